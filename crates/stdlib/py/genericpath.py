"""What the path modules of all systems have in common."""

import stat

__all__ = [
    "commonprefix",
    "exists",
    "getatime",
    "getctime",
    "getmtime",
    "getsize",
    "isdevdrive",
    "isdir",
    "isfile",
    "isjunction",
    "islink",
    "lexists",
    "samefile",
    "sameopenfile",
    "samestat",
]


def _mode(path, look):
    """The mode of what is at a path; None if nothing is."""
    try:
        return look(path).st_mode
    except (OSError, ValueError):
        return None


def exists(path):
    """Whether a path leads to something; a broken link does not."""
    return _mode(path, os.stat) is not None


def lexists(path):
    """Whether a path is there; a broken link is."""
    return _mode(path, os.lstat) is not None


def isdir(s):
    """Whether a path leads to a folder."""
    mode = _mode(s, os.stat)
    return mode is not None and stat.S_ISDIR(mode)


def isfile(path):
    """Whether a path leads to a plain file."""
    mode = _mode(path, os.stat)
    return mode is not None and stat.S_ISREG(mode)


def islink(path):
    """Whether a path is a symbolic link."""
    mode = _mode(path, os.lstat)
    return mode is not None and stat.S_ISLNK(mode)


def isdevdrive(path):
    """False: only Windows has these."""
    os.fspath(path)
    return False


def isjunction(path):
    """False: only Windows has junctions."""
    os.fspath(path)
    return False


def getctime(filename):
    """When anything about the file was changed last."""
    return os.stat(filename).st_ctime


def getmtime(filename):
    """When the content was changed last."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """When the file was read last."""
    return os.stat(filename).st_atime


def getsize(filename):
    """The size of a file in bytes."""
    return os.stat(filename).st_size


def commonprefix(m):
    """The longest text that all of these begin with."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def samestat(s1, s2):
    """Whether two results of `os.stat` are of the same file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to the same file."""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two open files are the same."""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _splitext(p, sep, altsep, extsep):
    """Split off the ending: the last dot of the name and what follows, unless nothing but dots stands before it."""
    start = p.rfind(sep)
    if altsep:
        start = max(start, p.rfind(altsep))
    dot = p.rfind(extsep)
    if dot > start:
        name = start + 1
        while name < dot:
            if p[name : name + 1] != extsep:
                return p[:dot], p[dot:]
            name += 1
    return p, p[:0]


def _check_arg_types(funcname, *args):
    """Say what is wrong with the parts of a path that don't go together."""
    wrong = [part for part in args if not isinstance(part, (str, bytes))]
    if wrong:
        kind = type(wrong[0]).__name__
        raise TypeError(f"{funcname}() argument must be str, bytes, or os.PathLike object, not {kind!r}") from None
    if len({isinstance(part, str) for part in args}) == 2:
        raise TypeError("Can't mix strings and bytes in path components") from None


# What the path modules of both systems begin or end in the same way.


def _parts(path, sep, curdir):
    """The names in a path."""
    return [part for part in path.split(sep) if part and part != curdir]


def _ends(path, start):
    """Where the way that `relpath` looks for leads, and where it begins."""
    there = os.fspath(path)
    if not there:
        raise ValueError("no path specified")
    here = os.fspath((b"." if isinstance(there, bytes) else ".") if start is None else start)
    if isinstance(here, bytes) != isinstance(there, bytes):
        _check_arg_types("relpath", there, here)
    return there, here


def _all_alike(paths, what):
    """The paths that `commonpath` is asked about: at least one, and all of one type."""
    paths = [os.fspath(path) for path in paths]
    if not paths:
        raise ValueError(f"commonpath() arg is an empty {what}")
    if len({isinstance(path, bytes) for path in paths}) == 2:
        _check_arg_types("commonpath", *paths)
    return paths


def _expand(path, signs, pattern, value):
    """A path in which everything that fits the pattern is replaced; none of that is without one of the signs."""
    path = os.fspath(path)
    text = os.fsdecode(path)
    if not any(sign in text for sign in signs):
        return path
    import re

    text = re.sub(pattern, value, text, flags=re.ASCII)
    return os.fsencode(text) if isinstance(path, bytes) else text


import os  # which needs what is above
