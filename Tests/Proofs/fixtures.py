"""A small invented SOP with its source map, in pieces that a test can damage one at a time."""

import copy
import hashlib

V, L, M, U = "value", "label", "markup", "unclaimed"

PIECES = [
    ("Jl. Contoh No. 7", U, None), ("\n\n", None, None),
    ("<p>", M, None), ("PEMERINTAH KABUPATEN CONTOH", V, "/identity/institution/government"), ("</p>", M, None), ("\t", None, None),
    ("Nomor SOP", L, None), ("\t", None, None), ("065/ 012 /SOP/2024", V, "/identity/number"), ("\n\t", None, None),
    ("Tgl. Pembuatan", L, None), ("\t", None, None), (":", M, None), (" ", None, None),
    ("3-Apr-24", V, "/identity/dates/created"), ("\n\t", None, None),
    ("Tanggal Revisi", L, None), (" ", None, None), (":", M, None), ("\t", None, None), ("-", V, "/identity/dates/revised"),
    ("\n\u200b", None, None), ("KECAMATAN MISAL", V, "/identity/institution/unit"), ("\t", None, None),
    ("Disahkan oleh", L, None), ("\t", None, None), ("CAMAT MISAL", V, "/identity/approver/position"), (" ", None, None),
    ("BUDl CONTOH", V, "/identity/approver/name"), (",", M, None), (" ", None, None), ("S. Sos", V, "/identity/approver/degrees/0"),
    (" ", None, None), ("Penata Tingkat I", V, "/identity/approver/rank"), (",", M, None), (" ", None, None),
    ("III d", V, "/identity/approver/grade"), (" ", None, None), ("NIP.", L, None), (" ", None, None),
    ("19800101 200501 1 003", V, "/identity/approver/nip"), ("\n", None, None),
    ("Nama SOP", L, None), ("\t", None, None), ("Pengelolaan  Surat &amp; Arsip", V, "/identity/title"), ("\n", None, None),
    ("Dasar Hukum", L, None), ("\n", None, None), ("1.", M, None), (" ", None, None),
    ("Undang-Undang Nomor 43\tTahun 2009 tentang Kearsipan", V, "/legalBasis/0"), ("\n", None, None),
    ("No", L, None), ("\t", None, None), ("Kegiatan", L, None), ("\t", None, None), ("Pelaksana", L, None), ("\t", None, None),
    ("Waktu", L, None), ("\n\t\t", None, None), ("Staf", V, "/procedure/actors/0"), ("\t", None, None),
    ("Camat", V, "/procedure/actors/1"), ("\n", None, None),
    ("1.", V, "/procedure/steps/0/no"), ("\t", None, None), ("Mencatat surat", V, "/procedure/steps/0/activity"), ("\n", None, None),
    ("masuk", V, "/procedure/steps/0/activity"), ("\t", None, None), ("√", V, "/procedure/steps/0/performers/0"), ("\t", None, None),
    ("10 Menit", V, "/procedure/steps/0/duration"), ("\n", None, None),
    ("2", V, "/procedure/steps/1/no"), ("\t", None, None), ("Memeriksa surat", V, "/procedure/steps/1/activity"), ("\t", None, None),
    ("Tidak", V, "/procedure/steps/1/next/1/when"), ("\t", None, None), ("2 hari", V, "/procedure/steps/1/duration"), ("\n", None, None),
    ("3", V, "/procedure/steps/2/no"), ("\t", None, None), ("Mengarsipkan surat", V, "/procedure/steps/2/activity"), ("\n", None, None),
    ("Halaman 1 dari 2", L, None), ("\n", None, None),
    ("PEMERINTAH KABUPATEN CONTOH", V, "/identity/institution/government"), ("\n", None, None),
]

DOCUMENT = {
    "schemaVersion": 1,
    "source": {"path": "contoh.txt", "sha256": None, "format": "ocr-text", "encoding": "utf-8", "part": {"index": 1, "count": 1}},
    "identity": {
        "institution": {"government": "Pemerintah Kabupaten Contoh", "unit": "Kecamatan Misal", "subunit": None, "regionCode": None},
        "number": "065/012/SOP/2024", "revision": None, "title": "Pengelolaan Surat & Arsip",
        "dates": {"created": "2024-04-03", "revised": None, "effective": None, "approved": None},
        "approver": {"id": "p1", "position": "Camat Misal", "name": "Budi Contoh", "degrees": ["S.Sos"], "rank": "Penata Tk. I",
                     "grade": "III/d", "nip": "198001012005011003"},
        "signatories": []},
    "legalBasis": [{"text": "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", "type": "Undang-Undang", "number": "43",
                    "year": 2009, "title": "Kearsipan", "id": "/akn/id/act/uu/2009/43"}],
    "qualifications": [], "related": [], "equipment": [], "warnings": [], "records": [], "sections": [],
    "procedure": {
        "title": None, "terminators": None,
        "actors": [{"id": "a1", "name": "Staf", "position": None}, {"id": "a2", "name": "Camat", "position": None}],
        "steps": [
            {"no": 1, "activity": "Mencatat surat masuk", "kind": "start",
             "performers": [{"actor": "a1", "confidence": 0.99, "basis": ["mark"]}], "alternatives": [], "outsiders": [],
             "inputs": None, "duration": {"text": "10 Menit", "iso": "PT10M", "minutes": 10}, "outputs": None, "note": None,
             "extra": {}, "next": [{"to": 2, "when": None, "label": None, "confidence": 0.99}]},
            {"no": 2, "activity": "Memeriksa surat", "kind": "decision", "performers": [], "alternatives": [], "outsiders": [],
             "inputs": None, "duration": {"text": "2 hari", "iso": "P2D", "minutes": 900}, "outputs": None, "note": None,
             "extra": {}, "next": [{"to": 3, "when": "yes", "label": None, "confidence": 0.5},
                                   {"to": 1, "when": "no", "label": None, "confidence": 0.9}]},
            {"no": 3, "activity": "Mengarsipkan surat", "kind": "end", "performers": [], "alternatives": [], "outsiders": [],
             "inputs": None, "duration": None, "outputs": None, "note": None, "extra": {}, "next": []}]},
    "signature": None, "quality": {"grade": "periksa", "claimed": 0.9, "confidence": {"least": 0.5, "mean": 0.9}},
    "repairs": [{"path": "/identity/approver/name", "from": "BUDl CONTOH", "to": "Budi Contoh", "rule": "person-name",
                 "confidence": 0.9, "evidence": [], "span": None}],
    "unclaimed": [{"text": "Jl. Contoh No. 7", "span": None}], "diagnostics": [],
}


def span(text, part):
    """The SPAN of the first place of a part in a text."""
    at = text.index(part)
    line_start = text.rfind("\n", 0, at) + 1
    return {"offset": len(text[:at].encode()), "length": len(part.encode()), "line": text.count("\n", 0, at) + 1,
            "column": at - line_start + 1}


def sop(pieces=None):
    """The input's bytes, its map and its one document: a proof finds no fault in them."""
    text, entries = "", []
    for piece, role, path in pieces or PIECES:
        if role:
            entries.append({"offset": len(text.encode()), "length": len(piece.encode()), "role": role, "path": path, "document": 1})
        text += piece
    document = copy.deepcopy(DOCUMENT)
    document["source"]["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    document["repairs"][0]["span"] = span(text, "BUDl CONTOH")
    document["unclaimed"][0]["span"] = span(text, "Jl. Contoh No. 7")
    return text.encode(), {"entries": entries}, document
