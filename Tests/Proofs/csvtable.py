"""Reads CSV as RFC 4180 has it and nothing else, and the cells of an OpenDocument spreadsheet."""

import io
import xml.etree.ElementTree as tree
import zipfile

HEADS = ("berkas", "bagian", "nomor_sop", "nama_sop", "no", "kegiatan", "jenis", "pelaksana", "keyakinan", "kelengkapan", "waktu",
         "menit", "output", "keterangan", "lanjut", "lanjut_ya", "lanjut_tidak")

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def read_csv(data, delimiter=","):
    """The records of a CSV file; raises ValueError where it is not strict: quotes, CRLF, one width, UTF-8."""
    text = data.decode("utf-8")
    text = text[1:] if text.startswith("\ufeff") else text
    records, record, at = [], [], 0
    while at < len(text):
        line = text.count("\n", 0, at) + 1
        if text[at] == '"':
            field, at = [], at + 1
            while True:
                end = text.find('"', at)
                if end < 0:
                    raise ValueError(f"line {line}: a quoted field does not end")
                field.append(text[at:end])
                at = end + 1
                if text[at:at + 1] != '"':
                    break
                field.append('"')
                at += 1
            record.append("".join(field))
            if at < len(text) and text[at] != delimiter and text[at:at + 2] != "\r\n":
                raise ValueError(f"line {line}: {text[at]!r} after a quoted field")
        else:
            end = at
            while end < len(text) and text[end] != delimiter and text[end] not in '"\r\n':
                end += 1
            if text[end:end + 1] == '"':
                raise ValueError(f"line {line}: a quote inside a field without quotes")
            if text[end:end + 1] == "\n" or (text[end:end + 1] == "\r" and text[end:end + 2] != "\r\n"):
                raise ValueError(f"line {line}: a line end that is not CRLF")
            record.append(text[at:end])
            at = end
        if at >= len(text):
            records.append(record)
            record = []
        elif text[at] == delimiter:
            at += 1
            if at == len(text):
                raise ValueError(f"line {line}: the last record does not end")
            if text[at:at + 2] == "\r\n":
                record.append("")
                records.append(record)
                record, at = [], at + 2
        else:
            records.append(record)
            record, at = [], at + 2
    if not records:
        raise ValueError("no records")
    widths = sorted({len(r) for r in records})
    if len(widths) > 1:
        raise ValueError(f"records of {widths} fields")
    if len(set(records[0])) < len(records[0]) or not all(records[0]):
        raise ValueError(f"column heads that are empty or stand twice: {records[0]}")
    return records


def read_ods(data):
    """The shown text of each cell of the first sheet, empty rows and cells at the ends left out."""
    content = tree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("content.xml"))
    sheet = content.find(f".//{TABLE}table")
    rows = []
    for row in sheet.iter(f"{TABLE}table-row"):
        cells = []
        for cell in row:
            if cell.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                shown = "\n".join(shown_text(p) for p in cell.findall(f"{TEXT}p"))
                cells += [shown] * min(int(cell.get(f"{TABLE}number-columns-repeated", "1")), 4096)
        while cells and not cells[-1]:
            cells.pop()
        times = int(row.get(f"{TABLE}number-rows-repeated", "1"))
        rows += [cells] * (times if cells else min(times, 10000))
    while rows and not rows[-1]:
        rows.pop()
    return rows


def shown_text(node):
    out = [node.text or ""]
    for child in node:
        if child.tag == f"{TEXT}s":
            out.append(" " * int(child.get(f"{TEXT}c", "1")))
        elif child.tag == f"{TEXT}tab":
            out.append("\t")
        elif child.tag == f"{TEXT}line-break":
            out.append("\n")
        else:
            out.append(shown_text(child))
        out.append(child.tail or "")
    return "".join(out)
