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

sep, altsep, extsep, pathsep = "\\", "/", ".", ";"
curdir, pardir = ".", ".."
devnull, defpath = "nul", ".;C:\\bin"
supports_unicode_filenames = True


def _signs(path):
    """Backslash, slash, colon, dot and two dots in the path's own type."""
    return (b"\\", b"/", b":", b".", b"..") if isinstance(path, bytes) else ("\\", "/", ":", ".", "..")


def normcase(s):
    """Small letters, and backslashes only."""
    path = os.fspath(s)
    text = os.fsdecode(path).replace(altsep, sep).lower()
    return os.fsencode(text) if isinstance(path, bytes) else text


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
    plain = p.replace(altsep, sep)
    # Where the drive ends.
    end = 0
    if plain.startswith(sep + sep):
        # A share is named by two parts, behind a mark that may be there.
        mark = b"\\\\?\\UNC\\" if isinstance(p, bytes) else "\\\\?\\UNC\\"
        end = len(mark) if plain[: len(mark)].upper() == mark else 2
        for skipped in (0, 1):
            end = plain.find(sep, end + skipped) if end >= 0 else end
        end = len(p) if end < 0 else end
    elif plain[:1] != sep and plain[1:2] == colon:
        end = 2
    rest = end + 1 if plain[end : end + 1] == sep else end
    return p[:end], p[end:rest], p[rest:]


def split(p):
    """(what stands before the last slash, what follows it)."""
    p = os.fspath(p)
    sep, altsep, _, _, _ = _signs(p)
    drive, root, rest = splitroot(p)
    tail = rest.replace(altsep, sep).rpartition(sep)[2]
    head = rest[: len(rest) - len(tail)]
    return drive + root + head.rstrip(sep + altsep), tail


def splitext(p):
    """(all but the ending, the ending with its dot)."""
    p = os.fspath(p)
    sep, altsep, _, dot, _ = _signs(p)
    return genericpath._splitext(p, sep, altsep, dot)


def dirname(p):
    """What stands before the last slash."""
    return split(p)[0]


def basename(p):
    """What follows the last slash."""
    return split(p)[1]


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
    rest = os.fsdecode(splitroot(path)[2]).replace(altsep, sep)
    return any(map(_isreservedname, rest.split(sep)))


def _isreservedname(name):
    if name.endswith((".", " ")):
        return name not in (curdir, pardir)
    stem = name.partition(".")[0].rstrip(" ")
    return stem.upper() in _reserved_names or not _reserved_chars.isdisjoint(name)


def expanduser(path):
    """Replace a leading `~` by the folder of the user, as far as the environment tells."""
    path = os.fspath(path)
    is_bytes = isinstance(path, bytes)
    sep, altsep, _, _, _ = _signs(path)
    home = os.environ.get("USERPROFILE")
    if home is None and "HOMEPATH" in os.environ:
        home = join(os.environ.get("HOMEDRIVE", ""), os.environ["HOMEPATH"])
    first = path.replace(altsep, sep).partition(sep)[0]
    if home is None or first != (b"~" if is_bytes else "~"):
        return path
    return (os.fsencode(home) if is_bytes else home) + path[1:]


def expandvars(path):
    """Replace `$name`, `${name}` and `%name%` by environment variables; unknown ones stay."""

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

    return genericpath._expand(path, "$%", r"('[^']*'?)|%([^%]*)%|\$\{([^}]*)\}|\$(?:([-\w]+)|\$)", value)


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
    path, start = genericpath._ends(path, start)
    sep, _, _, curdir, pardir = _signs(path)
    start_drive, _, here = splitroot(abspath(start))
    path_drive, _, there = splitroot(abspath(path))
    if normcase(start_drive) != normcase(path_drive):
        raise ValueError(f"path is on mount {path_drive!r}, start on mount {start_drive!r}")
    here, there = (genericpath._parts(end, sep, curdir) for end in (here, there))
    shared = _shared(here, there)
    return sep.join([pardir] * (len(here) - shared) + there[shared:]) or curdir


def commonpath(paths):
    """The longest path that all of these are or lie below."""
    paths = genericpath._all_alike(paths, "iterable")
    sep, altsep, _, curdir, _ = _signs(paths[0])
    split_up = [splitroot(path.replace(altsep, sep)) for path in paths]
    if len({normcase(drive) for drive, _, _ in split_up}) > 1:
        raise ValueError("Paths don't have the same drive")
    drive, root, rest = split_up[0]
    if len({root for _, root, _ in split_up}) > 1:
        kind = "absolute and relative" if drive else "rooted and not-rooted"
        raise ValueError(f"Can't mix {kind} paths")
    shared = genericpath._parts(rest, sep, curdir)
    for _, _, other in split_up[1:]:
        shared = shared[: _shared(shared, genericpath._parts(other, sep, curdir))]
    return drive + root + sep.join(shared)
