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


def from_punycode(data, errors="strict", before=0):
    """The text that punycode stands for. Places in errors count what stands before it, too."""
    data = data.encode("ascii") if isinstance(data, str) else bytes(data)

    def wrong(place, reason):
        return UnicodeDecodeError("punycode", b" " * before + data, before + place, before + place + 1, reason)

    basic, _, digits = data.rpartition(b"-")
    out = list(basic.decode("ascii", errors))
    code, place, bias, at = 128, 0, 72, 0
    digits = digits.upper()
    while at < len(digits):
        start, weight, k = place, 1, 36
        while True:
            if at == len(digits):
                raise wrong(len(data), "incomplete punicode string")
            letter = digits[at]
            at += 1
            if 65 <= letter <= 90:
                digit = letter - 65
            elif 48 <= letter <= 57:
                digit = letter - 22
            else:
                place = len(data) - len(digits) + at - 1
                raise wrong(place, f"Invalid extended code point '{data[place]}'")
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
    """A label in ASCII: prepared as names of hosts are, by taking case and forms that mean the same away."""
    data = label.encode("ascii") if label.isascii() else None
    if data is None:
        import unicodedata

        prepared = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", label.casefold()).casefold())
        data = prepared.encode("ascii") if prepared.isascii() else b"xn--" + punycode(prepared)
    if not data:
        raise UnicodeEncodeError("idna", label, 0, 1, "label empty")
    if len(data) >= 64:
        raise UnicodeEncodeError("idna", label, 0, len(label), "label too long")
    return data


def _strictly(errors):
    if errors != "strict":
        raise UnicodeError(f"Unsupported error handling: {errors}")


def idna(text, errors="strict"):
    """The name of a host in ASCII, label by label."""
    _strictly(errors)
    plain = text
    for dot in "\u3002\uff0e\uff61":
        plain = plain.replace(dot, ".")
    if not text:
        return b""
    labels = plain.split(".")
    tail = b"." if labels[-1] == "" else b""
    if tail:
        labels.pop()
    made, at = [], 0
    for label in labels:
        try:
            made.append(_host_label(label))
        except UnicodeEncodeError as error:
            error = UnicodeEncodeError("idna", text, at + error.start, at + error.end, error.reason)
            raise error from None
        at += len(label) + 1
    return b".".join(made) + tail


def _from_host_label(label):
    if label[:4].lower() != b"xn--":
        return label.decode("ascii")
    text = from_punycode(label[4:], "strict", 4)
    again = _host_label(text)
    if again != label.lower():
        reason = f"IDNA does not round-trip, '{label!r}' != '{again!r}'"
        raise UnicodeDecodeError("idna", label, 0, len(label), reason)
    return text


def from_idna(data, errors="strict"):
    """The name of a host as people read it."""
    _strictly(errors)
    data = bytes(data)
    made, at = [], 0
    for label in data.split(b"."):
        try:
            made.append(_from_host_label(label))
        except UnicodeError as error:
            start, end = getattr(error, "start", 0), getattr(error, "end", 1)
            raise UnicodeDecodeError("idna", data, at + start, at + end, getattr(error, "reason", str(error))) from None
        at += len(label) + 1
    return ".".join(made)


CODECS = {
    "hex_codec": _bytes_codec("hex", binascii.b2a_hex, binascii.a2b_hex),
    "base64_codec": _bytes_codec("base64", _base64_encode, binascii.a2b_base64),
    "quopri_codec": _bytes_codec("quopri", lambda data: binascii.b2a_qp(data, quotetabs=True), binascii.a2b_qp),
    "uu_codec": _bytes_codec("uu", _uu_encode, _uu_decode),
    "zlib_codec": _bytes_codec("zlib", _zlib("compress"), _zlib("decompress")),
    "rot_13": _text_codec("rot-13", _rotate, _rotate, is_text=False),
    "unicode_escape": _text_codec("unicode-escape", _escape, _unescape),
    "raw_unicode_escape": _text_codec("raw-unicode-escape", _escape_raw, _unescape_raw),
    # Without a table of its own, a character stands for the byte of its number.
    "charmap": _text_codec(
        "charmap", lambda text, errors="strict": text.encode("latin-1", errors), lambda data, errors="strict": bytes(data).decode("latin-1")
    ),
    "punycode": _text_codec("punycode", punycode, from_punycode),
    "idna": _text_codec("idna", idna, from_idna),
}
