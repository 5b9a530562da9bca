"""Files that `gzip` has compressed: read and written as streams, or at once."""

import io
import os
import time
import zlib
from builtins import open as _open_plain

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ, WRITE = "rb", "wb"
_COMPRESS_LEVEL_FAST, _COMPRESS_LEVEL_TRADEOFF, _COMPRESS_LEVEL_BEST = 1, 6, 9
FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16


class BadGzipFile(OSError):
    """A file that is not one of these, or damaged."""


def open(filename, mode="rb", compresslevel=_COMPRESS_LEVEL_BEST, encoding=None, errors=None, newline=None):
    """Open a compressed file, for bytes or text."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        for value, name in ((encoding, "encoding"), (errors, "errors"), (newline, "newline")):
            if value is not None:
                raise ValueError(f"Argument {name!r} not supported in binary mode")
    inner = mode.replace("t", "")
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, inner, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, inner, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    return io.TextIOWrapper(file, encoding, errors, newline) if "t" in mode else file


def _exactly(file, size):
    data = file.read(size)
    if len(data) < size:
        raise EOFError("Compressed file ended before the end-of-stream marker was reached")
    return data


def _until_zero(file):
    while file.read(1) not in (b"\0", b""):
        pass


def _read_header(file):
    """The time of a member's header; None at the end of the file."""
    magic = file.read(2)
    if magic == b"":
        return None
    if magic != b"\x1f\x8b":
        raise BadGzipFile(f"Not a gzipped file ({magic!r})")
    head = _exactly(file, 8)
    method, flags, mtime = head[0], head[1], int.from_bytes(head[2:6], "little")
    if method != 8:
        raise BadGzipFile("Unknown compression method")
    if flags & FEXTRA:
        _exactly(file, int.from_bytes(_exactly(file, 2), "little"))
    if flags & FNAME:
        _until_zero(file)
    if flags & FCOMMENT:
        _until_zero(file)
    if flags & FHCRC:
        _exactly(file, 2)
    return mtime


def _header(level, mtime, name=b""):
    quick = b"\x02" if level == _COMPRESS_LEVEL_BEST else b"\x04" if level == _COMPRESS_LEVEL_FAST else b"\0"
    flags = bytes([FNAME if name else 0])
    return b"\x1f\x8b\x08" + flags + int(mtime).to_bytes(4, "little") + quick + b"\xff" + (name + b"\0" if name else b"")


def _check(data, trailer, tells=True):
    found, crc = int.from_bytes(trailer[:4], "little"), zlib.crc32(data)
    if found != crc:
        raise BadGzipFile(f"CRC check failed {hex(found)} != {hex(crc)}" if tells else "CRC check failed")
    if int.from_bytes(trailer[4:], "little") != len(data) & 0xFFFFFFFF:
        raise BadGzipFile("Incorrect length of data produced")


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=None):
    """Compress bytes."""
    body = zlib.compress(data, level=compresslevel, wbits=-15)
    trailer = zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
    return _header(compresslevel, time.time() if mtime is None else mtime) + body + trailer


def decompress(data):
    """What compressed bytes stand for; there may be several members."""
    parts = []
    while True:
        file = io.BytesIO(data)
        if _read_header(file) is None:
            return b"".join(parts)
        inner = zlib.decompressobj(wbits=-15)
        out = inner.decompress(data[file.tell() :])
        if not inner.eof or len(inner.unused_data) < 8:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        _check(out, inner.unused_data[:8], False)
        parts.append(out)
        data = inner.unused_data[8:].lstrip(b"\0")


class GzipFile(io.BufferedIOBase):
    """A compressed file as a stream of what it holds."""

    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            fileobj = self.myfileobj = _open_plain(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        else:
            filename = os.fspath(filename)
        if mode is None:
            mode = getattr(fileobj, "mode", "rb")
        self.name = filename
        self.fileobj = fileobj
        self._mtime = mtime
        self._done = None
        self._place = 0
        if mode.startswith("r"):
            self.mode = READ
            self._out = None
        elif mode.startswith(("w", "a", "x")):
            self.mode = WRITE
            self._level = compresslevel
            self._crc = self._size = 0
            self._pieces = zlib.compressobj(compresslevel, zlib.DEFLATED, -15)
            self._started = False
            self._start()
        else:
            raise ValueError(f"Invalid mode: {mode!r}")

    def _start(self):
        name = os.path.basename(self.name)
        if not isinstance(name, bytes):
            try:
                name = name.encode("latin-1")
            except UnicodeEncodeError:
                name = b""
        name = name.removesuffix(b".gz")
        self.fileobj.write(_header(self._level, time.time() if self._mtime is None else self._mtime, name))

    @property
    def mtime(self):
        """The time of the member that was read last."""
        return self._mtime

    @property
    def closed(self):
        return self.fileobj is None

    def _check_open(self):
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file.")

    def _check_reads(self):
        self._check_open()
        if self.mode != READ:
            raise OSError(9, "read() on write-only GzipFile object")
        if self._out is None:
            self._out = io.BytesIO(self._all())
        return self._out

    def _all(self):
        """All members of the file. Its bytes are read once."""
        parts = []
        while (mtime := _read_header(self.fileobj)) is not None:
            self._mtime = mtime
            inner = zlib.decompressobj(wbits=-15)
            rest = self.fileobj.read()
            out = inner.decompress(rest)
            if not inner.eof or len(inner.unused_data) < 8:
                raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            _check(out, inner.unused_data[:8])
            parts.append(out)
            rest = inner.unused_data[8:].lstrip(b"\0")
            if not rest:
                break
            self.fileobj = io.BytesIO(rest) if self.myfileobj is None else _Rest(rest, self.fileobj)
        return b"".join(parts)

    def read(self, size=-1):
        """Read bytes."""
        return self._check_reads().read(size)

    def read1(self, size=-1):
        """Read bytes, at most as many."""
        return self._check_reads().read(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, buffer):
        """Read bytes into a buffer."""
        return self._check_reads().readinto(buffer)

    def peek(self, n):
        """The next bytes, which stay to be read."""
        out = self._check_reads()
        place = out.tell()
        data = out.read(n)
        out.seek(place)
        return data

    def readline(self, size=-1):
        """Read a line."""
        return self._check_reads().readline(size)

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def write(self, data):
        """Write bytes."""
        self._check_open()
        if self.mode != WRITE:
            raise OSError(9, "write() on read-only GzipFile object")
        if isinstance(data, (str, int)) or data is None:
            raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")
        data = bytes(data)
        if data:
            self.fileobj.write(self._pieces.compress(data))
            self._size += len(data)
            self._crc = zlib.crc32(data, self._crc)
            self._place += len(data)
        return len(data)

    def close(self):
        """Finish the file."""
        file = self.fileobj
        if file is None:
            return
        try:
            if self.mode == WRITE:
                file.write(self._pieces.flush())
                file.write(self._crc.to_bytes(4, "little") + (self._size & 0xFFFFFFFF).to_bytes(4, "little"))
        finally:
            self.fileobj = None
            if self.myfileobj is not None:
                own, self.myfileobj = self.myfileobj, None
                own.close()

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        """Hand on what can be."""
        self._check_open()
        if self.mode == WRITE:
            self.fileobj.flush()

    def seekable(self):
        return True

    def rewind(self):
        """Go to the beginning."""
        self._check_reads().seek(0)

    def writable(self):
        return self.mode == WRITE

    def readable(self):
        return self.mode == READ

    def fileno(self):
        """The number of the file below."""
        return self.fileobj.fileno()

    def tell(self):
        self._check_open()
        return self._place if self.mode == WRITE else self._check_reads().tell()

    def seek(self, offset, whence=io.SEEK_SET):
        """Go to a place; a file that is written is filled with zeros up to there."""
        if self.mode == READ:
            return self._check_reads().seek(offset, whence)
        self._check_open()
        if whence != io.SEEK_SET:
            if whence != io.SEEK_CUR:
                raise ValueError("Seek from end not supported")
            offset += self._place
        if offset < self._place:
            raise OSError("Negative seek in write mode")
        self.write(bytes(offset - self._place))
        return self._place

    def __repr__(self):
        return f"<gzip on {self.name!r}>" if self.fileobj is None else f"<gzip {self.fileobj!r} {hex(id(self))}>"


class _Rest(io.BytesIO):
    """What is left of a file that was read whole."""

    def __init__(self, data, file):
        super().__init__(data)
        self.fileno = file.fileno
