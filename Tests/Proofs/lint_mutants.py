#!/usr/bin/env python3
"""Breaks sound SOPs one way at a time, and holds what `sopc check` finds against what was broken.

usage: lint_mutants.py --sopc PROGRAM [--count N] [--seed S]

A sound SOP is made of the parts below; a mutator changes one line and says which rule must speak, on which line, and that
the author is to blame. The rules' code is not looked at. Fails below a recall of 0.99 for a mutator, or where more than one
sound SOP in a thousand has an error.
"""
import argparse
import collections
import json
import os
import random
import subprocess
import sys
import tempfile

PLACES = [("KABUPATEN BANYUMAS", "Wangon", "Bupati Banyumas"), ("KABUPATEN GOWA", "Bajeng", "Bupati Gowa"),
          ("KABUPATEN SLEMAN", "Godean", "Bupati Sleman"), ("KABUPATEN JEMBER", "Ambulu", "Bupati Jember")]
TITLES = ["Penanganan Surat Masuk", "Penyusunan Laporan Kinerja", "Pelayanan Surat Keterangan", "Pengelolaan Arsip Dinamis"]
NAMES = ["SEKAR WIDYANINGRUM, S.Sos., M.Si.", "BAGAS PRAMUDITO, S.STP., M.Si.", "RATIH KUSUMASTUTI, S.E., M.M."]
LAWS = ["Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan"]
GUIDE = ("Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman "
         "Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan")
THINGS = ["surat", "berkas", "laporan", "dokumen"]
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni"]


def sound(rng):
    """The parts of an SOP without fault, by name."""
    region, district, regent = rng.choice(PLACES)
    title, thing = rng.choice(TITLES), rng.choice(THINGS)
    year, month = rng.randint(2015, 2022), rng.randrange(5)
    sex = rng.choice("12")
    times = [f"{rng.choice((5, 10, 15, 20, 25, 30))} menit" for _ in range(5)]
    t = thing
    return {
        "owner": [f"PEMERINTAH {region}", f"KECAMATAN {district.upper()}"],
        "number": [f"Nomor SOP : 065/{rng.randint(1, 99):03}/{year}"],
        "created": [f"Tanggal Pembuatan : {rng.randint(1, 28)} {MONTHS[month]} {year}"],
        "revised": ["Tanggal Revisi : -"],
        "effective": [f"Tanggal Efektif : {rng.randint(1, 28)} {MONTHS[month + 1]} {year}"],
        "approver": [f"Disahkan oleh : Camat {district}", rng.choice(NAMES), "Pembina (IV/a)",
                     f"NIP. 19{rng.randint(70, 80)}0{rng.randint(1, 9)}1{rng.randint(0, 9)} 200{rng.randint(0, 5)}03 {sex} 00{rng.randint(1, 9)}"],
        "title": [f"Nama SOP : {title}"],
        "law": ["Dasar Hukum :", "1. " + rng.choice(LAWS), "2. " + GUIDE,
                f"3. Peraturan {regent} Nomor {rng.randint(2, 80)} Tahun {year - 1} tentang Susunan Organisasi dan Tugas Kecamatan"],
        "qualifications": ["Kualifikasi Pelaksana :", "1. Memahami tata naskah dinas", "2. Mampu mengoperasikan komputer"],
        "related": ["Keterkaitan :", "1. SOP Penanganan Surat Keluar", "2. SOP Pengarsipan"],
        "equipment": ["Peralatan/Perlengkapan :", "1. Komputer", "2. Printer"],
        "warnings": ["Peringatan :", f"Apabila {t} tidak segera dicatat, maka tindak lanjutnya terlambat."],
        "records": ["Pencatatan dan Pendataan :", "1. Buku agenda", "2. Lembar disposisi"],
        "heading": [f"SOP {title}"],
        "head": ["No\tKegiatan\tPelaksana\t\t\t\tMutu Baku\t\t\tKeterangan",
                 "\t\tStaf Umum\tKepala Subbagian Umum dan Kepegawaian\tSekretaris Kecamatan\tCamat\tKelengkapan\tWaktu\tOutput\t"],
        "rows": [[str(i + 1), activity, *marks, need, times[i], out, ""] for i, (activity, marks, need, out) in enumerate([
            (f"Menerima {t} masuk", ("Mulai", "", "", ""), f"{t} masuk".capitalize(), f"{t} diterima".capitalize()),
            (f"Mencatat {t} dalam buku agenda", ("", "√", "", ""), f"{t} diterima".capitalize(), f"{t} teragenda".capitalize()),
            ("Menyusun saran tindak lanjut", ("", "", "√", ""), f"{t} teragenda".capitalize(), "Saran tindak lanjut"),
            ("Menandatangani lembar disposisi", ("", "", "", "√"), "Saran tindak lanjut", "Lembar disposisi"),
            (f"Mengarsipkan {t}", ("Selesai", "", "", ""), "Lembar disposisi", f"Arsip {t}"),
        ])],
    }


def text(parts):
    lines = []
    for name, value in parts.items():
        lines += ["\t".join(row) for row in value] if name == "rows" else value
    return "\n".join(lines) + "\n"


def line_of(parts, part, index=0):
    line = 1
    for name, value in parts.items():
        if name == part:
            return line + index
        line += len(value)
    raise KeyError(part)


MUTATORS = {}


def mutator(rule):
    def keep(function):
        MUTATORS[function.__name__] = (rule, function)
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


def check(sopc, texts):
    """What is found in each of the texts."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in texts.items():
            with open(os.path.join(folder, name + ".txt"), "w", encoding="utf-8") as file:
                file.write(content)
        run = subprocess.run([sopc, "check", folder, "--quiet", "--lang", "en", "--format", "json"], capture_output=True, check=False)
        if run.returncode not in (0, 1):
            sys.exit(run.stderr.decode())
        found = collections.defaultdict(list)
        for finding in json.loads(run.stdout)["findings"]:
            found[os.path.basename(finding["file"])[:-4]].append(finding)
        return found


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sopc", required=True)
    options.add_argument("--count", type=int, default=25)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    texts, expected = {}, {}
    for index in range(options.count * 40):
        texts[f"sound-{index}"] = text(sound(random.Random(f"{options.seed}/{index}")))
    for name, (rule, change) in sorted(MUTATORS.items()):
        for index in range(options.count):
            rng = random.Random(f"{options.seed}/{name}/{index}")
            parts = sound(rng)
            line = change(parts, rng)
            texts[f"{name}-{index}"] = text(parts)
            expected[f"{name}-{index}"] = (name, rule, line)
    found = check(os.path.abspath(options.sopc), texts)
    hits, unknown, total = collections.Counter(), 0, 0
    missed = {}
    for key, (name, rule, line) in expected.items():
        right = [f for f in found[key] if f["rule"] == rule and f["span"] and f["span"]["line"] == line and f["cause"] == "author"]
        hits[name] += bool(right)
        total += len(found[key])
        unknown += sum(f["cause"] == "unknown" for f in found[key])
        if not right:
            missed.setdefault(name, (key, line, [(f["rule"], f["cause"], (f["span"] or {}).get("line")) for f in found[key]]))
    alarms = [key for key in texts if key.startswith("sound-") and any(f["severity"] == "error" for f in found[key])]
    sounds = options.count * 40
    extra = collections.Counter(f["rule"] for key in texts if key.startswith("sound-") for f in found[key])
    low = [name for name in MUTATORS if hits[name] < 0.99 * options.count]
    print(f"{len(MUTATORS)} mutators, {options.count} SOPs each: recall {sum(hits.values()) / len(expected):.3f}")
    print(f"unknown cause: {unknown} of {total} findings on broken SOPs")
    print(f"sound SOPs with an error: {len(alarms)} of {sounds}; all findings on sound SOPs: {dict(extra)}")
    for name in sorted(low):
        print(f"  {name} ({MUTATORS[name][0]}): {hits[name]} of {options.count}; for example {missed[name]}")
    if low or len(alarms) * 1000 > sounds:
        sys.exit(1)


if __name__ == "__main__":
    main()
