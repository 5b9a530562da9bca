"""Files, folders and the environment, as far as the host grants them."""

import abc
import posix as _posix
import posixpath as path
import stat as st
import sys
from _types import show_module as _show_module
from _types import unbound as _unbound

name = "posix"
linesep = "\n"


def fspath(path):
    """The path as str or bytes."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    as_text = getattr(kind, "__fspath__", None)
    if as_text is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {kind.__name__}")
    text = as_text(path)
    if not isinstance(text, (str, bytes)):
        raise TypeError(f"expected {kind.__name__}.__fspath__() to return str or bytes, not {type(text).__name__}")
    return text


def fsencode(filename):
    """The path as bytes."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """The path as a str."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class PathLike(abc.ABC):
    """What has `__fspath__`."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        return any("__fspath__" in base.__dict__ for base in subclass.__mro__) or NotImplemented

    @abc.abstractmethod
    def __fspath__(self):
        """The path as str or bytes."""
        raise NotImplementedError

    __class_getitem__ = classmethod(type(list[int]))


def _text(path, function, allowed="string, bytes or os.PathLike"):
    """The path as a str for a call of the host's."""
    if isinstance(path, str):
        text = path
    elif isinstance(path, bytes):
        text = path.decode("utf-8", "replace")
    elif hasattr(type(path), "__fspath__"):
        text = fsdecode(path)
    else:
        raise TypeError(f"{function}: path should be {allowed}, not {type(path).__name__}")
    if "\0" in text:
        raise ValueError(f"{function}: embedded null character in path")
    return text


def _shown(path):
    """The path as errors show it."""
    return path if isinstance(path, (str, bytes, int)) else fspath(path)


# ---- The environment ----


def _mapping_method(name):
    """A method that mappings have in common; what it stands in is imported when somebody calls it."""

    def method(self, *args, **kwargs):
        from _collections_abc import MutableMapping

        return getattr(MutableMapping, name)(self, *args, **kwargs)

    method.__name__ = method.__qualname__ = name
    return method


class _Environ:
    """Variables of the environment: a mapping of str to str. What is changed here nobody else sees."""

    keys, values, items = map(_mapping_method, ("keys", "values", "items"))
    pop, popitem, clear, update = map(_mapping_method, ("pop", "popitem", "clear", "update"))
    __eq__ = _mapping_method("__eq__")
    __hash__ = None
    __reversed__ = None

    def __init__(self, data):
        self._data = data

    def __contains__(self, key):
        try:
            return self[key] is not None
        except KeyError:
            return False

    def get(self, key, default=None):
        return self[key] if key in self else default

    @staticmethod
    def _check(value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._check(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key = self._check(key)
        value = self._check(value)
        if "\0" in key + value:
            raise ValueError("embedded null byte")
        if not key:
            raise OSError(22, "Invalid argument")
        if "=" in key:
            raise ValueError("illegal environment variable name")
        self._data[key] = value

    def __delitem__(self, key):
        try:
            del self._data[self._check(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ", ".join(f"{key!r}: {value!r}" for key, value in self._data.items())
        return f"environ({{{items}}})"

    def __ror__(self, other):
        return dict(other) | dict(self) if isinstance(other, (dict, _Environ)) else NotImplemented

    def __or__(self, other):
        return dict(self) | dict(other) if isinstance(other, (dict, _Environ)) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def setdefault(self, key, value):
        found = self.get(key)
        if found is None:
            self[key] = found = value
        return found

    def copy(self):
        return dict(self)


def getenv(key, default=None):
    """The value of a variable of the environment, or a default."""
    return environ.get(key, default)


def putenv(name, value, /):
    """Do nothing: there is no process that would see it."""


def unsetenv(name, /):
    """Do nothing: there is no process that would see it."""


supports_bytes_environ = False

# ---- Results ----


class _Record(tuple):
    """A tuple whose items have names."""

    _fields = ()

    def __getattr__(self, name):
        try:
            return self[self._fields.index(name)]
        except ValueError:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}") from None

    def __repr__(self):
        items = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self))
        return f"os.{type(self).__name__}({items})"


class stat_result(_Record):
    """What `stat` tells of a file."""

    _fields = (
        "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime",
    )  # fmt: skip
    n_fields = 19
    n_sequence_fields = 10
    n_unnamed_fields = 3

    def __new__(cls, sequence, dict=None, /):
        return tuple.__new__(cls, tuple(sequence)[:10])

    def __getattr__(self, name):
        if name in ("st_atime", "st_mtime", "st_ctime"):
            return getattr(self, name + "_ns") / 1e9
        if name == "st_blksize":
            return 4096
        if name == "st_blocks":
            return (self[6] + 511) // 512
        if name in ("st_atime_ns", "st_mtime_ns", "st_ctime_ns"):
            return self[self._fields.index(name[:-3])] * 1_000_000_000
        return super().__getattr__(name)


stat_result.__module__ = "os"


def _stat_result(raw):
    times = raw[7:]
    result = stat_result(raw[:7] + tuple(time // 1_000_000_000 for time in times))
    result.st_atime_ns, result.st_mtime_ns, result.st_ctime_ns = times
    return result


class terminal_size(_Record):
    """The size of a terminal."""

    _fields = ("columns", "lines")

    def __new__(cls, sequence):
        return tuple.__new__(cls, sequence)


class uname_result(_Record):
    """What the system calls itself."""

    _fields = ("sysname", "nodename", "release", "version", "machine")

    def __repr__(self):
        return "posix" + super().__repr__()[2:]


# ---- Files by name ----


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known about the file that a path leads to."""
    if isinstance(path, int) and not isinstance(path, bool):
        return fstat(path)
    text = _text(path, "stat", "string, bytes, os.PathLike or integer")
    return _stat_result(_posix.stat(text, follow_symlinks, _shown(path)))


def lstat(path, *, dir_fd=None):
    """What is known about a path, which may be a link."""
    return _stat_result(_posix.stat(_text(path, "lstat"), False, _shown(path)))


def fstat(fd):
    """What is known about an open file."""
    return _stat_result(_posix.fstat(fd))


F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Whether the program may do this with a path."""
    text = _text(path, "access", "string, bytes, os.PathLike or integer")
    if not _posix.access(text, bool(mode & W_OK)):
        return False
    return not mode & X_OK or bool(stat(path).st_mode & 0o111)


def listdir(path=None):
    """The names in a folder."""
    shown = "." if path is None else path
    text = _text(shown, "listdir", "string, bytes, os.PathLike, integer or None")
    names = [entry[0] for entry in _posix.list(text, _shown(shown))]
    return [name.encode() for name in names] if isinstance(shown, bytes) else names


class DirEntry:
    """What `scandir` tells of an entry of a folder."""

    __slots__ = ("name", "path", "_is_dir", "_is_file", "_is_link", "_inode")

    def inode(self):
        return self._inode

    def is_dir(self, *, follow_symlinks=True):
        if follow_symlinks and self._is_link:
            return path.isdir(self.path)
        return self._is_dir

    def is_file(self, *, follow_symlinks=True):
        if follow_symlinks and self._is_link:
            return path.isfile(self.path)
        return self._is_file

    def is_symlink(self):
        return self._is_link

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    __class_getitem__ = classmethod(type(list[int]))


DirEntry.__module__ = "posix"


class _ScandirIterator:
    """The entries of a folder, one at a time."""

    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def scandir(path=None):
    """The entries of a folder, with what is known about each."""
    shown = "." if path is None else path
    text = _text(shown, "scandir", "string, bytes, os.PathLike, integer or None")
    folder = fspath(shown)
    is_bytes = isinstance(folder, bytes)
    entries = []
    for name, is_dir, is_file, is_link, inode in _posix.list(text, _shown(shown)):
        entry = DirEntry()
        entry.name = name.encode() if is_bytes else name
        entry.path = _join(folder, entry.name)
        entry._is_dir, entry._is_file, entry._is_link, entry._inode = is_dir, is_file, is_link, inode
        entries.append(entry)
    return _ScandirIterator(entries)


def _join(folder, name):
    slash = b"/" if isinstance(folder, bytes) else "/"
    return folder + name if folder.endswith(slash) else folder + slash + name


def readlink(path, *, dir_fd=None):
    """Where a symbolic link leads."""
    target = _posix.readlink(_text(path, "readlink"), _shown(path))
    return target.encode() if isinstance(path, bytes) else target


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Make a folder."""
    _posix.mkdir(_text(path, "mkdir"), mode, _shown(path))


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those above it."""
    missing = []
    above = fspath(name)
    slash, here = (b"/", b".") if isinstance(above, bytes) else ("/", ".")
    while (above := path.dirname(above.rstrip(slash))) and not path.exists(above):
        missing.append(above)
    for folder in reversed(missing):
        try:
            mkdir(folder)
        except (FileExistsError, PermissionError):
            # Somebody else was faster, or it is above what is granted, where nothing can be seen.
            pass
    if missing and path.basename(name) == here:
        return
    try:
        mkdir(name, mode)
    except OSError:
        is_there = exist_ok and path.isdir(name)
        if not is_there:
            raise


def rmdir(path, *, dir_fd=None):
    """Remove an empty folder."""
    _posix.rmdir(_text(path, "rmdir"), _shown(path))


def removedirs(name):
    """Remove an empty folder, and those above it as long as they are empty."""
    rmdir(name)
    name = name.rstrip("/")
    while (name := path.dirname(name)) and name != "/":
        try:
            rmdir(name)
        except OSError:
            return


def remove(path, *, dir_fd=None):
    """Remove a file."""
    _posix.remove(_text(path, "remove"), _shown(path))


def unlink(path, *, dir_fd=None):
    """Remove a file."""
    _posix.remove(_text(path, "unlink"), _shown(path))


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Give a file another path; what is there goes."""
    _posix.rename(_text(src, "rename"), _text(dst, "rename"), _shown(src), _shown(dst))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Give a file another path; what is there goes."""
    _posix.rename(_text(src, "replace"), _text(dst, "replace"), _shown(src), _shown(dst))


def renames(old, new):
    """Rename, making the folders that it takes and removing those that are empty then."""
    folder = path.dirname(new)
    if folder and path.basename(new):
        makedirs(folder, exist_ok=True)
    rename(old, new)
    left = path.dirname(old)
    if left:
        try:
            removedirs(left)
        except OSError:
            pass


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    """Make a symbolic link."""
    _posix.symlink(_text(src, "symlink"), _text(dst, "symlink"), _shown(src), _shown(dst))


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    """Set the permissions of a file."""
    _posix.chmod(_text(path, "chmod"), mode, _shown(path))


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set the times of a file, by default to now."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is None:
        if times is None:
            import time

            now = time.time_ns()
            ns = (now, now)
        else:
            if not isinstance(times, tuple) or len(times) != 2:
                raise TypeError("utime: 'times' must be either a tuple of two ints or None")
            ns = tuple(int(moment * 1_000_000_000) for moment in times)
    _posix.utime(_text(path, "utime"), ns[0], ns[1], _shown(path))


def truncate(path, length):
    """Set the length of a file."""
    if isinstance(path, int):
        return ftruncate(path, length)
    _posix.truncate(_text(path, "truncate"), length, _shown(path))


def getcwd():
    """The folder that relative paths start from."""
    return _posix.getcwd()


def getcwdb():
    """The folder that relative paths start from, as bytes."""
    return fsencode(_posix.getcwd())


def chdir(path):
    """Let relative paths start from a folder. (Only those of this program: the host's own stay.)"""
    _posix.chdir(_text(path, "chdir"), _shown(path))


# ---- Open files ----

O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2
O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0o100, 0o200, 0o1000, 0o2000
O_NONBLOCK, O_CLOEXEC, O_NOFOLLOW, O_DIRECTORY = 0o4000, 0o2000000, 0o400000, 0o200000
O_NOCTTY, O_SYNC, O_DSYNC = 0o400, 0o4010000, 0o10000
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


def open(path, flags, mode=0o777, *, dir_fd=None):
    """Open a file and return its number."""
    bits = {O_RDONLY: 1, O_WRONLY: 2, O_RDWR: 3}.get(flags & 3, 1)
    if flags & O_APPEND:
        bits |= 4
    if flags & O_CREAT:
        bits |= 16 if flags & O_EXCL else 8
    if flags & O_TRUNC:
        bits |= 32
    return _posix.open(_text(path, "open"), bits, mode, _shown(path))


def read(fd, length, /):
    """Read up to so many bytes."""
    return _posix.read(fd, length)


def write(fd, data, /):
    """Write bytes."""
    data = bytes(data)
    if fd == 1:
        return _posix.write_stdout(data)
    if fd == 2:
        sys.stderr.write(data.decode("utf-8", "replace"))
        return len(data)
    return _posix.write(fd, data)


def close(fd):
    """Close a file."""
    _posix.close(fd)


def lseek(fd, position, whence, /):
    """Move in a file."""
    return _posix.lseek(fd, position, whence)


def ftruncate(fd, length, /):
    """Set the length of an open file."""
    _posix.ftruncate(fd, length)


def fsync(fd):
    """Hand what was written to the device."""
    _posix.fsync(fd)


def isatty(fd, /):
    """Whether a file is a terminal."""
    streams = {0: sys.__stdin__, 1: sys.__stdout__, 2: sys.__stderr__}
    return fd in streams and streams[fd].isatty()


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object for the number of an open file."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    import io

    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


# ---- Walking ----


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(folder, names of folders in it, names of others) for a folder and all below it."""
    # What is still to be looked at, the next one last; a tuple is one that only waits to be told of.
    todo = [fspath(top)]
    while todo:
        folder = todo.pop()
        if isinstance(folder, tuple):
            yield folder
            continue
        try:
            entries = list(scandir(folder))
        except OSError as error:
            if onerror:
                onerror(error)
            continue
        folders = [entry.name for entry in entries if entry.is_dir()]
        others = [entry.name for entry in entries if not entry.is_dir()]
        here = (folder, folders, others)
        if topdown:
            yield here
        else:
            todo.append(here)
        # The caller may have changed the list of folders.
        for name in reversed(folders):
            below = path.join(folder, name)
            if followlinks or not path.islink(below):
                todo.append(below)


# ---- What else programs ask ----


def strerror(code, /):
    """The text for an error number."""
    return _posix.strerror(code)


def urandom(size, /):
    """Random bytes."""
    return _posix.urandom(size)


def getrandom(size, flags=0):
    """Random bytes."""
    return _posix.urandom(size)


def cpu_count():
    """One: a program has one thread."""
    return 1


process_cpu_count = cpu_count


def getpid():
    """A number in place of the process's, which is none of the program's business."""
    return 1


def getppid():
    return 0


def getuid():
    return 0


geteuid = getgid = getegid = getuid


def getlogin():
    """The name of the user, as far as the environment tells."""
    for variable in ("LOGNAME", "USER"):
        if environ.get(variable):
            return environ[variable]
    raise OSError(6, "No such device or address")


def uname():
    """What the system calls itself."""
    return uname_result(("Linux", "", "", "", "x86_64"))


def umask(mask, /):
    """The usual mask; it can't be set."""
    return 0o022


def get_terminal_size(fd=1, /):
    """The size of the terminal, which nobody tells."""
    raise OSError(25, "Inappropriate ioctl for device")


def get_exec_path(env=None):
    """The folders that programs are looked for in."""
    variables = environ if env is None else env
    found = variables.get("PATH")
    return (defpath if found is None else found).split(pathsep)


def _exit(status):
    """End the program at once."""
    raise SystemExit(status)


def abort():
    """End the program at once."""
    raise SystemExit(134)


def _refused(name):
    def refuse(*args, **kwargs):
        raise PermissionError(13, f"Permission denied ({name}: a program starts no others)")

    refuse.__name__ = refuse.__qualname__ = name
    return refuse


system = _refused("system")
popen = _refused("popen")
fork = _refused("fork")
execv = _refused("execv")
execve = _refused("execve")
execvp = _refused("execvp")
kill = _refused("kill")
fchdir = _refused("fchdir")
pipe = _refused("pipe")
EX_OK = 0
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = {stat, truncate}
supports_follow_symlinks = {stat}

error = OSError
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path
environ = _Environ(dict(_posix.environ()))
# (Whichever of the two modules comes second says that this is a mapping.)
if "_collections_abc" in sys.modules:
    sys.modules["_collections_abc"].MutableMapping.register(_Environ)

__all__ = [key for key in globals() if not key.startswith("_") and key not in ("abc", "st", "sys")] + ["_exit"]

_unbound(
    abort, access, chdir, chmod, close, cpu_count, fspath, fstat, fsync, ftruncate, getcwd, getcwdb, getlogin, getpid,
    getppid, getrandom, getuid, isatty, listdir, lseek, lstat, mkdir, open, putenv, read, readlink, remove, rename,
    replace, rmdir, scandir, stat, strerror, symlink, truncate, umask, uname, unlink, unsetenv, urandom, utime, write,
)

_show_module(DirEntry, stat_result, terminal_size, uname_result)
