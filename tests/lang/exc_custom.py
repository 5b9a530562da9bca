# Own exceptions: hierarchies, attributes, __str__, args, matching by base class.
class AppError(Exception):
    """Base of the app."""


class NotFound(AppError, KeyError):
    def __init__(self, what, where="here"):
        super().__init__(what, where)
        self.what, self.where = what, where

    def __str__(self):
        return f"{self.what} not found in {self.where}"


class Coded(AppError):
    code = 0

    def __init__(self, message="", *, code=None):
        super().__init__(message)
        if code is not None:
            self.code = code


class Teapot(Coded):
    code = 418


for exc in (NotFound("key"), NotFound("k", where="there"), Coded("m"), Coded("m", code=7), Teapot(), Teapot("short", code=1), AppError, AppError("a", "b"), AppError()):
    try:
        raise exc
    except NotFound as e:
        print("NotFound", e, e.args, e.what, repr(e), isinstance(e, LookupError))
    except Coded as e:
        print(type(e).__name__, str(e), e.code, e.args, repr(e))
    except AppError as e:
        print("AppError", repr(str(e)), e.args, repr(e))


class Silent(Exception):
    def __init__(self, *args): pass


class NoInit(Exception):
    pass


class Eq(Exception):
    def __eq__(self, o): return isinstance(o, Eq)
    def __hash__(self): return 1


s = Silent(1, 2)
print(s.args, repr(s), str(s))
n = NoInit("a", 1)
print(n.args, n, [n], {"e": n}, Eq() == Eq(), NoInit("x") == NoInit("x"))
n.args = (9,)
n.extra = "attr"
print(n, n.extra, n.__dict__)
n.args = "xy"
print(n.args)
try:
    NoInit(a=1)
except TypeError as e:
    print(e)


class Retry(Exception):
    def __init__(self, attempts): self.attempts = attempts


def flaky(succeed_at, log=[]):
    log.append(1)
    if len(log) < succeed_at:
        raise Retry(len(log))
    return f"after {len(log)}"


def with_retries(fn, n):
    for _ in range(n):
        try:
            return fn()
        except Retry as r:
            last = r
            print("attempt", r.attempts)
    raise RuntimeError("gave up") from last


print(with_retries(lambda: flaky(3), 5))
try:
    with_retries(lambda: flaky(100), 2)
except RuntimeError as e:
    print(e, e.__cause__.attempts, repr(e.__cause__))
class BaseOnly(BaseException): pass
try:
    try:
        raise BaseOnly("b")
    except Exception:
        print("never")
except BaseException as e:
    print(type(e).__mro__[1].__name__, e)
print(AppError.__doc__, Teapot.__mro__[1:3] == (Coded, AppError), issubclass(NotFound, Exception))
e = KeyError("a key")
print(str(e), repr(e), str(KeyError("a", "b")), str(KeyError()), str(KeyError(5)), str(NotFound("z")))
