"""Characters confused as scanning confuses them, with the truth kept honest.

Values with one certain reading (dates, durations, NIPs, ranks, labels) are damaged so that it stays the only one:
digits only become letters that look like them. Free texts are damaged freely. Their truth then is what the text now
says, except for words whose only change is a `0` or `5` between letters (for `o` and `s`): these are mended. The undamaged
text stands in `_also` as a reading that is as good, since a dictionary may know better.
"""
import copy
import re

from damage import damage

LEVELS = {"none": (0.0, 0), "light": (0.005, 1), "medium": (0.015, 3), "heavy": (0.04, 6)}
LETTERS = {
    "a": ("o", "e", "a"), "b": ("h", "6"), "c": ("e", "o"), "d": ("cl", "o"), "e": ("c", "o"), "f": ("t",), "g": ("q", "9"), "h": ("b", "n"),
    "i": ("l", "1", "j"), "j": ("i",), "k": ("lc", "h"), "l": ("1", "I", "i"), "m": ("rn", "n", "nn"), "n": ("ri", "u", "r"), "o": ("0", "c"),
    "p": ("n", "o"), "q": ("g",), "r": ("n", "t"), "s": ("5", "a"), "t": ("f", "l", "r"), "u": ("v", "ii"), "v": ("u",), "w": ("vv",), "y": ("v",), "z": ("2",),
    "A": ("4", "R"), "B": ("8", "R"), "C": ("G", "O"), "D": ("O", "B"), "E": ("F", "B"), "G": ("C", "6"), "I": ("l", "1"), "K": ("H",), "M": ("N", "IVI"),
    "N": ("M", "H"), "O": ("0", "Q"), "P": ("F", "R"), "R": ("K", "P"), "S": ("5", "8"), "T": ("I", "1"), "U": ("V", "O"), "L": ("I",),
}
LIKE_DIGIT = {"0": "Oo", "1": "lI", "5": "S", "8": "B"}
SAFE_LETTERS = {"m": ("rn",), "i": ("l", "1"), "e": ("c",), "o": ("0",), "b": ("h",), "t": ("f",), "g": ("q",), "O": ("0",), "r": ("n",)}
CERTAIN = {"0": "o", "5": "s"}


def certain(damaged, original):
    """Whether `damaged` differs from `original` by nothing but `0` for `o` and `5` for `s` among letters."""
    return (len(original) >= 4 and original.isalpha() and len(damaged) == len(original)
            and sum(d != o for d, o in zip(damaged, original)) == 1
            and all(d == o or CERTAIN.get(d) == o for d, o in zip(damaged, original)))


class Noise:
    def __init__(self, rng, level):
        self.rng = rng
        self.rate, self.count = LEVELS[level]

    def confuse(self, text, table=LETTERS):
        """`text` with some letters read wrongly; digits stay."""
        rng, rate = self.rng, self.rate
        if not rate:
            return text
        out = []
        for ch in text:
            if rng.random() >= rate:
                out.append(ch)
                continue
            roll = rng.random()
            if ch in table and (roll < 0.85 or table is not LETTERS):
                out.append(rng.choice(table[ch]))
            elif table is LETTERS and ch.isalpha() and roll < 0.92:
                out.append(ch + ch if roll < 0.89 else "")
            else:
                out.append(ch)
        return "".join(out)

    def digits(self, text, letters=True):
        """`text` with digits read as letters that look like them, and month or unit names slightly wrong."""
        if not self.rate:
            return text
        swap = lambda c: self.rng.choice(LIKE_DIGIT[c]) if c in LIKE_DIGIT and self.rng.random() < self.rate * 2 else c
        text = "".join(swap(c) for c in text)
        return self.confuse(text, SAFE_LETTERS) if letters else text

    def label(self, text):
        """A label or column head; its meaning is certain."""
        return self.confuse(text) if self.rng.random() < 0.6 else text

    def free(self, made, text):
        """A free text as now printed. Its truth goes to `made.mend`, the undamaged text to `made.also`."""
        if not text or not self.rate:
            return text
        words = text.split(" ")
        damaged = [self.confuse(w) for w in words]
        damaged = [d or w for d, w in zip(damaged, words)]
        printed = " ".join(damaged)
        if printed == text:
            return text
        true = " ".join(w if certain(d, w) else d for d, w in zip(damaged, words))
        made.mend[printed] = true
        made.also.setdefault(true, []).extend([t for t in (text, printed) if t != true] + made.also.get(text, []))
        return printed

    def values(self, made):
        """Damages the values of a document before it is laid out."""
        if not self.rate:
            return
        for name, texts in made.lists.items():
            made.lists[name] = [self.citation(made, t) if isinstance(t, dict) else self.free(made, t) for t in texts]
        for step in made.steps:
            step.activity = self.free(made, step.activity)
            step.inputs, step.outputs, step.note = (self.free(made, t) for t in (step.inputs, step.outputs, step.note))
            if step.duration and step.duration[1] and "½" not in step.duration[0]:
                step.duration = (self.digits(step.duration[0]), step.duration[1])
        made.title = self.free(made, made.title)
        if made.heading:
            title = self.free(made, made.heading_title)
            heading = made.heading.replace(made.heading_title, title)
            if heading != made.heading:
                made.also.setdefault(heading, []).append(made.heading)
            made.heading, made.heading_title = self.free(made, heading), title
        made.heads = [self.free(made, h) for h in made.heads]
        made.dates = {k: (self.digits(v[0]), v[1]) if v[1] else v for k, v in made.dates.items()}
        if made.number[1]:
            printed = self.digits(made.number[0], letters=False)
            if printed != made.number[0]:
                made.also.setdefault(made.number[1], []).append("/".join(p.strip() for p in printed.split("/")))
                made.number = (printed, made.number[1])
        made.approver, made.approver_lines = self.person(made, made.approver, made.approver_lines)
        made.signature, made.signature_lines = self.person(made, made.signature, made.signature_lines)
        self.letterhead(made)

    def citation(self, made, law):
        """Type and `tentang` stay readable; number and year keep one reading; the title is free."""
        head, _, _ = law["text"].rpartition(law["title"])
        title = self.free(made, law["title"])
        head = self.digits(self.confuse(head, SAFE_LETTERS), letters=False)
        printed = head + title
        if printed == law["text"]:
            return law
        changed = dict(law, text=printed, title=made.mend.get(title, title))
        made.also.setdefault(printed, []).append(law["text"])
        return changed

    def person(self, made, person, lines):
        if not person or not lines:
            return person, lines
        person, lines = copy.copy(person), list(lines)
        position = self.confuse(person.position)
        if position != person.position:
            made.also.setdefault(position, []).append(person.position)
            lines[0] = position.upper() if lines[0][:5].isupper() else position
            person.position = position
        if person.name and len(lines) > 1:
            at = lines[1].casefold().find(person.name.casefold())
            old = lines[1][at:at + len(person.name)]
            new = self.confuse(old)
            if at >= 0 and new != old:
                lines[1] = lines[1][:at] + new + lines[1][at + len(old):]
                made.also.setdefault(new, []).append(person.name)
                person.name = new
        for i, line in enumerate(lines[2:], 2):
            lines[i] = self.digits(line) if re.search(r"\d{4}", line) else self.confuse(line, SAFE_LETTERS)
        return person, lines

    def letterhead(self, made):
        office = copy.copy(made.office)
        lines = [self.confuse(line) for line in office.lines]
        for old, new in zip(office.lines, lines):
            if old == new:
                continue
            for value in [v for v in (office.unit, office.subunit, office.government) if v]:
                if value.upper() in old or value.upper().replace("PEMERINTAH ", "") in old:
                    made.also.setdefault(value, []).append(new)
            made.also.setdefault(office.region.code, []).append(None)
        if lines != office.lines and office.government:
            made.also.setdefault(office.government, []).append(None)
        made.office = office
        office.lines = lines

    def damage(self, made, lines, form):
        for _ in range(self.count):
            damage(self.rng, made, lines, form)
        return lines
