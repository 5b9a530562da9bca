"""Paths as Unix has them: what `os.path` is."""

# (`os` takes these while this module is still being imported.)
sep, altsep, extsep, pathsep = "/", None, ".", ":"
curdir, pardir = ".", ".."
devnull, defpath = "/dev/null", "/bin:/usr/bin"
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
    "commonpath", "isjunction", "isdevdrive",
]  # fmt: skip


def _get_sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def isabs(s):
    """Whether a path starts from the root."""
    s = os.fspath(s)
    return s.startswith(_get_sep(s))


def normcase(s):
    """The path as it is: letters of both cases are told apart."""
    return os.fspath(s)


def join(a, *p):
    """Join parts of a path; an absolute one drops all before it."""
    first = whole = os.fspath(a)
    slash = _get_sep(whole)
    try:
        for part in map(os.fspath, p):
            if part.startswith(slash) or not whole:
                whole = part
            else:
                whole += part if whole.endswith(slash) else slash + part
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types("join", first, *p)
        raise
    return whole


def split(p):
    """(what stands before the last slash, what follows it)."""
    path = os.fspath(p)
    slash = _get_sep(path)
    head, tail = path[: path.rfind(slash) + 1], path[path.rfind(slash) + 1 :]
    # Slashes alone are the root, and stay.
    return head.rstrip(slash) or head, tail


def splitext(p):
    """(all but the ending, the ending with its dot)."""
    path = os.fspath(p)
    slash, dot = (b"/", b".") if isinstance(path, bytes) else ("/", ".")
    return genericpath._splitext(path, slash, None, dot)


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


def dirname(p):
    """What stands before the last slash."""
    return split(p)[0]


def basename(p):
    """What follows the last slash."""
    return split(p)[1]


def ismount(path):
    """Whether a path is where a file system begins."""
    try:
        own = os.lstat(path)
        if stat.S_ISLNK(own.st_mode):
            return False
    except (OSError, ValueError):
        return False
    path = os.fspath(path)
    try:
        above = os.lstat(realpath(join(path, b".." if isinstance(path, bytes) else "..")))
    except OSError:
        return False
    return own.st_dev != above.st_dev or samestat(own, above)


def expanduser(path):
    """Replace a leading `~` by the folder of the user: the root, where the environment doesn't tell of another."""
    path = os.fspath(path)
    is_bytes, slash = isinstance(path, bytes), _get_sep(path)
    first = path.partition(slash)[0]
    if first != (b"~" if is_bytes else "~"):
        return path
    home = os.environ.get("HOME", "/")
    home = (os.fsencode(home) if is_bytes else home).rstrip(slash)
    return home + path[1:] or slash


def expandvars(path):
    """Replace `$name` and `${name}` by environment variables; unknown ones stay."""

    def value(match):
        name = match.group(1)
        if name.startswith("{") and name.endswith("}"):
            name = name[1:-1]
        return os.environ.get(name, match.group(0))

    return genericpath._expand(path, "$", r"\$(\w+|\{[^}]*\})", value)


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
    if isabs(path):
        return normpath(path)
    return normpath(join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path))


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


def relpath(path, start=None):
    """The way from a folder (the current one by default) to a path."""
    path, start = genericpath._ends(path, start)
    sep, curdir, pardir = (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")
    here, there = (genericpath._parts(abspath(end), sep, curdir) for end in (start, path))
    shared = len(commonprefix([here, there]))
    steps = [pardir] * (len(here) - shared) + there[shared:]
    return sep.join(steps) or curdir


def commonpath(paths):
    """The longest path that all of these are or lie below."""
    paths = genericpath._all_alike(paths, "sequence")
    sep, curdir = (b"/", b".") if isinstance(paths[0], bytes) else ("/", ".")
    absolute = {path.startswith(sep) for path in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    shared = commonprefix([genericpath._parts(path, sep, curdir) for path in paths])
    return (sep if absolute.pop() else sep[:0]) + sep.join(shared)
