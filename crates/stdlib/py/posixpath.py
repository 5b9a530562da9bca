"""Paths as Unix has them: what `os.path` is."""

# (`os` takes these while this module is still being imported.)
curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False

import genericpath
import os
import stat
from genericpath import *

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix",
    "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
    "expanduser", "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep",
    "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath",
    "commonpath", "isjunction", "isreserved", "isdevdrive",
]  # fmt: skip


def _get_sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    """The path as it is: letters of both cases are told apart."""
    return os.fspath(s)


def isabs(s):
    """Whether a path starts from the root."""
    s = os.fspath(s)
    return s.startswith(_get_sep(s))


def isreserved(path):
    """False: no names are reserved."""
    os.fspath(path)
    return False


def join(a, *p):
    """Join parts of a path; an absolute one drops all before it."""
    a = os.fspath(a)
    sep = _get_sep(a)
    path = a
    try:
        for b in p:
            b = os.fspath(b)
            if b.startswith(sep) or not path:
                path = b
            elif path.endswith(sep):
                path += b
            else:
                path += sep + b
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types("join", a, *p)
        raise
    return path


def split(p):
    """(what stands before the last slash, what follows it)."""
    p = os.fspath(p)
    sep = _get_sep(p)
    i = p.rfind(sep) + 1
    head, tail = p[:i], p[i:]
    if head and head != sep * len(head):
        head = head.rstrip(sep)
    return head, tail


def splitext(p):
    """(all but the ending, the ending with its dot)."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return genericpath._splitext(p, b"/", None, b".")
    return genericpath._splitext(p, "/", None, ".")


splitext.__doc__ = "(all but the ending, the ending with its dot)."


def splitdrive(p):
    """('', the path): there are no drives."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p, /):
    """('', the root, the rest)."""
    p = os.fspath(p)
    sep = _get_sep(p)
    empty = p[:0]
    if p[:1] != sep:
        return empty, empty, p
    if p[1:2] != sep or p[2:3] == sep:
        return empty, sep, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    """What follows the last slash."""
    p = os.fspath(p)
    return p[p.rfind(_get_sep(p)) + 1 :]


def dirname(p):
    """What stands before the last slash."""
    p = os.fspath(p)
    sep = _get_sep(p)
    head = p[: p.rfind(sep) + 1]
    if head and head != sep * len(head):
        head = head.rstrip(sep)
    return head


def ismount(path):
    """Whether a path is where a file system begins."""
    try:
        s1 = os.lstat(path)
    except (OSError, ValueError):
        return False
    if stat.S_ISLNK(s1.st_mode):
        return False
    path = os.fspath(path)
    parent = join(path, b".." if isinstance(path, bytes) else "..")
    try:
        s2 = os.lstat(realpath(parent))
    except OSError:
        return False
    return s1.st_dev != s2.st_dev or s1.st_ino == s2.st_ino


def expanduser(path):
    """Replace a leading `~` by the folder of the user, as far as the environment tells."""
    path = os.fspath(path)
    tilde = b"~" if isinstance(path, bytes) else "~"
    if not path.startswith(tilde):
        return path
    sep = _get_sep(path)
    i = path.find(sep, 1)
    if i < 0:
        i = len(path)
    if i != 1 or "HOME" not in os.environ:
        return path
    home = os.environ["HOME"]
    if isinstance(path, bytes):
        home = os.fsencode(home)
    home = home.rstrip(sep)
    return (home + path[i:]) or sep


def expandvars(path):
    """Replace `$name` and `${name}` by environment variables; unknown ones stay."""
    path = os.fspath(path)
    is_bytes = isinstance(path, bytes)
    text = os.fsdecode(path) if is_bytes else path
    if "$" not in text:
        return path
    import re

    def value(match):
        name = match.group(1)
        if name.startswith("{") and name.endswith("}"):
            name = name[1:-1]
        return os.environ.get(name, match.group(0))

    text = re.sub(r"\$(\w+|\{[^}]*\})", value, text, flags=re.ASCII)
    return os.fsencode(text) if is_bytes else text


def normpath(path):
    """Take out double slashes, `.` and `..`, without a look at what is there."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        sep, dot, dotdot = b"/", b".", b".."
    else:
        sep, dot, dotdot = "/", ".", ".."
    if not path:
        return dot
    _, initial_slashes, path = splitroot(path)
    parts = []
    for part in path.split(sep):
        if not part or part == dot:
            continue
        if part != dotdot or (not initial_slashes and not parts) or (parts and parts[-1] == dotdot):
            parts.append(part)
        elif parts:
            parts.pop()
    return (initial_slashes + sep.join(parts)) or dot


def abspath(path):
    """The path from the root."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        if not path.startswith(b"/"):
            path = join(os.getcwdb(), path)
    elif not path.startswith("/"):
        path = join(os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path from the root without symbolic links."""
    filename = os.fspath(filename)
    is_bytes = isinstance(filename, bytes)
    path = os.fsdecode(filename)
    if not path.startswith("/"):
        path = os.getcwd() + "/" + path
    real = _without_links(path, strict)
    return os.fsencode(real) if is_bytes else real


def _without_links(path, strict):
    """An absolute path with its links resolved, one part after the other. A link that leads to itself stays as it is."""
    real = "/"
    known = {}
    todo = path.split("/")[::-1]
    while todo:
        part = todo.pop()
        if isinstance(part, tuple):
            # All parts of a link's target are done: where it leads is known.
            known[part[0]] = real
            continue
        if part in ("", "."):
            continue
        if part == "..":
            real = dirname(real)
            continue
        here = join(real, part)
        try:
            is_link = stat.S_ISLNK(os.lstat(here).st_mode)
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            real = here
        elif here not in known:
            known[here] = None
            target = os.readlink(here)
            if target.startswith("/"):
                real = "/"
            todo.append((here,))
            todo.extend(target.split("/")[::-1])
        elif known[here] is not None:
            real = known[here]
        else:
            if strict:
                os.stat(here)
            rest = [name for name in reversed(todo) if isinstance(name, str)]
            return normpath("/".join([here, *rest]))
    return real


def _parts(path, sep, curdir):
    return [part for part in path.split(sep) if part and part != curdir]


def relpath(path, start=None):
    """The way from a folder (the current one by default) to a path."""
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    is_bytes = isinstance(path, bytes)
    sep, curdir, pardir = (b"/", b".", b"..") if is_bytes else ("/", ".", "..")
    start = curdir if start is None else os.fspath(start)
    if isinstance(start, bytes) != is_bytes:
        genericpath._check_arg_types("relpath", path, start)
    here = _parts(abspath(start), sep, curdir)
    there = _parts(abspath(path), sep, curdir)
    shared = len(commonprefix([here, there]))
    steps = [pardir] * (len(here) - shared) + there[shared:]
    return sep.join(steps) or curdir


def commonpath(paths):
    """The longest path that all of these are or lie below."""
    paths = [os.fspath(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    is_bytes = isinstance(paths[0], bytes)
    if any(isinstance(path, bytes) != is_bytes for path in paths):
        genericpath._check_arg_types("commonpath", *paths)
    sep, curdir = (b"/", b".") if is_bytes else ("/", ".")
    absolute = {path.startswith(sep) for path in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    shared = commonprefix([_parts(path, sep, curdir) for path in paths])
    return (sep if absolute.pop() else sep[:0]) + sep.join(shared)
