"""Parameters of headers: `; name=value`, quoted, and in the ways of RFC 2231."""

import re

from . import utils

# The package is where these say that they are from.
__name__ = "email.message"
_special = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')
_piece = re.compile(r'(?:"(?:[^"\\]|\\.)*"?|[^;"])*')


def _split_params(value):
    """What stands between the semicolons of a header, quoted ones apart."""
    text = str(value)
    parts, at = [], 0
    while True:
        found = _piece.match(text, at)
        parts.append(found[0].strip())
        if found.end() >= len(text):
            return parts
        at = found.end() + 1


def _params_of(value):
    """Pairs of names and values; values in the ways of RFC 2231 as triples."""
    given = getattr(value, "params", None)
    if given is not None and hasattr(value, "_decoded"):
        kind = _split_params(value)[0]
        return [(kind, ""), *given.items()]
    pairs = []
    for part in _split_params(value):
        name, mark, text = part.partition("=")
        pairs.append((name.strip().lower(), text.strip()) if mark else (name.strip(), ""))
    return utils.decode_params(pairs)


def _format_param(param, value=None, quote=True):
    """A parameter as it stands in a header."""
    if value is None or len(value) == 0:
        return param
    if isinstance(value, tuple):
        return f"{param}*={utils.encode_rfc2231(value[2], value[0], value[1])}"
    if not value.isascii():
        return f"{param}*={utils.encode_rfc2231(value, 'utf-8', '')}"
    if quote or _special.search(value):
        return f'{param}="{utils.quote(value)}"'
    return f"{param}={value}"
