"""What a canonical JSON must hold to by itself and against its input: spans, repairs, durations, values that need bytes."""

import re

from agreement import fold, resolve, spoken, stem
from sourcetext import SourceText
from written import duration_fault, letters

SHARED = re.compile(r"/procedure/(?:steps/\d+/(?:inputs|outputs|duration|note|extra/.*)|actors/\d+)")
"""Values that a merged cell may give to several steps: one of them has the bytes."""


def faults(document, source: SourceText):
    """Every way in which a document disagrees with itself or, in its spans, with the input."""
    for name in ("repairs", "diagnostics"):
        for index, item in enumerate(document.get(name) or []):
            where = f"/{name}/{index}"
            if item.get("span") is not None:
                if reason := source.span_fault(item["span"]):
                    yield f"{where}: {reason}"
            if item.get("path"):
                try:
                    resolve(document, item["path"])
                except LookupError:
                    yield f"{where}: path {item['path']} leads nowhere"
    yield from repairs(document, source)
    for index, step in enumerate((document.get("procedure") or {}).get("steps") or []):
        path = f"/procedure/steps/{index}/duration"
        repaired = any(stem(r.get("path") or "").startswith(path) for r in document.get("repairs") or [])
        if isinstance(step.get("duration"), dict) and not repaired:
            if reason := duration_fault(step["duration"]):
                yield f"{path}: {reason}"


def repairs(document, source):
    """A repair's `to` stands at its path, its `from` in its span, and it is sure enough to have been made."""
    latest = {stem(r.get("path") or ""): i for i, r in enumerate(document.get("repairs") or [])}
    for index, repair in enumerate(document.get("repairs") or []):
        where, path = f"/repairs/{index}", repair.get("path") or ""
        confidence = repair.get("confidence")
        if not isinstance(confidence, (int, float)) or not 0.5 <= confidence <= 1:
            yield f"{where}: confidence {confidence!r} is not from 0.5 to 1"
        before, after = spoken(repair.get("from")) or "", spoken(repair.get("to")) or ""
        try:
            value = spoken(resolve(document, path))
        except LookupError:
            continue  # `faults` has said so
        if latest[stem(path)] == index and letters(after) not in letters(value or ""):
            yield f"{where}: {after!r} does not stand at {path}, which is {value!r}"
        if before == after:
            yield f"{where}: changes nothing"
        span = repair.get("span")
        if before and span and not source.span_fault(span):
            there = source.slice(span["offset"], span["length"])
            plain, bytes_there = letters(re.sub(r"<[^<>]*>", "", fold(before))), letters(re.sub(r"<[^<>]*>", "", fold(there)))
            # A later repair of the same place begins with what the earlier one made of it.
            made = {letters(fold(spoken(r.get("to")) or "")) for r in document["repairs"][:index] if stem(r.get("path") or "") == stem(path)}
            if plain not in bytes_there and bytes_there not in plain and plain not in made:
                yield f"{where}: {before!r} does not stand in its span, which is {' '.join(there.split())[:80]!r}"


def verbatim(document):
    """Paths and values that can come from nowhere but the text."""
    identity = document.get("identity") or {}
    for key in ("number", "revision", "title"):
        yield f"/identity/{key}", identity.get(key)
    for key, value in (identity.get("dates") or {}).items():
        yield f"/identity/dates/{key}", value
    people = [("/identity/approver", identity.get("approver")), ("/signature", document.get("signature"))]
    people += [(f"/identity/signatories/{i}/person", s.get("person")) for i, s in enumerate(identity.get("signatories") or [])]
    for path, person in people:
        for key in ("position", "name", "rank", "grade", "nip"):
            yield f"{path}/{key}", (person or {}).get(key)
        for i, degree in enumerate((person or {}).get("degrees") or []):
            yield f"{path}/degrees/{i}", degree
    for name in ("legalBasis", "qualifications", "related", "equipment", "warnings", "records"):
        for i, item in enumerate(document.get(name) or []):
            yield f"/{name}/{i}", spoken(item)
    for i, section in enumerate(document.get("sections") or []):
        for j, item in enumerate(section.get("items") or []):
            yield f"/sections/{i}/items/{j}", spoken(item)
    procedure = document.get("procedure") or {}
    yield "/procedure/title", procedure.get("title")
    for i, actor in enumerate(procedure.get("actors") or []):
        yield f"/procedure/actors/{i}", actor.get("name")
    for i, step in enumerate(procedure.get("steps") or []):
        for key in ("activity", "inputs", "duration", "outputs", "note"):
            yield f"/procedure/steps/{i}/{key}", spoken(step.get(key))
        for head, cell in (step.get("extra") or {}).items():
            yield f"/procedure/steps/{i}/extra/{head.replace('~', '~0').replace('/', '~1')}", cell


def without_bytes(document, mapped):
    """Paths of verbatim values to which the map gives no byte; a merged cell's equals aside."""
    values = list(verbatim(document))
    stands = lambda path: any(path == m or m.startswith(path + "/") or path.rpartition("/degrees/")[0] + "/degrees" == m
                              for m in mapped)
    shared = {(re.sub(r"\d+", "#", path), value) for path, value in values if SHARED.fullmatch(path) and stands(path)}
    for path, value in values:
        if value is None or not letters(str(value)) or stands(path):
            continue
        if SHARED.fullmatch(path) and (re.sub(r"\d+", "#", path), value) in shared:
            continue
        yield path
