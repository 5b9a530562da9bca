# help() of functions, pydoc's parts, inspect.getattr_static, and classes that take arguments in brackets.
import contextlib
import importlib
import inspect
import pydoc
import sys
import time
import types


def add(a: int, b=2, *c, d, **e) -> int:
    """Add numbers.

    More text
      indented.
    """


def undocumented(x):
    pass


class Thing:
    slow = property(lambda self: 1 / 0)
    __slots__ = ("slot", "__dict__")

    def method(self, x):
        "what it does"

    @classmethod
    def make(cls):
        "make one"

    def __getattr__(self, name):
        return "made up"


help(add)
help(undocumented)
help(Thing.method)
help(Thing().method)
help(Thing.make)
help(lambda x, y=1: x)
print(pydoc.splitdoc("one\n\ntwo\nthree"), pydoc.splitdoc("one"), pydoc.locate("math.pi"), pydoc.locate("no.such"))
print(repr(pydoc.getdoc(add)), pydoc.describe(Thing), pydoc.describe(types), pydoc.plain("a\bab"))


class Meta(type):
    above = 5


class Below(metaclass=Meta):
    own = 6


class Keys(dict):
    pass


def static(obj, *names):
    for name in names:
        try:
            found = inspect.getattr_static(obj, name)
            print(name, type(found).__name__, found if isinstance(found, int) else "")
        except AttributeError as error:
            print("no", error)


module = types.ModuleType("made")
module.x = 3
keys = Keys()
keys.k = 1
thing = Thing()
thing.z = 4
static(module, "x", "nope")
static(sys, "argv")
static(thing, "slow", "z", "nope", "slot")
static(Below, "above", "own", "nope")
static(keys, "k", "keys")
static(inspect, "Signature")
print(inspect.getattr_static(module, "nope", "default"))

for name in """contextlib.AbstractContextManager contextlib.nullcontext contextlib.ExitStack contextlib.closing
    subprocess.Popen subprocess.CompletedProcess tempfile.SpooledTemporaryFile weakref.ref types.MappingProxyType
    types.GeneratorType types.CoroutineType types.AsyncGeneratorType itertools.chain fileinput.FileInput""".split():
    module, _, attribute = name.rpartition(".")
    print(getattr(importlib.import_module(module), attribute)[int])


class Short(float):
    pass


time.sleep(Short(0.001))
for wrong in ("a", None, Short("nan"), -1):
    try:
        time.sleep(wrong)
    except (TypeError, ValueError) as error:
        print(error)
