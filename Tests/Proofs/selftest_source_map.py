"""Plants faults in a sound source map and its document, each of which source_map.py must name."""

import copy
import unittest

import fixtures
import source_map
from fixtures import L, M, V
from sourcetext import BLANKS, SourceText


def faults(raw, tree, *documents):
    return source_map.prove(raw, tree, list(documents))[0]


def replaced(old, *new):
    """The pieces of the fixture with one piece, named by its text, replaced."""
    index = next(i for i, piece in enumerate(fixtures.PIECES) if piece[0] == old)
    return fixtures.PIECES[:index] + list(new) + fixtures.PIECES[index + 1:]


class SourceMapFaults(unittest.TestCase):
    def setUp(self):
        self.raw, self.map, self.document = fixtures.sop()

    def entry(self, path):
        return next(e for e in self.map["entries"] if e["path"] == path)

    def caught(self, phrase, pieces=None):
        if pieces is not None:
            self.raw, self.map, self.document = fixtures.sop(pieces)
        found = faults(self.raw, self.map, self.document)
        self.assertTrue(any(phrase in f for f in found), f"no fault says {phrase!r}: {found}")

    def test_the_fixture_is_sound(self):
        self.assertEqual(faults(self.raw, self.map, self.document), [])
        unclaimed, content = (len("".join(p for p, role, _ in fixtures.PIECES if role in roles).replace(" ", "").replace("\t", "").encode())
                              for roles in (("unclaimed",), ("value", "label", "markup", "unclaimed")))
        self.assertAlmostEqual(source_map.prove(self.raw, self.map, [self.document])[1], unclaimed / content)

    # the cover
    def test_entry_missing(self):
        for i in range(len(self.map["entries"])):
            less = {"entries": self.map["entries"][:i] + self.map["entries"][i + 1:]}
            self.assertTrue(any("in no entry" in f for f in faults(self.raw, less, self.document)), i)

    def test_every_entry_shorter_or_longer(self):
        for i, entry in enumerate(self.map["entries"]):
            for key, by in (("length", 1), ("length", -1), ("offset", 1)):
                changed = copy.deepcopy(self.map)
                changed["entries"][i][key] += by
                beyond = self.raw[entry["offset"] + entry["length"]:][:1]
                if key == "length" and by == 1 and beyond.isspace():
                    continue  # a blank more is no fault
                self.assertTrue(faults(self.raw, changed, self.document), f"entry {i} {key} {by:+}")

    def test_entries_out_of_order(self):
        self.map["entries"][3:5] = self.map["entries"][4:2:-1]
        self.caught("begins before the end")

    def test_byte_in_two_entries(self):
        self.map["entries"].insert(1, dict(self.map["entries"][0]))
        self.caught("begins before the end")

    def test_entry_beyond_the_input(self):
        self.map["entries"][-1]["length"] += 100
        self.caught("beyond")

    def test_entry_without_bytes(self):
        self.map["entries"][0]["length"] = 0
        self.caught("are no range")

    def test_entry_cuts_a_character(self):
        self.entry("/procedure/steps/0/performers/0")["length"] -= 1
        self.caught("cuts a character")

    def test_unknown_role(self):
        self.map["entries"][0]["role"] = "other"
        self.caught("role 'other'")

    def test_document_out_of_range(self):
        self.entry("/identity/number")["document"] = 2
        self.caught("document 2 of 1")

    def test_no_entries(self):
        self.map = {}
        self.caught("no list of entries")

    # values
    def test_pointer_to_nothing(self):
        self.entry("/identity/number")["path"] = "/identity/nomor"
        self.caught("no such value")

    def test_pointer_with_leading_zero(self):
        self.entry("/procedure/actors/1")["path"] = "/procedure/actors/01"
        self.caught("no such value")

    def test_swapped_pointers(self):
        for one, other in (("/procedure/actors/0", "/procedure/actors/1"), ("/identity/number", "/identity/title"),
                           ("/procedure/steps/0/no", "/procedure/steps/1/no"), ("/identity/dates/created", "/identity/dates/revised"),
                           ("/procedure/steps/0/duration", "/procedure/steps/1/duration"),
                           ("/identity/approver/rank", "/identity/approver/grade")):
            self.setUp()
            first, second = self.entry(one), self.entry(other)
            first["path"], second["path"] = other, one
            self.caught("bytes")

    def test_value_changed_without_repair(self):
        changes = {"/identity/number": "065/013/SOP/2024", "/identity/title": "Pengelolaan Surat dan Arsip",
                   "/legalBasis/0/text": "Undang-Undang Nomor 34 Tahun 2009 tentang Kearsipan",
                   "/identity/dates/created": "2024-03-04", "/identity/dates/revised": "2024-05-05",
                   "/identity/approver/name": "Badu Contoh", "/identity/approver/nip": "198001012005011004",
                   "/identity/approver/rank": "Penata Muda Tk. I", "/identity/approver/grade": "III/c",
                   "/identity/approver/degrees/0": "S.H.", "/identity/institution/government": "Pemerintah Kota Contoh",
                   "/procedure/steps/0/activity": "Mencatat surat", "/procedure/steps/1/activity": "Memeriksa surat keluar",
                   "/procedure/steps/0/no": 3, "/procedure/actors/0/name": "Stafs", "/procedure/steps/1/next/1/when": "yes"}
        for path, value in changes.items():
            self.setUp()
            parent = self.document
            *keys, last = path.split("/")[1:]
            for key in keys:
                parent = parent[int(key)] if isinstance(parent, list) else parent[key]
            parent[int(last) if isinstance(parent, list) else last] = value
            self.caught("does not stand at" if path.endswith("/name") and "approver" in path else "bytes")

    def test_value_without_bytes(self):
        self.document["records"] = ["Disimpan"]
        self.caught("/records/0: has a value, but no bytes")
        self.document["signature"] = dict(self.document["identity"]["approver"])
        self.caught("/signature/name: has a value, but no bytes")

    def test_word_swallowed_by_a_neighbour(self):
        self.caught("/procedure/steps/1/activity: bytes",
                    replaced("Memeriksa surat", ("Memeriksa surat segera", V, "/procedure/steps/1/activity")))

    def test_mark_that_is_a_word(self):
        self.caught("/performers/0: bytes", replaced("√", ("Bupati", V, "/procedure/steps/0/performers/0")))

    # labels and markup
    def test_content_called_label(self):
        for word in ("Camat Sutra", "2024", "Pengelolaan"):
            self.caught("label", replaced("Nomor SOP", (f"Nomor SOP {word}", L, None)))

    def test_content_called_markup(self):
        for text in ("surat", "<NIP 1>", '<p title="penting">', "<!-- penting -->", "2024", "1.Surat", "& amp"):
            self.caught("markup that is none", replaced("<p>", (text, M, None)))

    def test_damaged_labels_are_labels(self):
        for text in ("NomorSOP", "N0mor SOP", "Nomer SOP:", "TgI. Revisi", "MUTU BUKU"):
            self.assertEqual([f for f in faults(*fixtures.sop(replaced("Nomor SOP", (text, L, None))))], [], text)

    # what is unclaimed
    def test_unclaimed_in_map_only(self):
        self.document["unclaimed"] = []
        self.caught("unclaimed in the map, but not in the JSON")

    def test_unclaimed_in_json_only(self):
        self.entry("/identity/number")["role"] = "value"
        self.document["unclaimed"].append({"text": "065", "span": fixtures.span(self.raw.decode(), "065")})
        self.caught("unclaimed in the JSON, but not in the map")

    def test_unclaimed_text_changed(self):
        self.document["unclaimed"][0]["text"] = "Jl. Contoh No. 8"
        self.caught("the text is not the bytes of its span")

    def test_unclaimed_twice(self):
        self.document["unclaimed"].append(dict(self.document["unclaimed"][0]))
        self.caught("bytes that another item has too")

    def test_unclaimed_in_both_documents(self):
        other = copy.deepcopy(self.document)
        self.document["source"]["part"]["count"], other["source"]["part"] = 2, {"index": 2, "count": 2}
        found = faults(self.raw, self.map, self.document, other)
        self.assertTrue(any("document 2" in f and "unclaimed in the JSON" in f for f in found), found)

    # spans, repairs, durations, the source
    def test_spans(self):
        for key in ("offset", "length", "line", "column"):
            for block in ("unclaimed", "repairs"):
                if (block, key) == ("repairs", "length"):
                    continue  # a repair's span may reach further than what it changed
                self.setUp()
                self.document[block][0]["span"][key] += 1
                self.caught(f"/{block}/0")
        self.document["diagnostics"] = [{"rule": "SOP001", "span": {"offset": 10 ** 6, "length": 1, "line": 1, "column": 1}}]
        self.caught("/diagnostics/0")

    def test_repair_that_is_not_there(self):
        for key, value, phrase in (("to", "Badu", "does not stand at"), ("path", "/identity/approver/nama", "leads nowhere"),
                                   ("confidence", 0.4, "not from 0.5 to 1"), ("from", "XYZ", "does not stand in its span"),
                                   ("from", "Budi Contoh", "changes nothing")):
            self.setUp()
            self.document["repairs"][0][key] = value
            self.caught(phrase)

    def test_durations(self):
        for key, value in (("iso", "PT10H"), ("iso", None), ("minutes", 100), ("minutes", None)):
            self.setUp()
            self.document["procedure"]["steps"][0]["duration"][key] = value
            self.caught("/procedure/steps/0/duration")

    def test_source_of_another_file(self):
        self.document["source"]["sha256"] = "0" * 64
        self.caught("sha256")

    def test_part(self):
        self.document["source"]["part"]["count"] = 2
        self.caught("source.part")


class Scalars(unittest.TestCase):
    def test_encodings(self):
        for encoding, raw, lengths in (
                ("utf-8", b"a\xc3\xa9\xffb", [1, 2, 1, 1]), ("utf-8", b"\xe2\x82x\xed\xa0\x80", [2, 1, 1, 1, 1]),
                ("utf-16le", b"\xff\xfea\0\xe9\0\0\xd8", [1, 2, 3]), ("utf-16be", b"\xfe\xff\0a\xd8\x3d\xde\0", [1, 4]),
                ("windows-1252", b"a\x93\x81\xa0", [1, 1, 1, 1])):
            source = SourceText(raw, encoding)
            self.assertEqual([b - a for a, b in zip(source.starts, source.starts[1:])], lengths, (encoding, raw))

    def test_lines(self):
        source = SourceText("a\r\nb\rc\nd\u2028é!".encode(), "utf-8")
        self.assertEqual([source.places[source.text.index(c)] for c in "abcd!"], [(1, 1), (2, 1), (3, 1), (4, 1), (4, 4)])

    def test_information_separators_are_content(self):
        source = SourceText(b"\x1c\x1d \x1f\n", "utf-8")
        self.assertEqual(len(source.contents()), 3)
        self.assertEqual(len(BLANKS), 31)

    def test_unknown_encoding(self):
        self.assertRaises(ValueError, SourceText, b"", "ebcdic")
