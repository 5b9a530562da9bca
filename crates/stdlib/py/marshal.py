"""Plain values as bytes, in the form that CPython writes them. Code objects have a form of their own here, which this module
does not write: they are refused.
"""

import struct
from _types import unbound as _unbound

version = 4

_none, _true, _false, _ellipsis = b"N", b"T", b"F", b"."


def dumps(value, version=version, /, *, allow_code=True):
    """Return a value as bytes."""
    out = []
    _write(value, out, 0)
    return b"".join(out)


def dump(value, file, version=version, /, *, allow_code=True):
    """Write a value to a file."""
    file.write(dumps(value, version))


def _long(n):
    return n.to_bytes(4, "little", signed=True)


def _write(value, out, depth):
    if depth > 2000:
        raise ValueError("object too deeply nested to marshal")
    kind = type(value)
    if value is None:
        out.append(_none)
    elif value is True:
        out.append(_true)
    elif value is False:
        out.append(_false)
    elif value is ...:
        out.append(_ellipsis)
    elif value is StopIteration:
        out.append(b"S")
    elif kind is int:
        if -(2**31) <= value < 2**31:
            out.append(b"\xe9" + _long(value))
        else:
            digits = []
            rest = abs(value)
            while rest:
                digits.append((rest & 0x7FFF).to_bytes(2, "little"))
                rest >>= 15
            out.append(b"\xec" + _long(-len(digits) if value < 0 else len(digits)) + b"".join(digits))
    elif kind is float:
        out.append(b"\xe7" + struct.pack("<d", value))
    elif kind is complex:
        out.append(b"\xf9" + struct.pack("<dd", value.real, value.imag))
    elif kind is str:
        data = value.encode("utf-8")
        if value.isascii() and len(data) < 256:
            out.append(b"\xfa" + bytes([len(data)]) + data)
        elif value.isascii():
            out.append(b"\xe1" + _long(len(data)) + data)
        else:
            out.append(b"\xf5" + _long(len(data)) + data)
    elif kind is bytes or kind is bytearray:
        out.append(b"\xf3" + _long(len(value)) + bytes(value))
    elif kind is tuple:
        out.append(b"\xa9" + bytes([len(value)]) if len(value) < 256 else b"\xa8" + _long(len(value)))
        for item in value:
            _write(item, out, depth + 1)
    elif kind in (list, set, frozenset):
        out.append({list: b"\xdb", set: b"\xbc", frozenset: b"\xbe"}[kind] + _long(len(value)))
        for item in value:
            _write(item, out, depth + 1)
    elif kind is dict:
        out.append(b"\xfb")
        for name, item in value.items():
            _write(name, out, depth + 1)
            _write(item, out, depth + 1)
        out.append(b"0")
    else:
        raise ValueError("unmarshallable object")


class _Reader:
    """Reads values from bytes; those that carry a mark can be referred to later."""

    def __init__(self, data):
        self.data = data
        self.at = 0
        self.known = []

    def take(self, size):
        if size < 0 or self.at + size > len(self.data):
            raise EOFError("marshal data too short")
        self.at += size
        return self.data[self.at - size : self.at]

    def long(self):
        return int.from_bytes(self.take(4), "little", signed=True)

    def size(self):
        size = self.long()
        if size < 0:
            raise ValueError("bad marshal data (size out of range)")
        return size

    def value(self):
        mark = self.take(1)[0]
        place = None
        if mark & 0x80:
            place = len(self.known)
            self.known.append(None)
        made = self.read(chr(mark & 0x7F), place)
        if place is not None:
            self.known[place] = made
        return made

    def note(self, place, made):
        if place is not None:
            self.known[place] = made
        return made

    def read(self, kind, place):
        match kind:
            case "N":
                return None
            case "T":
                return True
            case "F":
                return False
            case ".":
                return ...
            case "S":
                return StopIteration
            case "i":
                return self.long()
            case "l":
                count = self.long()
                number = 0
                for i in range(abs(count)):
                    number |= int.from_bytes(self.take(2), "little") << 15 * i
                return -number if count < 0 else number
            case "g":
                return struct.unpack("<d", self.take(8))[0]
            case "y":
                return complex(*struct.unpack("<dd", self.take(16)))
            case "z" | "Z":
                return self.take(self.take(1)[0]).decode("latin-1")
            case "a" | "A":
                return self.take(self.size()).decode("latin-1")
            case "u" | "t":
                return self.take(self.size()).decode("utf-8")
            case "s":
                return bytes(self.take(self.size()))
            case ")" | "(":
                count = self.take(1)[0] if kind == ")" else self.size()
                return tuple([self.value() for _ in range(count)])
            case "[":
                made = self.note(place, [])
                count = self.size()
                for _ in range(count):
                    made.append(self.value())
                return made
            case "<" | ">":
                items = [self.value() for _ in range(self.size())]
                return set(items) if kind == "<" else frozenset(items)
            case "{":
                made = self.note(place, {})
                while not self.data.startswith(b"0", self.at):
                    name = self.value()
                    made[name] = self.value()
                self.at += 1
                return made
            case "r":
                index = self.long()
                if not 0 <= index < len(self.known):
                    raise ValueError("bad marshal data (invalid reference)")
                return self.known[index]
        raise ValueError("bad marshal data (unknown type code)")


def loads(data, /, *, allow_code=True):
    """The value that bytes stand for."""
    return _Reader(bytes(data)).value()


def load(file, /, *, allow_code=True):
    """Read a value from a file."""
    start = file.tell() if hasattr(file, "tell") else None
    reader = _Reader(file.read())
    made = reader.value()
    if start is not None and reader.at < len(reader.data):
        file.seek(start + reader.at)
    return made

_unbound(dump, dumps, load, loads)
