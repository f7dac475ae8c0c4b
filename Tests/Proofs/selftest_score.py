"""Plants faults in what a stand-in compiler writes; the figures of score.py must fall, each for its own faults."""

import copy
import json
import os
import subprocess
import sys
import tempfile
import unittest

from fakes import JSON_BODY, fake
from fixtures import DOCUMENT
from measures import measure

HERE = os.path.dirname(os.path.abspath(__file__))

TRUTH = {
    "identity": {"institution": {"government": "Pemerintah Kabupaten Contoh", "unit": "Kecamatan Misal"}, "number": "065/012/SOP/2024",
                 "title": "Pengelolaan Surat & Arsip", "dates": {"created": "2024-04-03", "revised": None},
                 "approver": {"position": "Camat Misal", "name": "Budi Contoh", "degrees": ["S.Sos."], "rank": "Penata Tk. I",
                              "grade": "III/d", "nip": "198001012005011003"}},
    "legalBasis": [{"text": "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", "type": "Undang-Undang", "number": "43",
                    "year": 2009, "title": "Kearsipan"}],
    "qualifications": [], "signature": None,
    "procedure": {"title": None, "actors": ["Staf", "Camat"], "steps": [
        {"no": 1, "activity": "Mencatat surat masuk", "duration": "PT10M", "inputs": None, "note": None, "kind": "start",
         "performers": ["Staf"], "next": [{"to": 2}]},
        {"no": 2, "activity": "Memeriksa surat", "duration": "P2D", "kind": "decision", "performers": [],
         "next": [{"to": 3, "when": "yes"}, {"to": 1, "when": "no"}]},
        {"no": 3, "activity": "Mengarsipkan surat", "kind": "end", "next": []}]},
}

FAULTS = {
    "identity": [(["identity", "number"], "065/013/SOP/2024"), (["identity", "dates", "revised"], "2024-05-05"),
                 (["identity", "approver", "degrees"], []), (["identity", "approver"], None), (["procedure", "title"], "SOP Lain"),
                 (["signature"], {"name": "Badu"}), (["identity", "institution", "unit"], None)],
    "lists": [(["legalBasis"], []), (["qualifications"], ["Teliti"]), (["legalBasis", 0, "text"], "UU 43/2009")],
    "citations": [(["legalBasis", 0, "number"], "44"), (["legalBasis", 0, "year"], 2008), (["legalBasis", 0, "type"], "Peraturan Pemerintah"),
                  (["legalBasis", 0, "title"], None)],
    "actors": [(["procedure", "actors", 0, "name"], "Sekretaris")],
    "steps": [(["procedure", "steps", 0, "activity"], "Mengirim undangan rapat"), (["procedure"], None)],
    "cells": [(["procedure", "steps", 0, "duration"], None), (["procedure", "steps", 0, "inputs"], {"text": "Surat", "items": []}),
              (["procedure", "steps", 1, "duration", "iso"], "P3D")],
    "kinds": [(["procedure", "steps", 1, "kind"], "process")],
    "flow": [(["procedure", "steps", 1, "next", 1, "to"], 2), (["procedure", "steps", 1, "next"], []),
             (["procedure", "steps", 0, "next", 0, "when"], "yes")],
    "performers": [(["procedure", "steps", 0, "performers", 0, "actor"], "a2"), (["procedure", "steps", 0, "performers"], []),
                   (["procedure", "steps", 1, "performers"], [{"actor": "a2", "confidence": 0.6}])],
    "calibration": [(["procedure", "steps", 0, "performers", 0, "confidence"], 0.5)],
}


def damaged(path, value):
    document = copy.deepcopy(DOCUMENT)
    place = document
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return document


class Figures(unittest.TestCase):
    def test_the_truth_scores_full(self):
        figures = measure(TRUTH, DOCUMENT).figures()
        self.assertEqual({k: v for k, v in figures.items() if v != 1 and k != "calibration"}, {})
        self.assertAlmostEqual(figures["calibration"], 0.99)
        self.assertEqual(len(figures), 10)

    def test_each_fault_lowers_its_figure(self):
        sound = measure(TRUTH, DOCUMENT).figures()
        for name, faults in FAULTS.items():
            for path, value in faults:
                figures = measure(TRUTH, damaged(path, value)).figures()
                self.assertLess(figures.get(name, 0), sound[name], f"{name}: {path}")

    def test_absent_claims_nothing(self):
        self.assertEqual(measure({}, DOCUMENT).figures(), {})
        self.assertEqual(measure({"procedure": None}, DOCUMENT).figures(), {"steps": 0.0})

    def test_normalisation_costs_nothing(self):
        self.assertEqual(measure({"identity": {"number": "065 / 012 /SOP/2024", "title": "PENGELOLAAN  surat & arsip."}},
                                 DOCUMENT).figures(), {"identity": 1.0})

    def test_unknown_keys_are_told(self):
        self.assertEqual(measure({"identiti": {}}, DOCUMENT).ignored, {"identiti"})


class Program(unittest.TestCase):
    def run_score(self, told, *extra, truth=TRUTH, **how):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/in")
            os.mkdir(f"{folder}/truth")
            for name, text in (("in/contoh-a.txt", "a"), ("in/contoh.txt", "b"), ("truth/contoh.json", json.dumps(truth))):
                if truth is not None or not name.startswith("truth"):
                    with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
                        file.write(text)
            sopc = fake(folder, told, **how)
            run = subprocess.run([sys.executable, f"{HERE}/score.py", "--sopc", sopc, "--inputs", f"{folder}/in",
                                  "--truth", f"{folder}/truth", *extra], capture_output=True, text=True, timeout=60)
            return run.returncode, run.stdout + run.stderr

    def test_sound(self):
        code, said = self.run_score({"contoh.txt": [DOCUMENT]}, "--floors", "identity=1,flow=1", "--verbose")
        self.assertEqual(code, 0, said)
        self.assertIn("identity=1.000", said)

    def test_floor(self):
        bad = damaged(["identity", "number"], None)
        self.assertEqual(self.run_score({"contoh.txt": [bad]})[0], 0)
        code, said = self.run_score({"contoh.txt": [bad]}, "--floors", "identity=0.95")
        self.assertEqual(code, 1)
        self.assertIn("FAIL identity", said)

    def test_floor_of_a_figure_without_points(self):
        self.assertEqual(self.run_score({"contoh.txt": [DOCUMENT]}, "--floors", "flow=0.5", truth={"signature": None})[0], 1)

    def test_nothing_measured(self):
        for truth in (None, {}, []):
            code, said = self.run_score({"contoh.txt": [DOCUMENT]}, truth=truth)
            self.assertEqual(code, 1, said)

    def test_no_output_other_exit_or_broken_json(self):
        for told, how in (({}, {}), ({"contoh.txt": [DOCUMENT]}, {"code": 1}),
                          ({"contoh.txt": [DOCUMENT]}, {"body": JSON_BODY.replace("json.dumps(document)", "'{\"schemaVersion\": 1, \"schemaVersion\": 1}'")}),
                          ({"contoh.txt": [DOCUMENT, DOCUMENT]}, {})):
            code, said = self.run_score(told, **how)
            self.assertEqual(code, 1, said)
            self.assertIn("FAIL contoh", said)

    def test_usage(self):
        self.assertEqual(self.run_score({}, "--floors", "identiti=1")[0], 64)
        self.assertEqual(self.run_score({}, "--floors", "identity=2")[0], 64)
