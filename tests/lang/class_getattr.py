# Attribute hooks: __getattr__, __getattribute__, __setattr__, __delattr__, __dir__, and getattr and kin.
class Lazy:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith("auto_"):
            value = name[5:]
            setattr(self, name, value)
            return value
        raise AttributeError(f"no {name} here")


z = Lazy()
print(z.real, z.auto_x, "auto_x" in z.__dict__, hasattr(z, "other"), getattr(z, "other", "dflt"), getattr(z, "auto_q"))
try:
    z.nope
except AttributeError as e:
    print(e)


class Spy:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattribute__(self, name):
        if name != "log":
            object.__getattribute__(self, "log").append("get " + name)
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        self.log.append(f"set {name}={value}")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append(f"del {name}")
        super().__delattr__(name)

    def m(self): return 1


s = Spy()
s.a = 1
s.a += 1
s.m()
del s.a
try:
    s.a
except AttributeError as e:
    print(e)
print(s.log, len(s.log))


class Proxy:
    def __init__(self, target):
        self.__dict__["_t"] = target

    def __getattr__(self, name):
        return getattr(self._t, name)

    def __setattr__(self, name, value):
        setattr(self._t, name, value)

    def __len__(self):
        return len(self._t)


class T:
    def __init__(self): self.v = 1
    def hello(self): return f"hello {self.v}"


t = T()
p = Proxy(t)
p.v = 5
print(p.hello(), t.v, p.__dict__.keys(), len(Proxy([1, 2])), Proxy("abc").upper())


class Frozen:
    def __init__(self, x): object.__setattr__(self, "x", x)
    def __setattr__(self, k, v): raise AttributeError(f"cannot set {k}")
    def __delattr__(self, k): raise AttributeError(f"cannot delete {k}")


f = Frozen(3)
for act in (lambda: setattr(f, "x", 1), lambda: delattr(f, "x")):
    try:
        act()
    except AttributeError as e:
        print(e, f.x)
print(getattr("abc", "upper")(), getattr(5, "nope", None), hasattr(5, "real"), hasattr([], "append"))
setattr(t, "not an identifier", 1)
print(getattr(t, "not an identifier"), vars(t))
delattr(t, "v")
print(hasattr(t, "v"))
for bad in (lambda: getattr(t, 5), lambda: getattr(t, "gone"), lambda: hasattr(t, None), lambda: setattr(t, 1, 2), lambda: getattr(t), lambda: vars(5), lambda: delattr(t, "gone")):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Dir:
    def __dir__(self): return ["z", "a"]


print(dir(Dir()), Dir.__getattribute__ is object.__getattribute__)


class Late: pass


l = Late()
try:
    l.x
except AttributeError as e:
    print(e)
Late.__getattr__ = lambda self, n: f"late {n}"
print(l.x)
del Late.__getattr__
print(hasattr(l, "x"))
l.__len__ = lambda: 5
try:
    len(l)
except TypeError as e:
    print(e)
Late.__len__ = lambda self: 7
print(len(l))
