# The import system: specs, attributes of modules, what stays in sys.modules, circular imports, finders and loaders.
# modules: *
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os.path
import sys
import types

here = os.path.dirname(os.path.abspath(__file__))
base = os.path.dirname(here)
show = lambda text: str(text).replace(here, "HERE").replace(base, "BASE")


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {show(error)}"


print("--- packages and their attributes")
import import_system_pkg.plain as plain
import import_system_pkg as pkg

print(pkg.__name__, pkg.__package__, show(pkg.__file__), show(pkg.__path__), pkg.__doc__, show(pkg.__spec__.origin), pkg.__spec__.parent, pkg.__spec__.has_location)
print(plain.__name__, plain.__package__, show(plain.__file__), hasattr(plain, "__path__"), plain.__spec__.name, plain.__spec__.parent, plain.__spec__.submodule_search_locations, show(repr(plain)))
print(type(plain.__loader__).__name__, plain.__loader__ is plain.__spec__.loader, plain.__loader__.name, show(plain.__loader__.path), plain.__loader__.is_package(plain.__name__), show(plain.__loader__.get_filename()))
print(type(pkg.__spec__).__name__, plain.inner.__package_seen__, plain.d.level, plain.inner.hidden, plain.inner.again)
print([name for name in sys.modules if name.startswith("import_system")])
print(__name__, __package__, __spec__, sys.modules["__main__"].__file__ == os.path.abspath(__file__), __builtins__ is not None)

print("--- from, star")
from import_system_pkg import *

print(chosen, plain.value, "hidden" in globals())
print(attempt(exec, "from import_system_pkg.star_bad import *"), attempt(exec, "from import_system_pkg.star_worse import *"), attempt(exec, "from import_system_pkg import nothing_here"))
print(attempt(exec, "import import_system_pkg.plain.more"), attempt(exec, "import import_system_pkg.nothing.more"), attempt(exec, "from . import x"), attempt(exec, "from .... import x"), attempt(exec, "from ...x import y", {"__package__": "a.b"}), attempt(exec, "from . import x", {"__package__": 3}), attempt(exec, "from . import y", {"__name__": "a.b"}))
print(attempt(__import__, ""), attempt(__import__, "x", level=-1), attempt(__import__, 3), __import__("import_system_pkg.plain").__name__, __import__("import_system_pkg.plain", fromlist=["value"]).__name__, __import__("plain", {"__package__": "import_system_pkg", "__name__": "import_system_pkg.x"}, level=1).__name__, __import__("", {"__package__": "import_system_pkg"}, None, ["plain"], 1).__name__)

print("--- sys.modules")
import import_system_pkg.replaces as replaced

print(type(replaced).__name__, replaced.answer, sys.modules["import_system_pkg.replaces"] is replaced, pkg.replaces is replaced)
sys.modules["blocked_module"] = None
print(attempt(importlib.import_module, "blocked_module"), attempt(exec, "import blocked_module"))
sys.modules["made_up"] = types.ModuleType("made_up", "doc")
import made_up

print(made_up, made_up.__doc__, made_up.__spec__, made_up.__loader__, made_up.__package__)
print(attempt(importlib.import_module, "import_system_pkg.fails_late"), "import_system_pkg.fails_late" in sys.modules, "import_system_pkg.helper" in sys.modules, hasattr(pkg, "fails_late"), pkg.helper.loaded)
print(attempt(importlib.import_module, "import_system_pkg.broken"), "import_system_pkg.broken" in sys.modules)
import import_system_pkg.dynamic as dynamic

print(dynamic.magic_x, dynamic.real, attempt(getattr, dynamic, "other"), dir(dynamic), hasattr(dynamic, "magic"), attempt(exec, "from import_system_pkg.dynamic import magic_z, nope"))

print("--- circles")
import import_system_pkg.circle_one as one

print(one.name, one.circle_two.message)
print(attempt(importlib.import_module, "import_system_pkg.circle_three"))
print(attempt(exec, "import import_system_pkg.uses_sub"))

print("--- reload")
import import_system_pkg.counted as counted

print(counted.count, importlib.reload(counted) is counted, counted.count, attempt(importlib.reload, "x"), attempt(importlib.reload, types.ModuleType("never")))

print("--- namespace packages")
sys.path[:0] = [os.path.join(here, "import_system_pkg", "ns_a"), os.path.join(here, "import_system_pkg", "ns_b")]
import shared.first
import shared.second

print(shared.first.one, shared.second.two, show(shared), show(list(shared.__path__)), len(shared.__path__), shared.__spec__.loader is not None, shared.__spec__.origin, shared.__package__)
del sys.path[:2]

print("--- importlib")
print(importlib.import_module(".plain", "import_system_pkg").__name__, importlib.import_module("..plain", "import_system_pkg.x").__name__, attempt(importlib.import_module, ".x"), attempt(importlib.import_module, "...x", "a"), attempt(importlib.import_module, "no_such_module"))
print(importlib.util.find_spec("no_such_module"), show(importlib.util.find_spec("import_system_pkg.helper").origin), importlib.util.find_spec("sys").origin, attempt(importlib.util.find_spec, "no_such.child"), attempt(importlib.util.find_spec, "import_system_pkg.plain.child"), importlib.util.resolve_name(".a", "b.c"), importlib.util.resolve_name("..a", "b.c"), attempt(importlib.util.resolve_name, ".a", ""))
spec = importlib.util.spec_from_file_location("by_file", os.path.join(here, "import_system_pkg", "helper.py"))
module = importlib.util.module_from_spec(spec)
print(module.__name__, hasattr(module, "loaded"), spec.loader.exec_module(module), module.loaded, "by_file" in sys.modules, show(module), show(module.__spec__.origin))
print(attempt(importlib.util.spec_from_file_location("x", here + "/none.py").loader.exec_module, types.ModuleType("x")), importlib.util.spec_from_file_location("x", here + "/none.txt"))
s = importlib.machinery.ModuleSpec("a.b", None, origin="here", is_package=True)
print(s, s.parent, s.has_location, s.submodule_search_locations, s == importlib.machinery.ModuleSpec("a.b", None), s.loader_state)
print(plain.__loader__.get_source("import_system_pkg.plain").splitlines()[0], type(plain.__loader__.get_code(plain.__name__)).__name__, plain.__loader__.get_data(plain.__file__)[:3], attempt(plain.__loader__.get_source, "other"), isinstance(plain.__loader__, importlib.abc.SourceLoader), importlib.machinery.SOURCE_SUFFIXES)


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        print("   asked for", name, path is None)
        if name.startswith("virtual"):
            return importlib.machinery.ModuleSpec(name, self, is_package=name == "virtual")
        return None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.made_by = "Finder"
        if module.__name__ == "virtual.bad":
            raise RuntimeError("bad module")


print("--- sys.meta_path")
finder = Finder()
sys.meta_path.insert(0, finder)
import virtual.child

print(virtual.made_by, virtual.child.made_by, virtual.__path__, virtual.child.__package__, virtual.__loader__ is finder, repr(virtual).startswith("<module 'virtual' (<__main__.Finder"), attempt(importlib.import_module, "virtual.bad"), "virtual.bad" in sys.modules)
print(attempt(importlib.import_module, "not_there_either"))
sys.meta_path.remove(finder)


class Old:
    def find_spec(self, name, path=None, target=None):
        if name == "no_loader":
            return importlib.machinery.ModuleSpec(name, None)
        if name == "no_create":
            return importlib.machinery.ModuleSpec(name, types.SimpleNamespace(exec_module=lambda m: None))
        if name == "own_object":
            return importlib.machinery.ModuleSpec(name, types.SimpleNamespace(create_module=lambda s: types.SimpleNamespace(a=1), exec_module=lambda m: setattr(m, "b", 2)))


sys.meta_path.append(Old())
own = importlib.import_module("own_object")
print(attempt(importlib.import_module, "no_loader"), attempt(importlib.import_module, "no_create"), own.a, own.b, own.__name__, type(own).__name__)
sys.meta_path.pop()

print("--- sys.path_hooks")


class EntryFinder:
    def __init__(self, entry):
        if not entry.startswith("hook:"):
            raise ImportError
        self.entry = entry

    def find_spec(self, name, target=None):
        if name == "from_hook":
            return importlib.util.spec_from_loader(name, finder)


sys.path_hooks.insert(0, EntryFinder)
sys.path.append("hook:one")
import from_hook

print(from_hook.made_by, "hook:one" in sys.path_importer_cache, attempt(importlib.import_module, "not_from_hook"))
sys.path_hooks.pop(0)
sys.path.pop()
sys.path_importer_cache.clear()

print("--- classes of modules")


class Special(types.ModuleType):
    def __getattr__(self, name):
        return f"special {name}"

    @property
    def prop(self):
        return "property"

    def __setattr__(self, name, value):
        super().__setattr__(name, ("set", value))


m = Special("m", "the doc")
m.x = 1
print(m.x, m.y, m.prop, m.__name__, m.__doc__, isinstance(m, types.ModuleType), type(m).__name__)
plain.__class__ = Special
print(plain.value, plain.missing, plain.prop, type(plain).__name__)
object.__setattr__(plain, "__class__", types.ModuleType)
print(attempt(getattr, plain, "missing"), attempt(types.ModuleType), attempt(types.ModuleType, 3))


def own_import(name, globals=None, locals=None, fromlist=(), level=0):
    print("   own import of", name, fromlist, level)
    return real_import(name, globals, locals, fromlist, level)


print("--- a replaced __import__")
import builtins

real_import, builtins.__import__ = builtins.__import__, own_import
import os.path as p
from sys import path

builtins.__import__ = real_import
print(p is os.path, path is sys.path)
