"""Form 1: lines with tabs, one table row to a line, HTML scraps between."""
from labels import Words
from layout import Line, Plan, before, fields, further, items, letterhead, pairs, signature, zipped


def plan(rng):
    return Plan(("columns", "columns", "columns", "columns", "single"), bare=True)


def render(rng, made, say):
    words = Words(rng, say, made)
    out = [Line(" ", "frame")] if rng.random() < 0.5 else []
    if made.header:
        if rng.random() < 0.15:
            out += before(rng, made, say)
        out += identity(rng, made, words)
        out += sections(rng, made, words)
        out += further(rng, made, say)
        out.append(Line("", "frame"))
    if made.heading:
        out += [Line(made.heading, "heading"), Line("", "frame")]
    if made.table:
        out += table(rng, made, words)
        out += signature(made)
    return out


def identity(rng, made, words):
    style = rng.choice(("two", "two", "colon", "split", "labels"))
    head = letterhead(rng, made, words.say)
    if style == "labels":
        return label_lines(rng, made, words, head)
    scraps, joint = rng.random() < 0.5, rng.choice(("  ", " "))
    rows = [(f, f"<p>{t[0]}</p>  <p>{' '.join(t[1:])}</p>" if scraps and len(t) > 1 else joint.join(t)) for f, t in fields(made)]
    colon = rng.choice((": ", ": ", ":"))
    out = []
    if style == "split":
        out += [Line("**" + "\n".join(head) + "**", "letterhead"), Line("", "frame")]
        return out + [Line(f"{words.field(f)}\t{colon if f != 'approver' or rng.random() < 0.5 else ''}{v}".rstrip(" "), f) for f, v in rows]
    spots = {0: head[0]} if len(head) == 1 else {round(i * (len(rows) - 2) / len(head)): t for i, t in enumerate(head)}
    if rng.random() < 0.3:
        spots = {0: " ".join(head)}
    p = rng.random() < 0.5
    for i, (f, v) in enumerate(rows):
        left = spots.get(i, "")
        if left and p and i == 0:
            left = f"<p>{left}</p>"
        middle = "\t:\t" if style == "colon" else "\t"
        out.append(Line(f"{' ' if i == 0 else ''}{left}\t{words.field(f)}{middle}{v}", f))
    return out


def label_lines(rng, made, words, head):
    """One label with its value to a paragraph."""
    out = [Line(t, "letterhead") for t in ([" ".join(head)] if rng.random() < 0.6 else head)] + [Line("", "frame")]
    colon = rng.choice(("", "", " :", ":"))
    for f, texts in fields(made)[:-1]:
        if f == "approver" or f.startswith("signatory"):
            out += [Line(words.field(f) + colon, f)] + [Line(t, f) for t in texts if t] + [Line("", "frame")]
        else:
            out += [Line(f"{words.field(f)}{colon} {texts[0]}".rstrip(), f), Line("", "frame")]
    below = rng.random() < 0.5
    out += [Line(words.field("title") + colon + ("" if below else " " + made.title), "title")]
    return out + ([Line("", "frame"), Line(made.title, "title")] if below else []) + [Line("", "frame")]


def cell(rng, texts, style):
    if not texts:
        return ""
    if style == "ol" and len(texts) > 1:
        return '<ol style="list-style-type: none">' + "".join(texts)
    if style == "oln" and len(texts) > 1:
        return '<ol style="list-style-type: none"> ' + " ".join(texts) + " </ol>"[:rng.choice((0, 6))]
    if style == "zip" and len(texts) > 2:
        return " ".join(zipped(texts))
    return " ".join(texts)


def sections(rng, made, words):
    style = rng.choice(("glued", "glued", "glued", "ol", "oln", "rows", "paragraphs"))
    colon = rng.choice(("", "", " :", ":"))
    fallen = rng.random() < 0.1
    out, later = [], []
    for left, right in pairs(rng):
        if style == "paragraphs":
            # both labels in turn, lists below, one item to a line
            for name in (left, right):
                out += [Line(words.section(name) + colon, "section:" + name), Line("", "frame")]
                out += [Line(t, "items:" + name) for t in items(rng, made, name)] + [Line("", "frame")]
            continue
        out.append(Line(f"{words.section(left)}{colon}\t{words.section(right)}{colon}" + "\t" * rng.choice((0, 1)), f"section:{left}+{right}"))
        a, b = items(rng, made, left, numbered=True), items(rng, made, right, numbered=True)
        if fallen and left == "warnings":
            later = [Line("", "frame"), Line(" ".join(a), "items:warnings"), Line("", "frame"), Line(" ".join(b), "items:records")]
        elif style == "rows" and (len(a) > 1 or len(b) > 1):
            if rng.random() < 0.5:
                b = [cell(rng, b, rng.choice(("glued", "ol")))]
            for i in range(max(len(a), len(b))):
                out.append(Line((a[i] if i < len(a) else "") + "\t" + (b[i] if i < len(b) else ""), f"items:{left}+{right}"))
        else:
            zips = rng.random() < 0.12
            out.append(Line(cell(rng, a, style) + "\t" + cell(rng, b, "zip" if zips else style) + "\t" * rng.choice((0, 1)), f"items:{left}+{right}"))
    return out + later


def cells_of(made, step, empty=""):
    time = step.duration[0] if step.duration else empty
    return [step.inputs or empty, time, step.outputs or empty, step.note or ""]


def actor_cells(made, step):
    if made.actor_mode == "single":
        return [made.heads[step.who]]
    row = [""] * len(made.heads)
    if step.mark:
        row[step.who] = step.mark
        if step.joint is not None:
            row[step.joint] = step.mark
    if step.branch:
        row[step.branch[0]], row[step.branch[1]] = ("Ya", "Tidak")
    return row


def table(rng, made, words):
    h = words.heads
    actors = 1 if made.actor_mode == "single" else len(made.heads)
    out = []
    if made.actor_mode == "single":
        out.append(Line("\t".join((words.head("no"), words.head("activity"), words.head("actors"), words.head("inputs"), words.head("duration"),
                                   words.head("outputs"), words.head("note"))), "head1"))
    else:
        gap = "\t" * actors
        group = words.head("actors") + gap
        out.append(Line(f"{words.head('no')}\t{words.head('activity')}\t{group}{words.head('quality')}\t\t\t{words.head('note')}", "head1"))
        out.append(Line("\t\t" + "\t".join(list(made.heads) + [words.head("inputs"), words.head("duration"), words.head("outputs")]) + rng.choice(("", "\t")), "head2"))
    if rng.random() < 0.08:
        skip = rng.random() < 0.4
        out.append(Line("\t".join(str(i) for i in range(1, actors + 7) if not (skip and i == 6)), "numbers"))
    dot = rng.choice(("", "", "."))
    empty = rng.choice(("", "", "-"))
    if made.terminators == "extra":
        out.append(Line("\tMulai" + "\t" * (actors + 4), "row:0"))
    for step in made.steps:
        row = [f"{step.no}{dot}", step.activity] + actor_cells(made, step) + cells_of(made, step, empty)
        out.append(Line("\t".join(row), f"row:{step.no}", step.no))
    if made.terminators == "extra":
        out.append(Line("\tSelesai" + "\t" * (actors + 4), "row:0"))
    if len(made.steps) > 8 and rng.random() < 0.4:
        at = len(out) - len(made.steps) // 3
        out.insert(at, Line("", "frame"))
    return out
