# A little object mapper: descriptors, metaclass with __prepare__, __set_name__, query building, errors in validation.
import re
from collections import OrderedDict
from datetime import date


class ValidationError(Exception):
    def __init__(self, model, errors):
        self.model = model
        self.errors = errors
        super().__init__(f"{model}: " + "; ".join(f"{k}: {v}" for k, v in errors.items()))


class Field:
    _count = 0

    def __init__(self, *, default=None, null=False, check=()):
        self.default, self.null, self.checks = default, null, tuple(check)
        self.order = Field._count
        Field._count += 1

    def __set_name__(self, owner, name):
        self.name = name
        self.owner = owner.__name__

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        if value is None and not self.null:
            raise TypeError(f"{self.owner}.{self.name} can't be None")
        obj.__dict__[self.name] = None if value is None else self.clean(value)

    def __delete__(self, obj):
        del obj.__dict__[self.name]

    def clean(self, value):
        for c in self.checks:
            if not c(value):
                raise ValueError(f"{value!r} fails {c.__name__}")
        return value

    def _op(self, op, other):
        return Where(f"{self.name} {op} ?", [other])

    def __eq__(self, o): return self._op("=", o)
    def __lt__(self, o): return self._op("<", o)
    def __gt__(self, o): return self._op(">", o)
    def __ne__(self, o): return self._op("<>", o)
    __hash__ = object.__hash__


class Integer(Field):
    def clean(self, value):
        return super().clean(int(value))


class Text(Field):
    def __init__(self, pattern=None, **kw):
        super().__init__(**kw)
        self.pattern = pattern and re.compile(pattern)

    def clean(self, value):
        if self.pattern and not self.pattern.fullmatch(value):
            raise ValueError(f"{value!r} does not match {self.pattern.pattern!r}")
        return super().clean(str(value))


class Date(Field):
    def clean(self, value):
        return value if isinstance(value, date) else date.fromisoformat(value)


class Where:
    def __init__(self, sql, args):
        self.sql, self.args = sql, args

    def __and__(self, o): return Where(f"({self.sql} AND {o.sql})", self.args + o.args)
    def __or__(self, o): return Where(f"({self.sql} OR {o.sql})", self.args + o.args)
    def __invert__(self): return Where(f"NOT {self.sql}", self.args)
    def __bool__(self): raise TypeError("use & and |")


class ModelMeta(type):
    registry = OrderedDict()

    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return OrderedDict()

    def __new__(mcs, name, bases, ns, *, table=None):
        cls = super().__new__(mcs, name, bases, dict(ns))
        fields = {}
        for base in reversed(cls.__mro__):
            fields.update({k: v for k, v in vars(base).items() if isinstance(v, Field)})
        cls._fields = dict(sorted(fields.items(), key=lambda kv: kv[1].order))
        cls._table = table or name.lower() + "s"
        mcs.registry[name] = cls
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)

    def __len__(cls): return len(cls._fields)
    def __iter__(cls): return iter(cls._fields)
    def __getitem__(cls, key): return cls._fields[key]
    def __contains__(cls, key): return key in cls._fields
    def __repr__(cls): return f"<model {cls.__name__}>"


class Model(metaclass=ModelMeta):
    def __init__(self, **kw):
        errors = {}
        for name in type(self)._fields:
            try:
                if name in kw:
                    setattr(self, name, kw.pop(name))
            except (ValueError, TypeError) as e:
                errors[name] = e
        if kw:
            errors.update({k: "unknown" for k in kw})
        if errors:
            raise ValidationError(type(self).__name__, errors)

    def __repr__(self):
        return f"{type(self).__qualname__}({', '.join(f'{f}={getattr(self, f)!r}' for f in self._fields)})"

    @classmethod
    def select(cls, where):
        return f"SELECT {', '.join(cls)} FROM {cls._table} WHERE {where.sql}", where.args


def positive(n): return n > 0


class Person(Model, table="people"):
    id = Integer(check=[positive])
    name = Text(r"[A-Z]\w+")
    born = Date(null=True)


class Employee(Person):
    salary = Integer(default=1000)
    id = Integer(default=7)


print(ModelMeta.registry, len(Employee), list(Employee), "name" in Employee, "x" in Person, Employee["born"].owner)
p = Person(id="3", name="Ada", born="1815-12-10")
print(p, p.born.year, vars(p))
e = Employee(name="Bob", id=4)
print(e)
del e.id
print(e.id, Employee.id is Employee["id"])
print(Employee.select((Person.name == "Ada") & ~(Employee.salary < 10) | (Employee.id != 3)))
for kw in (dict(id=0, name="ada"), dict(id="x"), dict(name=None, zzz=1), dict(born="1815-13-01")):
    try:
        Person(**kw)
    except ValidationError as err:
        print(err, err.errors.keys())
for f in (lambda: bool(Person.id == 3), lambda: Person["nope"], lambda: delattr(e, "id"), lambda: setattr(e, "born", None), lambda: Model(1)):
    try:
        print(f())
    except Exception as err:
        print(type(err).__name__, err)
try:
    class Bad(Model, tabel="x"):
        pass
except TypeError as err:
    print(err)
