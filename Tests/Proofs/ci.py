#!/usr/bin/env python3
"""Runs what the GitHub action, the GitLab template and the pre-commit hook run, each on a clean SOP and on one with an error.

usage: ci.py --sopc PROGRAM

The scripts are taken out of action.yml and ci/gitlab.yml as they stand and run with bash; what only the services do (checkout,
upload, artefacts) is not tried. The .deb is fetched from a file, and apt-get is a stand-in that tells what it was asked for.
With pre-commit and git at hand, the hook is tried by `pre-commit try-repo` on a clone of the working tree's last commit.
"""
import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile

from lint_sound import sound, text

import random

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def need(holds, why):
    if not holds:
        sys.exit(f"ci: {why}")


def block(name, key):
    """The lines of a literal block `key: |` or `- |`, without their indent."""
    with open(os.path.join(ROOT, name), encoding="utf-8") as file:
        lines = file.read().split("\n")
    start = next(n for n, line in enumerate(lines) if line.strip() == key)
    indent = len(lines[start + 1]) - len(lines[start + 1].lstrip())
    body = []
    for line in lines[start + 1:]:
        if line.strip() and len(line) - len(line.lstrip()) < indent:
            break
        body.append(line[indent:])
    return "\n".join(body)


def bash(script, folder, **environment):
    return subprocess.run(["bash", "-e", "-c", script], cwd=folder, capture_output=True, text=True, check=False,
                          env={**os.environ, **environment})


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--sopc", required=True)
    sopc = os.path.abspath(options.parse_args().sopc)
    parts = sound(random.Random(1))
    good = text(parts)
    parts["rows"][1][7] = ""
    bad = text(parts)
    tried = []
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "bin")
        os.mkdir(program)
        os.symlink(sopc, os.path.join(program, "sopc"))
        path = program + os.pathsep + os.environ["PATH"]

        def put(content):
            os.makedirs(os.path.join(folder, "sop"), exist_ok=True)
            with open(os.path.join(folder, "sop", "a.txt"), "w", encoding="utf-8") as file:
                file.write(content)

        step = block("action.yml", "run: |")
        for content, code in ((good, 0), (bad, 1)):
            put(content)
            run = bash(step, folder, PATH=path, SOPC="sopc", PATHS="sop", FAIL_ON="error", SARIF="sopc.sarif")
            need(run.returncode == code, f"the action ends with {run.returncode}, not {code}: {run.stderr}")
            need(os.path.getsize(os.path.join(folder, "sopc.sarif")) > 0, "the action wrote no SARIF")
            need(("::error file=sop/a.txt" in run.stdout) == bool(code), "the action's annotations are wrong")
        tried.append("action.yml")

        with open(os.path.join(ROOT, "ci", "gitlab.yml"), encoding="utf-8") as file:
            check = re.search(r"^    - (sopc check .*)$", file.read(), re.M).group(1)
        filled = check.replace("$[[ inputs.paths ]]", "sop").replace("$[[ inputs.fail-on ]]", "error")
        for content, code in ((good, 0), (bad, 1)):
            put(content)
            run = bash(filled, folder, PATH=path)
            need(run.returncode == code, f"the GitLab job ends with {run.returncode}, not {code}: {run.stderr}")
            need(os.path.exists(os.path.join(folder, "gl-code-quality-report.json")), "the GitLab job wrote no report")

        package = os.path.join(folder, "package.deb")
        with open(package, "wb") as file:
            file.write(b"a package")
        with open(os.path.join(program, "apt-get"), "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\necho \"$@\" > asked\n")
        os.chmod(os.path.join(program, "apt-get"), 0o755)
        install = block("ci/gitlab.yml", "- |").replace("$[[ inputs.deb ]]", "file://" + package)
        right = hashlib.sha256(b"a package").hexdigest()
        for digest, code in ((right, 0), ("0" * 64, 1), ("", 1)):
            if os.path.exists(os.path.join(folder, "asked")):
                os.remove(os.path.join(folder, "asked"))
            run = bash("set -o pipefail\n" + install.replace("$[[ inputs.deb-sha256 ]]", digest), folder, PATH=path)
            need((run.returncode != 0) == bool(code), f"the package with checksum {digest!r} gives {run.returncode}: {run.stderr}")
            need(os.path.exists(os.path.join(folder, "asked")) == (code == 0), "a package with a wrong checksum is installed")
        tried.append("ci/gitlab.yml")

        if shutil.which("pre-commit") and shutil.which("git"):
            os.remove(os.path.join(program, "apt-get"))
            clone = os.path.join(folder, "hook")
            os.mkdir(clone)
            shutil.copy(os.path.join(ROOT, ".pre-commit-hooks.yaml"), clone)
            work = os.path.join(folder, "work")
            os.mkdir(work)
            identity = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@invalid", "GIT_COMMITTER_NAME": "a",
                        "GIT_COMMITTER_EMAIL": "a@invalid", "HOME": folder, "PRE_COMMIT_HOME": os.path.join(folder, "cache")}
            need(bash("git init -q . && git add -A && git commit -q -m hook", clone, **identity).returncode == 0, "git does not commit")
            need(bash("git init -q .", work, **identity).returncode == 0, "git does not init")
            for content, code in ((good, 0), (bad, 1)):
                with open(os.path.join(work, "a.txt"), "w", encoding="utf-8") as file:
                    file.write(content)
                run = bash(f"git add -A && pre-commit try-repo {clone} sopc-check --all-files", work, PATH=path, **identity)
                need(run.returncode == code, f"the hook ends with {run.returncode}, not {code}: {run.stdout}{run.stderr}")
                need(("[SOP331, author]" in run.stdout) == bool(code), "the hook does not tell the finding")
            tried.append("the hook, by pre-commit")
    print(f"clean and with an error: {', '.join(tried)}" + ("" if len(tried) > 2 else "; pre-commit is not at hand"))


if __name__ == "__main__":
    main()
