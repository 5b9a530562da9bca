"""References that don't keep objects alive.

An object is gone when a collection has found it unreachable. Asking a reference may run one, so that a program which has
dropped an object sees it gone; when exactly callbacks are called is not told.
"""

from _types import show_module as _show_module
from _types import unbound as _unbound
from _weakref import owners as _owners, place as _place
from collections.abc import Mapping, MutableMapping, MutableSet

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]


class ReferenceType:
    """A reference that does not keep its object alive."""

    __slots__ = ("_place", "_hash", "__weakref__")
    __class_getitem__ = classmethod(type(list[int]))

    def __new__(cls, object, callback=None, /, *args, **kwargs):
        if cls is ReferenceType and callback is None:
            for known in _owners(object):
                if type(known) is ReferenceType and known.__callback__ is None:
                    return known
        self = super().__new__(cls)
        self._place = _place(object, callback, self)
        return self

    def __init__(self, object, callback=None, /, *args, **kwargs):
        pass

    def __call__(self):
        return self._place.get()

    @property
    def __callback__(self):
        return None if self._place.get() is None else self._place.callback

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            pass
        target = self._place.get()
        if target is None:
            raise TypeError("weak object has gone away")
        self._hash = hash(target)
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        mine, theirs = self._place.get(), other._place.get()
        if mine is None or theirs is None:
            return self is other
        return mine == theirs

    def __repr__(self):
        target = self._place.get()
        if target is None:
            return f"<weakref at {id(self):#x}; dead>"
        return f"<weakref at {id(self):#x}; to {type(target).__qualname__!r} at {id(target):#x}>"


ref = ReferenceType
ReferenceType.__module__ = "weakref"


def getweakrefcount(object):
    """Return how many references and proxies there are to an object."""
    return len(_owners(object))


def getweakrefs(object):
    """Return the references and proxies that there are to an object."""
    return _owners(object)


# Proxies


def _target(proxy):
    target = object.__getattribute__(proxy, "_place").get()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


class ProxyType:
    """Stands for an object without keeping it alive."""

    __slots__ = ("_place", "__weakref__")
    __module__ = "weakref"

    def __new__(cls, target, callback=None):
        if cls is ProxyType and callable(target):
            cls = CallableProxyType
        self = object.__new__(cls)
        object.__setattr__(self, "_place", _place(target, callback, self))
        return self

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    @property
    def __class__(self):
        return type(_target(self))

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        target = _target(self)
        return f"<weakproxy at {id(self):#x} to {type(target).__name__} at {id(target):#x}>"

    def __str__(self):
        return str(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __hash__(self):
        raise TypeError(f"unhashable type: {type(self).__name__!r}")

    def __dir__(self):
        return dir(_target(self))


class CallableProxyType(ProxyType):
    """Stands for something that can be called."""

    __slots__ = ()
    __module__ = "weakref"

    def __call__(self, /, *args, **kwargs):
        return _target(self)(*args, **kwargs)


def _inner(value):
    return _target(value) if type(value) in ProxyTypes else value


def _forward(operation):
    def method(self, *args):
        return operation(_target(self), *[_inner(arg) for arg in args])

    return method


def _forward_reflected(operation):
    def method(self, other):
        return operation(_inner(other), _target(self))

    return method


ProxyTypes = (ProxyType, CallableProxyType)


def _fill_proxies():
    import operator

    for name in (
        "lt le eq ne gt ge add sub mul truediv floordiv mod pow lshift rshift and_ or_ xor matmul neg pos abs invert "
        "getitem setitem delitem contains index iadd isub imul itruediv ifloordiv imod iand ior ixor"
    ).split():
        operation = getattr(operator, name)
        plain = name.rstrip("_")
        setattr(ProxyType, f"__{plain}__", _forward(operation))
        if plain in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul"):
            setattr(ProxyType, f"__r{plain}__", _forward_reflected(operation))
    for name, operation in (("len", len), ("iter", iter), ("next", next), ("int", int), ("float", float), ("bytes", bytes)):
        setattr(ProxyType, f"__{name}__", _forward(operation))


_fill_proxies()


def proxy(object, callback=None, /):
    """Return something that stands for an object without keeping it alive."""
    return ProxyType(object, callback)


# Methods


class WeakMethod(ref):
    """A reference to a bound method that lives as long as its object does."""

    __slots__ = ("_func_ref", "_meth_type")

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        self = ref.__new__(cls, obj, callback)
        self._func_ref = ref(func)
        self._meth_type = type(meth)
        return self

    def __call__(self):
        obj, func = super().__call__(), self._func_ref()
        return None if obj is None or func is None else self._meth_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    __hash__ = ref.__hash__


# Collections


class WeakValueDictionary(MutableMapping):
    """A mapping whose values are not kept alive: their items go with them."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _live(self):
        gone = []
        found = []
        for key, reference in self.data.items():
            value = reference()
            if value is None:
                gone.append(key)
            else:
                found.append((key, value))
        for key in gone:
            del self.data[key]
        return found

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = ref(value)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter([key for key, _ in self._live()])

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def keys(self):
        return iter(self)

    def values(self):
        return iter([value for _, value in self._live()])

    def items(self):
        return iter(self._live())

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is None:
            if args:
                return args[0]
            raise KeyError(key)
        return value

    def copy(self):
        return type(self)(self._live())

    __copy__ = copy

    def valuerefs(self):
        return list(self.data.values())

    itervaluerefs = valuerefs

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        made = type(self)()
        made.update(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakKeyDictionary(MutableMapping):
    """A mapping whose keys are not kept alive: their items go with them."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _live(self):
        gone = []
        found = []
        for reference, value in self.data.items():
            key = reference()
            if key is None:
                gone.append(reference)
            else:
                found.append((key, value))
        for reference in gone:
            del self.data[reference]
        return found

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    # (What they show comes from `_live`.)
    __len__, __iter__, __repr__ = WeakValueDictionary.__len__, WeakValueDictionary.__iter__, WeakValueDictionary.__repr__
    keys, values, items = WeakValueDictionary.keys, WeakValueDictionary.values, WeakValueDictionary.items

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def copy(self):
        return type(self)(dict(self._live()))

    __copy__ = copy

    def keyrefs(self):
        return list(self.data)

    __or__, __ror__, __ior__ = WeakValueDictionary.__or__, WeakValueDictionary.__ror__, WeakValueDictionary.__ior__


class WeakSet(MutableSet):
    """A set whose members are not kept alive."""

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def _live(self):
        found, gone = [], []
        for reference in self.data:
            member = reference()
            (gone if member is None else found).append(reference if member is None else member)
        self.data.difference_update(gone)
        return found

    def __iter__(self):
        return iter(self._live())

    def __len__(self):
        return len(self._live())

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def add(self, item):
        self.data.add(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        while True:
            member = self.data.pop()()
            if member is not None:
                return member

    def update(self, other):
        for member in other:
            self.add(member)

    def __ior__(self, other):
        self.update(other)
        return self

    def union(self, other):
        return type(self)([*self, *other])

    __or__ = union

    def intersection(self, other):
        return type(self)([member for member in other if member in self])

    __and__ = intersection

    def intersection_update(self, other):
        self.data.intersection_update({ref(member) for member in other})

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def difference_update(self, other):
        self.data.difference_update([*self.data] if other is self else {ref(member) for member in other})

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.data.symmetric_difference_update([*self.data] if other is self else {ref(member) for member in other})

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def isdisjoint(self, other):
        return not self.intersection(other)

    def difference(self, other):
        others = set(map(ref, other))
        return type(self)([member for member in self if ref(member) not in others])

    __sub__ = difference

    def issubset(self, other):
        return self._set() <= set(other)

    def __lt__(self, other):
        return self._set() < set(other)

    def __gt__(self, other):
        return self._set() > set(other)

    def _set(self):
        return set(self._live())

    def issuperset(self, other):
        return all(member in self for member in other)

    __le__, __ge__ = issubset, issuperset

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        return set(self) == set(other)

    __hash__ = None

    def __repr__(self):
        return repr(self.data)


class finalize:
    """Calls a function once an object is gone."""

    __slots__ = ("__weakref__",)
    _alive = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        self._alive[self] = (ref(obj, lambda _: self()), func, args, kwargs)

    def __call__(self, _=None):
        entry = self._alive.pop(self, None)
        return None if entry is None else entry[1](*entry[2], **entry[3])

    def _parts(self, entry):
        obj = None if entry is None else entry[0]()
        return None if obj is None else (obj, *entry[1:])

    def detach(self):
        """Forget the object; return it with the function and its arguments."""
        parts = self._parts(self._alive.get(self))
        if parts is not None:
            del self._alive[self]
        return parts

    def peek(self):
        """Return the object with the function and its arguments."""
        return self._parts(self._alive.get(self))

    @property
    def alive(self):
        return self in self._alive

    @property
    def atexit(self):
        return False

    @atexit.setter
    def atexit(self, value):
        pass

_unbound(getweakrefcount, getweakrefs, proxy)
_show_module(ReferenceType, ProxyType, CallableProxyType)
