"""Plants broken promises in a sound document; contract.py must name each. Mutants must be the same for the same seed."""

import copy
import random
import unittest

import contract
from fixtures import DOCUMENT
from mutants import mutate


def sound():
    return copy.deepcopy(DOCUMENT)


class Promises(unittest.TestCase):
    def test_sound(self):
        self.assertEqual(list(contract.breaches(sound())), [])

    def test_each_breach(self):
        steps = ["procedure", "steps"]
        for path, value, phrase in (
                (["identity", "number"], "065 /012", "blanks around"), (["identity", "dates", "created"], "3 April 2024", "no ISO date"),
                (["identity", "approver", "nip"], "19800101", "not 18 digits"), (["identity", "approver", "grade"], "III d", "/grade"),
                (["identity", "title"], "Dua  kata", "not folded"), (["identity", "title"], "Ekor ", "not folded"),
                (steps + [0, "activity"], "Baris\nbaru", "not folded"), (steps + [0, "no"], 2, "numbers"), (steps + [0, "no"], "1", "numbers"),
                (steps + [0, "performers", 0, "actor"], "a9", "no actor"), (steps + [0, "performers", 0, "confidence"], 0.4, "below 0.5"),
                (steps + [0, "performers", 0, "confidence"], 1.2, "no probability"),
                (steps + [0, "alternatives"], [{"actor": "a1", "confidence": 0.1}], "named twice"),
                (steps + [1, "alternatives"], [{"actor": "a1", "confidence": 0.1}, {"actor": "a2", "confidence": 0.2}], "not the likeliest"),
                (steps + [0, "next", 0, "to"], 9, "no step 9"), (steps + [1, "next", 0, "when"], "ya", "when is"), (steps + [1, "next", 1], {"to": 3, "when": "yes"}, "an arrow twice"),
                (steps + [0, "next", 0, "when"], "yes", "no decision"), (steps + [0, "kind"], "mulai", "/kind"),
                (steps + [0, "inputs"], {"text": "", "items": []}, "empty cell"), (["procedure", "actors", 1, "id"], "a1", "an id twice"),
                (["identity"], {}, "lacks"), (steps + [0, "duration"], {"iso": "PT1M", "text": "1 menit", "minutes": 1}, "in the order")):
            document = sound()
            place = document
            for key in path[:-1]:
                place = place[key]
            place[path[-1]] = value
            found = list(contract.breaches(document))
            self.assertTrue(any(phrase in f for f in found), f"{path}: {found}")

    def test_a_number_told_to_be_damaged_is_no_breach(self):
        document = sound()
        document["identity"]["approver"]["nip"] = "1980"
        document["diagnostics"] = [{"rule": "SOP101", "severity": "error", "cause": "extraction", "message": "", "path": "/identity/approver/nip",
                                    "span": None}]
        self.assertEqual(list(contract.breaches(document)), [])


class Mutants(unittest.TestCase):
    def test_same_seed_same_bytes(self):
        data = "Nomor SOP\t1\nKegiatan é\n".encode() * 20
        made = [mutate(data, random.Random(f"1 {n}")) for n in range(300)]
        self.assertEqual(made, [mutate(data, random.Random(f"1 {n}")) for n in range(300)])
        self.assertGreater(len(set(made)), 290)
        self.assertTrue(any(m.startswith(b"\xff\xfe") for m in made) and any(m.startswith(b"\xfe\xff") for m in made))
