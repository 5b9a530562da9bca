"""Copies of objects, shallow and deep."""

from copyreg import dispatch_table as _dispatch_table
from sys import modules as _modules

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """An object that can't be copied."""


error = Error


def _function():
    yield


class _Bound:
    def method(self):
        """Shows the type of methods."""


# Values of these types are never changed: a copy is the same object.
_atoms = frozenset({
    type(None), int, float, bool, complex, str, bytes, type, range, type(...), type(NotImplemented), property,
    type(_function), type(len), type(_function.__code__), type(str.join), type(int | str), type(list[int]),
    type(type.__dict__),
})
_Method = type(_Bound().method)
_shallow = {list: list.copy, dict: dict.copy, set: set.copy, bytearray: bytearray.copy}
_unchanged = frozenset({tuple, frozenset, slice})


def copy(x):
    """Return a shallow copy: a new object with the same parts."""
    cls = type(x)
    if cls in _atoms or cls in _unchanged or issubclass(cls, type) or _is_weak(cls):
        return x
    plain = _shallow.get(cls)
    if plain is not None:
        return plain(x)
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    return _rebuild(x, _reduce(x, cls, "shallow"), None)


def deepcopy(x, memo=None, _nil=[]):
    """Return a deep copy: a new object with copies of the parts. Parts that appear twice are copied once."""
    cls = type(x)
    if cls in _atoms:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        known = memo.get(key, _nil)
        if known is not _nil:
            return known
    if cls is list:
        memo[key] = made = []
        for value in x:
            made.append(value if type(value) in _atoms else deepcopy(value, memo))
    elif cls is dict:
        memo[key] = made = {}
        for name, value in x.items():
            name = name if type(name) in _atoms else deepcopy(name, memo)
            made[name] = value if type(value) in _atoms else deepcopy(value, memo)
    elif cls is tuple:
        made = _deep_tuple(x, memo)
    elif cls is set or cls is frozenset:
        made = cls([deepcopy(value, memo) for value in x])
    elif cls is bytearray:
        made = x.copy()
    elif issubclass(cls, type) or _is_weak(cls):
        return x
    elif cls is _Method:
        made = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        method = getattr(x, "__deepcopy__", None)
        made = method(memo) if method is not None else _rebuild(x, _reduce(x, cls, "deep"), memo)
    if made is not x:
        memo[key] = made
        # The original stays alive, so that nothing else gets its id meanwhile.
        memo.setdefault(id(memo), []).append(x)
    return made


def _is_weak(cls):
    """Whether objects of a class are weak references: a copy would be one to the same object."""
    weakref = _modules.get("weakref")
    return weakref is not None and cls is weakref.ref


def _deep_tuple(x, memo):
    made = [deepcopy(value, memo) for value in x]
    # A tuple that contains itself was copied on the way.
    known = memo.get(id(x))
    if known is not None:
        return known
    for old, new in zip(x, made):
        if old is not new:
            return tuple(made)
    return x


def _reduce(x, cls, how):
    """What an object is made of: a function and its arguments, a state, and the items of lists and dicts."""
    registered = _dispatch_table.get(cls)
    if registered is not None:
        return registered(x)
    own = getattr(x, "__reduce_ex__", None)
    if own is not None:
        return own(4)
    own = getattr(x, "__reduce__", None)
    if own is not None:
        return own()
    raise Error(f"un({how})copyable object of type {cls}")


def _rebuild(x, parts, memo):
    """An object made of its parts, or of copies of them if there is a memo."""
    if isinstance(parts, str):
        return x
    if not 2 <= len(parts) <= 5:
        few = len(parts) < 2
        missing = f"missing {'2' if not parts else '1'} required positional argument" if few else ""
        raise TypeError(f"_reconstruct() {missing or f'takes from 4 to 7 positional arguments but {len(parts) + 2} were given'}")
    function, arguments, state, items, pairs = (*parts, None, None, None)[:5]
    deep = memo is not None
    if deep:
        arguments = [deepcopy(arg, memo) if not isinstance(arg, type) else arg for arg in arguments]
    made = function(*arguments)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    object.__setattr__(made, name, value)
    if items is not None:
        for item in items:
            made.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            made[key] = value
    return made


def replace(obj, /, **changes):
    """Return a copy with some attributes changed, if the class knows how."""
    method = getattr(type(obj), "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return method(obj, **changes)
