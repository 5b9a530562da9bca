# Classes derived from `super`; a `__new__` that is a class method; what functions declare global.
class Base:
    kind = "base"

    def hello(self):
        return "hello from base"

    @classmethod
    def made(cls):
        return cls.__name__


class Loud(super):
    "A super that shouts."
    own = "its own"

    def __init__(self, *args):
        super(Loud, self).__init__(*args)
        self.asked = 0

    def shout(self):
        self.asked += 1
        return self.hello().upper()


class Derived(Base):
    kind = "derived"

    def hello(self):
        loud = Loud(Derived, self)
        return loud.hello(), loud.shout(), loud.kind, loud.own, loud.asked, loud.made()


print(*Derived().hello())
loud = Loud(Derived, Derived())
print(type(loud).__mro__, isinstance(loud, super), loud.__thisclass__, loud.__self_class__)
print(loud.__class__, loud.__doc__)
try:
    loud.missing
except AttributeError as error:
    print(error)


class Plain(super):
    pass


class Cooperative(Base):
    def hello(self):
        return Plain(Cooperative, self).hello() + "!"


print(Cooperative().hello())


class Twice:
    @classmethod
    def __new__(cls, *args):
        return cls.__name__, [getattr(a, "__name__", a) for a in args]


print(Twice(1, 2), Twice.__new__(3))


class Once:
    @staticmethod
    def __new__(cls, value):
        self = object.__new__(cls)
        self.value = value
        return self


print(Once(4).value)

# Where a function inside declares a name global, the text around it means the global, too.
text = """
count = 9
def make():
    count = 1
    def outer():
        global count
        return count
    def inner():
        return count + 1
    return outer, inner
outer, inner = make()
found = outer(), inner()
"""
names, own = {}, {}
exec(text, names, own)
print(own["found"], names["count"], sorted(own))
