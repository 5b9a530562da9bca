"""Text to HTML and back: escaping, and the characters that references stand for."""

import re as _re

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """Replace the characters that mean something in HTML; quotes too, unless told otherwise."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


# What references by numbers mean that name control characters: what Windows-1252 has in their place.
_REPLACED = {0x00: "\ufffd", 0x0D: "\r"}
_REPLACED.update(zip(
    range(0x80, 0xA0),
    "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
    "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178",
))


def _is_invalid(code):
    return (
        0x1 <= code <= 0x8 or code == 0xB or 0xE <= code <= 0x1F or 0x7F <= code <= 0x9F or 0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE
    )


_reference = _re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def _replaced(match):
    from html.entities import html5

    name = match[1]
    if name[0] == "#":
        digits = name[1:].rstrip(";")
        code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        if code in _REPLACED:
            return _REPLACED[code]
        if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            return "\ufffd"
        return "" if _is_invalid(code) else chr(code)
    known = html5.get(name)
    if known is not None:
        return known
    # Names that stand without a semicolon may be followed by more letters.
    for end in range(len(name) - 1, 1, -1):
        known = html5.get(name[:end])
        if known is not None:
            return known + name[end:]
    return "&" + name


def unescape(s):
    """Replace the references to characters, named and numbered, by the characters."""
    if "&" not in s:
        return s
    return _reference.sub(_replaced, s)


# The name by which other modules reach it.
_replace_charref = _replaced
