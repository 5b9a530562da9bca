"""Whole files and trees of them: copied, moved, removed; the size of the terminal."""

import os
import stat

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
    "SpecialFileError", "ExecError", "make_archive", "get_archive_formats", "register_archive_format",
    "unregister_archive_format", "get_unpack_formats", "register_unpack_format", "unregister_unpack_format",
    "unpack_archive", "which", "get_terminal_size", "ignore_patterns", "disk_usage", "SameFileError", "ReadError",
]  # fmt: skip
COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    """What went wrong with some files of many."""


class SameFileError(Error):
    """A file can't be copied onto itself."""


class SpecialFileError(OSError):
    """Not a file with content."""


class ExecError(OSError):
    """A program that can't be run."""


class ReadError(OSError):
    """An archive that can't be read."""


class RegistryError(Exception):
    """A format of archives that is registered already, or can't be."""


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


# ---- Archives ----


def _make_tarball(base_name, base_dir, compress, root_dir, owner=None, group=None, logger=None, dry_run=False, **kwargs):
    import tarfile

    suffix = {None: "", "gzip": ".gz"}[compress]
    name = f"{base_name}.tar{suffix}"
    _make_parent(name, dry_run, logger)
    if not dry_run:
        with tarfile.open(name, "w:gz" if compress else "w") as archive:
            archive.add(os.path.join(root_dir, base_dir) if root_dir is not None else base_dir, base_dir)
    return os.path.abspath(name) if root_dir is not None else name


def _make_zipfile(base_name, base_dir, verbose=0, dry_run=0, logger=None, owner=None, group=None, root_dir=None):
    import zipfile

    name = base_name + ".zip"
    _make_parent(name, dry_run, logger)
    if dry_run:
        return name
    start = base_dir if root_dir is None else os.path.join(root_dir, base_dir)
    with zipfile.ZipFile(name, "w", compression=zipfile.ZIP_DEFLATED) as archive:

        def put(path):
            inside = path if root_dir is None else os.path.relpath(path, root_dir)
            inside = os.path.normpath(inside)
            if inside != os.curdir:
                archive.write(path, inside)
                if logger is not None:
                    logger.info("adding '%s'", inside)

        put(start)
        for folder, folders, files in os.walk(start):
            for each in sorted(folders):
                put(os.path.join(folder, each))
            for each in files:
                if os.path.isfile(os.path.join(folder, each)):
                    put(os.path.join(folder, each))
    return os.path.abspath(name) if root_dir is not None else name


def _make_parent(name, dry_run, logger):
    parent = os.path.dirname(name)
    if parent and not os.path.exists(parent):
        if logger is not None:
            logger.info("creating %s", parent)
        if not dry_run:
            os.makedirs(parent)


def _unpack_zipfile(filename, extract_dir):
    import zipfile

    if not zipfile.is_zipfile(filename):
        raise ReadError(f"{filename} is not a zip file")
    with zipfile.ZipFile(filename) as archive:
        for entry in archive.infolist():
            # What would lead out of the folder stays where it is.
            if entry.filename.startswith("/") or ".." in entry.filename:
                continue
            target = os.path.join(extract_dir, *entry.filename.split("/"))
            if not target or entry.filename.endswith("/"):
                os.makedirs(target, exist_ok=True)
                continue
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with archive.open(entry.filename) as source, open(target, "wb") as made:
                copyfileobj(source, made)


def _unpack_tarfile(filename, extract_dir, *, filter=None):
    import tarfile

    try:
        archive = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError(f"{filename} is not a compressed or uncompressed tar file") from None
    with archive:
        archive.extractall(extract_dir, filter=filter)


_makers = {
    "tar": (_make_tarball, [("compress", None)], "uncompressed tar file"),
    "gztar": (_make_tarball, [("compress", "gzip")], "gzip'ed tar-file"),
    "zip": (_make_zipfile, [], "ZIP file"),
}
_unpackers = {
    "tar": ([".tar"], _unpack_tarfile, [], "uncompressed tar file"),
    "gztar": ([".tar.gz", ".tgz"], _unpack_tarfile, [], "gzip'ed tar-file"),
    "zip": ([".zip"], _unpack_zipfile, [], "ZIP file"),
}


def get_archive_formats():
    """The formats that `make_archive` writes, as (name, description)."""
    return sorted((name, kind[2]) for name, kind in _makers.items())


def register_archive_format(name, function, extra_args=None, description=""):
    """Make a format known to `make_archive`."""
    extra_args = [] if extra_args is None else extra_args
    if not callable(function):
        raise TypeError(f"The {function} object is not callable")
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")
    for each in extra_args:
        if not isinstance(each, (tuple, list)) or len(each) != 2:
            raise TypeError("extra_args elements are : (arg_name, value)")
    _makers[name] = function, extra_args, description


def unregister_archive_format(name):
    del _makers[name]


def make_archive(
    base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None
):
    """Put a folder into an archive `base_name` with the suffix of its format, and return the archive's path. Names in
    it are relative to `root_dir`."""
    if format not in _makers:
        raise ValueError(f"unknown archive format {format!r}")
    make, extra, _ = _makers[format]
    base_name = os.fspath(base_name)
    base_dir = os.curdir if base_dir is None else base_dir
    options = dict(extra, dry_run=dry_run, logger=logger, owner=owner, group=group)
    if make in (_make_tarball, _make_zipfile):
        return make(base_name, base_dir, root_dir=None if root_dir is None else os.fspath(root_dir), **options)
    if root_dir is None:
        return make(base_name, base_dir, **options)
    before = os.getcwd()
    base_name = os.path.abspath(base_name)
    os.chdir(root_dir)
    try:
        return make(base_name, base_dir, **options)
    finally:
        os.chdir(before)


def get_unpack_formats():
    """The formats that `unpack_archive` reads, as (name, suffixes, description)."""
    return sorted((name, kind[0], kind[3]) for name, kind in _unpackers.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Make a format known to `unpack_archive`."""
    known = {suffix: other for other, kind in _unpackers.items() for suffix in kind[0]}
    for suffix in extensions:
        if suffix in known:
            raise RegistryError(f'{suffix} is already registered for "{known[suffix]}"')
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    _unpackers[name] = extensions, function, extra_args or [], description


def unregister_unpack_format(name):
    del _unpackers[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Take everything out of an archive into a folder, the current one if none is given."""
    filename = os.fspath(filename)
    extract_dir = os.getcwd() if extract_dir is None else os.fspath(extract_dir)
    if format is None:
        for name, kind in _unpackers.items():
            if any(filename.endswith(suffix) for suffix in kind[0]):
                format = name
                break
        else:
            raise ReadError(f"Unknown archive format '{filename}'")
    elif format not in _unpackers:
        raise ValueError(f"Unknown unpack format '{format}'")
    _, unpack, extra, _ = _unpackers[format]
    options = dict(extra)
    if filter is not None:
        options["filter"] = filter
    unpack(filename, extract_dir, **options)
