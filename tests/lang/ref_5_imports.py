# Reference 5: the module cache, finders, loaders, hooks, specs, namespace packages, relative imports, __main__.
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys
import types


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as error:
        print(type(error).__name__, error)


import string
print(sys.modules["string"] is string, importlib.import_module("string") is string, __import__("os.path").__name__)
sys.modules["refused"] = None
attempt(importlib.import_module, "refused")
sys.modules["replaced"] = 5
import replaced
print(replaced)
del sys.modules["replaced"]
attempt(importlib.import_module, "replaced")
import namespace_pkg.inner.leaf as leaf
import namespace_pkg
print(leaf.VALUE, leaf.__name__, leaf.__package__, leaf.__spec__.name, leaf.__spec__.parent, namespace_pkg.__file__ if hasattr(namespace_pkg, "__file__") else "no file")
print(type(namespace_pkg.__path__).__name__, namespace_pkg.__spec__.origin, namespace_pkg.__spec__.submodule_search_locations is not None, namespace_pkg.inner.__name__)
attempt(importlib.import_module, "namespace_pkg.nothing")


class Loader(importlib.abc.Loader):
    def create_module(self, spec):
        print("create", spec.name)
        return None
    def exec_module(self, module):
        print("exec", module.__name__, module.__spec__.loader is self, module.__loader__ is self)
        if "broken" in module.__name__: raise ValueError("broken")
        module.answer = 42
class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if not name.startswith("made_up"): return None
        print("find", name, path)
        return importlib.machinery.ModuleSpec(name, Loader(), is_package=name == "made_up", origin="nowhere")
sys.meta_path.insert(0, Finder())
import made_up.part
from made_up.part import answer
print(made_up.part.answer, answer, repr(made_up), made_up.__path__, made_up.__spec__.origin, made_up.part.__package__, made_up.__package__)
attempt(importlib.import_module, "made_up.broken")
print("made_up.broken" in sys.modules, "made_up.part" in sys.modules, hasattr(made_up, "broken"))
print(importlib.reload(made_up.part) is made_up.part)
del sys.meta_path[0]
attempt(importlib.import_module, "made_up.other")
spec = importlib.util.find_spec("string")
print(spec.name, spec.parent == "", importlib.util.find_spec("no_such_module"), spec.submodule_search_locations)
attempt(importlib.util.find_spec, "string.x")
module = importlib.util.module_from_spec(importlib.machinery.ModuleSpec("fresh", None))
print(repr(module), module.__name__, module.__loader__, repr(types.ModuleType("bare")))
print(repr(sys), importlib.util.resolve_name(".x", "a.b"), importlib.util.resolve_name("..x", "a.b"))
attempt(importlib.util.resolve_name, "...x", "a")
attempt(importlib.import_module, ".x")
attempt(lambda: exec("from . import x", {"__name__": "top", "__package__": ""}))
attempt(lambda: exec("from .. import x", {"__name__": "imports_pkg.y", "__package__": "imports_pkg"}))
attempt(lambda: __import__("x", {}, {}, (), 1))
attempt(lambda: __import__(""))
attempt(lambda: __import__("string", level=-1))
attempt(lambda: exec("import string.x.y"))
class Lazy(types.ModuleType):
    def __getattr__(self, name): return f"lazy {name}"
sys.modules["lazy_one"] = Lazy("lazy_one")
import lazy_one
from lazy_one import anything
print(lazy_one.other, anything)
dynamic = types.ModuleType("dynamic")
exec("def __getattr__(name):\n    if name[0] == 'a': return name * 2\n    raise AttributeError(f'no {name}')\ndef __dir__(): return ['z', 'y']", dynamic.__dict__)
sys.modules["dynamic"] = dynamic
from dynamic import ab
print(ab, dir(dynamic), hasattr(dynamic, "b"))
attempt(lambda: exec("from dynamic import b"))
import builtins
original = builtins.__import__
def replacement(name, *args):
    print("import", name, args[2:])
    return original(name, *args)
builtins.__import__ = replacement
from string import digits
import string as other
builtins.__import__ = original
print(__name__, __spec__, __package__, sys.modules["__main__"].attempt is attempt)
