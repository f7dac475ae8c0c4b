#!/usr/bin/env python3
"""Checks that sopc reads its own outputs back to the same document.

usage: roundtrip.py --sopc BIN --inputs DIR [--forms json,md]

Canonical JSON must come back byte for byte. Markdown must come back with the same content: identity, lists, sections,
signature, and of the procedure everything but the confidences and what they rest on.
Exit codes: 0 the same, 1 not, 64 usage.
"""

import argparse
import os
import sys
import tempfile

from compiling import CompileFailure, build, documents, inputs_in, outputs, strict_json

ASIDE = {"schemaVersion", "source", "quality", "repairs", "unclaimed", "diagnostics"}
INFERRED = {"confidence", "basis", "id", "target", "alternatives"}


def content(document):
    """What a document says, without where and how surely it was read; actors by name."""
    actors = {a.get("id"): a.get("name") for a in (document.get("procedure") or {}).get("actors") or []}

    def kept(tree):
        if isinstance(tree, dict):
            return {k: actors.get(v, v) if k == "actor" else kept(v) for k, v in tree.items() if k not in INFERRED}
        return [kept(v) for v in tree] if isinstance(tree, list) else tree

    return kept({k: v for k, v in document.items() if k not in ASIDE})


def differences(one, other, path=""):
    """(path, value here, value there) of each leaf that is not the same on both sides."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in [*one, *(k for k in other if k not in one)]:
            yield from differences(one.get(key), other.get(key), f"{path}/{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, pair in enumerate(zip(one, other)):
            yield from differences(*pair, f"{path}/{index}")
    elif one != other:
        yield path, one, other


def bytes_of(path):
    with open(path, "rb") as file:
        return file.read()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.error = lambda message: (print(f"roundtrip: {message}", file=sys.stderr), sys.exit(64))
    parser.add_argument("--sopc", required=True)
    parser.add_argument("--inputs", required=True)
    parser.add_argument("--forms", default="json,md")
    options = parser.parse_args()
    forms = options.forms.split(",")
    if not os.path.isdir(options.inputs) or not set(forms) <= {"json", "md"}:
        parser.error("--inputs is a folder, --forms json, md or both")
    faults, counts = [], dict.fromkeys(forms, 0)
    for source in inputs_in(options.inputs):
        name = os.path.basename(source)
        with tempfile.TemporaryDirectory() as folder:
            try:
                build(options.sopc, source, sorted({"json", *forms}), f"{folder}/first")
                made = documents(f"{folder}/first")
                for form in forms:
                    written = outputs(f"{folder}/first", f".{form}")
                    if len(written) != len(made) or not made:
                        faults.append(f"{name}: {len(written)} files .{form} for {len(made)} SOPs")
                        continue
                    for path in written:
                        back = f"{folder}/{form}-{os.path.basename(path)}"
                        build(options.sopc, path, ["json"], back)
                        again = outputs(back, ".json")
                        if len(again) != 1:
                            faults.append(f"{name}: {os.path.basename(path)} comes back as {len(again)} SOPs")
                            continue
                        counts[form] += 1
                        first = bytes_of(os.path.splitext(path)[0] + ".json")
                        if form == "json" and first != bytes_of(again[0]):
                            changed = list(differences(strict_json(first), strict_json(bytes_of(again[0]))))
                            faults += [f"{name}: JSON: {p}: {a!r} came back as {b!r}" for p, a, b in changed[:8]] or \
                                [f"{name}: JSON: came back in another spelling"]
                        if form == "md":
                            changed = list(differences(content(strict_json(first)), content(strict_json(bytes_of(again[0])))))
                            faults += [f"{name}: Markdown: {p}: {str(a)[:90]!r} came back as {str(b)[:90]!r}" for p, a, b in changed[:8]]
            except (CompileFailure, OSError, ValueError) as error:
                faults.append(f"{name}: {error}")
    for message in faults:
        print(f"FAIL {message}")
    print(", ".join(f"{count} {form} files" for form, count in counts.items()) + f": {len(faults)} faults")
    sys.exit(1 if faults or not all(counts.values()) else 0)


if __name__ == "__main__":
    main()
