"""JSONDecoder, and the error about texts that are not JSON."""

from _json import read as _read

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    """A text is not JSON: msg says why, pos where in doc; lineno and colno are counted from 1."""

    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")


def scanstring(s, end, strict=True):
    """The text that begins at an index of JSON text, behind its quote; and the index behind it."""
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")
    if s[end - 1:end] != '"':
        s = s[:end - 1] + '"' + s[end:]
    return _read(s, end - 1, JSONDecodeError, strict, None, None, None, None, None)


py_scanstring, c_scanstring = scanstring, None


class JSONDecoder:
    """Makes objects of JSON texts. Hooks make something else of objects, of their pairs, and of numbers."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict

    def decode(self, s):
        """The object that all of a text stands for."""
        return _read(s, None, JSONDecodeError, self.strict, self.object_hook, self.object_pairs_hook,
                     self.parse_float, self.parse_int, self.parse_constant)

    def raw_decode(self, s, idx=0):
        """The object that stands at an index of a text, and the index behind it."""
        return _read(s, idx, JSONDecodeError, self.strict, self.object_hook, self.object_pairs_hook,
                     self.parse_float, self.parse_int, self.parse_constant)
