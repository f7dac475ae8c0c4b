#!/usr/bin/env python3
"""Checks that two builds of sopc write the same bytes for damaged documents, and that neither ends before its time.

usage: twobuilds.py --sopc BIN --other BIN --inputs DIR [--seed 1] [--count 600]

Tests run what the compiler did not optimise, users what it did: an optimiser's error shows in no test. So both builds read the same
mutants of the inputs (`mutants.py`), all of them in one run, to every format and with source maps; every file that one writes
the other must write too, byte for byte. Where a build crashes, the mutant is looked for that does it.
Exit codes: 0 the same, 1 not, 64 usage.
"""

import argparse
import os
import subprocess
import sys
import tempfile

from compiling import CompileFailure, build, inputs_in
from determinism import digest

FORMATS = ("json", "csv", "md", "svg")
MUTANTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "mutants.py")


def culprits(sopc, inputs, scratch):
    """The inputs that the build does not get through, each tried by itself."""
    found = []
    for path in inputs_in(inputs):
        try:
            build(sopc, path, FORMATS, os.path.join(scratch, "alone", os.path.basename(path)), ["--source-map"])
        except CompileFailure as failure:
            found.append(str(failure))
    return found


def differences(one, other):
    """What one build wrote and the other did not, or with other bytes."""
    for path in sorted(set(one) | set(other)):
        # The cache tells which build it is of.
        if one.get(path) != other.get(path) and not path.startswith(".sopc-cache/"):
            yield f"{path} is " + ("written by the other build only" if path not in one
                                   else "not written by the other build" if path not in other else "not the same in both builds")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.error = lambda message: (print(f"twobuilds: {message}", file=sys.stderr), sys.exit(64))
    parser.add_argument("--sopc", required=True)
    parser.add_argument("--other", required=True)
    parser.add_argument("--inputs", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=600)
    options = parser.parse_args()
    if not os.path.isdir(options.inputs):
        parser.error("--inputs is a folder")
    faults, made = [], []
    with tempfile.TemporaryDirectory() as scratch:
        inputs = os.path.join(scratch, "in")
        subprocess.run([sys.executable, MUTANTS, "--inputs", options.inputs, "--seed", str(options.seed), "--count", str(options.count),
                        "--out", inputs], check=True, stdout=subprocess.DEVNULL)
        for name, sopc in (("one", options.sopc), ("other", options.other)):
            out = os.path.join(scratch, name)
            try:
                build(sopc, inputs, FORMATS, out, ["--source-map"], timeout=900)
            except CompileFailure as failure:
                faults += culprits(sopc, inputs, os.path.join(scratch, "culprits of " + name)) or [str(failure)]
            made.append(digest(out) if os.path.isdir(out) else {})
        if not faults:
            faults += differences(*made)
    files = len(made[0])
    if not faults and files < options.count:
        faults.append(f"only {files} files were written")
    for message in faults[:20]:
        print(f"FAIL {message}")
    print(f"{options.count} mutants, {files} files, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
