"""How far two pictures are apart."""

# Side of the windows in which ink is summed, in pixels.
WINDOW = 4


def sums(picture):
    """Ink of all windows of a grey picture, from 0 to 255 of white to black, two pixels apart."""
    columns = []
    for row in picture.rows:
        pairs = [510 - a - b for a, b in zip(row[0::2], row[1::2])]
        columns.append([a + b for a, b in zip(pairs, pairs[1:])])
    doubled = [[a + b for a, b in zip(one, two)] for one, two in zip(columns[0::2], columns[1::2])]
    return [[(a + b) / 16 for a, b in zip(one, two)] for one, two in zip(doubled, doubled[1:])]


def distance(one, other):
    """The greatest difference of ink in a window, and its place in pixels: a window of one all black is 255 from a white one."""
    if (one.width, one.height) != (other.width, other.height):
        return 255, (0, 0)
    worst, place = 0, (0, 0)
    for y, (a, b) in enumerate(zip(sums(one), sums(other))):
        if a == b:
            continue
        for x, (p, q) in enumerate(zip(a, b)):
            if abs(p - q) > worst:
                worst, place = abs(p - q), (2 * x, 2 * y)
    return worst, place
