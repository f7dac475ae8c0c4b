#!/usr/bin/env python3
"""Measures repairs of regions and regulations on damaged letterheads and citations.

usage: repair_quality.py --sopc BIN [--count N] [--seed S] [--regions FILE.csv] [--misses N]

A region's name has a slip (70 %), two (25 %) or three (5 %): letters as scanning confuses them, a letter lost or doubled, a syllable lost; a title has one or
two damaged words; one title in ten has another word in the place of one, which nobody can know to be wrong and nothing may follow.
Precision: of the names and of the title's words that the output changed, how many are now what was meant. Recall: of the damaged ones,
how many are right in the output. FILE holds code and name of regions (default: the generator's).
"""
import argparse
import csv
import json
import os
import random
import re
import subprocess
import sys
import tempfile

from laws import NATIONAL, cite
from noise import LETTERS
from places import PLACES

WRONG = ("kerja", "umum", "tata", "daerah", "nasional", "pedoman")


def slip(rng, word):
    """A word with one slip of the scan."""
    letters = [i for i, c in enumerate(word) if c.isalpha()]
    i = rng.choice(letters)
    roll = rng.random()
    if roll < 0.72:
        able = [k for k in letters if word[k] in LETTERS] or [i]
        i = rng.choice(able)
        new = rng.choice(LETTERS.get(word[i], (word[i],)))
    elif roll < 0.9 and len(letters) > 4:
        new = ""
    else:
        new = word[i] * 2
    return word[:i] + new + word[i + 1:]


def syllable(rng, word):
    """A word without one of its inner syllables."""
    cut = [m.start() for m in re.finditer(r"[BCDFGHJKLMNPQRSTVWYZ][AEIOU]", word)][1:]
    if not cut or len(word) < 7:
        return slip(rng, word)
    at = rng.choice(cut)
    return word[:at] + word[at + 2:]


def regions(path):
    if not path:
        return [(p.code, p.full) for p in PLACES]
    with open(path, encoding="utf-8") as file:
        return [(row["code"], row["name"].replace("Kep. ", "Kepulauan ")) for row in csv.DictReader(file) if re.fullmatch(r"\d\d\.\d\d", row["code"])]


def case(rng, known):
    """A document with a damaged region and a damaged citation, and what was meant."""
    code, full = rng.choice(known)
    kind, name = full.split(" ", 1)
    damaged = name.upper()
    words = damaged.split(" ")
    for _ in range(rng.choices((1, 2, 3), (70, 25, 5))[0]):
        i = max(range(len(words)), key=lambda k: (rng.random() + 0.1) * len(words[k]))
        words[i] = syllable(rng, words[i]) if rng.random() < 0.15 else slip(rng, words[i])
    damaged = " ".join(words)
    law = cite(rng, rng.choice([l for l in NATIONAL if len(l[3].split()) > 2]))
    parts = law["title"].split(" ")
    long = [i for i, w in enumerate(parts) if len(w) >= 5 and w.isalpha()]
    meant = list(parts)
    chosen = rng.sample(long, min(len(long), rng.choice((1, 1, 2))))
    if rng.random() < 0.1 and len(long) > len(chosen):
        other = rng.choice([i for i in long if i not in chosen])
        meant[other] = parts[other] = rng.choice([w for w in WRONG if w != parts[other].lower()])
    for i in chosen:
        parts[i] = slip(rng, parts[i])
    text = law["text"].replace(law["title"], " ".join(parts))
    body = f"""PEMERINTAH {kind.upper()} {damaged}
DINAS KESEHATAN
Nomor SOP\t: 067/12/2024
Tgl. Pembuatan\t: 2 Januari 2024
Nama SOP\t: Surat Masuk
Dasar Hukum:\tKualifikasi Pelaksana:
1. {text}\t1. Memahami tata naskah
No\tKegiatan\tPelaksana\t\tMutu Baku
\t\tKepala Dinas\tStaf\tKelengkapan\tWaktu\tOutput
1\tMencatat surat masuk\t\t\tSurat\t5 Menit\tAgenda
2\tMenandatangani surat\t\t\tAgenda\t5 Menit\tSurat
"""
    return body, {"damaged": damaged, "name": name, "kind": kind, "code": code, "law": law, "text": text,
                  "meant": law["text"].replace(law["title"], " ".join(meant))}


def key(text):
    return re.sub(r"[^a-z0-9]", "", (text or "").lower())


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--sopc", required=True)
    ap.add_argument("--count", type=int, default=1000)
    ap.add_argument("--seed", type=int, default=5)
    ap.add_argument("--regions")
    ap.add_argument("--misses", type=int, default=0)
    a = ap.parse_args()
    rng, known = random.Random(a.seed), regions(a.regions)
    figures = {"regions": [0, 0, 0, 0], "regulations": [0, 0, 0, 0]}      # changed, of those right, damaged, right in the end
    misses = {"regions": [], "regulations": []}
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, "in"))
        cases = {}
        for i in range(a.count):
            body, want = case(rng, known)
            cases[f"r{i:05d}"] = want
            with open(os.path.join(folder, "in", f"r{i:05d}.txt"), "w", encoding="utf-8") as file:
                file.write(body)
        out = os.path.join(folder, "out")
        subprocess.run([os.path.abspath(a.sopc), "build", os.path.join(folder, "in"), "--emit", "json", "--out", out], stdin=subprocess.DEVNULL, capture_output=True, check=True)
        for name, want in cases.items():
            with open(os.path.join(out, name + ".json"), encoding="utf-8") as file:
                tree = json.load(file)
            place = tree["identity"]["institution"]
            have = re.sub(r"(?i)^pemerintah (kabupaten|kota) ", "", place["government"] or "")
            note("regions", key(want["damaged"]), key(have), key(want["name"]), place["regionCode"] == want["code"], f"{want['damaged']} → {have} ({place['regionCode']}), meant {want['kind']} {want['name']} {want['code']}", figures, misses)
            laws = tree["legalBasis"]
            have = laws[0]["text"] if laws else ""
            words(want["text"], have, want["meant"], figures["regulations"], misses["regulations"])
    for what, (changed, right, damaged, ended) in figures.items():
        print(f"{what:12} damaged {damaged}, repaired {changed}, precision {right / max(1, changed):.4f}, recall {ended / max(1, damaged):.4f}")
        for text in misses[what][:a.misses]:
            print("  ", text)


def words(read, have, meant, f, misses):
    """Counts the words of a citation."""
    read, have, meant = ([key(w) for w in t.split(" ")] for t in (read, have, meant))
    if len(have) != len(read):
        have = (have + [""] * len(read))[:len(read)]
    for r, h, m in zip(read, have, meant):
        f[2] += r != m
        f[3] += r != m and h == m
        if h != r:
            f[0] += 1
            f[1] += h == m
        if h != m:
            misses.insert(0 if h != r else len(misses), f"{'wrong' if h != r else 'left'}: {r} → {h}, meant {m} in {' '.join(meant)}")


def note(what, read, have, meant, agrees, example, figures, misses):
    if read == meant:
        return
    f = figures[what]
    f[2] += 1
    f[3] += have == meant and agrees
    if have != read:
        f[0] += 1
        f[1] += have == meant
        if have != meant:
            misses[what].insert(0, "wrong: " + example)
    elif have != meant or not agrees:
        misses[what].append("left: " + example)


if __name__ == "__main__":
    sys.exit(main())
