"""Streams: files of the host's, and values in memory. Bytes go through `posix`."""

import posix as _posix

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    """An operation that a stream does not have."""


UnsupportedOperation.__module__ = "io"


def _path(file):
    """The path of a file as str or bytes."""
    if isinstance(file, (str, bytes)):
        return file
    from os import fspath

    return fspath(file)


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
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

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


# ---- Values in memory ----


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
        size = _limit(size)
        value = self._joined()
        end = self._size if size < 0 else min(self._size, self._at + size)
        data = value[self._at : end]
        self._at = max(self._at, end)
        return data

    def readline(self, size=-1, /):
        self._check_open()
        size = _limit(size)
        value = self._joined()
        end = self._line_end(value)
        if size >= 0:
            end = min(end, self._at + size)
        line = value[self._at : end]
        self._at = max(self._at, end)
        return line

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
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")
        return self._put(bytes(data))

    read1 = _Memory.read

    def readlines(self, size=None, /):
        limit = _limit(size)
        return super().readlines(limit - 1) if limit > 1 else super().readlines(limit)

    def getbuffer(self):
        self._check_open()
        return bytearray(self._joined())

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


# ---- Files ----


class FileIO(_RawIOBase):
    """A file of the host's, without a buffer."""

    def __init__(self, file, mode="r", closefd=True, opener=None):
        self._closed = True
        if not isinstance(mode, str):
            raise TypeError(f"FileIO() argument 'mode' must be str, not {type(mode).__name__}")
        kinds = [c for c in mode if c in "rwax"]
        if set(mode) - set("rwaxb+") or mode.count("+") > 1:
            raise ValueError(f"invalid mode: {mode}")
        if len(kinds) != 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        kind = kinds[0]
        self._readable = kind == "r" or "+" in mode
        self._writable = kind != "r" or "+" in mode
        self._appending = kind == "a"
        self.mode = {"r": "rb", "w": "wb", "a": "ab", "x": "xb"}[kind] + ("+" if "+" in mode else "")
        if "+" in mode and kind != "x" and kind != "a":
            self.mode = "rb+"
        self.name = file
        self.closefd = closefd
        bits = (1 if self._readable else 0) | (2 if self._writable else 0)
        bits |= {"r": 0, "w": 8 | 32, "a": 4 | 8, "x": 16}[kind]
        if isinstance(file, int) and not isinstance(file, bool):
            if file < 0:
                raise ValueError("negative file descriptor")
            self._fd = file
        elif opener is not None:
            flags = {1: 0, 2: 1, 3: 2}[bits & 3] | 0o2000000
            flags |= {"r": 0, "w": 0o1100, "a": 0o2100, "x": 0o300}[kind]
            self._fd = opener(file, flags)
            if not isinstance(self._fd, int):
                raise TypeError("expected integer from opener")
            if self._fd < 0:
                raise ValueError(f"opener returned {self._fd}")
        else:
            text = _path(file)
            if isinstance(text, bytes):
                text = text.decode("utf-8", "replace")
            if "\0" in text:
                raise ValueError("embedded null byte")
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            self._fd = _posix.open(text, bits, 0o666, file)
        self._closed = False
        if self._appending:
            _posix.lseek(self._fd, 0, SEEK_END)

    def fileno(self):
        self._check_open()
        return self._fd

    def readable(self):
        self._check_open()
        return self._readable

    def writable(self):
        self._check_open()
        return self._writable

    def seekable(self):
        self._check_open()
        return self._fd > 2

    def _check_open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _check_readable(self):
        self._check_open()
        if not self._readable:
            raise UnsupportedOperation("File not open for reading")

    def _check_writable(self):
        self._check_open()
        if not self._writable:
            raise UnsupportedOperation("File not open for writing")

    def read(self, size=-1, /):
        self._check_readable()
        size = _limit(size)
        if self._fd == 0:
            return _posix.read_stdin(size)
        return _posix.read(self._fd, size)

    def readall(self):
        if self._fd == 0:
            parts = []
            while data := self.read(-1):
                parts.append(data)
            return b"".join(parts)
        return self.read(-1)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def write(self, data, /):
        self._check_writable()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        if self._fd == 1:
            return _posix.write_stdout(data)
        if self._fd == 2:
            import sys

            sys.__stderr__.write(data.decode("utf-8", "replace"))
            return len(data)
        return _posix.write(self._fd, data)

    def seek(self, offset, whence=SEEK_SET, /):
        self._check_open()
        if self._fd <= 2:
            raise OSError(29, "Illegal seek")
        return _posix.lseek(self._fd, offset, whence)

    def tell(self):
        return self.seek(0, SEEK_CUR)

    def truncate(self, size=None, /):
        self._check_writable()
        if size is None:
            size = self.tell()
        _posix.ftruncate(self._fd, size)
        return size

    def isatty(self):
        self._check_open()
        return False

    def close(self):
        if not self._closed:
            self._closed = True
            if self.closefd and self._fd > 2:
                _posix.close(self._fd)

    def __repr__(self):
        if self._closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>"


class _Buffered(_BufferedIOBase):
    """A buffer before a stream without one: bytes read ahead, and bytes that wait to be written."""

    _reads = _writes = False

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

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

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
            try:
                self.flush()
            finally:
                self.raw.close()

    def flush(self):
        self._check_open("flush of closed file")
        if self._waiting:
            waiting, self._waiting, self._waiting_size = self._waiting, [], 0
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

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    @property
    def closed(self):
        return self.writer.closed

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()


class IncrementalNewlineDecoder:
    """Makes every line end a line feed, also where a piece of text ends between its two characters."""

    def __init__(self, decoder, translate, errors="strict"):
        self.decoder = decoder
        self.translate = translate
        self.errors = errors
        self._seen = set()
        self._pending = False

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final=final)
        if self._pending and (text or final):
            text = "\r" + text
            self._pending = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._pending = True
        pairs = text.count("\r\n")
        if pairs:
            self._seen.add("\r\n")
        if text.count("\r") > pairs:
            self._seen.add("\r")
        if text.count("\n") > pairs:
            self._seen.add("\n")
        if self.translate:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def reset(self):
        self._seen = set()
        self._pending = False
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        seen = tuple(end for end in ("\r", "\n", "\r\n") if end in self._seen)
        return None if not seen else seen[0] if len(seen) == 1 else seen


class _Decoder:
    """Text from bytes that come in pieces: what is cut in the middle of a character waits for the rest."""

    def __init__(self, encoding, errors):
        self.encoding, self.errors = encoding, errors
        self.rest = b""
        self.started = False

    def decode(self, data, final=False):
        data = self.rest + data
        self.rest = b""
        whole = data if final else self._whole(data)
        self.rest = data[len(whole) :]
        if not whole:
            return ""
        encoding = self.encoding
        if encoding == "utf-8-sig":
            if not self.started and whole.startswith(b"\xef\xbb\xbf"):
                whole = whole[3:]
            encoding = "utf-8"
        self.started = True
        return whole.decode(encoding, self.errors)

    def _whole(self, data):
        """The bytes up to the last character that is complete."""
        if self.encoding.startswith("utf-16") or self.encoding.startswith("utf-32"):
            # (The marks at the beginning say which way round the rest is: these are read as a whole.)
            return b""
        if not self.encoding.startswith("utf-8"):
            return data
        for back in range(1, min(4, len(data)) + 1):
            byte = data[-back]
            if byte & 0xC0 == 0x80:
                continue
            need = 1 if byte < 0x80 else 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return data[:-back] if need > back else data
        return data

    def reset(self):
        self.rest, self.started = b"", False


def _normal(encoding):
    """The name of an encoding as the decoder compares it."""
    name = encoding.lower().replace("_", "-").replace(" ", "-")
    return {"utf8": "utf-8", "u8": "utf-8", "utf-8-sig": "utf-8-sig", "utf8-sig": "utf-8-sig", "cp65001": "utf-8"}.get(name, name)


class _Wrapper(type):
    """The class of `TextIOWrapper`, which the machine's standard streams count as instances of."""

    def __instancecheck__(cls, instance):
        return type.__instancecheck__(cls, instance) or (
            cls is TextIOWrapper and type(instance).__name__ == "TextIOWrapper" and type(instance).__module__ == "_io"
        )


class TextIOWrapper(_TextIOBase, metaclass=_Wrapper):
    """Text over a stream of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            if not isinstance(newline, str):
                raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {type(newline).__name__}")
            raise ValueError(f"illegal newline value: {newline}")
        if encoding in (None, "locale"):
            encoding = "utf-8"
        "".encode(encoding)  # says that it is unknown
        if errors is None:
            errors = "strict"
        elif not isinstance(errors, str):
            raise TypeError(f"TextIOWrapper() argument 'errors' must be str or None, not {type(errors).__name__}")
        self._buffer = buffer
        self.encoding = encoding
        self.errors = errors
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._codec = _normal(encoding)
        self._decoder = _Decoder(self._codec, errors)
        self._ends = IncrementalNewlineDecoder(None, newline is None)
        self._text = ""
        self._at = 0
        self._lines = []
        self._chunk_start = None
        self._pending = []
        self._pending_size = 0
        self._at_end = False

    @property
    def buffer(self):
        return self._buffer

    @property
    def closed(self):
        return self._buffer is not None and self._buffer.closed

    @property
    def name(self):
        return self._buffer.name

    @property
    def newlines(self):
        return self._ends.newlines

    def _check_open(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        if self._buffer.closed:
            raise ValueError("I/O operation on closed file.")

    def readable(self):
        self._check_open()
        return self._buffer.readable()

    def writable(self):
        self._check_open()
        return self._buffer.writable()

    def seekable(self):
        self._check_open()
        return self._buffer.seekable()

    def fileno(self):
        self._check_open()
        return self._buffer.fileno()

    def isatty(self):
        self._check_open()
        return self._buffer.isatty()

    def reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None):
        self._check_open()
        self.flush()
        if encoding is not None:
            self.encoding, self._codec = encoding, _normal(encoding)
            self.errors = "strict" if errors is None else errors
        elif errors is not None:
            self.errors = errors
        self._decoder = _Decoder(self._codec, self.errors)
        if newline is not ...:
            self._newline = newline
            self._ends = IncrementalNewlineDecoder(None, newline is None)
        if line_buffering is not None:
            self.line_buffering = line_buffering
        if write_through is not None:
            self.write_through = write_through

    def detach(self):
        self._check_open()
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer

    def flush(self):
        self._check_open()
        self._write_pending()
        self._buffer.flush()

    def _write_pending(self):
        if self._pending:
            pending, self._pending, self._pending_size = self._pending, [], 0
            self._buffer.write(b"".join(pending))

    def close(self):
        if self._buffer is not None and not self._buffer.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    # ---- Writing ----

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._check_open()
        if not self._buffer.writable():
            raise UnsupportedOperation("not writable")
        size = len(text)
        has_feed = "\n" in text
        if has_feed and self._newline in ("\r", "\r\n"):
            text = text.replace("\n", self._newline)
        if self._text or self._lines:
            # (What was read ahead is dropped, and the stream goes on behind it, as in CPython.)
            self._forget()
        codec = self._codec
        if codec == "utf-8-sig":
            self._codec = codec = "utf-8"
            if self._buffer.tell() == 0:
                self._pending.append(b"\xef\xbb\xbf")
        data = text.encode(codec, self.errors)
        if codec in ("utf-16", "utf-32"):
            # The mark comes once, at the beginning.
            self._codec = codec + "-le"
        self._pending.append(data)
        self._pending_size += len(data)
        if self._pending_size > DEFAULT_BUFFER_SIZE or self.write_through:
            self._write_pending()
        if self.line_buffering and (has_feed or "\r" in text):
            self.flush()
        return size

    # ---- Reading ----

    def _forget(self):
        self._text, self._at, self._lines, self._at_end = "", 0, [], False
        self._decoder.reset()
        self._ends._pending = False
        self._chunk_start = None

    def _check_readable(self):
        self._check_open()
        if not self._buffer.readable():
            raise UnsupportedOperation("not readable")
        if self._pending:
            self.flush()
        if self._lines:
            self._join_lines()

    def _more(self):
        """Read a piece of text behind what is there; False at the end."""
        if self._at_end:
            return False
        if self._at >= len(self._text):
            self._text, self._at = "", 0
            self._chunk_start = None
        data = self._buffer.read1(DEFAULT_BUFFER_SIZE)
        final = not data
        text = self._decoder.decode(data, final)
        if self._newline in (None, ""):
            text = self._ends.decode(text, final)
        if final:
            self._at_end = True
        self._text = self._text[self._at :] + text if self._at else self._text + text
        self._at = 0
        return not final or bool(text)

    def read(self, size=-1, /):
        size = _limit(size)
        self._check_readable()
        if size < 0:
            rest = self._decoder.decode(self._buffer.read(), True)
            if self._newline in (None, ""):
                rest = self._ends.decode(rest, True)
            text = self._text[self._at :] + rest
            self._forget()
            return text
        while len(self._text) - self._at < size and self._more():
            pass
        text = self._text[self._at : self._at + size]
        self._at += len(text)
        if not text:
            self._at_end = False
        return text

    def readline(self, size=-1, /):
        size = _limit(size)
        self._check_readable()
        while True:
            end = self._find_end()
            if end or not self._more():
                break
        if not end:
            end = len(self._text)
            self._at_end = False
        if 0 <= size < end - self._at:
            end = self._at + size
        line = self._text[self._at : end]
        self._at = end
        return line

    def _find_end(self):
        """Where the line that begins here ends; 0 if that is not known yet."""
        if self._newline == "":
            end = _any_line_end(self._text, self._at)
            return end if self._text[end - 1 : end] in ("\n", "\r") and end > self._at else 0
        mark = self._newline or "\n"
        at = self._text.find(mark, self._at)
        return 0 if at < 0 else at + len(mark)

    def __next__(self):
        # Whole lines are cut out of a piece of text at once, and handed out from a list.
        if self._lines:
            return self._lines.pop()
        line = self.readline()
        if not line:
            raise StopIteration
        if self._newline in (None, "\n"):
            end = self._text.rfind("\n") + 1
            if end > self._at:
                lines = self._text[self._at : end].split("\n")
                lines.pop()
                self._lines = [line + "\n" for line in reversed(lines)]
                self._text, self._at = self._text[end:], 0
        return line

    def _join_lines(self):
        """Put the lines that wait to be handed out back before the text that follows them."""
        if self._lines:
            self._text = "".join(reversed(self._lines)) + self._text[self._at :]
            self._at, self._lines = 0, []

    # ---- Places ----

    def tell(self):
        self._check_open()
        if not self._buffer.seekable():
            raise UnsupportedOperation("underlying stream is not seekable")
        if self._pending:
            self.flush()
        place = self._buffer.tell()
        self._join_lines()
        ahead = self._text[self._at :]
        # (With line ends translated, the text is shorter than its bytes: those are counted from the end.)
        behind = len(self._decoder.rest) + (1 if self._ends._pending else 0)
        if ahead:
            behind += self._bytes_behind(place, ahead)
        return place - behind

    def _bytes_behind(self, place, ahead):
        """How many bytes the text that was read ahead has come from."""
        if "\r\n" not in self._ends._seen or self._newline is not None:
            return len(ahead.encode(self._codec, self.errors))
        count = len(ahead) + ahead.count("\n")
        self._buffer.seek(max(0, place - 4 * count - 8))
        data = self._buffer.read(min(place, 4 * count + 8))
        at = len(data)
        have = 0
        while at > 0 and have < len(ahead):
            at -= 2 if data[at - 2 : at] == b"\r\n" else 1
            while at > 0 and data[at] & 0xC0 == 0x80:
                at -= 1
            have += 1
        return len(data) - at

    def seek(self, cookie, whence=SEEK_SET, /):
        self._check_open()
        if not self._buffer.seekable():
            raise UnsupportedOperation("underlying stream is not seekable")
        if whence == SEEK_CUR:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == SEEK_END:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.flush()
            self._forget()
            return self._buffer.seek(0, SEEK_END)
        elif whence != SEEK_SET:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie!r}")
        self.flush()
        self._forget()
        return self._buffer.seek(cookie)

    def truncate(self, size=None, /):
        self.flush()
        return self._buffer.truncate(self.tell() if size is None else size)

    def __repr__(self):
        text = "<_io.TextIOWrapper"
        try:
            text += f" name={self.name!r}"
        except Exception:
            pass
        if hasattr(self, "mode"):
            text += f" mode={self.mode!r}"
        return text + f" encoding={self.encoding!r}>"


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Open a file; which kind of stream it is depends on the mode."""
    if not isinstance(file, int):
        file = _path(file)
    for value, name in ((mode, "mode"), (encoding, "encoding"), (errors, "errors")):
        if not isinstance(value, str) and (name == "mode" or value is not None):
            wanted = "str" if name == "mode" else "str or None"
            raise TypeError(f"open() argument {name!r} must be {wanted}, not {type(value).__name__}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    binary = "b" in letters
    if binary and "t" in letters:
        raise ValueError("can't have text and binary mode at once")
    kinds = letters & set("axrw")
    if len(kinds) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if binary:
        for value, name in ((encoding, "an encoding"), (errors, "an errors"), (newline, "a newline")):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {name} argument")
    if binary and buffering == 1:
        import warnings

        message = "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used"
        warnings.warn(message, RuntimeWarning, 2)
    kind = kinds.pop() if kinds else ""
    raw = FileIO(file, kind + ("+" if "+" in letters else ""), closefd, opener)
    try:
        if buffering == 0:
            if binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        if buffering < -1:
            raise ValueError("invalid buffering size")
        size = buffering if buffering > 1 else DEFAULT_BUFFER_SIZE
        if "+" in letters:
            stream = BufferedRandom(raw, size)
        elif kind == "r":
            stream = BufferedReader(raw, size)
        else:
            stream = BufferedWriter(raw, size)
        if binary:
            return stream
        text = TextIOWrapper(stream, encoding, errors, newline, buffering == 1)
        text.mode = mode
        return text
    except BaseException:
        raw.close()
        raise


def open_code(path):
    """Open a file with code for reading."""
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2, /):
    """The encoding, or the usual one."""
    return "utf-8" if encoding is None else encoding


class _StandardOutput(BufferedWriter):
    """The bytes under `sys.stdout` and `sys.stderr`: what is written goes on at once, so that it stays in order."""

    def write(self, data, /):
        size = super().write(data)
        self.flush()
        return size


_StandardOutput.__name__ = _StandardOutput.__qualname__ = "BufferedWriter"


def standard_buffer(number):
    """The stream of bytes under a standard stream."""
    raw = FileIO(number, "rb" if number == 0 else "wb", closefd=False)
    raw.name = ("<stdin>", "<stdout>", "<stderr>")[number]
    return BufferedReader(raw) if number == 0 else _StandardOutput(raw)
