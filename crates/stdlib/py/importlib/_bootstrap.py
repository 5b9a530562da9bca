"""Making modules from specs: what `importlib` and `importlib.util` hand out."""

import _imp
import sys

ModuleSpec = _imp.ModuleSpec
BuiltinImporter = _imp.BuiltinImporter
FrozenImporter = _imp.FrozenImporter


def _new_module(name):
    return type(sys)(name)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec for a module that a loader loads."""
    origin = getattr(loader, "_ORIGIN", None) if origin is None else origin
    if not origin and hasattr(loader, "get_filename"):
        from _frozen_importlib_external import spec_from_file_location

        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        search = [] if is_package else None
        return spec_from_file_location(name, loader=loader, submodule_search_locations=search)
    if is_package is None:
        ask = getattr(loader, "is_package", None)
        try:
            is_package = ask(name) if ask else False
        except ImportError:
            pass
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def _init_module_attrs(spec, module, *, override=False):
    values = {
        "__name__": spec.name,
        "__loader__": spec.loader,
        "__package__": spec.parent,
        "__spec__": spec,
    }
    if spec.submodule_search_locations is not None:
        values["__path__"] = spec.submodule_search_locations
    if spec.has_location:
        values["__file__"] = spec.origin
        values["__cached__"] = spec.cached
    for name, value in values.items():
        always = name in ("__name__", "__spec__")
        if always or override or getattr(module, name, None) is None:
            try:
                setattr(module, name, value)
            except AttributeError:
                pass
    return module


def module_from_spec(spec):
    """A module for a spec, its code not run."""
    loader = spec.loader
    create = getattr(loader, "create_module", None)
    if create is None and hasattr(loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    made = None if create is None else create(spec)
    return _init_module_attrs(spec, _new_module(spec.name) if made is None else made)


def _exec(spec, module):
    """Run a spec's code in a module that exists: what `reload` does."""
    name = spec.name
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name!r} not in sys.modules", name=name)
    try:
        if spec.loader is None:
            if spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=name)
            _init_module_attrs(spec, module, override=True)
        else:
            _init_module_attrs(spec, module, override=True)
            if hasattr(spec.loader, "exec_module"):
                spec.loader.exec_module(module)
            else:
                spec.loader.load_module(name)
    finally:
        # It moves to the end, as if it had been imported now.
        now_there = sys.modules[name] = sys.modules.pop(name)
    return now_there


def _load(fullname, loader):
    """What the old `load_module` of loaders did."""
    spec = spec_from_loader(fullname, loader)
    if fullname in sys.modules:
        return _exec(spec, sys.modules[fullname])
    module = module_from_spec(spec)
    sys.modules[fullname] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(fullname, None)
        raise
    return sys.modules[fullname]


def _find_spec(name, path, target=None):
    """The spec of a module by what stands in `sys.meta_path`, or None."""
    if sys.meta_path is None:
        raise ImportError("sys.meta_path is None, Python is likely shutting down")
    for finder in sys.meta_path:
        find_spec = getattr(finder, "find_spec", None)
        if find_spec is None:
            continue
        spec = find_spec(name, path, target)
        if spec is not None:
            return spec
    return None


def _resolve_name(name, package, level):
    above = package.rsplit(".", level - 1)
    if level > len(above):
        raise ImportError("attempted relative import beyond top-level package")
    return f"{above[0]}.{name}" if name else above[0]
