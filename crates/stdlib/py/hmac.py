"""Hashes with a key: they tell that a message comes from somebody who knows it."""

from _hashlib import equal as _equal

__all__ = ["new", "digest", "compare_digest", "HMAC"]

digest_size = None


def compare_digest(a, b, /):
    """Whether two digests are equal, in a time that does not tell where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return _equal(a.encode("ascii"), b.encode("ascii"))
    kinds = (bytes, bytearray)
    if isinstance(a, kinds) and isinstance(b, kinds):
        return _equal(a, b)
    if isinstance(a, kinds) or isinstance(b, kinds):
        other = b if isinstance(a, kinds) else a
        raise TypeError(f"a bytes-like object is required, not {type(other).__name__!r}")
    raise TypeError(
        "unsupported operand types(s) or combination of types: " f"{type(a).__name__!r} and {type(b).__name__!r}"
    )


_inner_pad = bytes(x ^ 0x36 for x in range(256))
_outer_pad = bytes(x ^ 0x5C for x in range(256))


def _hash_maker(digestmod):
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        from hashlib import new

        return lambda data=b"": new(digestmod, data)
    return lambda data=b"": digestmod.new(data)


class HMAC:
    """A message with a key, that data is put into."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        make = _hash_maker(digestmod)
        self._inner, self._outer = make(), make()
        self.digest_size = self._inner.digest_size
        self.block_size = getattr(self._inner, "block_size", self.blocksize)
        if len(key) > self.block_size:
            key = make(key).digest()
        key = bytes(key).ljust(self.block_size, b"\0")
        self._outer.update(key.translate(_outer_pad))
        self._inner.update(key.translate(_inner_pad))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f"hmac-{self._inner.name}"

    def update(self, msg):
        """Put in more data."""
        self._inner.update(msg)

    def copy(self):
        """Return another with the same data put in."""
        made = object.__new__(type(self))
        made.digest_size, made.block_size = self.digest_size, self.block_size
        made._inner, made._outer = self._inner.copy(), self._outer.copy()
        return made

    def digest(self):
        """Return the code of what was put in."""
        made = self._outer.copy()
        made.update(self._inner.digest())
        return made.digest()

    def hexdigest(self):
        """Return the code in hexadecimal."""
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    """Return an HMAC, with data put in."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """Return the code of a message."""
    return HMAC(key, msg, digest).digest()
