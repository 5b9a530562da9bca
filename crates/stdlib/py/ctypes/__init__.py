"""The simple types of C: numbers that wrap around and round as C's do, and their sizes, as on a 64-bit Unix.

Libraries, pointers and structures reach past the machine into memory; there are none of them here.
"""

import struct as _struct

__all__ = ["sizeof", "alignment", "ArgumentError", "CDLL", "cdll"]


class ArgumentError(Exception):
    """An argument that a function of a library does not take."""


class _SimpleCData:
    """A value of one of C's types. `_type_` is its letter in formats of `struct`, where there is one."""

    def __init__(self, *value):
        if len(value) > 1:
            raise TypeError(f"__init__ expected at most 1 argument, got {len(value)}")
        self._value = self._convert(value[0] if value else self._default)

    def _get(self):
        return self._value

    def _set(self, value):
        self._value = self._convert(value)

    value = property(_get, _set, doc="current value")

    def __repr__(self):
        if type(self).__module__ != __name__:
            return object.__repr__(self)
        return f"{type(self).__name__}({self._value!r})"

    def __bool__(self):
        return bool(self._value)

    @classmethod
    def from_buffer_copy(cls, source, offset=0):
        """A value from its bytes."""
        data = bytes(source)[offset : offset + cls._size]
        if len(data) < cls._size:
            raise ValueError(f"Buffer size too small ({len(source)} instead of at least {cls._size + offset} bytes)")
        return cls(_struct.unpack(cls._type_, data)[0])


class _Integer(_SimpleCData):
    _default = 0

    @classmethod
    def _convert(cls, value):
        if isinstance(value, float) or not hasattr(value, "__index__"):
            raise TypeError(f"{type(value).__name__!r} object cannot be interpreted as an integer")
        bits = 8 * cls._size
        value = int(value) & (1 << bits) - 1
        return value - (1 << bits) if cls._signed and value >> bits - 1 else value


class _Real(_SimpleCData):
    _default = 0.0

    @classmethod
    def _convert(cls, value):
        if not (hasattr(value, "__float__") or hasattr(value, "__index__")):
            raise TypeError(f"must be real number, not {type(value).__name__}")
        if cls._type_ != "f":
            return float(value)
        try:
            return _struct.unpack("f", _struct.pack("f", value))[0]
        except OverflowError:
            return float("inf") if value > 0 else float("-inf")


class _Other(_SimpleCData):
    _default = None

    @classmethod
    def _convert(cls, value):
        if value is not None and not isinstance(value, cls._takes):
            raise TypeError(f"{cls._wants} instead of {type(value).__name__} instance")
        return value


def _define(base, rows, **more):
    for name, letter, size in rows:
        attributes = {"_type_": letter, "_size": size, "__module__": __name__, **more}
        globals()[name] = type(name, (base,), attributes)
        __all__.append(name)


_define(_Integer, [("c_byte", "b", 1), ("c_short", "h", 2), ("c_int", "i", 4), ("c_long", "l", 8)], _signed=True)
_define(_Integer, [("c_ubyte", "B", 1), ("c_ushort", "H", 2), ("c_uint", "I", 4), ("c_ulong", "L", 8)], _signed=False)
_define(_Real, [("c_float", "f", 4), ("c_double", "d", 8), ("c_longdouble", "g", 16)])
_define(_Other, [("c_char_p", "z", 8)], _takes=(bytes, int), _wants="bytes or integer address expected")
_define(_Other, [("c_wchar_p", "Z", 8)], _takes=(str, int), _wants="unicode string or integer address expected")

for _alias, _name in {
    "c_longlong": "c_long", "c_ulonglong": "c_ulong", "c_size_t": "c_ulong", "c_ssize_t": "c_long", "c_time_t": "c_long",
    "c_int8": "c_byte", "c_int16": "c_short", "c_int32": "c_int", "c_int64": "c_long",
    "c_uint8": "c_ubyte", "c_uint16": "c_ushort", "c_uint32": "c_uint", "c_uint64": "c_ulong",
}.items():
    globals()[_alias] = globals()[_name]
    __all__.append(_alias)


class c_bool(_SimpleCData):
    _type_, _size, _default, _convert = "?", 1, False, bool


class c_char(_SimpleCData):
    _type_, _size, _default = "c", 1, b"\0"

    @staticmethod
    def _convert(value):
        if isinstance(value, int) and 0 <= value < 256:
            return bytes([value])
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise TypeError("one character bytes, bytearray or integer expected")
        return bytes(value)


class c_wchar(_SimpleCData):
    _type_, _size, _default = "u", 4, "\0"

    @staticmethod
    def _convert(value):
        if not isinstance(value, str):
            raise TypeError(f"unicode string expected instead of {type(value).__name__} instance")
        if len(value) != 1:
            raise TypeError("one character unicode string expected")
        return value


class c_void_p(_SimpleCData):
    _type_, _size, _default = "P", 8, None

    @staticmethod
    def _convert(value):
        if value is None:
            return None
        if not isinstance(value, int):
            raise TypeError("cannot be converted to pointer")
        return value & (1 << 64) - 1 or None


__all__ += ["c_bool", "c_char", "c_wchar", "c_void_p"]


def sizeof(what):
    """How many bytes a type or a value of it takes."""
    size = getattr(what, "_size", None)
    if size is None:
        raise TypeError("this type has no size")
    return size


def alignment(what):
    """Of how many bytes the address of a value is a multiple."""
    if not hasattr(what, "_size"):
        raise TypeError("no alignment info")
    return what._size


class CDLL:
    """A library of C, which can't be loaded here."""

    def __init__(self, name, *args, **options):
        raise OSError(f"{name}: a program here can't load libraries")


class LibraryLoader:
    """Libraries by their names."""

    def __init__(self, dlltype):
        self._dlltype = dlltype

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return self._dlltype(name)

    def __getitem__(self, name):
        return getattr(self, name)

    def LoadLibrary(self, name):
        return self._dlltype(name)


cdll = LibraryLoader(CDLL)
