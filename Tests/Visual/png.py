"""Reads and writes PNG pictures with the standard library alone."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}


class Picture:
    """Rows of bytes: one a pixel where it is grey, three where it is in colour."""

    def __init__(self, width, height, channels, rows):
        self.width, self.height, self.channels, self.rows = width, height, channels, rows

    def grey(self):
        """The same picture in grey, of its green channel: black, white and greys stay what they are."""
        if self.channels == 1:
            return self
        return Picture(self.width, self.height, 1, [row[1::self.channels] for row in self.rows])

    def part(self, top, height):
        return Picture(self.width, height, self.channels, self.rows[top:top + height])


def unfilter(kind, line, above, step):
    """Undoes one of the five filters of a row (PNG specification, section 9)."""
    if kind == 0:
        return line
    if kind == 2:
        if not any(line):
            return bytearray(above)
        return bytearray([(a + b) & 255 for a, b in zip(line, above)])
    if kind == 1:
        for channel in range(step):
            value = 0
            for index in range(channel, len(line), step):
                value = (value + line[index]) & 255
                line[index] = value
        return line
    if kind == 3:
        for index in range(len(line)):
            left = line[index - step] if index >= step else 0
            line[index] = (line[index] + ((left + above[index]) >> 1)) & 255
        return line
    for index in range(len(line)):
        up = above[index]
        if index < step:
            line[index] = (line[index] + up) & 255
            continue
        left, corner = line[index - step], above[index - step]
        if left == up == corner:
            line[index] = (line[index] + left) & 255
            continue
        guess = left + up - corner
        a, b, c = abs(guess - left), abs(guess - up), abs(guess - corner)
        line[index] = (line[index] + (left if a <= b and a <= c else up if b <= c else corner)) & 255
    return line


def read(data):
    """A picture of 8 bits a channel, or of 4 bits grey; transparency is laid on white."""
    if not data.startswith(SIGNATURE):
        raise ValueError("no PNG")
    at, packed = len(SIGNATURE), b""
    width = height = depth = kind = 0
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if name == b"IHDR":
            width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", body)
            if kind not in CHANNELS or interlaced or (depth, kind) not in [(8, 0), (8, 2), (8, 4), (8, 6), (4, 0)]:
                raise ValueError(f"PNG of an unknown kind: depth {depth}, colour {kind}")
        elif name == b"IDAT":
            packed += body
        at += length + 12
    raw = zlib.decompress(packed)
    if depth == 4:
        size = (width + 1) // 2
        rows = []
        for y in range(height):
            line = raw[y * (size + 1) + 1:(y + 1) * (size + 1)]
            rows.append(bytes(value for byte in line for value in ((byte >> 4) * 17, (byte & 15) * 17))[:width])
        return Picture(width, height, 1, rows)
    step = CHANNELS[kind]
    size = width * step
    above, rows = bytes(size), []
    for y in range(height):
        start = y * (size + 1)
        above = unfilter(raw[start], bytearray(raw[start + 1:start + 1 + size]), above, step)
        rows.append(above)
    if kind == 6:
        rows = [opaque(row) for row in rows]
    if kind == 4:
        raise ValueError("grey with transparency is not read")
    return Picture(width, height, 1 if kind == 0 else 3, rows)


def opaque(row):
    """A row of RGBA on white, as RGB."""
    alpha = row[3::4]
    colours = [row[0::4], row[1::4], row[2::4]]
    if alpha.count(255) != len(alpha):
        colours = [bytes(255 - (255 - c) * a // 255 for c, a in zip(colour, alpha)) for colour in colours]
    out = bytearray(3 * len(alpha))
    for channel, colour in enumerate(colours):
        out[channel::3] = colour
    return out


def chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def write(picture):
    """A grey picture as PNG of 16 greys: small, and fine enough to compare with."""
    size = (picture.width + 1) // 2
    raw = bytearray()
    for row in picture.rows:
        greys = [(value + 8) // 17 for value in row] + [15] * (2 * size - picture.width)
        raw.append(0)
        raw += bytes((a << 4) | b for a, b in zip(greys[0::2], greys[1::2]))
    header = struct.pack(">IIBBBBB", picture.width, picture.height, 4, 0, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(raw), 9)) + chunk(b"IEND", b"")
