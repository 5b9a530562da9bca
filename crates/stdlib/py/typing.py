"""Names for annotations. At run time they show themselves, know their parts, and otherwise let everything pass.

The abstract classes that some names stand for are loaded when somebody asks for them.
"""

from _typing import (
    NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple, _bind, _caller, _flat,
    _parameters, _substitute_all, _TypingBase,
)
from abc import ABCMeta

TYPE_CHECKING = False
_NoneType = type(None)
_BuiltinAlias = type(list[int])
_UnionType = type(int | str)


def _type_repr(kind):
    if isinstance(kind, type) and not isinstance(kind, _BuiltinAlias):
        return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    if kind is ...:
        return "..."
    if isinstance(kind, type(_type_repr)):
        return kind.__name__
    if isinstance(kind, (list, tuple)):
        return f"[{', '.join(map(_type_repr, kind))}]"
    return repr(kind)


def _convert(kind, what="Parameters to generic types must be types."):
    """A type as it is kept: None is its class, text is a reference to be looked up later."""
    if kind is None:
        return _NoneType
    if isinstance(kind, str):
        return ForwardRef(kind)
    if kind in (Generic, Protocol):
        raise TypeError(f"Plain {kind} is not valid as type argument")
    if type(kind) is tuple or not callable(kind) and not isinstance(kind, (_Form, _TypingBase, _UnionType, list)) and kind is not ...:
        raise TypeError(f"{what} Got {kind!r:.100}.")
    return kind


class ForwardRef(_TypingBase):
    """A type named by text."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _Form(_TypingBase):
    """A name with a meaning of its own, which may take arguments in brackets."""

    def __init_subclass__(cls, /, *args, _root=False):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")

    def __init__(self, name, subscript=None):
        self._name = self.__name__ = self.__qualname__ = name
        self._subscript = subscript

    def __repr__(self):
        return f"typing.{self._name}"

    def __getitem__(self, args):
        if self._subscript is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._subscript(self, args)

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        if self is Union:
            raise TypeError("typing.Union cannot be used with isinstance()")
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


class _Alias(_TypingBase):
    """A name with its arguments."""

    _form = None

    def __init_subclass__(cls, /, *args, _root=False):
        pass

    def __init__(self, origin, args, name=None):
        self._origin = origin
        self.__args__ = args
        self._name = name
        self._params = None

    @property
    def __origin__(self):
        if type(self._origin) is str:
            self._origin = _abstract(self._origin)
        return self._origin

    @property
    def __parameters__(self):
        if self._params is None:
            self._params = _parameters(self.__args__)
        return self._params

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias) or type(self) is not type(other):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def _same(self, args):
        return type(self)(self._origin, args, self._name)

    def _with(self, values):
        return self._same(tuple(_substitute_all(self.__args__, values)))

    def __getitem__(self, args):
        parameters = self.__parameters__
        if not parameters:
            raise TypeError(f"{self!r} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([_convert(arg) for arg in args])
        return self._with(_bind(self, parameters, args))

    def __call__(self, *args, **kwds):
        if not isinstance(self.__origin__, type) or self.__origin__ is _NoneType:
            raise TypeError(f"Cannot instantiate {self!r}")
        made = self.__origin__(*args, **kwds)
        try:
            made.__orig_class__ = self
        except Exception:
            # Not every object takes attributes.
            pass
        return made

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if origin is Generic:
            if Protocol in bases:
                return ()
            for base in bases[bases.index(self) + 1 :]:
                if isinstance(base, _Alias):
                    return ()
            return (Generic,)
        if self._name is None:
            return (origin,)
        entries = [] if origin in bases else [origin]
        for base in bases[bases.index(self) + 1 :]:
            if isinstance(base, _Alias) or isinstance(base, type) and issubclass(base, Generic):
                break
        else:
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, name):
        if name[:2] == "__" == name[-2:] or name in ("_origin", "_name", "_params"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __iter__(self):
        yield Unpack[self]


class _UnionAlias(_Alias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _NoneType in args:
            other = args[0] if args[1] is _NoneType else args[1]
            return f"typing.Optional[{_type_repr(other)}]"
        return f"typing.Union[{', '.join(map(_type_repr, args))}]"

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, _UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def _same(self, args):
        return Union[args]

    def __instancecheck__(self, obj):
        return any(isinstance(obj, arg) for arg in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(type(a), a) for a in self.__args__} == {(type(a), a) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset([(type(a), a) for a in self.__args__]))


class _CallableAlias(_Alias):
    def __repr__(self):
        *args, result = self.__args__
        if len(args) == 1 and (args[0] is ... or isinstance(args[0], (ParamSpec, _Alias))):
            shown = _type_repr(args[0])
            if isinstance(args[0], _Alias) and args[0].__origin__ is not Concatenate:
                shown = f"[{shown}]"
        else:
            shown = f"[{', '.join(map(_type_repr, args))}]"
        return f"typing.Callable[{shown}, {_type_repr(result)}]"


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata, name=None):
        super().__init__(origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def _same(self, args):
        return type(self)(args[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


def _flat_union(members):
    distinct = []
    for member in members:
        inner = member.__args__ if isinstance(member, (_UnionAlias, _UnionType)) else (member,)
        for kind in inner:
            if kind not in distinct:
                distinct.append(kind)
    return distinct


def _subscript_union(form, args):
    if args == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(args, tuple):
        args = (args,)
    message = "Union[arg, ...]: each arg must be a type."
    members = _flat_union([_convert(arg, message) for arg in args])
    return members[0] if len(members) == 1 else _UnionAlias(form, tuple(members), "Union")


def _subscript_optional(form, arg):
    return Union[_convert(arg, "Optional requires a single type."), _NoneType]


def _subscript_literal(form, args):
    if not isinstance(args, tuple):
        args = (args,)
    values = {}
    for arg in args:
        for value in arg.__args__ if isinstance(arg, _LiteralAlias) else (arg,):
            try:
                values.setdefault((type(value), value), value)
            except TypeError:
                return _LiteralAlias(form, args, "Literal")
    return _LiteralAlias(form, tuple(values.values()), "Literal")


def _subscript_one(form, arg):
    if isinstance(arg, tuple):
        raise TypeError(f"{form} accepts only single type. Got {arg!r:.100}.")
    return _Alias(form, (_convert(arg, f"{form} accepts only single type."),), form._name)


def _subscript_concatenate(form, args):
    if not isinstance(args, tuple):
        args = (args,)
    return _Alias(form, tuple([_convert(arg) for arg in args]), "Concatenate")


def _subscript_annotated(form, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    kind, *metadata = args
    if isinstance(kind, _AnnotatedAlias):
        metadata = [*kind.__metadata__, *metadata]
        kind = kind.__origin__
    return _AnnotatedAlias(_convert(kind, "Annotated[t, ...]: t must be a type."), tuple(metadata))


class _Unpacked(_Alias):
    @property
    def __typing_unpacked_variable__(self):
        arg = self.__args__[0]
        return arg if isinstance(arg, TypeVarTuple) else None

    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"


Union = _Form("Union", _subscript_union)
Optional = _Form("Optional", _subscript_optional)
Literal = _Form("Literal", _subscript_literal)
Final = _Form("Final", _subscript_one)
ClassVar = _Form("ClassVar", _subscript_one)
Required = _Form("Required", _subscript_one)
NotRequired = _Form("NotRequired", _subscript_one)
ReadOnly = _Form("ReadOnly", _subscript_one)
TypeGuard = _Form("TypeGuard", _subscript_one)
TypeIs = _Form("TypeIs", _subscript_one)
Concatenate = _Form("Concatenate", _subscript_concatenate)
Annotated = _Form("Annotated", _subscript_annotated)
Unpack = _Form("Unpack", lambda form, arg: _Unpacked(form, (arg,), "Unpack"))
NoReturn = _Form("NoReturn")
Never = _Form("Never")
Self = _Form("Self")
LiteralString = _Form("LiteralString")
TypeAlias = _Form("TypeAlias")


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is not Any:
            return super().__instancecheck__(obj)
        raise TypeError("typing.Any cannot be used with isinstance()")

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is not Any:
            return super().__new__(cls)
        raise TypeError("Any cannot be instantiated")


# Names for classes that exist elsewhere


def _abstract(path):
    module, name = path.rsplit(".", 1)
    if module == "builtins":
        import builtins as found
    elif module == "collections":
        import collections as found
    elif module == "contextlib":
        import contextlib as found
    elif module == "re":
        import re as found
    else:
        import collections.abc as found
    return getattr(found, name)


class _Name(_Alias):
    """A name for a class that exists elsewhere, without arguments yet."""

    def __init__(self, origin, count, name):
        self._origin = origin
        self._count = count
        self._name = name

    __args__ = ()
    __parameters__ = ()

    def __repr__(self):
        return f"typing.{self._name}"

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return hash(self._name)

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if self._name == "Callable":
            return self._callable(args)
        if self._name == "Tuple":
            if len(args) == 2 and args[1] is ...:
                return _Alias(tuple, (_convert(args[0]), ...), "Tuple")
            return _Alias(tuple, tuple([_convert(arg) for arg in args]), "Tuple")
        if self._name in ("Generator", "AsyncGenerator", "ContextManager") and 1 <= len(args) < self._count:
            args += (_NoneType,) * (self._count - len(args))
        args = tuple([_convert(arg) for arg in args])
        if len(args) != self._count:
            few = "few" if len(args) < self._count else "many"
            raise TypeError(f"Too {few} arguments for {self!r}; actual {len(args)}, expected {self._count}")
        return _Alias(self._origin, args, self._name)

    def _callable(self, args):
        if len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        result = _convert(result, "Callable[args, result]: result must be a type.")
        if isinstance(parameters, list):
            parameters = tuple([_convert(p, "Callable[[arg, ...], result]: each arg must be a type.") for p in parameters])
        elif parameters is ... or isinstance(parameters, (ParamSpec, _Alias)):
            parameters = (parameters,)
        else:
            raise TypeError(f"Callable[args, result]: args must be a list. Got {parameters}")
        return _CallableAlias(self._origin, (*parameters, result), "Callable")

    def __call__(self, *args, **kwds):
        if self._name in ("Tuple", "Callable", "Type"):
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwds)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _Name):
            cls = cls.__origin__
        return issubclass(cls, self.__origin__)


List = _Name(list, 1, "List")
Dict = _Name(dict, 2, "Dict")
Set = _Name(set, 1, "Set")
FrozenSet = _Name(frozenset, 1, "FrozenSet")
Tuple = _Name(tuple, -1, "Tuple")
Type = _Name(type, 1, "Type")
Callable = _Name("abc.Callable", 2, "Callable")
for _path, _count, _names in (
    (
        "abc", 1, "Awaitable AsyncIterable AsyncIterator Iterable Iterator Reversible Container Collection "
        "MutableSet Sequence MutableSequence KeysView ValuesView",
    ),
    ("abc", 0, "Hashable Sized ByteString"),
    ("abc", 2, "Mapping MutableMapping ItemsView AsyncGenerator"),
    ("abc", 3, "Generator Coroutine"),
    ("collections", 2, "OrderedDict ChainMap"),
    ("collections", 1, "Counter"),
):
    for _name in _names.split():
        globals()[_name] = _Name(f"{_path}.{_name}", _count, _name)
AbstractSet = _Name("abc.Set", 1, "AbstractSet")
MappingView = _Name("abc.MappingView", 1, "MappingView")
DefaultDict = _Name("collections.defaultdict", 2, "DefaultDict")
Deque = _Name("collections.deque", 1, "Deque")
ContextManager = _Name("contextlib.AbstractContextManager", 2, "ContextManager")
AsyncContextManager = _Name("contextlib.AbstractAsyncContextManager", 2, "AsyncContextManager")
Pattern = _Name("re.Pattern", 1, "Pattern")
Match = _Name("re.Match", 1, "Match")
Text = str


# Generic classes and protocols


class Generic:
    """A base for classes with type variables."""

    __slots__ = ()
    __parameters__ = ()

    def __class_getitem__(cls, args):
        if not isinstance(args, tuple):
            args = (args,)
        if cls is Generic or cls is Protocol:
            if not args:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple, _Unpacked)) for arg in args):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            if len(set(args)) != len(args):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _Alias(cls, args, cls.__name__)
        parameters = cls.__parameters__
        if not parameters:
            raise TypeError(f"{cls!r} is not a generic class")
        args = tuple([_NoneType if arg is None else ForwardRef(arg) if isinstance(arg, str) else arg for arg in args])
        return _Alias(cls, _flat(_bind(cls, parameters, args)))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        written = cls.__dict__.get("__orig_bases__")
        if written is None:
            if Generic in cls.__bases__ and cls.__name__ != "Protocol":
                raise TypeError("Cannot inherit from plain Generic")
            return
        if Generic in written and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        parameters = _parameters([base for base in written if isinstance(base, (_Alias, _BuiltinAlias))])
        declared = None
        for base in written:
            if isinstance(base, _Alias) and base._origin in (Generic, Protocol):
                if declared is not None:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                declared = base.__parameters__
        if declared is not None:
            stray = [p for p in parameters if p not in declared]
            if stray:
                raise TypeError(
                    f"Some type variables ({', '.join(map(str, stray))}) are not listed in "
                    f"Generic[{', '.join(map(str, declared))}]"
                )
            parameters = declared
        cls.__parameters__ = parameters


_not_attributes = {
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__", "__static_attributes__",
    "__firstlineno__", "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__protocol_attrs__", "_abc_impl", "__qualname__", "__type_params__", "__non_callable_proto_members__",
    "__init_subclass__", "__annotate__", "__classcell__",
}


def _protocol_attributes(cls):
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in [*base.__dict__, *base.__dict__.get("__annotations__", ())]:
            if name not in _not_attributes and not name.startswith("_abc_"):
                found.add(name)
    return found


def _refuse_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    # A class with a protocol among its bases and no __init__ of its own: go on to the next one.
    super(_owner(type(self)), self).__init__(*args, **kwargs)


def _owner(cls):
    """The last class in the order of resolution whose `__init__` only refuses."""
    last = None
    for base in cls.__mro__:
        if base.__dict__.get("__init__") is _refuse_init:
            last = base
    return last


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if bases and name != "Protocol" and Protocol in bases:
            for base in bases:
                if not (
                    base in (object, Generic, Protocol)
                    or getattr(base, "_is_protocol", False)
                    or base.__module__ in ("collections.abc", "contextlib")
                ):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __instancecheck__(cls, instance):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        # Not by way of this class's own check, which refuses protocols with data.
        known = super().__subclasscheck__
        if known(instance.__class__) or known(type(instance)):
            return True
        for name in _attributes_of(cls):
            try:
                value = getattr(instance, name)
            except AttributeError:
                return False
            if value is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        data = sorted(name for name in _attributes_of(cls) if not callable(getattr(cls, name, None)))
        if data:
            raise TypeError(
                "Protocols with non-method members don't support issubclass(). "
                f"Non-method members: {str(data)[1:-1]}."
            )
        return super().__subclasscheck__(other)


def _attributes_of(cls):
    found = cls.__dict__.get("__protocol_attrs__")
    if found is None:
        found = _protocol_attributes(cls)
        type.__setattr__(cls, "__protocol_attrs__", found)
    return found


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    return all(_offers(other, name) for name in _attributes_of(cls)) or NotImplemented


def _offers(cls, name):
    """Whether a class, or one that it derives from, has a member of a protocol; None says that it wants none."""
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
        if name in base.__dict__.get("__annotations__", ()) and getattr(cls, "_is_protocol", False):
            return True
    return False


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A base for classes that stand for everything with the same methods."""

    __slots__ = ()
    _is_protocol, _is_runtime_protocol = True, False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if cls._is_protocol and cls.__init__ is object.__init__:
            cls.__init__ = _refuse_init


def runtime_checkable(cls):
    """A class decorator: let `isinstance` ask whether an object has what a protocol names."""
    if not isinstance(cls, type) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Whether a class is a protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """Return the names that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(_attributes_of(tp))


class SupportsInt(Protocol):
    """Things with an `__int__`."""

    __slots__ = ()
    _is_runtime_protocol = True

    def __int__(self): ...


class SupportsFloat(Protocol):
    """Things with a `__float__`."""

    __slots__ = ()
    _is_runtime_protocol = True

    def __float__(self): ...


class SupportsComplex(Protocol):
    """Things with a `__complex__`."""

    __slots__ = ()
    _is_runtime_protocol = True

    def __complex__(self): ...


class SupportsBytes(Protocol):
    """Things with a `__bytes__`."""

    __slots__ = ()
    _is_runtime_protocol = True

    def __bytes__(self): ...


class SupportsIndex(Protocol):
    """Things with an `__index__`."""

    __slots__ = ()
    _is_runtime_protocol = True

    def __index__(self): ...


class SupportsAbs(Protocol):
    """Things with an `__abs__`."""

    __slots__ = ()
    _is_runtime_protocol = True

    def __abs__(self): ...

    __class_getitem__ = classmethod(_BuiltinAlias)


class SupportsRound(SupportsAbs):
    """Things with a `__round__`."""

    __slots__ = ()
    _is_runtime_protocol = True

    def __round__(self, ndigits=0): ...


# Classes that annotations describe


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        from collections import namedtuple

        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        annotations = namespace.get("__annotations__", {})
        defaults = []
        for name in annotations:
            if name in namespace:
                defaults.append(name)
            elif defaults:
                s = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field{s} {', '.join(defaults)}"
                )
        made = namedtuple(
            typename, list(annotations), defaults=[namespace[name] for name in defaults], module=namespace["__module__"]
        )
        hints = {name: _convert(kind) for name, kind in annotations.items()}
        made.__annotations__ = hints
        made.__new__.__annotations__ = hints
        made.__bases__ = bases if made.__bases__ != bases else made.__bases__
        for name, value in namespace.items():
            if name in _not_overridable:
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {name}")
            if name not in ("__module__", "__annotations__", "__orig_bases__") and name not in made._fields:
                setattr(made, name, value)
        made.__orig_bases__ = namespace.get("__orig_bases__", (NamedTuple,))
        if Generic in bases:
            made.__init_subclass__()
        return made


_not_overridable = {
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace",
    "_asdict", "_source",
}


class _NamedTupleForm:
    """`NamedTuple`: a function that makes classes, and a base in class statements."""

    __name__ = __qualname__ = "NamedTuple"
    __module__ = "typing"

    def __call__(self, typename, fields=(), /, **kwargs):
        from collections import namedtuple

        fields = [(name, _convert(kind)) for name, kind in (fields or kwargs.items())]
        made = namedtuple(typename, [name for name, _ in fields], module=_caller())
        made.__annotations__ = made.__new__.__annotations__ = dict(fields)
        made.__orig_bases__ = (NamedTuple,)
        return made

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return f"<function NamedTuple at {id(self):#x}>"


NamedTuple = _NamedTupleForm()
_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {"__module__": "typing"})


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True, closed=None):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        made = type.__new__(_TypedDictMeta, name, (*((Generic,) if Generic in bases else ()), dict), namespace)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for key, kind in namespace.get("__annotations__", {}).items():
            kind = annotations[key] = _convert(kind)
            marks = []
            while isinstance(kind, _Alias) and kind._origin in (Required, NotRequired, ReadOnly):
                marks.append(kind._origin)
                kind = kind.__args__[0]
            needed = Required in marks or (total and NotRequired not in marks)
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset()
        made.__mutable_keys__ = frozenset(annotations)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


class _TypedDictForm:
    """`TypedDict`: a function that makes classes, and a base in class statements."""

    __name__ = __qualname__ = "TypedDict"
    __module__ = "typing"

    def __call__(self, typename, fields=(), /, *, total=True):
        made = _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": _caller()}, total=total)
        made.__orig_bases__ = (TypedDict,)
        return made

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return f"<function TypedDict at {id(self):#x}>"


TypedDict = _TypedDictForm()
_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {"__module__": "typing"})


def is_typeddict(tp):
    """Whether a class was made with TypedDict."""
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


class NewType(_TypingBase):
    """A name for a type that checkers keep apart from it."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = _caller()

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __mro_entries__(self, bases):
        raise TypeError(
            f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{bases[0].__name__} = NewType"
            f"({bases[0].__name__!r}, {self.__name__})`"
        )


# Functions


def cast(typ, val):
    """Return the value unchanged."""
    return val


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


def overload(func):
    """Mark one signature of a function that is defined afterwards."""
    return _overload_dummy


def get_overloads(func):
    return []


def clear_overloads():
    pass


def _mark(name):
    def decorate(f):
        try:
            setattr(f, name, True)
        except (AttributeError, TypeError):
            pass
        return f

    return decorate


final = _mark("__final__")
override = _mark("__override__")


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


def dataclass_transform(**options):
    def decorate(target):
        target.__dataclass_transform__ = options
        return target

    return decorate


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Fail: the program should never come here."""
    text = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {text if len(text) <= 100 else text[:100] + '...'}")


def get_origin(tp):
    """Return what stands before the brackets."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _BuiltinAlias)):
        return tp.__origin__
    if isinstance(tp, _UnionType):
        return _UnionType
    return Generic if tp is Generic else getattr(tp, "__origin__", None)


def get_args(tp):
    """Return what stands in the brackets."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, _CallableAlias):
        *args, result = tp.__args__
        if len(args) == 1 and (args[0] is ... or isinstance(args[0], ParamSpec)):
            return (args[0], result)
        return (list(args), result)
    if isinstance(tp, (_Alias, _BuiltinAlias, _UnionType)):
        return tp.__args__
    return ()


def _evaluate(kind, globalns, localns):
    """A type in which text was replaced by what it names."""
    if kind is None:
        return _NoneType
    if isinstance(kind, str):
        kind = ForwardRef(kind)
    if isinstance(kind, ForwardRef):
        value = eval(kind.__forward_arg__, globalns, localns)
        return _evaluate(_NoneType if value is None else value, globalns, localns)
    if isinstance(kind, list):
        return [_evaluate(k, globalns, localns) for k in kind]
    if isinstance(kind, _LiteralAlias) or isinstance(kind, _Name):
        return kind
    if isinstance(kind, _Alias):
        args = tuple([_evaluate(arg, globalns, localns) for arg in kind.__args__])
        return kind if args == kind.__args__ else kind._same(args)
    if isinstance(kind, _BuiltinAlias):
        args = tuple([_evaluate(arg, globalns, localns) for arg in kind.__args__])
        return kind if args == kind.__args__ else kind.__origin__[args]
    return kind


def _strip(kind):
    """A type without what Annotated, Required and so on add."""
    if isinstance(kind, _AnnotatedAlias):
        return _strip(kind.__origin__)
    if isinstance(kind, _Alias) and not isinstance(kind, (_Name, _LiteralAlias)):
        if kind._origin in (Required, NotRequired, ReadOnly):
            return _strip(kind.__args__[0])
        args = tuple([_strip(arg) for arg in kind.__args__])
        return kind if args == kind.__args__ else kind._same(args)
    if isinstance(kind, _BuiltinAlias):
        args = tuple([_strip(arg) for arg in kind.__args__])
        return kind if args == kind.__args__ else kind.__origin__[args]
    return kind


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return the annotations of a class, a module or a function, with text replaced by the types it names."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        import sys

        for base in reversed(obj.__mro__):
            names = globalns
            if names is None:
                names = getattr(sys.modules.get(base.__module__), "__dict__", {})
            local = dict(vars(base)) if localns is None else localns
            for name, kind in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _evaluate(kind, names, local)
    else:
        names = globalns
        if names is None:
            target = obj
            while hasattr(target, "__wrapped__"):
                target = target.__wrapped__
            names = getattr(target, "__globals__", None)
            if names is None:
                names = getattr(target, "__dict__", {}) if type(target).__name__ == "module" else {}
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if callable(obj):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, kind in annotations.items():
            hints[name] = _evaluate(kind, names, names if localns is None else localns)
    return hints if include_extras else {name: _strip(kind) for name, kind in hints.items()}


AnyStr = TypeVar("AnyStr", bytes, str)


class IO(Generic[AnyStr]):
    """Streams."""

    __slots__ = ()


class TextIO(IO[str]):
    """Streams of text."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """Streams of bytes."""

    __slots__ = ()


__all__ = [_name for _name in globals() if _name[0] != "_" and _name != "ABCMeta"]
del _path, _count, _names, _name


# ---- Names with an underscore that packages reach for all the same ----


class _Final:
    """Keeps classes from being derived from, unless they say that they know."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


def _tp_cache(func=None, /, *, typed=False):
    """Would keep results of subscriptions; they are cheap here."""
    return func if func is not None else _tp_cache


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """An argument as a type is kept, if it is one."""
    return _convert(arg, msg)


def _type_convert(arg, module=None, *, allow_special_forms=False):
    """An argument as a type is kept."""
    return _NoneType if arg is None else ForwardRef(arg) if isinstance(arg, str) else arg


def _eval_type(t, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
    """A type with its references looked up."""
    return _evaluate(t, globalns, localns)


def _collect_type_parameters(args, *, enforce_default_ordering=True):
    """The type variables in some arguments."""
    return _parameters(tuple(args))


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list)) or isinstance(arg, ParamSpec)


def _check_generic(cls, parameters, elen):
    """Refuses a wrong number of arguments."""
    if not elen:
        raise TypeError(f"{cls} is not a generic class")
    if len(parameters) != elen:
        many = "many" if len(parameters) > elen else "few"
        raise TypeError(f"Too {many} arguments for {cls}; actual {len(parameters)}, expected {elen}")


_GenericAlias = _BaseGenericAlias = _Alias
_UnionGenericAlias = _UnionAlias
_ConcatenateGenericAlias = _Alias
_CallableGenericAlias = _CallableAlias
_LiteralGenericAlias = _LiteralAlias
_SpecialGenericAlias = _Name
_SpecialForm = _Form
_collect_parameters = _collect_type_parameters
_generic_class_getitem = Generic.__dict__["__class_getitem__"].__func__
_prohibited = frozenset({
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace",
    "_asdict", "_source",
})
_ASSERT_NEVER_REPR_MAX_LENGTH = 100
EXCLUDED_ATTRIBUTES = frozenset({
    "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol", "__protocol_attrs__",
    "__non_callable_proto_members__", "__type_params__", "__abstractmethods__", "__annotations__", "__dict__", "__doc__",
    "__init__", "__module__", "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__match_args__", "__static_attributes__", "__firstlineno__", "_MutableMapping__marker",
})
