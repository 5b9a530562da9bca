# The order in which the parts of an expression are evaluated: left to right, with its famous exceptions.
trace = []


def n(x, value=None):
    trace.append(x)
    return value if value is not None else x


def done(label):
    print(label, " ".join(map(str, trace)))
    trace.clear()


n(1) + n(2) * n(3)
done("binary")
(n("a", 1), n("b", 2), n("c", 3))
done("tuple")
{n("k1"): n("v1"), n("k2"): n("v2")}
done("dict")
n("list", [0] * 9)[n("lo", 1):n("hi", 5):n("step", 2)]
done("slice")
n("obj", [5, 6])[n("index", 0)] = n("value", 1)
done("assign")


def f(*args, **kwargs):
    return args, kwargs


n("f", f)(n("a1"), *n("star", (1, 2)), n("a2"), k=n("k"), **n("kw", {"z": 1}))
done("call")
n("f", f)(k=n("kfirst"), *n("star-after", (1,)))
done("call-star-after-keyword")
n("x", 3) if n("cond", True) else n("y", 4)
done("conditional")
data = {}
data[n("key")] = data2 = n("rhs")
done("chained-assign")
lst = [0, 0]
lst[n("i", 0)], lst[n("j", 1)] = n("r1"), n("r2")
done("tuple-assign")
lst[n("aug-i", 0)] += n("aug-v", "!")
done("augmented")
print(lst)


@n("deco1", lambda fn: fn)
@n("deco2", lambda fn: fn)
def g(a=n("default-a"), *, b=n("default-b"), c: n("ann-c", int) = n("default-c")) -> n("ann-return", int):
    pass


done("def")


class A(n("base1", object), metaclass=n("meta", type)):
    x: n("ann", int) = n("attr", 1)


done("class")
[n(("el", i), i) for i in n("iter", range(2)) if n(("cond", i), True)]
done("comprehension")
n(1) < n(2) < n(3) and n(4) or n(5)
done("mixed")
del lst[n("del-i", 0)], data[n("del-key", "key")]
done("del")
f"{n('x')}{n('y'):>{n('width', 5)}}"
done("fstring")
assert n("test", True), n("message")
done("assert")
i = 0
i, lst[i] = 0, "new"
print(lst)
