"""The part of the import system that is asked for rarely: finders for folders, namespace packages, sources of modules."""

import _imp
import sys

PathFinder = _imp.PathFinder
SourceFileLoader = _imp.SourceFileLoader


# ---- What the classes that the machine makes hand on ----


def load_module_shim(fullname):
    return _imp.import_module(fullname)


def frozen_code(fullname):
    return _imp.frozen_module_code(fullname)


def invalidate_caches():
    for finder in list(sys.path_importer_cache.values()):
        if hasattr(finder, "invalidate_caches"):
            finder.invalidate_caches()


def find_distributions(*args):
    from importlib.metadata import MetadataPathFinder

    return MetadataPathFinder.find_distributions(*args)


def loader_eq(loader, other):
    return loader.__class__ == other.__class__ and loader.__dict__ == other.__dict__


def loader_hash(loader):
    return hash(loader.name) ^ hash(loader.path)


def exec_module(loader, module):
    code = loader.get_code(module.__name__)
    if code is None:
        raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
    exec(code, module.__dict__)


def get_filename(loader, name=None):
    if name is not None and name != loader.name:
        raise ImportError(f"loader for {loader.name} cannot handle {name}", name=name)
    return loader.path


def is_package(loader, fullname):
    filename = loader.get_filename(fullname).rpartition("/")[2]
    return filename.rpartition(".")[0] == "__init__" and fullname.rpartition(".")[2] != "__init__"


def get_source(loader, fullname):
    path = loader.get_filename(fullname)
    try:
        data = loader.get_data(path)
    except OSError as error:
        raise ImportError("source not available through get_data()", name=fullname) from error
    return decode_source(data)


def get_code(loader, fullname):
    path = loader.get_filename(fullname)
    changed = type(loader).get_data is not SourceFileLoader.get_data
    changed = changed or type(loader).source_to_code is not SourceFileLoader.source_to_code
    if changed:
        return loader.source_to_code(loader.get_data(path), path)
    return _imp.source_code(fullname, path)


def source_to_code(loader, data, path):
    return compile(data, path, "exec", dont_inherit=True)


def path_stats(loader, path):
    return {"mtime": 0, "size": len(_imp.read_file(path))}


def get_resource_reader(loader, name):
    if not loader.is_package(name):
        return None
    from importlib.resources.readers import FileReader

    return FileReader(loader)


def source_load_module(loader, name=None):
    from importlib._bootstrap import _load

    fullname = loader.get_filename(name) and loader.name
    return _load(fullname, loader)


def decode_source(data):
    """The text of a source file, its line ends as line feeds."""
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    return data.decode().replace("\r\n", "\n").replace("\r", "\n")


# ---- Folders ----


def folder_finder(path):
    """What the hook for folders gives for an entry of a path."""
    try:
        _imp.list_folder(path or ".")
    except OSError:
        raise ImportError("only directories are supported", path=path) from None
    return FileFinder(path)


class FileFinder:
    """Finds modules in one folder."""

    def __init__(self, path, *loader_details):
        self.path = path or "."

    def invalidate_caches(self):
        """Do nothing: the folder is looked at each time."""

    def find_spec(self, fullname, target=None):
        return _imp.find_on_path(fullname, [self.path])

    def __repr__(self):
        return f"FileFinder({self.path!r})"

    @classmethod
    def path_hook(cls, *loader_details):
        def path_hook_for_FileFinder(path):
            folder_finder(path)
            return cls(path, *loader_details)

        return path_hook_for_FileFinder


# ---- Namespace packages ----


class _NamespacePath:
    """The folders of a namespace package; looked for again when the path of its parent has changed."""

    def __init__(self, name, path, path_finder=None):
        self._name = name
        self._path = path
        self._last_parent_path = tuple(self._get_parent_path())

    def _get_parent_path(self):
        parent, dot, _ = self._name.rpartition(".")
        return sys.modules[parent].__path__ if dot else sys.path

    def _recalculate(self):
        parent_path = tuple(self._get_parent_path())
        if parent_path != self._last_parent_path:
            spec = PathFinder.find_spec(self._name, list(parent_path))
            if spec is not None and spec.loader is not None and type(spec.loader) is NamespaceLoader:
                self._path = list(spec.submodule_search_locations._path)
            self._last_parent_path = parent_path
        return self._path

    def append(self, item):
        self._path.append(item)

    def __setitem__(self, index, path):
        self._path[index] = path

    def __getitem__(self, index):
        return self._recalculate()[index]

    def __contains__(self, item):
        return item in self._recalculate()

    def __iter__(self):
        return iter(self._recalculate())

    def __len__(self):
        return len(self._recalculate())

    def __repr__(self):
        return f"_NamespacePath({self._path!r})"


class NamespaceLoader:
    """Loads a package that is folders without an `__init__`: there is nothing to run."""

    def __init__(self, name, path, path_finder=None):
        self._path = path if isinstance(path, _NamespacePath) else _NamespacePath(name, path)

    def get_code(self, fullname):
        return compile("", "<string>", "exec", dont_inherit=True)

    def create_module(self, spec):
        return None

    def get_source(self, fullname):
        return ""

    def is_package(self, fullname):
        return True

    def exec_module(self, module):
        """Do nothing."""

    def load_module(self, fullname):
        return _imp.import_module(fullname)

    def get_resource_reader(self, module):
        from importlib.resources.readers import NamespaceReader

        return NamespaceReader(self._path)


_NamespaceLoader = NamespaceLoader


def namespace_spec(name, portions):
    path = _NamespacePath(name, portions)
    spec = _imp.ModuleSpec(name, NamespaceLoader(name, path))
    spec.submodule_search_locations = path
    return spec


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=False):
    """A spec for a module in a file; `False` for the folders of a package means: ask the loader."""
    if location is not None:
        location = str(location) if not hasattr(location, "__fspath__") else location.__fspath__()
    else:
        tell = getattr(loader, "get_filename", None)
        try:
            location = tell(name) if tell else "<unknown>"
        except ImportError:
            location = "<unknown>"
    spec = _imp.ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if loader is None:
        if not location.endswith((".py", ".pyc")):
            return None
        loader = spec.loader = SourceFileLoader(name, location)
    if submodule_search_locations is False:
        submodule_search_locations = None
        if hasattr(loader, "is_package"):
            try:
                if loader.is_package(name):
                    submodule_search_locations = []
            except ImportError:
                pass
    spec.submodule_search_locations = submodule_search_locations
    if submodule_search_locations == []:
        submodule_search_locations.append(location.rpartition("/")[0])
    return spec
