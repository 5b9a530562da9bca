"""Codecs that are no tables: bytes to bytes, text to text, and some encodings of text."""

import binascii


def _bytes_codec(name, encode, decode):
    """A codec from bytes to bytes."""

    def maker():
        from encodings import _codec

        def encoder(input, errors="strict"):
            return encode(bytes(input)), len(input)

        def decoder(input, errors="strict"):
            return decode(bytes(input)), len(input)

        return _codec(name, encoder, decoder, is_text=False, piece=bytes)

    return maker


def _text_codec(name, encode, decode, is_text=None):
    """A codec from text to bytes, or to text."""

    def maker():
        from encodings import _codec

        return _codec(
            name, lambda input, errors="strict": (encode(input, errors), len(input)),
            lambda input, errors="strict": (decode(input, errors), len(input)), is_text=is_text,
        )

    return maker


def _base64_encode(data):
    import base64

    return base64.encodebytes(data)


def _rotate(text, errors):
    import string

    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(lower + upper, lower[13:] + lower[:13] + upper[13:] + upper[:13])
    return str.translate(text, table)


def _uu_encode(data):
    lines = [b"begin 666 <data>\n"]
    lines += [binascii.b2a_uu(data[i : i + 45]) for i in range(0, len(data), 45)]
    return b"".join(lines + [b" \nend\n"])


def _uu_decode(data):
    lines = iter(data.splitlines(keepends=True))
    if not any(line.startswith(b"begin") for line in lines):
        raise ValueError('Missing "begin" line in input data')
    out = []
    for line in lines:
        if line == b"end\n":
            break
        out.append(binascii.a2b_uu(line))
    else:
        raise ValueError("Truncated input data")
    return b"".join(out)


def _zlib(name):
    def convert(data):
        import zlib

        return getattr(zlib, name)(data)

    return convert


def _escape(text, errors):
    from encodings._escapes import escape

    return escape(text)


def _unescape(data, errors):
    from encodings._escapes import unescape

    return unescape(data.encode() if isinstance(data, str) else bytes(data), errors)


def _escape_raw(text, errors):
    from encodings._escapes import escape_raw

    return escape_raw(text)


def _unescape_raw(data, errors):
    from encodings._escapes import unescape_raw

    return unescape_raw(data.encode() if isinstance(data, str) else bytes(data), errors)


# ---- Punycode and the names of hosts ----


def _adapted(delta, first, count):
    delta = delta // 700 if first else delta // 2
    delta += delta // count
    k = 0
    while delta > 455:
        delta //= 35
        k += 36
    return k + 36 * delta // (delta + 38)


def _threshold(k, bias):
    return min(max(k - bias, 1), 26)


def punycode(text, errors="strict"):
    """A text in ASCII by RFC 3492: its ASCII characters, and numbers that say which others go where."""
    basic = [c for c in text if c.isascii()]
    out = basic + (["-"] if basic else [])
    code, delta, bias, handled = 128, 0, 72, len(basic)
    while handled < len(text):
        following = min(ord(c) for c in text if ord(c) >= code)
        delta += (following - code) * (handled + 1)
        code = following
        for c in text:
            delta += ord(c) < code
            if ord(c) == code:
                rest, k = delta, 36
                while rest >= (t := _threshold(k, bias)):
                    rest, digit = divmod(rest - t, 36 - t)
                    out.append("abcdefghijklmnopqrstuvwxyz0123456789"[digit + t])
                    k += 36
                out.append("abcdefghijklmnopqrstuvwxyz0123456789"[rest])
                bias = _adapted(delta, handled == len(basic), handled + 1)
                delta = 0
                handled += 1
        delta += 1
        code += 1
    return "".join(out).encode("ascii")


def from_punycode(data, errors="strict"):
    """The text that punycode stands for."""
    data = data.encode("ascii") if isinstance(data, str) else bytes(data)
    basic, _, digits = data.rpartition(b"-")
    out = list(basic.decode("ascii", errors))
    code, place, bias, at = 128, 0, 72, 0
    digits = digits.upper()
    while at < len(digits):
        start, weight, k = place, 1, 36
        while True:
            if at == len(digits):
                raise UnicodeError("incomplete punicode string")
            letter = digits[at]
            at += 1
            if 65 <= letter <= 90:
                digit = letter - 65
            elif 48 <= letter <= 57:
                digit = letter - 22
            else:
                raise UnicodeError(f"Invalid extended code point '{chr(letter)}'")
            place += digit * weight
            t = _threshold(k, bias)
            if digit < t:
                break
            weight *= 36 - t
            k += 36
        bias = _adapted(place - start, start == 0 and code == 128, len(out) + 1)
        code += place // (len(out) + 1)
        place %= len(out) + 1
        out.insert(place, chr(code))
        place += 1
    return "".join(out)


def _host_label(label):
    if label.isascii():
        data = label.encode("ascii")
    else:
        import unicodedata

        prepared = unicodedata.normalize("NFKC", label.lower())
        data = prepared.encode("ascii") if prepared.isascii() else b"xn--" + punycode(prepared)
    if not 0 < len(data) < 64:
        raise UnicodeError("label empty or too long" if not data else "label too long")
    return data


def idna(text, errors="strict"):
    """The name of a host in ASCII, label by label."""
    for dot in "\u3002\uff0e\uff61":
        text = text.replace(dot, ".")
    if not text:
        return b""
    labels = text.split(".")
    tail = b"." if labels[-1] == "" else b""
    if tail:
        labels.pop()
    return b".".join(map(_host_label, labels)) + tail


def from_idna(data, errors="strict"):
    """The name of a host as people read it."""
    labels = bytes(data).split(b".")
    return ".".join([
        from_punycode(label[4:]) if label[:4].lower() == b"xn--" else label.decode("ascii") for label in labels
    ])


CODECS = {
    "hex_codec": _bytes_codec("hex", binascii.b2a_hex, binascii.a2b_hex),
    "base64_codec": _bytes_codec("base64", _base64_encode, binascii.a2b_base64),
    "quopri_codec": _bytes_codec("quopri", lambda data: binascii.b2a_qp(data, quotetabs=True), binascii.a2b_qp),
    "uu_codec": _bytes_codec("uu", _uu_encode, _uu_decode),
    "zlib_codec": _bytes_codec("zlib", _zlib("compress"), _zlib("decompress")),
    "rot_13": _text_codec("rot-13", _rotate, _rotate, is_text=False),
    "unicode_escape": _text_codec("unicode-escape", _escape, _unescape),
    "raw_unicode_escape": _text_codec("raw-unicode-escape", _escape_raw, _unescape_raw),
    "punycode": _text_codec("punycode", punycode, from_punycode),
    "idna": _text_codec("idna", idna, from_idna),
}
