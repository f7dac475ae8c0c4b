#!/usr/bin/env python3
"""Kills sopc at random moments, again and again, and checks that the same command then ends as if nothing had been.

usage: killed.py --sopc BIN [--documents 2000] [--kills 10] [--seed 1] [--keep DIR]

Invented documents are built undisturbed, with names resolved and all that a run can write. Then they are built into another
folder, and the run is killed (SIGKILL) at random moments, until as many kills as asked for came before an end; a run that
ends first does not count, and its folder is begun anew. At the end the two folders must be the same, byte for byte, hidden
files too. A further run, with nothing to do, is timed against the first.
Exit codes: 0 proved, 1 not, 64 usage.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from determinism import digest

GENERATOR = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Generator", "generate.py")


def make(folder, documents, seed):
    """Documents in folders of a thousand: a few hundred inventions, each written many times with another number."""
    made = os.path.join(folder, "made")
    different = min(documents, 400)
    for form in ("tabs", "html"):
        subprocess.run([sys.executable, GENERATOR, "--seed", str(seed), "--count", str(different // 2), "--form", form,
                        "--noise", "light", "--split", "dev", "--out", os.path.join(made, form)],
                       check=True, stdout=subprocess.DEVNULL)
    texts = []
    for top, _, names in os.walk(made):
        if os.path.basename(top) == "inputs":
            for name in sorted(names):
                with open(os.path.join(top, name), "rb") as file:
                    texts.append((os.path.splitext(name)[1], file.read()))
    for number in range(documents):
        ending, text = texts[number % len(texts)]
        place = os.path.join(folder, "in", f"{number // 1000:03}")
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, f"sop-{number:06}{ending}"), "wb") as file:
            file.write(text + f"\nSalinan {number}\n".encode())
    shutil.rmtree(made)


def command(sopc, out):
    return [sopc, "build", "in", "--emit", "json,csv,md", "--resolve", "--quiet", "--report", out + ".jsonl",
            "--registry", out + ".sqlite", "--out", out]


def contents(sopc, folder, out):
    """The files of a run by their hashes, and what its registry holds."""
    export = subprocess.run([sopc, "registry", "export", out + ".sqlite"], cwd=folder, capture_output=True)
    return {**digest(os.path.join(folder, out)), "(registry)": export.stdout if export.returncode == 0 else None}


def remove(folder, out):
    shutil.rmtree(os.path.join(folder, out), ignore_errors=True)
    for ending in (".jsonl", ".jsonl.sopc-new", ".sqlite", ".sqlite-journal"):
        if os.path.exists(os.path.join(folder, out + ending)):
            os.remove(os.path.join(folder, out + ending))


def run(sopc, folder, out):
    start = time.monotonic()
    process = subprocess.run(command(sopc, out), cwd=folder, capture_output=True)
    return process.returncode, time.monotonic() - start, process.stderr.decode()[-500:]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sopc", required=True)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", help="the folder to work in, which is left there")
    options = parser.parse_args()
    sopc = os.path.abspath(options.sopc)
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or scratch
        os.makedirs(folder, exist_ok=True)
        if not os.path.isdir(os.path.join(folder, "in")):
            make(folder, options.documents, options.seed)
        for out in ("whole", "killed"):
            remove(folder, out)
        code, first, message = run(sopc, folder, "whole")
        if code != 0:
            print(f"the undisturbed run ends with {code}: {message}")
            return 1
        expected = contents(sopc, folder, "whole")
        again, second, _ = run(sopc, folder, "whole")
        if again != 0 or contents(sopc, folder, "whole") != expected:
            print("a second run changes something")
            return 1
        kills = ended = 0
        while kills < options.kills:
            process = subprocess.Popen(command(sopc, "killed"), cwd=folder, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            # Mostly short, so that many kills find one build on its way; at times long enough to reach its last steps.
            time.sleep(chance.uniform(0, first * (2.0 / options.kills if chance.random() < 0.8 else 1.1)))
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
                process.wait()
                kills += 1
            else:
                ended += 1
                remove(folder, "killed")
        code, _, message = run(sopc, folder, "killed")
        if code != 0:
            print(f"the run after the kills ends with {code}: {message}")
            return 1
        found = contents(sopc, folder, "killed")
        wrong = sorted(path for path in set(found) | set(expected) if found.get(path) != expected.get(path))
        for path in wrong[:10]:
            print(f"{path} is not as in the undisturbed run")
        share = 100 * second / first
        print(f"{options.documents} documents, {len(expected)} files: killed {kills} times ({ended} runs ended before), "
              f"{len(wrong)} files differ; first run {first:.2f} s, second {second:.2f} s ({share:.1f} %)")
        return 1 if wrong or len(expected) < 2 or not expected["(registry)"] else 0


if __name__ == "__main__":
    sys.exit(main())
