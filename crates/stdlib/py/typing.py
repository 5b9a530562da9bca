"""Names for annotations. At run time they show themselves, know their parts, and otherwise let everything pass.

The abstract classes that some names stand for are loaded when somebody asks for them.
"""

from _types import show_module as _show_module
from _typing import (
    NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple, _bind, _caller,
    _check_defaults, _flat, _is_parameter_list, _parameters, _substitute_all, _TypingBase, _unpacked,
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


def _remembered(function, typed=False):
    """A method of subscription that gives the same object for the same arguments, for a while."""
    known = {}

    def subscript(self, args):
        if typed and type(args) is tuple:
            key = self, args, tuple([type(arg) for arg in args])
        else:
            key = self, args, type(args) if typed else None
        try:
            return known[key]
        except (KeyError, TypeError):
            pass
        made = function(self, args)
        try:
            if len(known) >= 256:
                known.clear()
            known[key] = made
        except TypeError:
            # Something in the arguments can't be a key.
            pass
        return made

    subscript.clear = known.clear
    _cleanups.append(known.clear)
    return subscript


# What forgets the aliases that are remembered.
_cleanups = []


def _is_dunder(name):
    return name[:2] == "__" == name[-2:]


def _type_convert(arg, module=None, *, allow_special_forms=False):
    """A type as it is kept: None is its class, text is a reference to be looked up later."""
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """A type as it is kept, if it may stand as an argument; `msg` says what was wanted instead of anything else."""
    arg = _type_convert(arg, module, allow_special_forms=allow_special_forms)
    if isinstance(arg, type) and arg is not Generic and arg is not Protocol:
        return arg
    if isinstance(arg, _Alias):
        origin = arg._origin
        if (
            origin is Generic or origin is Protocol
            or origin is ClassVar and not allow_special_forms
            or origin is Final and is_argument and not allow_special_forms
        ):  # fmt: skip
            raise TypeError(f"{arg} is not valid as type argument")
        return arg
    if isinstance(arg, _Form) and not (arg._stands_alone or allow_special_forms and (arg is ClassVar or arg is Final)):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if arg is Generic or arg is Protocol:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _convert(kind, what="Parameters to generic types must be types."):
    return _type_check(kind, what)


class ForwardRef(_TypingBase):
    """A type named by text."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        # A star before it is one of a subscript.
        text = f"({arg},)[0]" if arg[:1] == "*" else arg
        try:
            code = compile(text, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            import sys

            globalns = getattr(sys.modules.get(self.__forward_module__), "__dict__", globalns)
        if type_params:
            # Names of the module win over type parameters, those of the class over both.
            globalns, localns = dict(globalns), dict(localns)
            for param in type_params:
                if not self.__forward_is_class__ or param.__name__ not in globalns:
                    globalns[param.__name__] = param
                    localns.pop(param.__name__, None)
        found = _type_check(
            eval(self.__forward_code__, globalns, localns),
            "Forward references must evaluate to types.",
            is_argument=self.__forward_is_argument__,
            allow_special_forms=self.__forward_is_class__,
        )
        value = _eval_type(
            found, globalns, localns, type_params, recursive_guard=recursive_guard | {self.__forward_arg__}
        )
        self.__forward_value__, self.__forward_evaluated__ = value, True
        return value

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_arg__ == other.__forward_arg__ and self.__forward_value__ == other.__forward_value__
        return (
            self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__
        )

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"


class _Form(_TypingBase):
    """A name with a meaning of its own, which may take arguments in brackets."""

    def __init_subclass__(cls, /, *args, _root=False):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")

    def __init__(self, name, subscript=None, *, stands_alone=False):
        self._name = self.__name__ = self.__qualname__ = name
        self._subscript = subscript
        self._stands_alone = stands_alone

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __getitem__(self, args):
        if self._subscript is None:
            raise TypeError(f"{self!r} is not subscriptable")
        # These tell equal values of different types apart.
        return (_typed_items if self._name in ("Literal", "Annotated") else _form_items)(self, args)

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    # (Its brackets don't make it a sequence.)
    __iter__ = None

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


def _subscribed(form, args):
    return form._subscript(form, args)


_form_items = _remembered(_subscribed)
_typed_items = _remembered(_subscribed, typed=True)


class _Alias(_TypingBase):
    """A name with its arguments."""

    # Whether a call makes an instance of what it stands for.
    _inst = True

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")

    def __init__(self, origin, args, name=None, *, inst=True):
        if not inst:
            self._inst = False
        self._origin = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self._name = name
        self._params = None
        if name is None and type(origin) is not str:
            self.__module__ = origin.__module__

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

    def __reduce__(self):
        from operator import getitem

        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__
        return getitem, (origin, args[0] if len(args) == 1 and not isinstance(args[0], tuple) else args)

    def copy_with(self, args):
        """The same with other arguments."""
        return type(self)(self._origin, args, self._name, inst=self._inst)

    @_remembered
    def __getitem__(self, args):
        if self._origin in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        parameters = self.__parameters__
        if not parameters:
            raise TypeError(f"{self!r} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        values = _bind(self, parameters, _unpacked([_type_convert(arg) for arg in args]))
        return self.copy_with(tuple(_substitute_all(self.__args__, values, isinstance(self, _CallableAlias))))

    def __call__(self, *args, **kwds):
        origin = self.__origin__
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {origin.__name__}() instead")
        made = origin(*args, **kwds)
        try:
            made.__orig_class__ = self
        except Exception:
            # Not every object takes attributes.
            pass
        return made

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, _Form):
            raise TypeError(f"Cannot subclass {self!r}")
        behind = bases[bases.index(self) + 1 :]
        if self._name:
            entries = [] if origin in bases else [origin]
            return tuple(entries if any(map(_brings_generic, behind)) else [*entries, Generic])
        if origin is Generic:
            if Protocol in bases or any(isinstance(base, _Alias) and base is not self for base in behind):
                return ()
        return (origin,)

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if _is_dunder(name) or name in _own_names:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return getattr(self.__origin__, name)

    def __setattr__(self, name, value):
        if _is_dunder(name) or name in _own_names:
            object.__setattr__(self, name, value)
        else:
            setattr(self.__origin__, name, value)

    def __dir__(self):
        return list({*super().__dir__(), *(name for name in dir(self.__origin__) if not _is_dunder(name))})

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __iter__(self):
        yield Unpack[self]


# What stands in an alias itself; everything else is its class's.
_own_names = {"_origin", "_name", "_params", "_inst", "_count", "_is_unpacked", "_nparams"}


def _brings_generic(base):
    """Whether a base is, or will put in its place, a class that derives from Generic."""
    if isinstance(base, type):
        return issubclass(base, Generic)
    if isinstance(base, _Alias):
        return True
    entries = getattr(base, "__mro_entries__", None)
    entries = entries((base,)) if entries else ()
    return isinstance(entries, tuple) and any(isinstance(entry, type) and issubclass(entry, Generic) for entry in entries)


def _distinct(members):
    """Each once, in order; what can't be hashed is compared."""
    try:
        return list(dict.fromkeys(members))
    except TypeError:
        found = []
        for member in members:
            if member not in found:
                found.append(member)
        return found


class _UnionAlias(_Alias, _root=True):
    __iter__ = None

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _NoneType in args:
            other = args[0] if args[1] is _NoneType else args[1]
            return f"typing.Optional[{_type_repr(other)}]"
        return f"typing.Union[{', '.join(map(_type_repr, args))}]"

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, _UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            theirs = list(other.__args__)
            return len(theirs) == len(self.__args__) and all(arg in theirs for arg in self.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __reduce__(self):
        from operator import getitem

        return getitem, (Union, self.__args__)

    def copy_with(self, args):
        return Union[args]

    def __call__(self, *args, **kwds):
        raise TypeError("Cannot instantiate typing.Union")

    def __instancecheck__(self, obj):
        return any(isinstance(obj, arg) for arg in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _LiteralAlias(_Alias, _root=True):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(type(a), a) for a in self.__args__} == {(type(a), a) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset([(type(a), a) for a in self.__args__]))


class _CallableAlias(_Alias, _root=True):
    __iter__ = None

    def __repr__(self):
        *args, result = self.__args__
        if len(args) == 1 and _is_parameter_list(args[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join(map(_type_repr, args))}], {_type_repr(result)}]"

    def __reduce__(self):
        from operator import getitem

        *args, result = self.__args__
        return getitem, (Callable, (args[0] if len(args) == 1 and _is_parameter_list(args[0]) else args, result))


class _ConcatenateAlias(_Alias, _root=True):
    def copy_with(self, args):
        last = args[-1]
        if isinstance(last, (list, tuple)):
            return (*args[:-1], *last)
        if isinstance(last, _ConcatenateAlias):
            args = (*args[:-1], *last.__args__)
        return super().copy_with(args)


class _AnnotatedAlias(_Alias, _root=True):
    __iter__ = None

    def __init__(self, origin, metadata, name=None):
        if isinstance(origin, _AnnotatedAlias):
            metadata = (*origin.__metadata__, *metadata)
            origin = origin.__origin__
        super().__init__(origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def copy_with(self, args):
        return type(self)(args[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __reduce__(self):
        from operator import getitem

        return getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


def _subscript_union(form, args):
    if args == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(args, tuple):
        args = (args,)
    members = []
    for arg in args:
        arg = _type_check(arg, "Union[arg, ...]: each arg must be a type.")
        members.extend(arg.__args__ if isinstance(arg, (_UnionAlias, _UnionType)) else (arg,))
    members = _distinct(members)
    if len(members) == 1:
        return members[0]
    name = "Optional" if len(members) == 2 and _NoneType in members else "Union"
    return _UnionAlias(form, tuple(members), name)


def _subscript_optional(form, arg):
    return Union[_type_check(arg, f"{form} requires a single type."), _NoneType]


def _subscript_literal(form, args):
    if not isinstance(args, tuple):
        args = (args,)
    args = [value for arg in args for value in (arg.__args__ if isinstance(arg, _LiteralAlias) else (arg,))]
    try:
        args = list({(type(value), value): value for value in args}.values())
    except TypeError:
        # What can't be hashed stays as often as it is written.
        pass
    return _LiteralAlias(form, tuple(args), "Literal")


def _subscript_one(form, arg):
    message = f"{form} accepts only single type."
    return _Alias(form, (_type_check(arg, message, allow_special_forms=form in (ClassVar, Final)),), form._name)


def _subscript_qualifier(form, arg):
    message = f"{form._name} accepts only a single type."
    return _Alias(form, (_type_check(arg, message, allow_special_forms=True),), form._name)


def _subscript_concatenate(form, args):
    if args == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    *args, last = args if isinstance(args, tuple) else (args,)
    if last is not ... and not isinstance(last, ParamSpec):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    args = [_type_check(arg, "Concatenate[arg, ...]: each arg must be a type.") for arg in args]
    return _ConcatenateAlias(form, (*args, last), "Concatenate")


def _subscript_annotated(form, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    kind, *metadata = args
    if getattr(kind, "__typing_is_unpacked_typevartuple__", False):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    kind = _type_check(kind, "Annotated[t, ...]: t must be a type.", allow_special_forms=True)
    return _AnnotatedAlias(kind, tuple(metadata))


class _Unpacked(_Alias, _root=True):
    """What stands for its items among types."""

    _is_unpacked = True

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg = self.__args__[0]
        if not isinstance(arg, (_Alias, _BuiltinAlias)):
            return None
        if arg.__origin__ is not tuple:
            raise TypeError("Unpack[...] must be used with a tuple type")
        return arg.__args__

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"


def _subscript_unpack(form, arg):
    return _Unpacked(form, (_type_check(arg, f"{form} accepts only single type."),), "Unpack")


Union = _Form("Union", _subscript_union)
Optional = _Form("Optional", _subscript_optional)
Literal = _Form("Literal", _subscript_literal)
Final = _Form("Final", _subscript_one)
ClassVar = _Form("ClassVar", _subscript_one)
Required = _Form("Required", _subscript_qualifier)
NotRequired = _Form("NotRequired", _subscript_qualifier)
ReadOnly = _Form("ReadOnly", _subscript_qualifier)
TypeGuard = _Form("TypeGuard", _subscript_one)
TypeIs = _Form("TypeIs", _subscript_one)
Concatenate = _Form("Concatenate", _subscript_concatenate)
Annotated = _Form("Annotated", _subscript_annotated)
Unpack = _Form("Unpack", _subscript_unpack)
NoReturn = _Form("NoReturn", stands_alone=True)
Never = _Form("Never", stands_alone=True)
Self = _Form("Self", stands_alone=True)
LiteralString = _Form("LiteralString", stands_alone=True)
TypeAlias = _Form("TypeAlias", stands_alone=True)


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


# What stands for the last arguments of some names where they are left out.
_defaults = {
    "Generator": (_NoneType, _NoneType), "AsyncGenerator": (_NoneType,),
    "ContextManager": (bool | None,), "AsyncContextManager": (bool | None,),
}  # fmt: skip


class _Name(_Alias, _root=True):
    """A name for a class that exists elsewhere, without arguments yet."""

    __iter__ = None

    def __init__(self, origin, count, name, *, inst=True):
        if not inst:
            self._inst = False
        self._origin = origin
        self._count = count
        self._name = name

    __args__ = ()
    __parameters__ = ()

    @property
    def _nparams(self):
        return self._count

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __getattr__(self, name):
        if name == "__doc__":
            return f"Deprecated alias to {self.__origin__.__module__}.{self.__origin__.__name__}."
        return super().__getattr__(name)

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return hash(self._name)

    @_remembered
    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if self._name == "Callable":
            return self._callable(args)
        if self._name == "Tuple":
            return self._tuple(args)
        args = tuple([_type_check(arg, "Parameters to generic types must be types.") for arg in args])
        defaults = _defaults.get(self._name, ())
        needed = self._count - len(defaults)
        if needed <= len(args) < self._count:
            args += defaults[len(args) - needed :]
        if len(args) != self._count:
            if not self._count:
                raise TypeError(f"{self!r} is not a generic class")
            few = "few" if len(args) < self._count else "many"
            expected = f"at least {needed}" if defaults else self._count
            raise TypeError(f"Too {few} arguments for {self!r}; actual {len(args)}, expected {expected}")
        return self.copy_with(args)

    def copy_with(self, args):
        return _Alias(self._origin, args, self._name, inst=self._inst)

    def _tuple(self, args):
        message = "Tuple[t0, t1, ...]: each t must be a type."
        if len(args) >= 2 and args[-1] is ...:
            kinds = [_type_check(arg, "Tuple[t, ...]: t must be a type.") for arg in args[:-1]]
            return self.copy_with((*kinds, ...))
        return self.copy_with(tuple([_type_check(arg, message) for arg in args]))

    def _callable(self, args):
        if len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if not isinstance(parameters, (list, tuple)):
            parameters = (parameters,)
        parameters = [_type_convert(kind) for kind in parameters]
        return _CallableAlias(self._origin, (*parameters, result), "Callable")

    def __subclasscheck__(self, cls):
        if isinstance(cls, _Name):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _Alias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)


List = _Name(list, 1, "List", inst=False)
Dict = _Name(dict, 2, "Dict", inst=False)
Set = _Name(set, 1, "Set", inst=False)
FrozenSet = _Name(frozenset, 1, "FrozenSet", inst=False)
Tuple = _Name(tuple, -1, "Tuple", inst=False)
Type = _Name(type, 1, "Type", inst=False)
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


def _is_variable(arg):
    return isinstance(arg, (TypeVar, ParamSpec)) or getattr(arg, "__typing_is_unpacked_typevartuple__", False)


class Generic:
    """A base for classes with type variables."""

    __slots__ = ()
    __parameters__ = ()

    @_remembered
    def __class_getitem__(cls, args):
        if not isinstance(args, tuple):
            args = (args,)
        # (Others have protocols that say that they are equal to this one.)
        if cls in (Generic, Protocol):
            if not args:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(map(_is_variable, args)):
                raise TypeError(
                    f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables."
                )
            if len(set(args)) != len(args):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            made = _Alias(cls, args)
            _check_defaults(made.__parameters__)
            return made
        parameters = cls.__parameters__
        if not parameters:
            raise TypeError(f"{cls!r} is not a generic class")
        return _Alias(cls, _flat(_bind(cls, parameters, tuple([_type_convert(arg) for arg in args]))))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        written = cls.__dict__.get("__orig_bases__")
        if written is None:
            if Generic in cls.__bases__ and cls.__name__ != "Protocol" and type(cls) is not _TypedDictMeta:
                raise TypeError("Cannot inherit from plain Generic")
            cls.__parameters__ = ()
            return
        if Generic in written and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        parameters = _parameters(written)
        _check_defaults(parameters)
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
    "__annotate__", "__classcell__",
}  # fmt: skip
_reckless_callers = ("abc", "_py_abc", "functools", None)
_runtime_only = "Instance and class checks can only be used with @runtime_checkable protocols"


def _annotations_of(cls):
    """The annotations that a class has itself. (Where it has none, its metaclass may have put something there.)"""
    found = cls.__dict__.get("__annotations__")
    return found if isinstance(found, dict) else {}


def _get_protocol_attrs(cls):
    """The names that a protocol, and those that it derives from, ask for."""
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in [*base.__dict__, *_annotations_of(base)]:
            if name not in _not_attributes and not name.startswith("_abc_"):
                found.add(name)
    return found


def _refuse_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _refuse_init:
        return
    # A class with a protocol among its bases and no __init__ of its own: the next one in the order is its own.
    inits = (base.__dict__.get("__init__", _refuse_init) for base in cls.__mro__)
    cls.__init__ = next((init for init in inits if init is not _refuse_init), object.__init__)
    cls.__init__(self, *args, **kwargs)


def _static(instance, name):
    """An attribute as it is stored, without running code of the object's class; AttributeError if there is none."""
    cls = type(instance)
    mro = cls.__mro__
    if isinstance(instance, type):
        mro = (*instance.__mro__, *mro)
    else:
        try:
            own = object.__getattribute__(instance, "__dict__")
        except AttributeError:
            own = {}
        if name in own:
            return own[name]
    for base in mro:
        if name in base.__dict__:
            return base.__dict__[name]
    raise AttributeError(name)


def _without_code(cls):
    """The members of a protocol that are no methods."""
    found = cls.__dict__.get("__non_callable_proto_members__")
    if found is None:
        found = {name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))}
    return found


def _asked_by_library():
    """Whether it was `abc` or `functools` that asked, who may ask about every class."""
    return _caller(4) in _reckless_callers


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == "Protocol" and bases == (Generic,):
            pass
        elif {Protocol, Generic} & set(bases) and Protocol in bases:
            for base in bases:
                if not (
                    base in (object, Generic, Protocol)
                    or base.__name__ in _protocols_elsewhere.get(base.__module__, ())
                    or issubclass(base, Generic) and getattr(base, "_is_protocol", False)
                ):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False) and not _asked_by_library():
            raise TypeError(_runtime_only)
        # Not by way of this class's own check, which refuses protocols with data.
        known = super().__subclasscheck__
        if known(instance.__class__) or known(type(instance)):
            return True
        for name in cls.__protocol_attrs__:
            try:
                value = _static(instance, name)
            except AttributeError:
                return False
            if value is None and name not in _without_code(cls):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _asked_by_library():
            has_hook = getattr(cls.__dict__.get("__subclasshook__"), "__func__", None) is _protocol_hook
            is_runtime = getattr(cls, "_is_runtime_protocol", False)
            data = sorted(_without_code(cls)) if is_runtime and has_hook else ()
            if (not is_runtime or data) and not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not is_runtime:
                raise TypeError(_runtime_only)
            if data:
                raise TypeError(
                    "Protocols with non-method members don't support issubclass(). "
                    f"Non-method members: {str(data)[1:-1]}."
                )
        return super().__subclasscheck__(other)


_protocols_elsewhere = {
    "collections.abc": (
        "Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Hashable", "Sized",
        "Container", "Collection", "Reversible", "Buffer",
    ),
    "contextlib": ("AbstractContextManager", "AbstractAsyncContextManager"),
}  # fmt: skip


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    return all(_offers(other, name) for name in cls.__protocol_attrs__) or NotImplemented


def _offers(cls, name):
    """Whether a class, or one that it derives from, has a member of a protocol; None says that it wants none."""
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
        if name in _annotations_of(base) and issubclass(cls, Generic) and getattr(cls, "_is_protocol", False):
            return True
    return False


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A base for classes that stand for everything with the same methods."""

    __slots__ = ()
    _is_protocol, _is_runtime_protocol = True, False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _refuse_init


def runtime_checkable(cls):
    """A class decorator: let `isinstance` ask whether an object has what a protocol names."""
    if not isinstance(cls, type) or not issubclass(cls, Generic) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    data = set()
    for name in cls.__protocol_attrs__:
        try:
            is_method = callable(getattr(cls, name, None))
        except Exception as error:
            raise TypeError(f"Failed to determine whether protocol member {name!r} is a method member") from error
        if not is_method:
            data.add(name)
    cls.__non_callable_proto_members__ = data
    return cls


def is_protocol(tp, /):
    """Whether a class is a protocol."""
    return isinstance(tp, type) and bool(getattr(tp, "_is_protocol", False)) and tp is not Protocol


def get_protocol_members(tp, /):
    """Return the names that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


# (Of use to those who write annotations of containers, though no names that are offered.)
T, KT, VT = TypeVar("T"), TypeVar("KT"), TypeVar("VT")
T_co, V_co, VT_co = (TypeVar(_name, covariant=True) for _name in ("T_co", "V_co", "VT_co"))
T_contra = TypeVar("T_contra", contravariant=True)


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


class SupportsAbs(Protocol[T_co]):
    """Things with an `__abs__`."""

    __slots__ = ()
    _is_runtime_protocol = True

    def __abs__(self): ...


class SupportsRound(Protocol[T_co]):
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
        hints = {
            name: _type_check(kind, f"field {name} annotation must be a type") for name, kind in annotations.items()
        }
        made.__annotations__ = hints
        made.__new__.__annotations__ = hints
        made.__bases__ = bases if made.__bases__ != bases else made.__bases__
        for name, value in namespace.items():
            if name in _not_overridable:
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {name}")
            if name in _kept_of_named_tuple or name in made._fields:
                continue
            setattr(made, name, value)
            tell = getattr(type(value), "__set_name__", None)
            if tell is not None:
                try:
                    tell(value, made, name)
                except BaseException as error:
                    error.add_note(
                        f"Error calling __set_name__ on {type(value).__name__!r} instance {name!r} in {typename!r}"
                    )
                    raise
        made.__orig_bases__ = namespace.get("__orig_bases__", (NamedTuple,))
        if Generic in bases:
            # (That of tuple would come first.)
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
            made.__init_subclass__()
        return made


_kept_of_named_tuple = {"__module__", "__annotations__", "__orig_bases__"}
_not_overridable = {
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace",
    "_asdict", "_source",
}


_UNSET = object()


def _warn_of_missing_fields(kind, typename, fields):
    import warnings

    given = "Failing to pass a value for the 'fields' parameter" if fields is _UNSET else "Passing `None` as the 'fields' parameter"
    empty = "[]" if kind == "NamedTuple" else "{{}}"
    warnings._deprecated(
        given,
        message="{name} is deprecated and will be disallowed in Python {remove}. To create a "
        f"{kind} class with 0 fields using the functional syntax, pass an empty "
        f"{'list' if kind == 'NamedTuple' else 'dictionary'}, e.g. `{typename} = {kind}({typename!r}, {empty})`.",
        remove=(3, 15),
    )


class _NamedTupleForm:
    """`NamedTuple`: a function that makes classes, and a base in class statements."""

    __name__ = __qualname__ = "NamedTuple"
    __module__ = "typing"

    def __call__(self, typename, fields=_UNSET, /, **kwargs):
        from collections import namedtuple

        if fields is _UNSET or fields is None:
            if fields is _UNSET and kwargs:
                import warnings

                warnings._deprecated(
                    "Creating NamedTuple classes using keyword arguments",
                    message="{name} is deprecated and will be disallowed in Python {remove}. "
                    "Use the class-based or functional syntax instead.",
                    remove=(3, 15),
                )
            elif kwargs:
                raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
            else:
                _warn_of_missing_fields("NamedTuple", typename, fields)
            fields = kwargs.items()
        elif kwargs:
            raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
        fields = [(name, _type_check(kind, f"field {name} annotation must be a type")) for name, kind in fields]
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


def _qualifiers(kind):
    """Which of Required, NotRequired and ReadOnly stand around a type."""
    while isinstance(kind, _Alias):
        if isinstance(kind, _AnnotatedAlias):
            kind = kind.__origin__
        elif kind._origin in (Required, NotRequired, ReadOnly):
            yield kind._origin
            kind = kind.__args__[0]
        else:
            return


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True, closed=None):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), namespace)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        annotations, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            inherited = base.__dict__
            annotations.update(inherited.get("__annotations__", {}))
            now_required, now_optional = (inherited.get(f"__{kind}_keys__", set()) for kind in ("required", "optional"))
            required, optional = (required | now_required) - now_optional, (optional - now_required) | now_optional
            readonly |= inherited.get("__readonly_keys__", set())
            mutable |= inherited.get("__mutable_keys__", set())
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        for key, kind in namespace.get("__annotations__", {}).items():
            kind = annotations[key] = _type_check(kind, message, module=made.__module__)
            marks = set(_qualifiers(kind))
            needed = Required in marks or (total and NotRequired not in marks)
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
            if ReadOnly not in marks:
                mutable.add(key)
                readonly.discard(key)
            elif key in mutable:
                raise TypeError(f"Cannot redefine mutable key {key!r} as read-only")
            else:
                readonly.add(key)
        made.__annotations__ = annotations
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__readonly_keys__, made.__mutable_keys__ = frozenset(readonly), frozenset(mutable)
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

    def __call__(self, typename, fields=_UNSET, /, *, total=True):
        if fields is _UNSET or fields is None:
            _warn_of_missing_fields("TypedDict", typename, fields)
            fields = {}
        made = _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": _caller() or "__main__"}, total=total)
        made.__orig_bases__ = (TypedDict,)
        return made

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return f"<function TypedDict at {id(self):#x}>"


_TypedDictForm.__call__.__qualname__ = "TypedDict"
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

    def __reduce__(self):
        return self.__qualname__

    def __mro_entries__(self, bases):
        name = self.__name__

        class Refusing:
            def __init_subclass__(cls):
                raise TypeError(
                    "Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{cls.__name__} = NewType({cls.__name__!r}, {name})`"
                )

        return (Refusing,)


# Functions


def cast(typ, val):
    """Return the value unchanged."""
    return val


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


# What `overload` was given: functions by their line, by module and qualified name.
_overloads = {}


def _place(func):
    """Where a function is told of; for what has no such place, None."""
    func = getattr(func, "__func__", func)
    try:
        return func.__module__, func.__qualname__
    except AttributeError:
        return None


def overload(func):
    """Mark one signature of a function that is defined afterwards."""
    place = _place(func)
    if place is not None:
        code = getattr(getattr(func, "__func__", func), "__code__", None)
        _overloads.setdefault(place, {})[code.co_firstlineno if code else None] = func
    return _overload_dummy


def get_overloads(func):
    """Return the signatures of a function that were marked, in their order."""
    return list(_overloads.get(_place(func), {}).values())


def clear_overloads():
    """Forget all signatures that were marked."""
    _overloads.clear()


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
    """Say that the annotations of a function, or of all functions that a class defines, are no types."""
    if isinstance(arg, type):
        for value in arg.__dict__.values():
            inner = getattr(value, "__func__", value)
            if isinstance(inner, type) or hasattr(inner, "__code__"):
                # What is only mentioned in the class is somebody else's.
                if inner.__qualname__ == f"{arg.__qualname__}.{inner.__name__}" and inner.__module__ == arg.__module__:
                    no_type_check(inner)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        # A built-in class. (What has no attributes at all is no use of this, and the caller hears so.)
        pass
    return arg


def no_type_check_decorator(decorator):
    """Make a decorator whose results are marked with `no_type_check`."""
    import functools
    import warnings

    warnings._deprecated("typing.no_type_check_decorator", remove=(3, 15))

    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs
):
    """Say that a decorator, a class or a metaclass makes classes as `dataclass` does."""

    def decorate(target):
        target.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "frozen_default": frozen_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return target

    return decorate


def assert_type(val, typ, /):
    """Return the value; checkers make sure that it is of this type."""
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
        return (args[0] if len(args) == 1 and _is_parameter_list(args[0]) else args, result)
    if isinstance(tp, _BuiltinAlias) and tp.__origin__ is Callable.__origin__:
        *args, result = tp.__args__
        return (args[0] if len(args) == 1 and _is_parameter_list(args[0]) else args, result)
    if isinstance(tp, (_Alias, _BuiltinAlias, _UnionType)):
        return tp.__args__
    return ()


def _eval_type(t, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
    """A type in which text was replaced by what it names."""

    def evaluated(args):
        return tuple(
            [_eval_type(arg, globalns, localns, type_params, recursive_guard=recursive_guard) for arg in args]
        )

    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if isinstance(t, _BuiltinAlias):
        args = evaluated([ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__])
        if t.__unpacked__:
            return Unpack[_BuiltinAlias(t.__origin__, args)]
        return t if args == t.__args__ else _BuiltinAlias(t.__origin__, args)
    if isinstance(t, _UnionType):
        args = evaluated(t.__args__)
        return t if args == t.__args__ else _joined(args)
    if isinstance(t, _Alias) and not isinstance(t, (_Name, _LiteralAlias)):
        args = evaluated(t.__args__)
        return t if args == t.__args__ else t.copy_with(args)
    if isinstance(t, list):
        return list(evaluated(t))
    return t


def _joined(members):
    """The union that `|` makes."""
    union = members[0]
    for member in members[1:]:
        union = union | member
    return union


def _strip(kind):
    """A type without what Annotated, Required and so on add."""
    if isinstance(kind, _AnnotatedAlias):
        return _strip(kind.__origin__)
    if isinstance(kind, _Alias) and kind._origin in (Required, NotRequired, ReadOnly):
        return _strip(kind.__args__[0])
    if isinstance(kind, (_Alias, _BuiltinAlias, _UnionType)) and not isinstance(kind, (_Name, _LiteralAlias)):
        args = tuple([_strip(arg) for arg in kind.__args__])
        if args == kind.__args__ and all(map(_is_same, args, kind.__args__)):
            return kind
        if isinstance(kind, _Alias):
            return kind.copy_with(args)
        return _joined(args) if isinstance(kind, _UnionType) else _BuiltinAlias(kind.__origin__, args)
    return kind


def _is_same(one, other):
    return one is other


def _hints_of_class(cls, globalns, localns):
    import sys

    hints = {}
    for base in reversed(cls.__mro__):
        outer = globalns
        if outer is None:
            outer = getattr(sys.modules.get(base.__module__), "__dict__", {})
        inner = dict(vars(base)) if localns is None else localns
        if localns is None and globalns is None:
            # Names of the module come before those of the class, as always was.
            outer, inner = inner, outer
        for name, kind in _annotations_of(base).items():
            if isinstance(kind, str):
                kind = ForwardRef(kind, is_argument=False, is_class=True)
            kind = _NoneType if kind is None else kind
            hints[name] = _eval_type(kind, outer, inner, base.__type_params__)
    return hints


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return the annotations of a class, a module or a function, with text replaced by the types it names."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = _hints_of_class(obj, globalns, localns)
    else:
        import types

        is_module = isinstance(obj, types.ModuleType)
        if globalns is None:
            target = obj
            while hasattr(target, "__wrapped__"):
                target = target.__wrapped__
            globalns = obj.__dict__ if is_module else getattr(target, "__globals__", {})
        if localns is None:
            localns = globalns
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if is_module or callable(obj) and type(obj).__module__ in ("builtins", "types"):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        hints = {}
        for name, kind in annotations.items():
            if isinstance(kind, str):
                kind = ForwardRef(kind, is_argument=not is_module)
            kind = _NoneType if kind is None else kind
            hints[name] = _eval_type(kind, globalns, localns, getattr(obj, "__type_params__", ()))
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


_unlisted = {"ABCMeta", "T", "KT", "VT", "T_co", "V_co", "VT_co", "T_contra"}
__all__ = [_name for _name in globals() if _name[0] != "_" and _name not in _unlisted]
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

_show_module(Generic)
# What these are called elsewhere.
for _cls, _name in (
    (_Alias, "_GenericAlias"), (_CallableAlias, "_CallableGenericAlias"), (_LiteralAlias, "_LiteralGenericAlias"),
    (_UnionAlias, "_UnionGenericAlias"), (_Name, "_SpecialGenericAlias"), (_Form, "_SpecialForm"),
):  # fmt: skip
    _cls.__name__ = _cls.__qualname__ = _name
