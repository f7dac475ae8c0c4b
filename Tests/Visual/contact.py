#!/usr/bin/env python3
"""Puts every flowchart of the samples on one sheet, to be looked at: DIR/contact-sheet.html, and .png where Chromium is there."""

import argparse
import html
import pathlib
import subprocess

import render

WIDTH = 760


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sopc", required=True)
    parser.add_argument("--inputs", required=True)
    parser.add_argument("out", type=pathlib.Path)
    options = parser.parse_args()
    subprocess.run([options.sopc, "build", options.inputs, "--emit", "svg", "--quiet", "--out", options.out], check=True)
    figures, height = [], 0
    svgs = sorted(options.out.rglob("*.svg"))
    for number, place in enumerate(svgs):
        wide, high = render.size(place.read_text())
        if number % 2 == 0:
            height += round(WIDTH * high / wide) + 44
        name = html.escape(str(place.relative_to(options.out)))
        figures.append(f'<figure><img src="{name}" alt=""><figcaption>{name}</figcaption></figure>')
    style = (
        f"body{{margin:8px;background:#777;font:14px Arial,sans-serif;width:{2 * WIDTH + 40}px}}"
        f"figure{{display:inline-block;margin:6px;vertical-align:top}}img{{display:block;width:{WIDTH}px;background:#fff}}"
        "figcaption{color:#fff;padding:3px}")
    sheet = options.out / "contact-sheet.html"
    sheet.write_text(f'<!DOCTYPE html><meta charset="utf-8"><title>Samples</title><style>{style}</style>' + "\n".join(figures))
    print(sheet)
    try:
        picture = sheet.with_suffix(".png").resolve()
        render.chromium(f"--screenshot={picture}", f"--window-size={2 * WIDTH + 60},{height + 30}", sheet.resolve().as_uri())
        print(picture)
    except render.Missing as missing:
        print(f"no picture of it: {missing}")


if __name__ == "__main__":
    main()
