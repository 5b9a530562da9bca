"""What there is in packages."""

import importlib
import importlib.util
import os
import sys
from collections import namedtuple
from importlib.machinery import FileFinder

import _imp

__all__ = [
    "get_importer", "iter_importers", "walk_packages", "iter_modules", "get_data", "read_code", "extend_path",
    "ModuleInfo", "resolve_name", "find_loader", "get_loader",
]  # fmt: skip

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")


def get_importer(path_item):
    """The finder for an entry of a path."""
    path_item = os.fsdecode(path_item)
    cache = sys.path_importer_cache
    if path_item in cache:
        return cache[path_item]
    finder = None
    for hook in sys.path_hooks:
        try:
            finder = hook(path_item)
            break
        except ImportError:
            pass
    if finder is not None and type(finder) is not FileFinder:
        cache[path_item] = finder
    return finder


def iter_importers(fullname=""):
    """The finders that would be asked for a module."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    if "." in fullname:
        package = importlib.import_module(fullname.rpartition(".")[0])
        path = getattr(package, "__path__", None)
    else:
        path = sys.path
        yield from sys.meta_path
    yield from map(get_importer, path or ())


def _names(path, prefix):
    """(finder, name, whether it is a package) for what is in a folder."""
    if path.startswith("<library>"):
        package = path[len("<library>") :].strip("/").replace("/", ".")
        inside = package + "." if package else ""
        for name, is_package in sorted(_imp.library_modules()):
            if name.startswith(inside) and "." not in name[len(inside) :]:
                yield _imp.FrozenImporter, name[len(inside) :], is_package
        return
    try:
        names = _imp.list_folder(path or ".")
    except OSError:
        return
    finder = FileFinder(path)
    seen = set()
    for name in sorted(name.rstrip("/") for name in names):
        folder = name + "/" in names
        plain = name.removesuffix(".py")
        if folder:
            try:
                is_package = "__init__.py" in _imp.list_folder(os.path.join(path, name))
            except OSError:
                continue
            if not is_package or "." in name:
                continue
        elif plain == name or plain == "__init__" or not plain.isidentifier():
            continue
        if plain not in seen:
            seen.add(plain)
            yield finder, plain, folder


def iter_modules(path=None, prefix=""):
    """ModuleInfo for the modules along a path, or all at the top."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    seen = set()
    for item in sys.path if path is None else path:
        found = get_importer(item) if not item.startswith("<library>") else None
        if found is not None and not isinstance(found, FileFinder):
            if not hasattr(found, "iter_modules"):
                continue
            listed = ((found, name, is_package) for name, is_package in found.iter_modules(""))
        else:
            listed = _names(item, prefix)
        for finder, name, is_package in listed:
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(finder, prefix + name, is_package)


def walk_packages(path=None, prefix="", onerror=None):
    """ModuleInfo for the modules along a path and in the packages there, which are imported."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except Exception as error:
            if onerror is not None:
                onerror(info.name)
            elif not isinstance(error, ImportError):
                raise
            continue
        below = [item for item in getattr(sys.modules[info.name], "__path__", None) or [] if item not in seen]
        seen.update(below)
        yield from walk_packages(below, info.name + ".", onerror)


def extend_path(path, name):
    """The path of a package with the folders of the same name along `sys.path`."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, last = name.rpartition(".")
    search = sys.path if not parent else getattr(sys.modules[parent], "__path__", [])
    for folder in search:
        if not isinstance(folder, str):
            continue
        spec = _imp.find_on_path(name, [folder])
        for portion in (spec.submodule_search_locations or []) if spec is not None else []:
            if portion not in path:
                path.append(portion)
    return path


def get_data(package, resource):
    """The bytes of a file of a package."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.loader is None or not hasattr(spec.loader, "get_data"):
        return None
    module = sys.modules.get(package) or importlib.import_module(package)
    if not hasattr(module, "__file__"):
        return None
    parts = resource.split("/")
    return spec.loader.get_data(os.path.join(os.path.dirname(module.__file__), *parts))


def find_loader(fullname):
    """The loader of a module, or None."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    try:
        spec = importlib.util.find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ImportError(f"Error while finding loader for {fullname!r} ({type(error)}: {error})") from error
    return spec.loader if spec is not None else None


def get_loader(module_or_name):
    """The loader of a module, or None."""
    module_or_name = sys.modules.get(module_or_name, module_or_name)
    if module_or_name is None:
        return None
    if not isinstance(module_or_name, str):
        loader = getattr(module_or_name, "__loader__", None)
        if loader is not None:
            return loader
        if getattr(module_or_name, "__spec__", None) is None:
            return None
        module_or_name = module_or_name.__name__
    return find_loader(module_or_name)


def read_code(stream):
    """None: compiled code of CPython's is of no use here."""
    return None


def resolve_name(name):
    """The object of a name such as `package.module:object.attribute`."""
    import re

    match = re.match(r"^(?P<pkg>(?!\d)(\w+)(\.(?!\d)(\w+))*)(?P<cln>:(?P<obj>(?!\d)(\w+)(\.(?!\d)(\w+))*)?)?$", name)
    if not match:
        raise ValueError(f"invalid format: {name!r}")
    if match["cln"]:
        found = importlib.import_module(match["pkg"])
        parts = match["obj"].split(".") if match["obj"] else []
    else:
        parts = name.split(".")
        used = parts.pop(0)
        found = importlib.import_module(used)
        while parts:
            try:
                found = importlib.import_module(f"{used}.{parts[0]}")
            except ImportError:
                break
            used = f"{used}.{parts.pop(0)}"
    for part in parts:
        found = getattr(found, part)
    return found
