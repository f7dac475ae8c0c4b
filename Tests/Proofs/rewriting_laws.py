"""Other regulations in the place of those cited, their titles misread as the old ones were."""

import re

from damage import likeness, transfer
from stock import REGULATIONS


class Reciting:
    """The part of a rewriting that swaps citations for others of the same kind."""

    def cite(self):
        """Swaps each regulation, all its citations together; the longest titles first, as they may name other regulations."""
        groups = {}
        for truth in self.truths:
            for citation in truth.get("legalBasis") or []:
                if isinstance(citation, dict) and citation.get("type") and citation.get("number") and citation.get("year"):
                    groups.setdefault((citation["type"], citation["number"], citation["year"]), []).append(citation)
        taken = set(groups)
        for key, group in sorted(groups.items(), key=lambda g: -max(len(c.get("text") or "") for c in g[1])):
            new = self.swap(*key, group, taken)
            if new:
                taken.add(new)
            self.done.append("citation") if new else self.left.append(f"citation {key[1]}/{key[2]}")

    def swap(self, kind, number, year, group, taken):
        """Puts another regulation of the kind in the place of one, where its title can be found; its key, or None."""
        pattern = re.compile(rf"(?<!\w)({re.escape(number)})(\s*(?:tahun|thn?\.?|/)\s*)({year})((?:\s*(?:tentang|ttg\.?|tetang))+\s+)", re.I)
        heads = [pattern.search(c.get("text") or "") for c in group]
        places_found = [m for m in pattern.finditer(self.text) if not any(s < m.end() and m.start() < e for s, e, _ in self.edits)]
        if not all(heads) or not places_found:
            return None
        titles = [c["text"][m.end():] for c, m in zip(group, heads)]
        ends = [next(filter(None, (self.title_end(m.end(), t) for t in titles)), None) for m in places_found]
        latest = max(self.dates.values(), default="9999")
        choices = [r for r in REGULATIONS.get(kind, []) if (kind, r[0], r[1]) not in taken and str(r[1]) <= latest]
        if any(e and not any(stands(t, self.text[m.end():e]) for t in titles) for m, e in zip(places_found, ends)):
            choices = [r for r in choices if max(map(len, r[2].split())) >= 8]  # a misread word is to be known again
        if re.match(r"Peraturan (Bupati|Wali Kota|Gubernur|Daerah)", kind):
            fresh, ends = (str(self.rng.randint(2, 95)), year, None), [None] * len(ends)
        elif choices and all(ends):
            fresh = self.rng.choice(choices)
        else:
            self.edits += [(m.start(), e or m.end(), self.text[m.start():e or m.end()]) for m, e in zip(places_found, ends)]
            return None
        for match, end in zip(places_found, ends):
            here = f"{fresh[0]}{match[2]}{fresh[1]}{match[4]}"
            if end:
                written = self.text[match.end():end]
                title = max(titles, key=lambda t: likeness(t, written))
                here += self.damaged_title(title, written, fresh[2])
            self.put(match.start(), end or match.end(), here)
        for citation, head, title in zip(group, heads, titles):
            citation["text"] = citation["text"][:head.start()] + f"{fresh[0]}{head[2]}{fresh[1]}{head[4]}" + (fresh[2] or title)
            citation.update(number=fresh[0], year=fresh[1])
            if "title" in citation and fresh[2]:
                citation["title"] = fresh[2]
        return kind, fresh[0], fresh[1]

    def title_end(self, start, title):
        """Where the title ends that begins at a place in the text and reads as the truth has it, some words misread; or None."""
        cell = re.compile(r"[^<>|\t]*").match(self.text, start)[0]
        words = list(re.finditer(r"\S+", cell))[:len(title.split())]
        if not words or len(words) < len(title.split()):
            return None
        wrong = [(w[0].strip(".,;"), t) for w, t in zip(words, title.split())
                 if w[0].strip(".,;").casefold() != t.strip(".,;").casefold()]
        if len(wrong) > 3 or any(likeness(w, t) < 0.5 for w, t in wrong):
            return None
        last = words[-1]
        return start + last.end() - (len(last[0]) - len(last[0].rstrip(".,;")))

    def damaged_title(self, title, written, new):
        """A new title with as many misread words, in like ways, as the written one has against the true one."""
        words = new.split()
        for true, read in zip(title.split(), written.split()):
            if true.strip(".,;").casefold() != read.strip(".,;").casefold():
                sound = [i for i, w in enumerate(words) if len(w) >= min(8, len(max(new.split(), key=len))) and w in new.split()]
                at = min(sound, key=lambda i: abs(len(words[i]) - len(true)), default=None)
                if at is not None:
                    words[at] = transfer(true, read, words[at])
        return " ".join(words)


def stands(part, text):
    """Whether a text has a part, blanks and case aside."""
    return "".join(part.casefold().split()) in "".join(text.casefold().split())
