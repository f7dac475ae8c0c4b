"""A whole invented SOP: its values as printed, and what they mean."""
from dataclasses import dataclass, field

import offices
from laws import basis
from people import Person, name_line, nip_line, official, rank_line
from plot import cast, mark, minutes_only, plot, telling, terminate
from sentences import EQUIPMENT, FURTHER, QUALIFICATIONS, RECORDS, WARNINGS
from split import part
from subjects import SUBJECTS
from values import later, print_date, print_number

LISTS = ("legalBasis", "qualifications", "related", "equipment", "warnings", "records")


@dataclass
class Document:
    office: object
    subject: object
    title: str                    # as printed under Nama SOP
    number: tuple                 # (printed, canonical); ("", None) where empty
    dates: dict                   # created, revised, effective, approved -> (printed, ISO or None); absent: no such label
    approver: Person | None
    approver_lines: list          # position, name, rank, NIP as printed
    lists: dict                   # name -> texts; citations are dicts
    heading: str | None           # over the table
    heading_title: str | None
    actors: list                  # Roles
    heads: list                   # the actors' column heads as printed
    steps: list
    also: dict                    # true text -> further readings that are as good
    signature: Person | None = None
    signature_lines: list = field(default_factory=list)
    further: list = field(default_factory=list)
    terminators: str = "step"     # "extra": rows of their own, without a number
    actor_mode: str = "columns"   # "columns", "single" (one column with names), "none"
    region_in_text: bool = True
    order: str = ""               # of the identity rows: "revised last", "checked first"
    revision: str | None = None
    others: list = field(default_factory=list)   # (role, Person, lines) of further signatories
    plan: object = None           # the layout's plan
    bare: bool = False            # durations are numbers of minutes, the head names the unit
    header: bool = True
    table: bool = True
    lost: set = field(default_factory=set)    # parts of the truth that a layout or a damage took away
    year: int = 2020
    mend: dict = field(default_factory=dict)   # printed text -> true text, where they differ


def block(rng, person, capitals=None):
    """The lines of a signature block."""
    upper = rng.random() < 0.7 if capitals is None else capitals
    position = person.position.upper() if rng.random() < 0.6 else person.position
    lines = [position + ("," if rng.random() < 0.3 else "")]
    if person.name:
        lines.append(name_line(rng, person, upper))
        lines += [line for line in (rank_line(rng, person), nip_line(rng, person)) if line]
    return lines


def unnumbered_dates(rng, year, also):
    """The dates under their labels; `-` and empty values are None."""
    y, m, d = year, rng.randint(1, 12), rng.randint(1, 28)
    dates = {"created": print_date(rng, y, m, d, also)}
    label = rng.choice(("effective", "effective", "approved"))
    y2, m2, d2 = later(rng, y, m, d, 70)
    dates["revised"] = print_date(rng, *later(rng, y2, m2, d2, 300), also) if rng.random() < 0.45 else (rng.choice(("-", "", "-")), None)
    dates[label] = print_date(rng, y2, m2, d2, also) if rng.random() < 0.92 else ("", None)
    if rng.random() < 0.06:
        dates["created"] = ("", None)
    return dates, m


def document(rng, split, plan, least=3, most=40):
    """A document of `split` for a layout that keeps what `plan` says."""
    subjects = part(SUBJECTS, split)
    subject = rng.choice(subjects)
    office = offices.office(rng, subject.kinds)
    also = {}
    year = rng.randint(2012, 2025)
    dates, month = unnumbered_dates(rng, year, also)
    base = rng.choice(subject.titles)
    if rng.random() < 0.12:
        base += f" pada {office.unit}"
    title = base.upper() if rng.random() < 0.2 else base
    if rng.random() < 0.15:
        title = rng.choice(("SOP ", "SOP ", "Standar Operasional Prosedur ")) + title
        also.setdefault(title, []).append(base)
    roll = rng.random()
    number = print_number(rng, office.code, subject.code, year, month) if roll < 0.95 else (rng.choice(("-", "", "………")), None)
    person = official(rng, office.chief, year)
    approver, lines = person, block(rng, person)
    if rng.random() < 0.08:
        approver = Person(office.chief)
        lines = block(rng, approver)
    elif rng.random() < 0.05:
        approver, lines = None, []
    count = min(most, max(least, rng.choice((3, 4, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 12, 13, 14, 15, 17, 19, 22, 26, 31, 40))))
    actors = cast(rng, office.roles, min(len(office.roles), rng.choice((2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7, 8, 10))))
    tell = telling(rng, plan.marks)
    mode = rng.choice(plan.modes)
    if mode != "columns":
        tell.marks, tell.outsider = "none", 0
    steps = plot(rng, subject, actors, count, tell, split, also)
    upper = rng.random() < 0.25
    heads = [a.head.upper() if upper else a.head for a in actors]
    if count > 4 and rng.random() < 0.03:
        terminate(steps)
    bare = plan.bare and rng.random() < 0.06
    if bare:
        minutes_only(rng, steps)
    mark(rng, steps, actors, tell)
    made = Document(office, subject, title, number, dates, approver, lines, {}, None, None, actors, heads, steps, also, year=year)
    made.actor_mode, made.plan, made.bare = mode, plan, bare
    made.region_in_text = office.region.name.upper() in " ".join(office.lines)
    fill_lists(rng, made, split, base)
    made.order = rng.choice(("", "", "", "revised last", "checked first"))
    if rng.random() < 0.06:
        made.revision = rng.choice(("00", "01", "0", "1", "2", "03"))
    if rng.random() < 0.05 and approver and approver.name:
        for role in rng.sample(("Dibuat oleh", "Diperiksa oleh", "Disusun oleh"), rng.randint(1, 2)):
            other = official(rng, rng.choice([a.head for a in actors if a.level > 0]), year, senior=False)
            made.others.append((role, other, block(rng, other)))
    if rng.random() < 0.7:
        made.heading_title = base if rng.random() < 0.8 else rng.choice(subject.titles)
        made.heading = rng.choice(("SOP {}", "SOP : {}", "STANDAR OPERASIONAL PROSEDUR {}", "{}", "SOP {}")).format(
            made.heading_title.upper() if rng.random() < 0.5 else made.heading_title)
    if approver and approver.name and rng.random() < 0.4:
        made.signature = approver
        made.signature_lines = block(rng, approver)
    if rng.random() < 0.1:
        made.further = [(h, list(items)) for h, items in rng.sample(FURTHER, rng.randint(1, 2))]
    if tell.marks == "none" and rng.random() < 0.15 and mode == "columns":
        made.terminators = "extra"
    told(made)
    return made


def fill_lists(rng, made, split, base):
    some = lambda table, low, high: list(rng.sample(part(table, split), min(len(part(table, split)), rng.randint(low, high))))
    title = base[0].lower() + base[1:]
    made.lists = {
        "legalBasis": basis(rng, made.office, split, rng.randint(1, 6), made.year),
        "qualifications": some(QUALIFICATIONS, 1, 4),
        "related": [f"SOP {t}" for t in rng.sample([t for s in part(SUBJECTS, split) for t in s.titles[:1] if t not in base], rng.randint(1, 4))],
        "equipment": some(EQUIPMENT, 2, 6),
        "warnings": [w.format(title=title) for w in some(WARNINGS, 1, 2)],
        "records": some(RECORDS, 1, 3),
    }
    for name in LISTS:
        if rng.random() < 0.04:
            made.lists[name] = []


def told(made):
    """With the name of the performer in the cell everything is told."""
    if made.actor_mode == "single":
        for step in made.steps:
            step.told.insert(0, "cell")
