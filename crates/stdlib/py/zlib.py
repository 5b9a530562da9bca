"""Compression as in zip files and PNG images. What is compressed here may differ in its bytes from what other programs make
of the same data; what it stands for does not.
"""

from _types import show_module as _show_module
from _types import unbound as _unbound
from _zlib import adler32, deflate as _deflate, deflate_part as _deflate_part, inflate as _inflate
from binascii import crc32

__version__ = "1.0"
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.3.1"
MAX_WBITS = 15
DEFLATED = 8
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED, Z_DEFAULT_STRATEGY = 1, 2, 3, 4, 0
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)


class error(Exception):
    """Data that is no compressed data, or wishes that can't be fulfilled."""

    __module__ = "zlib"


def _bytes(data):
    if not isinstance(data, (bytes, bytearray)):
        try:
            return memoryview(data).tobytes()
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}") from None
    return bytes(data)


def _level(level):
    if not -1 <= level <= 9:
        raise error("Bad compression level")
    return 6 if level == -1 else level


def _head(level, wbits):
    """What stands before compressed data."""
    if wbits < 0:
        return b""
    if wbits <= 15:
        return (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")[0 if level < 2 else 1 if level < 6 else 2 if level == 6 else 3]
    return b"\x1f\x8b\x08" + bytes(5) + (b"\x02" if level == 9 else b"\x04" if level == 1 else b"\0") + b"\x03"


def compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS):
    """Compress bytes."""
    data, level = _bytes(data), _level(level)
    if 0 <= wbits <= 15:
        return _deflate(data, level, True)
    stream = Compress(level, wbits)
    stream.compress(data)
    return stream.flush()


def _gzip_header(data):
    """The size of a header as in .gz files; None if it is cut off, 0 if it is none."""
    if not b"\x1f\x8b\x08".startswith(data[:3]):
        return 0
    if len(data) < 10:
        return None
    flags, at = data[3], 10
    if flags & 4:
        at += 2 + int.from_bytes(data[at : at + 2], "little")
    for bit in (8, 16):
        if flags & bit:
            end = data.find(b"\0", at)
            if end < 0:
                return None
            at = end + 1
    if flags & 2:
        at += 2
    return at if at <= len(data) else None


_WRONG_HEADER = "Error -3 while decompressing data: incorrect header check"


def _expand(data, wbits):
    """The output, the bytes used, and whether that was all."""
    if wbits > 15 and (wbits < 32 or data[:1] == b"\x1f"):
        start = _gzip_header(data)
        if start == 0 and data:
            raise error(_WRONG_HEADER)
        if not start:
            return b"", 0, False
        out, used, end = _inflate(data[start:], False)
        used += start
        if end == 0:
            if len(data) < used + 8:
                return out, used, False
            if int.from_bytes(data[used : used + 4], "little") != crc32(out):
                raise error("Error -3 while decompressing data: incorrect data check")
            if int.from_bytes(data[used + 4 : used + 8], "little") != len(out) & 0xFFFFFFFF:
                raise error("Error -3 while decompressing data: incorrect length check")
            used += 8
    else:
        if wbits >= 0 and len(data) >= 2 and (int.from_bytes(data[:2]) % 31 or data[0] & 15 != 8):
            raise error(_WRONG_HEADER)
        out, used, end = _inflate(data, wbits >= 0)
    if end == -1:
        raise error("Error -3 while decompressing data: invalid block type")
    if end == -2:
        raise error("Error -3 while decompressing data: incorrect data check")
    return out, used, end == 0


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """What compressed bytes stand for."""
    out, _, done = _expand(_bytes(data), wbits)
    if not done:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return out


class Compress:
    """Compresses data that comes in pieces."""

    __module__ = "zlib"

    def __init__(self, level, wbits):
        self._level = level
        self._wbits = wbits
        self._pieces = []
        self._head = _head(level, wbits)
        self._size = 0
        self._sum = adler32(b"") if 0 <= wbits <= 15 else 0

    def compress(self, data, /):
        """Take a piece; what it becomes comes with the next `flush`."""
        self._pieces.append(_bytes(data))
        return b""

    def flush(self, mode=Z_FINISH, /):
        """Return what is left; if this is not the end, all that was put in can be told from what was given so far."""
        if self._pieces is None:
            raise error("Error -2 while finishing compression: inconsistent stream state")
        if mode == Z_NO_FLUSH:
            return b""
        data, head = b"".join(self._pieces), self._head
        self._head, self._pieces = b"", []
        self._size += len(data)
        if self._wbits >= 0:
            self._sum = (adler32 if self._wbits <= 15 else crc32)(data, self._sum)
        if mode != Z_FINISH:
            return head + _deflate_part(data, self._level)
        self._pieces = None
        tail = b""
        if self._wbits > 15:
            tail = self._sum.to_bytes(4, "little") + (self._size & 0xFFFFFFFF).to_bytes(4, "little")
        elif self._wbits >= 0:
            tail = self._sum.to_bytes(4)
        return head + _deflate(data, self._level, False) + tail

    def copy(self):
        """Return another at the same point."""
        made = Compress(self._level, self._wbits)
        made.__dict__.update(self.__dict__)
        made._pieces = list(self._pieces)
        return made

    __copy__ = copy


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=0, zdict=None):
    """Return what compresses data that comes in pieces."""
    if not -1 <= level <= 9 or method != DEFLATED:
        raise ValueError("Invalid initialization option")
    return Compress(_level(level), wbits)


class Decompress:
    """Decompresses data that comes in pieces."""

    __module__ = "zlib"

    def __init__(self, wbits):
        self._wbits = wbits
        self._data = b""
        self._given = 0
        self.unused_data = b""
        self.unconsumed_tail = b""
        self.eof = False

    def decompress(self, data, /, max_length=0):
        """Take a piece and return what can be told of it, at most as many bytes."""
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        data = _bytes(data)
        if self.eof:
            self.unused_data += data
            return b""
        if data is not self.unconsumed_tail:
            self._data += data
        out, used, done = _expand(self._data, self._wbits)
        fresh = out[self._given :]
        self.unconsumed_tail = b""
        if max_length and len(fresh) > max_length:
            # All of the input is kept in any case; the tail only tells that there is more.
            fresh = fresh[:max_length]
            self.unconsumed_tail = self._data[-1:]
        elif done:
            self.eof = True
            self.unused_data = self._data[used:]
        self._given += len(fresh)
        return fresh

    def flush(self, length=DEF_BUF_SIZE, /):
        """Return what is left."""
        if length <= 0:
            raise ValueError("length must be greater than zero")
        if self.eof or not self._data:
            return b""
        return self.decompress(b"")

    def copy(self):
        """Return another at the same point."""
        made = Decompress(self._wbits)
        made.__dict__.update(self.__dict__)
        return made

    __copy__ = copy


def decompressobj(wbits=MAX_WBITS, zdict=b""):
    """Return what decompresses data that comes in pieces."""
    if not (wbits in (0, 16, 32) or 8 <= wbits <= 15 or -15 <= wbits <= -8 or 24 <= wbits <= 31 or 40 <= wbits <= 47):
        raise ValueError("Invalid initialization option")
    return Decompress(wbits)

_unbound(compress, compressobj, decompress, decompressobj)
_show_module(Compress, Decompress)
