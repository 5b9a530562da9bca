"""Tools for functions: wrapping, caching, partial application, dispatch on the type of an argument."""

from _functools_install import install as _install
from _types import show_module as _show_module
from _types import unbound as _unbound
from abc import get_cache_token

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
    "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)

_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like the function it wraps."""
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator for wrappers: `update_wrapper` with the wrapped function given first."""

    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


def reduce(*args):
    """Combine the items from left to right: `reduce(f, [a, b, c])` is `f(f(a, b), c)`."""
    if not 2 <= len(args) <= 3:
        limit = "at least 2" if len(args) < 2 else "at most 3"
        raise TypeError(f"reduce expected {limit} arguments, got {len(args)}")
    function, iterable, *rest = args
    initial = rest[0] if rest else _missing
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial is _missing:
        for initial in items:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        initial = function(initial, item)
    return initial


def _flattened(inner, args, keywords):
    """What a partial of a partial calls, and with what, without the one in between."""
    return inner.func, inner.args + args, {**inner.keywords, **keywords}


_shown_partials = set()


class partial:
    """A function with some of its arguments given already."""

    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __new__(cls, func=_missing, /, *args, **keywords):
        if func is _missing:
            raise TypeError("type 'partial' takes at least one argument")
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            func, args, keywords = _flattened(func, args, keywords)
        self = super().__new__(cls)
        self.func, self.args, self.keywords = func, args, keywords
        return self

    # What `__call__` does when keywords were given before.
    def _call(self, /, *args, **keywords):
        if self.keywords:
            return self.func(*self.args, *args, **{**self.keywords, **keywords})
        return self.func(*self.args, *args, **keywords)

    def __get__(self, instance, owner=None):
        if instance is not None:
            import warnings

            warnings.warn(
                "functools.partial will be a method descriptor in future Python versions; "
                "wrap it in staticmethod() if you want to preserve the old behavior", FutureWarning, 2,
            )
        return self

    def __repr__(self):
        key = id(self)
        if key in _shown_partials:
            return "..."
        _shown_partials.add(key)
        try:
            parts = [repr(self.func)]
            parts += [repr(arg) for arg in self.args]
            parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
        finally:
            _shown_partials.discard(key)
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, attributes = state
        if not (
            callable(func) and isinstance(args, tuple) and (keywords is None or isinstance(keywords, dict))
            and (attributes is None or isinstance(attributes, dict))
        ):
            raise TypeError("invalid partial state")
        self.func, self.args = func, tuple(args)
        self.keywords = keywords if type(keywords) is dict else dict(keywords or ())
        self.__dict__ = {} if attributes is None else attributes

    __class_getitem__ = classmethod(type(list[int]))


class partialmethod:
    """A method with some of its arguments given already."""

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            func, args, keywords = _flattened(func, args, keywords)
        elif not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        parts = [repr(self.func)]
        parts += [repr(arg) for arg in self.args]
        parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"functools.partialmethod({', '.join(parts)})"

    def __get__(self, instance, owner=None):
        bind = getattr(self.func, "__get__", None)
        if bind is not None:
            bound = bind(instance, owner)
            if bound is not self.func:
                # What the function binds itself to comes before the arguments that are given already.
                result = partial(bound, *self.args, **self.keywords)
                target = getattr(bound, "__self__", None)
                if target is not None:
                    result.__self__ = target
                return result
        function, args, keywords = self.func, self.args, self.keywords

        def method(self_or_class, /, *more, **more_keywords):
            return function(self_or_class, *args, *more, **{**keywords, **more_keywords})

        method.__partialmethod__ = self
        method.__isabstractmethod__ = self.__isabstractmethod__
        return method.__get__(instance, owner)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(type(list[int]))


class _Key:
    """An object that compares as a function of two arguments says."""

    __slots__ = ("obj", "_compare")
    __hash__ = None

    def __init__(self, obj, compare):
        self.obj = obj
        self._compare = compare

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0


_Key.__name__ = _Key.__qualname__ = "KeyWrapper"


def cmp_to_key(mycmp):
    """Turn a function that says which of two comes first (by a number below, at or above 0) into a key function."""

    def key(obj):
        return _Key(obj, mycmp)

    return key


# For each comparison that a class may define, the others and how they follow from it. NotImplemented passes through;
# where equality matters, it is asked for second.
def _not(name):
    def method(self, other):
        answer = getattr(type(self), name)(self, other)
        return answer if answer is NotImplemented else not answer

    return method


def _or_equal(name):
    def method(self, other):
        answer = getattr(type(self), name)(self, other)
        return answer if answer is NotImplemented else answer or self == other

    return method


def _and_unequal(name):
    def method(self, other):
        answer = getattr(type(self), name)(self, other)
        return answer if answer is NotImplemented else answer and self != other

    return method


def _not_and_unequal(name):
    def method(self, other):
        answer = getattr(type(self), name)(self, other)
        return answer if answer is NotImplemented else not answer and self != other

    return method


def _not_or_equal(name):
    def method(self, other):
        answer = getattr(type(self), name)(self, other)
        return answer if answer is NotImplemented else not answer or self == other

    return method


_derived = {
    "__lt__": (("__gt__", _not_and_unequal), ("__le__", _or_equal), ("__ge__", _not)),
    "__le__": (("__ge__", _not_or_equal), ("__lt__", _and_unequal), ("__gt__", _not)),
    "__gt__": (("__lt__", _not_and_unequal), ("__ge__", _or_equal), ("__le__", _not)),
    "__ge__": (("__le__", _not_or_equal), ("__gt__", _and_unequal), ("__lt__", _not)),
}


def total_ordering(cls):
    """A class decorator: from `__eq__` and one of `<`, `<=`, `>`, `>=`, make the rest."""
    defined = {name for name in _derived if getattr(cls, name, None) is not getattr(object, name, None)}
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    # The order of preference when there are several.
    for root in ("__lt__", "__le__", "__gt__", "__ge__"):
        if root in defined:
            break
    for name, derive in _derived[root]:
        if name not in defined:
            method = derive(root)
            method.__name__ = name
            method.__qualname__ = f"{cls.__qualname__}.{name}"
            method.__module__ = cls.__module__
            method.__doc__ = getattr(getattr(int, name), "__doc__", None)
            setattr(cls, name, method)
    return cls


class _KeywordMark:
    """Stands between positional and keyword arguments in the key of a call."""


_keyword_mark = _KeywordMark()


def _make_key(args, kwds, typed):
    if not typed and not kwds:
        if len(args) == 1:
            only = args[0]
            if type(only) is int or type(only) is str:
                return only
        return args
    key = args
    if kwds:
        key += (_keyword_mark,)
        for item in kwds.items():
            key += item
    if typed:
        key += tuple([type(value) for value in args])
        if kwds:
            key += tuple([type(value) for value in kwds.values()])
    return key


_CacheInfo = None


def _cache_info(*numbers):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple

        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _CacheInfo(*numbers)


class _lru_cache_wrapper:
    """A function with a memory of its results."""

    # (The interpreter knows them by their places.)
    __slots__ = ("_results", "_maxsize", "_typed", "_hits", "_misses", "_function", "__dict__", "__weakref__")

    def __init__(self, function, maxsize, typed):
        self._results = {}
        self._maxsize = maxsize
        self._typed = typed
        self._hits = 0
        self._misses = 0
        self._function = function
        self.__wrapped__ = function

    # What `__call__` does when there are keywords, and whatever else is not plain.
    def _call(self, /, *args, **kwds):
        if kwds or self._typed or len(args) != 1 or type(key := args[0]) not in _plain:
            key = _make_key(args, kwds, self._typed)
        maxsize = self._maxsize
        if maxsize == 0:
            self._misses += 1
            return self._function(*args, **kwds)
        # The oldest entry stands first: a hit moves to the end.
        results = self._results
        result = results.get(key, _missing) if maxsize is None else results.pop(key, _missing)
        if result is not _missing:
            self._hits += 1
            if maxsize is not None:
                results[key] = result
            return result
        self._misses += 1
        result = self._function(*args, **kwds)
        self._remember(key, result)
        return result

    # What `__call__` does when a result is not there, by the number of arguments.
    def _fill1(self, key, a):
        result = self._function(a)
        if self._maxsize is None:
            self._results[key] = result
        else:
            self._remember(key, result)
        return result

    def _fill2(self, key, a, b):
        result = self._function(a, b)
        if self._maxsize is None:
            self._results[key] = result
        else:
            self._remember(key, result)
        return result

    def _fill3(self, key, a, b, c):
        result = self._function(a, b, c)
        self._remember(key, result)
        return result

    def _fill4(self, key, a, b, c, d):
        result = self._function(a, b, c, d)
        self._remember(key, result)
        return result

    def _remember(self, key, result):
        results = self._results
        if self._maxsize is not None and key not in results and len(results) >= self._maxsize:
            del results[next(iter(results))]
        results[key] = result

    def __get__(self, instance, owner=None):
        return self if instance is None else _MethodType(self, instance)

    def cache_info(self):
        """Return how often the cache helped, and how full it is."""
        return _cache_info(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self):
        """Forget everything."""
        self._results.clear()
        self._hits = self._misses = 0

    def cache_parameters(self):
        """Return the arguments that the cache was made with."""
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __repr__(self):
        return f"<functools._lru_cache_wrapper object at {id(self):#x}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__


_install(_lru_cache_wrapper, partial)
_plain = (int, str)
_MethodType = type(_lru_cache_wrapper(None, 0, False).cache_info)


def lru_cache(maxsize=128, typed=False):
    """A decorator: remember the results of the latest calls, `maxsize` of them; None remembers all."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return update_wrapper(_lru_cache_wrapper(maxsize, 128, typed), maxsize)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(function):
        if not callable(function):
            raise TypeError("the first argument must be callable")
        return update_wrapper(_lru_cache_wrapper(function, maxsize, typed), function)

    return decorate


def cache(user_function, /):
    """A decorator: remember all results."""
    if not callable(user_function):
        raise TypeError("the first argument must be callable")
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property that is computed once and then kept in the instance."""

    def __init__(self, func):
        self.func, self.attrname = func, None
        self.__doc__, self.__module__ = func.__doc__, func.__module__

    def __set_name__(self, owner, name):
        known = self.attrname
        if known not in (None, name):
            both = f"{known!r} and {name!r}"
            raise TypeError(f"Cannot assign the same cached_property to two different names ({both}).")
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {name!r} property."
            ) from None
        value = attributes.get(name, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                attributes[name] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                    f"does not support item assignment for caching {name!r} property."
                ) from None
        return value

    __class_getitem__ = classmethod(type(list[int]))


def _merge(sequences):
    """The C3 merge: the heads that are in no other sequence's tail, in order."""
    result = []
    sequences = [list(s) for s in sequences if s]
    while sequences:
        for sequence in sequences:
            head = sequence[0]
            if not any(head in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(head)
        for sequence in sequences:
            if sequence[0] is head:
                del sequence[0]
        sequences = [s for s in sequences if s]
    return result


def _linearise(cls, abstract):
    """The order of resolution of a class in which abstract classes that it does not derive from have a place too: behind
    the last class of its own that they also hold for."""
    for boundary in range(len(cls.__bases__), 0, -1):
        if hasattr(cls.__bases__[boundary - 1], "__abstractmethods__"):
            break
    else:
        boundary = 0
    explicit = list(cls.__bases__[:boundary])
    others = list(cls.__bases__[boundary:])
    here = [
        base for base in abstract
        if issubclass(cls, base) and not any(issubclass(b, base) for b in cls.__bases__)
    ]
    rest = [base for base in abstract if base not in here]
    return _merge(
        [[cls]]
        + [_linearise(base, rest) for base in explicit]
        + [_linearise(base, rest) for base in here]
        + [_linearise(base, rest) for base in others]
        + [explicit, here, others]
    )


def _resolution(cls, kinds):
    known = set(cls.__mro__)

    def is_related(kind):
        return kind not in known and hasattr(kind, "__mro__") and isinstance(kind, type) and issubclass(cls, kind)

    kinds = [kind for kind in kinds if is_related(kind)]
    kinds = [kind for kind in kinds if not any(kind is not other and kind in other.__mro__ for other in kinds)]
    related = set(kinds)
    abstract = []
    for kind in kinds:
        found = []
        for sub in kind.__subclasses__():
            if sub not in known and issubclass(cls, sub):
                found.append([s for s in sub.__mro__ if s in related])
        if not found:
            abstract.append(kind)
            continue
        found.sort(key=len, reverse=True)
        for group in found:
            for sub in group:
                if sub not in abstract:
                    abstract.append(sub)
    return _linearise(cls, abstract)


def _find_implementation(cls, registry):
    match = None
    order = _resolution(cls, registry.keys())
    for kind in order:
        if match is not None:
            # Two abstract classes that have nothing to do with each other hold for it: nobody can choose.
            if (
                kind in registry
                and kind not in cls.__mro__
                and match not in cls.__mro__
                and not issubclass(match, kind)
            ):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {kind}")
            break
        if kind in registry:
            match = kind
    return registry.get(match)


def _is_union(annotation):
    if type(annotation) is _UnionType:
        return True
    from sys import modules

    # Nobody has a Union of typing who has not imported it.
    typing = modules.get("typing")
    return typing is not None and getattr(annotation, "__origin__", None) is typing.Union


def _union_members(annotation):
    """The members of a union of types, or None."""
    if _is_union(annotation) and all([isinstance(member, type) for member in annotation.__args__]):
        return annotation.__args__
    return None


_UnionType = type(int | str)


def singledispatch(func):
    """A decorator: a function with several implementations, chosen by the class of the first argument."""
    registry = {}
    chosen = {}
    token = None
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        """Return the implementation for a class."""
        nonlocal token
        if token is not None:
            current = get_cache_token()
            if token != current:
                chosen.clear()
                token = current
        implementation = chosen.get(cls)
        if implementation is None:
            implementation = registry.get(cls)
            if implementation is None:
                implementation = _find_implementation(cls, registry)
            chosen[cls] = implementation
        return implementation

    def register(cls, func=None):
        """Add an implementation for a class; usable as a decorator."""
        nonlocal token
        members = (cls,) if isinstance(cls, type) else _union_members(cls)
        if members is not None:
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(
                    f"Invalid first argument to `register()`. {cls!r} is not a class or union type."
                )
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` on an annotated function."
                )
            func = cls
            from typing import get_type_hints

            argument, cls = next(iter(get_type_hints(func).items()))
            members = (cls,) if isinstance(cls, type) else _union_members(cls)
            if members is None:
                if _is_union(cls):
                    raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} is not a class.")
        for member in members:
            registry[member] = func
            if token is None and hasattr(member, "__abstractmethods__"):
                token = get_cache_token()
        chosen.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _MappingProxy(registry)
    wrapper._clear_cache = chosen.clear
    update_wrapper(wrapper, func)
    return wrapper


class _Proxied:
    pass


_MappingProxyType = type(_Proxied.__dict__)


def _MappingProxy(mapping):
    try:
        return _MappingProxyType(mapping)
    except TypeError:
        return mapping


class singledispatchmethod:
    """`singledispatch` for methods: by the class of the argument behind `self`."""

    def __init__(self, func):
        if not (callable(func) or hasattr(func, "__get__")):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher, self.func = singledispatch(func), func

    def register(self, cls, method=None):
        """Add an implementation for a class; usable as a decorator."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, instance, owner=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(instance, owner)(*args, **kwargs)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        update_wrapper(method, self.func)
        return method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

_unbound(cmp_to_key, reduce)
_show_module(partial, _lru_cache_wrapper, _Key)
