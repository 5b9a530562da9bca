"""Streams that are values in memory."""

from _types import show_module as _show_module
from ._base import SEEK_CUR, SEEK_END, SEEK_SET, _BufferedIOBase, _TextIOBase, _bytes_of, _limit

# The package is where these say that they are from.
__name__ = "_io"


class _Memory:
    """A stream over a value that is kept in memory, as pieces until it is asked for.

    A subclass says what the empty value is, and checks what is written.
    """

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def getvalue(self):
        self._check_open()
        return self._joined()

    def _joined(self):
        if len(self._pieces) != 1:
            self._pieces = [self._empty.join(self._pieces)]
        return self._pieces[0]

    def _put(self, data):
        size = len(data)
        if self._at == self._size:
            self._pieces.append(data)
            self._size = self._at = self._at + size
        elif size:
            value = self._joined()
            if self._at > self._size:
                value += self._filler * (self._at - self._size)
            end = self._at + size
            self._pieces = [value[: self._at] + data + value[end:]]
            self._at = end
            self._size = len(self._pieces[0])
        return size

    def read(self, size=-1, /):
        if self._closed:
            self._check_open()
        size = size if type(size) is int else _limit(size)
        value = self._pieces[0] if len(self._pieces) == 1 else self._joined()
        end = self._size if size < 0 else min(self._size, self._at + size)
        data = value[self._at : end]
        self._at = max(self._at, end)
        return data

    def readline(self, size=-1, /):
        if self._closed:
            self._check_open()
        size = size if type(size) is int else _limit(size)
        value = self._pieces[0] if len(self._pieces) == 1 else self._joined()
        at = self._at
        end = self._line_end(value)
        if size >= 0:
            end = min(end, at + size)
        if end > at:
            self._at = end
        return value[at:end]

    def _line_end(self, value):
        return value.find(self._newline, self._at) + 1 or self._size

    def tell(self):
        self._check_open()
        return self._at

    def truncate(self, size=None, /):
        self._check_open()
        size = self._at if size is None else size.__index__()
        if size < 0:
            raise ValueError(f"Negative size value {size}" if self._empty == "" else f"negative size value {size}")
        if size < self._size:
            self._pieces = [self._joined()[:size]]
            self._size = size
        return size

    def close(self):
        self._closed = True
        self._pieces = []


class StringIO(_Memory, _TextIOBase):
    """A stream of text in memory."""

    _empty, _filler, _newline = "", "\0", "\n"
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is None:
            initial_value = ""
        if not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._mode = newline
        self._newline = "\n" if newline is None else newline
        self._at = self._size = 0
        self._pieces = [""]
        self._closed = False
        if initial_value:
            self.write(initial_value)
            self._at = 0

    def _line_end(self, value):
        if self._newline:
            at = value.find(self._newline, self._at)
            return self._size if at < 0 else at + len(self._newline)
        return _any_line_end(value, self._at)

    def write(self, text, /):
        if self._closed:
            self._check_open()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got {type(text).__name__!r}")
        size = len(text)
        if self._mode == "\n" and self._at == self._size:
            self._pieces.append(text)
            self._size = self._at = self._at + size
            return size
        if self._mode != "\n":
            if self._mode is None:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
            elif self._mode:
                text = text.replace("\n", self._mode)
        self._put(text)
        return size

    def seek(self, offset, whence=SEEK_SET, /):
        self._check_open()
        if whence not in (SEEK_SET, SEEK_CUR, SEEK_END):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == SEEK_SET and offset < 0:
            raise ValueError(f"Negative seek position {offset}")
        if whence != SEEK_SET and offset:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = offset if whence == SEEK_SET else self._at if whence == SEEK_CUR else self._size
        return self._at


class BytesIO(_Memory, _BufferedIOBase):
    """A stream of bytes in memory."""

    _empty, _filler, _newline = b"", b"\0", b"\n"

    def __init__(self, initial_bytes=b""):
        if initial_bytes is not None and not isinstance(initial_bytes, (bytes, bytearray)):
            if isinstance(initial_bytes, (str, int)):
                kind = type(initial_bytes).__name__
                raise TypeError(f"a bytes-like object is required, not {kind!r}")
        self._pieces = [bytes(initial_bytes or b"")]
        self._size = len(self._pieces[0])
        self._at = 0
        self._closed = False

    def write(self, data, /):
        if self._closed:
            self._check_open()
        if type(data) is bytes and self._at == self._size:
            size = len(data)
            self._pieces.append(data)
            self._size = self._at = self._at + size
            return size
        return self._put(bytes(data) if isinstance(data, (bytes, bytearray)) else _bytes_of(data))

    read1 = _Memory.read

    def readlines(self, size=None, /):
        limit = _limit(size)
        return super().readlines(limit - 1) if limit > 1 else super().readlines(limit)

    def getbuffer(self):
        self._check_open()
        return memoryview(bytearray(self._joined()))

    def seek(self, offset, whence=SEEK_SET, /):
        self._check_open()
        if whence == SEEK_SET:
            if offset < 0:
                raise ValueError(f"negative seek value {offset}")
            self._at = offset
        elif whence in (SEEK_CUR, SEEK_END):
            self._at = max(0, (self._at if whence == SEEK_CUR else self._size) + offset)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._at


def _any_line_end(text, start):
    """Where the line that begins here ends, whichever kind of line end it has."""
    feed = text.find("\n", start)
    back = text.find("\r", start, len(text) if feed < 0 else feed)
    if back < 0:
        return len(text) if feed < 0 else feed + 1
    return back + 2 if text[back + 1 : back + 2] == "\n" else back + 1


_show_module(StringIO, BytesIO)
