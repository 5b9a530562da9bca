# Re-raising: bare raise at depth, sys.exc_info and sys.exception, state restored after handlers.
import sys


def current():
    return sys.exc_info()[0].__name__ if sys.exc_info()[0] else None


print(current(), sys.exception())
try:
    raise ValueError("v")
except ValueError as e:
    print(current(), sys.exception() is e)
    try:
        raise KeyError("k")
    except KeyError:
        print(current())
    print(current())
print(current())


def handler():
    raise


try:
    try:
        raise ValueError("from handler()")
    except ValueError:
        handler()
except ValueError as e:
    print("reraised", e)


def log_and_reraise(fn):
    try:
        return fn()
    except Exception as e:
        print("log", type(e).__name__, current())
        raise


for f in (lambda: [][0], lambda: log_and_reraise(lambda: {}["x"])):
    try:
        log_and_reraise(f)
    except LookupError as e:
        print("got", type(e).__name__)


def gen():
    try:
        yield current()
    except TypeError:
        yield "in gen " + current()
    yield current()


g = gen()
try:
    raise ValueError
except ValueError:
    print(next(g))
    print(g.throw(TypeError))
    print(current())
    print(next(g))
try:
    try:
        raise ValueError("original")
    except ValueError:
        try:
            raise KeyError("second")
        except KeyError:
            pass
        raise
except ValueError as e:
    print(e, e.__context__)


def swallow(n):
    try:
        if n > 0:
            swallow(n - 1)
        raise ValueError(n)
    except ValueError as e:
        if n < 2:
            return e.args[0]
        raise


try:
    swallow(3)
except ValueError as e:
    print(e.args, e.__context__)
saved = None
try:
    raise ValueError("kept")
except ValueError as e:
    saved = e
try:
    raise saved
except ValueError as again:
    print(again is saved, current())
for i in range(3):
    try:
        try:
            raise [KeyError, ValueError, TypeError][i](i)
        except KeyError as e:
            raise RuntimeError("wrapped") from e
        except ValueError:
            raise
    except RuntimeError as e:
        print(i, "runtime", repr(e.__cause__))
    except Exception as e:
        print(i, repr(e))
def in_except_lambda():
    try:
        1 / 0
    except ZeroDivisionError as err:
        return [str(err) for _ in range(2)], (lambda: str(err))()
print(in_except_lambda())
