"""What streams have in common, as far as they need not know what is behind them."""

from _types import show_module as _show_module

# The package is where these say that they are from.
__name__ = "_io"

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


def _bytes_of(data):
    """The bytes of an object that has some."""
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}") from None


def _room(buffer):
    """How many bytes there are to be read into."""
    if isinstance(buffer, bytearray):
        return len(buffer)
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly:
        kind = type(buffer).__name__
        raise TypeError(f"readinto() argument must be read-write bytes-like object, not {kind}")
    return view.nbytes


def _fill(buffer, data):
    """Write bytes over the beginning of a buffer."""
    memoryview(buffer).cast("B")[: len(data)] = data
    return len(data)


class UnsupportedOperation(OSError, ValueError):
    """An operation that a stream does not have."""


UnsupportedOperation.__module__ = "io"


# Files with data that nobody has flushed yet: they are when any file is opened, and at the end of the program, since a file
# that nobody refers to any more is not closed by that.
_unsaved = {}


def _save_all():
    for file in list(_unsaved.values()):
        try:
            file.flush()
        except (OSError, ValueError):
            pass
    _unsaved.clear()


def _will_save(file):
    if not _unsaved:
        import atexit

        atexit._at_last = _save_all
    _unsaved[id(file)] = file


def _path(file):
    """The path of a file as str or bytes."""
    if isinstance(file, (str, bytes)):
        return file
    from os import fspath

    return fspath(file)


def cannot_pickle(self, protocol=None):
    """The `__reduce_ex__` of streams that stand for something outside."""
    raise TypeError(f"cannot pickle {type(self).__name__!r} instances")


class _IOBase:
    """What streams have in common."""

    _closed = False

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

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

    def seek(self, offset, whence=SEEK_SET, /):
        raise UnsupportedOperation("seek")

    def tell(self):
        return self.seek(0, SEEK_CUR)

    def truncate(self, size=None, /):
        raise UnsupportedOperation("truncate")

    def readline(self, size=-1, /):
        size = _limit(size)
        line = bytearray()
        while size < 0 or len(line) < size:
            data = self.read(1)
            if not data:
                break
            line += data
            if data == b"\n":
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint < size:
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
        if line := self.readline():
            return line
        raise StopIteration

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")


class _RawIOBase(_IOBase):
    """Streams of bytes without a buffer: have `readinto` and `write`."""

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        parts = []
        while data := self.read(DEFAULT_BUFFER_SIZE):
            parts.append(data)
        return b"".join(parts)


class _BufferedIOBase(_IOBase):
    """Streams of bytes with a buffer."""

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def read1(self, size=-1, /):
        raise UnsupportedOperation("read1")

    def write(self, data, /):
        raise UnsupportedOperation("write")

    def readinto(self, buffer, /):
        data = self.read(_room(buffer))
        return _fill(buffer, data)

    readinto1 = readinto

    def detach(self):
        raise UnsupportedOperation("detach")


class _TextIOBase(_IOBase):
    """Streams of text."""

    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def readline(self, size=-1, /):
        raise UnsupportedOperation("readline")

    def write(self, text, /):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")


def _limit(size):
    if size is None:
        return -1
    if not hasattr(size, "__index__"):
        raise TypeError(f"argument should be integer or None, not {type(size).__name__!r}")
    return size.__index__()


_show_module(_IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase)
