"""Helpers for those who import by other means than a statement."""

import sys
import types

from _frozen_importlib_external import decode_source as _decode
from _frozen_importlib_external import spec_from_file_location
from importlib._bootstrap import _find_spec, _resolve_name, module_from_spec, spec_from_loader
from importlib.abc import Loader

__all__ = [
    "LazyLoader",
    "Loader",
    "MAGIC_NUMBER",
    "cache_from_source",
    "decode_source",
    "find_spec",
    "module_from_spec",
    "resolve_name",
    "source_from_cache",
    "source_hash",
    "spec_from_file_location",
    "spec_from_loader",
]

MAGIC_NUMBER = b"\xf3\r\r\n"


def decode_source(source_bytes):
    """The text of a source file, its line ends as line feeds."""
    return _decode(bytes(source_bytes))


def cache_from_source(path, debug_override=None, *, optimization=None):
    """There is no place for compiled code beside the source."""
    raise NotImplementedError("sys.implementation.cache_tag is None")


def source_from_cache(path):
    """There is no place for compiled code beside the source."""
    raise NotImplementedError("sys.implementation.cache_tag is None")


def source_hash(source_bytes):
    """Eight bytes that stand for a source text."""
    value = 0xCBF29CE484222325
    for byte in source_bytes:
        value = (value ^ byte) * 0x100000001B3 % (1 << 64)
    return value.to_bytes(8, "little")


def resolve_name(name, package):
    """Make a relative name absolute."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(
            f"no package specified for {name!r} (required for relative module names)"
        )
    level = len(name) - len(name.lstrip("."))
    return _resolve_name(name[level:], package, level)


def find_spec(name, package=None):
    """The spec of a module, or None; packages above it are imported."""
    fullname = resolve_name(name, package) if name.startswith(".") else name
    if fullname in sys.modules:
        module = sys.modules[fullname]
        try:
            spec = None if module is None else module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if module is None:
            return None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        return spec
    parent_name = fullname.rpartition(".")[0]
    path = None
    if parent_name:
        parent = __import__(parent_name, fromlist=["__path__"])
        try:
            path = parent.__path__
        except AttributeError as error:
            raise ModuleNotFoundError(
                f"__path__ attribute not found on {parent_name!r} while trying to find {fullname!r}",
                name=fullname,
            ) from error
    return _find_spec(fullname, path)


class _LazyModule(types.ModuleType):
    """A module that is loaded when somebody asks for an attribute."""

    def __getattribute__(self, name):
        spec = object.__getattribute__(self, "__spec__")
        state = spec.loader_state
        if state["is_loading"]:
            return object.__getattribute__(self, name)
        state["is_loading"] = True
        before = object.__getattribute__(self, "__dict__")
        changed = {
            key: value
            for key, value in before.items()
            if key not in state["__dict__"] or state["__dict__"][key] is not value
        }
        self.__class__ = types.ModuleType
        spec.loader.exec_module(self)
        if spec.name in sys.modules and self is not sys.modules[spec.name]:
            raise ValueError(
                f"module object for {spec.name!r} substituted in sys.modules during a lazy load"
            )
        before.update(changed)
        return getattr(self, name)

    def __delattr__(self, name):
        self.__getattribute__(name)
        delattr(self, name)


class LazyLoader(Loader):
    """A loader that puts off running the module."""

    def __init__(self, loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """A callable that makes the loader and wraps it."""
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {
            "__dict__": module.__dict__.copy(),
            "__class__": module.__class__,
            "is_loading": False,
        }
        module.__class__ = _LazyModule
