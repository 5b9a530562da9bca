# Inheritance: overriding, super(), abstract-style bases, isinstance and issubclass.
class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound}"

    def describe(self):
        return f"{type(self).__name__}({self.name!r})"

    def __repr__(self):
        return self.describe()


class Dog(Animal):
    sound = "woof"

    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)

    def describe(self):
        return super().describe() + str(self.tricks)


class Puppy(Dog):
    def speak(self):
        return super().speak().upper()

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.age = 0


class Cat(Animal):
    sound = "meow"


pets = [Animal("it"), Dog("Rex", ["sit"]), Puppy("Bit", tricks="ab"), Cat("Tom")]
for p in pets:
    print(p, p.speak(), isinstance(p, Dog), isinstance(p, (Cat, Puppy)), issubclass(type(p), Animal))
print(pets)
print(issubclass(Puppy, Dog), issubclass(Dog, Puppy), issubclass(Dog, Dog), issubclass(Dog, (Cat, object)), issubclass(bool, int), isinstance(True, int), isinstance(1, bool))
print(Puppy.__mro__[1].__name__, Puppy.__bases__, [c.__name__ for c in Puppy.mro()], [c.__name__ for c in Animal.__subclasses__()])
print(super(Puppy, pets[2]).speak(), super(Dog, pets[2]).describe(), Dog.speak(pets[3]))


class Base:
    def template(self):
        return [self.step1(), self.step2()]

    def step1(self):
        return "base1"

    def step2(self):
        raise NotImplementedError(f"{type(self).__name__} must define step2")


class Impl(Base):
    def step2(self):
        return "impl2"


print(Impl().template())
try:
    Base().template()
except NotImplementedError as e:
    print(e)


class MyList(list):
    def sum(self):
        return sum(self)

    def append(self, v):
        super().append(v * 10)


m = MyList([1, 2])
m.append(3)
m.extend([4])
print(m, m.sum(), len(m), m[1:], type(m[1:]).__name__, isinstance(m, list), m == [1, 2, 30, 4], MyList() == [])


class MyDict(dict):
    def __missing__(self, k):
        return f"<{k}>"

    def __getattr__(self, k):
        return self[k]


d = MyDict(a=1)
print(d["a"], d["zz"], d.a, d.qq, d.get("zz"), "zz" in d, d)


class MyInt(int):
    def __add__(self, o):
        return MyInt(int(self) + o + 1000)

    def __repr__(self):
        return f"MyInt({int(self)})"


print(MyInt(5) + 1, MyInt(5) * 2, 1 + MyInt(5), MyInt("7"), MyInt(3) == 3, hash(MyInt(3)) == hash(3), {MyInt(1): 2}[1], [0, 1, 2][MyInt(2)])


class MyStr(str):
    def shout(self):
        return self.upper() + "!"


s = MyStr("abc")
print(s.shout(), s + "d", type(s + "d").__name__, s[0], {s: 1}["abc"], s == "abc", isinstance(s, str), f"{s:>5}", repr(s))


class MyTuple(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)


print(MyTuple(1, 2, 3), len(MyTuple()), MyTuple(1)[0], MyTuple(1, 2) == (1, 2))
for bad in (lambda: type("X", (bool,), {}), lambda: type("X", (int, str), {}), lambda: type("X", (5,), {}), lambda: isinstance(1, "int"), lambda: issubclass(1, int), lambda: type("X", (type(None),), {}), lambda: type("X", (type(lambda: 0),), {})):
    try:
        bad()
    except TypeError as e:
        print(e)
