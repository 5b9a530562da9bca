"""Files that belong to packages."""

import contextlib
import importlib
import io
import types

from importlib.resources.abc import ResourceReader, Traversable
from importlib.resources.readers import PackageFile

Package = types.ModuleType | str
Anchor = Package

__all__ = [
    "Package", "Anchor", "ResourceReader", "as_file", "files", "contents", "is_resource", "open_binary", "open_text",
    "path", "read_binary", "read_text",
]  # fmt: skip


def _module(anchor):
    if anchor is None:
        import sys

        anchor = sys._getframe(2).f_globals["__name__"]
    return importlib.import_module(anchor) if isinstance(anchor, str) else anchor


def files(anchor=None):
    """The folder of a package (or of the package that a module is in), to be walked through."""
    module = _module(anchor)
    spec = module.__spec__
    reader = None
    if hasattr(spec.loader, "get_resource_reader"):
        reader = spec.loader.get_resource_reader(spec.name)
    if reader is not None:
        return reader.files()
    if spec.submodule_search_locations is None and spec.origin:
        return PackageFile([spec.origin.rpartition("/")[0]])
    return PackageFile(list(spec.submodule_search_locations or []))


@contextlib.contextmanager
def as_file(path):
    """The path of a file of a package, for a while."""
    import pathlib

    yield pathlib.Path(str(path))


def _find(anchor, names):
    found = files(anchor)
    return found.joinpath(*names) if names else found


def open_binary(anchor, *path_names):
    return _find(anchor, path_names).open("rb")


def open_text(anchor, *path_names, encoding="utf-8", errors="strict"):
    return _find(anchor, path_names).open("r", encoding=encoding, errors=errors)


def read_binary(anchor, *path_names):
    return _find(anchor, path_names).read_bytes()


def read_text(anchor, *path_names, encoding="utf-8", errors="strict"):
    return _find(anchor, path_names).read_text(encoding=encoding, errors=errors)


def path(anchor, *path_names):
    return as_file(_find(anchor, path_names))


def is_resource(anchor, *path_names):
    return _find(anchor, path_names).is_file()


def contents(anchor, *path_names):
    return (item.name for item in _find(anchor, path_names).iterdir())
