"""Type variables and names for types: what type parameters and `type` statements make, and `typing` hands on.

What is written as a type parameter is evaluated when somebody asks for it: the compiler passes functions here.
"""

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

    def __init_subclass__(cls):
        raise TypeError("type 'NoDefaultType' is not an acceptable base type")


NoDefault = object.__new__(NoDefaultType)


def _caller():
    from collections import _caller_module

    return _caller_module(3)


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
        return _checked(arg, "Parameters to generic types must be types.")

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

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._name}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((self._name, self.__origin__))


class ParamSpecArgs(_Part):
    """The `*args` of a ParamSpec."""

    __module__ = "typing"
    _name = "args"


class ParamSpecKwargs(_Part):
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


# Putting arguments in the place of type variables


def _parameters(args):
    """The type variables in these arguments, each once."""
    found = {}
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, _BuiltinAlias):
            continue
        if isinstance(arg, _Variable):
            found[arg] = None
        elif isinstance(arg, (list, tuple)):
            found.update(dict.fromkeys(_parameters(arg)))
        elif isinstance(arg, (_BuiltinAlias, _UnionType)):
            found.update(dict.fromkeys(_parameters(arg.__args__)))
        elif not isinstance(arg, TypeAliasType):
            found.update(dict.fromkeys(getattr(arg, "__parameters__", ())))
    return tuple(found)


def _bind(subject, parameters, args):
    """Which argument each parameter gets: a tuple of them for a TypeVarTuple."""
    count = len(parameters)
    for index, param in enumerate(parameters):
        given = len(args)
        if isinstance(param, TypeVarTuple):
            behind = count - index - 1
            if given < count - 1:
                raise TypeError(
                    f"Too few arguments for {subject!r}; actual {given}, expected at least {count - 1}"
                )
            middle = tuple(args[index : given - behind])
            if not middle and index == given and param.has_default():
                middle = (param.__default__,)
            args = (*args[:index], middle, *args[given - behind :])
        elif isinstance(param, ParamSpec):
            if index == given and param.has_default():
                args = (*args, param.__default__)
            elif index >= given:
                raise TypeError(f"Too few arguments for {subject!r}")
            elif count == 1 and not (given == 1 and _is_parameter_list(args[0])):
                args = (tuple(args),)
            if isinstance(args[index], list):
                args = (*args[:index], tuple(args[index]), *args[index + 1 :])
        elif index == given:
            if not param.has_default():
                raise TypeError(
                    f"Too few arguments for {subject!r}; actual {given}, expected at least {index + 1}"
                )
            args = (*args, param.__default__)
    if len(args) != count:
        few = "few" if len(args) < count else "many"
        raise TypeError(f"Too {few} arguments for {subject!r}; actual {len(args)}, expected {count}")
    return dict(zip(parameters, args))


def _is_parameter_list(arg):
    if arg is ... or isinstance(arg, (tuple, list, ParamSpec)):
        return True
    return getattr(arg, "_name", None) == "Concatenate"


def _flat(values):
    """The arguments as an alias keeps them."""
    flat = []
    for param, value in values.items():
        if isinstance(param, TypeVarTuple):
            flat.extend(value)
        else:
            flat.append(value)
    return tuple(flat)


def _substitute_all(args, values):
    """These arguments with type variables replaced."""
    made = []
    for arg in args:
        if isinstance(arg, (list, tuple)):
            made.append(type(arg)(_substitute_all(arg, values)))
            continue
        unpacked = getattr(arg, "__typing_unpacked_variable__", None)
        if unpacked is not None and unpacked in values:
            made.extend(values[unpacked])
        else:
            made.append(_substitute(arg, values))
    return made


def _substitute(arg, values):
    """An argument with type variables replaced."""
    if isinstance(arg, _Variable):
        return values.get(arg, arg)
    if isinstance(arg, type) and not isinstance(arg, _BuiltinAlias):
        return arg
    if isinstance(arg, _BuiltinAlias):
        return _BuiltinAlias(arg.__origin__, tuple(_substitute_all(arg.__args__, values)))
    if isinstance(arg, _UnionType):
        return _union(*_substitute_all(arg.__args__, values))
    put_in = getattr(type(arg), "_with", None)
    return arg if put_in is None else put_in(arg, values)


def _subscribe(alias, args):
    """`alias[args]` for an alias of a built-in class that has type variables among its arguments."""
    parameters = _parameters(alias.__args__)
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    if not isinstance(args, tuple):
        args = (args,)
    return _substitute(alias, _bind(alias, parameters, args))
