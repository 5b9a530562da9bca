"""Importing by name, and what the import system is made of."""

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

import _imp
import sys
from builtins import __import__

_RELOADING = {}


def import_module(name, package=None):
    """Import a module and return it; a relative name (with dots in front) starts from the package."""
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        level = len(name) - len(name.lstrip("."))
        from importlib._bootstrap import _resolve_name

        if not isinstance(package, str):
            raise TypeError("__package__ not set to a string")
        return _imp.import_module(_resolve_name(name[level:], package, level))
    if not isinstance(name, str):
        raise TypeError(f"module name must be str, not {type(name)}")
    if not name:
        raise ValueError("Empty module name")
    return _imp.import_module(name)


def invalidate_caches():
    """Let finders forget what they remember of folders."""
    for finder in sys.meta_path:
        forget = getattr(finder, "invalidate_caches", None)
        if forget is not None:
            forget()


def reload(module):
    """Run a module's code once more, in the same module object, and return what `sys.modules` has then."""
    spec = getattr(module, "__spec__", None)
    name = getattr(spec, "name", None) or getattr(module, "__name__", None)
    if name is None:
        raise TypeError("reload() argument must be a module")
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if name in _RELOADING:
        # It is being done, further up.
        return _RELOADING[name]
    from importlib._bootstrap import _exec, _find_spec

    _RELOADING[name] = module
    try:
        above = name.rpartition(".")[0]
        if above and above not in sys.modules:
            raise ImportError(f"parent {above!r} not in sys.modules", name=above)
        path = sys.modules[above].__path__ if above else None
        spec = module.__spec__ = _find_spec(name, path, module)
        if spec is None:
            raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
        _exec(spec, module)
        return sys.modules[name]
    finally:
        _RELOADING.pop(name, None)
