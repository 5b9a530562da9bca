# Which statements are marked in a traceback.
import traceback


def f(*args):
    raise ValueError('f')


def show(text):
    try:
        exec(compile(text, '<text>', 'exec'), {'f': f, 'd': {}})
    except ValueError:
        pass


class O:
    pass


def a():
    x = (f())


def b():
    return (f())


def c():
    return(f(1))


def d():
    O.x = f()


def e():
    x = y = f()


def g():
    x: int = f()


def h():
    return O().__class__.f()


def i():
    x, y = f(), 1


def j():
    x = ((f(
        1,
    )))


def k():
    [*f, *5]


def l():
    print(1, *5)


O.f = f
for function in [a, b, c, d, e, g, h, i, j, k, l]:
    try:
        function()
    except (ValueError, TypeError) as error:
        traceback.print_exception(error, limit=2, file=__import__('sys').stdout)
