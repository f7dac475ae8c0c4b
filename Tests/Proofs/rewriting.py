"""Rewrites one document together with its truth: other places, people, numbers, dates and regulations, the same damage."""

import copy
import datetime
import re

from damage import as_damaged, in_case_of, likeness, readings, same_letters, transfer, transfer_digits
from places import places
from stock import ARCHIVE_CODES, FAMILIES, MEN, PROVINCES, REGULATIONS, SERVICES, WARDS, WOMEN
from written import MONTHS

LONG = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
OLD = {2: "Pebruari", 11: "Nopember"}
ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()


class Unsafe(Exception):
    """A rewriting that would leave text and truth at odds."""


class Rewriting:
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

    # places and offices
    def move(self):
        institution = next((t["identity"]["institution"] for t in self.truths
                            if ((t.get("identity") or {}).get("institution") or {}).get("government")), None)
        match = institution and re.fullmatch(r"Pemerintah (Kabupaten|Kota) (.+)", institution["government"])
        if not match:
            self.left.append("place")
            return
        kind, old = match[1], match[2]
        damaged = [(s, e) for s, e in readings(self.text, old, 0.75) if re.search(r"(?i)\b(kabupaten|kab\.?|kota)\s*$", self.text[:s])]
        known = list(places())
        for _ in range(200):
            code, _, new, province, districts = self.rng.choice([p for p in known if p[1] == kind and p[2].casefold() != old.casefold()
                                                               and (not damaged or len(p[2].split()) == len(old.split()))])
            spoilt = [transfer(old, self.text[s:e], new) for s, e in damaged]
            if all(as_damaged(old, self.text[s:e], new, word) and self.unique(word, new, known)
                   for (s, e), word in zip(damaged, spoilt)):
                break
        else:
            raise Unsafe(f"no {kind} can be misspelt like {[self.text[s:e] for s, e in damaged]}")
        self.unit(institution.get("unit") or "", districts, old)
        for (start, end), word in zip(damaged, spoilt):
            self.put(start, end, word)
            self.gone.append(" ".join(self.text[start:end].split()))
        self.say(old, new)
        for name in map(str.strip, PROVINCES):
            if name.casefold() != new.casefold() and re.search(rf"(?i)(?<!\w){name}(?!\w)", self.text):
                self.say(name, province)
        for truth in self.truths:
            where = (truth.get("identity") or {}).get("institution") or {}
            if where.get("regionCode"):
                where["regionCode"] = code
        self.done.append(f"{old} to {new}" + (f" ({', '.join(spoilt)})" if spoilt else ""))

    def unique(self, word, name, known):
        """Whether a misspelt name is clearly nearest to the one it stands for."""
        others = max(likeness(word, other) for _, _, other, _, _ in known if other != name)
        return likeness(word, name) >= max(0.8, others + 0.08)

    def unit(self, unit, districts, regency):
        area = re.fullmatch(r"(?:Kantor )?(?:Kecamatan|Camat|Kantor Camat) (.+)", unit)
        ward = re.fullmatch(r"(?:Kantor )?(?:Kelurahan|Lurah) (.+)", unit)
        service = re.fullmatch(r"Dinas (.+)", unit)
        if area or ward:
            old = (area or ward)[1]
            new = self.rng.choice([d for d in (districts if area else WARDS) if d.casefold() not in (old.casefold(), regency.casefold())])
            if self.say(old, new) and old.casefold() != regency.casefold():
                self.gone.append(old)
            self.done.append(f"{old} to {new}")
        elif service:
            new = self.rng.choice([s.strip() for s in SERVICES if s.strip().casefold() != service[1].casefold()])
            self.say(unit, f"Dinas {new}")
            self.done.append(f"{unit} to Dinas {new}")

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

    # dates
    def redate(self):
        old = sorted({d for t in self.truths for d in ((t.get("identity") or {}).get("dates") or {}).values() if d})
        patterns = {d: self.date_pattern(d) for d in old if re.fullmatch(r"\d{4}-\d\d-\d\d", d)}
        if not old or len(patterns) < len(old) or not all(p.search(self.text) for p in patterns.values()):
            self.left.append("dates")
            return
        days = self.rng.choice([-1, 1]) * self.rng.randint(3, 600)
        if max(old) > "2025":
            days = -abs(days)
        self.dates = {d: (datetime.date.fromisoformat(d) + datetime.timedelta(days)).isoformat() for d in old}
        padded = any(m[1].startswith("0") for p in patterns.values() for m in p.finditer(self.text))
        english = self.rng.random() < 0.5
        for date, pattern in patterns.items():
            write = lambda m, new=datetime.date.fromisoformat(self.dates[date]): self.dated(m, new, padded, english)
            self.words.append((pattern, write))
            for match in pattern.finditer(self.text):
                self.put(match.start(), match.end(), write(match))
        for truth in self.truths:
            dates = (truth.get("identity") or {}).get("dates") or {}
            for key, value in dates.items():
                dates[key] = self.dates.get(value, value)
        self.done.append(f"dates by {days} days")

    def date_pattern(self, date):
        year, month, day = map(int, date.split("-"))
        names = "|".join(n for n, number in MONTHS.items() if number == month)
        return re.compile(rf"(?<![\d/-])(0?{day})(\s*[-/.]\s*|\s+)({names}|0?{month})(\s*[-/.,]\s*|\s+)({year}|{year % 100:02})(?![\d/])", re.I)

    def dated(self, match, new, padded, english):
        day = f"{new.day:02}" if padded else str(new.day)
        if match[3].isdigit():
            month = f"{new.month:02}" if len(match[3]) == 2 else str(new.month)
        elif len(match[3]) <= 3 and match[2].strip():
            month = in_case_of(ENGLISH[new.month - 1] if english else LONG[new.month - 1][:3], match[3])
        else:
            old_spelling = match[3].casefold() in ("pebruari", "nopember")
            month = in_case_of(OLD.get(new.month) if old_spelling and new.month in OLD else LONG[new.month - 1], match[3])
        year = str(new.year) if len(match[5]) == 4 else f"{new.year % 100:02}"
        return f"{day}{match[2]}{month}{match[4]}{year}"

    # numbers of the SOPs
    def renumber(self):
        for truth in self.truths:
            identity = truth.get("identity") or {}
            number = identity.get("number")
            if not number:
                continue
            parts = number.split("/")
            pattern = re.compile(r"(?<![\w/])" + r"(\s*/\s*)".join(map(re.escape, parts)) + r"(?![\w/])")
            found = list(pattern.finditer(self.text))
            if not found:
                self.left.append("number")
                continue
            new = [self.part(i, part) for i, part in enumerate(parts)]
            for match in found:
                self.put(match.start(), match.end(), "".join(a + b for a, b in zip(new, [*match.groups(), ""])))
            identity["number"] = "/".join(new)
            if new != parts and len(number) > 4:
                self.gone.append(number)
            self.done.append("number")

    def part(self, index, part):
        if re.fullmatch(r"(19|20)\d\d", part):
            return next((new[:4] for old, new in sorted(self.dates.items()) if old[:4] == part), part)
        if part in ROMAN:
            month = next((int(new[5:7]) for old, new in sorted(self.dates.items()) if int(old[5:7]) == ROMAN.index(part) + 1), None)
            return ROMAN[month - 1] if month else part
        if index == 0 and part in ARCHIVE_CODES:
            return self.rng.choice(ARCHIVE_CODES)

        def other(match):
            run = match[0]
            if run.isdigit():
                zeros = len(run) - len(run.lstrip("0"))
                new = run
                while new == run and len(run) > zeros:
                    new = "0" * zeros + "".join(self.rng.choice("123456789") for _ in run[zeros:])
                return new
            if run.casefold() in ("sop", "ap", "spo", "v") or len(run) < 2:
                return run
            return in_case_of("".join(self.rng.choice("BDGKLMNPRSTW") for _ in run), run)
        return part if part.count(".") > 1 else re.sub(r"\d+|[^\W\d_]+", other, part)

    # regulations
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


def stands(part, text):
    """Whether a text has a part, blanks and case aside."""
    return "".join(part.casefold().split()) in "".join(text.casefold().split())


def strings(tree):
    if isinstance(tree, dict):
        tree = list(tree.values())
    if isinstance(tree, list):
        for value in tree:
            yield from strings(value)
    elif isinstance(tree, str):
        yield tree
