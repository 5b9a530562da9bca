"""Paths as Windows has them, for programs that work with them elsewhere."""

import genericpath
import os
from genericpath import *

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix",
    "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
    "isreserved", "expanduser", "expandvars", "normpath", "abspath", "curdir", "pardir", "sep", "pathsep", "defpath",
    "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "samefile", "sameopenfile",
    "samestat", "commonpath", "isjunction", "isdevdrive",
]  # fmt: skip

curdir = "."
pardir = ".."
extsep = "."
sep = "\\"
pathsep = ";"
altsep = "/"
defpath = ".;C:\\bin"
devnull = "nul"
supports_unicode_filenames = True


def _signs(path):
    """Backslash, slash, colon, dot and two dots in the path's own type."""
    return (b"\\", b"/", b":", b".", b"..") if isinstance(path, bytes) else ("\\", "/", ":", ".", "..")


def normcase(s):
    """Small letters, and backslashes only."""
    s = os.fspath(s)
    if isinstance(s, bytes):
        return os.fsencode(os.fsdecode(s).replace("/", "\\").lower())
    return s.replace("/", "\\").lower()


def isabs(s):
    """Whether a path has a drive and starts from its root, or is a share."""
    s = os.fspath(s)
    sep, altsep, colon, _, _ = _signs(s)
    s = s[:3].replace(altsep, sep)
    return s.startswith(colon + sep, 1) or s.startswith(sep + sep)


def join(path, *paths):
    """Join parts of a path; one with a root drops what is before it, another drive drops all."""
    path = os.fspath(path)
    sep, altsep, colon, _, _ = _signs(path)
    slashes = sep + altsep
    try:
        drive, root, tail = splitroot(path)
        for part in map(os.fspath, paths):
            new_drive, new_root, new_tail = splitroot(part)
            same_drive = not new_drive or new_drive.lower() == drive.lower()
            if new_root or not same_drive:
                drive = drive if new_root and not new_drive else new_drive
                root, tail = new_root, new_tail
                continue
            drive = new_drive or drive
            between = sep if tail and tail[-1:] not in slashes else sep[:0]
            tail = tail + between + new_tail
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types("join", path, *paths)
        raise
    if tail and not root and drive and drive[-1:] not in colon + slashes:
        root = sep
    return drive + root + tail


def splitdrive(p):
    """(the drive or share, the rest)."""
    drive, root, tail = splitroot(p)
    return drive, root + tail


def splitroot(p, /):
    """(the drive or share, the root, the rest)."""
    p = os.fspath(p)
    sep, altsep, colon, _, _ = _signs(p)
    unc_prefix = b"\\\\?\\UNC\\" if isinstance(p, bytes) else "\\\\?\\UNC\\"
    empty = p[:0]
    normp = p.replace(altsep, sep)
    if normp[:1] == sep:
        if normp[1:2] == sep:
            start = 8 if normp[:8].upper() == unc_prefix else 2
            index = normp.find(sep, start)
            if index == -1:
                return p, empty, empty
            index2 = normp.find(sep, index + 1)
            if index2 == -1:
                return p, empty, empty
            return p[:index2], p[index2 : index2 + 1], p[index2 + 1 :]
        return empty, p[:1], p[1:]
    if normp[1:2] == colon:
        if normp[2:3] == sep:
            return p[:2], p[2:3], p[3:]
        return p[:2], empty, p[2:]
    return empty, empty, p


def split(p):
    """(what stands before the last slash, what follows it)."""
    p = os.fspath(p)
    sep, altsep, _, _, _ = _signs(p)
    seps = sep + altsep
    d, r, p = splitroot(p)
    i = len(p)
    while i and p[i - 1 : i] not in seps:
        i -= 1
    head, tail = p[:i], p[i:]
    return d + r + head.rstrip(seps), tail


def splitext(p):
    """(all but the ending, the ending with its dot)."""
    p = os.fspath(p)
    sep, altsep, _, dot, _ = _signs(p)
    return genericpath._splitext(p, sep, altsep, dot)


def basename(p):
    """What follows the last slash."""
    return split(p)[1]


def dirname(p):
    """What stands before the last slash."""
    return split(p)[0]


def ismount(path):
    """Whether a path is the root of a drive or share."""
    path = os.fspath(path)
    drive, root, rest = splitroot(path)
    sep, altsep, _, _, _ = _signs(path)
    if drive and drive[:1] in sep + altsep:
        return not rest
    return bool(root and not rest)


_reserved_chars = frozenset({chr(i) for i in range(32)} | {'"', "*", ":", "<", ">", "?", "|", "/", "\\"})
_reserved_names = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"COM{c}" for c in "123456789\xb9\xb2\xb3"}
    | {f"LPT{c}" for c in "123456789\xb9\xb2\xb3"}
)


def isreserved(path):
    """Whether a part of a path is a name that the system keeps for itself."""
    path = os.fsdecode(splitroot(path)[2]).replace(altsep, sep)
    return any(_isreservedname(name) for name in reversed(path.split(sep)))


def _isreservedname(name):
    if name[-1:] in (".", " "):
        return name not in (".", "..")
    if _reserved_chars.intersection(name):
        return True
    return name.partition(".")[0].rstrip(" ").upper() in _reserved_names


def expanduser(path):
    """Replace a leading `~` by the folder of the user, as far as the environment tells."""
    path = os.fspath(path)
    tilde = b"~" if isinstance(path, bytes) else "~"
    if not path.startswith(tilde):
        return path
    sep, altsep, _, _, _ = _signs(path)
    i, n = 1, len(path)
    while i < n and path[i : i + 1] not in sep + altsep:
        i += 1
    if "USERPROFILE" in os.environ:
        userhome = os.environ["USERPROFILE"]
    elif "HOMEPATH" not in os.environ:
        return path
    else:
        userhome = join(os.environ.get("HOMEDRIVE", ""), os.environ["HOMEPATH"])
    if i != 1:
        return path
    if isinstance(path, bytes):
        userhome = os.fsencode(userhome)
    return userhome + path[i:]


def expandvars(path):
    """Replace `$name`, `${name}` and `%name%` by environment variables; unknown ones stay."""
    path = os.fspath(path)
    is_bytes = isinstance(path, bytes)
    text = os.fsdecode(path) if is_bytes else path
    if "$" not in text and "%" not in text:
        return path
    import re

    def value(match):
        quoted, percent, braced, plain = match.groups()
        if quoted is not None:
            return match.group(0)
        if percent is not None:
            return os.environ.get(percent, match.group(0)) if percent else "%"
        name = braced if braced is not None else plain
        if name is None:
            return "$"
        return os.environ.get(name, match.group(0))

    text = re.sub(r"('[^']*'?)|%([^%]*)%|\$\{([^}]*)\}|\$(?:([-\w]+)|\$)", value, text, flags=re.ASCII)
    return os.fsencode(text) if is_bytes else text


def normpath(path):
    """Take out double slashes, `.` and `..`, and make all slashes backslashes."""
    path = os.fspath(path)
    sep, altsep, _, curdir, pardir = _signs(path)
    drive, root, rest = splitroot(path.replace(altsep, sep))
    parts = []
    for part in rest.split(sep):
        if part == pardir and (parts or root):
            if parts and parts[-1] != pardir:
                parts.pop()
            elif parts:
                parts.append(part)
        elif part and part != curdir:
            parts.append(part)
    if not drive and not root and not parts:
        return curdir
    return drive + root + sep.join(parts)


def abspath(path):
    """The path from the root."""
    path = os.fspath(path)
    if not isabs(path):
        cwd = os.getcwdb() if isinstance(path, bytes) else os.getcwd()
        path = join(cwd, path)
    return normpath(path)


def realpath(path, *, strict=False):
    """As `abspath`: there are no links of Windows here."""
    return abspath(path)


def _parts(path, sep, curdir):
    return [part for part in path.split(sep) if part and part != curdir]


def _shared(first, second):
    """How many parts two paths begin with, whatever the case of their letters."""
    count = 0
    for one, other in zip(first, second):
        if normcase(one) != normcase(other):
            break
        count += 1
    return count


def relpath(path, start=None):
    """The way from a folder (the current one by default) to a path."""
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    sep, _, _, curdir, pardir = _signs(path)
    start = curdir if start is None else os.fspath(start)
    if isinstance(start, bytes) != isinstance(path, bytes):
        genericpath._check_arg_types("relpath", path, start)
    start_drive, _, here = splitroot(abspath(start))
    path_drive, _, there = splitroot(abspath(path))
    if normcase(start_drive) != normcase(path_drive):
        raise ValueError(f"path is on mount {path_drive!r}, start on mount {start_drive!r}")
    here, there = _parts(here, sep, curdir), _parts(there, sep, curdir)
    shared = _shared(here, there)
    return sep.join([pardir] * (len(here) - shared) + there[shared:]) or curdir


def commonpath(paths):
    """The longest path that all of these are or lie below."""
    paths = [os.fspath(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty iterable")
    is_bytes = isinstance(paths[0], bytes)
    if any(isinstance(path, bytes) != is_bytes for path in paths):
        genericpath._check_arg_types("commonpath", *paths)
    sep, altsep, _, curdir, _ = _signs(paths[0])
    split_up = [splitroot(path.replace(altsep, sep)) for path in paths]
    if len({normcase(drive) for drive, _, _ in split_up}) > 1:
        raise ValueError("Paths don't have the same drive")
    drive, root, rest = split_up[0]
    if len({root for _, root, _ in split_up}) > 1:
        kind = "absolute and relative" if drive else "rooted and not-rooted"
        raise ValueError(f"Can't mix {kind} paths")
    shared = _parts(rest, sep, curdir)
    for _, _, other in split_up[1:]:
        shared = shared[: _shared(shared, _parts(other, sep, curdir))]
    return drive + root + sep.join(shared)
