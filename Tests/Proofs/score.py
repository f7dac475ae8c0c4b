#!/usr/bin/env python3
"""Measures sopc against documents whose truth was written by hand.

usage: score.py --sopc BIN --inputs Samples --truth Samples/truth [--floors identity=0.98,flow=0.8] [--json FILE] [--verbose]

A truth file is canonical JSON, cut down to what is claimed: a key that is absent is not measured, a key that is null must
come out empty; where one input holds several SOPs it is an array. All figures run from 0 to 1:

  identity     fields of the identity block, the signature and the title over the table that are right
  lists        F1 over the items of the six lists and of further sections
  citations    type, number, year and title of each legal citation
  actors       F1 over the names of the columns
  steps        F1 over the steps
  cells        inputs, outputs, duration and note of the steps that were found
  kinds        start, process, decision, end
  flow         F1 over the arrows (from, to, yes or no)
  performers   steps whose likeliest performer is the true one
  calibration  1 - |mean stated confidence - share that was right| of those performers

Exit codes: 0 all well; 1 a figure below its floor, a document that was not compiled, or nothing to measure; 64 usage.
"""

import argparse
import json
import os
import sys
import tempfile

from compiling import CompileFailure, build, documents, truths
from measures import FIGURES, Tallies, measure


def main():
    options = arguments()
    floors = read_floors(options.floors)
    try:
        pairs = truths(options.inputs, options.truth)
    except (LookupError, OSError, ValueError) as error:
        sys.exit(f"score: {error}")
    total, files, failures = Tallies(), {}, []
    for name, source, truth in pairs:
        made = []
        with tempfile.TemporaryDirectory() as folder:
            try:
                build(options.sopc, source, ["json"], folder)
                made = documents(folder)
                if not made:
                    failures.append(f"{name}: no JSON was written")
                elif len(made) != len(truth):
                    failures.append(f"{name}: {len(made)} SOPs found, {len(truth)} are there")
            except (CompileFailure, ValueError) as error:
                failures.append(f"{name}: {error}")
        mine = Tallies()
        for index, one in enumerate(truth):
            mine.absorb(measure(one, made[index] if index < len(made) else {}), f"SOP {index + 1}" if len(truth) > 1 else "")
        files[name] = mine.figures()
        total.absorb(mine, name)
    figures = total.figures()
    report(options, total, figures, files, failures)
    below = [f"{name} {figures.get(name, 'not measured')} is below {floor}"
             for name, floor in floors.items() if figures.get(name, -1) < floor]
    if not pairs or not figures:
        below.append("nothing was measured")
    for line in failures + below:
        print(f"FAIL {line}")
    sys.exit(1 if failures or below else 0)


def report(options, total, figures, files, failures):
    if options.verbose:
        for name in files:
            print(f"{name}: " + " ".join(f"{k}={v:.3f}" for k, v in files[name].items()))
        for name, count in total.counts.items():
            for line in count.missed:
                print(f"  - {name}  {line}")
        bins(total.claims)
    if total.ignored:
        print("not measured, though the truth has it: " + ", ".join(sorted(total.ignored)))
    print(" ".join(f"{k}={v:.3f}" for k, v in figures.items()), f"files={len(files)} failed={len(failures)}")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"figures": figures, "files": files, "failures": failures}, file, indent=1, sort_keys=True)
            file.write("\n")


def bins(claims):
    """Prints how often the performers claimed at about one confidence are right."""
    for low in range(0, 10):
        inside = [(c, r) for c, r in claims if low <= min(c, 0.999) * 10 < low + 1]
        if inside:
            said = sum(c for c, _ in inside) / len(inside)
            print(f"  confidence {low / 10:.1f} to {(low + 1) / 10:.1f}: {len(inside)} claims, "
                  f"said {said:.2f}, right {sum(r for _, r in inside) / len(inside):.2f}")


def read_floors(text):
    floors = {}
    for item in filter(None, (text or "").split(",")):
        name, equals, value = item.partition("=")
        try:
            if name not in FIGURES or not equals or not 0 <= float(value) <= 1:
                raise ValueError
            floors[name] = float(value)
        except ValueError:
            print(f"score: --floors: {item!r} is not FIGURE=SHARE with one of {', '.join(FIGURES)}", file=sys.stderr)
            sys.exit(64)
    return floors


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.error = lambda message: (parser.print_usage(sys.stderr), print(f"score: {message}", file=sys.stderr), sys.exit(64))
    parser.add_argument("--sopc", required=True)
    parser.add_argument("--inputs", required=True)
    parser.add_argument("--truth", required=True)
    parser.add_argument("--floors")
    parser.add_argument("--json")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    if not os.path.isdir(options.inputs) or not os.path.isdir(options.truth):
        parser.error("--inputs and --truth are folders")
    return options


if __name__ == "__main__":
    main()
