"""Whole files and trees of them: copied, moved, removed; the size of the terminal."""

import os
import stat

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
    "SpecialFileError", "which", "get_terminal_size", "ignore_patterns", "disk_usage", "SameFileError", "ReadError",
]  # fmt: skip
COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    """What went wrong with some files of many."""


class SameFileError(Error):
    """A file can't be copied onto itself."""


class SpecialFileError(OSError):
    """Not a file with content."""


class ReadError(OSError):
    """An archive that can't be read."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy from one open file to another."""
    while piece := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(piece)


def _is_same(src, dst):
    try:
        one, other = os.stat(src), os.stat(dst)
    except OSError:
        return False
    return os.path.samestat(one, other)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the content of a file."""
    if _is_same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
    else:
        with open(src, "rb") as source:
            try:
                with open(dst, "wb") as target:
                    copyfileobj(source, target)
            except IsADirectoryError as error:
                if os.path.exists(dst):
                    raise
                raise FileNotFoundError(f"Directory does not exist: {dst}") from error
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy the permissions of a file."""
    if follow_symlinks or not os.path.islink(src):
        os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy the permissions and times of a file."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    known = os.stat(src)
    os.utime(dst, ns=(known.st_atime_ns, known.st_mtime_ns))
    os.chmod(dst, stat.S_IMODE(known.st_mode))


def _target(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def _copy_with(copy_more, src, dst, follow_symlinks):
    """Copy the content of a file and what another function copies; return where it is now."""
    target = _target(src, dst)
    for copy_part in (copyfile, copy_more):
        copy_part(src, target, follow_symlinks=follow_symlinks)
    return target


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its permissions, also into a folder."""
    return _copy_with(copymode, src, dst, follow_symlinks)


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file with its permissions and times, also into a folder."""
    return _copy_with(copystat, src, dst, follow_symlinks)


def ignore_patterns(*patterns):
    """An `ignore` for `copytree`: names that match one of these."""
    import fnmatch

    def ignore(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):  # fmt: skip
    """Copy a folder and all below it."""
    with os.scandir(src) as found:
        entries = list(found)
    ignored = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in ignored:
            continue
        target = os.path.join(dst, entry.name)
        try:
            if entry.is_symlink() and symlinks:
                os.symlink(os.readlink(entry.path), target)
            elif entry.is_symlink() and ignore_dangling_symlinks and not os.path.exists(entry.path):
                continue
            elif entry.is_dir():
                copytree(entry.path, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(entry.path, target)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as error:
            errors.append((entry.path, target, str(error)))
    try:
        copystat(src, dst)
    except OSError as error:
        errors.append((src, dst, str(error)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a folder and all below it."""

    def failed(function, path, error):
        if ignore_errors:
            return
        error.filename = path
        if onexc is not None:
            onexc(function, path, error)
        elif onerror is not None:
            onerror(function, path, (type(error), error, error.__traceback__))
        else:
            raise error

    if os.path.islink(path):
        failed(os.path.islink, path, OSError("Cannot call rmtree on a symbolic link"))
        return
    try:
        entries = list(os.scandir(path))
    except OSError as error:
        failed(os.scandir if os.path.exists(path) else os.lstat, path, error)
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            rmtree(entry.path, ignore_errors, onerror, onexc=onexc)
        else:
            try:
                os.unlink(entry.path)
            except OSError as error:
                failed(os.unlink, entry.path, error)
    try:
        os.rmdir(path)
    except OSError as error:
        failed(os.rmdir, path, error)


rmtree.avoids_symlink_attacks = False


def move(src, dst, copy_function=copy2):
    """Give a file or folder another path, also into a folder."""
    real = dst
    if os.path.isdir(dst):
        if _is_same(src, dst):
            os.rename(src, dst)
            return None
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(real):
            raise Error(f"Destination path '{real}' already exists")
    inside = os.path.abspath(real).startswith(os.path.abspath(src).rstrip("/") + "/")
    if os.path.isdir(src) and inside and not os.path.islink(src):
        raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
    os.rename(src, real)
    return real


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of a program, as a shell would find it."""

    def fits(file):
        return os.path.exists(file) and os.access(file, mode) and not os.path.isdir(file)

    if os.path.dirname(cmd):
        return cmd if fits(cmd) else None
    if path is None:
        path = os.environ.get("PATH") or os.defpath
    for folder in path.split(os.pathsep):
        file = os.path.join(folder, cmd)
        if fits(file):
            return file
    return None


def get_terminal_size(fallback=(80, 24)):
    """The size of the terminal: what the environment tells, or a usual one."""

    def number(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    return os.terminal_size((number("COLUMNS") or fallback[0], number("LINES") or fallback[1]))


def disk_usage(path):
    raise PermissionError(13, "Permission denied (the sizes of disks are not told)")


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    raise PermissionError(13, "Permission denied (owners are not changed)")
