"""Form 4: label lines, with the value on the same line or the next, labels split or glued; the table by tabs."""
from form_tabs import table
from labels import LEFT, RIGHT, Words
from layout import FIELD_ORDER, Line, Plan, before, fields, further, items, letterhead, signature, step_list

STYLES = ("same", "same", "plain", "next", "split", "glued", "run")


def plan(rng):
    if rng.random() < 0.08:
        return Plan(("none",), marks=False, style=rng.choice(STYLES), table="list")
    return Plan(("columns", "columns", "columns", "single"), style=rng.choice(STYLES), bare=True)


def render(rng, made, say):
    words = Words(rng, say, made)
    out = []
    if made.header:
        if rng.random() < 0.1:
            out += before(rng, made, say)
        out += [Line(t, "letterhead") for t in letterhead(rng, made, say)] + [Line("", "frame")]
        out += identity(rng, made, words)
        out += sections(rng, made, words)
        out += further(rng, made, say)
    if made.heading:
        out += [Line("", "frame"), Line(made.heading, "heading"), Line("", "frame")]
    if made.table:
        out += step_list(rng, made, say) if made.plan.table == "list" else table(rng, made, words)
        out += signature(made)
    return out


def identity(rng, made, words):
    style = made.plan.style
    gap = [Line("", "frame")] if rng.random() < 0.3 else []
    colon = rng.choice((" : ", ": ", " :", ":"))
    out = []
    if style == "glued":
        # all labels in one run without blanks between, then the values in their order
        rows = fields(made, "-")
        out.append(Line("".join(words.field(f) for f, _ in rows), "labels"))
        return out + [Line(t, f) for f, texts in rows for t in texts] + [Line("", "frame")]
    if style == "run":
        # several fields on one line
        rows = fields(made)
        people = [r for r in rows if r[0] == "approver" or r[0].startswith("signatory")]
        plain = [r for r in rows[:-1] if r not in people]
        for group in (plain[:2], plain[2:], *([p] for p in people), rows[-1:]):
            if group:
                out.append(Line("  ".join(f"{words.field(f)}{colon.rstrip()} {' '.join(t)}" for f, t in group).rstrip(), group[0][0]))
        return out + [Line("", "frame")]
    for f, texts in fields(made):
        label = words.field(f)
        if style == "split" and f in FIELD_ORDER[1:5] and " " in label and texts[0]:
            first, last = label.split(" ", 1)
            out += [Line(first, f), Line(texts[0], f), Line(last, f)] if rng.random() < 0.5 else [Line(first, f), Line(f"{last} : {texts[0]}", f)]
        elif style == "next":
            out += [Line(label + (colon.rstrip() if rng.random() < 0.5 else ""), f)] + [Line(t, f) for t in texts if t]
        else:
            joint = " " if style == "plain" else colon if colon.endswith(" ") or style == "same" else colon + " "
            out += [Line(f"{label}{joint}{texts[0]}".rstrip(), f)] + [Line(t, f) for t in texts[1:]]
        out += gap
    return out + ([] if gap else [Line("", "frame")])


def sections(rng, made, words):
    order = [n for pair in zip(LEFT, RIGHT) for n in pair]
    if rng.random() < 0.3:
        order = list(LEFT + RIGHT)
    colon = rng.choice(("", "", ":", " :", " ;"))
    squeeze = rng.random() < 0.12       # `DasarHukum`
    inline = rng.random() < 0.2         # the list on the label's line
    out = []
    for name in order:
        label = words.section(name)
        label = label.replace(" ", "") if squeeze else label
        texts = items(rng, made, name, numbered=inline)
        if inline:
            out.append(Line(f"{label} : {' '.join(texts)}".rstrip(), "section:" + name))
        else:
            out += [Line(label + colon, "section:" + name)] + [Line(t, "items:" + name) for t in texts]
        if rng.random() < 0.6:
            out.append(Line("", "frame"))
    return out
