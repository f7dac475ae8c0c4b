#!/usr/bin/env python3
"""False alarms of `sopc check` on invented SOPs: errors about values that the truth has.

usage: alarms.py --sopc PROGRAM [--count 2000] [--noise none] [--split published] [--seed 1] [--show N]

Each document is checked by itself. A finding that something is missing, or that two dates are the wrong way round, is held against
the truth: false where the truth has the value (or the dates in order), true where it is null; what the truth leaves open, and
inputs that hold several SOPs, are counted apart. Errors and warnings of these rules are counted apart: an error says that the
author left it out, a warning that it was not found. Also printed: how many findings have no known cause. Exit code 1 where more
than one document in a thousand has a false error, of any cause, or where an error is of another cause than the author.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

import generate


# What is missing, or the wrong way round, where this rule speaks: rules that may be errors.
RULES = ("SOP111", "SOP116", "SOP117", "SOP118", "SOP122", "SOP123", "SOP128", "SOP132", "SOP331", "SOP332", "SOP333")


def lookup(truth, path):
    """The value at a JSON Pointer: (whether the truth decides it, the value)."""
    value = truth
    for part in path.split("/")[1:]:
        if isinstance(value, list):
            if not part.isdigit() or int(part) >= len(value):
                return False, None
            value = value[int(part)]
        elif isinstance(value, dict) and part in value:
            value = value[part]
        else:
            return False, None
    return True, value


def verdict(finding, truth, steps):
    """`false`, `true` or `open`."""
    path = finding["path"] or ""
    if finding["rule"] == "SOP118":
        dates = truth.get("identity", {}).get("dates", {})
        start = dates.get("effective") or dates.get("approved")
        if not dates.get("created") or not start:
            return "open"
        width = min(len(start), len(dates["created"]))
        return "true" if start[:width] < dates["created"][:width] else "false"
    if path == "/procedure/steps":
        column = {"SOP331": "duration", "SOP332": "outputs", "SOP333": "inputs"}.get(finding["rule"])
        rows = (truth.get("procedure") or {}).get("steps", [])
        return "open" if not column or not rows else "false" if any(row.get(column) for row in rows) else "true"
    if path.startswith("/procedure/steps/"):
        index = int(path.split("/")[3])
        rows = (truth.get("procedure") or {}).get("steps", [])
        if index >= len(rows) or len(rows) != steps:
            return "open"
    decided, value = lookup(truth, path)
    if finding["rule"] == "SOP123":
        person = (truth.get("identity") or {}).get("approver") or {}
        below = truth.get("signature") or {}
        return "false" if all(person.get(k) or below.get(k) for k in ("name", "nip")) else "true"
    return "open" if not decided else "false" if value else "true"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sopc", required=True)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--noise", default="none")
    parser.add_argument("--split", default="published")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    sopc = os.path.abspath(options.sopc)
    truths, several = {}, 0
    with tempfile.TemporaryDirectory() as folder:
        for index in range(options.count):
            form = generate.FORMS[index % len(generate.FORMS)]
            name, text, truth = generate.one(options.seed, form, options.noise, options.split, index)
            if isinstance(truth, list):
                several += 1
                continue
            truths[name] = truth
            with open(os.path.join(folder, name + generate.ENDINGS.get(form, ".txt")), "w", encoding="utf-8", newline="") as file:
                file.write(text)
        common = [sopc, "check", folder, "--quiet", "--ignore", "corpus", "--lang", "en"]
        run = subprocess.run([*common, "--format", "json"], capture_output=True, check=False)
        if run.returncode not in (0, 1):
            sys.exit(run.stderr.decode())
        compiled = subprocess.run([sopc, "build", folder, "--emit", "jsonl", "--out", "-", "--quiet"], capture_output=True, check=False)
        steps = {}
        for line in compiled.stdout.splitlines():
            sop = json.loads(line)
            name = os.path.splitext(os.path.basename(sop["source"]["path"]))[0]
            steps[name] = len((sop.get("procedure") or {}).get("steps", []))
        counts, wrong, causes, bad, others = collections.Counter(), collections.defaultdict(list), collections.Counter(), set(), 0
        for finding in json.loads(run.stdout)["findings"]:
            name = os.path.splitext(os.path.basename(finding["file"]))[0]
            causes[finding["cause"]] += 1
            level = finding["severity"]
            if level != "error" and finding["rule"] not in RULES:
                continue
            said = verdict(finding, truths[name], steps.get(name, 0))
            counts[level, said] += 1
            others += level == "error" and finding["cause"] != "author"
            if said != "false":
                continue
            if level == "error":
                bad.add(name)
            wrong[level, finding["rule"]].append((name, finding["path"]))
            if len(wrong[level, finding["rule"]]) <= options.show:
                path = next(os.path.join(folder, f) for f in os.listdir(folder) if f.startswith(name + "."))
                with open(path, encoding="utf-8") as file, open(f"/tmp/alarm-{name}.txt", "w", encoding="utf-8") as copy:
                    copy.write(file.read())
    total = sum(causes.values())
    print(f"{len(truths)} SOPs of {len(generate.FORMS)} forms, noise {options.noise} ({several} inputs of several SOPs left out): "
          f"{total} findings, {causes['unknown'] / max(1, total):.3f} of unknown cause")
    for level, what in (("error", "errors"), ("warning", "warnings that something was not found")):
        print(f"{what}: {counts[level, 'true']} true, {counts[level, 'false']} false, {counts[level, 'open']} left open by the truth")
    missing = counts["error", "true"] + counts["warning", "true"]
    print(f"SOPs with a false error: {len(bad)} ({1000 * len(bad) / max(1, len(truths)):.2f} in 1,000); errors of another cause than the "
          f"author: {others}; of all that is truly missing and told, {counts['error', 'true'] / max(1, missing):.3f} is an error")
    for (level, rule), places in sorted(wrong.items()):
        print(f"  {level} {rule}: {len(places)} false, such as {places[:3]}")
    if len(bad) * 1000 > len(truths) or others:
        sys.exit(1)


if __name__ == "__main__":
    main()
