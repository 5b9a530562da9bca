# The class body as a scope: code in it, loops, conditionals, comprehensions, private names, nested classes.
class Body:
    print("running the body")
    table = {}
    for i in range(3):
        table[i] = i * i
    if len(table) > 2:
        size = "big"
    else:
        size = "small"
    try:
        1 / 0
    except ZeroDivisionError:
        safe = True
    a, *b = 1, 2, 3
    squares = [n * n for n in table]
    del i

    def method(self):
        return self.table, self.size

    alias = method
    local = locals().get("size")
    with_default = lambda self, n=a: n

    class Inner:
        deep = "inner"

        class Deeper:
            val = 42

        def who(self):
            return type(self).__qualname__

    inner_instance = Inner()


b = Body()
print(Body.table, Body.size, Body.safe, Body.a, Body.b, Body.squares, hasattr(Body, "i"), Body.local, b.with_default(), b.alias())
print(Body.Inner.deep, Body.Inner.Deeper.val, b.inner_instance.who(), Body.Inner.Deeper.__qualname__)


class Private:
    __hidden = 1
    _single = 2
    __dunder__ = 3

    def __init__(self):
        self.__value = 10

    def get(self):
        return self.__value + self.__hidden

    def __secret(self):
        return "secret"

    def call(self):
        return self.__secret()

    def other(self, o):
        return o.__value

    def names(self):
        __local = 5
        return [k for k in locals() if "local" in k]


class SubPrivate(Private):
    __hidden = 100

    def __init__(self):
        super().__init__()
        self.__value = 20

    def both(self):
        return self.__value, self.get()


s = SubPrivate()
print(sorted(s.__dict__), s.both(), s.call(), s.other(Private()), s.names(), Private._Private__hidden, s._Private__secret())
for f in (lambda: s.__hidden, lambda: Private().__value):
    try:
        f()
    except AttributeError as e:
        print(e)


class _Under:
    __x = "mangled without the underscore"


print(_Under._Under__x)
x = "module"


class Order:
    first = x
    x = "class"
    second = x
    del x
    third = x


print(Order.first, Order.second, Order.third)


def make(n):
    class Local:
        val = n

        def get(self):
            return n, self.val

        other = "shadow"
    return Local


print(make(1)().get(), make(2).val, make(1) is make(1), make(1).__qualname__, make(3).other)


class Empty: ...
class OneLine: a = 1; b = a + 1
class Doc: "only a doc"


print(OneLine.b, Doc.__doc__, Empty.__doc__)


def in_function():
    class X:
        global made_global
        made_global = "by class body"
    return X


in_function()
print(made_global)
def rebind():
    v = 1
    class N:
        nonlocal v
        v = 2
    return v
print(rebind())
