"""Streams in memory. Files are behind the sandbox's wall: `open` is the built-in one, which refuses."""

from builtins import open

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    """An operation that a stream does not have."""


class IOBase:
    """What streams have in common."""

    closed = False

    def close(self):
        self.closed = True

    def flush(self):
        self._check_open()

    def readable(self):
        self._check_open()
        return False

    def writable(self):
        self._check_open()
        return False

    def seekable(self):
        self._check_open()
        return False

    def isatty(self):
        self._check_open()
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def readlines(self, hint=-1, /):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines, /):
        self._check_open()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")


class RawIOBase(IOBase):
    """Streams of bytes without a buffer."""


class BufferedIOBase(IOBase):
    """Streams of bytes."""


class TextIOBase(IOBase):
    """Streams of text."""

    encoding = None
    errors = None
    newlines = None


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
        self._check_open()
        value = self._joined()
        end = self._size if size is None or size < 0 else min(self._size, self._at + size)
        data = value[self._at : end]
        self._at = max(self._at, end)
        return data

    def readline(self, size=-1, /):
        self._check_open()
        value = self._joined()
        end = value.find(self._newline, self._at) + 1 or self._size
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        line = value[self._at : end]
        self._at = max(self._at, end)
        return line

    def tell(self):
        self._check_open()
        return self._at

    def truncate(self, size=None, /):
        self._check_open()
        if size is None:
            size = self._at
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        if size < self._size:
            self._pieces = [self._joined()[:size]]
            self._size = size
        return size


class StringIO(_Memory, TextIOBase):
    """A stream of text in memory."""

    _empty, _filler, _newline = "", "\0", "\n"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is None:
            initial_value = ""
        if not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline is None:
            initial_value = initial_value.replace("\r\n", "\n").replace("\r", "\n")
        self._pieces = [initial_value]
        self._size = len(initial_value)
        self._at = 0

    def write(self, text, /):
        if self.closed:
            self._check_open()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got {type(text).__name__!r}")
        return self._put(text)

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


class BytesIO(_Memory, BufferedIOBase):
    """A stream of bytes in memory."""

    _empty, _filler, _newline = b"", b"\0", b"\n"

    def __init__(self, initial_bytes=b""):
        self._pieces = [bytes(initial_bytes or b"")]
        self._size = len(self._pieces[0])
        self._at = 0

    def write(self, data, /):
        if self.closed:
            self._check_open()
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")
        return self._put(bytes(data))

    read1 = _Memory.read

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


TextIOWrapper = type(__import__("sys").stdout)
