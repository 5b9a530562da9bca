"""Headers that hold more than ASCII, for messages of the old kind."""

import binascii
import re

from . import base64mime, quoprimime
from .charset import UNKNOWN8BIT, Charset, _encode
from .errors import HeaderParseError

__all__ = ["Header", "decode_header", "make_header"]
_USASCII, _UTF8 = Charset("us-ascii"), Charset("utf-8")
_word = re.compile(r"=\?([^?]*?)\?([qQbB])\?(.*?)\?=")
MAXLINELEN = 78


def decode_header(header):
    """The pieces of a header with their charsets; texts as bytes where any piece is encoded."""
    if hasattr(header, "_chunks"):
        return [(_encode(string, str(charset)), str(charset)) for string, charset in header._chunks]
    if not _word.search(header):
        return [(header, None)]
    pieces = []
    for line in header.splitlines():
        at = 0
        first = True
        before = []
        for found in _word.finditer(line):
            text = line[at : found.start()]
            text = text.lstrip() if first else text
            first = False
            if text and not (text.isspace() and before):
                pieces.append((text, None, None))
            pieces.append((found[3], found[2].lower(), found[1].lower()))
            before = [found]
            at = found.end()
        rest = line[at:].lstrip() if first else line[at:]
        if rest:
            pieces.append((rest, None, None))
    # Blanks between encoded words only keep them apart.
    pieces = [
        piece for at, piece in enumerate(pieces)
        if not (piece[1] is None and piece[0].isspace() and 0 < at < len(pieces) - 1 and pieces[at - 1][1] and pieces[at + 1][1])
    ]
    joined = []
    for text, encoding, charset in pieces:
        data = _decoded(text, encoding)
        if joined and joined[-1][1] == charset:
            joined[-1][0] += (b" " if charset is None else b"") + data
        else:
            joined.append([data, charset])
    return [(data, charset) for data, charset in joined]


def _decoded(text, encoding):
    if encoding == "q":
        return quoprimime.header_decode(text).encode("raw-unicode-escape")
    if encoding == "b":
        try:
            return base64mime.decode(text + "==="[: -len(text) % 4 if len(text) % 4 else 0])
        except binascii.Error:
            raise HeaderParseError("Base64 decoding error")
    return text.encode("raw-unicode-escape")


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=" "):
    """The header that pieces, as `decode_header` gives them, make."""
    header = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        header.append(text, charset if charset is None or isinstance(charset, Charset) else Charset(charset))
    return header


class Header:
    """A header in pieces, each with its charset."""

    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=" ", errors="strict"):
        self._charset = _USASCII if charset is None else charset if isinstance(charset, Charset) else Charset(charset)
        self._continuation_ws = continuation_ws
        self._chunks = []
        if s is not None:
            self.append(s, charset, errors)
        self._maxlinelen = MAXLINELEN if maxlinelen is None else maxlinelen
        self._headerlen = 0 if header_name is None else len(header_name) + 2

    def append(self, s, charset=None, errors="strict"):
        """Add a piece."""
        charset = self._charset if charset is None else charset if isinstance(charset, Charset) else Charset(charset)
        if not isinstance(s, str):
            codec = charset.input_codec or "us-ascii"
            s = s.decode("us-ascii", "surrogateescape") if codec == UNKNOWN8BIT else s.decode(codec, errors)
        codec = charset.output_codec or "us-ascii"
        if codec != UNKNOWN8BIT:
            try:
                s.encode(codec, errors)
            except UnicodeEncodeError:
                if codec != "us-ascii":
                    raise
                charset = _UTF8
        self._chunks.append((s, charset))

    def _joined(self):
        """The pieces, those of one charset that follow each other as one."""
        joined = []
        for string, charset in self._chunks:
            if joined and joined[-1][1] == charset:
                joined[-1][0] += ("" if charset.header_encoding else " ") + string
            else:
                joined.append([string, charset])
        return joined

    def __str__(self):
        text = ""
        before = None
        for string, charset in self._joined():
            if charset == UNKNOWN8BIT:
                string = string.encode("ascii", "surrogateescape").decode("ascii", "replace")
            plain = charset in (None, "us-ascii")
            # Between what is encoded and what is not there is a blank.
            if text and before is not None and plain != before and not text[-1:].isspace() and not string[:1].isspace():
                text += " "
            before = plain
            text += string
        return text

    def __eq__(self, other):
        return other == str(self)

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        """The header as lines."""
        limit = self._maxlinelen if maxlinelen is None else maxlinelen
        writer = _Lines(self._headerlen, limit or 1000000, self._continuation_ws, splitchars)
        before = None
        for string, charset in self._joined():
            if before is not None:
                blank = before in ("us-ascii",) and self._tail[-1:].isspace() or string[:1].isspace()
                if not blank and (before == "us-ascii" or charset == "us-ascii" or before != charset):
                    writer.pieces.append((" ", ""))
            before = str(charset)
            self._tail = string
            lines = string.splitlines() or [""]
            writer.feed("", lines[0], charset)
            for line in lines[1:]:
                writer.newline()
                if charset.header_encoding is not None:
                    writer.feed(self._continuation_ws, " " + line.lstrip(), charset)
                else:
                    stripped = line.lstrip()
                    writer.feed(line[: len(line) - len(stripped)], stripped, charset)
            if len(lines) > 1:
                writer.newline()
        if self._chunks:
            # (The end of a line takes one such mark away, and leaves a blank that was there.)
            writer.pieces.append((" ", ""))
            writer.newline()
        text = linesep.join(writer.lines)
        if re.search(r"\n[^ \t]+:", text):
            raise HeaderParseError(f"header value appears to contain an embedded header: {text!r}")
        return text


class _Lines:
    """Lines of a header in the making; the current one is a list of words with the blanks before them."""

    def __init__(self, start, limit, blank, splitchars):
        self.start, self.limit, self.blank, self.splitchars = start, limit, blank, splitchars
        self.lines, self.pieces = [], []

    def _size(self):
        return self.start + sum(len(blank) + len(word) for blank, word in self.pieces)

    def _text(self):
        return "".join(blank + word for blank, word in self.pieces)

    def newline(self):
        if self.pieces and self.pieces[-1] == (" ", ""):
            self.pieces.pop()
        text = self._text()
        if self.start + len(text) > 0:
            if self.lines and text.isspace():
                self.lines[-1] += text
            else:
                self.lines.append(text)
        self.start, self.pieces = 0, []

    def _rooms(self):
        yield self.limit - self._size()
        while True:
            yield self.limit - len(self.blank)

    def feed(self, blank, string, charset):
        if charset.header_encoding is None:
            parts = re.split("([ \t]+)", blank + string)
            parts = parts[1:] if not parts[0] else ["", *parts]
            for at in range(0, len(parts) - 1, 2):
                self._add(parts[at], parts[at + 1])
            return
        words = charset.header_encode_lines(string, self._rooms())
        if words[0] is not None:
            self._add(blank, words[0])
        if len(words) > 1:
            self.newline()
            self.lines.extend(self.blank + word for word in words[1:-1])
            self.pieces.append((self.blank, words[-1]))

    def _place(self):
        """Before which word a line that is too long is best broken: behind one that ends in the first of the marks."""
        for mark in self.splitchars:
            for at in range(len(self.pieces) - 1, 0, -1):
                if mark.isspace() and self.pieces[at][0][:1] == mark or self.pieces[at - 1][1][-1:] == mark:
                    return at
        return None

    def _add(self, blank, word):
        self.pieces.append((blank, word))
        if self._size() <= self.limit:
            return
        at = self._place()
        if at is None:
            last_blank, last = self.pieces.pop()
            if self.start > 0:
                self.newline()
                last_blank = last_blank or " "
            self.pieces.append((last_blank, last))
            return
        rest = self.pieces[at:]
        del self.pieces[at:]
        self.lines.append(self._text())
        self.start, self.pieces = 0, rest
