"""Files and folders for a while. They are made where the host grants writing: in what TMPDIR names, or where `dir` says."""

import io as _io
import os as _os
import shutil as _shutil
from random import Random as _Random

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
    "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]  # fmt: skip
TMP_MAX = 10000
template = "tmp"
tempdir = None


class _RandomNameSequence:
    """Names that nobody can guess."""

    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    def __init__(self):
        self.rng = _Random()

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(self.rng.choices(self.characters, k=8))


_names = None


def _get_candidate_names():
    global _names
    if _names is None:
        _names = _RandomNameSequence()
    return _names


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def gettempdir():
    """The folder for temporary files."""
    global tempdir
    if tempdir is None:
        candidates = [_os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP")] + ["/tmp", "/var/tmp", "/usr/tmp"]
        for folder in candidates:
            if folder and _os.path.isdir(folder) and _os.access(folder, _os.W_OK):
                tempdir = _os.path.abspath(folder)
                break
        else:
            raise PermissionError(13, "Permission denied (it would take --allow-write=DIR for a temporary folder)")
    return _os.fsdecode(tempdir)


def gettempdirb():
    return _os.fsencode(gettempdir())


def _complete(prefix, suffix, dir):
    """Prefix, suffix and folder, all of one type."""
    is_bytes = {isinstance(_os.fspath(part), bytes) for part in (prefix, suffix, dir) if part is not None}
    if len(is_bytes) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    is_bytes = bool(is_bytes) and is_bytes.pop()
    convert = _os.fsencode if is_bytes else _os.fsdecode
    prefix = convert(template) if prefix is None else prefix
    suffix = convert("") if suffix is None else suffix
    dir = convert(gettempdir()) if dir is None else dir
    return prefix, suffix, dir, convert


def _make(make, prefix, suffix, dir):
    prefix, suffix, dir, convert = _complete(prefix, suffix, dir)
    for _ in range(TMP_MAX):
        path = _os.path.abspath(_os.path.join(dir, prefix + convert(next(_get_candidate_names())) + suffix))
        try:
            return path, make(path)
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file; its number and path."""
    flags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL
    path, number = _make(lambda path: _os.open(path, flags, 0o600), prefix, suffix, dir)
    return number, path


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder; its path."""
    return _make(lambda path: _os.mkdir(path, 0o700), prefix, suffix, dir)[0]


def mktemp(suffix="", prefix=template, dir=None):
    """A path at which there is nothing yet."""
    dir = gettempdir() if dir is None else dir
    while True:
        path = _os.path.join(dir, prefix + next(_get_candidate_names()) + suffix)
        if not _os.path.lexists(path):
            return path


class _TemporaryFileWrapper:
    """A file that goes when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name, self.delete = file, name, delete
        self._delete_on_close = delete_on_close
        self._gone = False

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exc_info):
        result = self.file.__exit__(*exc_info)
        self._remove(True)
        return result

    def close(self):
        self.file.close()
        self._remove(self._delete_on_close)

    def _remove(self, now):
        if self.delete and now and not self._gone:
            self._gone = True
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass

    def __iter__(self):
        yield from self.file

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper {self.name!r}>"


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):  # fmt: skip
    """An open file with a name, which goes when it is closed."""
    number, path = mkstemp(suffix, prefix, dir)
    try:
        file = _io.open(number, mode, buffering, encoding, errors, newline)
    except BaseException:
        _os.unlink(path)
        raise
    raw = file
    while not isinstance(raw, _io.FileIO):
        raw = raw.buffer if hasattr(raw, "buffer") else raw.raw
    raw.name = path
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):  # fmt: skip
    """An open file without a name."""
    number, path = mkstemp(suffix, prefix, dir)
    try:
        _os.unlink(path)
        return _io.open(number, mode, buffering, encoding, errors, newline)
    except BaseException:
        _os.close(number)
        raise


class SpooledTemporaryFile(_io.IOBase):
    """A file that is kept in memory until it is large."""

    __class_getitem__ = classmethod(type(list[int]))

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):  # fmt: skip
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding="utf-8" if encoding is None else encoding,
                                           errors=errors, newline=newline)  # fmt: skip
        self._max_size = max_size
        self._arguments = {"mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix, "encoding": encoding,
                           "newline": newline, "dir": dir, "errors": errors}  # fmt: skip

    def rollover(self):
        if self._rolled:
            return
        before = self._file
        after = self._file = TemporaryFile(**self._arguments)
        place = before.tell()
        before.seek(0)
        after.write(before.read())
        after.seek(place)
        self._rolled = True

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, data):
        count = self._file.write(data)
        self._check()
        return count

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check()

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def close(self):
        self._file.close()

    closed = property(lambda self: self._file.closed)


for _name in ("read", "readline", "readlines", "seek", "tell", "truncate", "flush", "readable", "writable", "seekable"):
    def _forward(name):
        return lambda self, *args: getattr(self._file, name)(*args)

    setattr(SpooledTemporaryFile, _name, _forward(_name))
del _name, _forward


class TemporaryDirectory:
    """A folder that goes with all that is in it."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *exc_info):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if _os.path.exists(self.name):
            _shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(type(list[int]))
