"""Plants the faults that the comparison must find: a moved symbol, a missing head, a missing line of text, ink on its way out."""

import re


def symbols(svg):
    """Each symbol moved by 1 mm, to the right and down by turns."""
    for number, found in enumerate(re.finditer(r'<g id="[^"]*" class="symbol"', svg)):
        way = ("1 0", "0 1")[number % 2]
        yield f"symbol {number + 1} moved by {way}", \
            svg[:found.start()] + f'<g transform="translate({way})"' + svg[found.start() + 2:]


def heads(svg):
    """Each arrow head left out."""
    for number, found in enumerate(re.finditer(r'<path class="(?:flow-)?head"[^>]*/>', svg)):
        yield f"head {number + 1} missing", svg[:found.start()] + svg[found.end():]


def lines(svg):
    """Each line of text in a cell left out, of three letters and more."""
    for found in re.finditer(r'<text class="cell-text"[^>]*>([^<]{3,})</text>', svg):
        yield f"text missing: {found[1]}", svg[:found.start()] + svg[found.end():]


def overflow(svg):
    """Some lines of text made longer than their cells."""
    line = r'(<text class="cell-text"[^>]*data-column="(?:activity|inputs|outputs)"[^>]*>)([^<]{12,})</text>'
    for found in list(re.finditer(line, svg))[::7]:
        yield f"text too long: {found[2]}", svg[:found.end(1)] + found[2] + " dan " + found[2] + svg[found.end(2):]
