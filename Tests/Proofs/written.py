"""Readings of what officials write: dates, durations, ranks. Own code, so that a proof does not lean on what it proves."""

import re

MONTHS = {name: number for number, names in enumerate("""
januari jan djanuari january | februari feb pebruari february peb | maret mar march | april apr | mei may | juni jun djuni june
| juli jul djuli july | agustus agu agt ags agst aug august | september sep sept | oktober okt october oct
| november nov nopember nop | desember des december dec""".split("|"), 1) for name in names.split()}

ROMAN = {name: number for number, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}

UNITS = {"detik": ("T", "S", None), "menit": ("T", "M", 1), "mnt": ("T", "M", 1), "jam": ("T", "H", 60), "jm": ("T", "H", 60),
         "hari": ("", "D", None), "hari kerja": ("", "D", None), "hk": ("", "D", None), "hari kalender": ("", "D", None),
         "minggu": ("", "W", None), "mgg": ("", "W", None), "bulan": ("", "M", None), "bln": ("", "M", None),
         "tahun": ("", "Y", None), "thn": ("", "Y", None)}


def year(digits):
    return 2000 + int(digits) if len(digits) == 2 else int(digits)


def dates_in(text):
    """The ISO dates (`2025-02-12`, `2020-06` or `2020`) that a text can be read as, the fullest first; several where unclear."""
    text = " ".join(text.casefold().split())
    found = []
    for d, m, y in re.findall(r"(\d{1,2})(?:st|nd|rd|th)?\s*[-/. ]\s*([a-z]+)\.?\s*[-/., ]\s*(\d{4}|\d{2})(?!\d)", text):
        if m in MONTHS:
            found.append(f"{year(y):04}-{MONTHS[m]:02}-{int(d):02}")
    for d, m, y in re.findall(r"(?<!\d)(\d{1,2})\s*[-. ]\s*([ivx]+)\s*[-. ]\s*(\d{4})(?!\d)", text):
        if m in ROMAN:
            found.append(f"{int(y):04}-{ROMAN[m]:02}-{int(d):02}")
    for m, d, y in re.findall(r"([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})", text):
        if m in MONTHS:
            found.append(f"{year(y):04}-{MONTHS[m]:02}-{int(d):02}")
    for d, m, y in re.findall(r"(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)", text):
        found.append(f"{year(y):04}-{int(m):02}-{int(d):02}")
    found += re.findall(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)", text)
    if not found:
        for m, y in re.findall(r"([a-z]+)\.?\s*[-/., ]?\s*(\d{4})", text):
            if m in MONTHS:
                found.append(f"{int(y):04}-{MONTHS[m]:02}")
        found += re.findall(r"(?<!\d)(\d{4}-\d{2})(?!\d)", text)
    return found or re.findall(r"(?<!\d)((?:19|20)\d{2})(?!\d)", text)


def duration_fault(value):
    """Whether a duration's `iso` and `minutes` are what its `text` says, for texts plain enough to read; a reason or None."""
    text = " ".join((value.get("text") or "").casefold().replace(",", ".").split())
    text = re.sub(r"\s*\([a-z ]+\)\s*", " ", text).strip(" .")
    parts = re.findall(r"(\d+(?:\.\d+)?)\s*(hari kerja|hari kalender|[a-z]+)", text)
    if not parts or " ".join(f"{n} {u}" for n, u in parts) != re.sub(r"(\d)([a-z])", r"\1 \2", re.sub(r"\s*\b(dan)\b\s*", " ", text)):
        return None
    if any(unit not in UNITS for _, unit in parts) or len({unit for _, unit in parts}) < len(parts):
        return None
    iso, minutes = value.get("iso"), value.get("minutes")
    if len(parts) == 1 and "." not in parts[0][0]:
        separator, letter, _ = UNITS[parts[0][1]]
        expected = f"P{separator}{int(parts[0][0])}{letter}"
        if iso != expected:
            return f"{value.get('text')!r} is {expected}, not {iso}"
    if all(UNITS[unit][2] for _, unit in parts):
        expected = sum(float(number) * UNITS[unit][2] for number, unit in parts)
        if minutes is None or abs(minutes - expected) > 0.01:
            return f"{value.get('text')!r} is {expected:g} minutes, not {minutes}"
    return None


def rank_key(text):
    """A rank without its spelling: `Penata Tingkat I`, `Penata Tk I` and `PENATA TK.I` are one."""
    text = re.sub(r"\b(tingkat|tkt|tk)\b\.?", "tk", text.casefold().replace("tk.", "tk "))
    return re.sub(r"[^a-z0-9]", "", re.sub(r"\bpemb\b\.?", "pembina", text))


def letters(text):
    """Letters and digits alone, folded."""
    return re.sub(r"[\W_]", "", text.casefold())
