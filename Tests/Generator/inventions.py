"""Finds values of an output that neither the input's bytes nor the output's own account explain.

A value is explained when its letters and digits stand in the input; or each of its words does; or a repair of it, or the
`from` of a repair, brings the words. Dates and NIPs are compared by their digits, an ISO duration with its own text. Derived values (government,
region code, types and titles of citations, positions of actors, ids) are not looked at.
"""
import html
import re

from selfcheck import TAG, date_forms, duration_forms, fold

TEXTS = ("/number", "/title", "/unit", "/subunit", "/name", "/rank", "/text", "/activity", "/note", "/position", "/revision")
SKIP = re.compile(r"^/(schemaVersion|source|quality|repairs|unclaimed|diagnostics)|/(id|akn|regionCode|government|basis|confidence|when|to|no|actor|kind|terminators|label|minutes|type|gender|grade)(/|$)"
                  r"|^/procedure/actors/\d+/position|^/legalBasis/\d+/(title|type)|/items/|/alternatives/|/degrees/|target|/extra/")
LIKE = str.maketrans({"o": "0", "l": "1", "i": "1", "s": "5", "b": "8", "z": "2", "g": "9", "q": "9", "d": "0", "u": "0"})


def values(tree, path=""):
    if SKIP.search(path):
        return
    if isinstance(tree, dict):
        if tree.get("iso") and tree.get("text"):
            yield f"{path}/iso", f"{tree['iso']} of {tree['text']}"
        for key, value in tree.items():
            if key != "iso":
                yield from values(value, f"{path}/{key}")
    elif isinstance(tree, list):
        for i, value in enumerate(tree):
            yield from values(value, f"{path}/{i}")
    elif isinstance(tree, str) and tree.strip():
        yield path, tree


def inventions(text, out):
    """Pairs of path and value in `out` that `text` does not explain."""
    plain = html.unescape(TAG.sub(" ", text))
    flat, raw = fold(plain), fold(html.unescape(text))
    digits = flat.translate(LIKE)
    repairs = out.get("repairs") or []
    mended = {}
    for repair in repairs:
        mended.setdefault(repair.get("path") or "", "")
        mended[repair.get("path") or ""] += " " + str(repair.get("to") or "")
    everything = fold(" ".join(mended.values()))

    def repaired(path, word):
        return any((path.startswith(p) or p.startswith(path)) and word in fold(t) for p, t in mended.items())

    for path, value in values(out):
        last = path.rsplit("/", 1)[1]
        if "/dates/" in path:
            forms = date_forms(value) if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value) else [fold(value)]
            ok = any(f in flat for f in forms) or any(f.translate(LIKE) in digits for f in forms) or any(p == path for p in mended) or near_date(value, flat, digits)
        elif last == "iso":
            iso, _, own = value.partition(" of ")
            wide = own.casefold().translate(LIKE)
            ok = (all(n in re.findall(r"\d+", wide) for n in re.findall(r"\d+", iso)) or bool(re.search(r"[½¼¾/,.]|setengah|se[jh]|satu|dua|tiga|empat|lima|enam|tujuh", own.casefold()))
                  or any(path.startswith(p) for p in mended if p.endswith("duration") or "/duration/" in p))
        elif last == "nip":
            ok = fold(value) in flat or value in digits or any(p == path for p in mended)
        else:
            folded = fold(value)
            ok = folded in flat or folded in raw
            if not ok:
                words = [fold(w) for w in re.findall(r"\w+", value)]
                ok = all(w in flat or repaired(path, w) or (w in everything and len(w) > 3) or w in ("tk", "tingkat", "i") for w in words)
        if not ok:
            yield path, value


def near_date(value, flat, digits):
    """A date whose month name is damaged: day and year still stand in the text near each other."""
    y, d = value[:4], value[8:] or ""
    return any(re.search(rf"0?{int(d)}\w{{2,10}}{y}", t) for t in (flat, digits)) if d else bool(re.search(rf"[a-z0-9]{{3,10}}{y}", flat))
