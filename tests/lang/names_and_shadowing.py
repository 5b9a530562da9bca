# Builtin names used as variables, keywords' soft forms, dunder names, underscores, many scopes of one name.
list_ = list
list = [1, 2]
print(list, len(list))
del list
print(list is list_)


def f(len, print_=print):
    print_(len)
    return len


f(5)
str = "shadow"
try:
    str(5)
except TypeError as e:
    print(e)
del str
print(str(5))
x = 0


def outer():
    x = 1

    def a():
        x = 2
        return lambda: x

    def b():
        nonlocal x
        x += 10
        return x

    def c():
        global x
        x += 100
        return x

    class K:
        x = "class"

        def m(self):
            return x

        def n(self):
            return self.x

    return a()(), b(), c(), K().m(), K().n(), x


print(outer(), x)


def params(self, cls, type, id, input, dir):
    return self, cls, type, id, input, dir


print(params(1, 2, 3, 4, 5, 6))
_ = 5
__ = [_ for _ in range(3)]
print(_, __)
__private = "module level is not mangled"


class M:
    def get(self):
        try:
            return __private
        except NameError as e:
            return str(e)


print(M().get())
match = type = case = _ = soft = 1
match (match, case):
    case (1, 1): print("match matched")
type = "x"
print(type, soft)
del type
async_, await_, None_, True_ = 1, 2, 3, 4
print(async_ + await_ + None_ + True_)
ℌ = "letterlike"
print(H) if "H" in globals() else print("not normalised")
é = 1
print("é" in globals(), é)


def recursive_default(n, acc=[]):
    if n:
        acc.append(n)
        return recursive_default(n - 1)
    return acc


print(recursive_default(3), recursive_default(2))


def shadow_in_except():
    e = "before"
    try:
        raise ValueError("inner")
    except ValueError as e:
        inside = e
    try:
        return e
    except UnboundLocalError as err:
        return inside, err.args


print(shadow_in_except())


def for_shadow(xs):
    x = "kept?"
    for x in xs:
        pass
    return x


print(for_shadow([1, 2]), for_shadow([]))


def comp_shadow():
    x = "outer"
    y = [x for x in range(3)]
    z = [x for _ in range(1)]
    w = [(lambda: x)() for x in range(2)]
    return x, y, z, w


print(comp_shadow())
def del_then_global():
    global q
    q = 1
    del q
    return "q" in globals()
print(del_then_global())
class Attr: pass
Attr.__name__ = "Renamed"
print(Attr.__name__, Attr)
print([n for n in ("__name__", "__doc__", "__builtins__", "__file__") if n in globals()], __name__)
def inner_import():
    import math as m
    def use(): return m.floor(2.5)
    return use()
print(inner_import(), "m" in globals())
