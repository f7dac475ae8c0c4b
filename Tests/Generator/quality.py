#!/usr/bin/env python3
"""Measures a compiler on invented documents: figures per form and noise, what is missed most, what is invented.

usage: quality.py --sopc BIN [--per N] [--forms tabs,html,…] [--noise none,light,…] [--split dev] [--seed S] [--json FILE] [--top N]
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time

from generate import FORMS, write
from inventions import inventions
from noise import LEVELS
from scoring import FIGURES, Score, score


def outputs(folder):
    """Stem of an input -> its outputs in order."""
    found = {}
    for root, _, files in os.walk(folder):
        for file in files:
            match = re.fullmatch(r"(.+-\d{4})(?:-(\d+))?\.json", file)
            if match:
                found.setdefault(match[1], []).append((int(match[2] or 0), os.path.join(root, file)))
    return {stem: [path for _, path in sorted(paths)] for stem, paths in found.items()}


def measure(sopc, form, level, split, seed, count, folder):
    """Score, inventions, failures and seconds of `count` documents of one form and level."""
    texts, truths = {}, {}
    for name, text, tree in write(seed, count, form, level, split, folder):
        texts[name], truths[name] = text, tree if isinstance(tree, list) else [tree]
    out = os.path.join(folder, "out")
    start = time.monotonic()
    run = subprocess.run([sopc, "build", os.path.join(folder, "inputs"), "--emit", "json", "--out", out], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    seconds = time.monotonic() - start
    total, invented, failed, made = Score(), [], [], outputs(out)
    for name, trees in truths.items():
        if name not in made:
            failed.append(name)
        trees_out = []
        for path in made.get(name, []):
            with open(path, encoding="utf-8") as file:
                trees_out.append(json.load(file))
        if len(trees_out) > len(trees):
            total.miss("documents: one read as several", f"{name}: {len(trees)} in {len(trees_out)}")
        elif trees_out and len(trees_out) < len(trees):
            total.miss("documents: several read as one", name)
        for i, tree in enumerate(trees):
            total.merge(score(tree, trees_out[i] if i < len(trees_out) else {}, name))
        for tree in trees_out:
            invented += [(name, path, value) for path, value in inventions(texts[name], tree)]
    if failed:
        print(f"{form}/{level}: {len(failed)} without output, exit {run.returncode}: {run.stderr[-300:]}", file=sys.stderr)
    return total, invented, failed, seconds


def line(cells):
    return "  ".join(str(c).rjust(10) if i > 1 else str(c).ljust(9) for i, c in enumerate(cells))


def figure(value):
    return "-" if value is None else f"{value:.3f}"


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--sopc", required=True)
    ap.add_argument("--per", type=int, default=50, help="documents per form and level")
    ap.add_argument("--forms", default=",".join(FORMS))
    ap.add_argument("--noise", default="none,medium")
    ap.add_argument("--split", choices=("dev", "published"), default="dev")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--top", type=int, default=25, help="how many reasons to print")
    ap.add_argument("--json")
    ap.add_argument("--keep", help="keep inputs, truths and outputs in this folder")
    a = ap.parse_args()
    forms, levels = a.forms.split(","), a.noise.split(",")
    unknown = [f for f in forms if f not in FORMS] + [l for l in levels if l not in LEVELS]
    if unknown:
        ap.error(f"unknown: {', '.join(unknown)}")
    print(line(("form", "noise") + FIGURES + ("calibrated", "invented", "failed", "seconds")))
    all_scores, table, all_invented = Score(), [], []
    for form in forms:
        for level in levels:
            with tempfile.TemporaryDirectory() as tmp:
                folder = os.path.join(a.keep, f"{form}-{level}") if a.keep else tmp
                s, invented, failed, seconds = measure(a.sopc, form, level, a.split, a.seed, a.per, folder)
            all_scores.merge(s)
            all_invented += invented
            row = {f: s.value(f) for f in FIGURES} | {"calibrated": s.calibration(), "invented": len(invented), "failed": len(failed)}
            table.append({"form": form, "noise": level} | row)
            print(line((form, level) + tuple(figure(row[f]) for f in FIGURES) + (figure(row["calibrated"]), len(invented), len(failed), f"{seconds:.2f}")), flush=True)
    overall = {f: all_scores.value(f) for f in FIGURES} | {"calibrated": all_scores.calibration(), "invented": len(all_invented)}
    print(line(("all", "") + tuple(figure(overall[f]) for f in FIGURES) + (figure(overall["calibrated"]), len(all_invented), "", "")))
    print("\nmissed most")
    for reason, times in all_scores.reasons.most_common(a.top):
        print(f"{times:7}  {reason}\n{'':9}{all_scores.examples[reason][:300]}")
    if all_invented:
        print("\ninvented")
        for name, path, value in all_invented[:a.top]:
            print(f"  {name} {path} {value[:120]!r}")
    if a.json:
        with open(a.json, "w", encoding="utf-8") as file:
            json.dump({"split": a.split, "per": a.per, "seed": a.seed, "table": table, "all": overall, "reasons": dict(all_scores.reasons.most_common(200))}, file, indent=1)
    return 1 if any(row["failed"] for row in table) else 0


if __name__ == "__main__":
    sys.exit(main())
