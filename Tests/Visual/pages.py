"""Tries the HTML pages in Chromium: what they print on, and whether the index can be searched."""

import pathlib
import re
import tempfile

import render

POINT = 25.4 / 72


def printed(page):
    """Sizes in millimetres of the pages that Chromium prints of an HTML file."""
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder) / "out.pdf"
        render.chromium(f"--print-to-pdf={place}", "--no-pdf-header-footer", pathlib.Path(page).resolve().as_uri())
        data = place.read_bytes()
    return boxes(data)


def boxes(data):
    """Sizes in millimetres of the pages of a PDF whose page objects are not compressed."""
    found = []
    for page in re.findall(rb"/Type\s*/Page\b(?!s).*?endobj|endobj", data, re.S):
        box = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", page)
        if box:
            found.append((float(box[1]) * POINT, float(box[2]) * POINT))
    return found


def check_print(page, size, count):
    """What is wrong with the pages that an HTML file prints on."""
    sizes = printed(page)
    faults = []
    if len(sizes) != count:
        faults.append(f"{page.name} prints on {len(sizes)} pages, not {count}")
    for width, height in sizes:
        if abs(width - size[0]) > 0.5 or abs(height - size[1]) > 0.5:
            faults.append(f"{page.name} prints on {width:.1f} x {height:.1f} mm, not {size[0]} x {size[1]}")
    return faults


def dom(url):
    return render.chromium("--dump-dom", url).stdout


def shown(text):
    """The rows of an index that are not hidden."""
    body = text[text.index('<tbody'):text.index('</tbody>')]
    return [row for row in re.findall(r"<tr[^>]*>.*?</tr>", body, re.S) if "hidden" not in row[:row.index(">")]]


def check_index(page, count):
    """What is wrong with an index of so many SOPs."""
    faults = []
    whole = dom(page.as_uri())
    if len(shown(whole)) != count or f">{count} SOP</span>" not in whole:
        faults.append(f"the index shows {len(shown(whole))} rows, not {count}")
    one = shown(dom(page.as_uri() + "#cari=izin%20reklame"))
    if len(one) != 1 or "Izin Reklame" not in one[0]:
        faults.append(f"a search for one SOP shows {len(one)} rows")
    none = dom(page.as_uri() + "#cari=tiada-yang-bernama-ini")
    if shown(none) or 'id="kosong">' not in none:
        faults.append("a search for nothing shows rows, or says nothing")
    text = page.read_text()
    for link in re.findall(r' href="([^"]*)"', text):
        if not (page.parent / link).is_file():
            faults.append(f"the index leads to {link}, which is not there")
    if re.search(r'(?:src|href)="(?:[a-z]+:|//)', text):
        faults.append("the index refers to something outside")
    # A copy without its policy takes a script that presses a button.
    wanted = text.count('<tr class="siap">')
    copy = page.with_name("salinan.html")
    copy.write_text(
        re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text).replace(
            "</body>", "<script>document.querySelector('button.siap').click()</script></body>"))
    pressed = shown(dom(copy.as_uri()))
    copy.unlink()
    if wanted == 0 or len(pressed) != wanted or not all('class="siap"' in row for row in pressed):
        faults.append(f"the button shows {len(pressed)} rows, not {wanted}")
    return faults
