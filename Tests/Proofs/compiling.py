"""Runs the compiler under proof and gathers what it wrote."""

import json
import os
import subprocess

PLAIN_ENVIRONMENT = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8", "TZ": "UTC",
                     **{k: os.environ[k] for k in ("LD_LIBRARY_PATH", "TMPDIR") if k in os.environ}}


class CompileFailure(Exception):
    """The compiler did not do what was asked: its exit code and what it said."""


def strict_json(data, where="JSON"):
    """Parses bytes as JSON, refusing what the standard refuses or leaves open.

    Raises ValueError on repeated keys, NaN and Infinity, lone surrogates, a BOM or bytes that are no UTF-8.
    """
    def unique(pairs):
        seen = {}
        for key, value in pairs:
            if key in seen:
                raise ValueError(f"{where}: key {key!r} stands twice in one object")
            seen[key] = value
        return seen

    def refuse(word):
        raise ValueError(f"{where}: {word} is no JSON number")

    def finite(digits):
        number = float(digits)
        if number in (float("inf"), float("-inf")):
            raise ValueError(f"{where}: {digits} is too large for a number")
        return number

    text = data.decode("utf-8") if isinstance(data, bytes) else data
    if text.startswith("\ufeff"):
        raise ValueError(f"{where}: begins with a byte order mark")
    tree = json.loads(text, object_pairs_hook=unique, parse_constant=refuse, parse_float=finite)
    json.dumps(tree, ensure_ascii=False).encode("utf-8")  # raises UnicodeEncodeError (a ValueError) on lone surrogates
    return tree


def build(sopc, source, formats, folder, extra=(), environment=None, cwd=None, timeout=120):
    """Runs `sopc build SOURCE --emit FORMATS --out FOLDER`; returns the finished process.

    Raises CompileFailure on any exit code but 0.
    """
    command = [os.path.abspath(sopc), "build", source, "--emit", ",".join(formats), "--out", folder, *extra]
    try:
        run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout,
                             env={**PLAIN_ENVIRONMENT, **(environment or {})}, cwd=cwd)
    except subprocess.TimeoutExpired:
        raise CompileFailure(f"{source}: no end after {timeout} s") from None
    except OSError as error:
        raise CompileFailure(f"{sopc}: {error}") from None
    if run.returncode != 0:
        said = run.stderr.decode("utf-8", "replace").strip()[-400:]
        raise CompileFailure(f"{source}: exit {run.returncode}: {said}")
    return run


def outputs(folder, ending):
    """Paths under FOLDER with the ending, in order, hidden folders and the manifest aside."""
    found = []
    for top, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        found += [os.path.join(top, f) for f in sorted(files) if f.endswith(ending) and f != "manifest.json"]
    return found


def documents(folder):
    """The SOPs that were written as canonical JSON under FOLDER, in the order of their parts."""
    found = []
    for path in outputs(folder, ".json"):
        if path.endswith(".map.json"):
            continue
        with open(path, "rb") as file:
            tree = strict_json(file.read(), path)
        if isinstance(tree, dict) and "schemaVersion" in tree and "source" in tree:
            found.append(tree)
    return sorted(found, key=lambda tree: (tree["source"].get("part") or {}).get("index") or 0)


def inputs_in(folder):
    """The files of a folder that are there to be compiled: not hidden, no folders, no README.md."""
    names = [n for n in sorted(os.listdir(folder)) if not n.startswith(".") and n != "README.md"]
    return [path for path in (os.path.join(folder, n) for n in names) if os.path.isfile(path)]


def truths(inputs, truth):
    """Pairs each truth file with its input: (name, input path, truth as a list of SOPs).

    An input belongs to a truth when its name without the last ending is the truth's, or else when it alone begins
    with the truth's name. Raises LookupError where none or several do.
    """
    pairs = []
    truth = os.path.abspath(truth)
    for top, folders, files in os.walk(truth):
        folders.sort()
        for file in sorted(files):
            if not file.endswith(".json"):
                continue
            stem = file[:-5]
            relative = os.path.relpath(top, truth)
            folder = os.path.normpath(os.path.join(inputs, relative))
            names = [n for n in sorted(os.listdir(folder)) if os.path.isfile(os.path.join(folder, n))]
            fitting = [n for n in names if os.path.splitext(n)[0] == stem] or [n for n in names if n.startswith(stem)]
            if len(fitting) != 1:
                raise LookupError(f"{len(fitting)} inputs in {folder} belong to {file}: {', '.join(fitting) or 'none'}")
            with open(os.path.join(top, file), "rb") as handle:
                tree = strict_json(handle.read(), file)
            name = stem if relative == "." else f"{relative}/{stem}"
            pairs.append((name, os.path.join(folder, fitting[0]), tree if isinstance(tree, list) else [tree]))
    return pairs
