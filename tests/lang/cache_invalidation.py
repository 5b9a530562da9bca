# What an instruction has seen must not outlive a change: every kind of cached lookup is warmed up, then the ground moves.


def warm(f, *args, times=300):
    result = None
    for _ in range(times):
        result = f(*args)
    return result


class Plain:
    limit = 10

    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x


def call_get(o):
    return o.get()


def read_x(o):
    return o.x


def read_limit(o):
    return o.limit


def write_x(o, v):
    o.x = v
    return o.x


def class_limit():
    return Plain.limit


# A method replaced on the class.
p = Plain(1)
print(warm(call_get, p))
Plain.get = lambda self: ("replaced", self.x)
print(call_get(p))

# An instance that shadows a method, and stops doing so.
p.get = lambda: "own"
print(call_get(p), call_get(Plain(2)))
del p.get
print(call_get(p))

# A method of a base overridden later in a derived class.
class Derived(Plain):
    pass


d = Derived(5)
print(warm(call_get, d))
Derived.get = lambda self: "derived"
print(call_get(d))
del Derived.get
print(call_get(d))
Plain.get = lambda self: "base again"
print(call_get(d))

# A class value, shadowed by the instance, changed, and deleted.
print(warm(read_limit, p), warm(class_limit))
Plain.limit = 11
print(read_limit(p), class_limit())
p.limit = 12
print(read_limit(p), class_limit())
del p.limit
del Plain.limit
try:
    read_limit(p)
except AttributeError as e:
    print(e)
try:
    class_limit()
except AttributeError as e:
    print(e)
Plain.limit = 13
print(read_limit(p))

# An attribute deleted, then `__getattr__` added, then removed.
q = Plain(7)
print(warm(read_x, q))
del q.x
try:
    read_x(q)
except AttributeError as e:
    print(e)
Plain.__getattr__ = lambda self, name: f"<{name}>"
print(read_x(q), read_x(p))
del Plain.__getattr__
try:
    read_x(q)
except AttributeError as e:
    print(e)

# `__getattribute__` and `__setattr__` added later.
print(warm(read_x, p), warm(write_x, p, 3))
Plain.__getattribute__ = lambda self, name: "intercepted " + name
print(read_x(p))
del Plain.__getattribute__
Plain.__setattr__ = lambda self, name, value: print("set", name, value)
print(write_x(p, 4))
del Plain.__setattr__
print(write_x(p, 4))

# A property put where instances have an attribute, and taken away.
print(warm(read_x, p))
Plain.x = property(lambda self: "from property")
print(read_x(p))
try:
    write_x(p, 9)
except AttributeError as e:
    print(e)
Plain.x = property(lambda self: "other property")
print(warm(read_x, p))
del Plain.x
print(read_x(p))

# The class of an instance changed.
class Other:
    def get(self):
        return "other"


print(warm(call_get, p))
p.__class__ = Other
print(call_get(p), type(p).__name__)

# The bases of a class changed.
class A:
    def get(self):
        return "A"


class B:
    def get(self):
        return "B"


class C(A):
    pass


c = C()
print(warm(call_get, c))
C.__bases__ = (B,)
print(call_get(c))


# Constructors: `__init__` replaced, `__new__` added, a metaclass that gets a `__call__`.
class Meta(type):
    pass


class Made(metaclass=Meta):
    def __init__(self, v):
        self.v = v


def make(v):
    return Made(v)


print(warm(make, 1).v)
Made.__init__ = lambda self, v: setattr(self, "v", v * 100)
print(make(2).v)
Made.__new__ = lambda cls, v: "not an instance"
print(make(3))
Made.__new__ = lambda cls, v: object.__new__(cls)
print(make(4).v)
Meta.__call__ = lambda cls, v: ("called", cls.__name__, v)
print(make(5))
del Meta.__call__
print(make(6).v)


# Operators and items.
class Vec:
    def __init__(self, *v):
        self.v = v

    def __add__(self, other):
        if not isinstance(other, Vec):
            return NotImplemented
        return Vec(*(a + b for a, b in zip(self.v, other.v)))

    def __getitem__(self, i):
        return self.v[i]

    def __repr__(self):
        return f"Vec{self.v}"


class Sub(Vec):
    def __radd__(self, other):
        return "Sub.__radd__"


def add(a, b):
    return a + b


def add_to(a, b):
    a += b
    return a


def item(a, i):
    return a[i]


v = Vec(1, 2)
print(warm(add, v, v), warm(add_to, v, v), warm(item, v, 1))
print(add(v, Sub(1, 1)), add_to(v, Sub(1, 1)))
for f in (add, add_to):
    try:
        f(v, 3)
    except TypeError as e:
        print(e)
Vec.__iadd__ = lambda self, other: "in place"
print(add(v, v), add_to(v, v))
Vec.__add__ = lambda self, other: "changed"
Vec.__getitem__ = lambda self, i: ("item", i)
print(add(v, 1), item(v, 0))
del Vec.__add__, Vec.__getitem__
for f, *args in ((add, v, v), (item, v, 0)):
    try:
        f(*args)
    except TypeError as e:
        print(e)


# Globals and builtins: shadowed, changed, deleted.
def length(s):
    return len(s)


print(warm(length, "abc"))
len = lambda s: "shadowed"
print(length("abc"))
del len
print(length("abcd"))
import builtins

builtins.answer = 42


def read_answer():
    return answer


print(warm(read_answer))
builtins.answer = 43
print(read_answer())
answer = 44
print(read_answer())
del answer, builtins.answer
try:
    read_answer()
except NameError as e:
    print(e)

# Modules: an attribute added, changed and deleted.
import math


def read_pi():
    return math.pi


pi = warm(read_pi)
math.pi = 3
print(read_pi())
del math.pi
try:
    read_pi()
except AttributeError as e:
    print(e)
math.pi = pi
print(read_pi() == pi)

# Types that change under one instruction.
values = [1, 2.5, True, "s", [1], (1,), 10**30, v]
for value in values:
    try:
        print(type(warm(add, value, value, times=3)).__name__, end=" ")
    except TypeError as e:
        print("-", end=" ")
print()
