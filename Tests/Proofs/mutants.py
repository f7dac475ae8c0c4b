#!/usr/bin/env python3
"""Damages documents at random, for proofs that must hold on any input: accounting, valid outputs, no crash.

usage: mutants.py --inputs DIR --seed N [--count 150] --out DIR

Tags and their pieces, pseudo-tags, entities, invalid bytes, invisible characters, separators, labels and marks are put in;
bytes are lost, changed, doubled; lines repeated; some come in UTF-16, in Windows-1252, or with other line ends. The same
seed gives the same bytes. Exit codes: 0 written, 1 no inputs, 64 usage.
"""

import argparse
import os
import random
import sys

from compiling import inputs_in

PIECES = [
    b"<p>", b"</p>", b"<br>", b"<br", b"<NIP 1>", b'<ol style="x: y>', b"<!-- teks -->", b"<!--", b"<script>x</script>", b'<img alt="Surat">',
    b'<p title="penting">', b"<table>", b"<td>", b"</td></tr>", b"<", b">", b"]]>", b"&nbsp;", b"&amp;", b"&bogus;", b"&#0;", b"&",
    b"\xff", b"\xe2\x82", b"\xed\xa0\x80", b"\xc0\x80", b"\xe2\x80\x8b", b"\xef\xbb\xbf", b"\xc2\xa0", b"\xc2\x85", b"\xe2\x80\xa8",
    b"\xcc\x81", b"\xe2\x80\xae", b"\x00", b"\x1b[31m", b"\x1c", b"\x0c", b"\t", b"\n", b"\r", b"|", b"**", b"\\", b"- ", b"1.", b"1. 2. ", b"::",
    b"Halaman 1 dari 2", b"Mulai", b"Selesai", b"Ya", b"Tidak", b"NIP. ", b"Nomor SOP", b"Dasar Hukum", b"Kegiatan", b"No\tKegiatan\tPelaksana\n",
    b"=1+1", b"'", b'"', b";", b"../../x", b"\xf0\x9f\x98\x80"]


def mutate(data, rng):
    """One to twelve damages, then perhaps another encoding or line end."""
    data = bytearray(data)
    for _ in range(rng.randint(1, 12)):
        kind, at = rng.random(), rng.randrange(len(data) + 1)
        if kind < 0.5:
            data[at:at] = rng.choice(PIECES)
        elif kind < 0.7:
            del data[at:at + rng.randint(1, 40)]
        elif kind < 0.8:
            start = rng.randrange(len(data) + 1)
            data[at:at] = data[start:start + rng.randint(1, 200)]
        elif kind < 0.9 and at < len(data):
            data[at] = rng.randrange(256)
        else:
            lines = data.split(b"\n")
            lines.insert(rng.randrange(len(lines)), rng.choice(lines))
            data = bytearray(b"\n".join(lines))
    data, form = bytes(data), rng.random()
    if form < 0.06:
        return b"\xff\xfe" + data.decode("utf-8", "replace").encode("utf-16-le")
    if form < 0.12:
        return b"\xfe\xff" + data.decode("utf-8", "replace").encode("utf-16-be") + rng.choice([b"", b"\x00", b"\xd8\x00"])
    if form < 0.2:
        return (data.decode("utf-8", "ignore") + "é “x”").encode("cp1252", "ignore")
    if form < 0.35:
        return data.replace(b"\n", rng.choice([b"\r\n", b"\r"]))
    return data


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.error = lambda message: (print(f"mutants: {message}", file=sys.stderr), sys.exit(64))
    parser.add_argument("--inputs", required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    if not os.path.isdir(options.inputs):
        parser.error("--inputs is a folder")
    sources = inputs_in(options.inputs)
    if not sources or options.count < 1:
        sys.exit("mutants: nothing to damage")
    os.makedirs(options.out, exist_ok=True)
    for number in range(options.count):
        rng = random.Random(f"{options.seed} {number}")
        path = rng.choice(sources)
        with open(path, "rb") as file:
            data = file.read()
        with open(os.path.join(options.out, f"{number:04}{os.path.splitext(path)[1]}"), "wb") as file:
            file.write(mutate(data, rng))
    print(f"{options.count} mutants of {len(sources)} documents")


if __name__ == "__main__":
    main()
