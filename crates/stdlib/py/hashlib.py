"""Hashes: fixed-size fingerprints of bytes."""

from _hashlib import (
    blake2_digest as _blake2_digest, blake2_start as _blake2_start, blake2_update as _blake2_update, digest as _digest,
    extend as _extend, rounds as _rounds, smix as _smix, update as _update,
)
from _types import show_module as _show_module
from _types import unbound as _unbound

__all__ = (
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384",
    "sha3_512", "shake_128", "shake_256", "new", "algorithms_guaranteed", "algorithms_available", "file_digest",
    "pbkdf2_hmac", "scrypt",
)


def _check_data(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    if not isinstance(data, (bytes, bytearray)):
        try:
            return bytes(memoryview(data))
        except TypeError:
            raise TypeError("object supporting the buffer API required") from None
    return data


class HASH:
    """A hash that data is put into."""

    __module__ = "_hashlib"
    __slots__ = ("name", "digest_size", "block_size", "_state")

    def __init__(self, name, digest_size, block_size, state):
        self.name = name
        self.digest_size = digest_size
        self.block_size = block_size
        self._state = state

    def __repr__(self):
        return f"<{self.name} _hashlib.{type(self).__name__} object @ 0x{id(self):x}>"

    def update(self, obj, /):
        """Put in more data."""
        self._state = _update(self.name, self._state, _check_data(obj))

    def digest(self):
        """Return the hash of what was put in."""
        return _digest(self.name, self._state)

    def hexdigest(self):
        """Return the hash in hexadecimal."""
        return self.digest().hex()

    def copy(self):
        """Return another with the same data put in."""
        return type(self)(self.name, self.digest_size, self.block_size, self._state)


class HASHXOF(HASH):
    """A hash with as much output as is wanted."""

    __module__ = "_hashlib"
    __slots__ = ()

    def digest(self, length):
        """Return as many bytes."""
        return _extend(self.name, self._state, length)

    def hexdigest(self, length):
        """Return as many bytes in hexadecimal."""
        return self.digest(length).hex()


_SIZES = {
    "md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128),
    "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104), "sha3_512": (64, 72), "shake_128": (0, 168),
    "shake_256": (0, 136),
}


def _maker(name):
    size, block = _SIZES[name]
    kind = HASHXOF if size == 0 else HASH

    def make(string=b"", *, usedforsecurity=True):
        made = kind(name, size, block, b"")
        made.update(string)
        return made

    make.__name__ = make.__qualname__ = f"openssl_{name}"
    make.__doc__ = f"Return a {name} hash, with data put in."
    _unbound(make)
    return make


class _Blake2:
    """What both sizes of BLAKE2 have in common."""

    __slots__ = ("digest_size", "_state", "_last_node")

    def __new__(
        cls, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
        node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True,
    ):
        most = cls.MAX_DIGEST_SIZE
        if digest_size is None:
            digest_size = most
        if not 1 <= digest_size <= most:
            raise ValueError(f"digest_size must be between 1 and {most} bytes")
        for what, value, limit in ("salt", salt, cls.SALT_SIZE), ("person", person, cls.PERSON_SIZE):
            if len(value) > limit:
                raise ValueError(f"maximum {what} length is {limit} bytes")
        for what, value, low in ("fanout", fanout, 0), ("depth", depth, 1):
            if not low <= value <= 255:
                raise ValueError(f"{what} must be between {low} and 255")
        if leaf_size > 0xFFFFFFFF:
            raise OverflowError("leaf_size is too large")
        if leaf_size < 0:
            raise ValueError("value must be positive")
        if node_offset.bit_length() > 64:
            raise OverflowError("int too big to convert")
        if node_offset < 0:
            raise ValueError("value must be positive")
        offset_size = 8 if most == 64 else 6
        if node_offset.bit_length() > 8 * offset_size:
            raise OverflowError("node_offset is too large")
        if not 0 <= node_depth <= 255:
            raise ValueError("node_depth must be between 0 and 255")
        if not 0 <= inner_size <= most:
            raise ValueError(f"inner_size must be between 0 and is {most}")
        if len(key) > cls.MAX_KEY_SIZE:
            raise ValueError(f"maximum key length is {cls.MAX_KEY_SIZE} bytes")
        parameters = (
            bytes([digest_size, len(key), fanout, depth]) + leaf_size.to_bytes(4, "little")
            + node_offset.to_bytes(offset_size, "little") + bytes([node_depth, inner_size])
            + bytes(14 if most == 64 else 0) + bytes(salt).ljust(cls.SALT_SIZE, b"\0")
            + bytes(person).ljust(cls.PERSON_SIZE, b"\0")
        )
        self = object.__new__(cls)
        self.digest_size = digest_size
        self._last_node = bool(last_node)
        self._state = _blake2_start(most == 64, parameters)
        if key:
            self.update(bytes(key).ljust(cls.block_size, b"\0"))
        self.update(data)
        return self

    def update(self, data, /):
        """Put in more data."""
        self._state = _blake2_update(self.MAX_DIGEST_SIZE == 64, self._state, _check_data(data))

    def digest(self):
        """Return the hash of what was put in."""
        return _blake2_digest(self.MAX_DIGEST_SIZE == 64, self._state, self.digest_size, self._last_node)

    def hexdigest(self):
        """Return the hash in hexadecimal."""
        return self.digest().hex()

    def copy(self):
        """Return another with the same data put in."""
        made = object.__new__(type(self))
        made.digest_size, made._last_node, made._state = self.digest_size, self._last_node, self._state
        return made


class blake2b(_Blake2):
    """BLAKE2 for 64-bit machines."""

    __module__ = "_blake2"
    __slots__ = ()
    name = "blake2b"
    block_size = 128
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16


class blake2s(_Blake2):
    """BLAKE2 for small machines."""

    __module__ = "_blake2"
    __slots__ = ()
    name = "blake2s"
    block_size = 64
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8


_makers = {name: _maker(name) for name in _SIZES}
_makers["blake2b"], _makers["blake2s"] = blake2b, blake2s
globals().update(_makers)

algorithms_guaranteed = set(_makers)
algorithms_available = set(_makers)


def new(name, data=b"", *, string=None, usedforsecurity=True):
    """Return a hash by its name, with data put in."""
    maker = _makers.get(name.lower().replace("-", "_") if name not in _makers else name)
    if maker is None and name.lower().startswith("sha-"):
        maker = _makers.get(name.lower().replace("-", ""))
    if maker is None:
        raise ValueError(f"unsupported hash type {name}")
    return maker(data if string is None else string)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """Return a hash with a file's content put in."""
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        made.update(fileobj.getvalue())
        return made
    if not (hasattr(fileobj, "read") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Derive a key from a password."""
    from hmac import HMAC

    if not isinstance(hash_name, str):
        raise TypeError(f"pbkdf2_hmac() argument 'hash_name' must be str, not {type(hash_name).__name__}")
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    start = HMAC(bytes(password), digestmod=hash_name)
    if dklen is None:
        dklen = start.digest_size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    key = b""
    for block in range(1, -(-dklen // start.digest_size) + 1):
        step = start.copy()
        step.update(salt + block.to_bytes(4))
        word = step.digest()
        states = start._inner._state, start._outer._state
        result = word
        # A thousand at a time, so that the limits of the machine are heeded between.
        for done in range(1, iterations, 1000):
            word, result = _rounds(start._inner.name, *states, word, result, min(1000, iterations - done))
        key += result
    return key[:dklen]


def scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64):
    """Derive a key from a password in a way that takes memory."""
    if n < 2 or n & (n - 1):
        raise ValueError("n must be a power of 2.")
    if r * p > 0x3FFFFFFF or min(r, p) < 1 or 128 * r * (n + p + 2) > (maxmem or 32 * 1024 * 1024):
        raise ValueError("Invalid parameter combination for n, r, p, maxmem.")
    blocks = pbkdf2_hmac("sha256", password, salt, 1, p * 128 * r)
    mixed = [_smix(blocks[at : at + 128 * r], n) for at in range(0, len(blocks), 128 * r)]
    return pbkdf2_hmac("sha256", password, b"".join(mixed), 1, dklen)


del _maker

_unbound(pbkdf2_hmac, scrypt)
_show_module(HASH, blake2b, blake2s)
