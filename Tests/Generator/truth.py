"""The truth of a document in the form of hand-written gold files.

A key that the text does not decide is absent. Own keys start with an underscore:
`_determined` and `_performer` of a step, `_also` (further readings of a value that are as good).
"""


def norm_number(text):
    return "/".join(part.strip() for part in text.split("/")) if text else text


def truth(made):
    tree = {"identity": identity(made)}
    for name, items in made.lists.items():
        if name not in made.lost:
            tree[name] = [dict(c) if isinstance(c, dict) else c for c in items]
    if made.further:
        tree["sections"] = [{"heading": h, "items": list(items)} for h, items in made.further]
    tree["procedure"] = procedure(made)
    if "signature" not in made.lost:
        tree["signature"] = made.signature.truth() if made.signature and made.table else None
    tree = mended(tree, made.mend) if made.mend else tree
    also = {k: v for k, v in made.also.items() if v}
    if also:
        tree["_also"] = also
    return tree


def mended(tree, mend):
    """`tree` with every damaged text that has one certain reading in that reading."""
    if isinstance(tree, dict):
        return {k: mended(v, mend) for k, v in tree.items()}
    if isinstance(tree, list):
        return [mended(v, mend) for v in tree]
    return mend.get(tree, tree) if isinstance(tree, str) else tree


def identity(made):
    names = ("created", "revised", "effective", "approved")
    if not made.header:
        return {"number": None, "title": None, "dates": dict.fromkeys(names), "approver": None}
    office = made.office
    tree = {}
    if "institution" not in made.lost:
        institution = {"unit": office.unit}
        if office.government and made.region_in_text:
            institution["government"] = office.government
            institution["regionCode"] = office.region.code
        if office.subunit:
            institution["subunit"] = office.subunit
        for other in office.unit_also:
            made.also.setdefault(office.unit, []).append(other)
        if office.subunit:
            made.also.setdefault(office.subunit, []).append(None)
        tree["institution"] = institution
    if "number" not in made.lost:
        tree["number"] = made.number[1]
    if made.revision:
        tree["revision"] = made.revision
    if made.others:
        tree["signatories"] = [{"role": role, "person": person.truth()} for role, person, _ in made.others]
    if "title" not in made.lost:
        tree["title"] = made.title
    tree["dates"] = {n: made.dates[n][1] if n in made.dates else None for n in names if n not in made.lost}
    if "approver" not in made.lost:
        tree["approver"] = made.approver.truth() if made.approver else None
    return tree


def procedure(made):
    if not made.table:
        return None
    tree = {}
    if "heading" not in made.lost:
        tree["title"] = made.heading_title and (made.heading if not made.heading.startswith("STANDAR") else made.heading_title)
        if made.heading and made.heading.startswith("STANDAR"):
            made.also.setdefault(tree["title"], []).append(made.heading)
    if made.actor_mode == "columns" and "actors" not in made.lost:
        tree["actors"] = list(made.heads)
    elif made.actor_mode == "single":
        seen = []
        for step in made.steps:
            if made.heads[step.who] not in seen:
                seen.append(made.heads[step.who])
        tree["actors"] = seen
    tree["steps"] = [step_truth(made, step) for step in made.steps]
    return tree


def step_truth(made, step):
    tree = {"no": step.no, "activity": step.activity}
    for key in ("inputs", "outputs", "note"):
        if key not in made.lost and (step.no, key) not in made.lost:
            tree[key] = getattr(step, key)
    if "duration" not in made.lost and (step.no, "duration") not in made.lost:
        tree["duration"] = step.duration[1] if step.duration else None
    if "kinds" not in made.lost and (step.no, "kind") not in made.lost:
        tree["kind"] = step.kind
    named = made.actor_mode != "none" and "actors" not in made.lost
    evidence = list(step.told) if named else []
    if "marks" in made.lost:
        evidence = [e for e in evidence if e != "mark"]
    if evidence and not step.outsider:
        tree["performers"] = [made.heads[a] for a in (step.who, step.joint) if a is not None]
    if step.edges is not None and "flow" not in made.lost:
        tree["next"] = [{"to": to, "when": when} if when else {"to": to} for to, when in step.edges]
    if named and not step.outsider:
        tree["_performer"] = made.heads[step.who]
    if step.outsider:
        tree["_outsider"] = step.outsider
    tree["_determined"] = {"performer": bool(evidence) and not step.outsider, "by": evidence}
    return tree
