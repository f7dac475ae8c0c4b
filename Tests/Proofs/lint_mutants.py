#!/usr/bin/env python3
"""Breaks sound SOPs one way at a time, and holds what `sopc check` finds against what was broken.

usage: lint_mutants.py --sopc PROGRAM [--count N] [--sound N] [--seed S]

A sound SOP is made in lint_sound.py; a mutator changes it in one place and says which rule must speak, on which line, and who is
to blame. Mutators of Markdown change what `sopc fmt` made of a sound SOP; those of a folder give several files. The code of the
rules was not looked at. Where the author broke a rule whose breaches are errors, the finding must be one. Fails below a recall
of 0.99 for a mutator, where more than one sound SOP in a thousand has an error, or where a tenth of the findings have no known
cause.
"""
import argparse
import collections
import json
import os
import random
import subprocess
import sys
import tempfile

import lint_mutators_more  # noqa: F401  (adds its mutators)
from lint_mutators import ARGUMENTS, CAUSES, MUTATORS
from lint_mutators_forms import FORMS
from lint_mutators_own import FAMILIES, FOLDERS, MARKDOWN
from lint_sound import sound, text


def run_check(sopc, folder, arguments=()):
    """What is found in each file of a folder."""
    run = subprocess.run([sopc, "check", folder, "--quiet", "--lang", "en", "--format", "json", *arguments], capture_output=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr.decode())
    found = collections.defaultdict(list)
    for finding in json.loads(run.stdout)["findings"]:
        found[os.path.relpath(finding["file"], folder)].append(finding)
    return found


def check(sopc, texts, arguments=(), ending=".txt"):
    """What is found in each of the texts; each stands in a folder of its own, so that none is held against another."""
    with tempfile.TemporaryDirectory() as folder:
        config = os.path.join(folder, "nomor.yml")
        with open(config, "w", encoding="utf-8") as file:
            file.write("parameters:\n  number-pattern: '[0-9]{3}/[0-9]+/20[0-9]{2}'\n")
        arguments = [argument.format(config=config) for argument in arguments]
        inputs = os.path.join(folder, "masukan")
        os.mkdir(inputs)
        for name, content in texts.items():
            with open(os.path.join(inputs, name + ending), "w", encoding="utf-8") as file:
                file.write(content)
        found = run_check(sopc, inputs, list(arguments) + ["--ignore", "corpus"])
        return {name[:-len(ending)]: findings for name, findings in found.items()}


def markdown(sopc, texts):
    """What `sopc fmt` makes of the texts."""
    made = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, content in texts.items():
            path = os.path.join(folder, "a.txt")
            with open(path, "w", encoding="utf-8") as file:
                file.write(content)
            made[name] = subprocess.run([sopc, "fmt", path], capture_output=True, check=True, text=True).stdout
    return made


def error_rules(sopc):
    """The rules whose breaches are errors."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        run = subprocess.run([sopc, "check", file.name, "--quiet", "--format", "sarif"], capture_output=True, check=False)
    rules = json.loads(run.stdout)["runs"][0]["tool"]["driver"]["rules"]
    return {rule["id"] for rule in rules if rule["defaultConfiguration"]["level"] == "error"}


class Figures:
    """Who was found, and what else was said."""

    def __init__(self, errors):
        self.errors = errors
        self.hits, self.tries, self.missed = collections.Counter(), collections.Counter(), {}
        self.unknown, self.total = 0, 0

    def add(self, name, rule, line, cause, found):
        is_error = cause == "author" and rule in self.errors
        right = [f for f in found if f["rule"] == rule and (f["span"] or {}).get("line") == line and f["cause"] == cause
                 and (f["severity"] == "error" or not is_error)]
        self.tries[name] += 1
        self.hits[name] += bool(right)
        self.total += len(found)
        self.unknown += sum(f["cause"] == "unknown" for f in found)
        if not right:
            told = [(f["rule"], f["cause"], (f["span"] or {}).get("line")) for f in found]
            self.missed.setdefault(name, (rule, cause, line, told))


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sopc", required=True)
    options.add_argument("--count", type=int, default=25)
    options.add_argument("--sound", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    sopc = os.path.abspath(options.sopc)
    figures = Figures(error_rules(sopc))
    groups = collections.defaultdict(dict)
    expected = {}
    for name, (rule, change) in sorted(MUTATORS.items()):
        for index in range(options.count):
            rng = random.Random(f"{options.seed}/{name}/{index}")
            parts = sound(rng)
            line = change(parts, rng)
            groups[ARGUMENTS.get(name, ())][f"{name}-{index}"] = text(parts)
            expected[f"{name}-{index}"] = (name, rule, line)
    for arguments, texts in sorted(groups.items()):
        found = check(sopc, texts, arguments)
        for key in texts:
            name, rule, line = expected[key]
            figures.add(name, rule, line, CAUSES.get(name, "author"), found.get(key, []))

    plain = markdown(sopc, {index: text(sound(random.Random(f"{options.seed}/markdown/{index}"))) for index in range(min(options.count, 10))})
    texts, expected = {}, {}
    for name, (rule, change) in sorted(MARKDOWN.items()):
        for index, content in plain.items():
            lines = content.split("\n")
            line = change(lines, random.Random(index))
            texts[f"{name}-{index}"] = "\n".join(lines)
            expected[f"{name}-{index}"] = (name, rule, line)
    found = check(sopc, texts, ending=".md")
    for key, (name, rule, line) in expected.items():
        figures.add(name, rule, line, "author", found.get(key, []))

    for name, (rule, change) in sorted(FOLDERS.items()):
        for index in range(min(options.count, 10)):
            with tempfile.TemporaryDirectory() as folder:
                key = f"{options.seed}/{name}/{index}"
                parts = sound(random.Random(key))
                with open(os.path.join(folder, "a.txt"), "w", encoding="utf-8") as file:
                    file.write(text(parts))
                line = change(parts, random.Random(key))
                with open(os.path.join(folder, "b.txt"), "w", encoding="utf-8") as file:
                    file.write(text(parts))
                figures.add(name, rule, line, "author", run_check(sopc, folder).get("b.txt", []))

    for name, (rule, change) in sorted(FAMILIES.items()):
        for index in range(min(options.count, 10)):
            with tempfile.TemporaryDirectory() as folder:
                files, guilty, line = change(random.Random(f"{options.seed}/{name}/{index}"))
                for file_name, content in files.items():
                    with open(os.path.join(folder, file_name), "w", encoding="utf-8") as file:
                        file.write(content)
                figures.add(name, rule, line, "author", run_check(sopc, folder).get(guilty, []))

    for name, (rule, cause, most, make) in sorted(FORMS.items()):
        for index in range(min(options.count, most)):
            case = make(random.Random(f"{options.seed}/{name}/{index}"), sopc)
            with tempfile.TemporaryDirectory() as folder:
                inputs = os.path.join(folder, "masukan")
                os.mkdir(inputs)
                for other, content in case.others.items():
                    with open(os.path.join(folder, other), "w", encoding="utf-8") as file:
                        file.write(content)
                with open(os.path.join(inputs, "a" + case.ending), "wb") as file:
                    file.write(case.content)
                arguments = [argument.format(folder=folder) for argument in case.arguments]
                found = run_check(sopc, inputs, [*arguments, "--ignore", "corpus"]).get("a" + case.ending, [])
            figures.add(name, rule, case.line, cause, found)

    sounds = {f"sound-{index}": text(sound(random.Random(f"{options.seed}/{index}"))) for index in range(options.sound)}
    found = check(sopc, sounds)
    alarms = [key for key, findings in found.items() if any(f["severity"] == "error" for f in findings)]
    extra = collections.Counter(f["rule"] for findings in found.values() for f in findings)
    low = [name for name in figures.tries if figures.hits[name] < 0.99 * figures.tries[name]]
    rules = {entry[0] for table in (MUTATORS, MARKDOWN, FOLDERS, FAMILIES, FORMS) for entry in table.values()}
    print(f"{len(figures.tries)} mutators of {len(rules)} rules, {sum(figures.tries.values())} SOPs: "
          f"recall {sum(figures.hits.values()) / sum(figures.tries.values()):.3f}")
    print(f"unknown cause: {figures.unknown} of {figures.total} findings on broken SOPs ({figures.unknown / max(1, figures.total):.3f})")
    print(f"sound SOPs with an error: {len(alarms)} of {len(sounds)}; all findings on sound SOPs: {dict(extra)}")
    for name in sorted(low):
        rule, cause, line, told = figures.missed[name]
        print(f"  {name}: {figures.hits[name]} of {figures.tries[name]}; {rule} of {cause} in line {line} is not among {told}")
    if low or len(alarms) * 1000 > len(sounds) or figures.unknown * 10 > figures.total:
        sys.exit(1)


if __name__ == "__main__":
    main()
