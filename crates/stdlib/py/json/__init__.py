"""Reading and writing JSON.

The work is done by the native module _json; the classes that programs derive from are in json.encoder and json.decoder.
"""

from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_encoder = JSONEncoder()
_decoder = JSONDecoder()


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
        s = s.decode("utf-8-sig")
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
