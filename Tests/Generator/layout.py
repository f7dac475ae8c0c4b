"""What the forms share: lines with their meaning, lists, covers and framing."""
from dataclasses import dataclass

from labels import LEFT, RIGHT

FIELD_ORDER = ("number", "created", "revised", "effective", "approved", "approver", "title")


@dataclass
class Line:
    text: str
    kind: str = "text"     # number, created … title; section:NAME; items:NAME; head1; head2; row:N; letterhead; cover; sign; frame; text
    step: int = 0


@dataclass
class Plan:
    """What a form decides before the document is made: whether actors' cells keep their place, and its own style."""
    modes: tuple
    marks: bool = True
    style: str = ""
    table: str = ""
    bare: bool = False      # whether numbers of minutes may stand without their unit


BOILERPLATE = ("Anda di halaman 1dari 15", "Citation preview", "Teks penuh", "Diunggah oleh pengguna", "Ukuran: px", "Mulai penyisipan")


def item_text(item):
    return item["text"] if isinstance(item, dict) else item


def marks(rng, numbered=False):
    """A way to mark list items: a function from index (from 1) to the mark with its blank."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    ways = [lambda i: f"{i}. "] * 6 + [lambda i: f"{i}."] * 2 + [lambda i: f"{i}) ", lambda i: f"{letters[i - 1]}. "]
    if not numbered:
        ways += [lambda i: "- ", lambda i: "• ", lambda i: "", lambda i: f"{i} "]
    return rng.choice(ways)


def items(rng, made, name, numbered=False):
    """The items of a list as printed, each with its mark and now and then a closing point or semicolon."""
    texts = [item_text(i) for i in made.lists[name]]
    mark = marks(rng, numbered)
    tail = rng.choice(("", "", "", ".", ";"))
    if len(texts) == 1 and rng.random() < 0.6:
        return [texts[0] + tail]
    return [mark(i) + t + tail for i, t in enumerate(texts, 1)]


def zipped(texts):
    """Two columns of one list read across: `1. a 3. c 2. b 4. d`."""
    half = (len(texts) + 1) // 2
    rows = []
    for i in range(half):
        rows.append(texts[i])
        if half + i < len(texts):
            rows.append(texts[half + i])
    return rows


def pairs(rng):
    """Left and right section of each row of the identity block."""
    rows = list(zip(LEFT, RIGHT))
    if rng.random() < 0.05:
        rows = [("legalBasis", "qualifications"), ("warnings", "equipment"), ("related", "records")]
    return rows


def fields(made, empty=""):
    """Field and value lines of the identity block in their order; a person has several lines."""
    rows = [("number", [made.number[0] or empty])]
    dates = [(f, [made.dates[f][0] or empty]) for f in FIELD_ORDER[1:5] if f in made.dates]
    if made.order == "revised last":
        dates.sort(key=lambda r: ("created", "effective", "approved", "revised").index(r[0]))
    rows += dates
    if made.revision:
        rows.insert(rows.index(dates[0]) + (made.order != "revised last"), ("revision", [made.revision]))
    rows.append(("approver", made.approver_lines or [empty]))
    others = [(f"signatory {i}", lines) for i, (_, _, lines) in enumerate(made.others)]
    at = len(rows) - (made.order == "checked first")
    rows[at:at] = others
    return rows + [("title", [made.title])]


def letterhead(rng, made, say):
    lines = list(made.office.lines)
    if rng.random() < 0.2:
        lines = [" ".join(w.capitalize() if w.lower() != "dan" else "dan" for w in line.split()) for line in lines]
    return [say(line) for line in lines]


def address(rng, made):
    street = rng.choice(("Jl. Merdeka", "Jl. Raya Kabupaten", "Jalan Pahlawan", "Jl. Veteran", "Jln. Pemuda"))
    return f"{street} No. {rng.randint(1, 99)} Telp. (0{rng.randint(211, 999)}) {rng.randint(20000, 99999)} {made.office.region.name}"


DECREE = ("KEPUTUSAN {head}", "NOMOR {n} TAHUN {year}", "TENTANG", "PENETAPAN STANDAR OPERASIONAL PROSEDUR",
          "Menimbang : bahwa untuk tertib administrasi perlu ditetapkan standar operasional prosedur;",
          "MEMUTUSKAN", "Menetapkan : Standar Operasional Prosedur sebagaimana terlampir.")
CONTENTS = ("DAFTAR ISI", "KATA PENGANTAR ........ i", "DAFTAR ISI ........ ii", "BAB I PENDAHULUAN ........ 1", "LAMPIRAN ........ 4")


def before(rng, made, say):
    """What may stand before an SOP: a cover, a decree, a table of contents."""
    if rng.random() < 0.6:
        return cover(rng, made, say)
    if rng.random() < 0.5:
        fill = {"head": made.office.chief.upper(), "n": rng.randint(3, 200), "year": made.year}
        return [Line(t.format(**fill), "cover") for t in DECREE] + [Line("", "frame")] * 2
    return [Line(t, "cover") for t in CONTENTS] + [Line("", "frame")] * 2


def cover(rng, made, say):
    """A cover page before the SOP: title, office, address."""
    base = made.title
    out = [Line(f"**STANDAR OPERASIONAL PROSEDUR (SOP)\n{base.upper()}**", "cover"), Line("", "frame"), Line("", "frame")]
    out.append(Line("**" + "\n".join(made.office.lines) + "**\n" + address(rng, made), "cover"))
    return out + [Line("", "frame")] * rng.randint(1, 4)


def signature(made, markup=""):
    """The block under the table."""
    if not made.signature_lines:
        return []
    first, rest = made.signature_lines[0], made.signature_lines[1:]
    return [Line("", "frame"), Line(first, "sign"), Line("", "frame"), Line("", "frame"), Line("", "frame")] + [Line(" " + t if i else t, "sign") for i, t in enumerate(rest)]


def step_list(rng, made, say):
    """A procedure without a table: numbered or lettered sentences under a label."""
    out = [Line(say(rng.choice(("Prosedur", "Langkah-langkah", "Prosedur/Langkah-langkah", "Uraian Prosedur"))) + rng.choice((":", " :", "")), "head1")]
    mark = rng.choice((lambda i: f"{i}. ", lambda i: f"{i}. ", lambda i: f"{i}) "))
    for step in made.steps:
        step.inputs = step.outputs = step.duration = step.note = None
        out.append(Line(mark(step.no) + step.activity, f"row:{step.no}", step.no))
    return out


def further(rng, made, say):
    """Further sections, behind the six lists."""
    out = []
    for heading, texts in made.further:
        out.append(Line(say(heading) + rng.choice(("", ":", " :")), "section:further"))
        mark = marks(rng, numbered=len(texts) > 1)
        out += [Line((mark(i) if len(texts) > 1 else "") + t, "items:further") for i, t in enumerate(texts, 1)]
    return out
