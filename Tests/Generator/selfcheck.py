"""Holds a truth against the text it was made for: every true value must be readable in the text."""
import html
import re
import unicodedata

from values import MONTHS, SHORT

TAG = re.compile(r"<[^<>]*>")


def fold(text):
    """Letters and digits alone, in small letters."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def folded(text):
    return fold(html.unescape(TAG.sub(" ", text)))


def walk(tree, path=""):
    if isinstance(tree, dict):
        for key, value in tree.items():
            if not key.startswith("_"):
                yield from walk(value, f"{path}/{key}")
    elif isinstance(tree, list):
        for i, value in enumerate(tree):
            yield from walk(value, f"{path}/{i}")
    elif tree is not None:
        yield path, tree


def date_forms(iso):
    y, m = iso[:4], int(iso[5:7])
    months = {MONTHS[m - 1].casefold(), SHORT[m - 1].casefold(), {2: "pebruari", 11: "nopember"}.get(m, "")} - {""}
    if len(iso) == 7:
        return [name + y for name in months]
    d = iso[8:]
    days = {d, str(int(d))}
    return [day + name + year for day in days for name in months for year in (y, y[2:])] + [d + iso[5:7] + y]


def duration_forms(iso):
    if iso == "PT1H30M":
        return ["1jam30menit"]
    if iso == "PT0.5H":
        return ["12jam", "05jam"]
    n, unit = re.match(r"PT?(\d+)([A-Z])", iso).groups()
    if iso.startswith("PT"):
        words = {"M": ("menit", "mnt"), "H": ("jam",)}[unit]
    else:
        words = {"D": ("hari", "hk"), "W": ("minggu",), "M": ("bulan",)}[unit]
    return [f"{n}{middle}{word}" for word in words for middle in ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh")]


def missing(text, tree):
    """The true values that `text` does not show, as lines to print."""
    flat = folded(text)
    words = set(re.findall(r"\w+", html.unescape(TAG.sub(" ", text)).casefold()))
    for path, value in walk({k: v for k, v in tree.items()}):
        last = path.rsplit("/", 1)[1]
        if last in ("regionCode", "kind", "to", "when", "type", "no", "year") or "/performers/" in path:
            continue
        if "/dates/" in path:
            ok = any(f in flat for f in date_forms(value))
        elif last == "duration":
            # in wrapped cells number and unit stand on two lines
            ok = any(fold(f) in flat or all(p in words for p in re.findall(r"\d+|[a-z]+", f)) for f in duration_forms(value))
        elif last == "government":
            ok = fold(value.replace("Pemerintah ", "")) in flat
        elif last == "grade":
            ok = fold(value) in flat
        elif last == "rank":
            ok = fold(value) in flat or fold(value.replace("Tk. I", "Tingkat I")) in flat
        else:
            ok = fold(str(value)) in flat or all(any(p in w for w in words) for p in re.findall(r"\w+", str(value).casefold()))
        if not ok:
            yield f"{path} {value!r}"
