#!/usr/bin/env python3
"""Opens sopc's CSV in LibreOffice with Indonesian settings and checks that every cell comes back as written.

usage: csv_roundtrip.py --sopc BIN --inputs DIR [--soffice PROGRAM]

Each input is built with --emit csv,json, and with --csv-dialect excel-id. Checked: both are strict CSV of one width; the
cells say what the JSON says; the default dialect comes back whole when its columns are opened as text; `excel-id` comes back
whole when it is opened as a spreadsheet opens a file by itself, recognising numbers, dates and formulas. How many cells of
the default dialect such opening would change is printed: the reason for the other one.
Exit codes: 0 proved, 1 not, 64 usage, 77 skipped because there is no LibreOffice.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

from compiling import CompileFailure, build, documents, inputs_in, outputs
from csvtable import HEADS, read_csv, read_ods

INDONESIAN, UTF8 = 1057, 76
NUMERIC = {"bagian", "no", "keyakinan", "menit", "lanjut", "lanjut_ya", "lanjut_tidak"}


def opened(soffice, files, delimiter, as_text, folder):
    """The cells of CSV files as LibreOffice shows them: with each column as text, or as it recognises them by itself."""
    columns = "/".join(f"{i}/2" for i in range(1, 65)) if as_text else ""
    options = f"CSV:{ord(delimiter)},34,{UTF8},1,{columns},{INDONESIAN},false,{'false' if as_text else 'true'}"
    command = [soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", f"--infilter={options}",
               "--convert-to", "ods", "--outdir", os.path.join(folder, "out"), *files]
    run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=300,
                         env={"PATH": os.environ.get("PATH", ""), "HOME": folder, "LC_ALL": "C.UTF-8"})
    tables = []
    for file in files:
        made = os.path.join(folder, "out", os.path.splitext(os.path.basename(file))[0] + ".ods")
        if not os.path.exists(made):
            raise CompileFailure(f"LibreOffice made nothing of {file}: {run.stderr.decode('utf-8', 'replace')[-300:]}")
        with open(made, "rb") as handle:
            tables.append(read_ods(handle.read()))
        os.remove(made)
    return tables


def bare(cell):
    """A cell without what guards it from a spreadsheet: an apostrophe or tab in front, `="…"` around."""
    if cell.startswith('="') and cell.endswith('"'):
        cell = cell[2:-1].replace('""', '"')
    return cell[1:] if cell[:1] in ("'", "\t") else cell


def same_cell(head, written, shown):
    """Whether a cell is shown as it was written; numbers may take the decimal comma, line ends the form of the sheet."""
    written, shown = (bare(c).replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") for c in (written, shown))
    if written == shown:
        return True
    if head not in NUMERIC:
        return False
    try:
        return float(written.replace(",", ".")) == float(shown.replace(",", "."))
    except ValueError:
        return False


def differences(written, shown):
    """(row, head, written, shown) of each cell that came back as another."""
    heads = written[0]
    for row in range(max(len(written), len(shown))):
        one = written[row] if row < len(written) else []
        other = shown[row] if row < len(shown) else []
        for column in range(max(len(one), len(other), len(heads))):
            a, b = (r[column] if column < len(r) else "" for r in (one, other))
            head = heads[column] if column < len(heads) else f"column {column + 1}"
            if not same_cell(head if row else "", a, b):
                yield row + 1, head, a, b


def against_json(records, document):
    """How the rows differ from the steps of the JSON."""
    if tuple(records[0][:len(HEADS)]) != HEADS:
        yield f"heads are {records[0]}"
        return
    rows = [dict(zip(records[0], r)) for r in records[1:]]
    identity, procedure = document.get("identity") or {}, document.get("procedure") or {}
    steps = procedure.get("steps") or []
    names = {a["id"]: a["name"] for a in procedure.get("actors") or []}
    if len(rows) != len(steps) and not (not steps and len(rows) == 1):
        yield f"{len(rows)} rows for {len(steps)} steps"
        return
    text = lambda value: (value or {}).get("text") or "" if isinstance(value, dict) or value is None else str(value)
    kinds = {}
    for number, (row, step) in enumerate(zip(rows, steps), 1):
        told = {"nomor_sop": identity.get("number") or "", "nama_sop": identity.get("title") or "", "no": str(step["no"]),
                "kegiatan": step["activity"], "kelengkapan": text(step.get("inputs")), "waktu": text(step.get("duration")),
                "output": text(step.get("outputs")), "keterangan": step.get("note") or "",
                "menit": str(step["duration"]["minutes"]) if (step.get("duration") or {}).get("minutes") is not None else ""}
        for when, head in ((None, "lanjut"), ("yes", "lanjut_ya"), ("no", "lanjut_tidak")):
            targets = [str(e["to"]) for e in step.get("next") or [] if e.get("when") == when]
            if sorted(filter(None, row[head].replace(",", ";").replace(" ", "").split(";"))) != sorted(targets):
                yield f"row {number}: {head} is {row[head]!r}, not {targets}"
        items = {head: "; ".join((step.get(key) or {}).get("items") or []) for head, key in (("kelengkapan", "inputs"), ("output", "outputs"))}
        for head, value in told.items():
            if not any(same_cell(head, row[head], v) for v in (value, items.get(head, value))):
                yield f"row {number}: {head} is {row[head]!r}, not {value!r}"
        missing = [names.get(p["actor"]) for p in step.get("performers") or [] if (names.get(p["actor"]) or "?") not in row["pelaksana"]]
        if missing:
            yield f"row {number}: pelaksana {row['pelaksana']!r} lacks {missing}"
        if kinds.setdefault(step["kind"], row["jenis"]) != row["jenis"] or list(kinds.values()).count(row["jenis"]) > 1:
            yield f"row {number}: jenis {row['jenis']!r} for {step['kind']}, where it was {kinds[step['kind']]!r}"


def register_against_json(registers, made):
    """How the register differs from the identity parts of the JSON."""
    if len(registers) != 1:
        yield f"{len(registers)} registers"
        return
    rows = [dict(zip(registers[0][2][0], record)) for record in registers[0][2][1:]]
    told = [tuple(bare(row[head]) for head in ("nomor_sop", "nama_sop", "nip")) for row in rows]
    for document in made:
        identity = document.get("identity") or {}
        wanted = tuple(v or "" for v in (identity.get("number"), identity.get("title"), (identity.get("approver") or {}).get("nip")))
        if wanted not in told and any(wanted):
            yield f"no row has {wanted}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.error = lambda message: (print(f"csv_roundtrip: {message}", file=sys.stderr), sys.exit(64))
    parser.add_argument("--sopc", required=True)
    parser.add_argument("--inputs", required=True)
    parser.add_argument("--soffice", default=shutil.which("soffice"))
    options = parser.parse_args()
    if not os.path.isdir(options.inputs):
        parser.error("--inputs is a folder")
    faults, changed, cells, files = [], 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        sets = {"default": [], "excel-id": []}
        for source in inputs_in(options.inputs):
            name = os.path.basename(source)
            files += 1
            for dialect, found in sets.items():
                out = os.path.join(folder, dialect, f"{files:03}")
                try:
                    build(options.sopc, source, ["csv", "json"], out, [] if dialect == "default" else ["--csv-dialect", dialect])
                    tables, registers = [], []
                    for path in outputs(out, ".csv"):
                        unique = os.path.join(os.path.dirname(path), f"{files:03}-{os.path.basename(path)}")
                        os.rename(path, unique)
                        with open(unique, "rb") as file:
                            data = file.read()
                        delimiter = ";" if data.removeprefix(b"\xef\xbb\xbf").startswith((b"berkas;", b"mutu;")) else ","
                        table = (unique, delimiter, read_csv(data, delimiter))
                        if os.path.basename(path) == "register.csv":
                            registers.append(table)
                        else:
                            tables.append(table)
                    made = documents(out)
                    # In either dialect nothing in the register may change in a spreadsheet.
                    sets["excel-id"] += registers
                    faults += [f"{name}, {dialect}, register: {m}" for m in register_against_json(registers, made)]
                    if len(tables) != len(made):
                        faults.append(f"{name}, {dialect}: {len(tables)} CSV files for {len(made)} SOPs")
                    for (_, _, records), document in zip(tables, made):
                        faults += [f"{name}, {dialect}: {m}" for m in against_json(records, document)]
                    found += tables
                except (CompileFailure, ValueError) as error:
                    faults.append(f"{name}, {dialect}: {error}")
        if options.soffice and not faults:
            for dialect, tables in sets.items():
                for delimiter in sorted({d for _, d, _ in tables}):
                    group = [(path, records) for path, d, records in tables if d == delimiter]
                    for as_text in (True, False) if dialect == "default" else (False,):
                        shown = opened(options.soffice, [path for path, _ in group], delimiter, as_text, folder)
                        for (path, records), table in zip(group, shown):
                            wrong = list(differences(records, table))
                            cells += sum(map(len, records))
                            if dialect == "default" and not as_text:
                                changed += len(wrong)
                            else:
                                faults += [f"{os.path.basename(path)}, {dialect}: row {r}, {h}: {a!r} came back as {b!r}"
                                           for r, h, a, b in wrong]
    for message in faults:
        print(f"FAIL {message}")
    if not files:
        print("FAIL no inputs")
    if faults or not files:
        sys.exit(1)
    if not options.soffice:
        print("SKIPPED: LibreOffice (soffice) is not installed; only the CSV itself was checked")
        sys.exit(77)
    print(f"{files} inputs, {cells} cells came back as written; {changed} cells of the default dialect "
          "would change where a spreadsheet opens it by itself")


if __name__ == "__main__":
    main()
