"""Draws SVG and HTML with the programs that officials' machines have: librsvg and Chromium."""

import pathlib
import re
import shutil
import subprocess
import tempfile

import png

# Pixels to the millimetre.
SCALE = 2


class Missing(Exception):
    """A program that draws is not installed."""


def program(*names):
    for name in names:
        if shutil.which(name):
            return shutil.which(name)
    raise Missing(f"{names[0]} is not installed")


def font():
    """Sees to it that the stored pictures' font is there: letters of Liberation 1 are a little other ones than those of Liberation 2.

    Of several versions the newest is drawn.
    """
    said = subprocess.run([program("fc-list"), "--format", "%{fontversion}\n", "Liberation Sans:style=Regular"],
                          capture_output=True, text=True, check=True)
    if max(map(int, said.stdout.split()), default=0) < 2 << 16:
        raise Missing("Liberation Sans 2 (fonts-liberation2) is not installed")


def size(svg):
    """Width and height in millimetres, as the root element says."""
    found = re.search(r'<svg [^>]*width="([\d.]+)mm" height="([\d.]+)mm"', svg)
    return float(found[1]), float(found[2])


def pixels(svg):
    return tuple(round(side * SCALE) for side in size(svg))


def rsvg(svg):
    """The picture that librsvg draws of an SVG."""
    width, height = pixels(svg)
    done = subprocess.run(
        [program("rsvg-convert"), "-w", str(width), "-h", str(height)], input=svg.encode(), capture_output=True, timeout=60,
        check=True)
    return png.read(done.stdout)


def chromium(*arguments):
    with tempfile.TemporaryDirectory() as profile:
        return subprocess.run(
            [program("chromium", "chromium-browser", "google-chrome"), "--headless", "--no-sandbox", "--disable-gpu",
             "--hide-scrollbars", "--force-device-scale-factor=1", "--disable-dev-shm-usage", f"--user-data-dir={profile}",
             *arguments], capture_output=True, timeout=180, check=True, text=True)


def screenshot(url, width, height):
    """The picture that Chromium shows of a page."""
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder) / "picture.png"
        chromium(f"--screenshot={place}", f"--window-size={width},{height}", url)
        return png.read(place.read_bytes())


def browser(svgs):
    """The pictures that Chromium draws of SVGs; many at a time, below each other on one page."""
    pictures = []
    for start in range(0, len(svgs), 12):
        batch = svgs[start:start + 12]
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            tags, top, widest = [], 0, 0
            for number, svg in enumerate(batch):
                (folder / f"{number}.svg").write_text(svg)
                width, height = pixels(svg)
                tags.append(f'<img src="{number}.svg" style="display:block;width:{width}px;height:{height}px">')
                top, widest = top + height, max(widest, width)
            (folder / "page.html").write_text(
                '<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">' + "".join(tags))
            whole = screenshot((folder / "page.html").as_uri(), widest, top)
            at = 0
            for svg in batch:
                width, height = pixels(svg)
                part = whole.part(at, height)
                rows = [row[:width * part.channels] for row in part.rows]
                pictures.append(png.Picture(width, height, part.channels, rows))
                at += height
    return pictures
