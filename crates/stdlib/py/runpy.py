"""Modules and files run as programs."""

import importlib.util
import sys
import types

import _imp

__all__ = ["run_module", "run_path"]


def _run(code, init_globals, name, spec, file, package, alter_sys):
    module = types.ModuleType(name)
    space = module.__dict__
    space.update(init_globals or {})
    space.update(__name__=name, __file__=file, __cached__=None, __doc__=None, __loader__=spec and spec.loader,
                 __package__=package, __spec__=spec)  # fmt: skip
    if not alter_sys:
        exec(code, space)
        return space.copy()
    before, argv0 = sys.modules.get(name), sys.argv[0]
    sys.modules[name] = module
    sys.argv[0] = file
    try:
        exec(code, space)
    finally:
        sys.argv[0] = argv0
        if before is None:
            sys.modules.pop(name, None)
        else:
            sys.modules[name] = before
    return space.copy()


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module by its name and return its variables."""
    spec = importlib.util.find_spec(mod_name)
    if spec is None:
        raise ImportError(f"No module named {mod_name}")
    if spec.submodule_search_locations is not None:
        if mod_name == "__main__" or mod_name.endswith(".__main__"):
            raise ImportError("Cannot use package as __main__ module")
        try:
            return run_module(mod_name + ".__main__", init_globals, run_name or mod_name + ".__main__", alter_sys)
        except ImportError as error:
            if mod_name not in sys.modules:
                raise
            raise ImportError(f"{error}; {mod_name!r} is a package and cannot be directly executed") from None
    code = spec.loader.get_code(mod_name)
    return _run(code, init_globals, run_name or mod_name, spec, spec.origin, spec.parent, alter_sys)


def run_path(path_name, init_globals=None, run_name=None):
    """Run a file and return its variables."""
    name = run_name or "<run_path>"
    code = _imp.source_code(name, path_name)
    return _run(code, init_globals, name, None, path_name, name.rpartition(".")[0], True)
