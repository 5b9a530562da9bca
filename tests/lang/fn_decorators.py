# Decorators: order, with arguments, classes as decorators, on methods and classes, any expression.
def tag(name):
    print("make", name)

    def deco(fn):
        print("apply", name)

        def wrapper(*args, **kwargs):
            return f"<{name}>{fn(*args, **kwargs)}</{name}>"

        wrapper.__name__ = fn.__name__
        return wrapper

    return deco


@tag("b")
@tag("i")
def hello(who, punct="!"):
    return f"hello {who}{punct}"


print(hello("you"), hello("me", punct="?"), hello.__name__)


class CountCalls:
    def __init__(self, fn):
        self.fn = fn
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.fn(*args)


@CountCalls
def square(x):
    return x * x


print(square(3), square(4), square.calls)


def register(registry, /, **meta):
    def deco(obj):
        registry[obj.__name__] = meta
        return obj

    return deco


reg = {}


@register(reg, kind="function")
def one(): pass


@register(reg, kind="class", n=2)
class Two: pass


print(reg)
decos = [lambda f: lambda: f() + 1, lambda f: lambda: f() * 10]


@decos[0]
@decos[1]
def num():
    return 4


print(num())


@lambda f: f()
def constant():
    return "called at once"


print(constant)


@(lambda c: setattr(c, "extra", 5) or c)
class Dec:
    @(m := lambda f: f)
    def meth(self):
        return self.extra


print(Dec().meth(), Dec.m is not None)


def once(fn):
    result = []

    def wrapper():
        if not result:
            result.append(fn())
        return result[0]

    return wrapper


@once
def expensive():
    print("computed")
    return 99


print(expensive(), expensive())


class Api:
    def logged(fn):
        def wrapper(self, *a):
            print("log", fn.__name__, a)
            return fn(self, *a)
        return wrapper

    @logged
    def get(self, k):
        return k * 2

    @staticmethod
    @logged
    def static(x, y):
        return y

    @classmethod
    @logged
    def make(cls, n):
        return cls.__name__, n

    @property
    @logged
    def prop(self):
        return "p"


print(Api().get("k"), Api.static(1, 2), Api.make(3), Api().prop)


def singleton(cls):
    return cls()


@singleton
class config:
    debug = True


print(config.debug, type(config).__name__)
try:
    @5
    def nope(): pass
except TypeError as e:
    print(e)
