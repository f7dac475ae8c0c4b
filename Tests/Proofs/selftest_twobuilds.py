"""Plants differences in stand-in compilers: twobuilds.py must name them."""

import os
import subprocess
import sys
import tempfile
import unittest

from fakes import fake
from fixtures import DOCUMENT

HERE = os.path.dirname(os.path.abspath(__file__))
MUTANTS = 6


class TwoBuilds(unittest.TestCase):
    def check(self, body="", code=0):
        """Two stand-ins that write each mutant's JSON, the second of which does something more first."""
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/in")
            with open(f"{folder}/in/contoh.txt", "w", encoding="utf-8") as file:
                file.write("Nama SOP: Contoh\n")
            told = {f"{number:04}.txt": [DOCUMENT] for number in range(MUTANTS)}
            programs = []
            for name, lines, ending in (("one", "", 0), ("other", body, code)):
                os.mkdir(f"{folder}/{name}")
                programs.append(fake(f"{folder}/{name}", told, f"\n        {lines}\n        write(name + '.json', json.dumps(document))\n", ending))
            done = subprocess.run([sys.executable, f"{HERE}/twobuilds.py", "--sopc", programs[0], "--other", programs[1],
                                   "--inputs", f"{folder}/in", "--count", str(MUTANTS)], capture_output=True, text=True, timeout=300)
            self.assertNotIn("Traceback", done.stderr)
            return done.returncode, done.stdout

    def test_the_same(self):
        self.assertEqual(self.check(), (0, f"{MUTANTS} mutants, {MUTANTS + 1} files, 0 faults\n"))

    def test_each_fault(self):
        for body, phrase in (("if name == '0003': document['schemaVersion'] = 'x'", "0003.json is not the same"),
                             ("if name == '0003': name = 'lain'", "lain.json is written by the other build only"),
                             ("if name == '0003': continue", "0003.json is not written by the other build"),
                             ("if name == '0003': os.abort()", "0003.txt: exit -6")):
            code, said = self.check(body)
            self.assertEqual(code, 1, said)
            self.assertIn(phrase, said)

    def test_exit_code(self):
        code, said = self.check(code=2)
        self.assertEqual(code, 1, said)
        self.assertIn("exit 2", said)
