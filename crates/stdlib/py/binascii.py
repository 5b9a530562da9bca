"""Bytes as text of several kinds."""

from _binascii import (
    a2b_base64, a2b_hex, a2b_qp, a2b_uu, b2a_base64, b2a_hex, b2a_qp, b2a_uu, crc32, crc_hqx, hexlify, unhexlify,
)


class Error(ValueError):
    """Text that stands for no bytes."""


class Incomplete(Exception):
    """Text that is cut off."""
