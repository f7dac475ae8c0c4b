"""Stand-in compilers that lose something on the way back: roundtrip.py must name it."""

import os
import subprocess
import sys
import tempfile
import unittest

from fakes import fake
from fixtures import DOCUMENT
from roundtrip import content, differences

HERE = os.path.dirname(os.path.abspath(__file__))

BODY = """
        pass
    if not documents:
        documents, name = [json.loads(open(path).read())], stem
    if documents:
        document = documents[0]
        if path.endswith((".json", ".md")):
            {fault}
        write(stem + ".json", json.dumps(document))
        if "md" in emit:
            write(stem + ".md", json.dumps(document))
"""


class RoundTrip(unittest.TestCase):
    def check(self, fault, *extra):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/in")
            with open(f"{folder}/in/contoh.txt", "w", encoding="utf-8") as file:
                file.write("x")
            sopc = fake(folder, {"contoh.txt": [DOCUMENT]}, BODY.format(fault=fault))
            run = subprocess.run([sys.executable, f"{HERE}/roundtrip.py", "--sopc", sopc, "--inputs", f"{folder}/in", *extra],
                                 capture_output=True, text=True, timeout=60)
            return run.returncode, run.stdout + run.stderr

    def test_sound(self):
        code, said = self.check("pass")
        self.assertEqual(code, 0, said)
        self.assertIn("1 json files, 1 md files: 0 faults", said)

    def test_what_is_lost(self):
        for form, fault in (("json", "document['quality']['claimed'] = 0"), ("json", "document = dict(reversed(document.items()))"),
                            ("md", "document['identity']['title'] = 'X'"), ("md", "document['procedure']['steps'].pop()"),
                            ("md", "document['procedure']['steps'][1]['next'][1]['to'] = 2"), ("md", "document['procedure'] = None"),
                            ("md", "document['procedure']['steps'][0]['performers'][0]['actor'] = 'a2'")):
            code, said = self.check(fault, "--forms", form)
            self.assertEqual(code, 1, f"{fault}: {said}")
            self.assertIn("came back", said)

    def test_confidences_may_differ_in_markdown(self):
        fault = "document['procedure']['steps'][0]['performers'][0]['confidence'] = 0.7; document['source']['format'] = 'markdown'"
        self.assertEqual(self.check(fault, "--forms", "md")[0], 0)

    def test_differences(self):
        self.assertEqual(list(differences({"a": [1, 2], "b": 1}, {"a": [1, 3], "c": None})), [("/a/1", 2, 3), ("/b", 1, None)])
        self.assertNotIn("confidence", str(content(DOCUMENT)))
