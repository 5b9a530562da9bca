"""Values as bytes, laid out as in C."""

from _struct import calcsize, pack, pack_into, unpack, unpack_from
from _types import show_module as _show_module
from _types import unbound as _unbound

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    """A format that is none, or values that don't go with it."""

    __module__ = "struct"


def _slices(format, size, buffer):
    for at in range(0, len(buffer), size):
        yield unpack_from(format, buffer, at)


def iter_unpack(format, buffer, /):
    """Iterate over the values of one piece of the buffer after another."""
    size = calcsize(format)
    if size == 0:
        raise error("cannot iteratively unpack with a struct of length 0")
    if len(buffer) % size:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    return _slices(format, size, buffer)


class Struct:
    """A format, to be used many times."""

    __module__ = "_struct"

    def __init__(self, format):
        self.size = calcsize(format)
        self.format = format if isinstance(format, str) else format.decode("ascii")

    def __repr__(self):
        return f"Struct({self.format!r})"

    def pack(self, /, *values):
        """Return values as bytes."""
        return pack(self.format, *values)

    def pack_into(self, buffer, offset, /, *values):
        """Write values into a buffer."""
        return pack_into(self.format, buffer, offset, *values)

    def unpack(self, buffer, /):
        """Return the values of bytes that have the format's size."""
        return unpack(self.format, buffer)

    def unpack_from(self, /, buffer, offset=0):
        """Return the values of bytes that begin at an offset."""
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        """Iterate over the values of one piece of the buffer after another."""
        return iter_unpack(self.format, buffer)

_unbound(iter_unpack)
_show_module(Struct)
