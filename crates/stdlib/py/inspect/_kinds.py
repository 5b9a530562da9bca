"""What an object is, and what it has."""

import functools
import sys
import types
from abc import ABCMeta
from collections import namedtuple

# The package is where these say that they are from.
__name__ = "inspect"

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512

TPFLAGS_IS_ABSTRACT = 1 << 20


# What an object is


def isclass(object):
    return isinstance(object, type)


def ismodule(object):
    return isinstance(object, types.ModuleType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def iscode(object):
    return isinstance(object, types.CodeType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return type(object).__name__ == "frame" and hasattr(object, "f_code")


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return type(object).__name__ == "coroutine"


def isasyncgen(object):
    return type(object).__name__ == "async_generator"


def isroutine(object):
    return (
        isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
        or ismethodwrapper(object)
    )  # fmt: skip


def isabstract(object):
    if not isclass(object):
        return False
    known = object.__dict__.get("__abstractmethods__")
    if known is not None:
        return bool(known)
    if not issubclass(type(object), ABCMeta):
        return False
    # The class is still being made: this is asked in an __init_subclass__.
    for value in object.__dict__.values():
        if getattr(value, "__isabstractmethod__", False):
            return True
    for base in object.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(object, name, None), "__isabstractmethod__", False):
                return True
    return False


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    has_get = hasattr(kind, "__get__") or isinstance(object, (types.MethodDescriptorType, types.WrapperDescriptorType))
    return has_get and not hasattr(kind, "__set__") and not hasattr(kind, "__delete__")


def _plain_function(obj):
    while True:
        if ismethod(obj):
            obj = obj.__func__
        elif isinstance(obj, functools.partial):
            obj = obj.func
        else:
            return obj


def _has_flag(obj, flag):
    obj = _plain_function(obj)
    return isfunction(obj) and bool(obj.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or getattr(_plain_function(obj), "_is_coroutine_mark", None) is _coroutine_mark


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


_coroutine_mark = object()


def markcoroutinefunction(func):
    _plain_function(func)._is_coroutine_mark = _coroutine_mark
    return func


def isawaitable(object):
    if iscoroutine(object) or hasattr(type(object), "__await__"):
        return True
    return isgenerator(object) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)


# Members and texts


def getmro(cls):
    return cls.__mro__


def walktree(classes, children, parent):
    """The nested lists of `getclasstree`, from some classes down."""
    found = []
    classes.sort(key=lambda cls: (cls.__module__, cls.__name__))
    for cls in classes:
        found.append((cls, cls.__bases__))
        if cls in children:
            found.append(walktree(children[cls], children, cls))
    return found


def getclasstree(classes, unique=False):
    """Classes with their bases, as nested lists: what derives from a class follows it."""
    children, roots = {}, []
    for cls in classes:
        for base in cls.__bases__:
            below = children.setdefault(base, [])
            if cls not in below:
                below.append(cls)
            if unique and base in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    roots += [base for base in children if base not in classes]
    return walktree(roots, children, None)


def _members(object, predicate, read):
    found = []
    names = dir(object)
    seen = set()
    if isclass(object):
        for base in object.__mro__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute) and name not in names:
                    names.append(name)
    for name in names:
        try:
            value = read(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in (object.__mro__ if isclass(object) else ()):
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """Return pairs of a name and a value, sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """Return what each attribute of a class is, and where it is defined."""
    found = []
    for name in dir(cls):
        home = next((base for base in (*cls.__mro__, *type(cls).__mro__) if name in base.__dict__), None)
        if home is None:
            continue
        raw = home.__dict__[name]
        if isinstance(raw, (staticmethod, types.BuiltinMethodType)):
            kind = "static method"
        elif isinstance(raw, (classmethod, types.ClassMethodDescriptorType)):
            kind = "class method"
        elif isinstance(raw, property):
            kind = "property"
        else:
            kind = "method" if isroutine(raw) else "data"
        found.append(Attribute(name, kind, home, raw))
    return found


_none = object()


def getattr_static(obj, attr, default=_none):
    """Return an attribute without running any code of the object."""
    if isclass(obj):
        places = [*obj.__mro__, *type(obj).__mro__]
    else:
        places = type(obj).__mro__
        try:
            own = object.__getattribute__(obj, "__dict__")
        except AttributeError:
            own = {}
        in_class = next((base.__dict__[attr] for base in places if attr in base.__dict__), _none)
        if attr in own and not (in_class is not _none and isdatadescriptor(in_class)):
            return own[attr]
        if in_class is not _none:
            return in_class
        places = ()
    for base in places:
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default is not _none:
        return default
    raise AttributeError(attr)


# Functions and their parameters


def unwrap(func, *, stop=None):
    """Return what a function wraps, at the end of the chain of `__wrapped__`."""
    seen = {id(func)}
    first = func
    while not isclass(func) and hasattr(func, "__wrapped__") and (stop is None or not stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func
