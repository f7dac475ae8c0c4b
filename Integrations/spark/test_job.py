#!/usr/bin/env python3
"""Proves that the Spark job gives what one machine gives.

usage: test_job.py --sopc BIN [--documents 2000] [--master 'local[2]']… (default: local[2] and local-cluster[2,1,1024])
Exit codes: 0 proved, 1 not, 64 usage, 77 skipped because there is no PySpark or no Java.
"""

import argparse
import itertools
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PLACES = ["Melati", "Kenanga", "Cempaka", "Anggrek", "Dahlia", "Teratai", "Mawar", "Flamboyan", "Seruni", "Kamboja"]
FIRST = ["Sutrisno", "Bambang", "Endang", "Hartono", "Ratnawati", "Supriyadi", "Marlina", "Gunawan", "Yuliana", "Darmawan"]
LAST = ["Wibowo", "Permana", "Setiawan", "Hidayat", "Kusuma", "Santoso", "Nugroho", "Lestari", "Prasetya", "Hakim"]
DAMAGE = {"i": "l", "o": "0", "n": "h", "w": "vv", "m": "rn", "b": "h"}


def documents(count):
    """(id, text): heads of offices in eight documents each, which are far apart.

    A quarter of the names and a tenth of the numbers are misread, and a tenth has no number; each document names another one by
    its number, its title or a misread title; one in 400 is there twice.
    """
    offices = max(1, count // 8)
    for place in range(count):
        number = place - (place % 400 == 399)
        office = number % offices
        chance = random.Random(number)
        where, first, last = f"{PLACES[office % 10]} {letters(office // 10)}", FIRST[office % 10], LAST[office // 10 % 10]
        name = damaged(f"{first} {last}", chance) if chance.random() < 0.25 else f"{first} {last}"
        nip = (f"19{60 + office % 30}0{1 + office % 9}1{office % 10}20{office // 999 % 10:02}0{1 + office % 9}1"
               f"{1 + office % 999:03}")
        if chance.random() < 0.2:
            nip = nip[:10] + "8" + nip[11:] if chance.random() < 0.5 else "-"
        other = (number + 3 * offices) % count
        related = [f"SOP Nomor 065/{other}/2024", f"SOP Pengelolaan Surat Masuk {letters(other)}",
                   damaged(f"SOP Pengelolaan Surat Masuk {letters(other)}", chance)][number % 3]
        yield f"{place:05}.txt", (
            f"PEMERINTAH KABUPATEN CONTOH\nKECAMATAN {where.upper()}\nNomor SOP\t065/{number}/2024\n"
            f"Disahkan oleh\tCamat {where}\n\t{name}\n\tNIP. {nip}\n"
            f"Nama SOP\tPengelolaan Surat Masuk {letters(number)}\n"
            f"Keterkaitan\tPeralatan/Perlengkapan\n{related}\tKomputer\n"
            "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\tStaf\tCamat\tKelengkapan\tWaktu\tOutput\n"
            "1\tMencatat surat masuk\t●\t\tSurat\t10 Menit\tBuku agenda\n"
            "2\tMembaca surat dan memberi disposisi\t\t●\tBuku agenda\t1 Jam\tDisposisi\n")


def letters(number):
    """A word of its own for each number."""
    word = ""
    while number >= 0:
        word = "BDFGHJKLMNPRST"[number % 14] + "aeiou"[number % 5] + word
        number = number // 14 - 1
    return word


def damaged(text, chance):
    at = chance.choice([at for at, letter in enumerate(text) if letter in DAMAGE])
    return text[:at] + DAMAGE[text[at]] + text[at + 1:]


def parts_of(folder):
    """The lines of each part in a folder, in the order of the parts."""
    parts = []
    for name in sorted(os.listdir(folder)):
        if name.startswith("part-") or name.endswith(".jsonl"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                parts.append(file.read().splitlines())
    return parts


def build(sopc, scratch, inputs, out, *more):
    subprocess.run([sopc, "build", inputs, "--emit", "jsonl", "--quiet", "--out", out, *more], cwd=scratch, check=True)
    return sum(parts_of(os.path.join(scratch, out)), [])


def built_apart(sopc, scratch, counts):
    """What a build of each partition by itself gives."""
    names = iter(sorted(os.listdir(os.path.join(scratch, "in"))))
    lines = []
    for number, count in enumerate(counts):
        os.mkdir(os.path.join(scratch, f"in-{number}"))
        for name in itertools.islice(names, count):
            os.link(os.path.join(scratch, "in", name), os.path.join(scratch, f"in-{number}", name))
        lines += build(sopc, scratch, f"in-{number}", f"out-{number}", "--resolve")
    return lines


# The job with lines left where they are: those of one key in other partitions do not come to them.
TORN = "import sop_job; sop_job.together = lambda lines, partitions: lines.mapPartitions(sorted); sop_job.main()"


def job(sopc, scratch, master, *more, program=(os.path.join(HERE, "sop_job.py"),)):
    """The lines of each partition; none where the job fails."""
    out = os.path.join(scratch, "spark")
    shutil.rmtree(out, ignore_errors=True)
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1", "PYTHONPATH": HERE,
                   "PYSPARK_SUBMIT_ARGS": f"--master {master} --conf spark.ui.enabled=false pyspark-shell"}
    run = subprocess.run([sys.executable, *program, "--sopc", sopc, "--inputs", os.path.join(scratch, "documents.jsonl"),
                          "--out", out, "--partitions", "4", *more], env=environment, capture_output=True, text=True,
                         timeout=1800)
    if run.returncode != 0:
        if more or program[0] != "-c":
            print(run.stderr[-3000:])
        return []
    return parts_of(out)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sopc", required=True)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--master", action="append")
    options = parser.parse_args()
    sopc = os.path.abspath(options.sopc)
    try:
        import pyspark
    except ImportError:
        print("SKIPPED: there is no PySpark")
        return 77
    if not shutil.which("java"):
        print("SKIPPED: there is no Java")
        return 77
    with tempfile.TemporaryDirectory() as scratch:
        os.mkdir(os.path.join(scratch, "in"))
        with open(os.path.join(scratch, "documents.jsonl"), "w", encoding="utf-8") as file:
            for name, text in documents(options.documents):
                file.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
                with open(os.path.join(scratch, "in", name), "w", encoding="utf-8") as document:
                    document.write(text)
        alone = build(sopc, scratch, "in", "alone")
        expected = build(sopc, scratch, "in", "resolved", "--resolve")
        print(f"{len(expected)} SOPs; the approver's name of {changed(alone, expected)} and the links of "
              f"{changed(alone, expected, targets)} change through another document")
        for master in options.master or ["local[2]", "local-cluster[2,1,1024]"]:
            begin = time.monotonic()
            parts = job(sopc, scratch, master)
            if sum(parts, []) != expected:
                print(f"{master}: not what one machine gives")
                return 1
            print(f"{master}: {len(expected)} lines, byte for byte those of sopc build --resolve, in "
                  f"{time.monotonic() - begin:.0f} s")
        apart = built_apart(sopc, scratch, [len(part) for part in parts])
        counts = changed(apart, expected), changed(apart, expected, targets)
        print(f"through a document of another partition change the names of {counts[0]} and the links of {counts[1]}")
        if min(counts) < 300 * options.documents // 2000:
            print("too few to prove anything")
            return 1
        if sum(job(sopc, scratch, "local[2]", program=("-c", TORN)), []) == expected:
            print("torn, groups make no difference: the proof proves nothing")
            return 1
        if sum(job(sopc, scratch, "local[2]", "--no-resolve"), []) != alone or alone == expected:
            print("left out, resolving makes no difference: the proof proves nothing")
            return 1
        print("where groups are torn the job fails or the lines differ, and without resolving they differ, as they must")
        return 0


def changed(some, others, part=None):
    return sum((part or approver)(a) != (part or approver)(b) for a, b in zip(some, others, strict=True))


def targets(line):
    return [related["target"] for related in json.loads(line)["related"]]


def approver(line):
    return (json.loads(line)["identity"]["approver"] or {}).get("name")


if __name__ == "__main__":
    sys.exit(main())
