"""Enumerations: classes whose instances are a fixed set of named values."""

from builtins import property as _property

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property",
    "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_enum",
    "global_enum_repr", "global_flag_repr", "global_str", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name",
    "pickle_by_enum_name", "EnumDict",
]

_missing = object()
Enum = Flag = ReprEnum = _Redirect = None


class nonmember:
    """Keeps an item of an enumeration's body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes an item of an enumeration's body a member, whatever it is."""

    def __init__(self, value):
        self.value = value


class auto:
    """Stands for the next value."""

    def __init__(self, value=_missing):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})" if self.value is not _missing else "auto()"


class property(_property):
    """A property of members."""


def _is_dunder(name):
    return len(name) > 4 and name[:2] == "__" == name[-2:] and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == "_" == name[-1] and name[1] != "_" and name[-2] != "_"


def _is_internal_class(cls_name, value):
    """Whether something is a class that was defined in the body of the enumeration."""
    if not isinstance(value, type):
        return False
    own, path = value.__qualname__, f"{cls_name}.{value.__name__}"
    return own == path or own.endswith("." + path)


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, "__get__") or hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def _makes_values(cls):
    """Whether instances of a class are made from a value."""
    return cls is not object and (cls.__module__ == "builtins" or "__new__" in cls.__dict__)


_sunder_names = (
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
    "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_",
)


class EnumDict(dict):
    """The namespace of an enumeration's body: notes which names are members, and gives `auto()` its value."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignored = []
        self._generate = None
        self._was_auto = False

    @_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if self._cls_name is not None and key.startswith(f"_{self._cls_name}__") and not key.endswith("__"):
            pass
        elif _is_sunder(key):
            if key not in _sunder_names:
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                if self._was_auto:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignored = value
                clash = set(value) & set(self._member_names)
                if clash:
                    raise ValueError(f"_ignore_ cannot specify already set names: {clash!r}")
        elif _is_dunder(key):
            key = "_order_" if key == "__order__" else key
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignored:
            pass
        elif _is_descriptor(value):
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif self._cls_name is not None and _is_internal_class(self._cls_name, value):
            # A nested class is a class.
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            elif isinstance(value, auto):
                value = self._next_value(key, value)
            elif isinstance(value, tuple) and any([isinstance(part, auto) for part in value]):
                value = self._with_next_values(key, value)
                self._member_names[key] = None
                super().__setitem__(key, value)
                return
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _with_next_values(self, key, value):
        """A tuple in which each `auto()` stands for a value of its own; each of them counts as given."""
        parts = []
        for part in value:
            if isinstance(part, auto):
                part = self._next_value(key, part)
                self._last_values.append(part)
            parts.append(part)
        try:
            return type(value)(parts)
        except TypeError:
            return type(value)(*parts)

    def _next_value(self, key, mark):
        if mark.value is _missing:
            mark.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
            self._was_auto = True
        return mark.value

    def update(self, members, **more):
        for key, value in members.items() if hasattr(members, "keys") else members:
            self[key] = value
        for key, value in more.items():
            self[key] = value


_EnumDict = EnumDict


def _plain_str(self):
    """The text of the value."""
    return str(self._value_)


def _plain_format(self, format_spec):
    """The value as a format spec shows it; without one, the member's own text."""
    return format(self._value_, format_spec) if format_spec else str(self)


def _dataclass_values(value):
    """The fields of a data class, which are shown without its name."""
    fields = value.__dataclass_fields__
    return ", ".join([f"{name}={getattr(value, name)!r}" for name, field in fields.items() if field.repr])


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, name, bases, **kwds):
        if Enum is None:
            return {}
        metacls._check_bases(name, bases)
        namespace = EnumDict(name)
        namespace._generate = metacls._mixins(name, bases)[1]._generate_next_value_
        return namespace

    @staticmethod
    def _check_bases(name, bases):
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f"<enum {name!r}> cannot extend {base!r}")

    @staticmethod
    def _mixins(name, bases):
        """The class of the values, and the enumeration that is derived from."""
        if not bases:
            return object, Enum
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        found = {}
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found[base._member_type_] = None
                        break
                elif _makes_values(base) or "__dataclass_fields__" in base.__dict__:
                    found[candidate or base] = None
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f"too many data types for {name!r}: {set(found)!r}")
        return (next(iter(found)) if found else object), first

    @staticmethod
    def _find_value_repr(bases):
        """How the values are shown, if the class of the values has a say."""
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    params = base.__dict__.get("__dataclass_params__")
                    return _dataclass_values if params is not None and params.repr else base.__dict__["__repr__"]
        return None

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, dict(classdict), **kwds)
        if "_ignore_" in classdict:
            for key in classdict["_ignore_"]:
                classdict.pop(key, None)
            del classdict["_ignore_"]
        names = list(classdict._member_names)
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(map(repr, invalid))}")
        member_type, first = metacls._mixins(cls, bases)
        values = [classdict[name] for name in names]
        namespace = dict(classdict)
        for name in names:
            del namespace[name]
        generate = namespace.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            namespace["_generate_next_value_"] = staticmethod(generate)
        order = namespace.pop("_order_", None)
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_unhashable_values_"] = []
        namespace["_member_type_"] = member_type
        namespace["_value_repr_"] = metacls._find_value_repr(bases)
        own_new = namespace.get("__new__")
        if own_new is not None:
            # Afterwards, calling the class looks members up.
            namespace["__new_member__"] = own_new
        is_flag = Flag is not None and issubclass(first, Flag)
        if is_flag:
            namespace["_boundary_"] = boundary or getattr(first, "_boundary_", None)
            namespace["_flag_mask_"] = namespace["_singles_mask_"] = namespace["_all_bits_"] = 0
            namespace["_inverted_"] = None
        making = f"_{cls}__in_progress"
        namespace[making] = True
        self = super().__new__(metacls, cls, bases, namespace, **kwds)
        metacls._adopt_methods(self, namespace, member_type, first)
        if is_flag:
            for name in _bit_methods:
                if name not in namespace:
                    type.__setattr__(self, name, getattr(first, name) if first.__dict__.get(name) else getattr(Flag, name))
        make, with_value = metacls._maker(namespace, member_type, first)
        type.__setattr__(self, "_new_member_", make)
        for name, value in zip(names, values):
            metacls._add_member(self, name, value, make, with_value, member_type, is_flag)
        type.__delattr__(self, making)
        if "__new__" in namespace or member_type is not object:
            type.__setattr__(self, "__new__", Enum.__new__)
        if is_flag:
            _finish_flag(self)
        if order is not None:
            order = order.replace(",", " ").split()
            wanted = [name for name in order if name in self._member_names_ or name not in self._member_map_]
            if wanted != self._member_names_:
                raise TypeError(f"member order does not match _order_:\n  {self._member_names_!r}\n  {order!r}")
        return self

    @staticmethod
    def _adopt_methods(self, namespace, member_type, first):
        """A class of values brings methods of its own along, which come before those of enumerations in the order of
        resolution: put the enumeration's in front again, unless it is one that shows its values plainly."""
        if member_type is object:
            return
        plain = ReprEnum is not None and ReprEnum in self.__bases__
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name in namespace:
                continue
            if plain and name in ("__str__", "__format__"):
                continue
            for base in self.__mro__[1:]:
                if name in base.__dict__:
                    if base in member_type.__mro__:
                        type.__setattr__(self, name, getattr(first, name))
                    break
        if plain:
            if "__format__" not in namespace:
                type.__setattr__(self, "__format__", _plain_format)
            if "__str__" not in namespace:
                type.__setattr__(self, "__str__", _plain_str)

    @staticmethod
    def _maker(namespace, member_type, first):
        """The function that makes members, and whether it takes the value."""
        own = namespace.get("__new__")
        if own is not None:
            return (own.__func__ if isinstance(own, staticmethod) else own), True
        inherited = getattr(first, "__new_member__", None)
        if inherited is not None and inherited is not object.__new__:
            return inherited, True
        if member_type is object:
            return object.__new__, False
        return member_type.__new__, any(map(_makes_values, member_type.__mro__))

    @staticmethod
    def _add_member(self, name, value, make, with_value, member_type, is_flag):
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        item = make(self, *args) if with_value else make(self)
        attributes = item.__dict__
        if "_value_" not in attributes:
            if member_type is object:
                attributes["_value_"] = value
            else:
                try:
                    attributes["_value_"] = member_type(*args)
                except Exception as error:
                    raise TypeError("_value_ not set in __new__, unable to create it") from error
        value = attributes["_value_"]
        attributes["_name_"] = name
        attributes["__objclass__"] = self
        # `__init__` runs before anybody looks whether it is another name for a member that exists.
        if any("__init__" in base.__dict__ for base in self.__mro__ if base.__module__ != "builtins" and base is not Enum):
            item.__init__(*args)
            value = attributes["_value_"]
        attributes["_sort_order_"] = len(self._member_names_)
        known = self._value2member_map_
        original = None
        try:
            original = known.get(value)
            hashable = True
        except TypeError:
            hashable = False
            for other in self._member_map_.values():
                if other._value_ == value:
                    original = other
                    break
        if original is not None:
            item = original
        else:
            if is_flag and isinstance(value, int):
                _note_flag(self, value)
            if not is_flag or (isinstance(value, int) and value and not value & (value - 1)):
                self._member_names_.append(name)
            if hashable:
                known.setdefault(value, item)
            else:
                self._unhashable_values_.append(value)
        self._member_map_[name] = item
        EnumType._bind(self, name, item)

    @staticmethod
    def _bind(self, name, item):
        """Make a member an attribute of its class."""
        shadowed = EnumType._shadowed(self, name)
        type.__setattr__(self, name, item if shadowed is None else _Redirect(item, name, shadowed))

    @staticmethod
    def _shadowed(self, name):
        """The descriptor of a base class that a member has the name of: its instances go on to use that."""
        found = None
        for base in self.__mro__[1:]:
            value = base.__dict__.get(name)
            if isinstance(value, _property):
                return value
            if found is None and value is not None and _is_descriptor(value):
                found = value
        return found

    def __bool__(cls):
        return True

    def __call__(cls, value=_missing, names=_missing, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        """Look a member up by its value; or, on an enumeration without members, make a new enumeration."""
        if value is _missing:
            raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
        if cls._member_map_:
            if names is not _missing:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is _missing and type is None:
            raise TypeError(f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return cls._create_(
            value, None if names is _missing else names, module=module, qualname=qualname, type=type, start=start,
            boundary=boundary,
        )

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        names = () if names is None else names
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs = []
            last_values = []
            for count, name in enumerate(names):
                value = namespace._generate(name, start, count, last_values[:])
                last_values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in names:
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            namespace[name] = value
        if module is None:
            from collections import _caller_module

            module = _caller_module(3)
        namespace["__module__"] = module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Make an enumeration of the constants of a module that a filter accepts, and put its members in their place."""
        import sys

        place = sys.modules[module].__dict__
        found = place if source is None else source.__dict__
        members = [(key, found[key]) for key in found if filter(key)]
        try:
            members.sort(key=lambda pair: (pair[1], pair[0]))
        except TypeError:
            # Values that have no order: by name.
            members.sort(key=lambda pair: pair[0])
        made = cls(name, members, module=module, boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            place.update(made.__members__)
        place[name] = made
        return made

    def __contains__(cls, value):
        """Whether something is a member, or the value of one."""
        try:
            return isinstance(value, cls) or cls(value) is not None
        except TypeError:
            return False
        except ValueError:
            return value in cls._unhashable_values_

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {
            "__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__",
            "__name__", "__qualname__", "__init_subclass__", *cls._member_names_,
        }
        if getattr(cls, "_new_member_", None) is not object.__new__:
            names.add("__new__")
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        members = cls._member_map_
        return iter([members[name] for name in cls._member_names_])

    def __reversed__(cls):
        members = cls._member_map_
        return iter([members[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        """A read-only view of the members by name, aliases included."""
        return _Proxy(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"


EnumMeta = EnumType


def _Proxy(mapping):
    from types import MappingProxyType

    return MappingProxyType(mapping)


class _Redirect:
    """On the class, a member; on members, what a base class has under this name."""

    def __init__(self, item, name, shadowed):
        self._item, self._name, self._shadowed = item, name, shadowed

    def __get__(self, instance, owner=None):
        return self._item if instance is None else self._shadowed.__get__(instance, owner)

    def __set__(self, instance, value):
        raise AttributeError(f"<enum 'Enum'> cannot set attribute {self._name!r}")


class _Reader(property):
    """A property whose refusal to be set is in the words of enumerations."""

    def __set__(self, instance, value):
        raise AttributeError(f"<enum 'Enum'> cannot set attribute {self.fget.__name__!r}")

    def __delete__(self, instance):
        raise AttributeError(f"<enum 'Enum'> cannot delete attribute {self.fget.__name__!r}")


class Enum(metaclass=EnumType):
    """A base for enumerations."""

    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _unhashable_values_ = []
    _member_type_ = object
    _value_repr_ = None

    @classmethod
    def __signature__(cls):
        """How a call looks: of an enumeration with members, and of one that makes others."""
        if cls._member_names_:
            return "(*values)"
        return "(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)"

    def __new__(cls, value=_missing):
        if value is _missing:
            raise TypeError(f"{cls.__name__}.__new__() missing 1 required positional argument: 'value'")
        if type(value) is cls:
            return value
        try:
            found = cls._value2member_map_.get(value)
            if found is not None:
                return found
        except TypeError:
            for found in cls._member_map_.values():
                if found._value_ == value:
                    return found
        if not cls._member_map_:
            if getattr(cls, f"_{cls.__name__}__in_progress", False):
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly") from None
            raise TypeError(f"{cls!r} has no members defined")
        return _look_further(cls, value)

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """What `auto()` gives: one more than the highest value so far."""
        if len(last_values) == 0:
            return start
        try:
            highest = sorted(last_values).pop()
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return highest + 1
        except TypeError:
            raise TypeError(f"unable to increment {highest!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __hash__(self):
        return hash(self._name_)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def _add_alias_(self, name):
        """Give the member another name."""
        cls = self.__class__
        other = cls._member_map_.get(name)
        if other is self:
            return
        if other is not None:
            raise NameError(f"{name!r} is already bound: {other!r}")
        cls._member_map_[name] = self
        EnumType._bind(cls, name, self)

    def _add_value_alias_(self, value):
        """Have the member found by another value too."""
        cls = self.__class__
        try:
            other = cls._value2member_map_.setdefault(value, self)
        except TypeError:
            cls._unhashable_values_.append(value)
            return
        if other is not self:
            raise ValueError(f"{value!r} is already bound: {other!r}")

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        names.update([name for name in self.__dict__ if name[0] != "_"])
        for cls in self.__class__.mro():
            names.update([
                name for name, value in cls.__dict__.items()
                if name[0] != "_" and (name not in self._member_map_ or isinstance(value, property))
            ])
        return sorted(names)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @_Reader
    def name(self):
        """The name of the member."""
        return self._name_

    @_Reader
    def value(self):
        """The value of the member."""
        return self._value_


def _look_further(cls, value):
    """Ask a class for a member that its table does not have."""
    error = None
    try:
        found = cls._missing_(value)
    except Exception as problem:
        error = problem
        found = None
    if isinstance(found, cls):
        return found
    if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(found, int):
        return found
    refusal = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    if found is None and error is None:
        raise refusal
    if error is None:
        error = TypeError(
            f"error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member"
        )
    if not isinstance(error, ValueError):
        error.__context__ = refusal
    raise error


class ReprEnum(Enum):
    """Enumerations of which only the repr is that of an enumeration."""


class IntEnum(int, ReprEnum):
    """Members are integers too."""


class StrEnum(str, ReprEnum):
    """Members are strings too."""

    def __new__(cls, *values):
        count = len(values)
        if count > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if count == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        for given, what in zip(values[1:], ("encoding", "errors")):
            if not isinstance(given, str):
                raise TypeError(f"{what} must be a string, not {given!r}")
        value = str(*values)
        self = str.__new__(cls, value)
        self._value_ = value
        return self

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What happens with bits that a flag has no names for."""

    STRICT, CONFORM, EJECT, KEEP = auto(), auto(), auto(), auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


# An integer's own methods would come first.
_bit_methods = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__")


def _bits(number, width=0):
    """A number in binary, with the sign bit set apart."""
    if number < 0:
        size = max(width, (~number).bit_length())
        return "0b1 " + format((1 << size) + number if size else 0, f"0{size}b")
    size = max(width, number.bit_length())
    return "0b0 " + (format(number, f"0{size}b") if size else "")


def _single_bits(number):
    while number:
        bit = number & -number
        yield bit
        number ^= bit


def _note_flag(cls, value):
    if value >= 0:
        type.__setattr__(cls, "_flag_mask_", cls._flag_mask_ | value)
        if value and not value & (value - 1):
            type.__setattr__(cls, "_singles_mask_", cls._singles_mask_ | value)
        type.__setattr__(cls, "_all_bits_", (1 << cls._flag_mask_.bit_length()) - 1)


def _finish_flag(cls):
    names = cls._member_names_
    numbers = [name for name in names if isinstance(cls._member_map_[name]._value_, int)]
    in_order = sorted(numbers, key=lambda name: cls._member_map_[name]._value_)
    type.__setattr__(cls, "_sorted_", numbers == in_order)
    if cls._boundary_ is not KEEP and cls._member_map_:
        for name, item in cls._member_map_.items():
            if name not in names and isinstance(item._value_, int) and item._value_ < 0:
                # A negative alias means all but these bits.
                value = item._value_ & cls._all_bits_
                if value != item._value_:
                    cls._value2member_map_.pop(item._value_, None)
                    item.__dict__["_value_"] = value
                    cls._value2member_map_.setdefault(value, item)


class Flag(Enum, boundary=STRICT):
    """Enumerations whose members are bits that can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """What `auto()` gives: the next bit."""
        if len(last_values) == 0:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            return 1 << highest.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {highest!r}") from None

    @classmethod
    def _missing_(cls, value):
        """Make a member for a combination, or for bits without names as the boundary says."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        negative = value if value < 0 else None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_bits(value, width)}\n  allowed {_bits(mask, width)}"
                )
            if cls._boundary_ is CONFORM:
                value = value & mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value = value + all_bits + 1 if cls._boundary_ in (EJECT, KEEP) else value & cls._singles_mask_
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if cls._member_type_ is object:
            item = object.__new__(cls)
        else:
            item = cls._member_type_.__new__(cls, value)
        attributes = item.__dict__
        attributes["_value_"] = value
        attributes["__objclass__"] = cls
        attributes["_name_"] = cls._name_of(value)
        return cls._value2member_map_.setdefault(value, item)

    @classmethod
    def _name_of(cls, value):
        """What a combination is called: its single bits, the names of several bits that are in it, and what is left."""
        singles = cls._singles_mask_
        parts = list(cls._iter_member_(value & singles))
        if value & ~singles:
            parts += [
                item for item in cls._member_map_.values()
                if item not in parts and item._value_ and item._value_ & value == item._value_
            ]
        left = value
        for part in parts:
            left &= ~part._value_
        if left and cls._boundary_ is STRICT:
            raise ValueError(f"{cls!r}: no members with value {left!r}")
        if not parts:
            return None
        names = [part._name_ for part in parts]
        if left:
            names.append(cls._numeric_repr_(left))
        return "|".join(names)

    @classmethod
    def _iter_member_(cls, value):
        """The members of the single bits of a value, in order of definition."""
        for name in cls._member_names_:
            item = cls._member_map_[name]
            if item._value_ & value:
                yield item

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _single_bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        cls = self.__class__
        return iter(list(cls._iter_member_(self._value_) if not cls._sorted_ else cls._iter_member_by_value_(self._value_)))

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        name = "" if self._name_ is None else f".{self._name_}"
        return f"<{self.__class__.__name__}{name}: {show(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _number(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def _refuse(self, other, sign):
        """Say which of two operands is a member without bits."""
        lacking = self if self._value_ is None else other
        raise TypeError(f"'{lacking}' cannot be combined with other flags with {sign}")

    def __or__(self, other):
        number = self._number(other)
        if number is NotImplemented:
            return number
        if number is None or self._value_ is None:
            self._refuse(other, "|")
        return self.__class__(self._value_ | number)

    def __and__(self, other):
        number = self._number(other)
        if number is NotImplemented:
            return number
        if number is None or self._value_ is None:
            self._refuse(other, "&")
        return self.__class__(self._value_ & number)

    def __xor__(self, other):
        number = self._number(other)
        if number is NotImplemented:
            return number
        if number is None or self._value_ is None:
            self._refuse(other, "^")
        return self.__class__(self._value_ ^ number)

    def __invert__(self):
        if self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


Flag._boundary_ = STRICT


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are integers too."""


def _iter_bits_lsb(num):
    """The bits of a number, lowest first."""
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError(f"{num!r} is not a positive integer")
    while num:
        yield num & -num
        num &= num - 1


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """A decorator that makes an enumeration of a plain class; the library of the reference implementation uses it."""

    def convert(cls):
        body = type(etype).__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__", "__static_attributes__", "__firstlineno__"):
                body[name] = value
        return type(etype)(cls.__name__, (etype,), body, **({} if boundary is None else {"boundary": boundary}))

    return convert


def _test_simple_enum(checked_enum, simple_enum):
    """Raise TypeError if two enumerations differ."""
    wrong = []
    for name in sorted({*dir(checked_enum), *dir(simple_enum)} - {"__weakref__", "__dict__", "__module__", "__doc__"}):
        if (name in dir(checked_enum)) != (name in dir(simple_enum)):
            wrong.append(f"only one has {name!r}")
    for name, member in checked_enum.__members__.items():
        other = simple_enum.__members__.get(name)
        if other is None or other.value != member.value or other.name != member.name:
            wrong.append(f"member {name!r} differs")
    if wrong:
        raise TypeError("enum mismatch:\n   " + "\n   ".join(wrong))


def pickle_by_global_name(self, proto):
    """A `__reduce_ex__` for members that are names of their module, too."""
    return self.name


def pickle_by_enum_name(self, proto):
    """A `__reduce_ex__` that finds a member by its class and name."""
    return getattr, (type(self), self._name_)


_reduce_ex_by_global_name = pickle_by_global_name


def unique(enumeration):
    """A class decorator: refuse second names for a value."""
    aliases = [(name, item.name) for name, item in enumeration.__members__.items() if name != item.name]
    if aliases:
        details = ", ".join(f"{alias} -> {name}" for alias, name in aliases)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class EnumCheck(StrEnum):
    """What `verify` can look at."""

    CONTINUOUS, NAMED_FLAGS, UNIQUE = (
        "no skipped integer values", "multi-flag aliases may not contain unnamed flags", "one name per value",
    )  # fmt: skip


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A class decorator: check an enumeration."""

    def __init__(self, *checks):
        """Make one that checks these things."""
        self.checks = tuple(checks)

    def __call__(self, enumeration):
        name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                aliases = [(n, item.name) for n, item in enumeration.__members__.items() if n != item.name]
                if aliases:
                    details = ", ".join(f"{alias} -> {original}" for alias, original in aliases)
                    raise ValueError(f"aliases found in {enumeration!r}: {details}")
            elif check is CONTINUOUS:
                values = {item.value for item in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if is_flag:
                    missing = [1 << i for i in range(low.bit_length(), high.bit_length() - 1) if 1 << i not in values]
                else:
                    missing = [i for i in range(low + 1, high) if i not in values]
                if missing:
                    kind = "flag" if is_flag else "enum"
                    raise ValueError(f"invalid {kind} {name!r}: missing values {', '.join(map(str, missing))}")
            elif check is NAMED_FLAGS and is_flag:
                singles = enumeration._singles_mask_
                bad = [n for n, item in enumeration._member_map_.items() if item.value & ~singles]
                if bad:
                    lost = 0
                    for n in bad:
                        lost |= enumeration._member_map_[n].value & ~singles
                    which = f"alias {bad[0]} is missing" if len(bad) == 1 else (
                        f"aliases {', '.join(bad[:-1])} and {bad[-1]} are missing"
                    )
                    values = "value" if lost.bit_count() == 1 else "combined values of"
                    raise ValueError(
                        f"invalid Flag {name!r}: {which} {values} {hex(lost)} [use enum.show_flag_values(value) for details]"
                    )
        return enumeration


def show_flag_values(value):
    """The single bits of a number."""
    return list(_single_bits(value))


def global_enum_repr(self):
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    return "|".join(name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|"))


def global_str(self):
    return self._name_ if self._name_ is not None else f"{self.__class__.__name__}({self._value_!r})"


def global_enum(cls, update_str=False):
    """A class decorator: make the members names of the module, and show them as such."""
    import sys

    type.__setattr__(cls, "__repr__", global_flag_repr if issubclass(cls, Flag) else global_enum_repr)
    if not issubclass(cls, ReprEnum) or update_str:
        type.__setattr__(cls, "__str__", global_str)
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
