"""Names matched with patterns as shells have them: `*`, `?`, `[abc]`, `[!abc]`."""

import functools
import posixpath
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether a name matches a pattern, by the system's rules for upper and lower case."""
    return fnmatchcase(posixpath.normcase(name), posixpath.normcase(pat))


@functools.lru_cache(maxsize=1000, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """The names that match a pattern."""
    match = _matcher(posixpath.normcase(pat))
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    """Whether a name matches a pattern, upper and lower case told apart."""
    return _matcher(pat)(name) is not None


def translate(pat):
    """The pattern as a regular expression."""
    pieces = []
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == "*":
            if not pieces or pieces[-1] is not None:
                pieces.append(None)
        elif c == "?":
            pieces.append(".")
        elif c == "[":
            end = _set_end(pat, at)
            if end < 0:
                pieces.append(r"\[")
            else:
                pieces.append(_set(pat[at:end]))
                at = end + 1
        else:
            pieces.append(re.escape(c))
    # What stands between two stars is matched as early as it can be: there is no need to come back to it.
    text = []
    group = []
    seen_star = False
    for piece in pieces + [...]:
        if piece is not None and piece is not ...:
            group.append(piece)
            continue
        fixed = "".join(group)
        group = []
        if not seen_star:
            text.append(fixed)
        elif piece is None:
            text.append(f"(?>.*?{fixed})")
        else:
            text.append(".*" + fixed)
        seen_star = seen_star or piece is None
    return f"(?s:{''.join(text)})\\Z"


def _set_end(pat, at):
    """Where the set that begins here ends; -1 if it does not."""
    start = at
    if pat[at : at + 1] == "!":
        start += 1
    if pat[start : start + 1] == "]":
        start += 1
    return pat.find("]", start)


def _set(stuff):
    """A set of characters as a regular expression."""
    negated = stuff[0] == "!"
    body = stuff[1:] if negated else stuff
    items = []
    at = 0
    while at < len(body):
        if body[at + 1 : at + 2] == "-" and at + 2 < len(body):
            low, high = body[at], body[at + 2]
            if low <= high:
                items.append(f"{_literal(low)}-{_literal(high)}")
            at += 3
        else:
            items.append(_literal(body[at]))
            at += 1
    text = "".join(items)
    if not text:
        return "." if negated else "(?!)"
    if negated:
        return f"[^{text}]"
    return f"[\\{text}]" if text[0] in "^[" else f"[{text}]"


def _literal(c):
    """A character as it stands in a set of a regular expression."""
    return "\\" + c if c in "\\-&~|" else c
