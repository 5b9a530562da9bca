"""Arrays of numbers of one kind, packed in memory."""

from _array import array, typecodes
from _collections_abc import Buffer, MutableSequence

MutableSequence.register(array)
Buffer.register(array)
ArrayType = array

del Buffer, MutableSequence
