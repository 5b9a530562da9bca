"""Text over streams of bytes."""

from _types import show_module as _show_module
from ._base import (
    DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_END, SEEK_SET, UnsupportedOperation, _TextIOBase, _limit, _unsaved, _will_save,
    cannot_pickle,
)
from ._memory import _any_line_end

# The package is where these say that they are from.
__name__ = "_io"


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


_OTHER_NAMES = {
    "utf8": "utf-8", "u8": "utf-8", "utf8-sig": "utf-8-sig", "cp65001": "utf-8", "utf16": "utf-16", "u16": "utf-16",
    "utf32": "utf-32", "u32": "utf-32",
}  # fmt: skip


def _normal(encoding):
    """The name of an encoding as the decoder compares it."""
    name = encoding.lower().replace("_", "-").replace(" ", "-")
    return _OTHER_NAMES.get(name, name)


class _Wrapper(type):
    """The class of `TextIOWrapper`, which the machine's standard streams count as instances of."""

    def __instancecheck__(cls, instance):
        return type.__instancecheck__(cls, instance) or (
            cls is TextIOWrapper and type(instance).__name__ == "TextIOWrapper" and type(instance).__module__ == "_io"
        )


class TextIOWrapper(_TextIOBase, metaclass=_Wrapper):
    """Text over a stream of bytes."""

    _saves = False
    __reduce__ = __reduce_ex__ = cannot_pickle

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            if not isinstance(newline, str):
                raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {type(newline).__name__}")
            raise ValueError(f"illegal newline value: {newline}")
        if encoding is None:
            encoding = "utf-8"
        elif encoding == "locale":
            encoding = "UTF-8"  # as locales write it
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
            if self._saves:
                _unsaved.pop(id(self), None)
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
        if codec in ("utf-16", "utf-32") and self._buffer.seekable() and self._buffer.tell():
            codec += "-le"
        data = text.encode(codec, self.errors)
        if self._saves and not self._pending:
            _will_save(self)
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
        if cookie != 0 and whence in (SEEK_CUR, SEEK_END):
            raise UnsupportedOperation(f"can't do nonzero {'cur' if whence == SEEK_CUR else 'end'}-relative seeks")
        if whence == SEEK_CUR:
            cookie = self.tell()
        elif whence == SEEK_END:
            self.flush()
            self._forget()
            return self._buffer.seek(0, SEEK_END)
        elif whence != SEEK_SET:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie!r}")
        self.flush()
        self._forget()
        if cookie == 0:
            self._codec = _normal(self.encoding)
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


def text_encoding(encoding, stacklevel=2, /):
    """The encoding, or the usual one."""
    return "utf-8" if encoding is None else encoding


_show_module(IncrementalNewlineDecoder, TextIOWrapper)
