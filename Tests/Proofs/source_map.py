#!/usr/bin/env python3
"""Proves a source map: every byte of the input is accounted for, once, and truly.

usage: source_map.py INPUT MAP.json DOC.json... [--max-unclaimed 0.02] [--quiet]
       source_map.py --sopc BIN --inputs DIR [--max-unclaimed 0.02] [--quiet]

INPUT is what was compiled, MAP.json what --source-map wrote, DOC.json the canonical JSON of each SOP in it, in order.
Checked: entries are sorted, disjoint, inside the input, and cover every byte that is not blank once; each `value` pointer
resolves and its bytes are the value, or what a repair at that path says stood there; each verbatim value has bytes;
`label` and `markup` bytes are only that; `unclaimed` bytes are exactly the texts of `unclaimed`; all spans agree with the
input. Exit codes: 0 proved, 1 not, 64 usage.
"""

import argparse
import hashlib
import re
import sys
import tempfile

import documentchecks
from agreement import disagreement, resolve, stem
from compiling import CompileFailure, build, documents, inputs_in, outputs, strict_json
from labelwords import CANONICAL_KEYS, CONTENT, label_fault, markup_fault
from sourcetext import SourceText, is_blank

ROLES = ("value", "label", "markup", "unclaimed")


class Proof:
    """One input, its map and its documents, and the faults found so far."""

    def __init__(self, raw, source_map, documents):
        self.faults, self.documents = [], documents
        encoding = (documents[0].get("source") or {}).get("encoding") or "utf-8"
        self.source = SourceText(raw, encoding)
        self.entries = source_map.get("entries") if isinstance(source_map, dict) else None
        digest = hashlib.sha256(raw).hexdigest()
        for number, document in enumerate(documents, 1):
            said = document.get("source") or {}
            if said.get("sha256") != digest:
                self.fault(f"document {number}: source.sha256 is not the input's")
            if (said.get("part") or {}) != {"index": number, "count": len(documents)}:
                self.fault(f"document {number}: source.part is {said.get('part')}, of {len(documents)} documents given")

    def fault(self, message):
        self.faults.append(message)

    def run(self):
        """All checks, in order; those that need a sound cover are left out where there is none."""
        if not isinstance(self.entries, list):
            self.fault("the map has no list of entries")
            return
        if self.shape():
            self.cover()
            self.values()
            self.labels()
            self.markup()
            self.unclaimed()
        for number, document in enumerate(self.documents, 1):
            for message in documentchecks.faults(document, self.source):
                self.fault(f"document {number}: {message}")

    def shape(self):
        """Sorted, disjoint, inside, whole characters, known roles; False where offsets cannot be used."""
        end, usable = 0, True
        for i, entry in enumerate(self.entries):
            offset, length = entry.get("offset"), entry.get("length")
            if type(offset) is not int or type(length) is not int or length <= 0:
                self.fault(f"entry {i}: offset {offset!r} and length {length!r} are no range")
                return False
            if offset < end:
                self.fault(f"entry {i} at {offset} begins before the end {end} of the one before it")
                usable = False
            if offset + length > len(self.source.bytes):
                self.fault(f"entry {i}: {offset}+{length} is beyond the {len(self.source.bytes)} bytes of the input")
                return False
            if self.source.slice(offset, length) is None:
                self.fault(f"entry {i}: {offset}+{length} cuts a character")
                return False
            end = max(end, offset + length)
            if entry.get("role") not in ROLES:
                self.fault(f"entry {i}: role {entry.get('role')!r}")
            if entry.get("role") in ("value", "unclaimed") or "document" in entry and entry["document"] is not None:
                number = entry.get("document")
                if type(number) is not int or not 1 <= number <= len(self.documents):
                    self.fault(f"entry {i}: document {number!r} of {len(self.documents)}")
                    usable = False
        return usable

    def cover(self):
        covered = set()
        for entry in self.entries:
            covered.update(self.source.scalars(entry["offset"], entry["length"]))
        bare = [i for i in self.source.contents() if i not in covered]
        if bare:
            line, column = self.source.places[bare[0]]
            self.fault(f"{self.source.weight(bare)} bytes are in no entry, the first at {line}:{column}: "
                       f"{self.source.text[bare[0]:bare[0] + 40]!r}")

    def text(self, entry):
        return self.source.slice(entry["offset"], entry["length"])

    def place(self, entry):
        line, column = self.source.places[self.source.index[entry["offset"]]]
        return f"{line}:{column}"

    def values(self):
        """Each pointer resolves, its bytes agree, and no verbatim value is without bytes."""
        groups = {}
        for entry in self.entries:
            if entry["role"] == "value":
                if not isinstance(entry.get("path"), str):
                    self.fault(f"{self.place(entry)}: a value without a path")
                    continue
                runs = groups.setdefault((entry["document"], entry["path"]), [])
                if runs and runs[-1][1] == entry["offset"]:
                    runs[-1] = (runs[-1][0], entry["offset"] + entry["length"])
                else:
                    runs.append((entry["offset"], entry["offset"] + entry["length"]))
        for (number, path), runs in groups.items():
            document = self.documents[number - 1]
            pieces = [self.source.slice(start, end - start) for start, end in runs]
            line, column = self.source.places[self.source.index[runs[0][0]]]
            try:
                reason = disagreement(pieces, path, resolve(document, path), document)
            except LookupError:
                reason = "no such value"
            if reason:
                self.fault(f"{line}:{column}: document {number} {path}: {reason}")
        for number, document in enumerate(self.documents, 1):
            mapped = {stem(path) for d, path in groups if d == number}
            for path in documentchecks.without_bytes(document, mapped):
                self.fault(f"document {number} {path}: has a value, but no bytes of the input")

    def labels(self):
        heads = set()
        for document in self.documents:
            for section in document.get("sections") or []:
                heads.update(re.findall(r"[^\W\d_]+", (section.get("heading") or "").casefold()))
            for step in (document.get("procedure") or {}).get("steps") or []:
                for head in step.get("extra") or {}:
                    heads.update(re.findall(r"[^\W\d_]+", head.casefold()))
            if (document.get("source") or {}).get("format") == "json":
                heads |= CANONICAL_KEYS
        words = [e for e in self.entries if e["role"] in ("value", "label")]
        for i, entry in enumerate(words):
            if entry["role"] == "label":
                near = [self.text(e) for e in words[max(0, i - 1):i + 2] if e["role"] == "label"]
                if reason := label_fault(self.text(entry), self.line(entry), frozenset(heads), "".join(near)):
                    self.fault(f"{self.place(entry)}: label {' '.join(self.text(entry).split())[:80]!r}: {reason}")

    def line(self, entry):
        first = self.source.index[entry["offset"]]
        text = self.source.text
        start = max(text.rfind("\n", 0, first), text.rfind("\r", 0, first)) + 1
        end = re.compile(r"[\r\n]|\Z").search(text, first).start()
        return text[start:end]

    def markup(self):
        """Every stretch of markup, the bytes of other roles masked, from blank line to blank line."""
        masked = [c if is_blank(c) else CONTENT for c in self.source.text]
        has_markup = [False] * len(masked)
        for entry in self.entries:
            if entry["role"] == "markup":
                for i in self.source.scalars(entry["offset"], entry["length"]):
                    masked[i], has_markup[i] = self.source.text[i], True
        if any(has_markup):
            text = re.sub(CONTENT + "+", CONTENT, "".join(masked))
            if reason := markup_fault(text):
                self.fault(f"markup that is none: {reason}")

    def unclaimed(self):
        """The bytes of the entries are those of the spans in each document, and the texts are exactly their bytes."""
        for number, document in enumerate(self.documents, 1):
            mine = {i for e in self.entries if e["role"] == "unclaimed" and e["document"] == number
                    for i in self.source.scalars(e["offset"], e["length"]) if not is_blank(self.source.text[i])}
            told = set()
            for index, item in enumerate(document.get("unclaimed") or []):
                span = item.get("span")
                if reason := self.source.span_fault(span):
                    self.fault(f"document {number} /unclaimed/{index}: {reason}")
                    if " is at " not in reason:
                        continue
                if item.get("text") != self.source.slice(span["offset"], span["length"]):
                    self.fault(f"document {number} /unclaimed/{index}: the text is not the bytes of its span")
                here = {i for i in self.source.scalars(span["offset"], span["length"]) if not is_blank(self.source.text[i])}
                if told & here:
                    self.fault(f"document {number} /unclaimed/{index}: bytes that another item has too")
                told |= here
            for wrong, what in ((mine - told, "are unclaimed in the map, but not in the JSON"),
                                (told - mine, "are unclaimed in the JSON, but not in the map")):
                if wrong:
                    line, column = self.source.places[min(wrong)]
                    self.fault(f"document {number}: {self.source.weight(wrong)} bytes {what}, the first at {line}:{column}: "
                               f"{self.source.text[min(wrong):min(wrong) + 40]!r}")

    def share(self):
        """The share of unclaimed bytes among those that are not blank."""
        contents = self.source.contents()
        loose = {i for e in self.entries if e.get("role") == "unclaimed" for i in self.source.scalars(e["offset"], e["length"])}
        return self.source.weight(i for i in contents if i in loose) / self.source.weight(contents) if contents else 0.0


def prove(raw, source_map, documents):
    """The faults, and the unclaimed share (None where the entries are no ranges of the input)."""
    proof = Proof(raw, source_map, documents)
    proof.run()
    try:
        return proof.faults, proof.share()
    except (KeyError, TypeError):
        return proof.faults or ["the entries cannot be read"], None


def given(options):
    """(name, bytes, map, documents) of the one input that was named with its outputs."""
    raw, *trees = [open(path, "rb").read() for path in (options.files[0], *options.files[1:])]
    source_map, *documents = [strict_json(tree, path) for tree, path in zip(trees, options.files[1:])]
    yield options.files[0], raw, source_map, documents


def built(options):
    """(name, bytes, map, documents) of each input in a folder, compiled here."""
    for path in inputs_in(options.inputs):
        with tempfile.TemporaryDirectory() as folder, open(path, "rb") as file:
            build(options.sopc, path, ["json"], folder, ["--source-map"])
            maps = outputs(folder, ".map.json")
            if len(maps) != 1:
                raise CompileFailure(f"{path}: {len(maps)} source maps were written")
            with open(maps[0], "rb") as made:
                yield path, file.read(), strict_json(made.read(), maps[0]), documents(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.error = lambda message: (print(f"source_map: {message}", file=sys.stderr), sys.exit(64))
    parser.add_argument("files", nargs="*", metavar="INPUT MAP.json DOC.json...")
    parser.add_argument("--sopc")
    parser.add_argument("--inputs")
    parser.add_argument("--max-unclaimed", type=float)
    parser.add_argument("--quiet", action="store_true", help="print faults only")
    options = parser.parse_args()
    if (len(options.files) < 3) != bool(options.sopc and options.inputs and not options.files):
        parser.error("give INPUT MAP.json DOC.json..., or --sopc BIN --inputs DIR")
    count = failures = 0
    try:
        for name, raw, source_map, documents_there in (built if options.sopc else given)(options):
            if not documents_there:
                raise ValueError(f"{name}: no document")
            faults, share = prove(raw, source_map, documents_there)
            is_sop = any(d["procedure"] or d["identity"]["number"] or d["identity"]["title"] for d in documents_there)
            if share is not None and options.max_unclaimed is not None and is_sop and share > options.max_unclaimed:
                faults.append(f"unclaimed {share:.4f} is above {options.max_unclaimed}")
            for message in faults:
                print(f"FAIL {name}: {message}")
            if not options.quiet:
                print(f"{name}: unclaimed {'unknown' if share is None else format(share, '.4f')}, {len(faults)} faults")
            count, failures = count + 1, failures + bool(faults)
    except (CompileFailure, OSError, ValueError) as error:
        sys.exit(f"FAIL {error}")
    if not count:
        sys.exit("FAIL no inputs")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
