"""Plants faults in JSON, CSV, SVG, and in stand-in compilers: validate.py, csv_roundtrip.py, determinism.py must name them."""

import copy
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

import csv_roundtrip
import validate
from csvtable import HEADS, read_csv
from fakes import fake
from fixtures import DOCUMENT

HERE = os.path.dirname(os.path.abspath(__file__))
SVG = b'<?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">%s</svg>'


def run(script, *arguments):
    done = subprocess.run([sys.executable, f"{HERE}/{script}", *arguments], capture_output=True, text=True, timeout=300)
    return done.returncode, done.stdout + done.stderr


class SVGFaults(unittest.TestCase):
    def test_sound(self):
        self.assertEqual(validate.svg_faults(SVG % b'<defs><marker id="m"/></defs><use href="#m"/><path style="fill:url(#m)"/><text>onload</text>'), [])

    def test_each_fault(self):
        for inside in (b"<script/>", b"<foreignObject/>", b'<g onload="x"/>', b'<a href="http://a.id/"/>', b'<image href="data:image/png;base64,AA"/>',
                       b'<g xmlns:x="http://www.w3.org/1999/xlink" x:href="a.svg#b"/>', b'<g style="fill:url(http://a)"/>', b"<g>",
                       b"<style>@import 'a'</style>", b"<style>a{b:url( 'x' )}</style>", b"<?xml-stylesheet href='a'?>", b"&nbsp;", b"\x01", b"\xff"):
            self.assertNotEqual(validate.svg_faults(SVG % inside), [], inside)
        self.assertNotEqual(validate.svg_faults(b'<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>'), [])
        self.assertNotEqual(validate.svg_faults(b"<svg/>"), [])
        self.assertNotEqual(validate.svg_faults(b""), [])


class JSONFaults(unittest.TestCase):
    def test_each_fault(self):
        self.assertEqual(validate.json_faults(b'{"a": [1, 2.5, "\xc3\xa9"]}', "x", None)[0], [])
        for text in (b'{"a": 1, "a": 2}', b"[NaN]", b"[Infinity]", b"[1e999]", b'["\\ud800"]', b"\xef\xbb\xbf{}", b'["\xff"]', b"{} {}", b"", b"[1,]",
                     b"[" * 100000):
            self.assertNotEqual(validate.json_faults(text, "x", None)[0], [], text[:40])

    @unittest.skipIf(validate.jsonschema is None, "jsonschema is not installed")
    def test_schema(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, tree in (("schema", {"type": "object", "required": ["signature"]}), ("bad", {"type": "objekt"})):
                with open(f"{folder}/{name}.json", "w", encoding="utf-8") as file:
                    json.dump(tree, file)
            os.mkdir(f"{folder}/out")
            for name, document, code in (("a", DOCUMENT, 0), ("b", {k: v for k, v in DOCUMENT.items() if k != "signature"}, 1)):
                with open(f"{folder}/out/{name}.json", "w", encoding="utf-8") as file:
                    json.dump(document, file)
                self.assertEqual(run("validate.py", "--schema", f"{folder}/schema.json", f"{folder}/out")[0], code, name)
            self.assertEqual(run("validate.py", "--schema", f"{folder}/bad.json", f"{folder}/out/a.json")[0], 1)
            os.mkdir(f"{folder}/empty")
            self.assertEqual(run("validate.py", "--schema", f"{folder}/schema.json", f"{folder}/empty")[0], 1)


class CSVFaults(unittest.TestCase):
    def test_sound(self):
        self.assertEqual(read_csv(b'a,b\r\n"x ""y""\r\nz",\r\n'), [["a", "b"], ['x "y"\r\nz', ""]])
        self.assertEqual(read_csv(b"\xef\xbb\xbfa;b\r\n1,5;\r\n", ";"), [["a", "b"], ["1,5", ""]])

    def test_each_fault(self):
        for data in (b"", b"a,b\r\n1\r\n", b"a,b\n1,2\n", b'a,b\r\n"1"x,2\r\n', b'a,b\r\nx"1",2\r\n', b'a,b\r\n"1,2\r\n', b"a,a\r\n1,2\r\n",
                     b"a,\r\n1,2\r\n", b"a,b\r\n1,\xff\r\n", b"a,b\r\n1,2\r\n\r\n", b"a,b\r1,2\r", b"a,b\r\n1,"):
            self.assertRaises(ValueError, read_csv, data)

    def test_cells(self):
        same = csv_roundtrip.same_cell
        for head, one, other in (("kegiatan", "a\r\nb", "a\nb"), ("keyakinan", "0.93", "0,93"), ("output", "'=1+1", "=1+1"), ("nomor_sop", '="01"', "01")):
            self.assertTrue(same(head, one, other), (head, one, other))
        for head, one, other in (("nomor_sop", "01", "1"), ("kegiatan", "1,5", "1.5"), ("output", "198001012005011003", "1.98E+17"), ("no", "2", "3"),
                                 ("waktu", "3-Apr-23", "03/04/23"), ("output", "", "0")):
            self.assertFalse(same(head, one, other), (head, one, other))


CSV_BODY = """
        write(name + ".json", json.dumps(document))
        excel = "excel-id" in arguments
        mark = {guard!r} if excel else "%s"
        rows = [{heads!r}]
        for step in document["procedure"]["steps"]:
            to = lambda when: "; ".join(str(e["to"]) for e in step["next"] if e["when"] == when)
            text = lambda v: (v or {{}}).get("text") or ""
            guarded = lambda v: (mark % v).replace("''", "") if v else ""
            names = {{a["id"]: a["name"] for a in document["procedure"]["actors"]}}
            rows.append([path.split("/")[-1], "1", guarded(document["identity"]["number"]), guarded(document["identity"]["title"]),
                str(step["no"]), guarded(step["activity"]), step["kind"], ", ".join(names[p["actor"]] for p in step["performers"]), "",
                guarded(text(step["inputs"])), guarded(text(step["duration"])), str((step["duration"] or {{}}).get("minutes", "")), guarded(text(step["outputs"])),
                guarded(step["note"] or ""), to(None), to("yes"), to("no")])
        identity = document["identity"]
        person = identity.get("approver") or {{}}
        register = [["mutu", "nomor_sop", "nama_sop", "nip"]] + [
            ["siap"] + ["\\t" + v for v in (identity["number"] or "", identity["title"] or "", person.get("nip") or "")]]
        {fault}
        quote = lambda c: '"' + c.replace('"', '""') + '"' if any(x in c for x in ';,"\\r\\n') else c
        write(name + ".csv", ("\\ufeff" if excel else "") + "".join((";" if excel else ",").join(map(quote, r)) + "\\r\\n" for r in rows))
        write("register.csv", ("\\ufeff" if excel else "") + "".join((";" if excel else ",").join(map(quote, r)) + "\\r\\n" for r in register))
"""


def csv_body(fault="pass", guard='="%s"'):
    return CSV_BODY.format(heads=list(HEADS), fault=fault, guard=guard)


class SpreadsheetRoundTrip(unittest.TestCase):
    def check(self, body, *extra, document=DOCUMENT):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/in")
            with open(f"{folder}/in/contoh.txt", "w", encoding="utf-8") as file:
                file.write("x")
            sopc = fake(folder, {"contoh.txt": [document]}, body)
            return run("csv_roundtrip.py", "--sopc", sopc, "--inputs", f"{folder}/in", *extra)

    def test_faults_before_any_spreadsheet(self):
        for fault in ("rows.pop()", "rows[1][5] = 'Lain'", "rows[1][11] = '11'", "rows[2][15] = '4'", "rows[1][7] = ''", "rows[2][6] = rows[1][6]",
                      "rows[0][0] = 'file'", "rows[1].append('')", "rows[1][2] = '65/012/SOP/2024'", "register[1][1] = '65/012/SOP/2024'",
                      "register.pop()", "register[1].append('')"):
            code, said = self.check(csv_body(fault), "--soffice", "")
            self.assertEqual(code, 1, f"{fault}: {said}")
            self.assertNotIn("Traceback", said)  # the fault is planted, not a stand-in that fails

    def test_skipped_without_libreoffice(self):
        code, said = self.check(csv_body(), "--soffice", "")
        self.assertEqual(code, 77, said)
        self.assertIn("SKIPPED", said)

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed")
    def test_guarded_cells_come_back_and_others_do_not(self):
        document = copy.deepcopy(DOCUMENT)
        document["identity"]["number"] = "01/02/2024"
        document["procedure"]["steps"][0]["outputs"] = {"text": "198001012005011003", "items": []}
        document["procedure"]["steps"][0]["note"] = "1.500"
        document["procedure"]["steps"][1]["inputs"] = {"text": 'Surat "A"; B, C', "items": []}
        code, said = self.check(csv_body(guard='="%s"').replace("guarded = lambda v: (mark % v)", "guarded = lambda v: (mark % v.replace('\"', '\"\"') if excel else v)"),
                                document=document)
        self.assertEqual(code, 0, said)
        self.assertNotIn("; 0 cells of the default", said)
        code, said = self.check(csv_body(guard="%s"), document=document)
        self.assertEqual(code, 1, said)
        for cell in ("01/02/2024", "198001012005011003", "1.500"):
            self.assertIn(f"{cell!r} came back as", said)


class DeterminismFaults(unittest.TestCase):
    def check(self, body, code=0):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/in")
            for name in ("a.txt", "README.md"):
                with open(f"{folder}/in/{name}", "w", encoding="utf-8") as file:
                    file.write("x")
            return run("determinism.py", "--sopc", fake(folder, {"a.txt": [DOCUMENT]}, body, code), "--inputs", f"{folder}/in")

    def test_sound(self):
        code, said = self.check("\n        write(name + '.json', json.dumps(document))\n")
        self.assertEqual(code, 0, said)
        self.assertIn("2 files each", said)

    def test_each_leak(self):
        for leak in ("os.environ.get('TZ')", "os.environ.get('LC_ALL')", "os.getcwd()", "os.environ.get('HOME')",
                     "arguments", "time.time_ns()", "os.getpid()", "path", "os.stat(path).st_mtime", "os.environ.get('SWIFT_DETERMINISTIC_HASHING')",
                     "os.environ.get('COLUMNS')", "'--jobs' in arguments", "out"):
            code, said = self.check(f"\n        write(name + '.json', repr({leak}))\n")
            self.assertEqual(code, 1, f"{leak}: {said}")

    def test_file_that_comes_and_goes(self):
        code, said = self.check("\n        write(name + '.json', '{}')\n        if 'id_ID' in os.environ['LC_ALL']: write('more.csv', 'a')\n")
        self.assertEqual(code, 1)
        self.assertIn("more.csv is written too", said)

    def test_failing_compiler(self):
        self.assertEqual(self.check("\n        write(name + '.json', '{}')\n", code=2)[0], 1)
