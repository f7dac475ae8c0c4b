"""How scanning damaged a word, and the same damage done to another word."""

import difflib
import re

CONFUSED = dict(zip("ABDEGHIJKMNOPQRSUVWYZabdeghikmnoprsuvwy", "HROFCNLIXNHCFORBVUVVSoncocniliinacpnvuvv"))
"""Letters and what a scan reads for them, mostly with a stroke lost."""


def likeness(one, other):
    return difflib.SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()


def in_case_of(text, model):
    """The text in capitals or small letters where the model is, else as it is."""
    letters = [c for c in model if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return text.upper()
    return text.lower() if letters and all(c.islower() for c in letters) else text


def changes(true, written):
    """The edits that turn the true text into the written one, case aside."""
    matcher = difflib.SequenceMatcher(None, true.casefold(), written.casefold(), autojunk=False)
    return [(tag, i1, i2, written[j1:j2]) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal"]


def transfer(true, written, new):
    """Another text damaged as the written one is: at like places, at the same letters where it has them."""
    out = list(in_case_of(new, written))
    used = set()
    for tag, i1, i2, read in sorted(changes(true, written), key=lambda c: -c[1]):
        lost = true[i1:i2]
        near = min(len(out) - 1, round(i1 / max(1, len(true)) * len(out)))
        spots = [i for i in range(len(out) - len(lost) + 1) if "".join(out[i:i + len(lost)]).casefold() == lost.casefold()
                 and not used & set(range(i, i + len(lost)))]
        if lost and spots:
            at = min(spots, key=lambda i: abs(i - near))
            out[at:at + len(lost)] = [read] if read else []
        elif tag == "insert":
            at = near
            out.insert(at, read)
        else:
            inside = [i for i in range(1, len(out) - 1) if out[i].isalpha() and out[i - 1] != " " and i not in used] or [len(out) - 1]
            at = min(inside, key=lambda i: abs(i - near))
            if tag == "replace":
                out[at] = CONFUSED.get(out[at], "")
            else:
                del out[at:at + min(len(lost), 2)]
        used.add(at)
    return "".join(out)


def transfer_digits(true, written, new):
    """A number damaged at the same places with the same characters; `new` must agree with `true` where digits were misread."""
    out, shift = list(new), 0
    for tag, i1, i2, read in changes(true, written):
        out[i1 + shift:i2 + shift] = list(read)
        shift += len(read) - (i2 - i1)
    return "".join(out)


def same_letters(true, written, new):
    """Whether the other text has the letters that were misread or lost, so that `transfer` can misread the same ones."""
    return all(true[i1:i2].casefold() in new.casefold() for _, i1, i2, _ in changes(true, written))


def as_damaged(true, written, new, spoilt):
    """Whether the other text was not hurt more than the first, nor less than visibly."""
    def worst(sound, hurt):
        one, other = sound.split(), hurt.split()
        return min(map(likeness, one, other)) if len(one) == len(other) else likeness(sound, hurt)
    return spoilt.casefold() != new.casefold() and worst(new, spoilt) >= worst(true, written) - 0.02


def readings(text, name, least=0.68):
    """Places (start, end) in a text where a damaged reading of a name stands: some words like it, none of them in it as it is."""
    exact = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)", re.I)
    sound = [m.span() for m in exact.finditer(text)]
    words = [m.span() for m in re.finditer(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", text)]
    count = len(name.split())
    found = []
    for size in {count, count + 1, max(1, count - 1)}:
        for i in range(len(words) - size + 1):
            start, end = words[i][0], words[i + size - 1][1]
            here = " ".join(text[start:end].split())
            if not here[:1].isupper() or not re.fullmatch(r"[^\W\d_]+(?:['’. -][^\W\d_]+)*", here) or "\t" in text[start:end]:
                continue
            if any(start < e and s < end for s, e in sound):
                continue
            score = likeness(here, name)
            if score >= least:
                found.append((score, start, end))
    chosen = []
    for _, start, end in sorted(found, key=lambda f: (-f[0], f[1], f[2])):
        if all(end <= s or start >= e for s, e in chosen):
            chosen.append((start, end))
    return sorted(chosen)
