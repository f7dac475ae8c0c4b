"""Further changes of a sound SOP, as in lint_mutators.py."""
from lint_mutators import ARGUMENTS, CAUSES, MUTATORS, mutator
from lint_sound import line_of

SCAN = "extraction"
PREVIEW = ("--preview",)


def renew(parts, year):
    """The SOP as of another year."""
    old = parts["number"][0][-4:]
    for part in ("number", "created", "effective"):
        parts[part][0] = parts[part][0][:-4] + str(year)
    return old


@mutator("SOP114", arguments=PREVIEW)
def code_of_another_subject(parts, rng):
    parts["number"][0] = parts["number"][0].replace("065/", "700/")
    return line_of(parts, "number")


@mutator("SOP115")
def old_code(parts, rng):
    renew(parts, rng.choice((2023, 2024, 2025)))
    return line_of(parts, "number")


@mutator("SOP119")
def early_revision(parts, rng):
    _, month, year = parts["created"][0].split(" : ")[1].split()
    parts["revised"] = [f"Tanggal Revisi : 28 {month} {year}"]
    return line_of(parts, "revised")


@mutator("SOP101")
def no_date(parts, rng):
    parts["created"] = ["Tanggal Pembuatan : " + rng.choice(("kemarin sore", "menyusul segera", "setelah rapat"))]
    return line_of(parts, "created")


@mutator("SOP102")
def no_label(parts, rng):
    parts["law"] = parts["law"][1:]
    return line_of(parts, "law")


@mutator("SOP124")
def two_numbers(parts, rng):
    number = parts["approver"][3]
    parts["foot"] = [parts["approver"][0].split(" : ")[1], "", parts["approver"][1], "Pembina",
                     number[:-1] + str((int(number[-1]) + 1) % 9 + 1)]
    return line_of(parts, "foot", 4)


@mutator("SOP126")
def grade_alone(parts, rng):
    parts["approver"][2] = "IV/a"
    return line_of(parts, "approver", 2)


@mutator("SOP127")
def blank_in_degree(parts, rng):
    parts["approver"][1] = parts["approver"][1].replace(", M.", ", M. ")
    return line_of(parts, "approver", 1)


@mutator("SOP128")
def no_name(parts, rng):
    parts["title"], parts["heading"] = ["Nama SOP :"], [""]
    return line_of(parts, "title")


@mutator("SOP130")
def two_names(parts, rng):
    name = rng.choice(("Penyusunan Laporan dan Pengumpulan Data Pegawai", "Penerimaan Tamu dan Pengelolaan Arsip Dinamis"))
    parts["title"], parts["heading"] = [f"Nama SOP : {name}"], [f"SOP {name}"]
    return line_of(parts, "title")


@mutator("SOP133")
def numbers_with_a_gap(parts, rng):
    part = rng.choice(("equipment", "qualifications", "records", "related"))
    parts[part][2] = "3" + parts[part][2][1:]
    return line_of(parts, part, 2)


@mutator("SOP134", arguments=("--config", "{config}"))
def number_of_another_form(parts, rng):
    parts["number"][0] = parts["number"][0].replace("/", "-")
    return line_of(parts, "number")


@mutator("SOP143")
def lower_first(parts, rng):
    parts["law"][1:1] = ["1. Peraturan Pemerintah Nomor 12 Tahun 2017 tentang Pembinaan dan Pengawasan Penyelenggaraan Pemerintahan Daerah"]
    parts["law"] = [parts["law"][0]] + [f"{n + 1}. " + law[3:] for n, law in enumerate(parts["law"][1:])]
    return line_of(parts, "law", 2)


@mutator("SOP146")
def doubled_word(parts, rng):
    parts["law"][1] = parts["law"][1].replace(" tentang ", " tentang tentang ")
    return line_of(parts, "law", 1)


@mutator("SOP147")
def no_organisation_rule(parts, rng):
    parts["law"] = parts["law"][:3]
    return line_of(parts, "law", 1)


@mutator("SOP149")
def no_kind(parts, rng):
    parts["law"].append(f"4. Nomor {rng.randint(2, 20)} Tahun 2009 tentang Retribusi")
    return line_of(parts, "law", 4)


@mutator("SOP164")
def people_for_competences(parts, rng):
    parts["qualifications"] = ["Kualifikasi Pelaksana :", "1. Staf Umum", "2. Camat"]
    return line_of(parts, "qualifications", 1)


@mutator("SOP165")
def no_record(parts, rng):
    parts["records"] = ["Pencatatan dan Pendataan :", "1. Rencana sasaran kinerja"]
    return line_of(parts, "records", 1)


@mutator("SOP166")
def small_letter(parts, rng):
    part = rng.choice(("equipment", "qualifications", "records"))
    parts[part][2] = parts[part][2][:3] + parts[part][2][3:].lower()
    return line_of(parts, part, 2)


@mutator("SOP306", SCAN)
def cut_off(parts, rng):
    parts["rows"][2][1] += rng.choice((" yang akan", " kepada", " dan"))
    return line_of(parts, "rows", 2)


@mutator("SOP308")
def repeated(parts, rng):
    parts["rows"][3][1] = parts["rows"][1][1]
    return line_of(parts, "rows", 3)


@mutator("SOP309")
def another_unit(parts, rng):
    parts["rows"][2][1] = "Menyusun laporan evaluasi kinerja " + rng.choice(("Dinas", "Inspektorat", "Puskesmas"))
    return line_of(parts, "rows", 2)


@mutator("SOP310")
def rows_with_a_gap(parts, rng):
    for row in parts["rows"][2:]:
        row[0] = str(int(row[0]) + 1)
    return line_of(parts, "rows", 2)


def column(name, index=3):
    def change(parts, rng):
        cells = parts["head"][1].split("\t")
        cells[index] = name
        parts["head"][1] = "\t".join(cells)
        return line_of(parts, "head", 1)
    return change


for _name, _rule, _office in (
        ("unknown_office", "SOP321", "Gurindam Sakti"), ("office_of_a_school", "SOP322", "Kepala Puskesmas"),
        ("two_offices", "SOP324", "Kepala Seksi Pemerintahan/Kasubbag Umum"), ("crowd", "SOP325", "Peserta Rapat")):
    mutator(_rule)(column(_office))
    MUTATORS[_name] = MUTATORS.pop("change")
    CAUSES[_name], ARGUMENTS[_name] = CAUSES.pop("change"), ARGUMENTS.pop("change")


@mutator("SOP323")
def unused_column(parts, rng):
    row = parts["rows"][2]
    row[4], row[3] = "", "√"
    return line_of(parts, "head", 1)


@mutator("SOP326")
def one_performer(parts, rng):
    parts["head"] = ["No\tKegiatan\tPelaksana\tMutu Baku\t\t\tKeterangan", "\t\tStaf Umum\tKelengkapan\tWaktu\tOutput\t"]
    parts["rows"] = [row[:2] + ["Mulai" if n == 0 else "Selesai" if n == 4 else "√"] + row[6:] for n, row in enumerate(parts["rows"])]
    return line_of(parts, "head", 1)


@mutator("SOP327")
def starts_aside(parts, rng):
    parts["rows"][0][2:4] = ["", "Mulai"]
    parts["rows"][1][2:4] = ["√", ""]
    return line_of(parts, "rows", 0)


@mutator("SOP328")
def approver_without_column(parts, rng):
    return column("Kepala Seksi Pemerintahan", 5)(parts, rng) - len(parts["head"]) + 1 + 5


@mutator("SOP335")
def many_units(parts, rng):
    for row, time in zip(parts["rows"][:4], ("10 menit", "1 jam", "2 hari", "1 minggu")):
        row[7] = time
    return line_of(parts, "rows", 3)


@mutator("SOP336", arguments=PREVIEW)
def endless(parts, rng):
    row = rng.choice((1, 2, 3))
    parts["rows"][row][7] = "300 hari"
    return line_of(parts, "rows", row)


@mutator("SOP339")
def back_to_draft(parts, rng):
    parts["rows"][2][8] = "Draf " + parts["rows"][1][8].lower()
    return line_of(parts, "rows", 2)


@mutator("SOP340")
def output_is_work(parts, rng):
    parts["rows"][2][8] = "Penyusunan saran"
    return line_of(parts, "rows", 2)


@mutator("SOP341", arguments=PREVIEW)
def output_for_nobody(parts, rng):
    parts["rows"][1][8] = "Kuitansi bermeterai"
    return line_of(parts, "rows", 1)


@mutator("SOP401")
def check_alone(parts, rng):
    row = rng.choice((1, 2))
    parts["rows"][row][1] = rng.choice(("Memeriksa saran tindak lanjut", "Memverifikasi kelengkapan dokumen"))
    return line_of(parts, "rows", row)


@mutator("SOP404")
def performer_without_column(parts, rng):
    parts["rows"][2][1] = "Kepala Seksi Pemerintahan menyusun saran tindak lanjut"
    parts["rows"][2][4] = ""
    return line_of(parts, "rows", 2)


@mutator("SOP413")
def two_starts(parts, rng):
    parts["rows"][1][3] = "Mulai"
    return line_of(parts, "rows", 1)


@mutator("SOP425")
def handed_elsewhere(parts, rng):
    parts["rows"][2][1] = "Menyerahkan saran kepada Kepala Subbagian Umum dan Kepegawaian"
    return line_of(parts, "rows", 2)


@mutator("SOP211")
def no_quality_head(parts, rng):
    parts["head"][0] = "No\tKegiatan\tPelaksana\t\t\t\t\t\t\tKeterangan"
    return line_of(parts, "head", 1)


@mutator("SOP213", SCAN)
def last_row_lost(parts, rng):
    parts["rows"][4][2:] = [""] * 7
    return line_of(parts, "rows", 4)


@mutator("SOP202", SCAN)
def words_for_a_mark(parts, rng):
    row = parts["rows"][2]
    row[5] = rng.choice(("kira-kira", "lihat lampiran"))
    return line_of(parts, "rows", 2)


@mutator("SOP501")
def month_thirteen(parts, rng):
    number = parts["approver"][3].split()
    number[1] = number[1][:4] + "13" + number[1][6:]
    parts["approver"][3] = " ".join(number)
    return line_of(parts, "approver", 3)


@mutator("SOP504")
def grade_of_another_rank(parts, rng):
    parts["approver"][2] = rng.choice(("Pembina (IV/c)", "Penata (III/a)", "Pembina Tingkat I (IV/a)"))
    return line_of(parts, "approver", 2)


@mutator("SOP505")
def no_region(parts, rng):
    parts["owner"][0] = "PEMERINTAH KABUPATEN " + rng.choice(("ANTAH BERANTAH", "LEMBAH GUNDALA"))
    return line_of(parts, "owner")


@mutator("SOP506")
def other_law_title(parts, rng):
    parts["law"][1] = parts["law"][1].split(" tentang ")[0] + " tentang Perlindungan Satwa Liar dan Tumbuhan Langka"
    return line_of(parts, "law", 1)


@mutator("SOP507")
def other_law_number(parts, rng):
    parts["law"][1] = "1. Undang-Undang Nomor 41 Tahun 2009 tentang Kearsipan"
    return line_of(parts, "law", 1)


@mutator("SOP601", arguments=("--as-of", "2031-01-01"))
def not_reviewed(parts, rng):
    return line_of(parts, "effective")


@mutator("SOP611", SCAN)
def markup(parts, rng):
    parts["related"] = ["Keterkaitan :", "<ol><li>SOP Penanganan Surat Keluar</li></ol>"]
    return line_of(parts, "related", 1)


@mutator("SOP612", SCAN)
def tick(parts, rng):
    parts["title"][0] += " ✓"
    return line_of(parts, "title")


@mutator("SOP613", SCAN)
def misread(parts, rng):
    parts["records"][1] = rng.choice(("1. Dukumen agenda", "1. Lembar disp0sisi"))
    return line_of(parts, "records", 1)
