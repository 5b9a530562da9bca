"""Reading and writing JSON.

The work is done by the native module _json; the classes that programs derive from are in json.encoder and json.decoder.
"""

from json import scanner
from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

# (The marks of 32 bits begin with those of 16.)
_MARKS = [
    (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
]  # fmt: skip
_encoder = JSONEncoder()
_decoder = JSONDecoder()


def detect_encoding(b):
    """The encoding of bytes of JSON: by the mark they begin with, or by which of their first bytes are zero."""
    for mark, name in _MARKS:
        if b.startswith(mark):
            return name
    zeros = "".join("x" if byte else "0" for byte in b[:4])
    if len(zeros) == 4:
        if zeros[0] == "0":
            return "utf-16-be" if zeros[1] == "x" else "utf-32-be"
        if zeros[1] == "0":
            return "utf-16-le" if "x" in zeros[2:] else "utf-32-le"
    return {"0x": "utf-16-be", "x0": "utf-16-le"}.get(zeros, "utf-8")


def dumps(obj, *, cls=None, **options):
    """Return an object as JSON text."""
    if cls is None:
        if not options:
            return _encoder.encode(obj)
        cls = JSONEncoder
    return cls(**options).encode(obj)


def dump(obj, fp, *, cls=None, **options):
    """Write an object as JSON text to something with a write() method."""
    fp.write(dumps(obj, cls=cls, **options))


def loads(s, *, cls=None, **options):
    """Return the object that a JSON text stands for."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), "surrogatepass")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {type(s).__name__}")
    if cls is None:
        if not options:
            return _decoder.decode(s)
        cls = JSONDecoder
    return cls(**{name: value for name, value in options.items() if value is not None}).decode(s)


def load(fp, *, cls=None, **options):
    """Return the object that the JSON text read from something with a read() method stands for."""
    return loads(fp.read(), cls=cls, **options)
