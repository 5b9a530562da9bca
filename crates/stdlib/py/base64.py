"""Bytes as text in alphabets of 16, 32, 64 and 85 letters."""

import binascii
import struct

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode",
    "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode", "z85encode",
    "z85decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]

bytes_types = (bytes, bytearray)
MAXLINESIZE = 76
MAXBINSIZE = MAXLINESIZE // 4 * 3


def _text(s):
    """Text to decode, as bytes."""
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return s.encode("ascii")
    if isinstance(s, bytes_types):
        return s
    try:
        return bytes(memoryview(s))
    except (TypeError, NameError):
        raise TypeError(
            f"argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}"
        ) from None


# ---- 64 ----


def b64encode(s, altchars=None):
    """Encode bytes in base 64; `altchars` are two letters to use instead of `+` and `/`."""
    letters = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return letters
    assert len(altchars) == 2, repr(altchars)
    return letters.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    """Decode text in base 64. Without `validate`, letters that mean nothing are passed over."""
    letters = _text(s)
    if altchars is not None:
        others = _text(altchars)
        assert len(others) == 2, repr(others)
        letters = letters.translate(bytes.maketrans(others, b"+/"))
    return binascii.a2b_base64(letters, strict_mode=validate)


def standard_b64decode(s):
    """Decode text in the standard alphabet."""
    return b64decode(s)


def standard_b64encode(s):
    """Encode bytes in the standard alphabet."""
    return b64encode(s)


_to_urlsafe = bytes.maketrans(b"+/", b"-_")
_from_urlsafe = bytes.maketrans(b"-_", b"+/")


def urlsafe_b64encode(s):
    """Encode bytes in the alphabet that may stand in URLs."""
    return b64encode(s).translate(_to_urlsafe)


def urlsafe_b64decode(s):
    """Decode text in the alphabet that may stand in URLs."""
    return b64decode(_text(s).translate(_from_urlsafe))


def _check_bytes(s):
    if not isinstance(s, bytes_types):
        raise TypeError(f"expected bytes-like object, not {type(s).__name__}")


def encodebytes(s):
    """Encode bytes in base 64, in lines."""
    _check_bytes(s)
    return b"".join(binascii.b2a_base64(s[i : i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    """Decode lines in base 64."""
    _check_bytes(s)
    return binascii.a2b_base64(s)


def encode(input, output):
    """Encode a file in base 64, into another."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(s))):
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Decode a file in base 64, into another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


# ---- 32 and 16 ----

_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _b32encode(alphabet, s):
    if not isinstance(s, bytes_types):
        raise TypeError(f"memoryview: a bytes-like object is required, not {type(s).__name__!r}")
    missing = -len(s) % 5
    s = bytes(s) + bytes(missing)
    out = bytearray()
    for i in range(0, len(s), 5):
        word = int.from_bytes(s[i : i + 5])
        out += bytes([alphabet[word >> shift & 31] for shift in range(35, -1, -5)])
    if missing:
        padding = (0, 1, 3, 4, 6)[missing]
        out[-padding:] = b"=" * padding
    return bytes(out)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _text(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _text(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    s = s.upper() if casefold else s
    letters = s.rstrip(b"=")
    padding = len(s) - len(letters)
    values = {letter: value for value, letter in enumerate(alphabet)}
    out = bytearray()
    for i in range(0, len(letters), 8):
        word = 0
        for letter in letters[i : i + 8]:
            if letter not in values:
                raise binascii.Error("Non-base32 digit found") from None
            word = word << 5 | values[letter]
        out += (word << 5 * (8 - len(letters[i : i + 8]))).to_bytes(5)
    if padding not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if padding and out:
        del out[-((padding * 5 + 7) // 8):]
    return bytes(out)


def b32encode(s):
    """Encode bytes in base 32."""
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """Decode text in base 32; `map01` is the letter that a 1 stands for."""
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    """Encode bytes in base 32 with digits first."""
    return _b32encode(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    """Decode text in base 32 with digits first."""
    return _b32decode(_B32HEX, s, casefold)


def b16encode(s):
    """Encode bytes in hexadecimal."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Decode hexadecimal."""
    s = _text(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# ---- 85 ----

_A85 = bytes(range(33, 118))
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_Z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"


def _five(word, alphabet):
    digits = bytearray(5)
    for i in range(4, -1, -1):
        word, digit = divmod(word, 85)
        digits[i] = alphabet[digit]
    return bytes(digits)


def _85encode(b, alphabet, pad, short={}):
    """Encode in groups of four bytes; `short` has letters for some groups."""
    if not isinstance(b, bytes_types):
        raise TypeError(f"memoryview: a bytes-like object is required, not {type(b).__name__!r}")
    missing = -len(b) % 4
    b = bytes(b) + bytes(missing)
    chunks = [short.get(word) or _five(word, alphabet) for word, in struct.iter_unpack(">I", b)]
    if missing and not pad:
        if chunks[-1] == b"z":
            chunks[-1] = alphabet[:1] * 5
        chunks[-1] = chunks[-1][:-missing]
    return b"".join(chunks)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Encode bytes in Ascii85."""
    short = {0: b"z"}
    if foldspaces:
        short[0x20202020] = b"y"
    result = _85encode(b, _A85, pad, short)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i : i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Decode Ascii85."""
    b = _text(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(b"~>"))
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = []
    digits = []
    for letter in b + b"u" * 4:
        if 33 <= letter <= 117:
            digits.append(letter - 33)
            if len(digits) == 5:
                word = 0
                for digit in digits:
                    word = word * 85 + digit
                if word > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow") from None
                out.append(word.to_bytes(4))
                digits.clear()
        elif letter == 122:
            if digits:
                raise ValueError("z inside Ascii85 5-tuple")
            out.append(bytes(4))
        elif foldspaces and letter == 121:
            if digits:
                raise ValueError("y inside Ascii85 5-tuple")
            out.append(b"    ")
        elif letter not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % letter)
    # Of the letters that were added, as many were used as the last group needed.
    padding = 4 - len(digits)
    result = b"".join(out)
    return result[:-padding] if padding else result


def _from85(b, alphabet, name):
    b = _text(b)
    padding = -len(b) % 5
    values = {letter: value for value, letter in enumerate(alphabet)}
    b = bytes(b) + alphabet[-1:] * padding
    out = []
    for i in range(0, len(b), 5):
        word = 0
        for j, letter in enumerate(b[i : i + 5], i):
            if letter not in values:
                raise ValueError(f"bad {name} character at position {j}") from None
            word = word * 85 + values[letter]
        if word > 0xFFFFFFFF:
            raise ValueError(f"{'z85' if name == 'z85' else 'base85'} overflow in hunk starting at byte {i}") from None
        out.append(word.to_bytes(4))
    result = b"".join(out)
    return result[:-padding] if padding else result


def b85encode(b, pad=False):
    """Encode bytes in base 85, as Git does."""
    return _85encode(b, _B85, pad)


def b85decode(b):
    """Decode base 85, as Git does."""
    return _from85(b, _B85, "base85")


def z85encode(s):
    """Encode bytes in base 85, as ZeroMQ does."""
    return _85encode(s, _Z85, False)


def z85decode(s):
    """Decode base 85, as ZeroMQ does."""
    return _from85(s, _Z85, "z85")
