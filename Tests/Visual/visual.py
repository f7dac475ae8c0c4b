#!/usr/bin/env python3
"""Draws every sample in librsvg and in Chromium and holds the pictures against stored ones.

Also checks that no ink leaves its cell, that a moved symbol, a missing arrow head and a missing line of text are noticed, that
HTML prints on exact pages, and that the index can be searched. Exits with 77 where a program that draws, or the font, is not installed.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

import cells
import faults
import ink
import pages
import png
import render

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
REFERENCES = pathlib.Path(__file__).resolve().parent / "References"
# The greatest difference of ink in 2 x 2 mm that is no fault, of 255. The same picture differs by 6 for its 16 greys; a dashed
# symbol moved by 1 mm by 29, any other by 41 and more, a missing head by 65, a missing line of text by 72.
TOLERANCE = 20
DRAWERS = {"librsvg": lambda svgs: [render.rsvg(svg) for svg in svgs], "chromium": render.browser}


def compare(svgs, update):
    """What differs from the stored pictures."""
    found = []
    for drawer, draw in DRAWERS.items():
        folder = REFERENCES / drawer
        folder.mkdir(parents=True, exist_ok=True)
        stored = {place.name for place in folder.glob("*.png")}
        for name, picture in zip(svgs, draw(list(svgs.values()))):
            place = folder / f"{name}.png"
            stored.discard(place.name)
            picture = picture.grey()
            if update:
                place.write_bytes(png.write(picture))
            elif not place.exists():
                found.append(f"{drawer} has no stored picture of {name}")
            else:
                far, at = ink.distance(picture, png.read(place.read_bytes()))
                if far > TOLERANCE:
                    found.append(
                        f"{name} in {drawer} differs by {far:.0f} at {at[0] / render.SCALE} x {at[1] / render.SCALE} mm")
        for name in sorted(stored):
            if update:
                (folder / name).unlink()
            else:
                found.append(f"{drawer} has a stored picture of {name}, which no sample gives")
    return found


def check_cells(svgs):
    """Ink outside its cell."""
    found = []
    ready = {name: cells.coloured(svg) for name, svg in svgs.items()}
    for drawer, draw in DRAWERS.items():
        for (name, (_, boxes, colours)), picture in zip(ready.items(), draw([page for page, _, _ in ready.values()])):
            places = cells.strays(picture, boxes, colours, render.SCALE)
            if places:
                found.append(f"{name} in {drawer}: ink outside its cell at {places[0]} mm and {len(places) - 1} more places")
    return found


def check_faults(svgs, names):
    """Planted faults that nothing notices, and how many were planted."""
    missed, planted = [], 0
    for name in names:
        good = svgs[name]
        broken = [*faults.symbols(good), *faults.heads(good), *list(faults.lines(good))[::4]]
        planted += len(broken)
        for drawer, draw in DRAWERS.items():
            chosen = broken if drawer == "librsvg" else broken[::5]
            first, *others = [picture.grey() for picture in draw([good] + [svg for _, svg in chosen])]
            reference = png.read(png.write(first))
            for (fault, _), picture in zip(chosen, others):
                far, _ = ink.distance(picture, reference)
                if far <= TOLERANCE:
                    missed.append(f"{name} in {drawer}: {fault} is not noticed ({far:.0f})")
        for fault, svg in faults.overflow(good):
            planted += 1
            page, boxes, colours = cells.coloured(svg)
            if not cells.strays(render.rsvg(page), boxes, colours, render.SCALE):
                missed.append(f"{name}: {fault} is not noticed")
    if planted < 30:
        missed.append(f"only {planted} faults were planted")
    return missed, planted


def build(sopc, out, *options):
    subprocess.run([sopc, "build", ROOT / "Samples", "--quiet", "--out", out, *options], check=True)


def check_pages(sopc, folder):
    """What is wrong with print pages, book and index."""
    found = []
    for paper, way, size in [("a4", "portrait", (210, 297)), ("a4", "landscape", (297, 210)), ("f4", "landscape", (330, 215))]:
        out = folder / f"print-{paper}-{way}"
        build(sopc, out, "--emit", "svg,html", "--paper", paper, "--orientation", way, "--book")
        # One of several pages, where the paper leaves any.
        longest = max((page.name[:-len("-p2.svg")] for page in out.glob("*-p2.svg")), default="06-web-page")
        found += pages.check_print(out / f"{longest}.html", size, max(1, len(list(out.glob(f"{longest}-p*.svg")))))
        sheets = (out / "book.html").read_text().count('class="sheet"')
        found += pages.check_print(out / "book.html", size, sheets)
        if sheets < len(list(out.glob("*.svg"))) + 2:
            found.append(f"the book has {sheets} pages")
    return found + pages.check_index((out / "index.html").resolve(), (out / "index.html").read_text().count("<strong>"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sopc", default=ROOT / ".build/release/sopc", type=pathlib.Path)
    parser.add_argument("--update", action="store_true", help="store the pictures as they are now; look at them first")
    options = parser.parse_args()
    try:
        for names in (["rsvg-convert"], ["chromium", "chromium-browser", "google-chrome"]):
            render.program(*names)
        render.font()
    except render.Missing as missing:
        print(f"SKIPPED: {missing}")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        build(options.sopc, folder / "svg", "--emit", "svg")
        svgs = {place.stem: place.read_text() for place in sorted((folder / "svg").glob("*.svg"))}
        if len(svgs) < 13:
            print(f"only {len(svgs)} pages were drawn")
            return 1
        found = compare(svgs, options.update)
        if options.update:
            print(f"{2 * len(svgs)} pictures are stored; look at what changed before you commit them")
            return 0
        found += check_cells(svgs)
        missed, planted = check_faults(svgs, ["06-web-page", sorted(name for name in svgs if name.endswith("-p1"))[0]])
        found += missed + check_pages(options.sopc, folder)
    for fault in found:
        print(fault)
    print(f"{len(svgs)} pages in 2 programs, {planted} planted faults: {len(found)} wrong")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
