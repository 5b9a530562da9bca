"""What installers wrote down about packages: the `.dist-info` folders along `sys.path`."""

import re
import sys

import _imp

__all__ = [
    "Distribution", "DistributionFinder", "PackageMetadata", "PackageNotFoundError", "distribution", "distributions",
    "entry_points", "files", "metadata", "packages_distributions", "requires", "version", "EntryPoint", "EntryPoints",
]  # fmt: skip


class PackageNotFoundError(ModuleNotFoundError):
    """No such package is installed."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        (name,) = self.args
        return name


class EntryPoint:
    """A name under which a package offers something."""

    _pattern = re.compile(r"(?P<module>[\w.]+)\s*(:\s*(?P<attr>[\w.]+)\s*)?((?P<extras>\[.*\])\s*)?$")

    def __init__(self, name, value, group, dist=None):
        self.name, self.value, self.group, self.dist = name, value, group, dist

    def _match(self):
        return self._pattern.match(self.value)

    module = property(lambda self: self._match()["module"])
    attr = property(lambda self: self._match()["attr"])
    extras = property(lambda self: re.findall(r"\w+", self._match()["extras"] or ""))

    def load(self):
        import importlib

        found = importlib.import_module(self.module)
        for name in (self.attr or "").split("."):
            if name:
                found = getattr(found, name)
        return found

    def matches(self, **params):
        return all(getattr(self, name) == value for name, value in params.items())

    def _key(self):
        return self.name, self.value, self.group

    def __eq__(self, other):
        return isinstance(other, EntryPoint) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return f"EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})"


class EntryPoints(tuple):
    """Entry points, to be chosen from."""

    __slots__ = ()

    def __getitem__(self, name):
        try:
            return next(iter(self.select(name=name)))
        except StopIteration:
            raise KeyError(name) from None

    def select(self, **params):
        return EntryPoints(point for point in self if point.matches(**params))

    @property
    def names(self):
        return {point.name for point in self}

    @property
    def groups(self):
        return {point.group for point in self}

    def __repr__(self):
        return f"{type(self).__name__}({tuple(self)!r})"


class PackageMetadata:
    """The fields of a METADATA file, whose names may be repeated."""

    def __init__(self, text):
        self._fields = []
        head, _, body = text.replace("\r\n", "\n").partition("\n\n")
        for line in head.split("\n"):
            if line[:1] in (" ", "\t") and self._fields:
                name, value = self._fields[-1]
                self._fields[-1] = (name, value + "\n" + line)
            elif ":" in line:
                name, _, value = line.partition(":")
                self._fields.append((name, value.strip()))
        if body.strip() and self.get("Description") is None:
            self._fields.append(("Description", body))

    def get(self, name, failobj=None):
        return next((value for field, value in self._fields if field.lower() == name.lower()), failobj)

    def get_all(self, name, failobj=None):
        values = [value for field, value in self._fields if field.lower() == name.lower()]
        return values or failobj

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get(name) is not None

    def __iter__(self):
        return (field for field, _ in self._fields)

    keys = lambda self: [field for field, _ in self._fields]
    values = lambda self: [value for _, value in self._fields]
    items = lambda self: list(self._fields)

    def __len__(self):
        return len(self._fields)

    @property
    def json(self):
        result = {}
        for name, value in self._fields:
            key = name.lower().replace("-", "_")
            if key in ("classifier", "requires_dist", "provides_extra", "project_url", "dynamic", "platform"):
                result.setdefault(key, []).append(value)
            else:
                result[key] = value
        return result


class PackagePath(str):
    """The path of a file of a package, from the folder that packages are in."""

    hash = size = dist = None
    name = property(lambda self: self.rpartition("/")[2])

    def locate(self):
        return self.dist.locate_file(self)

    def read_text(self, encoding="utf-8"):
        return _imp.read_file(str(self.locate())).decode(encoding)

    def read_binary(self):
        return _imp.read_file(str(self.locate()))


class Distribution:
    """An installed package, as its `.dist-info` folder describes it."""

    def __init__(self, folder, name):
        self._folder, self._name = folder, name

    def read_text(self, filename):
        try:
            return _imp.read_file(f"{self._folder}/{self._name}/{filename}").decode("utf-8")
        except OSError:
            return None

    def locate_file(self, path):
        import pathlib

        return pathlib.Path(self._folder) / path

    @classmethod
    def from_name(cls, name):
        if not name:
            raise ValueError("A distribution name is required.")
        for found in cls.discover(name=name):
            return found
        raise PackageNotFoundError(name)

    @classmethod
    def discover(cls, *, context=None, name=None, path=None):
        wanted = None if name is None else _normal(name)
        for folder in sys.path if path is None else path:
            try:
                names = _imp.list_folder(folder)
            except OSError:
                continue
            for entry in names:
                entry = entry.rstrip("/")
                if entry.endswith((".dist-info", ".egg-info")):
                    project = entry.rpartition(".")[0].partition("-")[0]
                    if wanted is None or _normal(project) == wanted:
                        yield Distribution(folder, entry)

    @property
    def metadata(self):
        text = self.read_text("METADATA") or self.read_text("PKG-INFO") or ""
        return PackageMetadata(text)

    @property
    def name(self):
        return self.metadata["Name"]

    @property
    def version(self):
        return self.metadata["Version"]

    @property
    def entry_points(self):
        points, group = [], None
        for line in (self.read_text("entry_points.txt") or "").split("\n"):
            line = line.strip()
            if line.startswith("[") and line.endswith("]"):
                group = line[1:-1].strip()
            elif "=" in line and group is not None and not line.startswith(("#", ";")):
                name, _, value = line.partition("=")
                points.append(EntryPoint(name.strip(), value.strip(), group, self))
        return EntryPoints(points)

    @property
    def files(self):
        text = self.read_text("RECORD")
        if text is None:
            return None
        paths = []
        for line in text.splitlines():
            name, *rest = line.rsplit(",", 2)
            path = PackagePath(name.strip('"'))
            path.dist = self
            path.size = int(rest[1]) if len(rest) == 2 and rest[1] else None
            paths.append(path)
        return paths

    @property
    def requires(self):
        return self.metadata.get_all("Requires-Dist")


class DistributionFinder:
    """What finds distributions."""

    class Context:
        name = None

        def __init__(self, **kwargs):
            vars(self).update(kwargs)


class MetadataPathFinder(DistributionFinder):
    """Finds them in folders."""

    @classmethod
    def find_distributions(cls, context=None):
        return Distribution.discover(name=getattr(context, "name", None))


def _normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def distribution(distribution_name):
    return Distribution.from_name(distribution_name)


def distributions(**kwargs):
    return Distribution.discover(**kwargs)


def metadata(distribution_name):
    return Distribution.from_name(distribution_name).metadata


def version(distribution_name):
    return distribution(distribution_name).version


def requires(distribution_name):
    return distribution(distribution_name).requires


def files(distribution_name):
    return distribution(distribution_name).files


def entry_points(**params):
    points = [point for found in distributions() for point in found.entry_points]
    return EntryPoints(points).select(**params)


def packages_distributions():
    """Which distributions each top-level module comes from."""
    found = {}
    for dist in distributions():
        names = (dist.read_text("top_level.txt") or "").split()
        if not names:
            tops = {path.partition("/")[0] for path in dist.files or []}
            names = {top.removesuffix(".py") for top in tops if not top.endswith((".dist-info", ".egg-info", ".."))}
        for name in names:
            found.setdefault(name, []).append(dist.metadata["Name"])
    return found
