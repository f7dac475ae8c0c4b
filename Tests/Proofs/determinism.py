#!/usr/bin/env python3
"""Checks that sopc writes the same bytes whatever the machine, the hour and the caller.

usage: determinism.py --sopc BIN --inputs DIR [--emit json,csv,md,svg] [--runs 2]

The inputs are built again and again, with another time zone, locale, home, working folder, umask, number of jobs, hash
seed, name of the output folder, age of the inputs; every file under --out must be the same, byte for byte.
Exit codes: 0 the same, 1 not, 64 usage.
"""

import argparse
import hashlib
import os
import shutil
import sys
import tempfile

from compiling import CompileFailure, build, inputs_in

VARIATIONS = [
    ("UTC+14", {"TZ": "Pacific/Kiritimati"}, []),
    ("Jakarta", {"TZ": "Asia/Jakarta"}, []),
    ("C locale", {"LC_ALL": "C", "LANG": "C"}, []),
    ("Indonesian", {"LC_ALL": "id_ID.UTF-8", "LANG": "id_ID.UTF-8", "LANGUAGE": "id"}, []),
    ("Turkish", {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}, []),
    ("one job", {}, ["--jobs", "1"]),
    ("four jobs", {}, ["--jobs", "4"]),
    ("fixed hash seed", {"SWIFT_DETERMINISTIC_HASHING": "1"}, []),
    ("colours, no terminal", {"NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "40"}, []),
]


def digest(folder):
    """The path and hash of every file under a folder, hidden ones too; links and other kinds by their kind."""
    found = {}
    for top, folders, files in os.walk(folder):
        for name in files:
            path = os.path.join(top, name)
            relative = os.path.relpath(path, folder)
            if os.path.islink(path) or not os.path.isfile(path):
                found[relative] = "no regular file"
            else:
                with open(path, "rb") as file:
                    found[relative] = hashlib.sha256(file.read()).hexdigest()
    return found


def runs(options, scratch):
    """(what is varied, the input folder, the output folder, environment, options, working folder) of each run."""
    inputs = os.path.join(scratch, "inputs")
    copy = os.path.join(scratch, "copy", "elsewhere", "inputs")
    os.mkdir(inputs)
    os.makedirs(copy)
    for path in inputs_in(options.inputs):
        shutil.copyfile(path, os.path.join(inputs, os.path.basename(path)))
        shutil.copyfile(path, os.path.join(copy, os.path.basename(path)))
        os.utime(os.path.join(copy, os.path.basename(path)), (1, 1))
    for number in range(options.runs):
        yield f"run {number + 1}", inputs, f"out{number}", {}, [], None
    for number, (name, environment, extra) in enumerate(VARIATIONS):
        yield name, inputs, f"varied{number}", environment, extra, None
    home = os.path.join(scratch, "another home")
    os.makedirs(home)
    yield "another home", inputs, "home", {"HOME": home, "XDG_CONFIG_HOME": home, "USER": "lain"}, [], None
    yield "another working folder", inputs, "cwd", {}, [], home
    yield "the inputs' own folder", inputs, "inside", {}, [], inputs
    yield "an output folder with a long name", inputs, "n" * 100, {}, [], None
    yield "older copies of the inputs in another place", copy, "copied", {}, [], None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.error = lambda message: (print(f"determinism: {message}", file=sys.stderr), sys.exit(64))
    parser.add_argument("--sopc", required=True)
    parser.add_argument("--inputs", required=True)
    parser.add_argument("--emit", default="json,csv,md,svg")
    parser.add_argument("--runs", type=int, default=2)
    options = parser.parse_args()
    if not os.path.isdir(options.inputs) or options.runs < 2:
        parser.error("--inputs is a folder, and --runs at least 2")
    faults, first, count = [], None, 0
    with tempfile.TemporaryDirectory() as scratch:
        for what, inputs, out, environment, extra, cwd in runs(options, scratch):
            folder = os.path.join(scratch, out)
            mask = os.umask(0o077 if count % 2 else 0o022)
            try:
                build(options.sopc, inputs, options.emit.split(","), folder, extra, environment, cwd)
            except CompileFailure as error:
                faults.append(f"{what}: {error}")
                continue
            finally:
                os.umask(mask)
            count += 1
            made = digest(folder)
            if first is None:
                first = made
                if not made:
                    faults.append("nothing was written")
            for path in sorted(set(first) | set(made)):
                if first.get(path) != made.get(path):
                    state = "is not written" if path not in made else "is written too" if path not in first else "has other bytes"
                    faults.append(f"{what}: {path} {state}")
            shutil.rmtree(folder, ignore_errors=True)
    for message in faults:
        print(f"FAIL {message}")
    print(f"{count} runs, {len(first or {})} files each, {len(faults)} differences")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
