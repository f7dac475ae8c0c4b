"""New dates and SOP numbers in the form of the old ones."""

import datetime
import re

from damage import in_case_of
from stock import ARCHIVE_CODES
from written import MONTHS

LONG = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
OLD = {2: "Pebruari", 11: "Nopember"}
ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()


class Redating:
    """The part of a rewriting that moves all dates by the same days, and the SOP numbers with them."""

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
