"""The course of a procedure: who does what in which order, where it branches, and what the text tells of it."""
from dataclasses import dataclass, field

from sentences import (ACTIVITIES, AGENTS, BRACKETS, DECISIONS, DOERS, HANDOVERS, MENDINGS, NOTES, ORDERS, OUTPUTS, OUTSIDERS, SUBJECTS_PUT,
                       TRAPS)
from split import part
from values import print_duration

BODY = ("prepare", "draft", "review", "approve")


@dataclass
class Step:
    no: int
    activity: str
    who: int                       # index of the actor who truly does it
    phase: str
    paper: str
    kind: str = "process"
    inputs: str | None = None
    outputs: str | None = None
    duration: tuple | None = None  # (text, ISO)
    note: str | None = None
    told: list = field(default_factory=list)   # evidence in the text, the strongest first: see README
    edges: list | None = None      # [(to, when)]; None: the text does not tell the way
    mark: str | None = None        # what stands in the actor's cell
    branch: tuple | None = None    # actor columns that hold `Ya` and `Tidak`
    outsider: str | None = None
    joint: int | None = None       # a second actor, who has a mark too
    drafts: bool = False           # the text says that the paper is made here


@dataclass
class Telling:
    """How much a document says about its performers."""
    subject: float
    agent: float
    handover: float
    decision: float
    marks: str          # "full", "ends", "none"
    glyph: str
    outsider: float


def telling(rng, marks_possible=True):
    marks = rng.choice(("full", "ends", "ends", "none", "none")) if marks_possible else "none"
    return Telling(rng.choice((0, 0.1, 0.3, 0.7)), rng.choice((0, 0, 0.1)), rng.choice((0.1, 0.3, 0.5)), rng.choice((0.2, 0.5, 0.7)),
                   marks, rng.choice(("●", "√", "v", "X", "V", "■", "✓", "[]")), rng.choice((0, 0, 0.04)))


def cast(rng, roles, count):
    """`count` of an office's roles, with somebody who writes and somebody who decides."""
    low = [r for r in roles if r.level <= 1]
    high = [r for r in roles if r.level >= 3]
    chosen = [rng.choice(low), rng.choice(high)]
    rest = [r for r in roles if all(r is not c for c in chosen)]
    rng.shuffle(rest)
    chosen += rest[:max(0, count - 2)]
    style = rng.random()
    if style < 0.45:
        chosen.sort(key=lambda r: -r.level)
    elif style < 0.8:
        chosen.sort(key=lambda r: r.level)
    return chosen


def phases(rng, count):
    course = ["open"]
    if count > 6 and rng.random() < 0.5:
        course.append("open")
    while len(course) < count - 1:
        for phase in BODY:
            if rng.random() < (0.85 if phase != "approve" else 0.6):
                course.append(phase)
    course = course[:count - 1]
    for i in range(len(course) - 1, max(1, len(course) - 1 - count // 6), -1):
        course[i] = "close"
    return course + ["close"]


def spoken(rng, role):
    """The role as running text names it: as its column, in another spelling, or in small letters."""
    name = rng.choice(role.others) if role.others and rng.random() < 0.3 else role.head
    return name.lower() if rng.random() < 0.15 and not name.isupper() and len(name) > 5 else name


def lower_first(text):
    return text[0].lower() + text[1:]


def plot(rng, subject, actors, count, tell, split, also):
    """`count` steps of `subject` done by `actors`."""
    own = part(subject.own, split) if len(subject.own) > 3 else subject.own
    table = {phase: part(entries, split) for phase, entries in ACTIVITIES.items()}
    orders, hand, agents = part(ORDERS, split), part(HANDOVERS, split), part(AGENTS, split)
    decisions, notes = part(DECISIONS, split), part(NOTES, split)
    own_left, used, steps, forced = list(own), set(), [], None
    course = phases(rng, count)
    paper = rng.choice(subject.papers)
    for i, phase in enumerate(course):
        no = i + 1
        able = [a for a, role in enumerate(actors) if any(str(role.level) in levels for levels, _ in table[phase])]
        who = forced if forced is not None else chosen(rng, phase, able or list(range(len(actors))), actors, steps)
        handed = forced is not None
        mended = mending(rng, phase, steps, tell) if not handed else None
        if mended:
            who = mended.who
        forced = None
        if phase in ("draft", "prepare") and rng.random() < 0.35:
            paper = rng.choice(subject.papers)
        slots = {"thing": subject.thing, "paper": paper, "need": rng.choice(subject.needs)}
        inside = [a for a, role in enumerate(actors) if a != who and role.level]
        other = rng.choice(inside if inside and rng.random() < 0.9 else [a for a in range(len(actors)) if a != who])
        level = str(actors[who].level)
        sentence, order, from_agent, fitting, left = None, False, False, None, list(own_left)
        if mended:
            sentence, paper, slots["paper"], fitting = rng.choice(part(MENDINGS, split)), mended.paper, mended.paper, ""
        mine = [s for s in own_left if str(s[0]) == level]
        if sentence is None and mine and 0 < i < count - 1 and phase != "review" and rng.random() < 0.5:
            own_left.remove(mine[0])
            sentence, fitting = mine[0][1], str(mine[0][0])
        elif sentence is None and 0 < i < count - 1 and phase in ("open", "prepare", "approve") and rng.random() < tell.handover / 2:
            fit = [s for levels, s in orders if level in levels]
            if fit:
                sentence, order = rng.choice(fit), True
        if sentence is None and i and not handed and rng.random() < tell.agent:
            sentence, from_agent = rng.choice(agents), True
        if sentence is None and i and rng.random() < 0.05:
            fit = [s for levels, s in part(TRAPS, split) if level in levels]
            sentence = rng.choice(fit) if fit else None
        if sentence is None and steps and steps[-1].who != who and not handed and rng.random() < 0.04:
            sentence = "Menerima {paper} dari {prev}"
        for attempt in range(12):
            if sentence is None:
                fit = [(levels, s) for levels, s in table[phase] if level in levels]
                if not fit or attempt > 4:
                    fit = fit + [(levels, s) for p in BODY for levels, s in table[p] if level in levels]
                fitting, sentence = rng.choice(fit or [("", s) for levels, s in table["open"] if "0" in levels] or [("", "Mencermati {thing}")])
            fill = dict(slots, to=spoken(rng, actors[other]), other=spoken(rng, actors[other]), prev=spoken(rng, actors[steps[-1].who]) if steps else "", who=spoken(rng, actors[who]),
                        Paper=slots["paper"].capitalize() if not slots["paper"][0].isupper() else slots["paper"], Thing=slots["thing"][0].upper() + slots["thing"][1:])
            text = sentence.format(**fill)
            if text not in used or order or from_agent or mended or attempt == 11:
                break
            sentence, paper = None, rng.choice(subject.papers)
            slots["paper"], slots["need"] = paper, rng.choice(subject.needs)
        used.add(text)
        step = Step(no, text, who, phase, paper)
        # How the step came about, for a reader who knows the author's dice: see oracle.py.
        step.dice = {"sentence": sentence, "own": left, "other": other, "order": order, "mended": mended and mended.no, "handed": handed,
                     "agent": from_agent, "handover": tell.handover, "steps": count}
        if handed:
            step.told.append(f"handover:{no - 1}")
        if from_agent:
            step.told.append("agent")
        if mended:
            step.author = mended.no
        if sentence.startswith("Menerima {paper} dari {prev}") and not steps[-1].told and not steps[-1].outsider:
            steps[-1].told.append(f"source:{no}")
        step.fitting = fitting or ""
        step.drafts = any(sentence == s for _, s in table["draft"])
        if order:
            forced = other
        elif 0 < i < count - 1 and not from_agent:
            if any(sentence == s for _, s in table["review"]) and i >= 2 and rng.random() < tell.decision:
                forced = decide(rng, step, steps, actors, other, decisions)
            elif rng.random() < tell.handover:
                step.activity += rng.choice(hand).format(to=spoken(rng, actors[other]))
                forced = other
        if not from_agent and rng.random() < tell.subject:
            put(rng, step, actors[who], split)
        elif not from_agent and step.kind == "process" and forced is None and rng.random() < tell.subject / 8:
            step.activity = fill_in(rng.choice(part(BRACKETS, split)), step.activity, actors[who].head)
            step.told.append("bracket")
        elif tell.outsider and tell.marks == "none" and not step.told and 0 < i < count - 1 and rng.random() < tell.outsider * 3:
            step.outsider = rng.choice(OUTSIDERS)
            step.activity = f"{step.outsider} {lower_first(step.activity)}"
        steps.append(step)
    finish(rng, steps, subject, notes, also)
    if rng.random() < 0.4:
        name_in_cells(rng, steps, actors, split)
    for step in steps:
        by_level(step, actors)
    for step in steps:
        if getattr(step, "author", None) and steps[step.author - 1].told:
            step.told.append(f"author:{step.author}")
    return steps


def chosen(rng, phase, able, actors, steps):
    """Who does the next step: often the same one as before, but for an examination, which is a superior's."""
    drafts = [s for s in steps if s.phase in ("draft", "prepare")]
    if phase in ("review", "approve") and drafts:
        above = [a for a in able if actors[a].level > actors[drafts[-1].who].level]
        if above and rng.random() < 0.85:
            # The next step up the ladder, rather than its end.
            near = min(actors[a].level for a in above)
            return rng.choice([a for a in above if actors[a].level == near] if rng.random() < 0.6 else above)
        others = [a for a in able if a != drafts[-1].who]
        return rng.choice(others or able)
    if steps and steps[-1].who in able and rng.random() < 0.3:
        return steps[-1].who
    return rng.choice(able)


def mending(rng, phase, steps, tell):
    """The step whose paper is mended now by whoever made it, right after somebody examined it."""
    if len(steps) < 2 or steps[-1].phase != "review" or steps[-1].kind != "process" or phase == "close" or rng.random() > 0.35:
        return None
    drafts = [s for s in steps[:-1] if s.drafts and s.paper == steps[-1].paper and s.paper in s.activity]
    return drafts[-1] if drafts and drafts[-1].who != steps[-1].who and not drafts[-1].outsider else None


def fill_in(pattern, activity, name):
    return pattern.format(Who=sentence_case(name), who=name, activity=lower_first(activity), Activity=activity)


def put(rng, step, role, split):
    """Puts the one who acts before the activity, with or without a joint."""
    if rng.random() < 0.85:
        step.activity = f"{spoken(rng, role)[0].upper()}{spoken_tail(rng, role, step)}"
    else:
        name = role.head if rng.random() < 0.75 or not role.others else rng.choice(role.others)
        step.activity = fill_in(rng.choice(part(SUBJECTS_PUT, split)), step.activity, name)
    step.told.append("subject")


def name_in_cells(rng, steps, actors, split):
    """Outputs and notes that say who did the step."""
    for step in steps:
        if step.outsider or step.kind != "process":
            continue
        fill = {"who": actors[step.who].head, "paper": step.paper, "Paper": sentence_case(step.paper)}
        if step.phase in ("review", "approve") and step.outputs and rng.random() < 0.2:
            step.outputs = rng.choice(part(OUTPUTS, split)).format(**fill)
            step.told.append("output")
        elif step.note is None and rng.random() < 0.06:
            step.note = rng.choice(part(DOERS, split)).format(**fill)
            step.told.append("note")


def by_level(step, actors):
    """Notes where what is done tells who: only the head signs, only the public applies, and else nobody else stands near."""
    levels = {int(c) for c in getattr(step, "fitting", "")}
    if not levels or actors[step.who].level not in levels or step.outsider:
        return
    able = [a for a, role in enumerate(actors) if role.level in levels]
    if able != [step.who]:
        return
    if levels == {4}:
        step.told.append("head")
    elif levels == {0}:
        step.told.append("public")
    elif all(min(abs(role.level - n) for n in levels) > 1 for a, role in enumerate(actors) if a != step.who):
        step.told.append("level")


def spoken_tail(rng, role, step):
    name = role.head if rng.random() < 0.75 or not role.others else rng.choice(role.others)
    step.activity = f"{name} {lower_first(step.activity)}"
    return step.activity[1:]


def decide(rng, step, steps, actors, other, decisions):
    """Turns `step` into a decision; the actor that the yes-branch names, if any."""
    ways = list(decisions)
    rng.shuffle(ways)
    for way, clause in ways:
        if way == "role":
            back = rng.choice([s for s in steps if s.who != step.who] or steps)
            if back.who == step.who or back.who == other:
                continue
            latest = [s for s in steps if s.who == back.who][-1]
            drafts = [s for s in steps if s.who == back.who and s.phase == "draft"]
            if drafts and drafts[-1] is not latest:
                continue
            target, known = latest, bool(latest.told)
        elif way == "redo":
            drafts = [s for s in steps if s.phase == "draft" and s.paper == step.paper and s.paper in s.activity]
            if not drafts or step.paper not in step.activity:
                continue
            if any(s.paper == step.paper and s.phase != "review" for s in steps[drafts[-1].no:]):
                continue        # a later step puts out the same paper: the text does not tell which of them
            target, known = drafts[-1], True
        else:
            target, known = rng.choice(steps[-4:]), True
        fill = {"to": spoken(rng, actors[other]), "back": spoken(rng, actors[target.who]), "paper": step.paper, "yes": step.no + 1, "no": target.no}
        step.activity += clause.format(**fill)
        step.kind = "decision"
        step.edges = [(step.no + 1, "yes"), (target.no, "no")]
        step.way = (way, target.no, known)
        return other if "{to}" in clause else None
    return None


def finish(rng, steps, subject, notes, also):
    """Fills the cells and the plain edges."""
    before = rng.choice(subject.needs)
    no_time, no_note = rng.random() < 0.06, rng.random() < 0.6
    last = len(steps)
    listed = rng.random() < 0.06       # lists inside cells
    for step in steps:
        step.inputs = sentence_case(before) if rng.random() < 0.6 else ", ".join(sentence_case(n) if k == 0 else n for k, n in
                                    enumerate(rng.sample(subject.needs, min(len(subject.needs), rng.randint(1, 2)))))
        state = {"draft": "draf ", "review": rng.choice(("", "draf ", "hasil koreksi "))}.get(step.phase, "")
        step.outputs = sentence_case(state + step.paper)
        before = state + step.paper
        if listed and ", " in step.inputs:
            names = [sentence_case(n) for n in step.inputs.split(", ")]
            step.inputs = " ".join(f"{i}. {n}" for i, n in enumerate(names, 1))
            also.setdefault(step.inputs, []).extend((", ".join(names), " ".join(names), "; ".join(names)))
        if rng.random() < 0.04:
            step.inputs = None
        if rng.random() < 0.03:
            step.outputs = None
        if not no_time and rng.random() > 0.03:
            step.duration = print_duration(rng, also)
        if not no_note and rng.random() < 0.2:
            step.note = rng.choice(notes)
        if step.edges is None and step.kind == "process":
            step.edges = [(step.no + 1, None)] if step.no < last else []
    if steps[0].kind == "process":
        steps[0].kind = "start"
    if steps[-1].kind == "process":
        steps[-1].kind = "end"


def terminate(steps):
    """Makes the first and last row hold nothing but Mulai and Selesai, with their numbers."""
    for step, word in ((steps[0], "Mulai"), (steps[-1], "Selesai")):
        step.activity, step.inputs, step.outputs, step.duration, step.note = word, None, None, None, None
        step.told, step.outsider = [], None
    if steps[1].told and steps[1].told[0] == "handover:1":
        steps[1].told.pop(0)


def minutes_only(rng, steps):
    """Bare numbers under a head that names the unit."""
    for step in steps:
        if step.duration:
            n = rng.choice((5, 10, 15, 20, 30, 45, 60, 90, 120, 240, 480))
            step.duration = (str(n), f"PT{n}M")


def sentence_case(text):
    return text[0].upper() + text[1:]


def mark(rng, steps, actors, tell):
    """Puts what survives of the symbols into the actors' cells, and notes the evidence that it gives."""
    words = rng.choice((("Mulai", "Selesai"), ("MULAI", "SELESAI"), ("mulai", "selesai")))
    for step in steps:
        ends = step.no == 1 or step.no == len(steps)
        if tell.marks == "full":
            step.mark = words[0 if step.no == 1 else 1] if ends and tell.glyph in ("●", "■") else tell.glyph
        elif tell.marks == "ends" and ends:
            step.mark = words[0 if step.no == 1 else 1]
        if tell.marks == "full" and not ends and step.mark and rng.random() < 0.03:
            step.joint = rng.choice([a for a in range(len(actors)) if a != step.who])
        if step.mark and not step.outsider:
            step.told.insert(0, "mark")
        if step.kind == "decision" and tell.marks == "ends" and len(actors) > 2 and rng.random() < 0.3:
            at = rng.randrange(len(actors) - 1)
            step.branch = (at, at + 1) if rng.random() < 0.5 else (at + 1, at)
        elif step.phase == "review" and step.kind == "process" and tell.marks == "ends" and len(actors) > 2 and rng.random() < 0.12:
            step.branch, step.kind, step.edges = (0, 1), "decision", None     # only the labels of the branches survive
    for step in steps:
        way = getattr(step, "way", None)
        if way and way[0] == "role":
            target = steps[way[1] - 1]
            if not target.told:
                step.edges = None
