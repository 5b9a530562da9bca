"""Arrays of numbers of one kind, packed in memory."""

from _array import array, typecodes
from _collections_abc import Buffer, MutableSequence

MutableSequence.register(array)
Buffer.register(array)
ArrayType = array

del Buffer, MutableSequence

# What a format of a machine is called in pickles, in the order of its number: kind, bytes, order.
_formats = (
    "B1< b1< H2< H2> h2< h2> I4< I4> i4< i4> Q8< Q8> q8< q8> f4< f4> d8< d8> utf-16-le utf-16-be utf-32-le utf-32-be"
).split()


def _array_reconstructor(arraytype, typecode, mformat_code, items, /):
    """The array that was pickled on a machine of some format."""
    if not isinstance(arraytype, type):
        raise TypeError(f"first argument must be a type object, not {type(arraytype).__name__}")
    if not issubclass(arraytype, array):
        raise TypeError(f"{arraytype.__name__} is not a subtype of array.array")
    if typecode not in typecodes:
        raise ValueError("second argument must be a valid type code")
    if not 0 <= mformat_code < len(_formats):
        raise ValueError("third argument must be a valid machine format code.")
    if not isinstance(items, bytes):
        raise TypeError(f"fourth argument should be bytes, not {type(items).__name__}")
    how = _formats[mformat_code]
    if how.startswith("utf"):
        return arraytype(typecode, items.decode(how))
    letter, width, order = how
    count, rest = divmod(len(items), int(width))
    if rest:
        raise ValueError("string length not a multiple of item size")
    from struct import unpack

    return arraytype(typecode, unpack(f"{order}{count}{letter}", items))
