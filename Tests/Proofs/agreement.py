"""Whether the bytes that a source map gives to a JSON value are what the value was read from."""

import html
import itertools
import re
import unicodedata

from sourcetext import JOINERS, is_blank
from written import dates_in, letters, rank_key

JOINT = "\x01"  # a place in the bytes where a blank may stand or not: between two entries, at a character without width
EDGES = " .;:,-–—•*_|()\"'“”\x01"
MARKS = frozenset(["mulai", "selesai", "start", "finish", "begin", "end", "stop", "ya", "tidak"])
YES = frozenset(["ya", "y", "yes", "iya", "setuju", "disetujui", "sesuai", "lengkap", "benar", "ok", "layak", "terima", "diterima"])
NO = frozenset(["tidak", "t", "tdk", "no", "n", "tidak setuju", "tidak disetujui", "tidak sesuai", "tidak lengkap", "tidak benar",
                "belum", "salah", "tolak", "ditolak", "tidak layak", "belum lengkap", "revisi", "perbaikan"])
REPEATED = re.compile(r"/identity/(institution/\w+|title|number)|/procedure/(title|actors/\d+(?:/name)?)|/identity/dates/\w+")
LISTED = re.compile(r"/(?:legalBasis|qualifications|related|equipment|warnings|records)/\d+")
PERSON = r"/(?:identity/approver|identity/signatories/\d+/person|signature)"


def pointer(path):
    return [part.replace("~1", "/").replace("~0", "~") for part in path.split("/")[1:]]


def resolve(tree, path):
    """The value at a JSON Pointer; raises LookupError where there is none."""
    if path and not path.startswith("/"):
        raise LookupError(path)
    for part in pointer(path):
        if isinstance(tree, list):
            if not re.fullmatch(r"0|[1-9]\d*", part) or int(part) >= len(tree):
                raise LookupError(path)
            tree = tree[int(part)]
        elif isinstance(tree, dict) and part in tree:
            tree = tree[part]
        else:
            raise LookupError(path)
    return tree


def spoken(value):
    """The verbatim text of a value: an object's `text` or `name`, the joined items of a list, or None."""
    if isinstance(value, dict):
        return spoken(value.get("text", value.get("name")))
    if isinstance(value, list):
        return " ".join(filter(None, map(spoken, value))) or None
    return None if value is None else str(value)


def stem(path):
    """A path without the last key that only says where an object's text stands."""
    return re.sub(r"(?<=.)/text$|(?<=/actors/)(\d+)/name$|(?<=/outsiders/)(\d+)/name$", r"\1\2", path)


def fold(text):
    """Case, composition and runs of blanks folded; characters without width become joints."""
    out = []
    for character in unicodedata.normalize("NFC", text).casefold():
        if ord(character) in JOINERS or character == "\u00ad":
            out.append(JOINT)
        elif is_blank(character):
            if out[-1:] != [" "]:
                out.append(" ")
        else:
            out.append(character)
    return "".join(out).strip(EDGES)


def same_text(source, value):
    """Whether two folded texts are one, blanks at joints aside."""
    source, value = (re.sub(" *\x01[ \x01]*", JOINT, text) for text in (source, value))
    i = j = 0
    while i < len(source) or j < len(value):
        if source[i:i + 1] == JOINT:
            i, j = i + 1, j + (value[j:j + 1] in (" ", JOINT))
        elif value[j:j + 1] == JOINT:
            i, j = i + (source[i:i + 1] == " "), j + 1
        elif source[i:i + 1] != value[j:j + 1]:
            return False
        else:
            i, j = i + 1, j + 1
    return True


def froms(document, path, value):
    """What the repairs at a path say stood there: each `from`, and the value with each `to` put back."""
    found, undone = [], value or ""
    for repair in reversed(document.get("repairs") or []):
        where = stem(repair.get("path") or "")
        if where != stem(path) and not where.startswith(stem(path) + "/") and stem(path).rpartition("/")[0] != where:
            continue
        before, after = spoken(repair.get("from")) or "", spoken(repair.get("to")) or ""
        found.append(before)
        if after and after.casefold() in undone.casefold():
            place = undone.casefold().index(after.casefold())
            undone = undone[:place] + before + undone[place + len(after):]
            found.append(undone)
    return found


def comparison(path, value, document):
    """The function that tells for a source text whether it is the value at the path, in that field's spelling."""
    text = spoken(value)
    if value is None or value == [] or value == "":
        return lambda s: not letters(s) or s.casefold().strip(EDGES) in ("tidak ada", "nihil", "belum ada", "n/a", "na")
    if re.fullmatch(r"/identity/dates/\w+", path):
        return lambda s: text in dates_in(re.sub(r"[^\w/.,-]", " ", s))
    if re.fullmatch(PERSON + "/nip", path):
        return lambda s: re.sub(r"[\s.\x01'’`-]", "", s).strip(EDGES) == text
    if re.fullmatch(PERSON + "/rank", path):
        return lambda s: rank_key(s.replace(JOINT, " ")) == rank_key(text)
    if re.fullmatch(PERSON + "/(?:grade|name|degrees(?:/\\d+)?)", path) or re.fullmatch(r"/identity/(?:number|revision)", path):
        exact = re.compile(r"[\s.,()\x01\u200b-\u200d\u2060\ufeff\u180e]")
        return lambda s: exact.sub("", s.casefold()).strip(EDGES) == exact.sub("", text.casefold()).strip(EDGES) or \
            (path.endswith(("/grade", "/degrees")) or "/degrees/" in path) and letters(s) == letters(text)
    if re.fullmatch(r"/identity/institution/government", path):
        return lambda s: government(s) == government(text)
    if re.fullmatch(r"/procedure/steps/\d+/no", path):
        return lambda s: re.sub(r"\D", "", s) == text and not re.search(r"[^\W\d_]", s)
    if re.fullmatch(r"/procedure/(terminators|steps/\d+/kind)", path):
        return lambda s: letters(s) in MARKS
    if performer := re.fullmatch(r"/procedure/steps/\d+/(?:performers|alternatives)/\d+(/actor)?", path):
        actor = value if performer[1] else value.get("actor") if isinstance(value, dict) else None
        names = [a.get("name") for a in (document.get("procedure") or {}).get("actors") or [] if a.get("id") == actor]
        return lambda s: len(letters(s)) < 2 or letters(s) in MARKS or any(same_text(fold(s), fold(n or "")) for n in names)
    if re.fullmatch(r"/procedure/steps/\d+/next/\d+/when", path):
        return lambda s: fold(s) in (YES if value == "yes" else NO)
    if re.fullmatch(r"/procedure/steps/\d+/next/\d+", path):
        return lambda s: fold(s) == fold(value.get("label") or "") or fold(s) in (YES if value.get("when") == "yes" else NO)
    wanted = fold(text)
    if not re.fullmatch(r"/procedure/steps/\d+/(?:inputs|outputs)(?:/.*)?", path):
        return lambda s: same_text(fold(s), wanted)
    # a cell that is a list: its numbers may be left out, and commas stand where its items were apart
    items = re.sub(r"[,;] ", " ", wanted)
    return lambda s: same_text(fold(s), wanted) or same_text(re.sub(r"[,;]? *\x01|[,;] ", JOINT, fold(unnumbered(s))), items)


def unnumbered(text):
    """A text without the numbers and bullets of a list in it."""
    return re.sub(rf"(?:(?<=[\s{JOINT}])|^)(?:\(?(?:\d{{1,2}}|[a-z])[.)]|[-•])\s*", " ", text)


def government(text):
    text = re.sub(r"\bkab\b\.?", "kabupaten", re.sub(r"\bprov\b\.?", "provinsi", text.casefold()))
    return re.sub(r"^(pemerintah)+", "", letters(text)) or "pemerintah"


def spellings(source, markdown):
    """The source text as written, with HTML entities decoded, and with Markdown's escapes undone."""
    found = [source]
    if "&" in source:
        found.append(html.unescape(source))
    if markdown:
        found += [re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", s) for s in list(found)]
    return found


def disagreement(pieces, path, value, document):
    """Why the pieces (texts of entries in order) are not the value at the path, nor what a repair says it was; or None.

    The value may stand several times; in the identity block a repetition may be shorter than the value.
    """
    markdown = (document.get("source") or {}).get("format") == "markdown"
    is_value = comparison(path, value, document)
    before = [fold(text) for text in froms(document, path, spoken(value))]
    bare = [letters(text) for text in before]

    def fits(run):
        joined = JOINT.join(run)
        return any(is_value(s) or any(same_text(fold(s), b) for b in before) or
                   (path.endswith("/nip") or path.startswith("/identity/number")) and letters(s) in bare
                   for s in spellings(joined, markdown))

    if fits(pieces):
        return None
    if LISTED.match(path) and len(pieces) <= 4 and any(fits(order) for order in itertools.permutations(pieces)):
        return None  # of columns that were read across each other
    whole = letters(spoken(value) or "")
    partial = [bool(REPEATED.fullmatch(path)) and len(letters(p)) > 2 and letters(p) in whole for p in pieces]
    reach = {(0, False)}  # pieces read, whether the whole value was among them
    for end in range(1, len(pieces) + 1):
        for start in range(max(0, end - 24), end):
            for seen in (False, True):
                if (start, seen) in reach:
                    if fits(pieces[start:end]):
                        reach.add((end, True))
                    elif end == start + 1 and partial[start]:
                        reach.add((end, seen))
    if (len(pieces), True) in reach:
        return None
    shown = " … ".join(" ".join(p.split()) for p in pieces)
    return f"bytes {shown[:160]!r} are not {(spoken(value) or repr(value))[:160]!r}" + (" nor what a repair names" if before else "")
