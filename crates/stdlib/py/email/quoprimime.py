"""Text with `=C3` for what can't stand as it is, in headers and bodies."""

import re

__all__ = ["body_decode", "body_encode", "body_length", "decode", "decodestring", "header_decode", "header_encode",
           "header_length", "quote", "unquote"]
_HEADER_SAFE = frozenset(b"-!*+/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_BODY_SAFE = frozenset(byte for byte in range(32, 127) if byte != 61) | {9}


def header_length(bytearray):
    """How long bytes are in a header, `_` standing for a space."""
    return sum(1 if byte in _HEADER_SAFE or byte == 32 else 3 for byte in bytearray)


def body_length(bytearray):
    """How long bytes are in a body."""
    return sum(1 if byte in _BODY_SAFE else 3 for byte in bytearray)


def quote(c):
    """One character as a number."""
    return f"={ord(c):02X}"


def unquote(s):
    """The character that a number means."""
    return chr(int(s[1:3], 16))


def _word(data):
    return "".join("_" if byte == 32 else chr(byte) if byte in _HEADER_SAFE else f"={byte:02X}" for byte in data)


def header_encode(header_bytes, charset="iso-8859-1"):
    """Bytes as a word of a header."""
    return f"=?{charset}?q?{_word(header_bytes)}?=" if header_bytes else ""


def _line_pieces(line, limit):
    """A line cut into lines that are short enough; blanks at the end are numbers, too."""
    units = [c if ord(c) in _BODY_SAFE else quote(c) for c in line]
    if units and units[-1] in " \t" and len(units[-1]) == 1:
        last = units.pop()
        room = limit - 1 - sum(map(len, units)) % (limit - 1 or 1)
        units.append(quote(last) if room >= 3 else last + "=\n" if room >= 1 else quote(last))
    pieces, piece = [], ""
    for at, unit in enumerate(units):
        is_last = at == len(units) - 1
        if len(piece) + len(unit) > (limit if is_last else limit - 1):
            pieces.append(piece + "=")
            piece = ""
        piece += unit
    pieces.append(piece)
    return pieces


def body_encode(body, maxlinelen=76, eol="\n"):
    """A text whose characters are bytes as a body."""
    if maxlinelen < 4:
        raise ValueError("maxlinelen must be at least 4")
    if not body:
        return body
    lines = []
    for line in body.translate({13: "\n"}).replace("\n\n", "\n").split("\n") if "\r\n" in body else re.split("[\r\n]", body):
        lines.extend(_line_pieces(line, maxlinelen))
    return eol.join(lines)


def decode(encoded, eol="\n"):
    """The text of a body, its characters being bytes."""
    if not encoded:
        return encoded
    text = ""
    for line in encoded.splitlines():
        line = line.rstrip()
        if not line:
            text += eol
            continue
        soft = line.endswith("=")
        text += re.sub("=([0-9A-Fa-f]{2})", lambda found: chr(int(found[1], 16)), line[:-1] if soft else line)
        if not soft:
            text += eol
    return text if encoded[-1] in "\r\n" or not text.endswith(eol) else text[:-1]


body_decode = decodestring = decode


def header_decode(s):
    """The text of a word of a header, its characters being bytes."""
    return re.sub("=([0-9A-Fa-f]{2})", lambda found: chr(int(found[1], 16)), s.replace("_", " "))
