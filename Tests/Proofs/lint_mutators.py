"""Changes of a sound SOP in one place each: the rule that must speak, who is to blame, and the line.

The rules' code was not looked at. What changes several cells, or who else is to blame, stands in lint_mutators_more.py.
"""
from lint_sound import line_of

MUTATORS = {}


# What a mutator is checked with, and who brought its damage about, where that is not the author.
ARGUMENTS = {}
CAUSES = {}


def mutator(rule, cause="author", arguments=()):
    def keep(function):
        MUTATORS[function.__name__] = (rule, function)
        CAUSES[function.__name__] = cause
        ARGUMENTS[function.__name__] = tuple(arguments)
        return function
    return keep


def blank(part):
    def change(parts, rng):
        parts[part] = [parts[part][0].split(":")[0] + ":"]
        return line_of(parts, part)
    return change


for _rule, _part in (("SOP111", "number"), ("SOP116", "created"), ("SOP117", "effective"), ("SOP122", "approver"),
                     ("SOP132", "equipment"), ("SOP132", "warnings"), ("SOP132", "records"), ("SOP132", "qualifications")):
    MUTATORS["blank_" + _part] = (_rule, blank(_part))


def cell(column, value):
    def change(parts, rng):
        row = rng.choice((1, 2, 3))
        parts["rows"][row][column] = value(parts["rows"][row]) if callable(value) else value
        return line_of(parts, "rows", row)
    return change


for _name, _rule, _column, _value in (
        ("no_input", "SOP333", 6, ""), ("no_time", "SOP331", 7, ""), ("no_output", "SOP332", 8, ""),
        ("vague_time", "SOP334", 7, "Sesuai rencana"), ("output_is_input", "SOP337", 8, lambda row: row[6]),
        ("output_is_time", "SOP338", 8, "7 hari"), ("foreign_sop", "SOP162", 9, "SOP Pelaksanaan Rapat"),
        ("noun", "SOP302", 1, "Penyusunan saran tindak lanjut"), ("passive", "SOP303", 1, "Saran tindak lanjut disusun"),
        ("weak", "SOP304", 1, "Melakukan penyusunan saran"), ("spelling", "SOP307", 1, "Menganalisa saran tindak lanjut"),
        ("two", "SOP305", 1, "Menyusun saran tindak lanjut dan mengirimkan surat"),
        ("obsolete", "SOP602", 1, "Menyusun LAKIP kecamatan"), ("correction", "SOP421", 1, "Memperbaiki saran tindak lanjut")):
    MUTATORS[_name] = (_rule, cell(_column, _value))


@mutator("SOP112")
def blank_at_stroke(parts, rng):
    parts["number"][0] = parts["number"][0].replace("/", " /", 1)
    return line_of(parts, "number")


@mutator("SOP113")
def other_year(parts, rng):
    parts["number"][0] = parts["number"][0][:-4] + "2003"
    return line_of(parts, "number")


@mutator("SOP118")
def effective_too_early(parts, rng):
    parts["effective"][0] = parts["effective"][0][:-4] + "2011"
    return line_of(parts, "effective")


@mutator("SOP120")
def other_label(parts, rng):
    parts["effective"][0] = parts["effective"][0].replace("Efektif", "Pengesahan")
    return line_of(parts, "effective")


@mutator("SOP121")
def short_date(parts, rng):
    parts["created"][0] = "Tanggal Pembuatan : 3-Feb-" + parts["created"][0][-2:]
    return line_of(parts, "created")


@mutator("SOP123")
def no_nip(parts, rng):
    parts["approver"] = parts["approver"][:3]
    return line_of(parts, "approver", 1)


@mutator("SOP129")
def other_heading(parts, rng):
    parts["heading"] = ["SOP Rapat Koordinasi Mingguan"]
    return line_of(parts, "heading")


@mutator("SOP131")
def other_district(parts, rng):
    parts["approver"][0] = "Disahkan oleh : Camat Purwokerto"
    return line_of(parts, "approver")


@mutator("SOP141")
def no_guideline(parts, rng):
    parts["law"] = [parts["law"][0], parts["law"][1], "2. " + parts["law"][3][3:]]
    return line_of(parts, "law", 1)


@mutator("SOP142")
def repealed(parts, rng):
    parts["law"][1] = "1. Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah"
    return line_of(parts, "law", 1)


@mutator("SOP144")
def short_citation(parts, rng):
    parts["law"][1] = parts["law"][1].replace("Undang-Undang Nomor", "UU No.")
    return line_of(parts, "law", 1)


@mutator("SOP145")
def no_title(parts, rng):
    parts["law"][1] = parts["law"][1].split(" tentang")[0]
    return line_of(parts, "law", 1)


@mutator("SOP148")
def other_region(parts, rng):
    parts["law"][3] = "3. Peraturan Bupati Kebumen Nomor 4 Tahun 2014 tentang Susunan Organisasi dan Tugas Kecamatan"
    return line_of(parts, "law", 3)


@mutator("SOP161")
def related_plans(parts, rng):
    parts["related"] = ["Keterkaitan :", "1. Renstra", "2. Renja"]
    return line_of(parts, "related", 1)


@mutator("SOP163")
def plain_warning(parts, rng):
    parts["warnings"][1] = "Pengukuran dilakukan secara berkala"
    return line_of(parts, "warnings", 1)


@mutator("SOP301")
def actor_named(parts, rng):
    row = rng.choice((1, 2))
    parts["rows"][row][1] = "Staf Umum " + parts["rows"][row][1].lower()
    return line_of(parts, "rows", row)


@mutator("SOP342")
def same_output(parts, rng):
    for row in (0, 1, 2):
        parts["rows"][row][8] = "Naskah"
    return line_of(parts, "rows", 2)


@mutator("SOP412")
def no_end(parts, rng):
    parts["rows"][4][2] = "√"
    return line_of(parts, "rows", 4)


@mutator("SOP411")
def no_start(parts, rng):
    parts["rows"][0][2] = "√"
    return line_of(parts, "rows", 0)
