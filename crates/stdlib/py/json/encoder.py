"""JSONEncoder: what may be changed about writing JSON."""

from _json import write as _write

__all__ = ["JSONEncoder"]


INFINITY = float("inf")


def _quoted(s, ascii_only):
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")
    return _write(s, None, False, ascii_only, False, True, False, None, ", ", ": ")


def encode_basestring(s, /):
    """A text as JSON."""
    return _quoted(s, False)


def encode_basestring_ascii(s, /):
    """A text as JSON, in ASCII alone."""
    return _quoted(s, True)


py_encode_basestring, py_encode_basestring_ascii = encode_basestring, encode_basestring_ascii

c_encode_basestring = c_encode_basestring_ascii = c_make_encoder = None


class JSONEncoder:
    """Makes JSON texts of objects. A subclass whose default() returns something else in their place can write any."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        if default is not None:
            self.default = default
        # Lines that are broken anyway need no space behind the comma.
        if separators is None and indent is not None:
            separators = (",", self.key_separator)
        if separators is not None:
            self.item_separator, self.key_separator = separators
        self.indent, self.sort_keys, self.skipkeys = indent, sort_keys, skipkeys
        self.ensure_ascii, self.check_circular, self.allow_nan = ensure_ascii, check_circular, allow_nan

    def default(self, o):
        """What to write in place of an object that JSON has no form for."""
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")

    def encode(self, o):
        """The JSON text for an object."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return _write(o, self.default, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan,
                      self.sort_keys, indent, self.item_separator, self.key_separator)

    def iterencode(self, o, _one_shot=False):
        """The JSON text for an object, in pieces."""
        yield self.encode(o)
