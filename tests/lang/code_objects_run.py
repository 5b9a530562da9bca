# Code objects of functions given to exec and eval, and functions that get another body while their generators run.


def tell(what, *args):
    try:
        print(what(*args))
    except Exception as error:
        print(type(error).__name__, error)


def outer(a):
    def inner():
        return a

    return inner


def parameters(x, *y, z=1):
    print("never here", x, y, z)


tell(exec, outer(1).__code__)
tell(eval, outer(1).__code__)
tell(exec, parameters.__code__)
tell(eval, (lambda x: x).__code__)
tell(eval, (lambda *x, **y: (x, y)).__code__)
tell(eval, (lambda: 6 * 7).__code__)
tell(exec, outer(1).__code__, {"a": 2})


def count():
    yield "one"
    yield "two"
    x = "three"
    yield x


def other():
    yield 0


running = count()
print(next(running))
count.__code__ = other.__code__
print(list(running), list(count()), running.gi_code.co_name)

chain = print
import types

for i in range(3):
    chain = types.MethodType(chain, i)
chain("last")


def takes(*args):
    return len(args)


deep = takes
for i in range(900):
    deep = types.MethodType(deep, i)
print(deep())
