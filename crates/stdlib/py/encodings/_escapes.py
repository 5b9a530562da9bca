"""Text and bytes as they are written in source text."""

import re

_SINGLE = {
    "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\n": "",
}
_WIDTHS = {"x": 2, "u": 4, "U": 8}
_NAMES = {2: "\\xXX", 4: "\\uXXXX", 8: "\\UXXXXXXXX"}
_hex = re.compile("[0-9a-fA-F]*")
_octal = re.compile("[0-7]{1,3}")
_named = re.compile(r"\{([^}]*)\}")


def escape(text):
    """Text in ASCII, with escapes."""
    out = []
    for c in text:
        code = ord(c)
        if c in "\\\n\r\t":
            out.append({"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}[c])
        elif 32 <= code < 127:
            out.append(c)
        elif code < 256:
            out.append(f"\\x{code:02x}")
        else:
            out.append(f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")
    return "".join(out).encode("ascii")


def escape_raw(text):
    """Text in Latin-1, with escapes for the rest."""
    return "".join([
        c if ord(c) < 256 else f"\\u{ord(c):04x}" if ord(c) < 0x10000 else f"\\U{ord(c):08x}" for c in text
    ]).encode("latin-1")


def _one(text, at, kinds):
    """The character of the escape at a backslash, and the place behind it; or a reason, and where the error ends."""
    letter = text[at + 1 : at + 2]
    if not letter:
        return None, at + 1, "\\ at end of string"
    if letter in _WIDTHS and letter in kinds:
        width = _WIDTHS[letter]
        digits = _hex.match(text, at + 2, at + 2 + width)[0]
        if len(digits) < width:
            return None, at + 2 + len(digits), f"truncated {_NAMES[width]} escape"
        code = int(digits, 16)
        if code > 0x10FFFF:
            return None, at + 2 + width, "illegal Unicode character"
        return chr(code), at + 2 + width, None
    if letter == "N" and letter in kinds:
        found = _named.match(text, at + 2)
        if not found:
            return None, at + 2, "malformed \\N character escape"
        from unicodedata import lookup

        try:
            return lookup(found[1]), found.end(), None
        except KeyError:
            return None, found.end(), "unknown Unicode character name"
    if letter in _SINGLE and "n" in kinds:
        return _SINGLE[letter], at + 2, None
    if letter in "01234567" and "0" in kinds:
        found = _octal.match(text, at + 1)
        return chr(int(found[0], 8)), found.end(), None
    return "\\" + letter, at + 2, None


def unescape(data, errors, kinds="xuUNn0", codec="unicodeescape"):
    """The text that escapes in Latin-1 stand for."""
    import codecs

    text = data.decode("latin-1")
    out = []
    at = 0
    while True:
        start = text.find("\\", at)
        if start < 0:
            out.append(text[at:])
            return "".join(out)
        out.append(text[at:start])
        char, at, reason = _one(text, start, kinds)
        if reason is None:
            out.append(char)
            continue
        error = UnicodeDecodeError(codec, data, start, at, reason)
        if errors == "strict":
            raise error
        replacement, at = codecs._handle_error(errors, error)
        out.append(replacement)


def unescape_raw(data, errors):
    """The text that Latin-1 with escapes for the rest stands for."""
    return unescape(data, errors, "uU", "rawunicodeescape")


def unescape_bytes(data, errors):
    """The bytes that escapes in bytes stand for."""
    text = bytes(data).decode("latin-1")
    out = []
    at = 0
    while True:
        start = text.find("\\", at)
        if start < 0:
            out.append(text[at:])
            return "".join(out).encode("latin-1")
        out.append(text[at:start])
        char, at, reason = _one(text, start, "xn0")
        if reason is not None:
            if errors == "strict":
                raise ValueError(f"invalid \\x escape at position {start}" if text[start + 1 :] else "Trailing \\ in string")
            char = "?" if errors == "replace" else ""
        out.append(chr(ord(char) & 255) if len(char) == 1 else char)
