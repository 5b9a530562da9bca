"""Type variables and names for types: what type parameters and `type` statements make, and `typing` hands on.

What is written as a type parameter is evaluated when somebody asks for it: the compiler passes functions here.
"""

from _types import show_module as _show_module
from _types import union as _union

_BuiltinAlias = type(list[int])
_UnionType = type(int | str)


class _TypingBase:
    """What names for types have in common: they combine with `|` into unions."""

    __slots__ = ()

    def __or__(self, other):
        from typing import Union

        return Union[self, other]

    def __ror__(self, other):
        from typing import Union

        return Union[other, self]


class NoDefaultType:
    """The class of NoDefault."""

    __module__ = "typing"
    __slots__ = ()

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"

    def __init_subclass__(cls):
        raise TypeError("type 'NoDefaultType' is not an acceptable base type")


NoDefault = object.__new__(NoDefaultType)


def _caller(depth=3):
    """The name of the module that called what calls this."""
    import sys

    return sys._getframemodulename(depth - 1)


def _checked(kind, message):
    from typing import _convert

    return _convert(kind, message)


class _Variable(_TypingBase):
    """What the kinds of type variables have in common."""

    __module__ = "typing"

    def __init_subclass__(cls, accepted=False):
        if not accepted:
            name = cls.__mro__[1].__name__
            raise TypeError(f"type 'typing.{name}' is not an acceptable base type")

    @property
    def __default__(self):
        if self._evaluate_default is not None:
            self._default = self._evaluate_default()
            self._evaluate_default = None
        return self._default

    def has_default(self):
        """Whether the variable has a default."""
        return self._evaluate_default is not None or self._default is not NoDefault

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __typing_subst__(self, arg):
        arg = _checked(arg, "Parameters to generic types must be types.")
        if getattr(arg, "__unpacked__", False) or getattr(arg, "_is_unpacked", False):
            raise TypeError(f"{arg} is not valid as type argument")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        """The arguments of an alias with this variable's default put in, if it is needed."""
        place = alias.__parameters__.index(self)
        if place == len(args) and self.has_default():
            return (*args, self.__default__)
        if place >= len(args):
            raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {place + 1}")
        return args

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__


def _check_name(name, what):
    if not isinstance(name, str):
        raise TypeError(f"{what}() argument 'name' must be str, not {type(name).__name__}")


def _set_variance(self, covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError("Bivariant types are not supported.")
    if infer_variance and (covariant or contravariant):
        raise ValueError("Variance cannot be specified with infer_variance.")
    self.__covariant__ = bool(covariant)
    self.__contravariant__ = bool(contravariant)
    self.__infer_variance__ = bool(infer_variance)


class TypeVar(_Variable, accepted=True):
    """A variable for types."""

    __module__ = "typing"

    def __init__(
        self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
        infer_variance=False
    ):
        _check_name(name, "typevar")
        _set_variance(self, covariant, contravariant, infer_variance)
        if bound is not None:
            bound = _checked(bound, "Bound must be a type.")
            if constraints:
                raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self._constraints = tuple([_checked(c, "TypeVar(name, constraint, ...): constraints must be types.") for c in constraints])
        self._bound = bound
        self._default = default
        self._evaluate_default = self._evaluate_bound = self._evaluate_constraints = None
        self.__module__ = _caller()

    @property
    def __bound__(self):
        if self._evaluate_bound is not None:
            self._bound = self._evaluate_bound()
            self._evaluate_bound = None
        return self._bound

    @property
    def __constraints__(self):
        if self._evaluate_constraints is not None:
            self._constraints = self._evaluate_constraints()
            self._evaluate_constraints = None
        return self._constraints


class ParamSpec(_Variable, accepted=True):
    """A variable for the parameters of a callable."""

    __module__ = "typing"

    def __init__(
        self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False
    ):
        _check_name(name, "paramspec")
        _set_variance(self, covariant, contravariant, infer_variance)
        self.__name__ = name
        self.__bound__ = None if bound is None else _checked(bound, "Bound must be a type.")
        self._default = default
        self._evaluate_default = None
        self.__module__ = _caller()

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple([_checked(kind, "Expected a type.") for kind in arg])
        if not _is_parameter_list(arg):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        place = parameters.index(self)
        if place == len(args) and self.has_default():
            args = (*args, self.__default__)
        if place >= len(args):
            raise TypeError(f"Too few arguments for {alias}")
        # The only parameter takes all of what is in the brackets.
        if len(parameters) == 1 and not _is_parameter_list(args[0]):
            return (args,)
        if isinstance(args[place], list):
            args = (*args[:place], tuple(args[place]), *args[place + 1 :])
        return args

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class _Part(_TypingBase):
    """One half of the parameters that a ParamSpec stands for."""

    __module__ = "typing"

    def __init__(self, origin):
        self.__origin__ = origin

    def __init_subclass__(cls, accepted=False):
        if not accepted:
            raise TypeError(f"type 'typing.{cls.__mro__[1].__name__}' is not an acceptable base type")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._name}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((self._name, self.__origin__))


class ParamSpecArgs(_Part, accepted=True):
    """The `*args` of a ParamSpec."""

    __module__ = "typing"
    _name = "args"


class ParamSpecKwargs(_Part, accepted=True):
    """The `**kwargs` of a ParamSpec."""

    __module__ = "typing"
    _name = "kwargs"


class TypeVarTuple(_Variable, accepted=True):
    """A variable for any number of types."""

    __module__ = "typing"
    __infer_variance__ = True

    def __init__(self, name, *, default=NoDefault):
        _check_name(name, "typevartuple")
        self.__name__ = name
        self._default = default
        self._evaluate_default = None
        self.__module__ = _caller()

    def __iter__(self):
        from typing import Unpack

        yield Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        """The arguments of an alias with those that are this variable's in a tuple."""
        parameters = alias.__parameters__
        place = parameters.index(self)
        if any(isinstance(param, TypeVarTuple) for param in parameters[place + 1 :]):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
        given, before, behind = len(args), place, len(parameters) - place - 1
        endless, filler = None, None
        for index, arg in enumerate(args):
            items = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
            if items and len(items) == 2 and items[1] is ...:
                if endless is not None:
                    raise TypeError("More than one unpacked arbitrary-length tuple argument")
                endless, filler = index, items[0]
        # A tuple of any length may also be what the parameters beside this one are taken from.
        if endless is not None:
            before, behind = min(before, endless), min(behind, given - endless - 1)
        elif before + behind > given:
            raise TypeError(
                f"Too few arguments for {alias}; actual {given}, expected at least {len(parameters) - 1}"
            )
        own = tuple(args[before : given - behind])
        if not own and self.has_default():
            own = _unpacked([self.__default__])
        return (
            *args[:before], *[filler] * (place - before), own,
            *[filler] * (len(parameters) - behind - place - 1), *args[given - behind :],
        )  # fmt: skip


class TypeAliasType(_TypingBase):
    """A name for a type."""

    __module__ = "typing"

    def __init__(self, name, value, *, type_params=()):
        _check_name(name, "typealias")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        _fill_alias(self, name, type_params, None, _caller())
        self._value = value

    def __init_subclass__(cls):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")

    @property
    def __name__(self):
        return self._name

    @property
    def __value__(self):
        if self._evaluate is not None:
            self._value = self._evaluate()
            self._evaluate = None
        return self._value

    @property
    def __type_params__(self):
        return self._type_params

    @property
    def __parameters__(self):
        shown = []
        for param in self._type_params:
            if isinstance(param, TypeVarTuple):
                shown.extend(param)
            else:
                shown.append(param)
        return tuple(shown)

    def __repr__(self):
        return self._name

    def __getitem__(self, args):
        if not self._type_params:
            raise TypeError("Only generic type aliases are subscriptable")
        return _BuiltinAlias(self, args)

    def __call__(self, *args, **kwargs):
        raise TypeError("'typing.TypeAliasType' object is not callable")

    def __setattr__(self, name, value):
        if name[:1] != "_":
            message = "'typing.TypeAliasType' object has no attribute {!r} and no __dict__ for setting new attributes"
            raise AttributeError(message.format(name))
        object.__setattr__(self, name, value)

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __reduce__(self):
        return self._name


def _fill_alias(alias, name, type_params, evaluate, module):
    alias._name = name
    alias._type_params = type_params
    alias._evaluate = evaluate
    alias.__module__ = module


# What the compiler calls


def _type_var(name, default, constrained, evaluate):
    made = object.__new__(TypeVar)
    made.__name__ = name
    made.__covariant__ = made.__contravariant__ = False
    made.__infer_variance__ = True
    made._bound = None
    made._constraints = ()
    made._evaluate_bound = None if constrained else evaluate
    made._evaluate_constraints = evaluate if constrained else None
    made._default = NoDefault
    made._evaluate_default = default
    return made


def _param_spec(name, default):
    made = object.__new__(ParamSpec)
    made.__name__ = name
    made.__bound__ = None
    made.__covariant__ = made.__contravariant__ = False
    made.__infer_variance__ = True
    made._default = NoDefault
    made._evaluate_default = default
    return made


def _type_var_tuple(name, default):
    made = object.__new__(TypeVarTuple)
    made.__name__ = name
    made._default = NoDefault
    made._evaluate_default = default
    return made


def _type_alias(name, type_params, evaluate, module):
    made = object.__new__(TypeAliasType)
    _fill_alias(made, name, type_params, evaluate, module)
    return made


def _generic_base(type_params):
    from typing import Generic, Unpack

    return Generic[tuple([Unpack[p] if isinstance(p, TypeVarTuple) else p for p in type_params])]


# Putting arguments in the place of type variables. A variable is what has `__typing_subst__`; before that is asked, its
# `__typing_prepare_subst__` may rearrange all arguments.


def _starred(alias):
    """An alias with a star before it."""
    return next(iter(alias))


def _parameters(args):
    """The type variables in these arguments, each once."""
    found = {}
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, _BuiltinAlias):
            continue
        if isinstance(arg, (list, tuple)):
            found.update(dict.fromkeys(_parameters(arg)))
        elif isinstance(arg, _Variable) or hasattr(type(arg), "__typing_subst__"):
            found[arg] = None
        elif isinstance(arg, (_BuiltinAlias, _UnionType)):
            found.update(dict.fromkeys(_parameters(arg.__args__)))
        elif not isinstance(arg, TypeAliasType):
            found.update(dict.fromkeys(getattr(arg, "__parameters__", ())))
    return tuple(found)


def _check_defaults(parameters):
    """Parameters with defaults stand behind those without; none with a default is behind one for any number."""
    optional = endless = False
    for param in parameters:
        # (A default is worked out when somebody asks for it, which is not here.)
        asked = getattr(param, "has_default", None)
        has_default = asked() if asked is not None else getattr(param, "__default__", NoDefault) is not NoDefault
        if endless and has_default and not isinstance(param, TypeVarTuple) and not isinstance(param, ParamSpec):
            raise TypeError("Type parameter with a default follows TypeVarTuple")
        if optional and not has_default:
            raise TypeError(f"Type parameter {param!r} without a default follows type parameter with a default")
        optional = optional or has_default
        endless = endless or isinstance(param, TypeVarTuple)


def _is_parameter_list(arg):
    if arg is ... or isinstance(arg, (tuple, list, ParamSpec)):
        return True
    return getattr(arg, "_name", None) == "Concatenate"


def _unpacked(args):
    """Arguments with the items of tuples of known length in the place of these."""
    made = []
    for arg in args:
        items = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        if items is None or items and items[-1] is ...:
            made.append(arg)
        else:
            made.extend(items)
    return tuple(made)


def _prepared(subject, parameters, args):
    for param in parameters:
        prepare = getattr(param, "__typing_prepare_subst__", None)
        if prepare is not None:
            args = prepare(subject, args)
    if len(args) != len(parameters):
        few = "few" if len(args) < len(parameters) else "many"
        raise TypeError(f"Too {few} arguments for {subject}; actual {len(args)}, expected {len(parameters)}")
    return args


def _bind(subject, parameters, args):
    """Which argument each parameter gets: a tuple of them for a TypeVarTuple."""
    return dict(zip(parameters, _prepared(subject, parameters, args)))


def _flat(values):
    """The arguments as an alias keeps them."""
    flat = []
    for param, value in values.items():
        if isinstance(param, TypeVarTuple):
            flat.extend(value)
        else:
            flat.append(value)
    return tuple(flat)


def _substitute_all(args, values, is_callable=False):
    """These arguments with type variables replaced. Those of a callable's ParamSpec stand among its own."""
    made = []
    for arg in args:
        new = _substitute(arg, values)
        if is_callable and isinstance(new, tuple) or getattr(arg, "__typing_is_unpacked_typevartuple__", False):
            made.extend(new)
        else:
            made.append(new)
    return made


def _substitute(arg, values):
    """An argument with type variables replaced."""
    if isinstance(arg, type) and not isinstance(arg, _BuiltinAlias):
        return arg
    if isinstance(arg, (tuple, list)):
        return type(arg)(_substitute_all(arg, values))
    put_in = getattr(arg, "__typing_subst__", None)
    if put_in is not None:
        return put_in(values[arg])
    inner = getattr(arg, "__parameters__", ())
    if not inner:
        return arg
    return arg[_flat({param: values[param] for param in inner})]


def _is_abstract_callable(origin):
    return getattr(origin, "__name__", None) == "Callable" and getattr(origin, "__module__", None) == "collections.abc"


def _subscribe(alias, args):
    """`alias[args]` for an alias or union of built-in classes that has type variables among its arguments."""
    parameters = _parameters(alias.__args__)
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    args = _unpacked(args if isinstance(args, tuple) else (args,))
    values = _bind(alias, parameters, args)
    if isinstance(alias, _UnionType):
        made = _substitute_all(alias.__args__, values)
        result = made[0]
        for member in made[1:]:
            result = result | member
        return result
    origin = alias.__origin__
    made = tuple(_substitute_all(alias.__args__, values, _is_abstract_callable(origin)))
    again = _BuiltinAlias(origin, made)
    return next(iter(again)) if alias.__unpacked__ else again


_show_module(TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, TypeAliasType)
