"""object.__new__ refuses arguments that a class's own __new__ passes on; what is thrown through a delegating generator gets
the exception that this one handles as its context."""


class Single:
    instance = None

    def __new__(cls, *args, **kwargs):
        if cls.instance is None:
            cls.instance = super().__new__(cls, *args, **kwargs)
        return cls.instance

    def __init__(self, *args, **kwargs):
        self.args = args


class Right(Single):
    def __new__(cls, *args):
        return object.__new__(cls)


class Plain:
    pass


class OnlyInit:
    def __init__(self, x):
        self.x = x


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: Single(1))
attempt(lambda: Single(a=1))
attempt(lambda: type(Single()).__name__)
attempt(lambda: Right(1, 2).args)
attempt(lambda: Plain(1))
attempt(lambda: object.__new__(Plain, 1))
attempt(lambda: type(object.__new__(OnlyInit, 1)).__name__)
attempt(lambda: object(1))


def inner():
    yield 1


def outer():
    try:
        raise KeyError("handled")
    except KeyError:
        yield from inner()


generator = outer()
next(generator)
try:
    generator.throw(ValueError("thrown"))
except ValueError as error:
    print(repr(error), repr(error.__context__))


def raising():
    try:
        yield 1
    finally:
        raise TypeError("in finally")


def outermost():
    try:
        1 / 0
    except ZeroDivisionError:
        yield from raising()


generator = outermost()
next(generator)
try:
    generator.throw(ValueError("thrown"))
except TypeError as error:
    shown = error
    while shown is not None:
        print(repr(shown))
        shown = shown.__context__
