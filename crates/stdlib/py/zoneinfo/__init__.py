"""Time zones by their names. The data is not a part of the library: it is read from the folders in TZPATH, where the program
may read them, and from the package `tzdata`, where it can be imported. Without either there is UTC alone.
"""

from _types import show_module as _show_module
import os
from datetime import datetime, timedelta, tzinfo

from ._rules import Zone as _Zone

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

TZPATH = ()
_USUAL = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")


class ZoneInfoNotFoundError(KeyError):
    """A zone that there is no data of."""


class InvalidTZPathWarning(RuntimeWarning):
    """A folder that is not named in full."""


ZoneInfoNotFoundError.__module__ = InvalidTZPathWarning.__module__ = "zoneinfo._common"


def reset_tzpath(to=None):
    """Choose the folders in which data is looked for."""
    global TZPATH
    if to is not None:
        if isinstance(to, (str, bytes)):
            raise TypeError(f"tzpath must be a list or tuple, not {type(to)}: {to!r}")
        if not all(map(os.path.isabs, to)):
            raise ValueError(_relative(to))
        TZPATH = tuple(map(os.fspath, to))
        return
    found = os.environ.get("PYTHONTZPATH") if hasattr(os, "environ") else None
    TZPATH = _USUAL if found is None else tuple(path for path in found.split(os.pathsep) if os.path.isabs(path))


def _relative(paths):
    wrong = [path for path in paths if not os.path.isabs(path)]
    return f"All paths should be absolute but found the following relative paths:\n    {wrong}"


def _data(key):
    """The bytes of a zone's data; None if there is none."""
    wanted = os.path.normpath(key)
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    if len(wanted) != len(key):
        raise ValueError(_odd(key))
    if wanted.startswith(".."):
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
    for folder in TZPATH:
        try:
            with open(os.path.join(folder, key), "rb") as file:
                return file.read()
        except OSError:
            continue
    package, _, name = ("tzdata.zoneinfo." + key.replace("/", ".")).rpartition(".")
    try:
        from importlib import resources

        return resources.files(package).joinpath(name).read_bytes()
    except (ImportError, OSError, UnicodeEncodeError, TypeError):
        return None


def _odd(key):
    return f"ZoneInfo keys must be normalized relative paths, got: {key}"


_known = {}


class ZoneInfo(tzinfo):
    """A time zone with its rules."""

    def __new__(cls, key):
        found = _known.get((cls, key))
        if found is None:
            found = _known[cls, key] = cls._made(key)
        return found

    @classmethod
    def _made(cls, key):
        data = _data(key)
        if data is None:
            if key not in ("UTC", "Etc/UTC"):
                raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
            self = super().__new__(cls)
            self._zone = _Zone.fixed(0, "UTC")
        else:
            self = super().__new__(cls)
            self._zone = _Zone.read(data)
        self._key = key
        self._from_file = False
        return self

    @classmethod
    def no_cache(cls, key):
        """A zone that is not shared."""
        return cls._made(key)

    @classmethod
    def from_file(cls, fobj, /, key=None):
        """A zone from a file with its data."""
        self = super().__new__(cls)
        self._zone = _Zone.read(fobj.read())
        self._key = key
        self._from_file = repr(fobj)
        return self

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget zones that are shared."""
        for kind, key in list(_known):
            if kind is cls and (only_keys is None or key in only_keys):
                del _known[kind, key]

    key = property(lambda self: self._key, doc="The zone's name.")

    def _part(self, dt):
        if dt is None:
            return self._zone.always
        return self._zone.at_local(_seconds(dt), dt.fold)

    def utcoffset(self, dt, /):
        """How far it is from UTC."""
        part = self._part(dt)
        return None if part is None else timedelta(seconds=part.offset)

    def dst(self, dt, /):
        """How much of that is summer time."""
        part = self._part(dt)
        return None if part is None else timedelta(seconds=part.dst)

    def tzname(self, dt, /):
        """What it is called."""
        part = self._part(dt)
        return None if part is None else part.name

    def fromutc(self, dt, /):
        """A time of UTC as one of the zone."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        part, fold = self._zone.at_utc(_seconds(dt))
        moved = dt + timedelta(seconds=part.offset)
        return moved.replace(fold=1) if fold else moved

    def __str__(self):
        return repr(self) if self._key is None else self._key

    def __repr__(self):
        if self._key is not None:
            return f"{self.__class__.__module__}.{self.__class__.__qualname__}(key={self._key!r})"
        return f"{self.__class__.__module__}.{self.__class__.__qualname__}.from_file({self._from_file})"

    def __reduce__(self):
        if self._from_file:
            import pickle

            raise pickle.PicklingError("Cannot pickle a ZoneInfo file from a file stream.")
        return self.__class__, (self._key,)


_EPOCH = datetime(1970, 1, 1)


def _seconds(dt):
    since = dt.replace(tzinfo=None) - _EPOCH
    return since.days * 86400 + since.seconds


def available_timezones():
    """The names of all zones that there is data of."""
    found = set()
    try:
        from importlib import resources

        found.update(resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())
    except (ImportError, OSError):
        pass
    for folder in TZPATH:
        for base, folders, files in os.walk(folder):
            if base == folder:
                folders[:] = [name for name in folders if name not in ("right", "posix")]
            for name in files:
                path = os.path.join(base, name)
                try:
                    with open(path, "rb") as file:
                        if file.read(4) == b"TZif":
                            found.add(os.path.relpath(path, folder).replace(os.sep, "/"))
                except OSError:
                    pass
    found.discard("posixrules")
    return found


reset_tzpath()

_show_module(ZoneInfo)
