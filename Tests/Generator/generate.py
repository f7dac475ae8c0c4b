#!/usr/bin/env python3
"""Writes invented SOPs with their truth. The same arguments give the same bytes.

usage: generate.py --seed S --count N --form FORM --noise LEVEL --split SPLIT --out DIR [--self-check]
"""
import argparse
import importlib
import json
import os
import random
import sys

from document import document
from noise import LEVELS, Noise
from selfcheck import missing
from truth import truth

FORMS = ("tabs", "html", "markdown", "labels", "pdf", "pipes")
ENDINGS = {"html": ".html", "markdown": ".md"}


def one(seed, form, level, split, index):
    """Name, text and truth (a list where the text holds several SOPs) of one document."""
    rng = random.Random(f"{seed}/{form}/{level}/{split}/{index}")
    module = importlib.import_module("form_" + form)
    noise = Noise(rng, level)
    several = 2 if rng.random() < 0.04 else 1
    texts, truths = [], []
    for _ in range(several):
        plan = module.plan(rng)
        made = document(rng, split, plan)
        frame(rng, made)
        noise.values(made)
        lines = module.render(rng, made, noise.label)
        if form in ("tabs", "labels", "pipes") and made.header and made.table and rng.random() < 0.015:
            at = next(i for i, line in enumerate(lines) if line.kind in ("heading", "head1"))
            lines = lines[at:] + lines[:at]        # the table before its header block
        lines = noise.damage(made, lines, form)
        texts.append(joined(lines, plan))
        truths.append(truth(made))
    if rng.random() < 0.03:
        texts = [t.replace("\n", "\r\n") for t in texts]
    if rng.random() < 0.02:
        texts[0] = "\ufeff" + texts[0]
    name = f"{form}-{level}-{split}-{seed}-{index:04d}"
    return name, "\n\n".join(texts), truths[0] if several == 1 else truths


def joined(lines, plan):
    """The lines as one text; a flattened page is one line."""
    if plan.style == "oneline":
        return " ".join(t for t in (" ".join(line.text.split()) for line in lines) if t) + "\n"
    return "\n".join(line.text for line in lines) + "\n"


def frame(rng, made):
    """Now and then the table comes without its header block, or the header without a table."""
    roll = rng.random()
    if roll < 0.03:
        made.header = False
        made.lost.update(("institution", "signature"))
        for name in made.lists:
            made.lists[name] = []
        made.further = []
    elif roll < 0.06:
        made.table, made.heading, made.heading_title = False, None, None


def write(seed, count, form, level, split, out):
    """Writes `count` documents under `out`; the number of truth values that their text does not show."""
    os.makedirs(os.path.join(out, "inputs"), exist_ok=True)
    os.makedirs(os.path.join(out, "truth"), exist_ok=True)
    for index in range(count):
        name, text, tree = one(seed, form, level, split, index)
        with open(os.path.join(out, "inputs", name + ENDINGS.get(form, ".txt")), "w", encoding="utf-8", newline="") as file:
            file.write(text)
        with open(os.path.join(out, "truth", name + ".json"), "w", encoding="utf-8") as file:
            json.dump(tree, file, ensure_ascii=False, indent=1)
        yield name, text, tree


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--count", type=int, default=20)
    ap.add_argument("--form", choices=FORMS + ("all",), default="all")
    ap.add_argument("--noise", choices=tuple(LEVELS), default="none")
    ap.add_argument("--split", choices=("dev", "published"), default="dev")
    ap.add_argument("--out", required=True)
    ap.add_argument("--self-check", action="store_true", help="verify that the text shows every true value (noise none)")
    a = ap.parse_args()
    bad = total = 0
    for form in FORMS if a.form == "all" else (a.form,):
        for name, text, tree in write(a.seed, a.count, form, a.noise, a.split, a.out):
            total += 1
            if a.self_check:
                for one_tree in tree if isinstance(tree, list) else [tree]:
                    for what in missing(text, one_tree):
                        bad += 1
                        print(f"{name}: {what}")
    print(f"{total} documents" + (f", {bad} true values that the text does not show" if a.self_check else ""), file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
