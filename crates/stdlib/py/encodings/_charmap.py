"""Encodings with one byte a character, by maps."""


def _codes(decoding):
    return {c: byte for byte, c in enumerate(decoding) if c != "\ufffe"}


def table_codec(name, table):
    """The codec of a row of `_tables`."""
    from encodings import _codec

    decoding = table if len(table) == 256 else bytes(range(128)).decode("ascii") + table
    codes = _codes(decoding)
    has_gaps = "\ufffe" in decoding

    def encode(input, errors="strict"):
        try:
            return bytes([codes[c] for c in input]), len(input)
        except KeyError:
            return _encode(input, errors, lambda c: codes.get(c))

    def decode(input, errors="strict"):
        input = bytes(input)
        text = "".join([decoding[byte] for byte in input])
        if has_gaps and "\ufffe" in text:
            return decode_map(input, errors, decoding)
        return text, len(input)

    shown = name.replace("_", "-")
    return _codec(shown.replace("iso8859-", "iso8859-"), encode, decode)


def _encode(text, errors, byte_of):
    """Encode, asking an error handler about runs of characters that have no byte."""
    import codecs

    out = bytearray()
    at = 0
    while at < len(text):
        found = byte_of(text[at])
        if found is not None:
            out += bytes([found]) if isinstance(found, int) else found
            at += 1
            continue
        end = at + 1
        while end < len(text) and byte_of(text[end]) is None:
            end += 1
        error = UnicodeEncodeError("charmap", text, at, end, "character maps to <undefined>")
        if errors == "strict":
            raise error
        replacement, at = codecs._handle_error(errors, error)
        if isinstance(replacement, bytes):
            out += replacement
            continue
        for c in replacement:
            found = byte_of(c)
            if found is None:
                raise error
            out += bytes([found]) if isinstance(found, int) else found
    return bytes(out), len(text)


def encode_map(text, errors, mapping):
    """Encode with a map from characters' numbers to bytes."""
    if mapping is None:
        return text.encode("latin-1", errors), len(text)

    def byte_of(c):
        try:
            found = mapping[ord(c)]
        except LookupError:
            return None
        if isinstance(found, int) and not 0 <= found < 256:
            raise TypeError("character mapping must be in range(256)")
        if found is not None and not isinstance(found, (int, bytes)):
            raise TypeError(f"character mapping must return integer, bytes or None, not {type(found).__name__}")
        return found

    return _encode(text, errors, byte_of)


def decode_map(data, errors, mapping):
    """Decode with a map from bytes to characters or their numbers, or a text."""
    import codecs

    data = bytes(data)
    if mapping is None:
        return data.decode("latin-1"), len(data)
    out = []
    at = 0
    while at < len(data):
        try:
            found = mapping[data[at]]
        except LookupError:
            found = None
        if isinstance(found, int) and not 0 <= found < 0x110000:
            raise TypeError("character mapping must be in range(0x110000)")
        if found is not None and not isinstance(found, (int, str)):
            raise TypeError("character mapping must return integer, None or str")
        if found is None or found in ("\ufffe", 0xFFFE):
            error = UnicodeDecodeError("charmap", data, at, at + 1, "character maps to <undefined>")
            if errors == "strict":
                raise error
            replacement, at = codecs._handle_error(errors, error)
            out.append(replacement)
            continue
        out.append(chr(found) if isinstance(found, int) else found)
        at += 1
    return "".join(out), len(data)
