#!/usr/bin/env python3
"""Rewrites documents together with their truth, so that a compiler cannot do well by knowing them.

usage: variants.py --inputs DIR --gold DIR --seed N [--count 50] --out DIR [--verbose]

Each variant is one of the documents with another place and office, other people, NIPs, SOP numbers, dates and regulations,
each misread where and as the original was; what to replace is read from the truth and found in the text. The same seed
gives the same bytes. Written to OUT/inputs and OUT/truth, which score.py takes as they are. Documents in another encoding
than UTF-8, and those whose truth names nothing to replace, are left out, and said to be.
Exit codes: 0 written; 1 a document could not be rewritten truly, or nothing was; 64 usage.
"""

import argparse
import json
import os
import random
import sys

from compiling import truths
from rewriting import Rewriting
from rewriting_places import Unsafe

ATTEMPTS = 20  # what is drawn may not fit, as a name too long for its column


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.error = lambda message: (print(f"variants: {message}", file=sys.stderr), sys.exit(64))
    parser.add_argument("--inputs", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=50, help="variants in all, spread evenly over the documents")
    parser.add_argument("--out", required=True)
    parser.add_argument("--verbose", action="store_true", help="say what was replaced, and what was left")
    options = parser.parse_args()
    if options.count < 1:
        parser.error("--count is at least 1")
    try:
        sources = readable(truths(options.inputs, options.gold))
    except (LookupError, OSError, ValueError) as error:
        sys.exit(f"variants: {error}")
    failures, written = [], 0
    for turn in range(options.count if sources else 0):
        name, path, text, truth = sources[turn % len(sources)]
        variant = f"{name.replace('/', '-')}-v{turn // len(sources) + 1:03}"
        for attempt in range(ATTEMPTS):
            rewriting = Rewriting(text, truth, random.Random(f"{options.seed} {variant} {attempt}"))
            try:
                new_text, new_truth = rewriting.result()
                break
            except Unsafe as reason:
                last = reason
        else:
            failures.append(f"{variant}: {last}")
            continue
        if options.verbose:
            print(f"{variant}: {'; '.join(rewriting.done)}" + (f"; left: {', '.join(rewriting.left)}" if rewriting.left else ""))
        save(os.path.join(options.out, "inputs", variant + os.path.splitext(path)[1]), new_text)
        tree = new_truth if len(new_truth) > 1 else new_truth[0]
        save(os.path.join(options.out, "truth", variant + ".json"), json.dumps(tree, ensure_ascii=False, indent=1) + "\n")
        written += 1
    for line in failures:
        print(f"FAIL {line}")
    print(f"{written} variants of {len(sources)} documents, {len(failures)} failed")
    sys.exit(1 if failures or not written else 0)


def readable(pairs):
    """The documents that can be rewritten, with their text; says which cannot and why."""
    found = []
    for name, path, truth in pairs:
        with open(path, "rb") as file:
            raw = file.read()
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            print(f"left out {name}: not UTF-8")
            continue
        if any((t.get("identity") or {}).get("number") or (t.get("identity") or {}).get("approver") for t in truth):
            found.append((name, path, text, truth))
        else:
            print(f"left out {name}: its truth names nothing to replace")
    return found


def save(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


if __name__ == "__main__":
    main()
