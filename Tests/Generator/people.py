"""Invented officials: names, degrees, ranks and valid NIPs."""
import calendar
from dataclasses import dataclass, field

MEN = ("Hendra", "Rudi", "Agus", "Bambang", "Yusuf", "Fajar", "Slamet", "Wahyu", "Darmawan", "Teguh", "Irwan", "Joko",
       "Arman", "Syahrul", "Made", "Ketut", "Dedi", "Gunawan", "Imam", "Rizal", "Zulkifli", "Taufik", "Edi", "Mulyadi")
WOMEN = ("Sri", "Dewi", "Nurhayati", "Ratna", "Endang", "Lestari", "Yuliana", "Fitri", "Wulandari", "Kartika", "Siti",
         "Rina", "Maya", "Herlina", "Suryani", "Ningsih", "Astuti", "Indah", "Marlina", "Yanti")
FAMILIES = ("Prasetyo", "Wijaya", "Santoso", "Hidayat", "Kurniawan", "Siregar", "Nasution", "Harahap", "Saputra", "Utami",
            "Rahmadi", "Permana", "Sutrisno", "Hakim", "Maulana", "Tampubolon", "Setyowati", "Handayani", "Purnomo",
            "Batubara", "Suharto Putra", "Lubis", "Amiruddin", "Sulistyo", "Wibisono", "Anggraini", "Tanjung", "Basri")
FIRST_DEGREES = ("S.STP", "S.Sos", "S.E.", "S.H.", "S.IP", "S.Pd.", "S.Kom", "S.T.", "S.AP", "S.Ag.", "S.KM")
NEXT_DEGREES = ("M.Si", "M.AP", "M.M.", "M.H.", "M.Pd.", "M.Kes", "M.T.")
RANKS = {  # grade -> rank
    "III/a": "Penata Muda", "III/b": "Penata Muda Tk. I", "III/c": "Penata", "III/d": "Penata Tk. I",
    "IV/a": "Pembina", "IV/b": "Pembina Tk. I", "IV/c": "Pembina Utama Muda", "IV/d": "Pembina Utama Madya",
}


@dataclass
class Person:
    position: str
    name: str = None
    degrees: list = field(default_factory=list)
    rank: str = None
    grade: str = None
    nip: str = None

    def truth(self):
        return {"position": self.position, "name": self.name, "degrees": self.degrees,
                "rank": self.rank, "grade": self.grade, "nip": self.nip}


def nip(rng, woman, year):
    """A civil servant number that keeps every rule of the 18 digits, for somebody in service in `year`."""
    born = rng.randint(year - 57, year - 33)
    month = rng.randint(1, 12)
    day = rng.randint(1, calendar.monthrange(born, month)[1])
    entered = rng.randint(born + 20, min(born + 32, year - 4))
    return f"{born}{month:02d}{day:02d}{entered}{rng.randint(1, 12):02d}{2 if woman else 1}{rng.randint(1, 20):03d}"


def official(rng, position, year, senior=True):
    """Somebody who holds `position`; parts are left out as real documents leave them out."""
    woman = rng.random() < 0.4
    names = [rng.choice(WOMEN if woman else MEN), rng.choice(FAMILIES)]
    if rng.random() < 0.25:
        names.insert(1, rng.choice(WOMEN if woman else MEN))
        if names[0] == names[1]:
            names.pop(1)
    before, after = [], []
    if rng.random() < 0.25:
        before.append(rng.choice(("Hj.", "Dra.", "Dr.") if woman else ("H.", "Drs.", "Dr.", "Ir.")))
    if rng.random() < 0.85:
        after.append(rng.choice(FIRST_DEGREES))
        if rng.random() < 0.5:
            after.append(rng.choice(NEXT_DEGREES))
    person = Person(position, " ".join(names), before + after)
    if rng.random() < 0.75:
        person.grade = rng.choice(("III/d", "IV/a", "IV/b", "IV/c") if senior else tuple(RANKS))
        person.rank = RANKS[person.grade]
        if rng.random() < 0.4:
            person.grade = None
    if rng.random() < 0.9:
        person.nip = nip(rng, woman, year)
    return person


def name_line(rng, person, capitals):
    """`Drs. HENDRA WIJAYA, S.Sos, M.Si` as a signature block prints it."""
    before = [d for d in person.degrees if d in ("H.", "Hj.", "Dr.", "Drs.", "Dra.", "Ir.")]
    after = [d for d in person.degrees if d not in before]
    name = person.name.upper() if capitals else person.name
    style = rng.random()
    if style < 0.2:
        after = [d.replace(".", "") if d in ("S.E.", "S.H.", "M.M.", "M.H.", "S.T.", "M.T.") else d for d in after]
    text = " ".join(before + [name])
    if after:
        text += (", " if rng.random() < 0.9 else " ,") + (", " if rng.random() < 0.8 else ",").join(after)
    return text


def rank_line(rng, person):
    """The rank and grade as printed, or None."""
    if not person.rank:
        return None
    rank = person.rank
    if "Tk. I" in rank:
        rank = rank.replace("Tk. I", rng.choice(("Tk. I", "Tk.I", "Tk I", "Tingkat I")))
    if not person.grade:
        return rank
    group, letter = person.grade.split("/")
    return rng.choice((f"{rank}, {group}/{letter}", f"{rank} ({group}/{letter})", f"{rank} - {group}/{letter}",
                       f"{rank}, {group}.{letter}", f"{rank}, {group} {letter}"))


def nip_line(rng, person):
    """`NIP. 19860926 201505 1 001` in one of the printed forms, or None."""
    n = person.nip
    if not n:
        return None
    body = rng.choice((f"{n[:8]} {n[8:14]} {n[14]} {n[15:]}",) * 6 + (n, f"{n[:8]}.{n[8:14]}.{n[14]}.{n[15:]}"))
    return rng.choice(("NIP. ", "NIP. ", "NIP ", "NIP : ", "Nip.", "NIP.")) + body
