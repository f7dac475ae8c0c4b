"""Rewrites one document together with its truth: other places, people, numbers, dates and regulations, the same damage."""

import copy
import re

from damage import as_damaged, in_case_of, likeness, readings, same_letters, transfer, transfer_digits
from rewriting_dates import Redating
from rewriting_laws import Reciting, stands
from rewriting_places import Moving, Unsafe
from stock import FAMILIES, MEN, WOMEN


class Rewriting(Moving, Redating, Reciting):
    """One variant in the making: the edits of the text, the words that change everywhere, and what was done."""

    def __init__(self, text, truths, rng):
        self.text, self.original, self.truths, self.rng = text, truths, copy.deepcopy(truths), rng
        self.edits, self.words, self.done, self.left, self.gone = [], [], [], [], []
        self.dates = {}

    def result(self):
        """The new text and truth; raises Unsafe where something of the old remains or the truth is not in the text."""
        self.move()
        self.rename()
        self.redate()
        self.renumber()
        self.cite()
        text = self.apply(self.text, self.edits)
        truths = [self.retell(t) for t in self.truths]
        for old, new in zip(told(self.original), told(truths)):
            if stands(old, self.text) and not stands(new, text):
                raise Unsafe(f"the text has {old!r}, but not {new!r} in its place")
        shown = " ".join(strings(truths)) + text
        for old in self.gone:
            if re.search(rf"(?<!\w){re.escape(old)}(?!\w)", shown, re.I):
                raise Unsafe(f"{old!r} is still there")
        return text, truths

    # edits
    def put(self, start, end, new):
        """Plans an edit of the text, unless a part of it is taken; True where it was planned."""
        if any(start < e and s < end for s, e, _ in self.edits):
            return False
        self.edits.append((start, end, new))
        return True

    def say(self, old, new):
        """Replaces words everywhere in text and truth, in the case of each place; True where they stand in the text."""
        pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, old.split())) + r"(?!\w)", re.I)
        self.words.append((pattern, new))
        return any([self.put(m.start(), m.end(), in_case_of(new, m[0])) for m in pattern.finditer(self.text)])

    def apply(self, text, edits):
        """The text with the edits made; where blanks keep columns apart, what follows stays in its column."""
        columns = "\t" not in text and len(re.findall(r"(?m)\S {3,}\S", text)) >= 8
        for start, end, new in sorted(edits, reverse=True):
            gap = re.compile(r"[^\n]*?\S?( {2,})(?=\S)").match(text, end) if columns else None
            if gap:
                width = gap.end() - gap.start(1) - len(new) + end - start
                if width < 2:
                    raise Unsafe(f"no room for {new!r} in its column")
                text = text[:start] + new + text[end:gap.start(1)] + " " * width + text[gap.end():]
            else:
                text = text[:start] + new + text[end:]
        return text

    def retell(self, tree):
        if isinstance(tree, dict):
            return {key: self.retell(value) for key, value in tree.items() if key != "id" or not str(value).startswith("/akn/")}
        if isinstance(tree, list):
            return [self.retell(value) for value in tree]
        if not isinstance(tree, str):
            return tree
        found = []
        for pattern, new in self.words:
            for match in pattern.finditer(tree):
                if all(match.end() <= s or match.start() >= e for s, e, _ in found):
                    found.append((match.start(), match.end(), new(match) if callable(new) else in_case_of(new, match[0])))
        return self.apply(tree, found)

    # people
    def people(self):
        for truth in self.truths:
            identity = truth.get("identity") or {}
            for person in [identity.get("approver"), truth.get("signature"),
                           *[s.get("person") for s in identity.get("signatories") or []]]:
                if person:
                    yield person

    def rename(self):
        renamed, numbered = {}, {}
        for person in self.people():
            name, nip = person.get("name"), person.get("nip")
            if nip and nip not in numbered:
                numbered[nip] = self.nip(nip)
            if name and name.casefold() not in renamed:
                renamed[name.casefold()] = self.name(name, nip)
        for person in self.people():
            if person.get("nip"):
                person["nip"] = numbered[person["nip"]]

    def name(self, name, nip):
        near = [m.start() for m in re.finditer(r"\d{6}", self.text)]
        damaged = [(s, e) for s, e in readings(self.text, name) if any(-400 < p - s < 400 for p in near)]
        pool = WOMEN if nip and nip[14] == "2" else MEN
        count = len(name.split())
        for attempt in range(400):
            words = [self.rng.choice(pool)] + [self.rng.choice(FAMILIES if i else pool) for i in reversed(range(count - 1))]
            new = " ".join(words[:count])
            spoilt = [transfer(name, self.text[s:e], new) for s, e in damaged]
            if len(set(words[:count])) == count and new.casefold() != name.casefold() and \
                    all(as_damaged(name, self.text[s:e], new, word) and (attempt >= 200 or same_letters(name, self.text[s:e], new))
                        for (s, e), word in zip(damaged, spoilt)):
                break
        else:
            raise Unsafe("no name can be misread like the one in the text")
        for (start, end), word in zip(damaged, spoilt):
            self.put(start, end, word)
            self.gone.append(" ".join(self.text[start:end].split()))
        if not self.say(name, new) and not damaged:
            raise Unsafe("a name of the truth is not in the text")
        self.gone.append(name)
        self.done.append(f"name ({', '.join([new, *spoilt])})")
        return new

    def nip(self, nip):
        found = []
        for match in re.finditer(r"[0-9OolISB|](?:[ .]{0,2}[0-9OolISB|]){14,19}", self.text):
            read = re.sub(r"[ .]", "", match[0])
            if likeness(read, nip) >= 0.8:
                found.append((match, read))
        kept = {i for _, read in found if len(read) == 18 for i in range(18) if read[i] != nip[i]}
        born, joined = int(nip[:4]), int(nip[8:12])
        for _ in range(20000):
            year = born + self.rng.randint(-3, 3)
            new = f"{year}{self.rng.randint(1, 12):02}{self.rng.randint(1, 28):02}" \
                  f"{year + joined - born}{self.rng.randint(1, 12):02}{nip[14]}{self.rng.randint(1, 20):03}"
            if new != nip and all(new[i] == nip[i] for i in kept):
                break
        else:
            raise Unsafe("no NIP can be misread like the one in the text")
        if not found:
            raise Unsafe("a NIP of the truth is not in the text")
        for match, read in found:
            characters = iter(transfer_digits(nip, read, new))
            written = "".join(c if c in " ." else next(characters) for c in match[0])
            self.put(match.start(), match.end(), written + "".join(characters))
            self.gone.append(match[0])
        self.done.append("NIP")
        return new

def told(tree):
    """The texts that a truth takes from the document: not what it derives."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if "year" in tree and key == "text":
                yield f"{tree['number']}Tahun{tree['year']}"  # of a citation, whose title may be misread
            elif key not in ("id", "government", "regionCode", "created", "revised", "effective", "approved", "type", "title", "nip"):
                yield from told(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from told(value)
    elif isinstance(tree, str):
        yield tree


def strings(tree):
    if isinstance(tree, dict):
        tree = list(tree.values())
    if isinstance(tree, list):
        for value in tree:
            yield from strings(value)
    elif isinstance(tree, str):
        yield tree
