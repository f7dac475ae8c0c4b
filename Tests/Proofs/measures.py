"""What the figures of score.py are: how one SOP is held against its truth."""

import difflib
import re
import unicodedata

LISTS = ("legalBasis", "qualifications", "related", "equipment", "warnings", "records")
FIGURES = ("identity", "lists", "citations", "actors", "steps", "cells", "kinds", "flow", "performers", "calibration")
KNOWN = {"identity", "signature", "procedure", "sections", *LISTS}
KNOWN_STEP = {"no", "activity", "inputs", "outputs", "note", "duration", "kind", "performers", "next", "extra"}
NEAR = 0.97     # two texts are one when difflib finds them this alike: a typo in a long sentence
ALIGNED = 0.85  # two steps are one step from here on


class Count:
    """Points won of points possible, and what was missed."""

    def __init__(self):
        self.won, self.possible, self.missed = 0.0, 0.0, []

    def judge(self, right, what):
        self.overlap(1 if right else 0, 1, 0 if right else 1, what, halves=False)

    def overlap(self, common, wanted, had, what, halves=True):
        """Adds an F1: twice the common items of all items on both sides; or one judged item."""
        self.won += 2 * common if halves else common
        self.possible += wanted + had if halves else 1
        if (common < max(wanted, had)) if halves else not common:
            self.missed.append(what)

    @property
    def share(self):
        return self.won / self.possible if self.possible else None


class Tallies:
    """The counts of all figures, and the stated confidences with whether they were right."""

    def __init__(self):
        self.counts = {name: Count() for name in FIGURES if name != "calibration"}
        self.claims, self.ignored = [], set()

    def __getitem__(self, name):
        return self.counts[name]

    def absorb(self, other, name):
        for key, count in other.counts.items():
            mine = self.counts[key]
            mine.won += count.won
            mine.possible += count.possible
            mine.missed += [f"{name}: {m}" for m in count.missed]
        self.claims += other.claims
        self.ignored |= other.ignored

    def figures(self):
        values = {name: count.share for name, count in self.counts.items() if count.possible}
        if self.claims:
            said = sum(c for c, _ in self.claims) / len(self.claims)
            held = sum(1 for _, right in self.claims if right) / len(self.claims)
            values["calibration"] = 1 - abs(said - held)
        return {name: round(values[name], 4) for name in FIGURES if name in values}


def plain(value):
    """The text of a value (a string, a number, an object with `text` or `name`, or a list of them), or None."""
    if isinstance(value, dict):
        return plain(value.get("text") if "text" in value else value.get("name"))
    if isinstance(value, list):
        return ", ".join(t for t in map(plain, value) if t) or None
    return None if value is None else str(value)


def fold(value):
    """A text without what normalisation may change: case, width, blanks, blanks at marks, marks at the ends."""
    text = " ".join(unicodedata.normalize("NFKC", plain(value) or "").casefold().split())
    for mark in "/:.,;":
        text = text.replace(" " + mark, mark).replace(mark + " ", mark)
    return text.strip(" .;:,-")


def tight(value):
    return fold(value).replace(" ", "")


def pointless(value):
    return tight(value).replace(".", "")


def likeness(one, other):
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


def alike(one, other):
    one, other = fold(one), fold(other)
    return one == other or likeness(one, other) >= NEAR


def empty(value):
    if isinstance(value, dict):
        return all(empty(v) for v in value.values())
    return value in (None, "", [])


def paired(wanted, had):
    """How many texts of the one list have a partner of their own in the other."""
    free = list(had)
    common = 0
    for text in wanted:
        partner = next((i for i, other in enumerate(free) if alike(text, other)), None)
        if partner is not None:
            del free[partner]
            common += 1
    return common


def leaves(tree, path=""):
    if isinstance(tree, dict) and tree:
        for key, value in tree.items():
            yield from leaves(value, f"{path}/{key}")
    elif isinstance(tree, list) and any(isinstance(x, dict) for x in tree):
        for index, value in enumerate(tree):
            yield from leaves(value, f"{path}/{index}")
    else:
        yield path, tree


def at(tree, path):
    for key in path.split("/")[1:]:
        if isinstance(tree, list):
            tree = tree[int(key)] if int(key) < len(tree) else None
        else:
            tree = tree.get(key) if isinstance(tree, dict) else None
    return tree


def measure(truth, made):
    """Holds one SOP against its truth; a key that the truth lacks is not measured, null must come out empty."""
    t = Tallies()
    t.ignored |= set(truth) - KNOWN
    fields(truth, made, "identity", t)
    if "signature" in truth:
        fields(truth, made, "signature", t)
    for name in LISTS:
        if name in truth:
            wanted, had = [plain(x) for x in truth[name] or []], [plain(x) or "" for x in made.get(name) or []]
            common = paired(wanted, had)
            t["lists"].overlap(common, len(wanted), len(had), f"{name}: {common} of {len(wanted)} items, found {had}")
    if "sections" in truth:
        wanted, had = sections(truth["sections"]), sections(made.get("sections"))
        t["lists"].overlap(paired(wanted, had), len(wanted), len(had), f"sections: found {had}")
    citations(truth, made, t)
    if "procedure" in truth:
        procedure(truth["procedure"], made.get("procedure") or {}, t)
    return t


def fields(truth, made, block, t):
    for path, wanted in leaves({block: truth[block]}) if truth.get(block) else ():
        had = at(made, path)
        if wanted is None:
            right = empty(had)
        elif isinstance(wanted, list):
            right = isinstance(had or [], list) and [pointless(x) for x in wanted] == [pointless(x) for x in had or []]
        else:
            right = tight(wanted) == tight(had)
        t["identity"].judge(right, f"{path}: want {wanted!r}, got {had!r}")
    if block in truth and truth[block] is None:
        t["identity"].judge(empty(made.get(block)), f"/{block}: want none, got {made.get(block)!r}")


def sections(value):
    return [f"{s.get('heading')}: {plain(item)}" for s in value or [] for item in s.get("items") or [None]]


def citations(truth, made, t):
    offered = [c for c in made.get("legalBasis") or [] if isinstance(c, dict)]
    for index, wanted in enumerate(truth.get("legalBasis") or []):
        if not isinstance(wanted, dict):
            continue
        had = max(offered, key=lambda c: likeness(fold(wanted), fold(c)), default={})
        for key in ("type", "number", "year", "title"):
            if key in wanted:
                right = alike(wanted[key], had.get(key)) if key == "title" else fold(wanted[key]) == fold(had.get(key))
                t["citations"].judge(right, f"legalBasis/{index}/{key}: want {wanted[key]!r}, got {had.get(key)!r}")


def procedure(truth, made, t):
    steps = made.get("steps") or []
    if truth is None:
        t["steps"].judge(not steps, f"procedure: want none, got {len(steps)} steps")
        return
    t.ignored |= {f"procedure/{k}" for k in set(truth) - {"title", "actors", "steps", "terminators"}}
    if "title" in truth:
        bare = lambda text: re.sub(r"^sop\b\s*:?\s*", "", fold(text))
        t["identity"].judge(bare(truth["title"]) == bare(made.get("title")),
                            f"procedure/title: want {truth['title']!r}, got {made.get('title')!r}")
    if "terminators" in truth:
        t["kinds"].judge(truth["terminators"] == made.get("terminators"),
                         f"procedure/terminators: want {truth['terminators']!r}, got {made.get('terminators')!r}")
    actors = [a for a in made.get("actors") or [] if isinstance(a, dict)]
    if "actors" in truth:
        wanted, had = [plain(a) for a in truth["actors"]], [plain(a) or "" for a in actors]
        t["actors"].overlap(paired(wanted, had), len(wanted), len(had), f"actors: want {wanted}, got {had}")
    if "steps" not in truth:
        return
    pairs = align(truth["steps"], steps)
    t["steps"].overlap(len(pairs), len(truth["steps"]), len(steps),
                       f"steps: {len(pairs)} of {len(truth['steps'])} in {len(steps)} found")
    names = {a.get("id"): a.get("name") for a in actors}
    for wanted, had in pairs:
        step(wanted, had, names, t)


def align(truth, made):
    """Pairs of steps, each true step with the likeliest one still free; an equal number breaks near ties."""
    free, pairs = list(made), []
    for wanted in truth:
        def score(had):
            return likeness(fold(wanted.get("activity")), fold(had.get("activity"))) + \
                (0.05 if had.get("no") == wanted.get("no") else 0)
        best = max(free, key=score, default=None)
        if best is not None and score(best) >= ALIGNED:
            free.remove(best)
            pairs.append((wanted, best))
    return pairs


def step(wanted, had, names, t):
    number = wanted.get("no")
    t.ignored |= {f"procedure/steps/{k}" for k in set(wanted) - KNOWN_STEP}
    for key in ("inputs", "outputs", "note"):
        if key in wanted:
            t["cells"].judge(alike(wanted[key], had.get(key)), f"step {number} {key}: want {wanted[key]!r}, got {plain(had.get(key))!r}")
    for head, cell in (wanted.get("extra") or {}).items():
        t["cells"].judge(alike(cell, (had.get("extra") or {}).get(head)), f"step {number} extra {head}: want {cell!r}")
    if "duration" in wanted:
        value = had.get("duration")
        value = value.get("iso") if isinstance(value, dict) else value
        t["cells"].judge(fold(wanted["duration"]) == fold(value), f"step {number} duration: want {wanted['duration']!r}, got {value!r}")
    if "kind" in wanted:
        t["kinds"].judge(wanted["kind"] == had.get("kind"), f"step {number} kind: want {wanted['kind']}, got {had.get('kind')}")
    if "performers" in wanted:
        claims = [p for p in had.get("performers") or [] if isinstance(p, dict)]
        top = max(claims, key=lambda p: p.get("confidence") or 0, default=None)
        who = names.get(top.get("actor")) if top else None
        right = not claims if not wanted["performers"] else any(fold(who) == fold(x) for x in wanted["performers"])
        t["performers"].judge(right, f"step {number} performer: want {wanted['performers']}, got {who!r} ({top and top.get('confidence')})")
        if top:
            t.claims.append((top.get("confidence") or 0.0, right))
    if "next" in wanted:
        edges = lambda item: {(e.get("to"), e.get("when")) for e in item.get("next") or []}
        want, have = edges(wanted), edges(had)
        t["flow"].overlap(len(want & have), len(want), len(have),
                          f"step {number} next: want {sorted(want, key=str)}, got {sorted(have, key=str)}")
