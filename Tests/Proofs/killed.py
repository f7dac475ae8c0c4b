#!/usr/bin/env python3
"""Kills sopc at random moments of every phase, again and again, and checks that the same command then ends as if nothing had been.

usage: killed.py --sopc BIN [--documents 2000] [--kills 12] [--seed 1] [--keep DIR]

Invented documents are built undisturbed, with names resolved and all that a run can write. Then they are built into another
folder, and the run is killed (SIGKILL) at random moments, as many times as asked for, a quarter of them in each phase: while it
compiles, resolves names, applies them, and writes manifest, register and index. The phase of a run is told by the files that it
has open. A run that ends before it is killed does not count. At the end the two folders must be the same, byte for byte, hidden
files too. A further run, with nothing to do, is timed against the first.
Exit codes: 0 proved, 1 not, 64 usage.
"""

import argparse
import os
import random
import resource
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
    return [sopc, "build", "in", "--emit", "json", "--resolve", "--quiet", "--report", out + ".jsonl",
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


def spent():
    """Seconds of processors that the runs which ended have taken, so that other work on the machine does not count."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(sopc, folder, out):
    start = spent()
    process = subprocess.run(command(sopc, out), cwd=folder, capture_output=True)
    return process.returncode, spent() - start, process.stderr.decode()[-500:]


PHASES = ("compile", "resolve", "apply", "ending")


def phase(process, before):
    """Which phase a run is in, by the files that it has open; a phase is never left for an earlier one."""
    try:
        folder = f"/proc/{process.pid}/fd"
        names = []
        for number in os.listdir(folder):
            try:
                names.append(os.readlink(os.path.join(folder, number)))
            except OSError:
                continue
    except OSError:
        return before
    if any(name.endswith(".jsonl.sopc-new") for name in names):
        now = "apply"
    elif before in ("apply", "ending"):
        now = "ending"
    else:
        now = "resolve" if any("/scratch-" in name for name in names) else "compile"
    return max(now, before, key=PHASES.index)


def measured(sopc, folder, out):
    """An undisturbed run: its exit code, its seconds of processors, those of each phase on the clock, and its message."""
    with open(os.path.join(folder, "messages"), "w+b") as messages:
        start, last = spent(), time.monotonic()
        process = subprocess.Popen(command(sopc, out), cwd=folder, stdout=subprocess.DEVNULL, stderr=messages)
        seconds, now = dict.fromkeys(PHASES, 0.0), PHASES[0]
        while process.poll() is None:
            time.sleep(0.002)
            now, moment = phase(process, now), time.monotonic()
            seconds[now] += moment - last
            last = moment
        messages.seek(0)
        return process.returncode, spent() - start, seconds, messages.read().decode()[-500:]


def killed(sopc, folder, out, wanted, wait):
    """Kills a run so many seconds after a phase began: the phase it was killed in, or `None` where it ended before."""
    process = subprocess.Popen(command(sopc, out), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    now = PHASES[0]
    while process.poll() is None and PHASES.index(now) < PHASES.index(wanted):
        time.sleep(0.001)
        now = phase(process, now)
    end = time.monotonic() + (wait if now == wanted else 0)
    while now == wanted and process.poll() is None and time.monotonic() < end:
        time.sleep(min(0.001, wait / 10))
    if process.poll() is None:
        now = phase(process, now)
        process.send_signal(signal.SIGKILL)
    return now if process.wait() == -signal.SIGKILL else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sopc", required=True)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=12)
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
        code, first, lengths, message = measured(sopc, folder, "whole")
        if code != 0:
            print(f"the undisturbed run ends with {code}: {message}")
            return 1
        print(f"undisturbed: {first:.1f} s of processors; on the clock " + ", ".join(f"{name} {lengths[name]:.2f}" for name in PHASES), flush=True)
        expected = contents(sopc, folder, "whole")
        again, second, _ = run(sopc, folder, "whole")
        if again != 0 or contents(sopc, folder, "whole") != expected:
            print("a second run changes something")
            return 1
        counts, ended = dict.fromkeys(PHASES, 0), 0
        for number in range(options.kills):
            wanted = PHASES[number * len(PHASES) // options.kills]
            # What was done stays done: the kills share the time of the phases that do it.
            share = 1 if wanted in ("resolve", "ending") else 1.6 * len(PHASES) / options.kills
            misses = 0
            while (met := killed(sopc, folder, "killed", wanted, chance.uniform(0, lengths[wanted] * share / 2 ** (misses // 2)))) != wanted:
                ended, misses = ended + 1, misses + 1
                if misses > 60:
                    print(f"the {wanted} phase is hardly ever met: {counts}")
                    return 1
                if met is None and wanted in ("compile", "apply"):
                    # Nothing of this phase is left to do: the run must be right already, and the next one starts anew.
                    if contents(sopc, folder, "killed") != expected:
                        print(f"a run that ended after the kills {counts} is not as the undisturbed run")
                        return 1
                    remove(folder, "killed")
            counts[wanted] += 1
            print(f"killed: {counts}", file=sys.stderr, flush=True)
        code, _, message = run(sopc, folder, "killed")
        if code != 0:
            print(f"the run after the kills ends with {code}: {message}")
            return 1
        found = contents(sopc, folder, "killed")
        wrong = sorted(path for path in set(found) | set(expected) if found.get(path) != expected.get(path))
        for path in wrong[:10]:
            print(f"{path} is not as in the undisturbed run")
        share = 100 * second / first
        print(f"{options.documents} documents, {len(expected)} files: killed {sum(counts.values())} times "
              f"({', '.join(f'{name} {count}' for name, count in counts.items())}; {ended} runs ended before), "
              f"{len(wrong)} files differ; first run {first:.2f} s of processors, "
              f"second {second:.2f} ({share:.1f} %)")
        return 1 if wrong or len(expected) < 2 or not expected["(registry)"] else 0


if __name__ == "__main__":
    sys.exit(main())
