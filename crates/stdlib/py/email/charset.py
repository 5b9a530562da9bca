"""Charsets: how a text of each is written in headers and bodies."""

from . import base64mime, encoders, errors, quoprimime

__all__ = ["Charset", "add_alias", "add_charset", "add_codec"]
QP, BASE64, SHORTEST = 1, 2, 3
DEFAULT_CHARSET = "us-ascii"
UNKNOWN8BIT = "unknown-8bit"
RFC2047_CHROME_LEN = 7
CHARSETS = {
    **{name: (QP, QP, None) for name in (
        "iso-8859-1", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-9", "iso-8859-10", "iso-8859-13", "iso-8859-14",
        "iso-8859-15", "iso-8859-16", "windows-1252", "viscii",
    )},
    "us-ascii": (None, None, None), "big5": (BASE64, BASE64, None), "gb2312": (BASE64, BASE64, None),
    "euc-jp": (BASE64, None, "iso-2022-jp"), "shift_jis": (BASE64, None, "iso-2022-jp"),
    "iso-2022-jp": (BASE64, None, None), "koi8-r": (BASE64, BASE64, None), "utf-8": (SHORTEST, BASE64, "utf-8"),
}
ALIASES = {
    "latin_1": "iso-8859-1", "latin-1": "iso-8859-1", "latin_2": "iso-8859-2", "latin-2": "iso-8859-2",
    "latin_9": "iso-8859-15", "latin-9": "iso-8859-15", "ascii": "us-ascii",
}
CODEC_MAP = {"gb2312": "eucgb2312_cn", "big5": "big5_tw", "us-ascii": None}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """Say how a charset is written."""
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    CHARSETS[charset] = (header_enc, body_enc, output_charset)


def add_alias(alias, canonical):
    """Give a charset another name."""
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    """Say which codec makes a charset's bytes."""
    CODEC_MAP[charset] = codecname


def _encode(string, codec):
    if codec == UNKNOWN8BIT:
        return string.encode("ascii", "surrogateescape")
    return string.encode(codec)


class Charset:
    """A charset, and how it is written."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        try:
            input_charset.encode("ascii") if isinstance(input_charset, str) else None
            input_charset = str(input_charset, "ascii") if isinstance(input_charset, bytes) else input_charset
        except UnicodeError:
            raise errors.CharsetError(input_charset)
        input_charset = input_charset.lower()
        self.input_charset = ALIASES.get(input_charset, input_charset)
        header, body, converted = CHARSETS.get(self.input_charset, (SHORTEST, BASE64, None))
        self.header_encoding, self.body_encoding = header, body
        converted = converted or self.input_charset
        self.output_charset = ALIASES.get(converted, converted)
        self.input_codec = CODEC_MAP.get(self.input_charset, self.input_charset)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    __str__ = __repr__

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        """The name of the transfer encoding of bodies, or a function that finds one."""
        if self.body_encoding == QP:
            return "quoted-printable"
        return "base64" if self.body_encoding == BASE64 else encoders.encode_7or8bit

    def get_output_charset(self):
        """The charset in which a text is written."""
        return self.output_charset or self.input_charset

    def _header_writer(self, data):
        if self.header_encoding == BASE64:
            return base64mime
        if self.header_encoding == QP:
            return quoprimime
        if self.header_encoding == SHORTEST:
            return base64mime if base64mime.header_length(data) < quoprimime.header_length(data) else quoprimime
        return None

    def header_encode(self, string):
        """A text as a word of a header."""
        codec = self.output_codec or "us-ascii"
        data = _encode(string, codec)
        writer = self._header_writer(data)
        return string if writer is None else writer.header_encode(data, codec)

    def header_encode_lines(self, string, maxlengths):
        """A text as words that are short enough; None in front if not even one character fits the first length."""
        codec = self.output_codec or "us-ascii"
        writer = self._header_writer(_encode(string, codec))
        charset = str(self.output_charset)
        extra = len(charset) + RFC2047_CHROME_LEN
        words, piece = [], ""
        room = next(maxlengths) - extra
        for char in string:
            if writer.header_length(_encode(piece + char, charset)) > room:
                words.append(writer.header_encode(_encode(piece, charset), charset) if piece or words else None)
                piece = ""
                room = next(maxlengths) - extra
            piece += char
        words.append(writer.header_encode(_encode(piece, charset), charset))
        return words

    def body_encode(self, string):
        """A text as a body."""
        if not string:
            return string
        if self.body_encoding == BASE64:
            return base64mime.body_encode(string.encode(self.output_charset) if isinstance(string, str) else string)
        if self.body_encoding == QP:
            data = string.encode(self.output_charset) if isinstance(string, str) else string
            return quoprimime.body_encode(data.decode("latin1"))
        if isinstance(string, str):
            string = string.encode(self.output_charset)
        return string.decode("ascii")
