"""Form 5: pages flattened to text: columns side by side or one behind the other, labels before values, cells by lines."""
import textwrap

from form_tabs import actor_cells, cells_of
from labels import LEFT, RIGHT, Words
from layout import BOILERPLATE, Line, Plan, before, fields, further, items, letterhead, pairs, step_list
from truth_limits import claim_by_order, claim_without_borders

STYLES = ("merged", "merged", "merged", "left", "labels", "cells", "oneline", "oneline")


def plan(rng):
    style = rng.choice(STYLES)
    table = {"cells": "cells", "oneline": "oneline"}.get(style) or rng.choice(("aligned", "aligned", "aligned", "loose", "loose", "cells", "cells", "columns", "list"))
    if table == "list":
        return Plan(("none",), marks=False, style=style, table=table)
    return Plan(("columns", "columns", "columns", "none"), marks=table == "aligned", style=style, table=table)


def render(rng, made, say):
    words = Words(rng, say, made)
    out = [Line(t, "frame") for t in rng.sample(BOILERPLATE, rng.randint(1, 2))] if rng.random() < 0.2 else []
    if made.header:
        if rng.random() < 0.1:
            out += before(rng, made, say)
        out += {"merged": merged, "left": left_first, "labels": labels_first, "cells": by_cells, "oneline": by_cells}[made.plan.style](rng, made, words)
        out += further(rng, made, say)
        if rng.random() < 0.15:
            out.append(Line(rng.choice(("Halaman 1 dari 3", "Page 1 of 3", "(1)", "Hal : 1 / 2")), "frame"))
    if made.heading:
        if made.plan.style == "oneline" and not made.heading.startswith("S"):
            made.heading = "SOP " + made.heading       # else nothing parts it from the last record
        out += [Line(made.heading, "heading")]
    if made.table:
        out += {"aligned": aligned, "loose": loose, "cells": cell_lines, "oneline": cell_lines, "columns": column_by_column,
                "list": lambda *a: step_list(rng, made, say)}[made.plan.table](rng, made, words)
        if made.signature_lines and made.plan.style == "oneline" and not made.signature_lines[0].isupper():
            made.lost.update((len(made.steps), key) for key in ("outputs", "note"))
        out += [Line(t, "sign") for t in made.signature_lines]
    return out


def wrap(text, width):
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]


def side_by_side(left, right, width, gap):
    """Two columns of lines on common lines."""
    out = []
    for i in range(max(len(left), len(right))):
        a, b = left[i] if i < len(left) else "", right[i] if i < len(right) else ""
        out.append((a.ljust(width) + gap + b).rstrip() if b else a)
    return out


def merged(rng, made, words):
    width = rng.choice((44, 52, 60))
    gap = " " * rng.randint(2, 6)
    colon = rng.choice((" : ", ": ", " "))
    head = [t for line in letterhead(rng, made, words.say) for t in wrap(line, width)]
    right = []
    for f, texts in fields(made):
        label = words.field(f)
        right += [(f"{label.ljust(20)}{colon}" + texts[0]).rstrip()] + [" " * (20 + len(colon)) + t for t in texts[1:]]
    top = rng.randint(0, 2)
    out = [Line(t, "ident") for t in side_by_side([""] * top + head, right, width, gap)]
    for left, other in pairs(rng):
        out.append(Line(side_by_side([words.section(left)], [words.section(other)], width, gap)[0], f"section:{left}+{other}"))
        columns = [[t for item in items(rng, made, n, numbered=len(made.lists[n]) > 1) for t in wrap(item, width if k == 0 else 48)] for k, n in enumerate((left, other))]
        out += [Line(t, f"items:{left}+{other}") for t in side_by_side(*columns, width, gap)]
    return out + [Line("", "frame")]


def left_first(rng, made, words):
    out = [Line(t, "letterhead") for t in letterhead(rng, made, words.say)]
    colon = rng.choice((" : ", " ", ": "))
    lists = lambda names: [line for n in names for line in [Line(words.section(n), "section:" + n)] + [Line(t, "items:" + n) for t in items(rng, made, n)]]
    out += lists(LEFT)
    for f, texts in fields(made):
        out += [Line(f"{words.field(f)}{colon}{texts[0]}".rstrip(), f)] + [Line(t, f) for t in texts[1:]]
    return out + lists(RIGHT) + [Line("", "frame")]


def labels_first(rng, made, words):
    """All labels of the identity block, then all its values in the same order."""
    colon = rng.choice((" :", " :", ""))
    rows = fields(made, "-")
    out = [Line(words.field(f) + colon, f) for f, _ in rows]
    out += [Line(t, "letterhead") for t in letterhead(rng, made, words.say)]
    out += [Line(t, f) for f, texts in rows for t in texts]
    for n in [n for pair in zip(LEFT, RIGHT) for n in pair]:
        out += [Line(words.section(n), "section:" + n)] + [Line(t, "items:" + n) for t in items(rng, made, n)]
    return out + [Line("", "frame")]


def by_cells(rng, made, words):
    """One cell to a line: letterhead, label, value, label, value."""
    out = [Line(t, "letterhead") for t in letterhead(rng, made, words.say)]
    for f, texts in fields(made):
        out.append(Line(words.field(f), f))
        out += [Line(t, f) for t in texts if t]
    numbered = made.plan.style == "oneline"
    for left, right in pairs(rng):
        names = (left, right)
        together = rng.random() < 0.3 and not numbered and all(made.lists[n] for n in names)
        if together:
            out += [Line(words.section(n), "section:" + n) for n in names]
        for n in names:
            if not together:
                out.append(Line(words.section(n), "section:" + n))
            texts = items(rng, made, n, numbered=numbered or together)
            if together and not texts[0][0].isalnum():
                texts = [f"{i}. {t}" for i, t in enumerate(texts, 1)]
            out += [Line(t, "items:" + n) for t in texts]
    return out


def column_heads(made, words):
    names = list(made.heads) if made.actor_mode == "columns" else []
    return [words.head("no"), words.head("activity")] + names + [words.head(k) for k in ("inputs", "duration", "outputs", "note")]


def aligned(rng, made, words):
    """Columns at fixed places, each cell wrapped within its column."""
    heads = column_heads(made, words)
    actors = len(made.heads) if made.actor_mode == "columns" else 0
    widths = [4, rng.choice((30, 38))] + [max(9, min(14, max(len(w) for w in h.split()))) for h in heads[2:2 + actors]] + [20, 12, 20, 14]
    out = []
    if actors:
        start = widths[0] + widths[1] + 2
        group = words.head("actors").rjust(start + sum(widths[2:2 + actors]) // 2 + actors // 2)
        out.append(Line(group.ljust(start + sum(w + 1 for w in widths[2:2 + actors]) + 14) + words.head("quality"), "head1"))
    out += [Line(t, "head2" if actors else "head1") for t in grid(heads, widths)]
    for step in made.steps:
        cells = [str(step.no), step.activity] + (actor_cells(made, step) if actors else []) + cells_of(made, step)
        lines = grid(cells, widths)
        out.append(Line(lines[0], f"row:{step.no}", step.no))
        out += [Line(t, "rest") for t in lines[1:]]
    return out


def grid(cells, widths):
    """One row of cells as lines of text."""
    columns = [wrap(c, w) for c, w in zip(cells, widths)]
    height = max(map(len, columns))
    lines = []
    for i in range(height):
        line = ""
        at = 0
        for column, width in zip(columns, widths):
            text = column[i] if i < len(column) else ""
            if text:
                line = line.ljust(at) + ("" if len(line) <= at else " ") + text
            at += width + 1
        lines.append(line.rstrip())
    return lines


def loose(rng, made, words):
    """A row to a line, cells apart by two blanks or more, empty cells gone."""
    heads = column_heads(made, words)
    out = []
    if made.actor_mode == "columns":
        out.append(Line("  ".join(heads[:2] + [words.head("actors"), words.head("quality"), heads[-1]]), "head1"))
        out.append(Line("  ".join(heads[2:-1]), "head2"))
    else:
        out.append(Line("  ".join(heads), "head1"))
    gap = " " * rng.randint(2, 5)
    for step in made.steps:
        claim_by_order(made, step)
        cells = [str(step.no), step.activity] + cells_of(made, step)
        out.append(Line(gap.join(c for c in cells if c), f"row:{step.no}", step.no))
    return out


def cell_lines(rng, made, words):
    """One cell to a line, empty cells gone."""
    heads = column_heads(made, words)
    order = heads[:2] + ([words.head("actors")] + heads[2:-4] if made.actor_mode == "columns" else []) + [words.head("quality")] + heads[-4:]
    out = [Line(t, "head1") for t in order]
    dot = rng.choice(("", "."))
    limit = claim_without_borders if made.plan.style == "oneline" else claim_by_order
    for step in made.steps:
        limit(made, step)
        cells = [f"{step.no}{dot}", step.activity] + cells_of(made, step)
        out += [Line(t, f"row:{step.no}", step.no if i == 0 else 0) for i, t in enumerate(c for c in cells if c)]
        if step.kind == "decision" and made.plan.style != "oneline" and rng.random() < 0.3:
            out += [Line(t, "branch") for t in rng.sample(("Ya", "Tidak"), 2)]
    return out


def column_by_column(rng, made, words):
    """All activities first, then the cells of each row."""
    for step in made.steps:
        step.inputs, step.outputs = step.inputs or "Berkas", step.outputs or "Berkas"
        step.duration, step.note = step.duration if step.duration and step.duration[1] else ("10 menit", "PT10M"), None
    heads = column_heads(made, words)
    out = [Line(t, "head1") for t in heads[:2]]
    out += [Line(f"{step.no}. {step.activity}", f"row:{step.no}", step.no) for step in made.steps]
    if made.actor_mode == "columns":
        out += [Line(t, "head2") for t in [words.head("actors")] + heads[2:-4]]
    out += [Line(t, "head2") for t in [words.head("quality")] + heads[-4:]]
    return out + [Line(t, "cells") for step in made.steps for t in (step.inputs, step.duration[0], step.outputs)]
