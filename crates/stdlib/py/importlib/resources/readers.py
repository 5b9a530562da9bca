"""Files of packages in folders. They are read as modules are: below the folders that modules come from, and only there."""

import io

import _imp
from importlib.resources.abc import TraversableResources


class PackageFile:
    """A file or folder of a package; a namespace package has several folders."""

    def __init__(self, places):
        self._places = places

    @property
    def name(self):
        return self._places[0].rpartition("/")[2] if self._places else ""

    @property
    def parent(self):
        return PackageFile([place.rpartition("/")[0] for place in self._places])

    @property
    def suffix(self):
        dot = self.name.rfind(".")
        return self.name[dot:] if 0 < dot < len(self.name) - 1 else ""

    @property
    def stem(self):
        return self.name.removesuffix(self.suffix)

    def __fspath__(self):
        return self._places[0]

    def __str__(self):
        return self._places[0] if self._places else ""

    def __repr__(self):
        return f"PosixPath({str(self)!r})"

    def __eq__(self, other):
        return str(self) == str(other)

    def __hash__(self):
        return hash(str(self))

    def _entries(self):
        found = {}
        for place in self._places:
            for name in _imp.list_folder(place):
                found.setdefault(name.rstrip("/"), []).append(f"{place}/{name.rstrip('/')}")
        return found

    def iterdir(self):
        for name, places in self._entries().items():
            yield PackageFile(places)

    def is_dir(self):
        try:
            for place in self._places:
                _imp.list_folder(place)
            return bool(self._places)
        except OSError:
            return False

    def is_file(self):
        folder, _, name = str(self).rpartition("/")
        try:
            return name in _imp.list_folder(folder)
        except OSError:
            return False

    def exists(self):
        return self.is_file() or self.is_dir()

    def joinpath(self, *descendants):
        places = self._places
        for one in descendants:
            places = [f"{place}/{one}" for place in places]
        if len(places) > 1:
            there = [place for place in places if PackageFile([place]).exists()]
            places = there or places[:1]
        return PackageFile(places)

    def __truediv__(self, child):
        return self.joinpath(child)

    def read_bytes(self):
        return _imp.read_file(str(self))

    def read_text(self, encoding=None, errors=None):
        with self.open("r", encoding=encoding, errors=errors) as file:
            return file.read()

    def open(self, mode="r", *args, encoding=None, errors=None, **kwargs):
        data = io.BytesIO(self.read_bytes())
        if "b" in mode:
            return data
        return io.TextIOWrapper(data, encoding=encoding or "utf-8", errors=errors)

    def glob(self, pattern):
        import fnmatch

        return (item for item in self.iterdir() if fnmatch.fnmatch(item.name, pattern))


class FileReader(TraversableResources):
    """The files of a package in a folder."""

    def __init__(self, loader):
        self.path = loader.path.rpartition("/")[0]

    def files(self):
        return PackageFile([self.path])


class NamespaceReader(TraversableResources):
    """The files of a namespace package."""

    def __init__(self, namespace_path):
        self._path = list(namespace_path)

    def files(self):
        return PackageFile(self._path)
