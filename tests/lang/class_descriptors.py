# Descriptors: data and non-data, lookup order, __set_name__, class access, functions as descriptors.
class Data:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return f"data:{obj.__dict__.get(self.name, 'unset')}"

    def __set__(self, obj, value):
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        print("delete", self.name)
        obj.__dict__.pop(self.name, None)


class NonData:
    def __get__(self, obj, owner):
        return ("nondata", obj is None, owner.__name__)


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        return self if obj is None else obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value


class K:
    d = Data()
    n = NonData()
    age = Typed(int, 0)
    name = Typed(str)


k = K()
print(k.d, k.n, K.n, K.d is K.__dict__["d"], k.age)
k.d = 5
k.n = "instance wins"
k.__dict__["d"] = "ignored"
k.age = 30
print(k.d, k.n, k.age, sorted(k.__dict__))
for f in (lambda: setattr(k, "age", "x"), lambda: setattr(k, "name", 5), lambda: delattr(k, "age")):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
del k.d
print(k.d)


class Sub(K):
    n = "plain attr"
    age = 99


s = Sub()
print(s.n, s.age, s.d)
s.age = "anything"
print(s.age)


class Cached:
    def __init__(self, fn): self.fn = fn
    def __set_name__(self, owner, name): self.name = name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        value = obj.__dict__[self.name] = self.fn(obj)
        return value


class Circle:
    def __init__(self, r): self.r = r

    @Cached
    def area(self):
        print("computing")
        return self.r ** 2 * 3


c = Circle(2)
print(c.area, c.area, c.__dict__)


class SetOnly:
    def __set__(self, obj, v): obj.__dict__["so"] = v * 2


class H:
    so = SetOnly()


h = H()
print(type(h.so).__name__)
h.so = 4
print(h.so)


def free(self, x): return (type(self).__name__, x)


bound = free.__get__(h, H)
print(bound(1), bound.__self__ is h, free.__get__(h)(2))
H.meth = free
print(h.meth(3), H.meth(h, 4))
h.inst = free
print(h.inst("explicit self", 5))
H.late = Data()
print(hasattr(H.late, "name"))
H.cls_attr = property(lambda self: "prop")
print(h.cls_attr, type(H.cls_attr).__name__)
class Err:
    def __set_name__(self, owner, name): raise ValueError("in set_name")
try:
    class Broken:
        e = Err()
except ValueError as e:
    print(type(e).__name__, e, e.__notes__)
