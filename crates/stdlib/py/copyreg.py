"""How objects that don't say so themselves are taken apart for `pickle` and `copy`."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Register a function that takes apart the instances of a class."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    if constructor_ob is not None:
        constructor(constructor_ob)
    dispatch_table[ob_type] = pickle_function


def constructor(object):
    """Check that something can make objects."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if issubclass(base, (list, dict, set, bytearray)):
        base.__init__(made, state)
    return made


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    import functools
    import operator

    return functools.reduce, (operator.or_, obj.__args__)


pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)


def add_extension(module, name, code):
    """Give a number to a global that is pickled often."""
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _inverted_registry[code], _extension_registry[key] = key, code


def remove_extension(module, name, code):
    """Take a number back."""
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    """Forget what numbers were looked up."""
    _extension_cache.clear()


def _slotnames(cls):
    """The names of a class's slots, those of its bases included."""
    known = cls.__dict__.get("__slotnames__")
    if known is not None:
        return known
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = base.__name__.lstrip("_")
                name = f"_{stripped}{name}" if stripped else name
            names.append(name)
    try:
        cls.__slotnames__ = names
    except (TypeError, AttributeError):
        pass
    return names


# ---- What objects that say nothing are made of: object.__reduce_ex__ and __getstate__ ----


def _getstate(obj):
    """object.__getstate__"""
    attributes = getattr(obj, "__dict__", None)
    cls = type(obj)
    slots = {}
    for name in _slotnames(cls):
        if hasattr(obj, name):
            slots[name] = getattr(obj, name)
    if slots:
        return attributes or None, slots
    return attributes or None


# Built-in types whose values go through their constructor.
_values = (int, float, str, bytes, tuple, complex)
_MADE_BY_PROGRAM = 1 << 9
_refused = frozenset({
    "module", "generator", "frame", "coroutine", "async_generator", "code", "cell", "traceback", "mappingproxy",
})


def _reduce_ex(obj, protocol):
    """object.__reduce_ex__"""
    cls = type(obj)
    if cls.__reduce__ is not object.__reduce__:
        return obj.__reduce__()
    return _reduce(obj, protocol)


def _reduce(obj, protocol):
    """object.__reduce__"""
    cls = type(obj)
    if cls is memoryview:
        raise TypeError("cannot pickle memoryview objects")
    if cls.__name__ in _refused and cls.__module__ in ("builtins", "types"):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if isinstance(obj, BaseException):
        return _reduce_exception(obj, cls)
    found = _reduce_builtin(obj, cls, protocol)
    if found is not None:
        return found
    if protocol < 2:
        base = next((base for base in cls.__mro__ if not base.__flags__ & _MADE_BY_PROGRAM), object)
        if _slotnames(cls) and cls.__getstate__ is object.__getstate__:
            raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
        if base is cls is not object:
            raise TypeError(f"cannot pickle {cls.__name__!r} object")
        state = obj.__getstate__()
        arguments = cls, base, None if base is object else base(obj)
        return (_reconstructor, arguments, state) if state else (_reconstructor, arguments)
    keywords = {}
    if hasattr(cls, "__getnewargs_ex__"):
        arguments, keywords = obj.__getnewargs_ex__()
    elif hasattr(cls, "__getnewargs__"):
        arguments = obj.__getnewargs__()
    else:
        base = next((base for base in cls.__mro__ if base in _values), None)
        arguments = () if base is None else (base(obj),)
    solid = next(base for base in cls.__mro__ if not base.__flags__ & _MADE_BY_PROGRAM)
    if solid is not object and not arguments and not keywords and not issubclass(cls, (list, dict)):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    if keywords:
        return __newobj_ex__, (cls, arguments, keywords), obj.__getstate__(), items, pairs
    return __newobj__, (cls, *arguments), obj.__getstate__(), items, pairs


def _reduce_exception(obj, cls):
    """Exceptions are made of their arguments; what some keep beside them is part of the state."""
    arguments, state = obj.args, obj.__dict__
    if isinstance(obj, OSError) and len(arguments) == 2 and obj.filename is not None:
        arguments += (obj.filename,) if obj.filename2 is None else (obj.filename, None, obj.filename2)
    names = ("name", "path", "name_from") if isinstance(obj, ImportError) else ()
    if isinstance(obj, AttributeError):
        names = ("name",)
    kept = {name: value for name in names if (value := getattr(obj, name)) is not None}
    if kept:
        state = state | kept
    return (cls, arguments, state) if state else (cls, arguments)


def _reduce_builtin(obj, cls, protocol):
    """Built-in types that don't go the common way."""
    from _containers import deque

    if isinstance(obj, (set, frozenset)):
        return cls, (list(obj),), _getstate(obj)
    if isinstance(obj, bytearray):
        if protocol >= 3:
            arguments = (bytes(obj),) if obj else ()
        else:
            # Bytes that every protocol has: a text of characters below 256.
            arguments = (obj.decode("latin-1"), "latin-1") if obj else ()
        return cls, arguments, _getstate(obj)
    if isinstance(obj, deque):
        arguments = () if obj.maxlen is None else ((), obj.maxlen)
        return cls, arguments, _getstate(obj), iter(obj)
    if cls is range:
        return range, (obj.start, obj.stop, obj.step)
    if cls is slice:
        return slice, (obj.start, obj.stop, obj.step)
    kind = cls.__name__
    if cls.__module__ == "builtins":
        if kind in ("function", "type"):
            return obj.__qualname__
        if kind in ("builtin_function_or_method", "method"):
            owner = getattr(obj, "__self__", None)
            if owner is None or kind == "builtin_function_or_method" and type(owner).__name__ == "module":
                return obj.__qualname__
            return getattr, (owner, obj.__name__)
        if obj is ... or obj is NotImplemented:
            return repr(obj)
    return None
