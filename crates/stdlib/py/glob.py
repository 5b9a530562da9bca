"""The files that match a pattern, as a shell would find them."""

import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob", "translate"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """A list of the paths that match a pattern."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match a pattern, one after the other."""
    pathname = os.fspath(pathname)
    if isinstance(pathname, bytes):
        root = None if root_dir is None else os.fsdecode(root_dir)
        return (os.fsencode(path) for path in _find(pathname.decode(), root or "", recursive, include_hidden) if path)
    root = "" if root_dir is None else os.fspath(root_dir)
    return (path for path in _find(pathname, root, recursive, include_hidden) if path)


def has_magic(s):
    """Whether a text has signs of a pattern in it."""
    return re.search("[*?[]", s) is not None if isinstance(s, str) else re.search(b"[*?[]", s) is not None


def _there(root, path):
    return os.path.join(root, path) if root else path


def _find(path, root, recursive, hidden):
    folder, name = os.path.split(path)
    if not has_magic(path):
        if name:
            if os.path.lexists(_there(root, path)):
                yield path
        elif os.path.isdir(_there(root, folder)):
            yield path
        return
    if folder and folder != path and has_magic(folder):
        folders = _find(folder, root, recursive, hidden)
    else:
        folders = [folder]
    for folder in folders:
        for found in _in_folder(folder, name, root, recursive, hidden, bool(folder) and has_magic(path)):
            yield os.path.join(folder, found)


def _in_folder(folder, name, root, recursive, hidden, folder_exists):
    here = _there(root, folder)
    if recursive and name == "**":
        if not folder or os.path.isdir(here):
            yield ""
        yield from _below(here, hidden)
    elif has_magic(name):
        names = _names(here)
        if not (hidden or name.startswith(".")):
            names = [one for one in names if not one.startswith(".")]
        yield from fnmatch.filter(names, name)
    elif name:
        if os.path.lexists(os.path.join(here, name)):
            yield name
    elif os.path.isdir(here):
        yield name


def _names(folder, folders_only=False):
    try:
        with os.scandir(folder or os.curdir) as entries:
            return [entry.name for entry in entries if not folders_only or entry.is_dir()]
    except OSError:
        return []


def _below(folder, hidden):
    for name in _names(folder):
        if hidden or not name.startswith("."):
            yield name
            below = os.path.join(folder, name) if folder else name
            for more in _below(below, hidden):
                yield os.path.join(name, more)


def escape(pathname):
    """The pattern that matches just this path."""
    if isinstance(pathname, bytes):
        return re.sub(b"([*?[])", rb"[\1]", pathname)
    return re.sub("([*?[])", r"[\1]", pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The pattern as a regular expression."""
    from pathlib import _part

    signs = re.escape(seps or "/")
    sep = f"[{signs}]" if seps and len(seps) > 1 else signs
    not_sep = f"[^{signs}]"
    if include_hidden:
        name, folders, below = f"{not_sep}+", f"(?:.+{sep})?", ".*"
    else:
        name = f"[^{signs}.]{not_sep}*"
        folders = f"(?:{name}{sep})*"
        below = f"{folders}(?:{name})?"
    pieces = []
    parts = re.split(sep, pat)
    for place, part in enumerate(parts, 1):
        is_last = place == len(parts)
        if part == "*":
            pieces.append(name if is_last else name + sep)
        elif recursive and part == "**":
            if is_last:
                pieces.append(below)
            elif parts[place] != "**":
                pieces.append(folders)
        else:
            if not include_hidden and part[:1] in ("*", "?"):
                pieces.append(r"(?!\.)")
            pieces.append(_part(part, not_sep) + ("" if is_last else sep))
    return f"(?s:{''.join(pieces)})\\Z"
