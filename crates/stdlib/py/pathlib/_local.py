"""Paths as objects: pure ones are text, the others ask the host."""

import functools
import io
import ntpath
import operator
import os
import posixpath
import stat

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath", "UnsupportedOperation"]


class UnsupportedOperation(NotImplementedError):
    """What a path of this kind can't do."""


class _Parents:
    """The folders above a path, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._drv, self._root, self._tail = path.drive, path.root, path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._made_of(self._drv, self._root, self._tail[: -index - 1])

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __contains__(self, item):
        return any(item == one for one in self)

    def __reversed__(self):
        return (self[i] for i in reversed(range(len(self))))

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    """A path as text."""

    __slots__ = ("_raw_paths", "_parsed", "_text", "__weakref__")
    parser = os.path

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        texts = self._raw_paths = []
        for given in args:
            if isinstance(given, PurePath):
                foreign = given.parser is ntpath and self.parser is not ntpath
                texts += [raw.replace("\\", "/") for raw in given._raw_paths] if foreign else given._raw_paths
                continue
            try:
                text = os.fspath(given)
            except TypeError:
                text = given
            if isinstance(text, str):
                texts.append(text)
                continue
            raise TypeError(
                "argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                f"not {type(text).__name__!r}"
            )

    def with_segments(self, *pathsegments):
        """A path of the same kind; derived classes may make theirs here."""
        return type(self)(*pathsegments)

    # ---- The parts ----

    @classmethod
    def _parse(cls, path):
        if not path:
            return "", "", []
        sep, altsep = cls.parser.sep, cls.parser.altsep
        if altsep:
            path = path.replace(altsep, sep)
        drv, root, rest = cls.parser.splitroot(path)
        if not root and drv.startswith(sep) and not drv.endswith(sep):
            parts = drv.split(sep)
            if len(parts) == 4 and parts[2] not in "?." or len(parts) == 6:
                root = sep
        return drv, root, [part for part in rest.split(sep) if part and part != "."]

    def _get(self):
        try:
            return self._parsed
        except AttributeError:
            paths = self._raw_paths
            path = "" if not paths else paths[0] if len(paths) == 1 else self.parser.join(*paths)
            self._parsed = self._parse(path)
            return self._parsed

    drive = property(lambda self: self._get()[0], doc="The drive, where there are some.")
    root = property(lambda self: self._get()[1], doc="The root.")
    _tail = property(lambda self: self._get()[2])

    @property
    def anchor(self):
        """Drive and root."""
        drv, root, _ = self._get()
        return drv + root

    @classmethod
    def _format(cls, drv, root, tail):
        sep = cls.parser.sep
        if drv or root:
            return drv + root + sep.join(tail)
        if tail and cls.parser.splitdrive(tail[0])[0]:
            tail = [".", *tail]
        return sep.join(tail)

    def _made_of(self, drv, root, tail):
        path = self.with_segments(self._format(drv, root, tail) or ".")
        if type(path) is type(self):
            path._parsed = drv, root, list(tail)
            path._text = self._format(drv, root, tail) or "."
        return path

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            self._text = self._format(*self._get()) or "."
            return self._text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """The text with slashes."""
        return str(self).replace(self.parser.sep, "/")

    def __bytes__(self):
        return os.fsencode(self)

    def as_uri(self):
        """The path as a `file:` address."""
        drive = self.drive
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        if drive[1:] == ":":
            prefix, path = "file:///" + drive, self.as_posix()[2:]
        elif drive:
            prefix, path = "file:", self.as_posix()
        else:
            prefix, path = "file://", str(self)
        plain = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/"
        return prefix + "".join(chr(byte) if byte in plain else f"%{byte:02X}" for byte in os.fsencode(path))

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    # ---- Comparing ----

    @property
    def _str_normcase(self):
        return str(self) if self.parser is posixpath else str(self).lower()

    @property
    def _parts_normcase(self):
        return self._str_normcase.split(self.parser.sep)

    def __eq__(self, other):
        if isinstance(other, PurePath):
            return self.parser is other.parser and self._str_normcase == other._str_normcase
        return NotImplemented

    def __hash__(self):
        return hash(self._str_normcase)

    def _compare(self, other, how):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return how(self._parts_normcase, other._parts_normcase)

    def __lt__(self, other):
        return self._compare(other, operator.lt)

    def __le__(self, other):
        return self._compare(other, operator.le)

    def __gt__(self, other):
        return self._compare(other, operator.gt)

    def __ge__(self, other):
        return self._compare(other, operator.ge)

    # ---- Names ----

    @property
    def parts(self):
        """The parts as a tuple, the anchor first."""
        drv, root, tail = self._get()
        return (drv + root, *tail) if drv or root else tuple(tail)

    @property
    def name(self):
        """The last part."""
        tail = self._tail
        return tail[-1] if tail else ""

    @property
    def suffix(self):
        """The ending of the name, with its dot."""
        before, dot, ending = self.name.rpartition(".")
        return dot + ending if before and ending else ""

    @property
    def suffixes(self):
        """All endings of the name."""
        _, *endings = self.name.lstrip(".").split(".")
        return ["." + ending for ending in endings] if not self.name.endswith(".") else []

    @property
    def stem(self):
        """The name without its ending."""
        suffix = self.suffix
        return self.name[: -len(suffix)] if suffix else self.name

    def with_name(self, name):
        """The path with another name."""
        seps = (self.parser.sep, self.parser.altsep)
        if not name or name == "." or any(sep and sep in name for sep in seps):
            raise ValueError(f"Invalid name {name!r}")
        drv, root, tail = self._get()
        if not tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._made_of(drv, root, [*tail[:-1], name])

    def with_stem(self, stem):
        """The path with another name and the same ending."""
        ending = self.suffix
        if ending and not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + ending)

    def with_suffix(self, suffix):
        """The path with another ending."""
        if not self.stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix == "." or suffix and suffix[0] != ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(self.stem + suffix)

    # ---- Joining ----

    def joinpath(self, *pathsegments):
        """The path with these behind it."""
        return self.with_segments(self, *pathsegments)

    def _over(self, *segments):
        """The path of these, for an operator: what can't be part of a path is left to the other operand."""
        try:
            return self.with_segments(*segments)
        except TypeError:
            return NotImplemented

    def __truediv__(self, key):
        return self._over(self, key)

    def __rtruediv__(self, key):
        return self._over(key, self)

    @property
    def parent(self):
        """The folder that it is in."""
        drv, root, tail = self._get()
        return self._made_of(drv, root, tail[:-1]) if tail else self

    @property
    def parents(self):
        """All folders above."""
        return _Parents(self)

    def relative_to(self, other, *_deprecated, walk_up=False):
        """The way from another path to this one."""
        if not hasattr(other, "with_segments") or _deprecated:
            other = self.with_segments(other, *_deprecated)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._made_of("", "", [".."] * step + self._tail[len(path._tail) :])

    def is_relative_to(self, other, *_deprecated):
        """Whether it lies below another path."""
        if not hasattr(other, "with_segments") or _deprecated:
            other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def is_absolute(self):
        """Whether it starts from the root."""
        if self.parser is posixpath:
            return bool(self.root)
        return bool(self.root and self.drive)

    def is_reserved(self):
        """Whether the system keeps the name for itself."""
        return self.parser.isreserved(self) if self.parser is ntpath else False

    # ---- Patterns ----

    def _matcher(self, pattern, case_sensitive, recursive):
        if not hasattr(pattern, "with_segments"):
            pattern = self.with_segments(pattern)
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        return pattern, _compile(str(pattern), self.parser.sep, case_sensitive, recursive)

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path matches a pattern; `**` stands for any number of parts."""
        pattern, matches = self._matcher(pattern, case_sensitive, True)
        text = str(self) if self.parts else ""
        return matches("" if not pattern.parts else text) is not None if pattern.parts else not self.parts

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the path, or its end, matches a pattern."""
        if not hasattr(path_pattern, "with_segments"):
            path_pattern = self.with_segments(path_pattern)
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        own, wanted = self.parts[::-1], path_pattern.parts[::-1]
        if not wanted:
            raise ValueError("empty pattern")
        if len(own) < len(wanted) or len(own) > len(wanted) and path_pattern.anchor:
            return False
        sep = self.parser.sep
        return all(
            _compile(pattern, sep, case_sensitive, False)(part) is not None for part, pattern in zip(own, wanted)
        )

    def __reduce__(self):
        return self.__class__, tuple(self._raw_paths)

    __class_getitem__ = classmethod(type(list[int]))


os.PathLike.register(PurePath)


@functools.lru_cache(maxsize=512)
def _compile(pattern, sep, case_sensitive, recursive):
    """What matches paths with a pattern: one part after the other."""
    import re

    if pattern == "." and recursive:
        pattern = ""
    not_sep = f"[^{re.escape(sep)}]"
    pieces = []
    parts = pattern.split(sep)
    for place, part in enumerate(parts):
        last = place == len(parts) - 1
        if recursive and part == "**":
            pieces.append(".*" if last else f"(?:.+{re.escape(sep)})?")
            continue
        pieces.append(_part(part, not_sep) + ("" if last else re.escape(sep)))
    flags = re.DOTALL if case_sensitive else re.DOTALL | re.IGNORECASE
    return re.compile(f"(?s:{''.join(pieces)})\\Z", flags).match


def _part(part, not_sep):
    """One part of a pattern as a regular expression: stars don't go over separators."""
    if part == "*":
        return f"{not_sep}+"
    import fnmatch
    import re

    pieces = []
    at = 0
    while at < len(part):
        c = part[at]
        at += 1
        if c == "*":
            while part[at : at + 1] == "*":
                at += 1
            pieces.append(f"{not_sep}*")
        elif c == "?":
            pieces.append(not_sep)
        elif c == "[" and (end := fnmatch._set_end(part, at)) >= 0:
            pieces.append(fnmatch._set(part[at:end]))
            at = end + 1
        else:
            pieces.append(re.escape(c))
    return "".join(pieces)


class PurePosixPath(PurePath):
    """A path of Unix as text."""

    __slots__ = ()
    parser = posixpath


class PureWindowsPath(PurePath):
    """A path of Windows as text."""

    __slots__ = ()
    parser = ntpath


class Path(PurePath):
    """A path that leads somewhere."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings

            message = "support for supplying keyword arguments to pathlib.PurePath is deprecated and scheduled for removal in Python 3.14"
            warnings.warn(message, DeprecationWarning, stacklevel=2)
        super().__init__(*args)

    @classmethod
    def cwd(cls):
        """The folder that relative paths start from."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The folder of the user."""
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        """The path of a `file:` address."""
        path = uri.removeprefix("file:")
        if path == uri:
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        # The host may be left empty or be this one; the slash behind it belongs to the path.
        host = next((host for host in ("//", "//localhost") if path.startswith(host + "/")), "")
        path = path.removeprefix(host)
        raw = bytearray()
        pieces = path.split("%")
        raw += pieces[0].encode()
        for piece in pieces[1:]:
            try:
                raw += bytes([int(piece[:2], 16)]) + piece[2:].encode()
            except ValueError:
                raw += ("%" + piece).encode()
        path = cls(raw.decode())
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    # ---- What is there ----

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def _mode(self, follow_symlinks=True):
        """The mode of what is there; 0 for nothing."""
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode
        except (OSError, ValueError) as error:
            # Paths that lead nowhere are no error; that something can't be looked at is.
            if isinstance(error, ValueError) or error.errno in (2, 20, 9, 40):
                return 0
            raise

    def exists(self, *, follow_symlinks=True):
        return bool(self._mode(follow_symlinks))

    def is_dir(self, *, follow_symlinks=True):
        return stat.S_ISDIR(self._mode(follow_symlinks))

    def is_file(self, *, follow_symlinks=True):
        return stat.S_ISREG(self._mode(follow_symlinks))

    def is_symlink(self):
        return stat.S_ISLNK(self._mode(False))

    def is_mount(self):
        return os.path.ismount(self)

    def is_junction(self):
        return False

    def is_block_device(self):
        return stat.S_ISBLK(self._mode())

    def is_char_device(self):
        return stat.S_ISCHR(self._mode())

    def is_fifo(self):
        return stat.S_ISFIFO(self._mode())

    def is_socket(self):
        return stat.S_ISSOCK(self._mode())

    def samefile(self, other_path):
        other = os.stat(other_path)
        return os.path.samestat(self.stat(), other)

    # ---- Content ----

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()

    def write_bytes(self, data):
        view = bytes(data) if not isinstance(data, (str, int)) else data
        if not isinstance(view, bytes):
            raise TypeError(f"memoryview: a bytes-like object is required, not {type(data).__name__!r}")
        with self.open("wb") as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    # ---- Folders ----

    def iterdir(self):
        names = os.listdir(self)
        return (self._child(name) for name in names)

    def _child(self, name):
        drv, root, tail = self._get()
        return self._made_of(drv, root, [*tail, name])

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        try:
            entries = list(os.scandir(self))
        except OSError as error:
            if on_error is not None:
                on_error(error)
            return
        # (A link to a folder counts as a file, unless it is followed.)
        folders = [entry.name for entry in entries if entry.is_dir(follow_symlinks=follow_symlinks)]
        files = [entry.name for entry in entries if not entry.is_dir(follow_symlinks=follow_symlinks)]
        if top_down:
            yield self, folders, files
        for name in folders:
            yield from self._child(name).walk(top_down, on_error, follow_symlinks)
        if not top_down:
            yield self, folders, files

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below that match a pattern."""
        if not isinstance(pattern, PurePath):
            text = os.fspath(pattern)
            pattern = self.with_segments(text)
            ends_in_slash = text.endswith("/")
        else:
            ends_in_slash = False
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = pattern._tail
        if not parts:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        sensitive = True if case_sensitive is None else case_sensitive
        return self._select(parts, sensitive, recurse_symlinks, ends_in_slash)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths at any depth below that match a pattern."""
        text = os.fspath(pattern)
        if self.with_segments(text).anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        return self.glob("**/" + text, case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def _select(self, parts, sensitive, links, folders_only):
        """The paths below that match these parts of a pattern, one after the other."""
        first, rest = parts[0], parts[1:]
        if first == "**":
            while rest and rest[0] == "**":
                rest = rest[1:]
            if not self.is_dir():
                return
            for folder, is_dir in self._below(links):
                if rest:
                    if is_dir:
                        yield from folder._select(rest, sensitive, links, folders_only)
                elif is_dir or not folders_only:
                    yield folder
            return
        if not any(c in first for c in "*?[") and sensitive or first == "..":
            found = self._child(first) if first != ".." else self / ".."
            if rest:
                yield from found._select(rest, sensitive, links, folders_only)
            elif found.is_dir() if folders_only else found.exists(follow_symlinks=False):
                yield found
            return
        matches = _compile(first, "/", sensitive, False)
        try:
            entries = list(os.scandir(self))
        except OSError:
            return
        for entry in entries:
            if matches(entry.name) is None:
                continue
            if not rest:
                if not folders_only or entry.is_dir():
                    yield self._child(entry.name)
            elif entry.is_dir():
                yield from self._child(entry.name)._select(rest, sensitive, links, folders_only)

    def _below(self, links):
        """(path, whether it is a folder) for this folder and all below it."""
        yield self, True
        try:
            entries = list(os.scandir(self))
        except OSError:
            return
        for entry in entries:
            path = self._child(entry.name)
            if entry.is_dir(follow_symlinks=links):
                yield from path._below(links)
            else:
                yield path, False

    # ---- Elsewhere ----

    def absolute(self):
        """The path from the root, `..` left in it."""
        if self.is_absolute():
            return self
        return self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        """The path from the root without links and `..`."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """The path with the folder of the user in place of `~`."""
        tail = self._tail
        if not (self.drive or self.root) and tail and tail[0][:1] == "~":
            home = os.path.expanduser(tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *tail[1:])
        return self

    def readlink(self):
        return self.with_segments(os.readlink(self))

    # ---- Changes ----

    def touch(self, mode=0o666, exist_ok=True):
        try:
            if exist_ok:
                os.utime(self)
                return
        except OSError:
            # It is not there yet.
            pass
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(os.open(self, flags, mode))

    def rmdir(self):
        os.rmdir(self)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if missing_ok:
                return
            raise

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except OSError as error:
            if isinstance(error, FileNotFoundError):
                above = self.parent if parents else self
                if above == self:
                    raise
                above.mkdir(parents=True, exist_ok=True)
                self.mkdir(mode, exist_ok=exist_ok)
            elif not (exist_ok and self.is_dir()):
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        raise UnsupportedOperation("os.link() not available on this system")

    def owner(self, *, follow_symlinks=True):
        raise UnsupportedOperation(f"{type(self).__name__}.owner() is unsupported on this system")

    def group(self, *, follow_symlinks=True):
        raise UnsupportedOperation(f"{type(self).__name__}.group() is unsupported on this system")

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass


class PosixPath(Path, PurePosixPath):
    """A path of Unix."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows, of which there are none here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
