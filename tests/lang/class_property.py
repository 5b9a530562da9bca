# Properties: getter, setter, deleter, inheritance, read-only errors, computed in terms of each other.
class Temp:
    def __init__(self, c):
        self.celsius = c

    @property
    def celsius(self):
        "degrees"
        return self._c

    @celsius.setter
    def celsius(self, v):
        if v < -273.15:
            raise ValueError("too cold")
        self._c = v

    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._c

    @property
    def fahrenheit(self):
        return self._c * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, f):
        self.celsius = (f - 32) * 5 / 9

    @property
    def readonly(self):
        return "ro"


t = Temp(100)
print(t.celsius, t.fahrenheit, t.readonly, Temp.celsius.__doc__, type(Temp.celsius).__name__)
t.fahrenheit = 32
print(t.celsius, t.__dict__)
t.celsius += 5
print(t.celsius)
del t.celsius
for f in (lambda: t.celsius, lambda: setattr(t, "celsius", -300), lambda: setattr(t, "readonly", 1), lambda: delattr(t, "readonly"), lambda: delattr(t, "fahrenheit")):
    try:
        f()
    except (AttributeError, ValueError) as e:
        print(type(e).__name__, e)
t.__dict__["readonly"] = "shadow?"
print(t.readonly)


class Hot(Temp):
    @property
    def celsius(self):
        return super().celsius * 2

    @celsius.setter
    def celsius(self, v):
        Temp.celsius.fset(self, v + 1)


h = Hot(10)
print(h.celsius, h._c, h.fahrenheit)


class Manual:
    def get(self):
        return "got"

    def put(self, v):
        print("put", v)

    both = property(get, put, None, "doc here")
    anon = property(lambda self: 42)
    writeonly = property(None, put)
    nothing = property()


m = Manual()
m.both = 3
print(m.both, m.anon, Manual.both.__doc__, Manual.anon.fset, m.__class__.both.fget(m))
m.writeonly = 9
for f in (lambda: m.writeonly, lambda: m.nothing, lambda: setattr(m, "anon", 1), lambda: setattr(m, "nothing", 1)):
    try:
        f()
    except AttributeError as e:
        print(e)


class Lazy:
    @property
    def value(self):
        try:
            return self._value
        except AttributeError:
            print("computing")
            self._value = 99
            return self._value

    @property
    def broken(self):
        return self.missing_thing


z = Lazy()
print(z.value, z.value, hasattr(z, "broken"), getattr(z, "broken", "dflt"))


class WithGetattr:
    @property
    def p(self):
        raise AttributeError("hidden")

    def __getattr__(self, name):
        return f"getattr {name}"


print(WithGetattr().p, WithGetattr().q)
Temp.celsius = "replaced by a plain attribute"
print(Temp.celsius, t.celsius)
