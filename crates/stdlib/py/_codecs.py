"""What CPython has of `codecs` in C, by the name that pickles know it by."""

from codecs import (  # noqa: F401
    ascii_decode, ascii_encode, charmap_build, charmap_decode, charmap_encode, decode, encode,
    latin_1_decode, latin_1_encode, lookup, lookup_error, register, register_error, unregister, utf_8_decode, utf_8_encode,
)
