"""An input as its Unicode scalars with their byte offsets: what spans and source maps count in."""

import codecs

BLANKS = frozenset(
    [*range(0x09, 0x0E), 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
     0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x180E])
"""White_Space and the invisible characters that count as blank; U+001C to U+001F are content."""

JOINERS = frozenset([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x180E])
"""The blanks that have no width: they may vanish or stand for a blank."""


def is_blank(character):
    return ord(character) in BLANKS


class SourceText:
    """The bytes that offsets count (UTF-16 in its UTF-8 form without BOM) and the scalars in them.

    `starts` holds the byte offset of each scalar and, last, the number of bytes; an invalid sequence is one U+FFFD.
    """

    def __init__(self, raw, encoding):
        name = "".join(c for c in encoding.casefold() if c.isalnum())
        self.mark = 0
        if name.startswith("utf16"):
            text = decode_utf16(raw, name)
            self.bytes = text.encode("utf-8")
            lengths = [len(c.encode("utf-8")) for c in text]
        elif name in ("windows1252", "cp1252"):
            text = "".join(one_byte(b) for b in raw)
            self.bytes, lengths = raw, [1] * len(raw)
        elif name in ("utf8", "utf8bom", "utf8sig", "ascii", "usascii"):
            text, lengths = decode_utf8(raw)
            self.bytes = raw
            self.mark = 1 if raw.startswith(codecs.BOM_UTF8) else 0
        else:
            raise ValueError(f"source.encoding {encoding!r} is not known")
        self.text = text
        self.starts = [0]
        for length in lengths:
            self.starts.append(self.starts[-1] + length)
        self.index = {start: i for i, start in enumerate(self.starts)}
        self._places()

    def _places(self):
        self.places, line, column = [], 1, 1
        for i, character in enumerate(self.text):
            self.places.append((line, column))
            if character == "\n" or (character == "\r" and self.text[i + 1:i + 2] != "\n"):
                line, column = line + 1, 1
            else:
                column += 1
        self.places.append((line, column))

    def slice(self, offset, length):
        """The text of a byte range, or None where it is not in the input or cuts a scalar."""
        first, last = self.index.get(offset), self.index.get(offset + length)
        return None if first is None or last is None or length < 0 else self.text[first:last]

    def scalars(self, offset, length):
        """The range of scalar indices of a byte range that `slice` accepts."""
        return range(self.index[offset], self.index[offset + length])

    def contents(self):
        """Indices of the scalars that are not blank."""
        return [i for i, c in enumerate(self.text) if not is_blank(c)]

    def weight(self, indices):
        """The number of bytes of the scalars."""
        return sum(self.starts[i + 1] - self.starts[i] for i in indices)

    def span_fault(self, span):
        """What is wrong with a SPAN, or None."""
        if not isinstance(span, dict) or any(type(span.get(k)) is not int for k in ("offset", "length", "line", "column")):
            return f"{span!r} is no span"
        offset, length = span["offset"], span["length"]
        if offset < 0 or length < 0 or offset + length > len(self.bytes):
            return f"span {offset}+{length} is not inside the {len(self.bytes)} bytes of the input"
        if self.slice(offset, length) is None:
            return f"span {offset}+{length} cuts a character"
        line, column = self.places[self.index[offset]]
        allowed = {(line, column)} | ({(line, column - 1)} if self.mark and line == 1 and column > 1 else set())
        if (span["line"], span["column"]) not in allowed:
            return f"span {offset}+{length} is at {line}:{column}, not at {span['line']}:{span['column']}"
        return None


def one_byte(byte):
    return codecs.charmap_decode(bytes([byte]), "strict", WINDOWS_1252)[0]


WINDOWS_1252 = "".join(
    bytes([b]).decode("cp1252") if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(b) for b in range(256))


def decode_utf8(raw):
    """The text with one U+FFFD for each invalid sequence (the longest that a valid one could begin with), and lengths."""
    wrong = {}

    def note(error):
        wrong[error.start] = error.end - error.start
        return "\ufffd", error.end

    codecs.register_error("note-invalid", note)
    text = raw.decode("utf-8", "note-invalid")
    lengths, at = [], 0
    for character in text:
        lengths.append(wrong.get(at) or len(character.encode("utf-8")))
        at += lengths[-1]
    if at != len(raw):
        raise AssertionError("lengths of scalars do not sum to the input")
    return text, lengths


def decode_utf16(raw, name):
    little = not name.endswith("be")
    for mark, is_little in ((codecs.BOM_UTF16_LE, True), (codecs.BOM_UTF16_BE, False)):
        if raw.startswith(mark):
            raw, little = raw[2:], is_little
            break
    units = [int.from_bytes(raw[i:i + 2], "little" if little else "big") for i in range(0, len(raw) - 1, 2)]
    out, i = [], 0
    while i < len(units):
        unit = units[i]
        if 0xD800 <= unit < 0xDC00 and i + 1 < len(units) and 0xDC00 <= units[i + 1] < 0xE000:
            out.append(chr(0x10000 + ((unit - 0xD800) << 10) + units[i + 1] - 0xDC00))
            i += 1
        else:
            out.append("\ufffd" if 0xD800 <= unit < 0xE000 else chr(unit))
        i += 1
    return "".join(out) + ("\ufffd" if len(raw) % 2 else "")
