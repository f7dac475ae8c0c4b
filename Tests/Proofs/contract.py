"""What canonical JSON promises beyond the form that a schema can tell: references that lead somewhere, rules that hold."""

import re

ORDER = {
    "": "schemaVersion source identity legalBasis qualifications related equipment warnings records sections procedure signature "
        "quality repairs unclaimed diagnostics",
    "source": "path sha256 format encoding part",
    "identity": "institution number revision title dates approver signatories",
    "institution": "government unit subunit regionCode",
    "dates": "created revised effective approved",
    "person": "id position name degrees rank grade nip",
    "citation": "text type number year title id",
    "procedure": "title terminators actors steps",
    "actor": "id name position",
    "step": "no activity kind performers alternatives outsiders inputs duration outputs note extra next",
    "edge": "to when label confidence",
    "duration": "text iso minutes",
    "cell": "text items",
    "repair": "path from to rule confidence evidence span",
    "span": "offset length line column",
    "diagnostic": "rule severity cause message path span",
}
ORDER = {name: keys.split() for name, keys in ORDER.items()}
KINDS = ("start", "process", "decision", "end")


def out_of_order(name, tree):
    """Whether an object's known keys stand in the contract's order and are all there; a reason or None."""
    if not isinstance(tree, dict):
        return None
    known = [k for k in tree if k in ORDER[name]]
    if missing := [k for k in ORDER[name] if k not in tree]:
        return f"lacks {missing}"
    return None if known == ORDER[name] else f"has its keys in the order {known}"


def breaches(document):
    """Every promise that a document breaks, with the path."""
    yield from order(document)
    identity = document.get("identity") or {}
    if re.search(r"\s/|/\s", identity.get("number") or ""):
        yield f"/identity/number: blanks around '/' in {identity['number']!r}"
    for name, date in (identity.get("dates") or {}).items():
        if date is not None and not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", date):
            yield f"/identity/dates/{name}: {date!r} is no ISO date"
    for path, person in people(document):
        if person.get("nip") is not None and not re.fullmatch(r"[0-9]{18}", person["nip"]):
            if not any((d.get("path") or "").startswith(f"{path}/nip") for d in document.get("diagnostics") or []):
                yield f"{path}/nip: {person['nip']!r} is not 18 digits, and no diagnostic says so"
        if person.get("grade") is not None and not re.fullmatch(r"(I|II|III|IV)/[a-e]|[IVX]+", person["grade"]):
            yield f"{path}/grade: {person['grade']!r}"
    for path, text in texts(document):
        if re.search(r"[\t\n\v\f\r\x85\u2028\u2029]|\s\s|^\s|\s$", re.sub(r"[\x1c-\x1f]", "", text)):
            yield f"{path}: white space is not folded in {text[:60]!r}"
    if document.get("procedure"):
        yield from procedure(document["procedure"])
    for path, value in confidences(document, ""):
        if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 <= value <= 1:
            yield f"{path}: {value!r} is no probability"


def people(document):
    identity = document.get("identity") or {}
    found = [("/identity/approver", identity.get("approver")), ("/signature", document.get("signature"))]
    found += [(f"/identity/signatories/{i}/person", s.get("person")) for i, s in enumerate(identity.get("signatories") or [])]
    return [(path, person) for path, person in found if person]


def order(document):
    objects = [("", "", document), ("/source", "source", document.get("source")), ("/identity", "identity", document.get("identity"))]
    identity = document.get("identity") or {}
    objects += [("/identity/institution", "institution", identity.get("institution")), ("/identity/dates", "dates", identity.get("dates"))]
    objects += [(path, "person", person) for path, person in people(document)]
    lists = (("legalBasis", "citation"), ("repairs", "repair"), ("diagnostics", "diagnostic"))
    objects += [(f"/{key}/{i}", name, item) for key, name in lists for i, item in enumerate(document.get(key) or [])]
    steps = (document.get("procedure") or {}).get("steps") or []
    objects.append(("/procedure", "procedure", document.get("procedure")))
    objects += [(f"/procedure/actors/{i}", "actor", a) for i, a in enumerate((document.get("procedure") or {}).get("actors") or [])]
    for i, step in enumerate(steps):
        path = f"/procedure/steps/{i}"
        objects.append((path, "step", step))
        objects += [(f"{path}/{k}", name, step.get(k)) for k, name in (("inputs", "cell"), ("outputs", "cell"), ("duration", "duration"))]
        objects += [(f"{path}/next/{j}", "edge", edge) for j, edge in enumerate(step.get("next") or [])]
    for path, name, tree in objects:
        if reason := out_of_order(name, tree):
            yield f"{path or '/'}: {reason}"


def procedure(tree):
    """References and rules of the steps."""
    actors = [a.get("id") for a in tree.get("actors") or []]
    steps = tree.get("steps") or []
    numbers = [s.get("no") for s in steps]
    if len(set(actors)) < len(actors):
        yield "/procedure/actors: an id twice"
    if len(set(numbers)) < len(numbers) or any(type(n) is not int for n in numbers):
        yield f"/procedure/steps: numbers {numbers}"
    for i, step in enumerate(steps):
        path = f"/procedure/steps/{i}"
        claims = [(k, p) for k in ("performers", "alternatives") for p in step.get(k) or []]
        for key, claim in claims:
            if claim.get("actor") not in actors:
                yield f"{path}/{key}: no actor {claim.get('actor')!r}"
        if any((p.get("confidence") or 0) < 0.5 for k, p in claims if k == "performers"):
            yield f"{path}/performers: a confidence below 0.5"
        if len({p.get("actor") for _, p in claims}) < len(claims):
            yield f"{path}: an actor is named twice"
        others = [p.get("confidence") or 0 for k, p in claims if k == "alternatives"]
        if others != sorted(others, reverse=True):
            yield f"{path}/alternatives: not the likeliest first"
        edges = step.get("next") or []
        for edge in edges:
            if edge.get("to") not in numbers:
                yield f"{path}/next: no step {edge.get('to')!r}"
            if edge.get("when") not in ("yes", "no", None):
                yield f"{path}/next: when is {edge.get('when')!r}"
        if len({(e.get("to"), e.get("when")) for e in edges}) < len(edges):
            yield f"{path}/next: an arrow twice"
        if step.get("kind") not in KINDS:
            yield f"{path}/kind: {step.get('kind')!r}"
        if step.get("kind") != "decision" and any(e.get("when") for e in edges):
            yield f"{path}/next: yes or no, but it is no decision"
        for key in ("inputs", "outputs"):
            cell = step.get(key)
            if isinstance(cell, dict) and (not cell.get("text") or not cell.get("items")):
                yield f"{path}/{key}: an empty cell is null"


def texts(tree, path=""):
    """Verbatim texts: all strings but those of `unclaimed`, `repairs`, `diagnostics` and `source`."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if path or key not in ("unclaimed", "repairs", "diagnostics", "source"):
                yield from texts(value, f"{path}/{key}")
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from texts(value, f"{path}/{index}")
    elif isinstance(tree, str):
        yield path, tree


def confidences(tree, path):
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key == "confidence" and not isinstance(value, dict):
                yield f"{path}/{key}", value
            else:
                yield from confidences(value, f"{path}/{key}")
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from confidences(value, f"{path}/{index}")
