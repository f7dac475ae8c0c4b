"""Structural damage: lost or cut heads, shifted rows, page breaks, torn numbers, unclosed tags, dropped tabs.

Each leaves the truth readable to somebody who knows the form, or says in `made.lost` what can no longer be read.
"""
import re

from layout import Line

CELL = {"tabs": "\t", "labels": "\t", "pipes": "|"}


def damage(rng, made, lines, form):
    """One damage, of a kind that the layout has."""
    for what in rng.sample(KINDS, len(KINDS)):
        if what(rng, made, lines, form):
            return what.__name__
    return None


def rows(lines):
    return [i for i, line in enumerate(lines) if line.step]


def lost_head(rng, made, lines, form):
    """The first head line of the table, or the label over the citations, which tell themselves by their form."""
    firsts = [i for i, line in enumerate(lines) if line.kind == "head1" and any(l.kind == "head2" for l in lines)]
    if firsts and rng.random() < 0.5 and form in ("tabs", "labels", "pipes"):
        del lines[firsts[0]]
        return True
    labels = [i for i, line in enumerate(lines) if line.kind.startswith("section:legalBasis")]
    if not labels or not made.lists["legalBasis"] or form == "html":
        return False
    line = lines[labels[0]]
    if "\t" in line.text:
        line.text = rng.choice(("\t", "")) + line.text.split("\t", 1)[1]
    elif line.kind == "section:legalBasis" and ": " in line.text:
        line.text = line.text.split(": ", 1)[1]      # label and list on one line
    elif line.kind == "section:legalBasis":
        del lines[labels[0]]
    else:
        return False
    line.kind = "section:lost"
    return True


def shifted_row(rng, made, lines, form):
    """An empty cell too many, or one too few, between the activity and the inputs of a row."""
    free = [i for i in rows(lines) if not made.steps[lines[i].step - 1].mark and not made.steps[lines[i].step - 1].branch]
    if not free or made.actor_mode != "columns":
        return False
    line = lines[rng.choice(free)]
    if form == "html":
        new = re.sub(r"(<td[^>]*></td>)", r"\1\1", line.text, count=1, flags=re.I)
    elif form in CELL:
        c = CELL[form]
        new = line.text.replace(c + c, c + c + c if rng.random() < 0.5 else c, 1)
    else:
        return False
    if new == line.text:
        return False
    line.text = new
    return True


def page_break(rng, made, lines, form):
    """A page foot inside the table or the lists, with or without the head of the table once more."""
    at = rows(lines)[1:] or [i for i, line in enumerate(lines) if line.kind.startswith("section")]
    if not at:
        return False
    i = rng.choice(at)
    page = rng.randint(2, 4)
    foot = rng.choice(("", "", f"Halaman {page} dari 5", f"Hal : {page} / 5", "\f", f"- {page} -"))
    new = [Line("", "frame"), Line(f"<p>{foot}</p>" if form == "html" and foot.strip() else foot, "frame"), Line("", "frame")]
    if form == "html":
        new = [Line("</table>", "frame"), *new[1:2], Line("<table>", "frame")] if lines[i].step else new
    elif form == "markdown":
        new = [Line("", "frame")] if not lines[i].step else []
        if not new:
            return False
    elif rng.random() < 0.4 and form in ("tabs", "labels") and lines[i].step:
        new += [Line(line.text, "frame") for line in lines if line.kind in ("head1", "head2")]
    lines[i:i] = new
    return True


def torn_number(rng, made, lines, form):
    """The number of a row or of a list item on a line of its own."""
    if form in ("html", "markdown", "pipes"):
        return False
    at = [i for i in rows(lines) if re.match(r"\d+\.?[\t ]", lines[i].text)]
    at += [i for i, line in enumerate(lines) if line.kind.startswith("items:") and "+" not in line.kind and re.match(r"\d+\. ", line.text)]
    if not at:
        return False
    line = lines[rng.choice(at)]
    number, rest = re.match(r"(\d+\.?)[\t ]*(.*)", line.text, re.S).groups()
    line.text = f"{number}\n{chr(9) if form == 'tabs' and line.step else ''}{rest}"
    return True


def lost_number(rng, made, lines, form):
    """A row that has lost its number."""
    at = rows(lines)[1:]
    if form not in ("tabs", "labels") or not at:
        return False
    line = lines[rng.choice(at)]
    new = re.sub(r"^\d+\.?\t", "\t", line.text)
    if new == line.text:
        return False
    line.text = new
    return True


def unclosed_tag(rng, made, lines, form):
    """An end tag lost, or a start tag left behind by the reader."""
    at = rows(lines)
    if not at:
        return False
    line = lines[rng.choice(at)]
    if form == "html":
        ends = [m.start() for m in re.finditer(r"</(td|tr|p|b|span)>", line.text, re.I)]
        if not ends:
            return False
        k = rng.choice(ends)
        line.text = line.text[:k] + line.text[line.text.index(">", k) + 1:]
        return True
    if form not in ("tabs", "labels"):
        return False
    activity = made.steps[line.step - 1].activity
    if activity not in line.text:
        return False
    line.text = line.text.replace(activity, rng.choice(("<p>", "<b>", '<span style="x">', "<p>")) + activity, 1)
    return True


def dropped_tab(rng, made, lines, form):
    """Number and activity, or time and output, run together."""
    at = rows(lines)
    if form not in CELL or not at:
        return False
    line = lines[rng.choice(at)]
    c = re.escape(CELL[form])
    if rng.random() < 0.6:
        new = re.sub(rf"^(\|? ?\d+\.?) ?{c} ?", r"\1 ", line.text, count=1)
    else:
        step = made.steps[line.step - 1]
        if not step.duration or not step.duration[1] or not step.outputs:
            return False
        new = line.text.replace(step.duration[0] + CELL[form] + step.outputs, step.duration[0] + " " + step.outputs, 1)
    if new == line.text:
        return False
    line.text = new
    return True


def cut_head(rng, made, lines, form):
    """A word of the table's head with a blank in it, as narrow columns break it."""
    at = [i for i, line in enumerate(lines) if line.kind in ("head1", "head2")]
    words = [w for i in at for w in re.findall(r"Kelengkapan|KELENGKAPAN|Keterangan|KETERANGAN|Persyaratan|Pelaksana|PELAKSANA|Kegiatan|Aktivitas|Output|OUTPUT", lines[i].text)]
    if not words or form == "markdown":
        return False
    word = rng.choice(words)
    i = next(i for i in at if word in lines[i].text)
    cut = rng.randint(3, len(word) - 1)
    lines[i].text = lines[i].text.replace(word, word[:cut] + " " + word[cut:], 1)
    return True


KINDS = (cut_head, lost_head, shifted_row, page_break, torn_number, lost_number, unclosed_tag, dropped_tab)
