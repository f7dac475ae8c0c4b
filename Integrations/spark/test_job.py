#!/usr/bin/env python3
"""Proves that the Spark job gives what one machine gives.

usage: test_job.py --sopc BIN [--documents 2000] [--master 'local[2]']… (default: local[2] and local-cluster[2,1,1024])
Exit codes: 0 proved, 1 not, 64 usage, 77 skipped because there is no PySpark or no Java.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PLACES = ["Melati", "Kenanga", "Cempaka", "Anggrek", "Dahlia", "Teratai", "Mawar", "Flamboyan", "Seruni", "Kamboja"]
FIRST = ["Sutrisno", "Bambang", "Endang", "Hartono", "Ratnawati", "Supriyadi", "Marlina", "Gunawan", "Yuliana", "Darmawan"]
LAST = ["Wibowo", "Permana", "Setiawan", "Hidayat", "Kusuma", "Santoso", "Nugroho", "Lestari", "Prasetya", "Hakim"]
DAMAGE = {"i": "l", "o": "0", "n": "h", "w": "vv", "m": "rn", "b": "h"}


def documents(count):
    """(id, text): heads of hundred offices in several documents each, a fifth of their names misread."""
    chance = random.Random(7)
    for number in range(count):
        office = number * 37 % 100
        place, first, last = PLACES[office % 10] + " " + "ABCDEFGHIJ"[office // 10], FIRST[office % 10], LAST[office // 10]
        name = f"{first} {last}"
        if chance.random() < 0.25:
            spots = [at for at, letter in enumerate(name) if letter in DAMAGE]
            at = chance.choice(spots)
            name = name[:at] + DAMAGE[name[at]] + name[at + 1:]
        nip = f"19{60 + office % 30}0{1 + office % 9}1{office % 10}20050{1 + office % 9}1{office:03}"
        yield f"{number:05}.txt", (
            f"PEMERINTAH KABUPATEN CONTOH\nKECAMATAN {place.upper()}\nNomor SOP\t065/{number}/2024\n"
            f"Disahkan oleh\tCamat {place}\n\t{name}\n\tNIP. {nip}\nNama SOP\tPengelolaan Surat Masuk {number}\n"
            "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet\n\t\tStaf\tCamat\tKelengkapan\tWaktu\tOutput\n"
            "1\tMencatat surat masuk\t●\t\tSurat\t10 Menit\tBuku agenda\n"
            "2\tMembaca surat dan memberi disposisi\t\t●\tBuku agenda\t1 Jam\tDisposisi\n")


def lines_of(folder):
    """The lines of a folder of parts, in the order of the parts."""
    lines = []
    for name in sorted(os.listdir(folder)):
        if name.startswith("part-") or name.endswith(".jsonl"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                lines += file.read().splitlines()
    return lines


def job(sopc, scratch, master, *more):
    out = os.path.join(scratch, "spark")
    shutil.rmtree(out, ignore_errors=True)
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1",
                   "PYSPARK_SUBMIT_ARGS": f"--master {master} --conf spark.ui.enabled=false pyspark-shell"}
    run = subprocess.run([sys.executable, os.path.join(HERE, "sop_job.py"), "--sopc", sopc, "--inputs",
                          os.path.join(scratch, "documents.jsonl"), "--out", out, *more], env=environment,
                         capture_output=True, text=True, timeout=900)
    if run.returncode != 0:
        print(run.stderr[-3000:])
        return None
    return lines_of(out)


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
        for out, more in (("alone", []), ("resolved", ["--resolve"])):
            subprocess.run([sopc, "build", "in", "--emit", "jsonl", "--quiet", "--out", out, *more], cwd=scratch, check=True)
        alone, expected = (lines_of(os.path.join(scratch, out)) for out in ("alone", "resolved"))
        changed = sum(approver(a) != approver(b) for a, b in zip(alone, expected))
        print(f"{len(expected)} SOPs; the approver's name of {changed} changes through another document")
        if changed < 300 * options.documents // 2000:
            print("too few to prove anything")
            return 1
        for master in options.master or ["local[2]", "local-cluster[2,1,1024]"]:
            found = job(sopc, scratch, master)
            if found != expected:
                print(f"{master}: not what one machine gives")
                return 1
            print(f"{master}: {len(found)} lines, byte for byte those of sopc build --resolve")
        if job(sopc, scratch, "local[2]", "--no-resolve") == expected:
            print("left out, resolving makes no difference: the proof proves nothing")
            return 1
        print("without resolving the lines differ, as they must")
        return 0


def approver(line):
    return (json.loads(line)["identity"]["approver"] or {}).get("name")


if __name__ == "__main__":
    sys.exit(main())
