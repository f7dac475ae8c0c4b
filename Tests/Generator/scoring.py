"""Holds canonical JSON against a truth. Every figure is hits over total; misses carry a reason and an example.

identity, lists, citations, steps, cells, actors, performers, kinds and flow mean what they mean for hand-written truth.
`performers` counts the steps whose text tells who acts; `inferred` the others, where only the author knows.
A value is right when it equals the truth or a reading that the truth gives as equally good (`_also`).
"""
import difflib
import re
import unicodedata
from collections import Counter

LISTS = ("legalBasis", "qualifications", "related", "equipment", "warnings", "records")
FIGURES = ("identity", "lists", "citations", "steps", "cells", "actors", "performers", "inferred", "kinds", "flow")
_known = {}


def norm(value):
    if value is None:
        return ""
    text = str(value)
    have = _known.get(text)
    if have is None:
        have = unicodedata.normalize("NFKC", text).casefold()
        have = re.sub(r"\s+", " ", have).strip()
        have = re.sub(r"\s*([/:.,;])\s*", r"\1", have).strip(" .;:,-")
        if len(_known) > 200_000:
            _known.clear()
        _known[text] = have
    return have


def likeness(a, b, least=0.0):
    """Ratio of two normalised texts, or 0 where it is below `least`."""
    if a == b:
        return 1.0
    if not a or not b or 2 * min(len(a), len(b)) / (len(a) + len(b)) < least:
        return 0.0
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0.0


def text_of(item):
    if isinstance(item, list):
        return ", ".join(t for t in map(text_of, item) if t) or None
    if isinstance(item, dict):
        return item.get("text", item.get("name"))
    return None if item is None else str(item)


class Readings:
    """The readings of a truth value."""

    def __init__(self, also):
        self.also = also or {}

    def of(self, value):
        return [value] + list(self.also.get(value, ())) if isinstance(value, str) else [value]

    def same(self, want, have, near=0.97):
        b = norm(have)
        for reading in self.of(want):
            if likeness(norm(reading), b, near):
                return True
        return isinstance(want, str) and want in self.also and self.mixed(want, b)

    def mixed(self, want, b):
        """Whether each word is that of one reading or another."""
        words = [norm(r).split(" ") for r in self.of(want) if r]
        have = b.split(" ")
        return all(len(w) == len(have) for w in words) and all(h in column for h, column in zip(have, zip(*words)))

    def equal(self, want, have):
        strip = lambda v: norm(v).replace(" ", "")
        if any(strip(r) == strip(have) for r in self.of(want)):
            return True
        return isinstance(want, str) and want in self.also and self.mixed(want, norm(have))

    def likeness(self, want, have, least):
        return max(likeness(norm(r), have, least) for r in self.of(want) if r is not None)


class Score:
    def __init__(self):
        self.hit, self.total, self.reasons, self.examples = Counter(), Counter(), Counter(), {}
        self.claims = []      # (confidence, right)

    def add(self, figure, ok, reason, example=""):
        self.total[figure] += 1
        if ok:
            self.hit[figure] += 1
        else:
            self.miss(f"{figure}: {reason}", example)

    def miss(self, reason, example, times=1):
        self.reasons[reason] += times
        self.examples.setdefault(reason, example)

    def merge(self, other):
        self.hit.update(other.hit)
        self.total.update(other.total)
        self.reasons.update(other.reasons)
        self.claims += other.claims
        for reason, example in other.examples.items():
            self.examples.setdefault(reason, example)

    def value(self, figure):
        return self.hit[figure] / self.total[figure] if self.total[figure] else None

    def calibration(self):
        """1 minus the mean gap between confidence and accuracy, over ten bins of confidence."""
        bins = {}
        for confidence, ok in self.claims:
            bins.setdefault(min(int(confidence * 10), 9), []).append((confidence, ok))
        gap = sum(abs(sum(c for c, _ in b) - sum(o for _, o in b)) for b in bins.values())
        return 1 - gap / len(self.claims) if self.claims else None


def leaves(tree, path=()):
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from leaves(value, path + (key,))
    else:
        yield path, tree


def get(tree, path):
    for key in path:
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree


def shown(want, have):
    return f"want {str(want)[:90]!r}, got {str(have)[:90]!r}"


def score(truth, out, where=""):
    """The score of one output against one truth."""
    s, read = Score(), Readings(truth.get("_also"))
    persons(s, read, truth.get("identity", {}), out.get("identity") or {}, "identity", where)
    if "signature" in truth:
        if truth["signature"] is None:
            s.add("identity", not out.get("signature"), "signature where there is none", f"{where}: {shown(None, text_of(out.get('signature')))}")
        else:
            persons(s, read, truth["signature"], out.get("signature") or {}, "signature", where)
    for name in LISTS:
        if name in truth:
            score_list(s, read, name, truth[name], out.get(name) or [], where)
    if "procedure" in truth:
        procedure(s, read, truth["procedure"], out.get("procedure") or {}, where)
    return s


def persons(s, read, want_tree, have_tree, label, where):
    for path, want in leaves(want_tree):
        if path == ("signatories",):
            continue
        have = get(have_tree, path)
        if isinstance(want, list):
            squash = lambda x: re.sub(r"[.\s]", "", norm(x))
            ok = [squash(x) for x in want] == [squash(x) for x in have or []]
        elif want is None:
            ok = not have or (isinstance(have, dict) and not any(have.values()))
        else:
            ok = read.equal(want, text_of(have))
        what = "/".join(path)
        s.add("identity", ok, f"{label}/{what}" + (" (should be null)" if want is None else " lost" if have in (None, "", []) else " wrong"),
              f"{where}: {shown(want, text_of(have) if not isinstance(have, list) else have)}")


def score_list(s, read, name, want, have, where):
    texts = [text_of(x) or "" for x in have]
    free, pairs = list(range(len(texts))), 0
    for item in want:
        for i in free:
            if read.same(text_of(item), texts[i]):
                free.remove(i)
                pairs += 1
                break
    s.total["lists"] += len(want) + len(have)
    s.hit["lists"] += 2 * pairs
    if pairs < max(len(want), len(have)):
        kind = "lost whole" if not have else "invented" if not want else "too few items" if len(have) < len(want) else "too many items" if len(have) > len(want) else "items differ"
        s.miss(f"lists: {name} {kind}", f"{where}: want {[str(text_of(x))[:40] for x in want]}, got {[x[:40] for x in texts]}", len(want) + len(have) - 2 * pairs)
    if name != "legalBasis":
        return
    laws = [o for o in have if isinstance(o, dict)]
    for law in want:
        best = max(laws, key=lambda o: read.likeness(law["text"], norm(o.get("text")), 0.3), default={})
        for key in ("type", "number", "year", "title"):
            if key in law:
                s.add("citations", read.same(law[key], best.get(key)) if key != "year" else law[key] == best.get(key), key, f"{where}: {shown(law[key], best.get(key))}")


def align(read, want, have):
    """Pairs of true and found steps, in order, by activity and then number."""
    texts = [norm(text_of(o.get("activity"))) for o in have]
    used, pairs = set(), []
    for g in want:
        best, most = None, 0.0
        goal = {norm(r) for r in read.of(g["activity"])}
        order = sorted((i for i in range(len(have)) if i not in used), key=lambda i: (texts[i] not in goal, have[i].get("no") != g["no"]))
        for i in order:
            near = have[i].get("no") == g["no"]
            least = max(0.80, most - 0.05) if near else max(0.85, most)
            value = 1.0 if texts[i] in goal else read.likeness(g["activity"], texts[i], least)
            value += 0.05 if near and value else 0
            if value > most:
                best, most = i, value
            if most >= 1.0 and texts[i] in goal:
                break
        if best is not None and most >= 0.85:
            used.add(best)
            pairs.append((g, have[best]))
    return pairs


def procedure(s, read, want, have, where):
    if want is None:
        s.add("steps", not have.get("steps"), "steps where there is no procedure", f"{where}: {len(have.get('steps') or [])} steps")
        return
    if "title" in want:
        strip = lambda t: re.sub(r"^(sop|standar operasional prosedur)\s*:?\s*", "", norm(t))
        found = strip(text_of(have.get("title")))
        ok = any(strip(r) == found for r in read.of(want["title"])) or (
            want["title"] in read.also and read.mixed(want["title"], norm(text_of(have.get("title")))))
        s.add("identity", ok, "procedure/title", f"{where}: {shown(want['title'], text_of(have.get('title')))}")
    actors = [a for a in have.get("actors") or [] if isinstance(a, dict)]
    names = {a.get("id", a.get("name")): a.get("name") for a in actors}
    if "actors" in want:
        free, pairs = [text_of(a) or "" for a in actors], 0
        for name in want["actors"]:
            hit = next((f for f in free if read.same(name, f)), None)
            if hit is not None:
                free.remove(hit)
                pairs += 1
        s.total["actors"] += len(want["actors"]) + len(actors)
        s.hit["actors"] += 2 * pairs
        if pairs < max(len(want["actors"]), len(actors)):
            kind = "none" if not actors else "too few" if len(actors) < len(want["actors"]) else "too many" if len(actors) > len(want["actors"]) else "wrong names"
            s.miss(f"actors: {kind}", f"{where}: want {want['actors']}, got {[text_of(a) for a in actors]}", len(want["actors"]) + len(actors) - 2 * pairs)
    steps, found = want.get("steps") or [], have.get("steps") or []
    pairs = align(read, steps, found)
    s.total["steps"] += len(steps) + len(found)
    s.hit["steps"] += 2 * len(pairs)
    if len(pairs) < max(len(steps), len(found)):
        kind = "no procedure" if not found else "too few" if len(found) < len(steps) else "too many" if len(found) > len(steps) else "activities differ"
        s.miss(f"steps: {kind}", f"{where}: {len(pairs)} of {len(steps)} in {len(found)} found", len(steps) + len(found) - 2 * len(pairs))
    for g, o in pairs:
        step(s, read, g, o, names, where)


def step(s, read, g, o, names, where):
    at = f"{where} step {g['no']}"
    for key in ("inputs", "outputs", "note"):
        if key in g:
            have = text_of(o.get(key))
            s.add("cells", read.same(g[key], have), key + (" invented" if g[key] is None else " lost" if have is None else " wrong"), f"{at}: {shown(g[key], have)}")
    if "duration" in g:
        have = o["duration"].get("iso") if isinstance(o.get("duration"), dict) else o.get("duration")
        s.add("cells", read.equal(g["duration"], have), "duration" + (" invented" if g["duration"] is None else " lost" if have is None else " wrong"), f"{at}: {shown(g['duration'], have)}")
    if "kind" in g:
        s.add("kinds", g["kind"] == o.get("kind"), f"{g['kind']} read as {o.get('kind')}", f"{at}: {g['activity'][:110]}")
    claims = sorted((p for p in o.get("performers") or [] if isinstance(p, dict)), key=lambda p: -(p.get("confidence") or 0))
    top = names.get(claims[0].get("actor"), claims[0].get("actor")) if claims else None
    truly = g.get("performers") or ([g["_performer"]] if "_performer" in g else [])
    if truly:
        ok = any(read.same(name, top) for name in truly) if top else False
        by = g.get("_determined", {}).get("by") or ["nothing"]
        s.add("performers" if "performers" in g else "inferred", ok, ("none" if top is None else "wrong") + f", told by {by[0].split(':')[0]}", f"{at}: {shown(truly, top)}: {g['activity'][:90]}")
        if claims:
            s.claims.append((claims[0].get("confidence") or 0.0, ok))
    elif "_outsider" in g:
        s.add("performers", not claims, "outsider taken for an actor", f"{at}: {g['activity'][:90]}, got {top}")
    if "next" in g:
        want = {(e["to"], e.get("when")) for e in g["next"]}
        have = {(e.get("to"), e.get("when")) for e in o.get("next") or []}
        s.total["flow"] += len(want) + len(have)
        s.hit["flow"] += 2 * len(want & have)
        if want != have:
            s.miss(f"flow: from {g['kind']}", f"{at}: want {sorted(want, key=str)}, got {sorted(have, key=str)}: {g['activity'][-100:]}", len(want) + len(have) - 2 * len(want & have))
