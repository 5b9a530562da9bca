# Names in class bodies, as comprehensions, type parameters and type aliases there see them.
class Comprehensions:
    name = "class"
    try:
        found = [__class__ for _ in range(1)]
    except NameError as error:
        print(error)
    sizes = [(lambda: i)() for i in range(3)]

    def method(self):
        return [__class__.__name__ for _ in range(2)]


print(Comprehensions.sizes, Comprehensions().method())
__class__ = "of the module"


class Seen:
    __class__ = "of the class"
    seen = [__class__ for _ in range(1)]


print(Seen.seen)

x = "global"


def outer():
    x = "nonlocal"

    class Bound:
        type Alias = x
        before = Alias.__value__

        def method[T: x](self, arg: x): ...

        bound = method.__type_params__[0].__bound__
        annotation = method.__annotations__["arg"]
        x = "class"

    class Free:
        type Alias = x

    return Bound, Free


Bound, Free = outer()
print(Bound.before, Bound.bound, Bound.annotation, Bound.Alias.__value__, Free.Alias.__value__)


def declared():
    x = "nonlocal"

    class Declared:
        global x
        type Alias = x

    Declared.x = "class"
    return Declared


print(declared().Alias.__value__)


# Only the parameters' own names are private between them and the body.
class __Base[T]:
    def whose(self):
        return "base"


class Derived[__T, U: __Base](__Base[__T], metaclass=(lambda __m: __m)(type)):
    def own(self, value: __T) -> "Derived":
        self.__hidden = value
        return self


print(Derived().whose(), Derived.__type_params__, Derived.__type_params__[1].__bound__.__name__)
print(Derived().own(3).__dict__, Derived.own.__annotations__)

for text in (
    "class X[T]([(x := 3) for _ in range(2)] and B): pass",
    "type X = [(y := 1) for q in z]",
    "def f[T: [(y := 1) for q in z]](): pass",
    "def f[T = [(y := 1) for q in z]](): pass",
    "f'{lambda x:}'",
    "f'{lambda :}'",
):
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
