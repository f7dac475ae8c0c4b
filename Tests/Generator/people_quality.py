#!/usr/bin/env python3
"""Measures who is who across documents: 1,000 invented SOPs of 100 offices, with people who are easily mistaken for one another.

usage: people_quality.py --sopc BIN [--documents N] [--offices N] [--seed S] [--misses N]

Each office has people whose names differ by a letter, share a first name, or bear neighbouring NIPs. Of the NIPs 15 % are missing
and 15 % have a digit or two read as digits that look like them; of the names 10 % have a letter or two read wrongly. A pair of
mentions in two documents counts as joined when the outputs give both one id. Mentions are counted where they were read at all.
"""
import argparse
import copy
import importlib
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from itertools import combinations

import offices
from document import block, document
from generate import joined
from people import FAMILIES, MEN, WOMEN, Person, nip, official
from noise import LETTERS, Noise

LOOK = {"0": "869", "1": "74", "2": "7", "3": "8", "4": "1", "5": "6", "6": "58", "7": "1", "8": "3", "9": "4"}


def lookalike(rng, name):
    """A name of its own that differs by a letter: another last vowel, one letter less, or a doubled one."""
    words = name.split()
    i = rng.randrange(len(words))
    w = words[i]
    way = rng.random()
    if way < 0.4 and w[-1] in "aeiou":
        w = w[:-1] + rng.choice([v for v in "aeiou" if v != w[-1]])
    elif way < 0.7 and len(w) > 4:
        w = w[:-1]
    else:
        w = w + rng.choice("ahin")
    return " ".join(words[:i] + [w] + words[i + 1:])


def staff(rng, office, year):
    """People of one office: its head now and before, and others who sign."""
    people = []
    for position in [office.chief, office.chief] + [r.head for r in office.roles if r.level > 1][:5]:
        person = official(rng, position, year)
        person.nip = nip(rng, rng.random() < 0.4, year)
        people.append(person)
    for person in rng.sample(people, 3):
        twin = copy.copy(person)
        roll = rng.random()
        if roll < 0.5:
            twin.name = lookalike(rng, person.name)
        else:
            twin.name = person.name.split()[0] + " " + rng.choice([f for f in FAMILIES if f not in person.name])
        last = int(person.nip[15:])
        twin.nip = person.nip[:15] + f"{last + 1:03d}" if rng.random() < 0.5 else nip(rng, person.nip[14] == "2", year)
        twin.position = rng.choice([person.position, office.chief])
        people.append(twin)
    taken = Counter(p.name for p in people)
    return [p for p in people if taken[p.name] == 1]


def damaged(rng, person):
    """A mention of a person as a scan gives it."""
    made = copy.copy(person)
    made.position = person.position
    roll = rng.random()
    if roll < 0.15:
        made.nip = None
    elif roll < 0.30:
        digits = list(person.nip)
        for i in rng.sample(range(18), 1 if rng.random() < 0.7 else 2):
            digits[i] = rng.choice(LOOK[digits[i]])
        made.nip = "".join(digits)
    if rng.random() < 0.10:
        letters = list(made.name)
        for i in rng.sample([k for k, c in enumerate(letters) if c in LETTERS and (k == 0 or letters[k - 1] != " ")], 1 if rng.random() < 0.7 else 2):
            letters[i] = rng.choice(LETTERS[letters[i]]).lower() if letters[i].islower() else letters[i]
        made.name = "".join(letters)
    return made


def make(rng, office, people):
    """One SOP of an office: its text and who is named where."""
    module = importlib.import_module("form_tabs")
    plan = module.plan(rng)
    made = document(rng, "dev", plan)
    made.office, made.header, made.lost = office, True, set()
    chiefs = [p for p in people if p.position == office.chief]
    who = rng.choice(chiefs) if rng.random() < 0.7 else rng.choice(people)
    truth = {"/identity/approver": who}
    made.approver = damaged(rng, who)
    made.approver_lines = block(rng, made.approver, True)
    made.others, made.signature, made.signature_lines = [], None, []
    if rng.random() < 0.3:
        made.signature = damaged(rng, who)
        made.signature_lines = block(rng, made.signature, True)
        truth["/signature"] = who
    if rng.random() < 0.3:
        other = rng.choice([p for p in people if p.position != who.position] or people[:1])
        shown = damaged(rng, other)
        made.others = [("Diperiksa oleh", shown, block(rng, shown, True))]
        truth["/identity/signatories/0/person"] = other
    return joined(module.render(rng, made, Noise(rng, "none").label), plan), truth


def person_at(tree, pointer):
    for key in pointer.strip("/").split("/"):
        tree = tree[int(key)] if isinstance(tree, list) and key.isdigit() and int(key) < len(tree) else tree.get(key) if isinstance(tree, dict) else None
    return tree


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--sopc", required=True)
    ap.add_argument("--documents", type=int, default=1000)
    ap.add_argument("--offices", type=int, default=100)
    ap.add_argument("--seed", type=int, default=3)
    ap.add_argument("--misses", type=int, default=0)
    a = ap.parse_args()
    rng = random.Random(a.seed)
    bodies = []
    while len(bodies) < a.offices:
        office = offices.office(rng)
        if all(o.unit != office.unit or o.region.code != office.region.code for o, _ in bodies):
            bodies.append((office, staff(rng, office, 2024)))
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, "in"))
        truths = {}
        for i in range(a.documents):
            number = i % len(bodies)
            text, truth = make(rng, *bodies[number])
            truths[f"d{i:05d}"] = {place: (number, person.nip, person.name) for place, person in truth.items()}
            with open(os.path.join(folder, "in", f"d{i:05d}.txt"), "w", encoding="utf-8", newline="") as file:
                file.write(text)
        out = os.path.join(folder, "out")
        run = subprocess.run([os.path.abspath(a.sopc), "build", os.path.join(folder, "in"), "--emit", "json", "--resolve", "--out", out],
                             stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if run.returncode not in (0, 1):
            sys.exit(run.stderr[-500:])
        mentions, lost = [], 0
        for name, places in truths.items():
            with open(os.path.join(out, name + ".json"), encoding="utf-8") as file:
                tree = json.load(file)
            for place, who in places.items():
                person = person_at(tree, place)
                if not person or not (person.get("name") or person.get("nip")):
                    lost += 1
                    continue
                own = person.get("id") or place
                mentions.append((name, own if own.startswith("o") else f"{name} {own}", who, person))
    report(mentions, lost, a.misses)


def report(mentions, lost, misses):
    by_truth, by_id = defaultdict(list), defaultdict(list)
    for m in mentions:
        by_truth[m[2]].append(m)
        by_id[m[1]].append(m)
    true = sum(1 for group in by_truth.values() for a, b in combinations(group, 2) if a[0] != b[0])
    joined_pairs = [(a, b) for group in by_id.values() for a, b in combinations(group, 2) if a[0] != b[0]]
    right = sum(a[2] == b[2] for a, b in joined_pairs)
    print(f"mentions {len(mentions)}, not read {lost}, people {len(by_truth)}, true pairs {true}, joined {len(joined_pairs)}")
    print(f"pairwise precision {right / max(1, len(joined_pairs)):.4f}, recall {right / max(1, true):.4f}")
    shown = lambda m: f"{m[0]} {m[3].get('name')} {m[3].get('nip')} ({m[3].get('position')}; truly {m[2][2]} {m[2][1]})"
    for a, b in [(a, b) for a, b in joined_pairs if a[2] != b[2]][:misses]:
        print("  wrongly joined:", shown(a), "|", shown(b))
    apart = [(a, b) for group in by_truth.values() for a, b in combinations(group, 2) if a[0] != b[0] and a[1] != b[1]]
    random.Random(1).shuffle(apart)
    for a, b in apart[:misses]:
        print("  left apart:", shown(a), "|", shown(b))


if __name__ == "__main__":
    sys.exit(main())
