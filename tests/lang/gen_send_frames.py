# A generator driven by its method `send`: its frame stands above the caller's. Results, StopIteration with values, what is
# handled where, tracebacks, depth.
import sys
import traceback


def echo():
    got = None
    while True:
        got = yield got
        if got == 'stop':
            return 'done'
        if got == 'fail':
            raise ValueError('inside')
        if got == 'again':
            g.send(1)


g = echo()
print(g.send(None), g.send(3), g.send('x'))
try:
    g.send('stop')
except StopIteration as e:
    print('stop', e.value, e.__context__)
try:
    g.send(1)
except StopIteration as e:
    print('stop', e.value)
g = echo()
try:
    g.send(5)
except TypeError as e:
    print(e)
g.send(None)
try:
    g.send('fail')
except ValueError as e:
    print(repr(e), [f.name for f in traceback.extract_tb(e.__traceback__)])
g = echo()
g.send(None)
try:
    g.send('again')
except ValueError as e:
    print(e)


def outer():
    r = yield from echo()
    yield ('outer', r)


o = outer()
o.send(None)
print(o.send(7), o.send('stop'))
try:
    o.send(0)
except StopIteration:
    print('over')


def handles():
    try:
        1 / 0
    except ZeroDivisionError:
        x = yield 1
        try:
            raise KeyError(x)
        except KeyError as k:
            yield repr(k.__context__)


h = handles()
h.send(None)
print(sys.exception(), h.send(2), sys.exception())
try:
    raise OSError('outside')
except OSError:
    h = handles()
    h.send(None)
    print(repr(sys.exception()), h.send(2), repr(sys.exception()))


def raises_stop():
    yield 1
    raise StopIteration(3)


r = raises_stop()
r.send(None)
try:
    r.send(None)
except RuntimeError as e:
    print(e, repr(e.__cause__))


async def co():
    return 5


c = co()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)


def rec(n):
    yield rec(n + 1).send(None)


try:
    rec(0).send(None)
except RecursionError as e:
    print(e)


def sums(n):
    if n == 0:
        return (yield 'sent at the bottom')
    below = sums(n - 1)
    first = below.send(None)
    got = yield first
    try:
        below.send(got)
    except StopIteration as e:
        return e.value + n


deep = sums(50)
print(deep.send(None))
try:
    deep.send(4)
except StopIteration as e:
    print(e.value)


def closes():
    try:
        yield 1
    finally:
        print('closed', sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name)


k = closes()
k.send(None)
k.close()
