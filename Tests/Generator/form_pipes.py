"""Form 6: rows whose cells stand between pipes, with cells missing or too many."""
from form_tabs import actor_cells, cells_of
from labels import Words
from layout import Line, Plan, fields, further, items, letterhead, pairs
from truth_limits import claim_by_order


def plan(rng):
    style = rng.choice(("whole", "surplus", "missing"))
    return Plan(("columns", "columns", "columns", "single") if style != "missing" else ("columns",), marks=style != "missing", style=style)


def bar(rng, made, cells):
    """A row; `missing`: empty cells are gone, `surplus`: now and then one too many behind."""
    if made.plan.style == "missing":
        cells = [c for c in cells if c]
    elif made.plan.style == "surplus" and rng.random() < 0.25:
        cells = cells + [""] * rng.randint(1, 2)
    return made.plan.joint.join(cells) + (made.plan.tail if cells else "")


def render(rng, made, say):
    words = Words(rng, say, made)
    made.plan.joint, made.plan.tail = rng.choice((" | ", " | ", "|", " |")), rng.choice((" |", " |", ""))
    out = []
    if made.header:
        out += identity(rng, made, words)
        for left, right in pairs(rng):
            out.append(Line(bar(rng, made, [words.section(left), words.section(right)]), f"section:{left}+{right}"))
            a, b = items(rng, made, left, numbered=True), items(rng, made, right, numbered=True)
            if not (a and b) and made.plan.style == "missing":
                made.lost.update((left, right))      # one list of two, no telling which
            if rng.random() < 0.6:
                out.append(Line(bar(rng, made, [" ".join(a), " ".join(b)]), f"items:{left}+{right}"))
            elif made.plan.style != "missing" or len(a) == len(b):
                out += [Line(bar(rng, made, [a[i] if i < len(a) else "", b[i] if i < len(b) else ""]), f"items:{left}+{right}") for i in range(max(len(a), len(b)))]
            else:
                out.append(Line(bar(rng, made, [" ".join(a), " ".join(b)]), f"items:{left}+{right}"))
        out += further(rng, made, say)
        out.append(Line("", "frame"))
    if made.heading:
        out.append(Line(made.heading, "heading"))
    if made.table:
        out += table(rng, made, words)
        out += [Line(t, "sign") for t in made.signature_lines]
    return out


def identity(rng, made, words):
    head = letterhead(rng, made, words.say)
    rows = fields(made, "" if made.plan.style != "missing" else "-")
    spots = dict(enumerate(head)) if rng.random() < 0.6 else {0: " ".join(head)}
    return [Line(bar(rng, made, [spots.get(i, ""), words.field(f), " ".join(t)]), f) for i, (f, t) in enumerate(rows)]


def table(rng, made, words):
    single = made.actor_mode == "single"
    heads = [words.head("actors")] if single else list(made.heads)
    tail = [words.head(k) for k in ("inputs", "duration", "outputs", "note")]
    out = []
    if single:
        out.append(Line(bar(rng, made, [words.head("no"), words.head("activity")] + heads + tail), "head1"))
    else:
        out.append(Line(bar(rng, made, [words.head("no"), words.head("activity"), words.head("actors")] + [""] * (len(heads) - 1) + [words.head("quality"), "", "", tail[3]]), "head1"))
        out.append(Line(bar(rng, made, ["", ""] + heads + tail[:3] + [""]), "head2"))
    for step in made.steps:
        if made.plan.style == "missing":
            claim_by_order(made, step)
        row = [str(step.no), step.activity] + actor_cells(made, step) + cells_of(made, step)
        out.append(Line(bar(rng, made, row), f"row:{step.no}", step.no))
    return out
