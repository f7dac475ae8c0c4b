"""Changes of canonical Markdown, and folders whose SOPs do not agree."""
from lint_mutators_more import column
from lint_sound import PLACES, line_of, sound, text

# Changes of canonical Markdown: the text, and the line that the finding must be on.
MARKDOWN = {}


def of_markdown(rule):
    def keep(function):
        MARKDOWN[function.__name__] = (rule, function)
        return function
    return keep


def replaced(lines, start, change):
    number = next(n for n, line in enumerate(lines) if line.startswith(start))
    lines[number] = change(lines[number])
    return number + 1


@of_markdown("SOP091")
def stray_sentence(lines, rng):
    at = lines.index("## Prosedur") + 3
    lines[at:at] = ["", "Kalimat yang tidak berada dalam daftar."]
    return at + 2


@of_markdown("SOP092")
def no_date_in_markdown(lines, rng):
    return replaced(lines, "| Tanggal Efektif", lambda line: "| Tanggal Efektif | kapan-kapan |")


@of_markdown("SOP093")
def way_to_nowhere(lines, rng):
    return replaced(lines, "| 2 | proses | 3 |", lambda line: line.replace("| 3 |", "| 77 |", 1))


@of_markdown("SOP094")
def one_number_twice(lines, rng):
    return replaced(lines, "| 4 | M", lambda line: line.replace("| 4 |", "| 3 |", 1))


@of_markdown("SOP090")
def cell_too_many(lines, rng):
    return replaced(lines, "| Nama SOP |", lambda line: line + " lebih |")


@of_markdown("SOP414")
def step_passed_over(lines, rng):
    replaced(lines, "| 2 | proses | 3 |", lambda line: line.replace("| 3 |", "| 4 |", 1))
    return 1 + next(n for n, line in enumerate(lines) if line.startswith("| 3 | M"))


@of_markdown("SOP424")
def way_that_parts(lines, rng):
    replaced(lines, "| 2 | proses | 3 |", lambda line: line.replace("| 3 |", "| 3<br>4 |", 1))
    return 1 + next(n for n, line in enumerate(lines) if line.startswith("| 2 | M"))


@of_markdown("SOP418")
def exits_without_labels(lines, rng):
    replaced(lines, "| 3 | proses | 4 |", lambda line: "| 3 | keputusan | 4<br>2 |")
    return 1 + next(n for n, line in enumerate(lines) if line.startswith("| 3 | M"))


@of_markdown("SOP031")
def useless_comment(lines, rng):
    return replaced(lines, "| 2 | M", lambda line: line + " <!-- sopc-ignore SOP304: kebiasaan unit -->")


@of_markdown("SOP032")
def comment_without_reason(lines, rng):
    return replaced(lines, "| 2 | M", lambda line: line + " <!-- sopc-ignore SOP302 -->")


# Folders: the further SOPs beside a sound one, and the rule; the finding must stand with the last of them.
FOLDERS = {}


def of_folder(rule):
    def keep(function):
        FOLDERS[function.__name__] = (rule, function)
        return function
    return keep


def renumbered(parts, rng):
    head, number, year = parts["number"][0].rsplit("/", 2)
    parts["number"][0] = f"{head}/{int(number) % 99 + 1:03}/{year}"
    return parts


@of_folder("SOP701")
def one_number_for_two(parts, rng):
    parts["title"], parts["heading"] = ["Nama SOP : Pelayanan Legalisasi Surat"], ["SOP Pelayanan Legalisasi Surat"]
    return line_of(parts, "number")


@of_folder("SOP702")
def one_nip_for_two(parts, rng):
    renumbered(parts, rng)
    parts["approver"][1] = "TEGUH ARDIANSYAH, S.H."
    return line_of(parts, "approver", 3)


@of_folder("SOP703")
def two_nips_for_one(parts, rng):
    renumbered(parts, rng)
    number = parts["approver"][3]
    parts["approver"][3] = number[:-1] + str(int(number[-1]) % 9 + 1)
    return line_of(parts, "approver", 3)


@of_folder("SOP704")
def related_to_nothing(parts, rng):
    renumbered(parts, rng)
    parts["title"], parts["heading"] = ["Nama SOP : Pelayanan Legalisasi Surat"], ["SOP Pelayanan Legalisasi Surat"]
    parts["related"] = ["Keterkaitan :", "1. SOP Pemeliharaan Kendaraan Operasional"]
    return line_of(parts, "related", 1)


@of_folder("SOP705")
def other_performers(parts, rng):
    renumbered(parts, rng)
    column("Kepala Seksi Pemerintahan", 4)(parts, rng)
    return line_of(parts, "title")


# Families: all SOPs of a folder, the one to blame, and the line.
FAMILIES = {}


def law_of_elsewhere(rng):
    """Four SOPs of one region, and one whose letterhead lost it and that cites the regulation of another."""
    files, place = {}, rng.choice(PLACES)
    for number in range(5):
        parts = sound(rng)
        while parts["owner"][0] != f"PEMERINTAH {place[0]}":
            parts = sound(rng)
        parts["number"][0] = f"Nomor SOP : 065/{number + 1:03}/{parts['number'][0][-4:]}"
        if number == 4:
            parts["owner"] = ["KECAMATAN SUKAMAJU"]
            parts["approver"][0] = "Disahkan oleh : Camat Sukamaju"
            other = rng.choice([p for p in PLACES if p != place])
            parts["law"][3] = f"3. Peraturan {other[2]} Nomor 4 Tahun 2014 tentang Susunan Organisasi dan Tugas Kecamatan"
            line = line_of(parts, "law", 3)
        files[f"{number}.txt"] = text(parts)
    return files, "4.txt", line


FAMILIES["law_of_elsewhere"] = ("SOP706", law_of_elsewhere)
