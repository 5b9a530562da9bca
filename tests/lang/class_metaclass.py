# Plain metaclasses: __new__, __init__, __call__, attributes and methods on the class's class, operators on classes.
class Meta(type):
    registry = []

    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.tag = kw.get("tag", "none")
        Meta.registry.append(name)
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.fields = [k for k in ns if not k.startswith("_")]

    def __call__(cls, *args, **kw):
        obj = super().__call__(*args, **kw)
        obj.made_by = "Meta.__call__"
        return obj

    def describe(cls):
        return f"{cls.__name__} with {cls.fields}"

    @property
    def prop(cls):
        return "meta prop of " + cls.__name__

    def __len__(cls): return len(cls.fields)
    def __iter__(cls): return iter(cls.fields)
    def __getitem__(cls, i): return cls.fields[i]
    def __contains__(cls, x): return x in cls.fields
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __getattr__(cls, name): return f"missing {name}"
    def __instancecheck__(cls, obj): return hasattr(obj, "quack") or type.__instancecheck__(cls, obj)
    def __add__(cls, other): return cls.__name__ + other.__name__
    def __eq__(cls, other): return cls is other
    def __hash__(cls): return 5


class Model(metaclass=Meta, tag="model"):
    name = "n"
    size = 3

    def save(self): return self.made_by


class User(Model):
    email = "e"


class Duck:
    quack = True


print(Meta.registry, Model.tag, User.tag, Model.fields, User.fields)
print(Model.describe(), User.prop, len(Model), list(User), Model[0], "size" in Model, Model, [User], Model + User)
print(User().save(), type(User) is Meta, type(type(User())) is Meta, isinstance(User, Meta), User.whatever)
print(isinstance(Duck(), Model), isinstance(5, Model), isinstance(User(), Model), Model == User, {Model: 1}[Model])
for f in (lambda: User().describe, lambda: User().prop, lambda: User().whatever):
    try:
        f()
    except AttributeError as e:
        print(e)


class M1(type): pass
class M2(type): pass
class C1(metaclass=M1): pass
class C2(metaclass=M2): pass


try:
    class C3(C1, C2): pass
except TypeError as e:
    print(e)


def not_a_class(name, bases, ns):
    return (name, bases, sorted(k for k in ns if not k.startswith("__")))


class Tup(metaclass=not_a_class):
    x = 1
    y = 2


print(Tup)


class Abstract(type):
    def __call__(cls, *a):
        if getattr(cls, "abstract", False) and "abstract" in cls.__dict__:
            raise TypeError(f"cannot make {cls.__name__}")
        return super().__call__(*a)


class Shape(metaclass=Abstract):
    abstract = True


class Square(Shape): pass


print(type(Square()).__name__)
try:
    Shape()
except TypeError as e:
    print(e)
