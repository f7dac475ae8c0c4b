#!/usr/bin/env python3
"""Makes each call to the file system fail in turn, and checks that sopc says so, tears no file, and mends all in the next run.

usage: faults.py --sopc BIN --inputs DIR [--calls open,read,…] [--most N]

A few inputs are built once undisturbed. Then, for each kind of call and each of its instances on inputs, outputs and cache,
they are built into a new folder with that one call failing (faults.c, by LD_PRELOAD). Checked each time: the exit code is 2,
or 0 where the call concerned the cache or a file that need not be there; every file among the outputs is whole, that is, as
undisturbed; and the same command, undisturbed, then ends with 0 and exactly the undisturbed files, hidden ones too.
Exit codes: 0 proved, 1 not, 64 usage, 77 skipped because there is no C compiler.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

from determinism import digest

ERRORS = {"open": 24, "read": 5, "pread": 5, "write": 28, "short": 28, "close": 5, "fsync": 5, "rename": 13, "mkdir": 28,
          "unlink": 13, "list": 24}


def build(sopc, folder, environment=None):
    command = [sopc, "build", "in", "--emit", "json,csv", "--jobs", "1", "--quiet", "--resolve", "--out", "out"]
    return subprocess.run(command, cwd=folder, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", **(environment or {})}, capture_output=True,
                          timeout=60)


def fill(folder, inputs):
    """A folder with a few inputs in it, one of them in a folder of its own, and one that names the people of another."""
    os.makedirs(os.path.join(folder, "in", "sub"))
    for number, path in enumerate(inputs):
        place = os.path.join(folder, "in", "sub" if number == 0 else "", os.path.basename(path))
        shutil.copyfile(path, place)
    with open(inputs[0], "rb") as source, open(os.path.join(folder, "in", "again-" + os.path.basename(inputs[0])), "wb") as copy:
        copy.write(source.read() + b"\nSalinan\n")


def visible(files):
    return {path: content for path, content in files.items() if not path.startswith(".sopc-cache")}


def check(sopc, shim, scratch, inputs, expected, call, nth, under):
    """What is wrong with the run whose nth call fails; None where there is no such call."""
    folder = os.path.join(scratch, "run")
    shutil.rmtree(folder, ignore_errors=True)
    fill(folder, inputs)
    fired = os.path.join(scratch, "fired")
    if os.path.exists(fired):
        os.remove(fired)
    run = build(sopc, folder, {"LD_PRELOAD": shim, "FAULT_CALL": call, "FAULT_NTH": str(nth), "FAULT_UNDER": under,
                               "FAULT_ERRNO": str(ERRORS[call]), "FAULT_FIRED": fired})
    if not os.path.exists(fired):
        return None
    faults = []
    out = os.path.join(folder, "out")
    made = digest(out) if os.path.isdir(out) else {}
    if run.returncode not in (0, 2):
        faults.append(f"exit code {run.returncode}: {run.stderr.decode()[-300:]}")
    if run.returncode == 2 and not run.stderr:
        faults.append("nothing was said")
    if run.returncode == 0 and visible(made) != visible(expected):
        faults.append("exit code 0, but the outputs are not those of an undisturbed run")
    for path, content in visible(made).items():
        # Manifest, register and index tell of the failure, and so may differ, but are whole in any case.
        if path not in expected or content != expected[path]:
            if run.returncode == 2 and is_whole(os.path.join(out, path)):
                continue
            faults.append(f"{path} is torn")
    again = build(sopc, folder)
    if again.returncode != 0:
        faults.append(f"the next run ends with {again.returncode}: {again.stderr.decode()[-300:]}")
    after = digest(out)
    if after != expected:
        wrong = sorted(p for p in set(after) | set(expected) if after.get(p) != expected.get(p))
        faults.append(f"the next run does not mend {', '.join(wrong[:4])}")
    return faults


def is_whole(path):
    """Names may not have been resolved yet: then the file is that of its document alone, which ends as it should."""
    with open(path, "rb") as file:
        text = file.read()
    ending = {".json": b"}\n", ".csv": b"\r\n", ".html": b"</html>\n"}.get(os.path.splitext(path)[1])
    return ending is not None and text.endswith(ending)


def main():
    parser = argparse.ArgumentParser(add_help=True)
    parser.add_argument("--sopc", required=True)
    parser.add_argument("--inputs", required=True)
    parser.add_argument("--calls", default=",".join(ERRORS))
    parser.add_argument("--most", type=int, default=10_000, help="instances of each kind of call")
    options = parser.parse_args()
    sopc = os.path.abspath(options.sopc)
    compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
    if not compiler:
        print("SKIPPED: there is no C compiler")
        return 77
    inputs = sorted(os.path.join(options.inputs, name) for name in os.listdir(options.inputs)
                    if name.endswith((".txt", ".html")))[:3]
    if not inputs:
        print(f"no inputs in {options.inputs}", file=sys.stderr)
        return 64
    with tempfile.TemporaryDirectory() as scratch:
        shim = os.path.join(scratch, "faults.so")
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "faults.c")
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", shim, source, "-ldl"], check=True)
        clean = os.path.join(scratch, "clean")
        fill(clean, inputs)
        if build(sopc, clean).returncode != 0:
            print("the inputs cannot be built", file=sys.stderr)
            return 1
        expected = digest(os.path.join(clean, "out"))
        wrong = total = 0
        for call in options.calls.split(","):
            count = 0
            for under in ("in", "out"):
                nth = 1
                while nth <= options.most:
                    faults = check(sopc, shim, scratch, inputs, expected, call, nth, under)
                    if faults is None:
                        break
                    for fault in faults:
                        print(f"{call} {nth} on {under}: {fault}")
                    wrong += bool(faults)
                    count += 1
                    nth += 1
            print(f"{call}: {count} instances failed in turn")
            total += count
        if total == 0:
            print("no call was made to fail: the shim does not reach the program")
            return 1
        print(f"{total} failures: {total - wrong} told and mended, {wrong} not")
        return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
