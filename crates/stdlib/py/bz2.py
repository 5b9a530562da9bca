"""Compression as in .bz2 files: at once, in pieces, and as files."""

from _types import show_module as _show_module
import io
import os
from _bz2 import compress as _compress, expand as _expand
from builtins import open as _open_plain
from zlib import _bytes

__all__ = ["BZ2File", "BZ2Compressor", "BZ2Decompressor", "open", "compress", "decompress"]


def _level(compresslevel):
    if not 1 <= compresslevel <= 9:
        raise ValueError("compresslevel must be between 1 and 9")
    return compresslevel


class BZ2Compressor:
    """Compresses data that comes in pieces; what it becomes comes at the end."""

    __module__ = "_bz2"

    def __init__(self, compresslevel=9, /):
        self._level = _level(compresslevel)
        self._pieces = []

    def compress(self, data, /):
        """Take a piece."""
        if self._pieces is None:
            raise ValueError("Compressor has been flushed")
        self._pieces.append(_bytes(data))
        return b""

    def flush(self):
        """Return what the data becomes."""
        if self._pieces is None:
            raise ValueError("Repeated call to flush()")
        data, self._pieces = b"".join(self._pieces), None
        return _compress(data, self._level)


class BZ2Decompressor:
    """Decompresses one stream that comes in pieces."""

    __module__ = "_bz2"

    def __init__(self):
        self._data, self._given = b"", 0
        self.eof = False
        self.needs_input = True
        self.unused_data = b""

    def decompress(self, data, max_length=-1):
        """Take a piece, and return what can be told of it, at most as many bytes."""
        if self.eof:
            raise EOFError("End of stream already reached")
        self._data += _bytes(data)
        out, used, done = _expand(self._data)
        fresh = out[self._given :]
        if 0 <= max_length < len(fresh):
            fresh = fresh[:max_length]
            self.needs_input = False
        else:
            self.eof, self.needs_input = done, not done
            self.unused_data = self._data[used:] if done else b""
        self._given += len(fresh)
        return fresh


def compress(data, compresslevel=9):
    """Compress bytes."""
    return _compress(_bytes(data), _level(compresslevel))


def _stream(data):
    """What the streams of some data stand for, and whether the last one is whole; behind the first, rubbish is left alone."""
    parts, done = [], True
    while data:
        try:
            out, used, done = _expand(data)
        except OSError:
            if parts:
                break
            raise
        parts.append(out)
        if not done:
            break
        data = data[used:]
    return b"".join(parts), done


def decompress(data):
    """What compressed bytes stand for."""
    out, done = _stream(_bytes(data))
    if not done:
        raise ValueError("Compressed data ended before the end-of-stream marker was reached")
    return out


class BZ2File(io.BufferedIOBase):
    """A compressed file, to be read or written."""

    def __init__(self, filename, mode="r", *, compresslevel=9):
        self._level = _level(compresslevel)
        kind = mode.replace("b", "") or "r"
        if kind not in ("r", "w", "x", "a") or "t" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
        self._writes = kind != "r"
        self.mode = "wb" if self._writes else "rb"
        self._own = isinstance(filename, (str, bytes, os.PathLike))
        if self._own:
            self._fp = _open_plain(filename, kind + "b")
        elif hasattr(filename, "read") or hasattr(filename, "write"):
            self._fp = filename
        else:
            raise TypeError("filename must be a str, bytes, file or PathLike object")
        self._out, self._in = [], None
        self._position = 0

    @property
    def closed(self):
        """Whether it is closed."""
        return self._fp is None

    @property
    def name(self):
        """The name of the file."""
        self._check_open()
        return self._fp.name

    def _check_open(self):
        if self._fp is None:
            raise ValueError("I/O operation on closed file")

    def _reader(self):
        self._check_open()
        if self._writes:
            raise io.UnsupportedOperation("File not open for reading")
        if self._in is None:
            out, done = _stream(self._fp.read())
            if not done:
                raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            self._in = io.BytesIO(out)
        return self._in

    def close(self):
        """Write what is left, and close the file."""
        if self._fp is None:
            return
        file, self._fp = self._fp, None
        try:
            if self._writes:
                file.write(_compress(b"".join(self._out), self._level))
        finally:
            self._in = None
            if self._own:
                file.close()

    def fileno(self):
        """The descriptor of the file."""
        self._check_open()
        return self._fp.fileno()

    def readable(self):
        """Whether it can be read."""
        self._check_open()
        return not self._writes

    def writable(self):
        """Whether it can be written."""
        self._check_open()
        return self._writes

    def seekable(self):
        """Whether one can go to other places in it."""
        return self.readable()

    def peek(self, n=0):
        """What comes next, without going on."""
        reader = self._reader()
        return reader.getvalue()[reader.tell() :][: max(n, 1)]

    def read(self, size=-1):
        """Read as many bytes, or all."""
        return self._reader().read(size)

    def read1(self, size=-1):
        """Read as many bytes as are there."""
        return self._reader().read(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, b):
        """Read into a buffer."""
        return self._reader().readinto(b)

    def readline(self, size=-1):
        """Read a line."""
        return self._reader().readline(size)

    def write(self, data):
        """Write bytes."""
        self._check_open()
        if not self._writes:
            raise io.UnsupportedOperation("File not open for writing")
        data = _bytes(data)
        self._out.append(data)
        self._position += len(data)
        return len(data)

    def seek(self, offset, whence=io.SEEK_SET):
        """Go to a place."""
        self._check_open()
        if self._writes:
            raise io.UnsupportedOperation("Seeking is only supported on files open for reading")
        return self._reader().seek(max(offset, 0) if whence == io.SEEK_SET else offset, whence)

    def tell(self):
        """The place."""
        self._check_open()
        return self._position if self._writes else self._reader().tell()


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a compressed file, for bytes or text."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        for value, name in ((encoding, "encoding"), (errors, "errors"), (newline, "newline")):
            if value is not None:
                raise ValueError(f"Argument {name!r} not supported in binary mode")
    file = BZ2File(filename, mode.replace("t", ""), compresslevel=compresslevel)
    return io.TextIOWrapper(file, encoding, errors, newline) if "t" in mode else file


_show_module(BZ2Compressor, BZ2Decompressor)
