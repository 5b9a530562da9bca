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


def exists(path):
    """Whether a path leads to something; a broken link does not."""
    try:
        os.stat(path)
    except (OSError, ValueError):
        return False
    return True


def lexists(path):
    """Whether a path is there; a broken link is."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    """Whether a path leads to a plain file."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except (OSError, ValueError):
        return False


def isdir(s):
    """Whether a path leads to a folder."""
    try:
        return stat.S_ISDIR(os.stat(s).st_mode)
    except (OSError, ValueError):
        return False


def islink(path):
    """Whether a path is a symbolic link."""
    try:
        return stat.S_ISLNK(os.lstat(path).st_mode)
    except (OSError, ValueError, AttributeError):
        return False


def isjunction(path):
    """False: only Windows has junctions."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """False: only Windows has these."""
    os.fspath(path)
    return False


def getsize(filename):
    """The size of a file in bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """When the content was changed last."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """When the file was read last."""
    return os.stat(filename).st_atime


def getctime(filename):
    """When anything about the file was changed last."""
    return os.stat(filename).st_ctime


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
    hasstr = hasbytes = False
    for s in args:
        if isinstance(s, str):
            hasstr = True
        elif isinstance(s, bytes):
            hasbytes = True
        else:
            raise TypeError(
                f"{funcname}() argument must be str, bytes, or os.PathLike object, not {s.__class__.__name__!r}"
            ) from None
    if hasstr and hasbytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


import os  # which needs what is above
