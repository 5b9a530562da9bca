"""Buffers over streams of bytes."""

from _types import show_module as _show_module
from ._base import (
    DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_END, SEEK_SET, UnsupportedOperation, _BufferedIOBase, _limit, _unsaved,
    _will_save, cannot_pickle,
)

# The package is where these say that they are from.
__name__ = "_io"


class _Buffered(_BufferedIOBase):
    """A buffer before a stream without one: bytes read ahead, and bytes that wait to be written."""

    _reads = _writes = _saves = False
    __reduce__ = __reduce_ex__ = cannot_pickle

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if self._reads and not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if self._writes and not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self.raw = raw
        self._buffer_size = buffer_size
        self._ahead = b""
        self._at = 0
        self._waiting = []
        self._waiting_size = 0

    @property
    def closed(self):
        return self.raw is not None and self.raw.closed

    mode = property(lambda self: self.raw.mode)
    name = property(lambda self: self.raw.name)

    def _check_open(self, message=None):
        if self.raw is None:
            raise ValueError("raw stream has been detached")
        if self.raw.closed:
            raise ValueError(message or "I/O operation on closed file.")

    def readable(self):
        self._check_open()
        return self._reads

    def writable(self):
        self._check_open()
        return self._writes

    def seekable(self):
        self._check_open()
        return self.raw.seekable()

    def fileno(self):
        self._check_open()
        return self.raw.fileno()

    def isatty(self):
        self._check_open()
        return self.raw.isatty()

    def detach(self):
        self._check_open()
        self.flush()
        raw, self.raw = self.raw, None
        return raw

    def close(self):
        if self.raw is not None and not self.raw.closed:
            raw = self.raw
            try:
                self.flush()
            finally:
                raw.close()

    def flush(self):
        self._check_open("flush of closed file")
        if self._waiting:
            waiting, self._waiting, self._waiting_size = self._waiting, [], 0
            if self._saves:
                _unsaved.pop(id(self), None)
            self.raw.write(b"".join(waiting))

    def _drop_ahead(self):
        """Give up what was read ahead, with the stream's place where the reader's is."""
        behind = len(self._ahead) - self._at
        self._ahead, self._at = b"", 0
        if behind:
            self.raw.seek(-behind, SEEK_CUR)

    def _check_reads(self, what):
        self._check_open(f"{what} of closed file")
        if not self._reads:
            raise UnsupportedOperation(what)
        if self._waiting:
            self.flush()

    def read(self, size=-1, /):
        size = _limit(size)
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._check_reads("read")
        ahead = self._ahead[self._at :] if self._at else self._ahead
        if size < 0:
            self._ahead, self._at = b"", 0
            readall = getattr(self.raw, "readall", self.raw.read)
            return ahead + (readall() or b"")
        if size <= len(ahead):
            self._at += size
            return ahead[:size]
        parts, have = [ahead], len(ahead)
        self._ahead, self._at = b"", 0
        while have < size:
            data = self.raw.read(max(size - have, self._buffer_size))
            if not data:
                break
            missing = size - have
            if len(data) > missing:
                self._ahead, self._at = data, missing
                data = data[:missing]
            parts.append(data)
            have += len(data)
        return b"".join(parts)

    def read1(self, size=-1, /):
        self._check_reads("read")
        size = self._buffer_size if size < 0 else size
        if self._at >= len(self._ahead):
            self._ahead, self._at = self.raw.read(max(size, self._buffer_size)) or b"", 0
        data = self._ahead[self._at : self._at + size]
        self._at += len(data)
        return data

    def peek(self, size=0, /):
        self._check_reads("peek")
        if self._at >= len(self._ahead):
            self._ahead, self._at = self.raw.read(self._buffer_size) or b"", 0
        return self._ahead[self._at :]

    def readline(self, size=-1, /):
        size = _limit(size)
        self._check_reads("readline")
        parts = []
        have = 0
        while True:
            end = self._ahead.find(b"\n", self._at) + 1
            stop = end or len(self._ahead)
            if 0 <= size < have + stop - self._at:
                stop, end = self._at + size - have, 1
            part = self._ahead[self._at : stop]
            self._at = stop
            have += len(part)
            parts.append(part)
            if end or have == size:
                return b"".join(parts) if len(parts) > 1 else part
            self._ahead, self._at = self.raw.read(self._buffer_size) or b"", 0
            if not self._ahead:
                return b"".join(parts)

    def write(self, data, /):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._check_open("write to closed file")
        if not self._writes:
            raise UnsupportedOperation("write")
        if isinstance(data, (int, float, list, tuple, dict)) or data is None:
            raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")
        data = bytes(data)
        if self._ahead:
            self._drop_ahead()
        if self._saves and not self._waiting:
            _will_save(self)
        self._waiting.append(data)
        self._waiting_size += len(data)
        if self._waiting_size > self._buffer_size:
            self.flush()
        return len(data)

    def seek(self, offset, whence=SEEK_SET, /):
        if whence not in (SEEK_SET, SEEK_CUR, SEEK_END):
            raise ValueError(f"whence value {whence} unsupported")
        self._check_open("seek of closed file")
        self.flush()
        self._drop_ahead()
        return self.raw.seek(offset, whence)

    def tell(self):
        self._check_open()
        return self.raw.tell() - (len(self._ahead) - self._at) + self._waiting_size

    def truncate(self, size=None, /):
        self._check_open("truncate of closed file")
        if not self._writes:
            raise UnsupportedOperation("truncate")
        self.flush()
        return self.raw.truncate(self.tell() if size is None else size)

    def __repr__(self):
        kind = f"_io.{type(self).__name__}"
        try:
            return f"<{kind} name={self.name!r}>"
        except Exception:
            return f"<{kind}>"


class BufferedReader(_Buffered):
    """A stream of bytes to read from."""

    _reads = True


class BufferedWriter(_Buffered):
    """A stream of bytes to write to."""

    _writes = True


class BufferedRandom(_Buffered):
    """A stream of bytes to read from and write to."""

    _reads = _writes = True


class BufferedRWPair(_BufferedIOBase):
    """Two streams, one to read from and one to write to."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)
        for name in ("read", "read1", "peek", "readline", "readinto"):
            setattr(self, name, getattr(self.reader, name))
        self.write, self.flush = self.writer.write, self.writer.flush

    def writable(self):
        return self.writer.writable()

    def readable(self):
        return self.reader.readable()

    @property
    def closed(self):
        return self.writer.closed

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()


_show_module(BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair)
