#!/usr/bin/env python3
"""Checks the form of sopc's outputs: JSON against the schema, CSV against RFC 4180, SVG for what must not be in it.

usage: validate.py [--schema FILE] PATH...

PATH is a file or a folder of outputs. JSON (and each line of .jsonl) must parse strictly: no key twice, no NaN, no lone
surrogate; canonical documents must meet the schema and keep the promises of contract.py. CSV must be strict and of one width. SVG must be well-formed, without
DOCTYPE, script, foreignObject, event handlers, processing instructions and references out of the file.
Exit codes: 0 valid, 1 not, or nothing found, 64 usage, 77 all else valid, but skipped the schema for want of PyPI `jsonschema`.
"""

import argparse
import os
import re
import sys
from xml.parsers import expat

import contract
from compiling import strict_json
from csvtable import read_csv

try:
    import jsonschema
except ImportError:
    jsonschema = None

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
SCHEMAS = [os.path.join(ROOT, folder, "sopc-1.schema.json") for folder in ("docs/schema", "Sources/Emitters/JSON/Schema")]
SVG = "http://www.w3.org/2000/svg"
FORBIDDEN = {"script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "set", "animate", "animatetransform"}


def svg_faults(data):
    """What must not be in an SVG that is shown or printed anywhere."""
    found, depth = [], [0]
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = lambda *_: found.append("a DOCTYPE")
    parser.EntityDeclHandler = lambda *_: found.append("an entity declaration")
    parser.ProcessingInstructionHandler = lambda target, _: found.append(f"a processing instruction {target}")
    style = []

    def start(name, attributes):
        space, _, local = name.rpartition(" ")
        if not depth[0] and (space, local) != (SVG, "svg"):
            found.append(f"the root is {name}, not an SVG")
        depth[0] += 1
        if local.casefold() in FORBIDDEN or space != SVG and local.casefold() in {"html", "body", "img", "a"}:
            found.append(f"an element {local}")
        style.append(local == "style")
        for key, value in attributes.items():
            key = key.rpartition(" ")[2].casefold()
            if key.startswith("on"):
                found.append(f"an event handler {key}")
            if key in ("href", "src") and not value.startswith("#"):
                found.append(f"a reference to {value[:60]}")
            outside(value, key)

    def outside(value, where):
        for target in re.findall(r"url\(\s*['\"]?\s*([^)'\"\s]*)", value, re.I):
            if not target.startswith("#"):
                found.append(f"url({target[:60]}) in {where}")
        if re.search(r"@import|javascript:|expression\(", value, re.I):
            found.append(f"{value[:60]!r} in {where}")

    def end(_):
        style.pop()
        depth[0] -= 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = lambda text: outside(text, "style") if style and style[-1] else None
    parser.buffer_text = True
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        found.append(f"not well-formed: {error}")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        found.append(f"not UTF-8: {error}")
    return found


def json_faults(data, where, validator):
    """What is wrong with one JSON text; only canonical documents are held against the schema."""
    try:
        tree = strict_json(data, where)
    except (ValueError, RecursionError) as error:
        return [str(error)], False
    canonical = isinstance(tree, dict) and "schemaVersion" in tree and "identity" in tree
    if not canonical:
        return [], False
    errors = sorted(validator.iter_errors(tree), key=lambda e: [str(p) for p in e.absolute_path]) if validator else []
    found = [f"/{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in errors]
    return found or list(contract.breaches(tree)), True


def csv_faults(data):
    try:
        read_csv(data, ";" if b";" in data.split(b"\r\n", 1)[0] and b"," not in data.split(b"\r\n", 1)[0] else ",")
    except ValueError as error:
        return [str(error)]
    return []


def files_under(paths):
    for path in paths:
        if not os.path.isdir(path):
            yield path
            continue
        for top, folders, files in os.walk(path):
            folders[:] = sorted(f for f in folders if not f.startswith("."))
            yield from (os.path.join(top, f) for f in sorted(files) if not f.startswith("."))


def load_schema(path):
    """A validator for the schema, itself checked; None where `jsonschema` is not installed."""
    with open(path, "rb") as file:
        schema = strict_json(file.read(), path)
    if jsonschema is None:
        return None
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.error = lambda message: (print(f"validate: {message}", file=sys.stderr), sys.exit(64))
    parser.add_argument("--schema", default=next(filter(os.path.exists, SCHEMAS), SCHEMAS[0]))
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    try:
        validator = load_schema(options.schema)
    except Exception as error:  # whatever is wrong with the schema, nothing is proved by it
        sys.exit(f"FAIL schema {options.schema}: {error}")
    counts = {"documents": 0, "json": 0, "csv": 0, "svg": 0}
    faults = []
    for path in files_under(options.paths):
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError as error:
            faults.append(str(error))
            continue
        ending = os.path.splitext(path)[1]
        if ending in (".json", ".jsonl"):
            for number, text in enumerate(data.splitlines() if ending == ".jsonl" else [data], 1):
                where = f"{path}:{number}" if ending == ".jsonl" else path
                found, canonical = json_faults(text, where, validator)
                counts["json"] += 1
                counts["documents"] += canonical
                faults += [f"{where}: {f}" for f in found]
        elif ending == ".csv":
            counts["csv"] += 1
            faults += [f"{path}: {f}" for f in csv_faults(data)]
        elif ending == ".svg":
            counts["svg"] += 1
            faults += [f"{path}: {f}" for f in svg_faults(data)]
    if not sum(counts.values()):
        faults.append("no JSON, CSV or SVG was found")
    for message in faults:
        print(f"FAIL {message}")
    print(f"{counts['json']} JSON texts ({counts['documents']} SOPs), {counts['csv']} CSV, {counts['svg']} SVG: {len(faults)} faults")
    if not faults and validator is None:
        print("SKIPPED: jsonschema is not installed; the JSON was parsed, but not held against the schema")
        sys.exit(77)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
