"""Changes of bytes, of HTML and of canonical JSON, decisions that do not fit, and runs of several SOPs.

A mutator here gives a case: the bytes of the file to check, how its name ends, the line that the finding must be on (`None` where
it is about the whole file), and whatever else the run needs. The rules' code was not looked at.
"""
import copy
import hashlib
import html
import json
import os
import subprocess
import tempfile

from lint_sound import line_of, sound, text

# name -> (rule, cause, how often at most, function of the rng that gives a Case)
FORMS = {}


class Case:
    def __init__(self, content, line, ending=".txt", arguments=(), others=None):
        self.content = content if isinstance(content, bytes) else content.encode()
        self.line, self.ending = line, ending
        # `{folder}/name` in an argument stands for one of `others`, files that are not checked.
        self.arguments, self.others = list(arguments), dict(others or {})


def form(rule, cause="author", most=25):
    def keep(function):
        FORMS[function.__name__] = (rule, cause, most, function)
        return function
    return keep


# Bytes and amounts

@form("SOP001", "extraction")
def byte_of_another_encoding(rng, sopc):
    parts = sound(rng)
    part = rng.choice(("equipment", "qualifications", "records"))
    parts[part][2] += " @"
    # A byte in the middle of UTF-8 text (the dash says that it is such).
    parts["related"][1] += " – lama"
    return Case(text(parts).encode().replace(b"@", bytes([rng.choice((0x80, 0xFF, 0xC3))]) + b" "), line_of(parts, part, 2))


@form("SOP002", "unknown")
def letter_for_an_sop(rng, sopc):
    return Case("Kepada Yth. Bapak Lurah\ndi tempat\n\nBersama ini kami sampaikan undangan rapat pada hari "
                + rng.choice(("Senin", "Rabu", "Jumat")) + ".\n\nTerima kasih.\n", None)


@form("SOP003")
def form_of_a_health_centre(rng, sopc):
    heads = ["Pengertian", "Tujuan", "Kebijakan", "Referensi", "Prosedur", "Unit Terkait", "Dokumen Terkait"]
    lines = ["PUSKESMAS " + rng.choice(("WANGON", "BAJENG", "GODEAN")), "SOP " + rng.choice(("Imunisasi", "Rawat Luka")),
             f"No. Dokumen : 440/{rng.randint(1, 99)}/PKM/2019"]
    for number, head in enumerate(heads, 1):
        lines += [f"{number}. {head}", "Uraian tentang hal ini menurut ketentuan yang berlaku di puskesmas."]
    return Case("\n".join(lines) + "\n", None)


@form("SOP004", "extraction")
def text_cut_within_a_row(rng, sopc):
    parts = sound(rng)
    parts["rows"][4][6:] = ["Lembar disposisi " + rng.choice(("dan", "yang", "untuk"))]
    return Case(text(parts).rstrip("\n"), line_of(parts, "rows", 4))


def page(parts, rng):
    """The SOP as a page of HTML, a line of the text to a line of the page."""
    lines = []
    for line in text(parts).rstrip("\n").split("\n"):
        cells = [html.escape(cell) for cell in line.split("\t")]
        lines.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>" if len(cells) > 1 else f"<p>{cells[0]}</p>")
    first = next(n for n, line in enumerate(lines) if line.startswith("<tr>"))
    last = max(n for n, line in enumerate(lines) if line.startswith("<tr>"))
    lines[first], lines[last] = "<table>" + lines[first], lines[last] + "</table>"
    return lines


def page_case(parts, rng, part, index, change):
    lines = page(parts, rng)
    line = line_of(parts, part, index)
    lines[line - 1] = change(lines[line - 1])
    return Case("\n".join(lines) + "\n", line, ".html")


@form("SOP011", "extraction")
def tag_that_never_ends(rng, sopc):
    return page_case(sound(rng), rng, "equipment", rng.choice((1, 2)), lambda line: line.replace("</p>", " <b class=\"x <i</p>"))


@form("SOP016", "extraction", 5)
def elements_without_end(rng, sopc):
    return page_case(sound(rng), rng, "equipment", 1, lambda line: "<div>" * 200 + line + "</div>" * 200)


@form("SOP017", "extraction", 5)
def attributes_without_end(rng, sopc):
    attributes = "".join(f" data-a{n}='1'" for n in range(200))
    return page_case(sound(rng), rng, "equipment", 1, lambda line: line.replace("<p>", f"<p{attributes}>", 1))


@form("SOP018", "extraction", 3)
def page_beyond_all_pages(rng, sopc):
    lines = page(sound(rng), rng)
    return Case("\n".join(lines + ["<p>" + "Lampiran <br>" * 100_000 + "</p>"]) + "\n", len(lines) + 1, ".html")


@form("SOP013", "author", 1)
def line_of_nine_megabytes(rng, sopc):
    parts = sound(rng)
    content = text(parts)
    return Case(content + "a" * (9 << 20) + "\n", content.count("\n") + 1)


@form("SOP014", "author", 3)
def row_of_five_thousand_cells(rng, sopc):
    parts = sound(rng)
    parts["rows"][2] += ["x"] * 5000
    return Case(text(parts), line_of(parts, "rows", 2))


@form("SOP015", "author", 1)
def lines_without_end(rng, sopc):
    return Case(text(sound(rng)) + "x\n" * 1_100_000, 1_000_001)


@form("SOP020", "author", 3)
def rows_beyond_all_sops(rng, sopc):
    parts = sound(rng)
    first, last = parts["rows"][0], parts["rows"][-1]
    parts["rows"] = [first] + [[str(n)] + last[1:] for n in range(2, 4_011)]
    return Case(text(parts), line_of(parts, "rows", 4_000))


@form("SOP019", "unknown", 3)
def damage_without_end(rng, sopc):
    return Case(text(sound(rng)) + "<p a <b\n" * 1_500, None)


# Canonical JSON and Markdown

def made(sopc, parts, form):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text(parts))
        return subprocess.run([sopc, "build", path, "--emit", form, "--out", "-", "--quiet"], capture_output=True, check=True).stdout


def json_case(rng, sopc, key, change, below=0):
    """Canonical JSON whose first line with a key is changed; the finding must be on it, or so many lines below."""
    lines = made(sopc, sound(rng), "json").decode().split("\n")
    at = next(n for n, line in enumerate(lines) if line.lstrip().startswith(f'"{key}":'))
    lines[at] = change(lines[at])
    return Case("\n".join(lines), at + 1 + below, ".json")


@form("SOP080")
def comma_lost(rng, sopc):
    return json_case(rng, sopc, rng.choice(("number", "title")), lambda line: line.rstrip(","), 1)


@form("SOP081", most=5)
def values_in_values(rng, sopc):
    return json_case(rng, sopc, "title", lambda line: line.split(":")[0] + ": " + "[" * 5000 + "]" * 5000 + ",")


@form("SOP082")
def half_a_character(rng, sopc):
    return json_case(rng, sopc, "title", lambda line: line.replace('": "', '": "\\ud83d', 1))


@form("SOP083")
def key_twice(rng, sopc):
    case = json_case(rng, sopc, "title", lambda line: line + "\n" + line)
    case.line += 1
    return case


@form("SOP084")
def key_misspelt(rng, sopc):
    return json_case(rng, sopc, rng.choice(("number", "title")), lambda line: line.replace('":', 'r":', 1))


@form("SOP085")
def number_for_a_text(rng, sopc):
    return json_case(rng, sopc, "title", lambda line: line.split(":")[0] + f": {rng.randint(1, 9)},")


@form("SOP086")
def kind_that_is_none(rng, sopc):
    return json_case(rng, sopc, "kind", lambda line: line.split(":")[0] + ': "prosess",')


@form("SOP087")
def other_json(rng, sopc):
    value = json.loads(made(sopc, sound(rng), "json"))
    return Case(json.dumps({"isi": copy.deepcopy(value["identity"]["title"]), "nilai": rng.randint(1, 99)}, indent=2) + "\n", 1, ".json")


def markdown_case(rng, sopc, change):
    lines = made(sopc, sound(rng), "md").decode().split("\n")
    at = change(lines)
    return Case("\n".join(lines), at + 1, ".md")


@form("SOP095")
def picture_edited(rng, sopc):
    def change(lines):
        start = next(n for n, line in enumerate(lines) if line.startswith("```mermaid"))
        at = next(n for n, line in enumerate(lines[start:], start) if "-->" in line and "|" not in line)
        lines[at] = lines[at].replace("-->", "-.->", 1)
        return start
    return markdown_case(rng, sopc, change)


@form("SOP096")
def byte_in_markdown(rng, sopc):
    case = markdown_case(rng, sopc, lambda lines: next(n for n, line in enumerate(lines) if line.startswith("| 2 |")))
    lines = case.content.split(b"\n")
    lines[case.line - 1] = lines[case.line - 1].replace(b"Mencatat ", b"Mencatat \xff ", 1)
    case.content = b"\n".join(lines)
    return case


@form("SOP097")
def markdown_of_the_future(rng, sopc):
    def change(lines):
        lines[0] = lines[0].replace("sopc 1", f"sopc {rng.randint(2, 99)}")
        return 0
    return markdown_case(rng, sopc, change)


# Tables and flow

@form("SOP201", "extraction")
def border_lost(rng, sopc):
    parts = sound(rng)
    row = parts["rows"][rng.choice((1, 2, 3))]
    # A blank where the border between time and output was.
    row[7:9] = [row[7] + " " + row[8]]
    return Case(text(parts), line_of(parts, "rows", parts["rows"].index(row)))


@form("SOP402")
def no_way_back_named(rng, sopc):
    parts = sound(rng)
    row = rng.choice((2, 3))
    parts["rows"][row][1] = rng.choice((
        "Memeriksa saran tindak lanjut, jika sudah sesuai diteruskan, jika belum sesuai diperbaiki",
        "Meneliti kelengkapan berkas, apabila lengkap diproses lebih lanjut, apabila tidak lengkap dikembalikan"))
    return Case(text(parts), line_of(parts, "rows", row))


@form("SOP403", "extraction")
def mark_lost(rng, sopc):
    parts = sound(rng)
    # Nothing tells who it is: the columns are of one rank, and what is done any of them does.
    parts["head"][1] = "\t\tPengelola Data\tPengelola Arsip\tPengelola Surat\tPengelola Barang\tKelengkapan\tWaktu\tOutput\t"
    for row in parts["rows"][1:]:
        row[2:6] = [""] * 4
    parts["rows"][2][1] = rng.choice(("Menggandakan bahan", "Mengolah bahan", "Menyiapkan bahan"))
    # Of three and more that are lost together the first is told.
    return Case(text(parts), line_of(parts, "rows", 1))


@form("SOP405")
def no_step_for_no(rng, sopc):
    parts = sound(rng)
    parts["rows"][0][1] = rng.choice((
        "Memeriksa berkas, jika lengkap dilanjutkan, jika tidak lengkap dikembalikan kepada pemohon",
        "Meneliti permohonan, apabila sesuai diteruskan, apabila tidak sesuai ditolak"))
    return Case(text(parts), line_of(parts, "rows", 0))


# People, places, words

@form("SOP502", "extraction")
def two_names_of_one_person(rng, sopc):
    parts = sound(rng)
    nip = parts["approver"][3]
    parts["approver"][1] = rng.choice(("WIRADARMA", "KUSUMADEWI"))
    parts["foot"] = [parts["approver"][0].split(" : ")[1], "", parts["approver"][1][:2] + "C" + parts["approver"][1][3:-1] + "O",
                     "Pembina", nip]
    return Case(text(parts), line_of(parts, "approver", 1))


DISTRICTS = "33.02.01,Lumbir\n33.02.02,Wangon\n73.06.05,Bajeng\n34.04.09,Godean\n35.09.14,Ambulu\n35.02.04,Godean Lor\n"


def nameless(rng):
    parts = sound(rng)
    district = parts["owner"][1]
    parts["owner"] = [district]
    # No regulation of the region that would tell it.
    parts["law"] = parts["law"][:3] + ["3. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"]
    return parts


@form("SOP508")
def regency_not_named(rng, sopc):
    parts = nameless(rng)
    return Case(text(parts), line_of(parts, "owner"), arguments=["--gazetteer", "{folder}/kecamatan.csv"], others={"kecamatan.csv": DISTRICTS})


@form("SOP509")
def district_of_many_regencies(rng, sopc):
    parts = nameless(rng)
    more = "".join(f"12.0{n}.01,{name}\n" for n in (2, 3) for name in ("Wangon", "Bajeng", "Godean", "Ambulu"))
    return Case(text(parts), line_of(parts, "owner"), arguments=["--gazetteer", "{folder}/kecamatan.csv"], others={"kecamatan.csv": DISTRICTS + more})


@form("SOP510")
def word_misspelt(rng, sopc):
    parts = sound(rng)
    parts["records"][1] = "1. Buku " + rng.choice(("perlengkpaan", "administrsai", "dokumenatsi", "kuitnasi"))
    return Case(text(parts), line_of(parts, "records", 1))


# Decisions of people

@form("SOP591")
def decision_about_another_text(rng, sopc):
    parts = sound(rng)
    digest = hashlib.sha256(text(parts).encode()).hexdigest()
    decisions = (f'decisionsVersion: 1\ndecisions:\n  - input: "{digest[:12]}"\n    path: /identity/title\n'
                 '    read: "Pemeliharaan Kendaraan"\n    confirm: true\n')
    return Case(text(parts), line_of(parts, "title"), arguments=["--decisions", "{folder}/putusan.yml"], others={"putusan.yml": decisions})


@form("SOP592")
def decision_about_no_column(rng, sopc):
    parts = sound(rng)
    row = rng.choice((1, 2, 3))
    decisions = (f'decisionsVersion: 1\ndecisions:\n  - path: /procedure/steps/{row}/performers\n    read: "{parts["rows"][row][1]}"\n'
                 '    performers: ["Kepala Gudang"]\n')
    return Case(text(parts), line_of(parts, "rows", row), arguments=["--decisions", "{folder}/putusan.yml"], others={"putusan.yml": decisions})
