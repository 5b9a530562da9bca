"""Names for the types of the machine's own objects, and a few small classes."""

import _types


def _function():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Holder:
    def method(self):
        pass

    __slots__ = ("slot",)


def _closure():
    variable = None

    def inner():
        return variable

    return inner.__closure__[0]


FunctionType = type(_function)
LambdaType = FunctionType
CodeType = type(_function.__code__)
GeneratorType = type(_function())
CoroutineType = type(_coroutine())
AsyncGeneratorType = type(_async_generator())
MethodType = type(_Holder().method)
BuiltinFunctionType = type(len)
BuiltinMethodType = type([].append)
MethodDescriptorType = type(str.join)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
GetSetDescriptorType = type(FunctionType.__code__)
MemberDescriptorType = type(_Holder.slot)
MappingProxyType = type(type.__dict__)
ModuleType = type(__import__("sys"))
FrameType = type(__import__("sys")._getframe())
CellType = type(_closure())
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
GenericAlias = type(list[int])
UnionType = type(int | str)

try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)


# The namespaces whose text is being made: one that holds itself shows as `...` inside.
_being_shown = set()


class SimpleNamespace:
    """An object with the attributes that it is given."""

    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _being_shown:
            return f"{name}(...)"
        _being_shown.add(id(self))
        try:
            return f"{name}({', '.join([f'{key}={value!r}' for key, value in self.__dict__.items()])})"
        finally:
            _being_shown.discard(id(self))

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __replace__(self, /, **changes):
        return type(self)(**{**self.__dict__, **changes})


def resolve_bases(bases):
    """Replace bases that are not classes by what their `__mro_entries__` gives."""
    resolved = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            resolved.append(base)
        else:
            entries = base.__mro_entries__(bases)
            if not isinstance(entries, tuple):
                raise TypeError("__mro_entries__ must return a tuple")
            resolved.extend(entries)
    return bases if resolved == list(bases) else tuple(resolved)


def get_original_bases(cls, /):
    """Return the bases of a class as they were written."""
    try:
        own, bases = cls.__dict__, cls.__bases__
        return own.get("__orig_bases__", bases)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


def prepare_class(name, bases=(), kwds=None):
    """Return the metaclass, the namespace and the remaining keywords for a new class."""
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", None)
    if meta is None:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        for base in bases:
            kind = type(base)
            if issubclass(meta, kind):
                continue
            if not issubclass(kind, meta):
                raise TypeError(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                    "metaclasses of all its bases"
                )
            meta = kind
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, namespace, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class; `exec_body` fills its namespace."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, resolved, namespace, **kwds)


class DynamicClassAttribute:
    """A property for instances only: on the class, the metaclass's `__getattr__` is asked."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self._doc_given = doc is not None
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def _with(self, **functions):
        """One like this with other functions."""
        fget, fset, fdel = (functions.get(name, getattr(self, name)) for name in ("fget", "fset", "fdel"))
        # The documentation goes along, unless it was the getter's and there is another now.
        doc = self.__doc__ if self._doc_given or "fget" not in functions else functions["fget"].__doc__ or self.__doc__
        made = type(self)(fget, fset, fdel, doc)
        made._doc_given = self._doc_given
        return made

    def getter(self, fget):
        return self._with(fget=fget)

    def setter(self, fset):
        return self._with(fset=fset)

    def deleter(self, fdel):
        return self._with(fdel=fdel)

    def __get__(self, instance, owner=None):
        if instance is not None and self.fget is not None:
            return self.fget(instance)
        if instance is None and self.__isabstractmethod__:
            return self
        raise AttributeError("unreadable attribute") if instance is not None else AttributeError()

    def __set__(self, instance, value):
        put = self.fset
        if put is None:
            raise AttributeError("can't set attribute")
        put(instance, value)

    def __delete__(self, instance):
        remove = self.fdel
        if remove is None:
            raise AttributeError("can't delete attribute")
        remove(instance)


class _AwaitableGenerator:
    """What a function returned that is used like a generator, made awaitable."""

    def __init__(self, generator):
        self.__wrapped = generator
        self.__name__ = getattr(generator, "__name__", None)
        self.__qualname__ = getattr(generator, "__qualname__", None)

    def send(self, value):
        return self.__wrapped.send(value)

    def throw(self, *details):
        return self.__wrapped.throw(*details)

    def close(self):
        return self.__wrapped.close()

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped if isinstance(self.__wrapped, GeneratorType) else self

    __await__ = __iter__

    gi_code = cr_code = property(lambda self: self.__wrapped.gi_code)
    gi_frame = cr_frame = property(lambda self: self.__wrapped.gi_frame)
    gi_running = cr_running = property(lambda self: self.__wrapped.gi_running)
    gi_yieldfrom = cr_await = property(lambda self: self.__wrapped.gi_yieldfrom)


# The flags of code whose generators, coroutines and asynchronous generators these are.
_GENERATOR, _COROUTINE, _AWAITABLE = 0x20, 0x80, 0x100


def coroutine(func):
    """Make what a generator function returns awaitable."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if isinstance(func, FunctionType):
        flags = func.__code__.co_flags
        if flags & (_COROUTINE | _AWAITABLE):
            return func
        if flags & _GENERATOR:
            return _types.make_awaitable(func)

    from collections.abc import Coroutine, Generator
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        if isinstance(result, Coroutine):
            return result
        if isinstance(result, GeneratorType) and result.gi_code.co_flags & _AWAITABLE:
            return result
        return _AwaitableGenerator(result) if isinstance(result, Generator) else result

    return wrapped


del _function, _Holder, _closure, _coroutine, _async_generator


def __getattr__(name):
    # The class of frames is made when somebody looks at one.
    if name == "FrameType":
        import sys

        return type(sys._getframe())
    raise AttributeError(f"module 'types' has no attribute {name!r}")


_types.show_module(SimpleNamespace)
