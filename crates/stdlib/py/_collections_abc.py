"""Abstract base classes of containers. The simple ones hold for every class with the right methods; the others are
derived from or registered with, and bring methods along that follow from a few."""

from abc import ABCMeta, abstractmethod, update_abstractmethods

# The classes belong to the module that shows them.
__name__ = "collections.abc"

__all__ = [
    "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable", "Iterator",
    "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping",
    "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString",
    "Buffer",
]

_GenericAlias = type(list[int])


def _lookup(cls, name):
    """What a class or its bases hold under a name; None if nothing."""
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]


def _protocol(abstract="", inherited=""):
    """A decorator of abstract classes that other classes belong to by their methods alone. It makes methods of the class
    itself abstract; a class belongs to it that has these and the inherited ones, and none of them is None."""
    abstract = abstract.split()
    needed = (*abstract, *inherited.split())

    def complete(protocol):
        def __subclasshook__(cls, subclass):
            # Classes derived from the protocol ask for more than its methods.
            if cls is protocol and all(_lookup(subclass, name) is not None for name in needed):
                return True
            return NotImplemented

        __subclasshook__.__qualname__ = f"{protocol.__name__}.__subclasshook__"
        protocol.__subclasshook__ = classmethod(__subclasshook__)
        for name in abstract:
            abstractmethod(protocol.__dict__[name])
        return update_abstractmethods(protocol)

    return complete


def _close(generator, complaint):
    try:
        generator.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        return
    raise RuntimeError(complaint)


# One method each


@_protocol("__call__")
class Callable(metaclass=ABCMeta):
    __slots__ = ()

    def __call__(self, *args, **kwds):
        return False

    def __class_getitem__(cls, item):
        if not isinstance(item, tuple) or len(item) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        return _CallableAlias(*item, cls)


@_protocol("__buffer__")
class Buffer(metaclass=ABCMeta):
    __slots__ = ()

    def __buffer__(self, flags, /):
        raise NotImplementedError


@_protocol("__hash__")
class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    def __hash__(self):
        return 0


@_protocol("__len__")
class Sized(metaclass=ABCMeta):
    __slots__ = ()

    def __len__(self):
        return 0


@_protocol("__contains__")
class Container(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(_GenericAlias)

    def __contains__(self, x):
        return False


# Iteration


@_protocol("__iter__")
class Iterable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(_GenericAlias)

    def __iter__(self):
        yield from ()


@_protocol("__reversed__", "__iter__")
class Reversible(Iterable):
    __slots__ = ()

    def __reversed__(self):
        yield from ()


@_protocol(inherited="__len__ __iter__ __contains__")
class Collection(Sized, Iterable, Container):
    __slots__ = ()


@_protocol("__next__", "__iter__")
class Iterator(Iterable):
    __slots__ = ()

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


@_protocol("send throw", "close __iter__ __next__")
class Generator(Iterator):
    __slots__ = ()

    def send(self, value):
        raise StopIteration

    def throw(self, typ, val=None, tb=None):
        raise typ if val is None else val

    def close(self):
        _close(self, "generator ignored GeneratorExit")

    def __next__(self):
        return self.send(None)


# The same, awaited


@_protocol("__await__")
class Awaitable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(_GenericAlias)

    def __await__(self):
        yield


@_protocol("send throw", "close __await__")
class Coroutine(Awaitable):
    __slots__ = ()

    def close(self):
        _close(self, "coroutine ignored GeneratorExit")

    def send(self, value):
        raise StopIteration

    def throw(self, typ, val=None, tb=None):
        raise typ if val is None else val


@_protocol("__aiter__")
class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(_GenericAlias)

    def __aiter__(self):
        return self


@_protocol("__anext__", "__aiter__")
class AsyncIterator(AsyncIterable):
    __slots__ = ()

    def __aiter__(self):
        return self

    def __anext__(self):
        raise StopAsyncIteration


@_protocol("asend athrow", "aclose __aiter__ __anext__")
class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    def asend(self, value):
        raise StopAsyncIteration

    def athrow(self, typ, val=None, tb=None):
        raise typ if val is None else val

    async def aclose(self):
        try:
            await self.athrow(GeneratorExit)
        except (StopAsyncIteration, GeneratorExit):
            pass
        else:
            raise RuntimeError("asynchronous generator ignored GeneratorExit")

    async def __anext__(self):
        return await self.asend(None)


class _CallableAlias:
    """`Callable[[int, str], bool]`: arguments in a list of their own."""

    def __init__(self, args, result, origin):
        self.__origin__ = origin
        self.__args__ = (*args, result) if isinstance(args, (list, tuple)) else (args, result)

    @property
    def __class__(self):
        return _GenericAlias

    @property
    def __parameters__(self):
        from _typing import _parameters

        return _parameters(self.__args__)

    @property
    def __unpacked__(self):
        return False

    def _parts(self):
        *args, result = self.__args__
        alone = len(args) == 1 and (
            args[0] is ... or type(args[0]).__name__ == "ParamSpec" or getattr(args[0], "_name", "") == "Concatenate"
        )
        return args[0] if alone else args, result

    def __repr__(self):
        args, result = self._parts()
        args = f"[{', '.join(map(_show, args))}]" if isinstance(args, list) else _show(args)
        return f"collections.abc.Callable[{args}, {_show(result)}]"

    def __getitem__(self, args):
        from _typing import _bind, _parameters, _substitute_all, _unpacked

        parameters = _parameters(self.__args__)
        if not parameters:
            raise TypeError(f"{self!r} is not a generic class")
        values = _bind(self, parameters, _unpacked(args if isinstance(args, tuple) else (args,)))
        *args, result = _substitute_all(self.__args__, values, True)
        return _CallableAlias(args, result, Callable)

    def __eq__(self, other):
        if type(other) is not _CallableAlias:
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __reduce__(self):
        from operator import getitem

        return getitem, (self.__origin__, self._parts())

    def __or__(self, other):
        from typing import Union

        return Union[self, other]

    def __ror__(self, other):
        from typing import Union

        return Union[other, self]

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            # Not every object takes attributes.
            pass
        return made

    def __mro_entries__(self, bases):
        return (self.__origin__,)


def _show(kind):
    if kind is ...:
        return "..."
    if isinstance(kind, type) and not isinstance(kind, _GenericAlias):
        return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return repr(kind)


# Sets


def _inside(part, whole):
    return all(item in whole for item in part)


def _as_set(one, other):
    """The other operand as a set; None if it can't be one."""
    if isinstance(other, Set):
        return other
    return one._from_iterable(other) if isinstance(other, Iterable) else None


def _drain(take, empty):
    """Take until there is nothing left, which an exception tells."""
    while True:
        try:
            take()
        except empty:
            return


class Set(Collection):
    """What all sets have, from `__contains__`, `__iter__` and `__len__`. A class whose constructor does not take an
    iterable overrides `_from_iterable`."""

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    # The sizes decide first: the items are looked at only if they may.

    def __eq__(self, other):
        return len(self) == len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented

    def __lt__(self, other):
        return len(self) < len(other) and self.__le__(other) if isinstance(other, Set) else NotImplemented

    def __le__(self, other):
        return len(self) <= len(other) and _inside(self, other) if isinstance(other, Set) else NotImplemented

    def __gt__(self, other):
        return len(self) > len(other) and self.__ge__(other) if isinstance(other, Set) else NotImplemented

    def __ge__(self, other):
        return len(self) >= len(other) and _inside(other, self) if isinstance(other, Set) else NotImplemented

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(item for item in other if item in self)

    __rand__ = __and__

    def isdisjoint(self, other):
        "Return True if the two have nothing in common."
        return not any(item in self for item in other)

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(item for one in (self, other) for item in one)

    __ror__ = __or__

    def __sub__(self, other):
        other = _as_set(self, other)
        return NotImplemented if other is None else self._from_iterable(item for item in self if item not in other)

    def __rsub__(self, other):
        other = _as_set(self, other)
        return NotImplemented if other is None else self._from_iterable(item for item in other if item not in self)

    def __xor__(self, other):
        other = _as_set(self, other)
        return NotImplemented if other is None else (self - other) | (other - self)

    __rxor__ = __xor__

    def _hash(self):
        """A hash for immutable sets that define `__hash__` with it: it does not depend on the order of the items."""
        return hash(frozenset(self))


class MutableSet(Set):
    """Sets that `add` and `discard` change."""

    __slots__ = ()

    @abstractmethod
    def discard(self, value):
        """Remove an item if it is there."""
        raise NotImplementedError

    @abstractmethod
    def add(self, value):
        """Add an item."""
        raise NotImplementedError

    def remove(self, value):
        """Remove an item; KeyError if it is not there."""
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        """Remove and return some item; KeyError if there is none."""
        for some in self:
            self.discard(some)
            return some
        raise KeyError from None

    def clear(self):
        """Remove everything."""
        _drain(self.pop, KeyError)

    # The other operand may be any iterable; it may be the set itself, which can't change while it is walked through.

    def __isub__(self, it):
        if it is not self:
            for unwanted in it:
                self.discard(unwanted)
            return self
        self.clear()
        return self

    def __iand__(self, it):
        for unwanted in self - it:
            self.discard(unwanted)
        return self

    def __ixor__(self, it):
        if it is not self:
            for value in it if isinstance(it, Set) else self._from_iterable(it):
                (self.discard if value in self else self.add)(value)
            return self
        self.clear()
        return self

    def __ior__(self, it):
        for new in it:
            self.add(new)
        return self


# Mappings


class Mapping(Collection):
    """What all mappings have, from `__getitem__`, `__iter__` and `__len__`."""

    __slots__ = ()

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    __reversed__ = None

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented

    def __contains__(self, key):
        try:
            self[key]
            return True
        except KeyError:
            return False

    def get(self, key, default=None):
        "Return the value for a key, or the default."
        try:
            found = self[key]
        except KeyError:
            found = default
        return found

    def values(self):
        "Return a view of the values."
        return ValuesView(self)

    def items(self):
        "Return a view of the (key, value) pairs."
        return ItemsView(self)

    def keys(self):
        "Return a view of the keys."
        return KeysView(self)


def _keys_of(other):
    """The keys of what an update comes from; None if it consists of pairs."""
    if isinstance(other, Mapping):
        return other
    return other.keys() if hasattr(other, "keys") else None


class MappingView(Sized):
    __slots__ = ("_mapping",)
    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, mapping):
        self._mapping = mapping

    def __repr__(self):
        return f"{self.__class__.__name__}({self._mapping!r})"

    def __len__(self):
        return len(self._mapping)


def _set_of(cls, it):
    return set(it)


class KeysView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(_set_of)

    def __iter__(self):
        yield from self._mapping

    def __contains__(self, key):
        return key in self._mapping


class ItemsView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(_set_of)

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]

    def __contains__(self, value):
        return any(found is value or found == value for found in self)


_required = object()


class MutableMapping(Mapping):
    """Mappings that `__setitem__` and `__delitem__` change."""

    __slots__ = ()

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    def update(self, other=(), /, **kwds):
        """Add or replace items, from a mapping or from pairs, and from keywords."""
        keys = _keys_of(other)
        if keys is None:
            for key, value in other:
                self[key] = value
        else:
            for key in keys:
                self[key] = other[key]
        for key in kwds:
            self[key] = kwds[key]

    def setdefault(self, key, default=None):
        """Return the value for a key; first set it to the default if there is none."""
        try:
            value = self[key]
        except KeyError:
            self[key] = value = default
        return value

    def clear(self):
        """Remove everything."""
        _drain(self.popitem, KeyError)

    def popitem(self):
        """Remove and return some (key, value) pair; KeyError if there is none."""
        key = next(iter(self), _required)
        if key is _required:
            raise KeyError
        pair = key, self[key]
        del self[key]
        return pair

    def pop(self, key, default=_required):
        """Remove a key and return its value, or the default."""
        try:
            value = self[key]
        except KeyError:
            if default is _required:
                raise
            return default
        del self[key]
        return value


# Sequences


class Sequence(Reversible, Collection):
    """What all sequences have, from `__getitem__` and `__len__`."""

    __slots__ = ()

    def __iter__(self):
        index = 0
        try:
            while True:
                yield self[index]
                index += 1
        except IndexError:
            return

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for index in range(len(self) - 1, -1, -1):
            yield self[index]

    def index(self, value, start=0, stop=None):
        """Return the first index of a value; ValueError if it is not there."""
        if stop is not None and stop < 0:
            stop += len(self)
        at = max(len(self) + start, 0) if start is not None and start < 0 else start
        while stop is None or at < stop:
            try:
                item = self[at]
            except IndexError:
                break
            if item is value or item == value:
                return at
            at += 1
        raise ValueError

    def count(self, value):
        """Return how often a value occurs."""
        return sum(1 for item in self if item is value or item == value)


class ByteString(Sequence):
    __slots__ = ()


class MutableSequence(Sequence):
    """Sequences that `__setitem__`, `__delitem__` and `insert` change."""

    __slots__ = ()

    @abstractmethod
    def insert(self, index, value):
        """Insert a value before an index."""
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        """Take the value at an index out."""
        raise IndexError

    @abstractmethod
    def __setitem__(self, index, value):
        """Put a value in the place of another."""
        raise IndexError

    def append(self, value):
        """Add a value at the end."""
        self.insert(len(self), value)

    def extend(self, values):
        """Add all these values at the end."""
        for value in list(values) if values is self else values:
            self.append(value)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        """Remove and return the value at an index, the last one by default."""
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        """Remove the first occurrence of a value; ValueError if it is not there."""
        del self[self.index(value)]

    def clear(self):
        """Remove everything."""
        _drain(self.pop, IndexError)

    def reverse(self):
        """Reverse in place."""
        left, right = 0, len(self) - 1
        while left < right:
            self[left], self[right] = self[right], self[left]
            left, right = left + 1, right - 1


def _register():
    from _types import match_like
    from collections import ChainMap, deque

    match_like(Sequence, list)
    match_like(Mapping, dict)
    Generator.register(type(i for i in ()))
    for cls in (bytes, bytearray):
        Buffer.register(cls)
        ByteString.register(cls)
    Buffer.register(memoryview)
    for cls in (tuple, str, range, bytes, memoryview):
        Sequence.register(cls)
    for cls in (list, bytearray, deque):
        MutableSequence.register(cls)
    Set.register(frozenset)
    MutableSet.register(set)
    MutableMapping.register(dict)
    MutableMapping.register(ChainMap)
    Mapping.register(type(type.__dict__))
    nothing = {}
    KeysView.register(type(nothing.keys()))
    ItemsView.register(type(nothing.items()))
    ValuesView.register(type(nothing.values()))


_register()


def _register_environ():
    import sys

    os = sys.modules.get("os")
    if hasattr(os, "_Environ"):
        MutableMapping.register(os._Environ)


_register_environ()
