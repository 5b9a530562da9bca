"""Containers beside the built-in ones. `deque` and the counting loop come from the machine."""

from _types import show_module as _show_module
import operator as _operator
from _containers import _count_elements, _deque_iterator, deque
from _namedtuple import no_deleter, no_setter

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple"]

_missing = object()


def __getattr__(name):
    # The wrapper classes derive from the abstract ones, which most programs never load.
    if name in ("UserDict", "UserList", "UserString"):
        from collections import _user

        globals()[name] = found = getattr(_user, name)
        return found
    if name == "abc":
        import collections.abc as abc

        return abc
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


# namedtuple

_reserved = (
    "False None True and as assert async await break class continue def del elif else except finally for from global if "
    "import in is lambda nonlocal not or pass raise return try while with yield"
).split()

_make_template = """\
def __new__(_cls, {arguments}):
    return _tuple_new(_cls, ({values}))
"""


def _check_fields(typename, field_names):
    for name in (typename, *field_names):
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        problem = None
        if name in _reserved:
            problem = "cannot be a keyword"
        if not name.isidentifier():
            problem = "must be valid identifiers"
        if problem:
            raise ValueError(f"Type names and field names {problem}: {name!r}")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Return a subclass of tuple whose fields have names."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    field_names = [str(name) for name in field_names]
    typename = str(typename)
    seen = set()
    if rename:
        for index, name in enumerate(field_names):
            if not name.isidentifier() or name in _reserved or name.startswith("_") or name in seen:
                field_names[index] = f"_{index}"
            seen.add(name)
    _check_fields(typename, field_names)
    seen.clear()
    for name in field_names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    fields = tuple(field_names)
    count = len(fields)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > count:
            raise TypeError("Got more default values than field names")
        field_defaults = dict(zip(fields[count - len(defaults) :], defaults))
    if module is None:
        module = _caller_module()
    return _make_namedtuple(typename, fields, field_defaults, defaults, module)


def _caller_module(depth=2):
    """The name of the module that called the caller."""
    import sys

    try:
        return sys._getframemodulename(depth) or "__main__"
    except AttributeError:
        return "__main__"


def _make_namedtuple(typename, fields, field_defaults, defaults, module):
    count = len(fields)
    namespace = {"_tuple_new": tuple.__new__, "__builtins__": {}, "__name__": f"namedtuple_{typename}"}
    values = "".join([name + ", " for name in fields])
    exec(_make_template.format(arguments=values, values=values), namespace)
    new = namespace["__new__"]
    new.__doc__ = f"Create new instance of {typename}({', '.join(fields)})"
    if defaults is not None:
        new.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    _make.__func__.__doc__ = f"Make a new {typename} object from a sequence or iterable"

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, value) for name, value in zip(fields, self)])
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    template = "(" + ", ".join([name + "=%r" for name in fields]) + ")"

    def __repr__(self):
        "Return a nicely formatted representation string"
        return self.__class__.__name__ + template % (*self,)

    def _asdict(self):
        "Return a new dict which maps field names to their values."
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        "Return self as a plain tuple.  Used by copy and pickle."
        return tuple(self)

    body = {
        "__doc__": f"{typename}({', '.join(fields)})", "__slots__": (), "__match_args__": fields, "__module__": module,
        "_fields": fields, "_field_defaults": field_defaults, "__replace__": _replace,
    }  # fmt: skip
    for method in (new, _make, _replace, __repr__, _asdict, __getnewargs__):
        plain = getattr(method, "__func__", method)
        plain.__qualname__ = f"{typename}.{plain.__name__}"
        body[plain.__name__] = method
    for index, name in enumerate(fields):
        body[name] = property(_operator.itemgetter(index), no_setter, no_deleter, f"Alias for field number {index}")
    return type(typename, (tuple,), body)


# Dictionaries

_showing = set()


def _repr_items(self):
    """The repr of what a dictionary holds, or None inside of itself."""
    key = id(self)
    if key in _showing:
        return None
    _showing.add(key)
    try:
        return repr(dict(self.items()))
    finally:
        _showing.discard(key)


def _united(new, other):
    """A new dictionary with the items of another one too."""
    new.update(other)
    return new


class OrderedDict(dict):
    """A dict whose order counts when two are compared, and can be changed."""

    def __init__(self, other=(), /, **kwds):
        self.__update(other, kwds)

    def __update(self, other, kwds):
        if type(self).__setitem__ is dict.__setitem__:
            dict.update(self, other, **kwds)
            return
        # A subclass that sees every item.
        if not hasattr(other, "keys"):
            for key, value in other:
                self[key] = value
        else:
            for key in other.keys():
                self[key] = other[key]
        for key in kwds:
            self[key] = kwds[key]

    def update(self, other=(), /, **kwds):
        """Add or replace items."""
        self.__update(other, kwds)

    def popitem(self, last=True):
        """Remove and return the last item, or the first one."""
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        for key in self:
            break
        return key, dict.pop(self, key)

    def move_to_end(self, key, last=True):
        """Move an existing key to the end, or to the beginning."""
        if last:
            value = dict.pop(self, key, _missing)
            if value is _missing:
                raise KeyError(key)
            dict.__setitem__(self, key, value)
            return
        if key not in self:
            raise KeyError(key)
        items = [(key, dict.pop(self, key)), *dict.items(self)]
        dict.clear(self)
        dict.update(self, items)

    def pop(self, key, default=_missing):
        """Remove a key and return its value, or the default."""
        value = dict.pop(self, key, _missing)
        if value is not _missing:
            return value
        if default is _missing:
            raise KeyError(key)
        return default

    def setdefault(self, key, default=None):
        """Return the value of a key, which gets the default if it is not there."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    def copy(self):
        """Return a copy of the same class."""
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Make one with these keys, all with the same value."""
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return f"{name}()"
        shown = _repr_items(self)
        return "..." if shown is None else f"{name}({shown})"

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        equal = self == other
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __ror__(self, other):
        return _united(self.__class__(other), self) if isinstance(other, dict) else NotImplemented

    def __or__(self, other):
        return _united(self.__class__(self), other) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def __reduce__(self):
        return self.__class__, (), self.__getstate__(), None, iter(self.items())


_shown_factories = set()


class defaultdict(dict):
    """A dict that makes values for keys that are missing."""

    __slots__ = ("default_factory",)

    def __init__(self, default_factory=None, /, *args, **kwds):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        if args or kwds:
            dict.__init__(self, *args, **kwds)

    def __missing__(self, key):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        self[key] = value = factory()
        return value

    def copy(self):
        """Return a copy with the same factory."""
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __repr__(self):
        # (The factory may be a method of this very object.)
        key = id(self)
        if key in _shown_factories:
            factory = "..."
        else:
            _shown_factories.add(key)
            try:
                factory = repr(self.default_factory)
            finally:
                _shown_factories.discard(key)
        return f"{type(self).__name__}({factory}, {dict.__repr__(self)})"

    def __ror__(self, other):
        if isinstance(other, dict):
            return _united(type(self)(self.default_factory, other), self)
        return NotImplemented

    def __or__(self, other):
        return _united(self.copy(), other) if isinstance(other, dict) else NotImplemented

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    __class_getitem__ = classmethod(type(list[int]))


class Counter(dict):
    """How often things occur: a dict from things to numbers; what is missing occurs 0 times."""

    def __init__(self, iterable=None, /, **kwds):
        self.update(iterable, **kwds)

    def most_common(self, n=None):
        """Return the n most frequent (thing, count) pairs, or all of them, most frequent first."""
        if n is None:
            return sorted(self.items(), key=_count_of, reverse=True)
        if n == 1:
            # Of several, the first.
            best = None
            for item in self.items():
                if best is None or item[1] > best[1]:
                    best = item
            return [] if best is None else [best]
        if n >= len(self):
            return sorted(self.items(), key=_count_of, reverse=True)
        from heapq import nlargest

        return nlargest(n, self.items(), key=_count_of)

    def elements(self):
        """Return an iterator over things, each as often as it occurs."""
        for thing, count in self.items():
            for _ in range(count):
                yield thing

    def total(self):
        """Return the sum of the counts."""
        return sum(self.values())

    def __missing__(self, key):
        return 0

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."
        )

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def subtract(self, iterable=None, /, **kwds):
        """Count backwards; counts may go below zero."""
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for thing, count in iterable.items():
                    self[thing] = get(thing, 0) - count
            else:
                for thing in iterable:
                    self[thing] = get(thing, 0) - 1
        if kwds:
            self.subtract(kwds)

    def update(self, iterable=None, /, **kwds):
        """Count more things; counts of a mapping are added."""
        if iterable is None:
            pass
        elif not _is_mapping(iterable):
            _count_elements(self, iterable)
        elif not self:
            dict.update(self, iterable)
        else:
            get = self.get
            for thing, count in iterable.items():
                self[thing] = count + get(thing, 0)
        if kwds:
            self.update(kwds)

    def copy(self):
        """Return a copy of the same class."""
        return self.__class__(self)

    def __delitem__(self, thing):
        if thing in self:
            dict.__delitem__(self, thing)

    def __repr__(self):
        name = self.__class__.__name__
        if len(self) == 0:
            return name + "()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            # Counts that can't be put in order.
            shown = dict(self)
        return f"{name}({shown!r})"

    def __eq__(self, other):
        return self._agrees(other, _operator.eq)

    def __le__(self, other):
        return self._agrees(other, _operator.le)

    def __ge__(self, other):
        return self._agrees(other, _operator.ge)

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    def __lt__(self, other):
        return self <= other and not self == other if isinstance(other, Counter) else NotImplemented

    def __gt__(self, other):
        return self >= other and not self == other if isinstance(other, Counter) else NotImplemented

    def _agrees(self, other, compare):
        """Whether a comparison holds for the counts of everything that one of the two has."""
        if isinstance(other, Counter):
            return all(compare(self[thing], other[thing]) for both in (self, other) for thing in both)
        return NotImplemented

    def __add__(self, other):
        return self._joined(other, _operator.add)

    def __sub__(self, other):
        return self._joined(other, _operator.sub)

    def __or__(self, other):
        return self._joined(other, max)

    def __and__(self, other):
        return self._joined(other, min)

    def _joined(self, other, join):
        """A counter of what two counts make together, as far as that is more than zero."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for thing in (*self, *(thing for thing in other if thing not in self)):
            count = join(self[thing], other[thing])
            if count > 0:
                result[thing] = count
        return result

    __hash__ = None

    def __pos__(self):
        result = Counter()
        for thing, count in self.items():
            if count > 0:
                result[thing] = count
        return result

    def __neg__(self):
        result = Counter()
        for thing, count in self.items():
            if count < 0:
                result[thing] = 0 - count
        return result

    def _drop_nonpositive(self):
        for thing in [thing for thing, count in self.items() if not count > 0]:
            del self[thing]
        return self

    def __iadd__(self, other):
        for thing, count in other.items():
            self[thing] += count
        return self._drop_nonpositive()

    def __isub__(self, other):
        for thing, count in other.items():
            self[thing] -= count
        return self._drop_nonpositive()

    def __ior__(self, other):
        for thing, count in other.items():
            if count > self[thing]:
                self[thing] = count
        return self._drop_nonpositive()

    def __iand__(self, other):
        for thing, count in self.items():
            if other[thing] < count:
                self[thing] = other[thing]
        return self._drop_nonpositive()


def _count_of(item):
    return item[1]


def _is_mapping(thing):
    if isinstance(thing, dict):
        return True
    if not hasattr(type(thing), "keys"):
        return False
    from collections.abc import Mapping

    return isinstance(thing, Mapping)


class ChainMap:
    """Several mappings seen as one: the first that has a key wins; changes go to the first."""

    __reversed__ = None

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        # `in` first would ask mappings twice, and a mapping may make up values.
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def _merged(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(dict.fromkeys(mapping))
        return merged

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        return iter(self._merged())

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join(map(repr, self.maps))})"

    def keys(self):
        from collections.abc import KeysView

        return KeysView(self)

    def items(self):
        from collections.abc import ItemsView

        return ItemsView(self)

    def values(self):
        from collections.abc import ValuesView

        return ValuesView(self)

    def __eq__(self, other):
        if not _is_mapping(other):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        """Make one over a single dict with these keys."""
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        """Return a new ChainMap with a copy of the first mapping; the others are shared."""
        first, *others = self.maps
        return self.__class__(first.copy(), *others)

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """Return a new ChainMap with one more mapping in front."""
        front = kwargs if m is None else m
        if kwargs and front is not kwargs:
            front.update(kwargs)
        return self.__class__(front, *self.maps)

    @property
    def parents(self):
        """All but the first mapping."""
        return self.__class__(*self.maps[1:])

    def setdefault(self, key, default=None):
        try:
            value = self[key]
        except KeyError:
            self[key] = value = default
        return value

    def __delitem__(self, key):
        first = self.maps[0]
        try:
            del first[key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def update(self, other=(), /, **kwds):
        self.maps[0].update(other, **kwds)

    def clear(self):
        """Empty the first mapping."""
        self.maps[0].clear()

    def popitem(self):
        """Remove and return an item of the first mapping."""
        first = self.maps[0]
        try:
            return first.popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def pop(self, key, *args):
        """Remove a key from the first mapping and return its value."""
        first = self.maps[0]
        try:
            return first.pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def __or__(self, other):
        if not _is_mapping(other):
            return NotImplemented
        new = self.copy()
        new.maps[0].update(other)
        return new

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __ror__(self, other):
        if not _is_mapping(other):
            return NotImplemented
        merged = dict(other)
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return self.__class__(merged)

    __class_getitem__ = classmethod(type(list[int]))


_show_module(OrderedDict, defaultdict)
