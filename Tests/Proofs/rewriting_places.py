"""Another regency or city, district and office, misspelt where the old one was."""

import re

from damage import as_damaged, likeness, readings, transfer
from places import places
from stock import PROVINCES, SERVICES, WARDS


class Unsafe(Exception):
    """A rewriting that would leave text and truth at odds."""


class Moving:
    """The part of a rewriting that moves a document to another place."""

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
