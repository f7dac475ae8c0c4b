"""Whether the ink of every cell of the form stays in it: texts and symbols, each cell in a colour that its neighbours lack."""

import re

COLOURS = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 0, 255), (0, 255, 255), (255, 255, 0)]
# Ink of another cell's colour from which on a pixel counts, of 255.
THRESHOLD = 70

LACKS = [tuple(part == 0 for part in colour) for colour in COLOURS]


def attribute(tag, name):
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return found[1] if found else None


def cells(svg):
    """The cells of a page: (row, column) to (left, top, right, bottom) in millimetres."""
    found = {}
    for tag in re.findall(r'<rect class="cell"[^>]*>', svg):
        left, top, width, height = (float(attribute(tag, name)) for name in ("x", "y", "width", "height"))
        found[attribute(tag, "data-row"), attribute(tag, "data-column")] = (left, top, left + width, top + height)
    return found


def touch(a, b):
    return a[0] <= b[2] + 0.01 and b[0] <= a[2] + 0.01 and a[1] <= b[3] + 0.01 and b[1] <= a[3] + 0.01


def beside(a, b):
    """Whether two cells share more than a corner."""
    across = min(a[2], b[2]) - max(a[0], b[0])
    down = min(a[3], b[3]) - max(a[1], b[1])
    return touch(a, b) and max(across, down) > 0.1


def paint(boxes):
    """A colour for each cell, so that no two side by side have the same."""
    colours = {}
    for key, box in sorted(boxes.items(), key=lambda item: (item[1][1], item[1][0])):
        taken = {colours[other] for other in colours if beside(box, boxes[other])}
        free = [index for index in range(len(COLOURS)) if index not in taken]
        if not free:
            raise ValueError(f"no colour is left for the cell {key}")
        colours[key] = free[0]
    return colours


def coloured(svg):
    """The page with the texts and symbols of its cells alone, each in its cell's colour; cells and colours beside it."""
    boxes = cells(svg)
    colours = paint(boxes)
    root = re.search(r"<svg [^>]*>", svg)[0]
    size = re.search(r'<g class="table" font-size="([\d.]+)"', svg)[1]
    parts = []
    for row, column, rest, text in re.findall(
            r'<text class="cell-text" data-row="([^"]*)" data-column="([^"]*)"([^>]*)>([^<]*)</text>', svg):
        shade = "rgb({},{},{})".format(*COLOURS[colours[row, column]])
        # The head's lines have these from the group around them.
        style = "".join(
            f' {name}="{value}"' for name, value in (("font-weight", "bold"), ("text-anchor", "middle"))
            if row == "header" and name not in rest)
        parts.append(f'<text fill="{shade}"{style}{rest}>{text}</text>')
    for tag, content in re.findall(r'(<g id="[^"]*" class="symbol"[^>]*>)(.*?)</g>', svg, re.S):
        key = attribute(tag, "data-step"), "actor:" + attribute(tag, "data-actor")
        if key not in colours:
            continue
        shade = "rgb({},{},{})".format(*COLOURS[colours[key]])
        outline = re.sub(r"<title>.*?</title>|<text.*?</text>", "", content, flags=re.S)
        parts.append(f'<g fill="none" stroke="{shade}" stroke-width="0.35">{outline}</g>')
    page = f'{root}<rect width="100%" height="100%" fill="#fff"/><g font-size="{size}">{"".join(parts)}</g></svg>'
    return page, boxes, colours


def strays(picture, boxes, colours, scale):
    """Places in millimetres where ink lies that is not of the cell around it."""
    nobody = len(COLOURS)
    rows = [bytearray([nobody]) * picture.width for _ in range(picture.height)]
    for key, (left, top, right, bottom) in boxes.items():
        start, end = round(left * scale), min(round(right * scale), picture.width)
        for y in range(round(top * scale), min(round(bottom * scale), picture.height)):
            rows[y][start:end] = bytes([colours[key]]) * (end - start)
    found = []
    white = b"\xff" * (3 * picture.width)
    for y, line in enumerate(picture.rows):
        if line == white:
            continue
        for x in range(picture.width):
            red, green, blue = line[3 * x:3 * x + 3]
            if red == green == blue == 255:
                continue
            own = rows[y][x]
            # What a colour takes from white tells it, however thin the stroke.
            lacks = (red < 255 - THRESHOLD, green < 255 - THRESHOLD, blue < 255 - THRESHOLD)
            if any(lacks) and (own == nobody or lacks != LACKS[own]):
                found.append((x / scale, y / scale))
    return found
