# isinstance() and issubclass() with what stands for a class, and objects that say which class they are of.
class AbstractClass:
    def __init__(self, *bases):
        self.bases = bases

    def get_bases(self):
        return self.bases

    __bases__ = property(get_bases)

    def __call__(self):
        return AbstractInstance(self)


class AbstractInstance:
    def __init__(self, klass):
        self.klass = klass

    def get_class(self):
        return self.klass

    __class__ = property(get_class)


super_ = AbstractClass()
child = AbstractClass(super_)
other = AbstractClass()


class Real:
    pass


class RealChild(Real):
    pass


for one in (super_, child, other):
    print([isinstance(one(), two) for two in (super_, child, other, Real)], end=" ")
    print([issubclass(one, two) for two in (super_, child, other)])
print(isinstance(Real(), child), issubclass(child, (other, super_)), issubclass(RealChild, Real))


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt(isinstance, 1, 2)
attempt(issubclass, 1, int)
attempt(issubclass, int, 1)
attempt(issubclass, super_, 1)
attempt(issubclass, 1, int | str)
attempt(issubclass, super_, list[int])


class Broken:
    @property
    def __bases__(self):
        raise RuntimeError("no bases")


attempt(isinstance, 1, Broken())
attempt(issubclass, Broken(), super_)


class Endless:
    @property
    def __bases__(self):
        return (self, self)


attempt(issubclass, Endless(), int)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, "_target"), name)


class Base:
    def name(self):
        return "base"


class Child(Base):
    def name(self):
        return "child of " + super().name()


proxy = Proxy(Child())
print(isinstance(proxy, Child), isinstance(proxy, Base), isinstance(proxy, (int, Base)), isinstance(proxy, int))
print(type.__instancecheck__(Base, proxy), Child.name(proxy), super(Child, proxy).name())
print(type.__subclasscheck__(int, bool), isinstance(proxy, Proxy))


class Later:
    pass


class LaterChild(Later):
    pass


later = LaterChild()
print(isinstance(later, int), isinstance(later, int))
Later.__getattribute__ = lambda self, name: int
print(isinstance(later, int), isinstance(later, str), isinstance(later, Later))
del Later.__getattribute__
print(isinstance(later, int))
