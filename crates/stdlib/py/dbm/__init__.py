"""Files that keep bytes by keys. There is one kind of them here, `dbm.dumb`."""

from builtins import open as _open_plain

__all__ = ["open", "whichdb", "error"]


class error(Exception):
    """What goes wrong with such a file."""

    __module__ = "dbm"


# (The errors to catch are a tuple, as other kinds have their own.)
error = (error, OSError)


def whichdb(filename):
    """The kind of a file: a module's name, an empty text for one that is not known, None for none."""
    import os

    name = os.fsdecode(filename)
    if os.path.exists(name + ".dat") and os.path.exists(name + ".dir"):
        if os.path.getsize(name + ".dir") == 0:
            return "dbm.dumb"
        with _open_plain(name + ".dir", "rb") as file:
            return "dbm.dumb" if file.read(1) in (b"'", b'"') else ""
    return "" if os.path.exists(name) else None


def open(file, flag="r", mode=0o666):
    """Open a file: `r` to read, `w` to write, `c` to make it if it is not there, `n` to make it anew."""
    from . import dumb

    if flag in ("r", "w"):
        kind = whichdb(file)
        if kind is None:
            raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
        if kind == "":
            raise error[0]("db type could not be determined")
    return dumb.open(file, flag, mode)

