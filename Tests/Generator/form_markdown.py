"""Form 3: Markdown with pipe tables, bold words and `<br>`."""
from form_tabs import actor_cells, cells_of
from labels import LEFT, RIGHT, Words
from layout import Line, Plan, fields, further, items, letterhead, pairs


def plan(rng):
    return Plan(("columns", "columns", "single", "single"), style=rng.choice(("table", "table", "bold", "bullets", "grid")), bare=True)


def render(rng, made, say):
    words = Words(rng, say, made)
    out = []
    if made.header:
        head = letterhead(rng, made, say)
        if rng.random() < 0.5:
            out.append(Line(f"# {' '.join(head)}" if rng.random() < 0.5 else "**" + "**\n**".join(head) + "**", "letterhead"))
            head = []
        out.append(Line("", "frame"))
        out += identity(rng, made, words, head) + [Line("", "frame")]
        out += sections(rng, made, words)
        for line in further(rng, made, say):
            out.append(Line("", "frame") if line.kind.startswith("section") else Line("", "frame"))
            out.append(Line(("## " if line.kind.startswith("section") else "") + line.text, line.kind))
        out.append(Line("", "frame"))
    if made.heading:
        out += [Line(rng.choice(("## {}", "### {}", "**{}**", "{}")).format(made.heading), "heading"), Line("", "frame")]
    if made.table:
        out += table(rng, made, words)
        if made.signature_lines:
            out += [Line("", "frame")] + [Line(t + rng.choice(("  ", "")), "sign") for t in made.signature_lines]
    return out


def bar(cells):
    return "| " + " | ".join(cells) + " |"


def identity(rng, made, words, head):
    style = made.plan.style
    rows = [(words.field(f), (" <br> " if rng.random() < 0.3 else "<br>").join(t) if style in ("table", "grid") else ", ".join(t) if len(t) < 2 else t, f)
            for f, t in fields(made)]
    bold = rng.random() < 0.6
    name = lambda label: f"**{label}**" if bold else label
    out = [Line(t, "letterhead") for t in head] if style in ("bold", "bullets") else []
    if style in ("bold", "bullets"):
        dash = "- " if style == "bullets" else ""
        for label, value, f in rows:
            if isinstance(value, list):
                value = "  \n".join(value)
            out.append(Line(f"{dash}{name(label)}: {value}".rstrip() + ("  " if not dash else ""), f))
        return out
    left = style == "grid"
    if left:
        out += [Line(bar(["", "", ""]), "rule"), Line(bar(["---", "---", "---"]), "rule")]
    elif rng.random() < 0.5:
        out += [Line(bar(["", ""]), "rule"), Line(bar(["---", "---"]), "rule")]
    for i, (label, value, f) in enumerate(rows):
        cells = ([" ".join(head) if i == 0 else ""] if left else []) + [name(label), value]
        out.append(Line(bar(cells), f))
        if not left and i == 0 and not out[0].kind == "rule":
            out.append(Line(bar(["---", "---"]), "rule"))
    if head and not left:
        out = [Line(t, "letterhead") for t in head] + [Line("", "frame")] + out
    return out


def sections(rng, made, words):
    style = rng.choice(("heads", "heads", "bold", "table"))
    out = []
    if style == "table":
        mark = rng.choice(("<br>", " <br> ", "<br/>"))
        for i, (left, right) in enumerate(pairs(rng)):
            out.append(Line(bar([f"**{words.section(n)}**" for n in (left, right)]), f"section:{left}+{right}"))
            if i == 0:
                out.append(Line(bar(["---", "---"]), "rule"))
            out.append(Line(bar([mark.join(items(rng, made, n, numbered=True)) for n in (left, right)]), f"items:{left}+{right}"))
        return out
    head = rng.choice(("## {}", "### {}")) if style == "heads" else "**{}**"
    for name in [n for pair in zip(LEFT, RIGHT) for n in pair]:
        out += [Line(head.format(words.section(name) + rng.choice(("", "", ":"))), "section:" + name), Line("", "frame")]
        texts = [t["text"] if isinstance(t, dict) else t for t in made.lists[name]]
        dash = rng.choice((True, False, False))
        out += [Line(("- " if dash else f"{i}. ") + t, "items:" + name) for i, t in enumerate(texts, 1)] + [Line("", "frame")]
    return out


def table(rng, made, words):
    single = made.actor_mode == "single"
    heads = [words.head("actors")] if single else list(made.heads)
    names = [words.head("no"), words.head("activity")] + heads + [words.head(k) for k in ("inputs", "duration", "outputs", "note")]
    group = not single and rng.random() < 0.4
    out = []
    width = len(names)
    if group:
        first = [""] * width
        first[0], first[1], first[2], first[2 + len(heads)] = names[0], names[1], words.head("actors"), words.head("quality")
        out += [Line(bar(first), "head1"), Line(bar(["---"] * width), "rule"), Line(bar(["", ""] + names[2:]), "head2")]
    else:
        align = rng.choice(("---", ":---", ":-:", "-----"))
        out += [Line(bar([f"**{n}**" if align == ":-:" else n for n in names]), "head1"), Line(bar([align] * width), "rule")]
    number = rng.choice(("{}", "{}", "{}.", "**{}**"))
    for step in made.steps:
        row = [number.format(step.no), step.activity] + actor_cells(made, step) + cells_of(made, step)
        if rng.random() < 0.3:
            row[1] = broken(rng, row[1])
        out.append(Line(bar(row), f"row:{step.no}", step.no))
    return out


def broken(rng, text):
    """A cell with a line break in it."""
    words = text.split(" ")
    if len(words) < 5:
        return text
    at = rng.randrange(2, len(words) - 1)
    return " ".join(words[:at]) + "<br>" + " ".join(words[at:])
