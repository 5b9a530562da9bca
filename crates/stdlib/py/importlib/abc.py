"""What finders and loaders have to offer."""

import abc

import _frozen_importlib_external as _external
from _imp import BuiltinImporter, FrozenImporter, PathFinder
from _imp import SourceFileLoader as _SourceFileLoader

__all__ = [
    "ExecutionLoader",
    "FileLoader",
    "InspectLoader",
    "Loader",
    "MetaPathFinder",
    "PathEntryFinder",
    "ResourceLoader",
    "SourceLoader",
]


class MetaPathFinder(metaclass=abc.ABCMeta):
    """What stands in `sys.meta_path`: has `find_spec(fullname, path, target=None)`."""

    def invalidate_caches(self):
        """Forget what is remembered of folders."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Finds modules in one entry of a path: has `find_spec(fullname, target=None)`."""

    def invalidate_caches(self):
        """Forget what is remembered of the folder."""


class Loader(metaclass=abc.ABCMeta):
    """Makes modules."""

    def load_module(self, fullname):
        """Import a module, the old way."""
        from importlib._bootstrap import _load

        if hasattr(self, "exec_module"):
            return _load(fullname, self)
        raise ImportError

    def create_module(self, spec):
        """The module object; None for the usual kind."""
        return None


class ResourceLoader(Loader):
    """A loader that can read files."""

    @abc.abstractmethod
    def get_data(self, path):
        raise OSError


class InspectLoader(Loader):
    """A loader that knows the code of its modules."""

    @abc.abstractmethod
    def get_source(self, fullname):
        """The text of a module; None if there is none."""
        raise ImportError

    def get_code(self, fullname):
        text = self.get_source(fullname)
        return None if text is None else self.source_to_code(text, *self._where(fullname))

    def _where(self, fullname):
        """The name of the file, if anything is known of it: what code that is compiled is to say of itself."""
        return ()

    @staticmethod
    def source_to_code(data, path="<string>"):
        return compile(data, path, "exec", dont_inherit=True)

    def is_package(self, fullname):
        raise ImportError

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """A loader whose modules come from files."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """The file of a module."""
        raise ImportError

    def _where(self, fullname):
        try:
            return (self.get_filename(fullname),)
        except ImportError:
            return ()


class FileLoader(ResourceLoader, ExecutionLoader):
    """A loader for one file."""

    def __init__(self, fullname, path):
        self.name, self.path = fullname, path

    def get_filename(self, name=None):
        return self.path

    def get_data(self, path):
        from _imp import read_file

        return read_file(path)


class SourceLoader(ResourceLoader, ExecutionLoader):
    """A loader for source texts, which has `get_data` and `get_filename`."""

    def path_mtime(self, path):
        return int(self.path_stats(path)["mtime"])

    def path_stats(self, path):
        raise OSError

    def set_data(self, path, data):
        """Do nothing."""

    is_package, get_source = _external.is_package, _external.get_source

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


MetaPathFinder.register(BuiltinImporter)
MetaPathFinder.register(FrozenImporter)
MetaPathFinder.register(PathFinder)
PathEntryFinder.register(_external.FileFinder)
InspectLoader.register(BuiltinImporter)
InspectLoader.register(FrozenImporter)
InspectLoader.register(_external.NamespaceLoader)
FileLoader.register(_SourceFileLoader)
SourceLoader.register(_SourceFileLoader)
