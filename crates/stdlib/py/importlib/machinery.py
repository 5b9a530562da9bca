"""The finders and loaders."""

from _frozen_importlib_external import FileFinder, NamespaceLoader
from _imp import BuiltinImporter, FrozenImporter, ModuleSpec, PathFinder, SourceFileLoader

__all__ = [
    "BYTECODE_SUFFIXES",
    "BuiltinImporter",
    "DEBUG_BYTECODE_SUFFIXES",
    "EXTENSION_SUFFIXES",
    "ExtensionFileLoader",
    "FileFinder",
    "FrozenImporter",
    "ModuleSpec",
    "NamespaceLoader",
    "OPTIMIZED_BYTECODE_SUFFIXES",
    "PathFinder",
    "SOURCE_SUFFIXES",
    "SourceFileLoader",
    "SourcelessFileLoader",
    "all_suffixes",
]

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
DEBUG_BYTECODE_SUFFIXES = [".pyc"]
OPTIMIZED_BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []


class _CannotLoad:
    """A loader for files that this machine has no use for."""

    _what = ""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def create_module(self, spec):
        raise ImportError(f"{self._what} can't be loaded", name=self.name, path=self.path)

    def exec_module(self, module):
        raise ImportError(f"{self._what} can't be loaded", name=self.name, path=self.path)

    def get_filename(self, name=None):
        return self.path


class AppleFrameworkLoader(_CannotLoad):
    """Modules in frameworks are extension modules, too."""

    _what = "extension modules"


class ExtensionFileLoader(_CannotLoad):
    """Extension modules bypass every limit: they are refused."""

    _what = "extension modules"


class SourcelessFileLoader(_CannotLoad):
    """CPython's bytecode is not this machine's."""

    _what = "CPython's bytecode files"


def all_suffixes():
    """Return the endings of all files that modules may be in."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
