"""Rewrites an invented document a hundred times: nothing old may be left, truth and text must agree, damage must be alike."""

import copy
import os
import random
import re
import subprocess
import sys
import tempfile
import unittest

from damage import readings, transfer, transfer_digits
from places import places
from rewriting import Rewriting
from rewriting_places import Unsafe
from stock import REGULATIONS

HERE = os.path.dirname(os.path.abspath(__file__))

TEXT = """ <p>PEMERINTAH KABUPATEN ACH BESAR</p>\tNomor SOP\t065/ 019 /IJY/2024
\tTanggal Pembuatan\t02 Februari 2024
\tTanggal Revisi\t-
KANTOR CAMAT INDRAJAYA\tTanggal Pengesahan\t28 Pebruari 2024
\tDisahkan Oleh\t<p>CAMAT INDRAJAYA</p>  <p>TENGCU MUSLIM, S.Sos NIP. 19800310 200572 1 003</p>
Dasar Hukum\t
1. Undang-Undang Nomor 25 Tahun 2009 tentang tentang pelayaman Publik 2. Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
3. Qanun Kabupaten Aceh Besar Nomor 3 Tahun 2019 tentang Kecamatan
1\tCamat Indrajaya memberi arahan

TENGKU MUSLIM, S.Sos
NIP. 198003102005121003
"""

TRUTH = {
    "identity": {"institution": {"government": "Pemerintah Kabupaten Aceh Besar", "unit": "Kantor Camat Indrajaya", "regionCode": "11.06"},
                 "number": "065/019/IJY/2024", "dates": {"created": "2024-02-02", "revised": None, "approved": "2024-02-28"},
                 "approver": {"position": "Camat Indrajaya", "name": "Tengku Muslim", "degrees": ["S.Sos"], "nip": "198003102005121003"}},
    "legalBasis": [{"text": "Undang-Undang Nomor 25 Tahun 2009 tentang pelayanan Publik", "type": "Undang-Undang", "number": "25",
                    "year": 2009, "title": "Pelayanan Publik", "id": "/akn/id/act/uu/2009/25"},
                   {"text": "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang "
                            "Pelayanan Publik", "type": "Peraturan Pemerintah", "number": "96", "year": 2012}],
    "procedure": {"steps": [{"no": 1, "activity": "Camat Indrajaya memberi arahan"}]},
    "signature": {"name": "Tengku Muslim", "nip": "198003102005121003"},
}


def variant(number, text=TEXT, truth=TRUTH):
    return Rewriting(text, [copy.deepcopy(truth)], random.Random(f"selftest {number}")).result()


class Variants(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.variants = []
        for number in range(200):
            try:
                cls.variants.append(variant(number))
            except Unsafe:
                continue  # a draw that does not fit: the program draws again

    def test_most_draws_fit(self):
        self.assertGreater(len(self.variants), 100)

    def test_nothing_old_is_left(self):
        old = re.compile(r"aceh|ach besar|indrajaya|teng[kc]u|muslim|19800310|IJY|/ ?019|02 Februari 2024", re.I)
        for text, truths in self.variants:
            for what in (text, str(truths)):
                self.assertIsNone(old.search(what), what[:600])

    def test_truth_is_in_the_text(self):
        for text, (truth,) in self.variants:
            flat = "".join(text.split()).casefold()
            identity = truth["identity"]
            for told in (identity["number"], identity["approver"]["nip"], identity["approver"]["name"], identity["approver"]["position"],
                         identity["institution"]["unit"], truth["procedure"]["steps"][0]["activity"], truth["legalBasis"][1]["text"]):
                self.assertIn("".join(told.split()).casefold(), flat)
            self.assertEqual(truth["signature"]["nip"], identity["approver"]["nip"])
            self.assertNotIn("id", truth["legalBasis"][0])

    def test_misread_where_the_original_was(self):
        for text, (truth,) in self.variants:
            nip, name = truth["identity"]["approver"]["nip"], truth["identity"]["approver"]["name"]
            written = re.search(r"NIP\. (\d{8} \d{6} \d \d{3})<", text)[1].replace(" ", "")
            self.assertEqual([i for i in range(18) if nip[i] != written[i]], [12], (nip, written))
            self.assertEqual(written[12], "7")
            head = re.search(r"<p>([A-Z ]+), S\.Sos", text)[1]
            self.assertNotEqual(head.casefold(), name.casefold())
            region = re.search(r"KABUPATEN ([A-Z ]+)</p>", text)[1]
            self.assertNotIn(region.casefold(), truth["identity"]["institution"]["government"].casefold())
            law = re.search(r"1\. Undang-Undang Nomor (\d+) Tahun (\d+) tentang tentang ([^0-9]+?) 2\.", text)
            title = truth["legalBasis"][0]["title"]
            self.assertEqual((law[1], int(law[2])), (truth["legalBasis"][0]["number"], truth["legalBasis"][0]["year"]))
            self.assertNotEqual(law[3].casefold(), title.casefold())
            self.assertEqual(len(law[3].split()), len(title.split()))

    def test_numbers_are_valid(self):
        for _, (truth,) in self.variants:
            nip = truth["identity"]["approver"]["nip"]
            self.assertRegex(nip, r"^19\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d)20\d\d(0[1-9]|1[0-2])1(0[01]\d|020)$")
            self.assertTrue(18 <= int(nip[8:12]) - int(nip[:4]) <= 40)
            dates = truth["identity"]["dates"]
            self.assertLess(dates["created"], dates["approved"])
            self.assertEqual(truth["identity"]["number"][-4:], dates["created"][:4])
            self.assertIsNone(dates["revised"])

    def test_dates_keep_their_form(self):
        for text, _ in self.variants:
            self.assertRegex(text, r"Pembuatan\t\d\d [A-Z][a-z]+ \d{4}\n")

    def test_code_goes_with_the_place(self):
        codes = {f"Pemerintah {kind} {name}": code for code, kind, name, _, _ in places()}
        for _, (truth,) in self.variants:
            where = truth["identity"]["institution"]
            self.assertEqual(where["regionCode"], codes[where["government"]])

    def test_same_seed_same_variant(self):
        numbers = range(5)
        self.assertEqual([self.attempt(n) for n in numbers], [self.attempt(n) for n in numbers])
        self.assertGreater(len({text for text, _ in self.variants}), 100)

    def attempt(self, number, *what):
        try:
            return variant(number, *what)
        except Unsafe as reason:
            return str(reason)

    def test_a_truth_that_is_not_in_the_text_is_refused(self):
        for key, value in (("name", "Orang Lain"), ("nip", "197001011990011001")):
            truth = copy.deepcopy(TRUTH)
            truth["identity"]["approver"][key] = value
            truth["signature"] = None
            self.assertRaises(Unsafe, variant, 1, TEXT, truth)

    def test_columns_of_blanks_stay(self):
        rows = "".join(f"{'isi ' * (i % 4 + 1):40}nilai {i}\n" for i in range(10))
        text = f"{'PEMERINTAH KABUPATEN ACEH BESAR':40}Nomor SOP : 065/019/IJY/2024\n{rows}"
        truth = {"identity": {"institution": {"government": "Pemerintah Kabupaten Aceh Besar"}, "number": "065/019/IJY/2024"}}
        drawn = [r for r in (self.attempt(n, text, truth) for n in range(20)) if isinstance(r, tuple)]
        self.assertGreater(len(drawn), 10)
        for new, _ in drawn:
            self.assertEqual(new.index("Nomor SOP"), 40)


class Damage(unittest.TestCase):
    def test_transfer(self):
        self.assertEqual(transfer("Gatot", "CATOT", "Bagus"), "BACUS")
        self.assertEqual(transfer("komputer", "kornputer", "lampu"), "larnpu")
        self.assertEqual(transfer_digits("123456", "1Z3456", "923416"), "9Z3416")
        self.assertEqual(transfer_digits("123456", "12456", "123987"), "12987")

    def test_readings(self):
        text = "GATOT SUBRATA dan CATOT SUBRATA; Surat"
        self.assertEqual([text[s:e] for s, e in readings(text, "Gatot Subrata")], ["CATOT SUBRATA"])


class Stock(unittest.TestCase):
    def test_no_regulation_twice(self):
        keys = [(kind, number, year) for kind, rows in REGULATIONS.items() for number, year, _ in rows]
        self.assertEqual(len(keys), len(set(keys)))

    def test_places(self):
        codes = [code for code, *_ in places()]
        self.assertGreaterEqual(len(codes), 40)
        self.assertEqual(len(codes), len(set(codes)))
        self.assertTrue(all(len(districts) >= 3 for *_, districts in places()))


class Program(unittest.TestCase):
    def test_same_seed_same_bytes(self):
        import json
        with tempfile.TemporaryDirectory() as folder:
            os.makedirs(f"{folder}/in")
            os.makedirs(f"{folder}/gold")
            for name, content in (("in/contoh_1.txt", TEXT.replace("\n", "\r\n")), ("in/latin.txt", "\xe9"), ("gold/contoh.json", json.dumps(TRUTH)),
                                  ("gold/latin.json", json.dumps(TRUTH))):
                with open(f"{folder}/{name}", "wb") as file:
                    file.write(content.encode("latin-1"))
            told = []
            for out in ("a", "b"):
                run = subprocess.run([sys.executable, f"{HERE}/variants.py", "--inputs", f"{folder}/in", "--gold", f"{folder}/gold",
                                      "--seed", "7", "--count", "6", "--out", f"{folder}/{out}"], capture_output=True, text=True, timeout=120)
                self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
                self.assertIn("left out latin: not UTF-8", run.stdout)
                self.assertIn("6 variants of 1 documents", run.stdout)
                told.append({path: open(os.path.join(top, path), "rb").read() for top, _, files in os.walk(f"{folder}/{out}") for path in files})
            self.assertEqual(told[0], told[1])
            self.assertEqual(len(told[0]), 12)
            self.assertTrue(all(b"\r\n" in data for name, data in told[0].items() if name.endswith(".txt")))
