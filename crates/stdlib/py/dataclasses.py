"""Classes made from annotations: their methods are generated as source text, one compilation for each class."""

from sys import modules as _modules

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    """An attempt to change an instance of a frozen class."""


class _HasDefaultFactory:
    """Stands for a default that a function makes."""

    def __repr__(self):
        return "<factory>"


class _KW_ONLY_TYPE:
    """Stands, as an annotation, in front of the fields that are given by name only."""


class _MISSING_TYPE:
    """Stands for what was not given."""


MISSING, KW_ONLY, _HAS_DEFAULT_FACTORY = _MISSING_TYPE(), _KW_ONLY_TYPE(), _HasDefaultFactory()
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"


class _Kind:
    """What a field is."""

    def __repr__(self):
        return self.name

    def __init__(self, name):
        self.name = name


_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = map(_Kind, ("_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR"))


class InitVar:
    """The annotation of a value that only `__init__` and `__post_init__` get."""

    __slots__ = ("type",)

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        kind = self.type
        plain = isinstance(kind, type) and not hasattr(kind, "__args__")
        return f"dataclasses.InitVar[{kind.__name__ if plain else repr(kind)}]"

    def __init__(self, type):
        self.type = type


_showing = set()


def _recursive_repr(function):
    """Show an object inside of itself as three dots."""

    def wrapper(self):
        key = id(self)
        if key in _showing:
            return "..."
        _showing.add(key)
        try:
            return function(self)
        finally:
            _showing.discard(key)

    wrapper.__wrapped__ = function
    wrapper.__name__ = "__repr__"
    return wrapper


class Field:
    """What is known about a field."""

    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        # The class that it is in tells these.
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare, self.kw_only = init, repr, hash, compare, kw_only
        self.metadata = _read_only({} if metadata is None else metadata)

    @_recursive_repr
    def __repr__(self):
        shown = [f"{name}={getattr(self, name)!r}" for name in (
            "name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only",
            "_field_type",
        )]
        return f"Field({','.join(shown)})"

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(type(list[int]))


def _read_only(mapping):
    return _MappingProxyType(mapping)


_MappingProxyType = type(type.__dict__)


class _DataclassParams:
    """The options that a class was made with."""

    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot",
    )

    def __init__(self, **options):
        for name, value in options.items():
            setattr(self, name, value)

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
    kw_only=MISSING,
):
    """Say more about a field than a default value could."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# What the annotations mean


def _meant(annotation, cls):
    """What an annotation in quotes begins with, as far as the module of the class knows it: a name, or a module's name
    and one of its own."""
    if not isinstance(annotation, str):
        return annotation
    import re
    from sys import modules

    found = re.match(r"(?:\s*(\w+)\s*\.)?\s*(\w+)", annotation)
    if not found:
        return None
    names = getattr(modules.get(cls.__module__), "__dict__", {})
    if not found[1]:
        return names.get(found[2])
    return getattr(names.get(found[1]), "__dict__", {}).get(found[2])


def _is_classvar(annotation):
    return (
        getattr(annotation, "_name", None) == "ClassVar"
        or getattr(getattr(annotation, "__origin__", None), "_name", None) == "ClassVar"
    )


def _is_initvar(annotation):
    return annotation is InitVar or type(annotation) is InitVar


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if isinstance(default, _MemberDescriptorType):
            # A slot of a base class is no default.
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    meant = _meant(annotation, cls)
    if _is_classvar(meant):
        made._field_type = _FIELD_CLASSVAR
    elif _is_initvar(meant):
        made._field_type = _FIELD_INITVAR
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type is _FIELD_CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(made.default)} for field {name} is not allowed: use default_factory")
    return made


class _Slotted:
    __slots__ = ("slot",)


_MemberDescriptorType = type(_Slotted.slot)


# Generated methods


class _Source:
    """The text of the methods of a class, and the names that the text uses."""

    def __init__(self):
        self.names = {}
        self.lines = []
        self.methods = []

    def add(self, name, parameters, body, decorator=None):
        if decorator:
            self.lines.append(f" {decorator}")
        self.lines.append(f" def {name}({parameters}):")
        self.lines += [f"  {line}" for line in body]
        self.methods.append(name)

    def compile_into(self, cls):
        if not self.methods:
            return
        text = "\n".join([f"def __create_fn__({', '.join(self.names)}):", *self.lines])
        text += f"\n return ({', '.join(self.methods)},)"
        # What annotations name is looked up where the class is from.
        module = _modules.get(cls.__module__)
        namespace = {}
        exec(text, module.__dict__ if module else {"__name__": cls.__module__}, namespace)
        for name, method in zip(self.methods, namespace["__create_fn__"](**self.names)):
            method.__qualname__ = f"{cls.__qualname__}.{name}"
            method.__module__ = cls.__module__
            yield name, method


def _add_init(source, fields, std_fields, kw_fields, frozen, has_post_init, self_name):
    seen_default = None
    for item in std_fields:
        if item.default is not MISSING or item.default_factory is not MISSING:
            seen_default = item
        elif seen_default is not None:
            raise TypeError(f"non-default argument {item.name!r} follows default argument {seen_default.name!r}")
    names = source.names
    body = []
    for item in fields:
        name = item.name
        default = f"__dataclass_dflt_{name}__"
        value = name
        if item.default_factory is not MISSING:
            names[default] = item.default_factory
            value = f"{default}()"
            if item.init:
                names["__dataclass_HAS_DEFAULT_FACTORY__"] = _HAS_DEFAULT_FACTORY
                value = f"{value} if {name} is __dataclass_HAS_DEFAULT_FACTORY__ else {name}"
        elif item.init:
            if item.default is not MISSING:
                names[default] = item.default
        elif item.default is not MISSING and source.slots:
            names[default] = item.default
            value = default
        else:
            continue
        if item._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            names["__dataclass_builtins_object__"] = object
            body.append(f"__dataclass_builtins_object__.__setattr__({self_name},{name!r},{value})")
        else:
            body.append(f"{self_name}.{name}={value}")
    if has_post_init:
        passed = ",".join([item.name for item in fields if item._field_type is _FIELD_INITVAR])
        body.append(f"{self_name}.{_POST_INIT}({passed})")
    parameters = [self_name]
    parameters += [_parameter(item) for item in std_fields]
    if kw_fields:
        parameters += ["*"] + [_parameter(item) for item in kw_fields]
    source.add("__init__", ",".join(parameters), body or ["pass"])


def _parameter(item):
    if item.default_factory is not MISSING:
        return f"{item.name}=__dataclass_HAS_DEFAULT_FACTORY__"
    if item.default is not MISSING:
        return f"{item.name}=__dataclass_dflt_{item.name}__"
    return item.name


def _add_order(source, fields):
    mine = "".join([f"self.{item.name}," for item in fields])
    theirs = "".join([f"other.{item.name}," for item in fields])
    for name, operator in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
        yield name, [
            "if other.__class__ is self.__class__:", f" return ({mine}){operator}({theirs})", "return NotImplemented",
        ]


def _hash_action(cls, unsafe_hash, eq, frozen, explicit):
    """What is to be done about `__hash__`: nothing, None, "add" or "error"."""
    if unsafe_hash:
        return "error" if explicit else "add"
    if eq and not explicit:
        return "add" if frozen else "none"
    return None


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    cls.__module__  # what is no class is refused for having none
    any_frozen_base = has_bases = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            has_bases = True
            for item in inherited.values():
                fields[item.name] = item
            if all_frozen is None:
                all_frozen = True
            base_frozen = getattr(base, _PARAMS).frozen
            all_frozen = all_frozen and base_frozen
            any_frozen_base = any_frozen_base or base_frozen
    annotations = cls.__dict__.get("__annotations__", {})
    own = []
    keywords_from_here = kw_only
    seen_mark = False
    for name, annotation in annotations.items():
        if _meant(annotation, cls) is KW_ONLY:
            if seen_mark:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_mark = keywords_from_here = True
        else:
            own.append(_make_field(cls, name, annotation, keywords_from_here))
    for item in own:
        fields[item.name] = item
        if isinstance(getattr(cls, item.name, None), Field):
            if item.default is MISSING:
                delattr(cls, item.name)
            else:
                setattr(cls, item.name, item.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, fields)
    setattr(cls, _PARAMS, _DataclassParams(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    ))
    own_hash = cls.__dict__.get("__hash__", MISSING)
    explicit_hash = not (own_hash is MISSING or (own_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    everything = [item for item in fields.values() if item._field_type in (_FIELD, _FIELD_INITVAR)]
    std_fields = [item for item in everything if item.init and not item.kw_only]
    kw_fields = [item for item in everything if item.init and item.kw_only]
    real = [item for item in fields.values() if item._field_type is _FIELD]
    compared = [item for item in real if item.compare]
    source = _Source()
    source.slots = slots
    present = cls.__dict__
    if init:
        self_name = "__dataclass_self__" if "self" in fields else "self"
        _add_init(source, everything, std_fields, kw_fields, frozen, hasattr(cls, _POST_INIT), self_name)
    if repr:
        shown = ", ".join([f"{item.name}={{self.{item.name}!r}}" for item in real if item.repr])
        source.names["__dataclass_recursive_repr__"] = _recursive_repr
        source.add(
            "__repr__", "self", [f'return f"{{self.__class__.__qualname__}}({shown})"'], "@__dataclass_recursive_repr__",
        )
    if eq:
        terms = " and ".join([f"self.{item.name}==other.{item.name}" for item in compared]) or "True"
        source.add("__eq__", "self,other", [
            "if self is other:", " return True", "if other.__class__ is self.__class__:", f" return {terms}",
            "return NotImplemented",
        ])
    if order:
        for name, body in _add_order(source, compared):
            if name in present:
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering"
                )
            source.add(name, "self,other", body)
    if frozen:
        source.names["cls"] = cls
        source.names["FrozenInstanceError"] = FrozenInstanceError
        own_names = "".join([f"{item.name!r}, " for item in real])
        condition = f"type(self) is cls or name in ({own_names})" if real else "type(self) is cls"
        for name, more, verb in (("__setattr__", ", value", "assign to"), ("__delattr__", "", "delete")):
            if name in present:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
            call_more = more.replace(" ", "")
            source.add(name, f"self, name{more}", [
                f"if {condition}:", f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                f"super(cls, self).{name}(name{call_more})",
            ])
    action = _hash_action(cls, unsafe_hash, eq, frozen, explicit_hash)
    if action == "error":
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if action == "add":
        hashed = [item for item in real if (item.compare if item.hash is None else item.hash)]
        source.add("__hash__", "self", [f"return hash(({''.join([f'self.{item.name},' for item in hashed])}))"])
    for name, method in source.compile_into(cls):
        if name == "__init__":
            method.__annotations__ = {item.name: item.type for item in std_fields + kw_fields} | {"return": None}
        if name == "__hash__" or name not in present:
            setattr(cls, name, method)
    if action == "none":
        cls.__hash__ = None
    if not cls.__dict__.get("__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(std_fields, kw_fields)
    if "__replace__" not in cls.__dict__:
        cls.__replace__ = _replace
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([item.name for item in std_fields])
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _with_slots(cls, [item.name for item in real], frozen, weakref_slot)
    if getattr(cls, "__abstractmethods__", None):
        from abc import update_abstractmethods

        update_abstractmethods(cls)
    return cls


def _signature_text(std_fields, kw_fields):
    def one(item):
        kind = item.type
        text = f"{item.name}: {kind if isinstance(kind, str) else _type_text(kind)}"
        if isinstance(kind, str):
            text = f"{item.name}: {kind!r}"
        if item.default_factory is not MISSING:
            return f"{text} = <factory>"
        return text if item.default is MISSING else f"{text} = {item.default!r}"

    parts = [one(item) for item in std_fields]
    if kw_fields:
        parts += ["*"] + [one(item) for item in kw_fields]
    return f"({', '.join(parts)})"


def _type_text(kind):
    if isinstance(kind, type) and not hasattr(kind, "__args__"):
        return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return repr(kind).replace("typing.", "")


def _with_slots(cls, names, frozen, weakref_slot):
    """Slots can't be added to a class that exists: make another one like it."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__")
        if slots is None:
            inherited.update([name for name in ("__dict__", "__weakref__") if name in base.__dict__])
        elif hasattr(slots, "__next__"):
            raise TypeError(f"Slots of '{base.__name__}' cannot be determined")
        else:
            inherited.update([slots] if isinstance(slots, str) else slots)
    namespace = dict(cls.__dict__)
    slots = [name for name in names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    namespace["__slots__"] = tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        new.__qualname__ = qualname
    if frozen:
        if "__getstate__" not in namespace:
            new.__getstate__ = _dataclass_getstate
        if "__setstate__" not in namespace:
            new.__setstate__ = _dataclass_setstate
    # Methods that use `super()` or `__class__` hold the old class in a cell.
    for value in new.__dict__.values():
        for function in (value, getattr(value, "__func__", None), getattr(value, "fget", None)):
            for name, cell in zip(
                getattr(getattr(function, "__code__", None), "co_freevars", ()), getattr(function, "__closure__", None) or ()
            ):
                if name == "__class__" and cell.cell_contents is cls:
                    cell.cell_contents = new
    return new


def _dataclass_getstate(self):
    return [getattr(self, item.name) for item in fields(self)]


def _dataclass_setstate(self, state):
    for item, value in zip(fields(self), state):
        object.__setattr__(self, item.name, value)


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False,
):
    """A class decorator: add the methods that follow from the annotations."""

    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


# What can be done with instances


def fields(class_or_instance):
    """Return the fields of a data class or of an instance, as a tuple."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([item for item in found.values() if item._field_type is _FIELD])


def is_dataclass(obj):
    """Whether something is a data class or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


_atoms = frozenset({type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type, range, property})


def _convert(obj, make):
    """A copy in which data classes, inside containers too, are turned into what `make` makes of them."""
    kind = type(obj)
    if kind in _atoms:
        return obj
    if hasattr(kind, _FIELDS):
        return make([(item.name, _convert(getattr(obj, item.name), make)) for item in fields(obj)])
    if kind is list:
        return [_convert(value, make) for value in obj]
    if kind is dict:
        return {_convert(key, make): _convert(value, make) for key, value in obj.items()}
    if issubclass(kind, tuple):
        values = [_convert(value, make) for value in obj]
        return kind(*values) if hasattr(kind, "_fields") else kind(values)
    if issubclass(kind, dict):
        pairs = [(_convert(key, make), _convert(value, make)) for key, value in obj.items()]
        if hasattr(kind, "default_factory"):
            result = kind(obj.default_factory)
            for key, value in pairs:
                result[key] = value
            return result
        return kind(pairs)
    if issubclass(kind, list):
        return kind([_convert(value, make) for value in obj])
    from copy import deepcopy

    return deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of an instance as a dict, data classes inside it too."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """Return the values of an instance as a tuple, data classes inside it too."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
    frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None,
):
    """Make a data class from a name and fields: names, (name, type) or (name, type, default)."""
    from keyword import iskeyword

    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[name] = item[0], item[1], item[2]
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not (isinstance(name, str) and name.isidentifier()):
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind
    body = {**(namespace or {}), **defaults, "__annotations__": annotations}
    if module is None:
        from collections import _caller_module

        module = _caller_module(2)
    body["__module__"] = module
    from types import new_class

    cls = new_class(cls_name, tuple(bases), {}, lambda target: target.update(body))
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    """Return an instance with the same values, but for these."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for item in getattr(self, _FIELDS).values():
        if item._field_type is _FIELD_CLASSVAR:
            continue
        if not item.init:
            if item.name in changes:
                raise TypeError(f"field {item.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if item.name not in changes:
            if item._field_type is _FIELD_INITVAR and item.default is MISSING:
                raise TypeError(f"InitVar {item.name!r} must be specified with replace()")
            if item._field_type is _FIELD_INITVAR:
                continue
            changes[item.name] = getattr(self, item.name)
    return self.__class__(**changes)
