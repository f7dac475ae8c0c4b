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


def letterhead(rng, made, say):
    lines = list(made.office.lines)
    if rng.random() < 0.2:
        lines = [" ".join(w.capitalize() if w.lower() != "dan" else "dan" for w in line.split()) for line in lines]
    return [say(line) for line in lines]


def address(rng, made):
    street = rng.choice(("Jl. Merdeka", "Jl. Raya Kabupaten", "Jalan Pahlawan", "Jl. Veteran", "Jln. Pemuda"))
    return f"{street} No. {rng.randint(1, 99)} Telp. (0{rng.randint(211, 999)}) {rng.randint(20000, 99999)} {made.office.region.name}"


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


def further(rng, made, say):
    """Further sections, behind the six lists."""
    out = []
    for heading, texts in made.further:
        out.append(Line(say(heading) + rng.choice(("", ":", " :")), "section:further"))
        mark = marks(rng, numbered=len(texts) > 1)
        out += [Line((mark(i) if len(texts) > 1 else "") + t, "items:further") for i, t in enumerate(texts, 1)]
    return out
