"""Names of hosts beyond ASCII, label by label."""

from ._transforms import _host_label, from_punycode

ace_prefix, sace_prefix = b"xn--", "xn--"


def nameprep(label):
    """A label as it is compared."""
    import unicodedata

    return unicodedata.normalize("NFKC", label.lower())


def ToASCII(label):
    """A label in ASCII."""
    return _host_label(label)


def ToUnicode(label):
    """A label as people read it."""
    data = label if isinstance(label, bytes) else label.encode("ascii") if label.isascii() else _host_label(label)
    return from_punycode(data[4:]) if data[:4].lower() == ace_prefix else data.decode("ascii")
