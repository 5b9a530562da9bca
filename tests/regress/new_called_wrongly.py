# type() and __new__ with the wrong number or kind of arguments, and a built-in class's __new__ asked for another's instance.
class Plain(list):
    pass


class Made(int):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class Meta(type):
    pass


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except TypeError as error:
        print(error)


attempt(type, 1)
attempt(type, 1, x=2)
attempt(type, x=2)
attempt(type, 1, 2)
attempt(type.__call__, type, 1, x=2)
attempt(Meta, 1)
attempt(type.__new__)
attempt(type.__new__, 5)
attempt(type.__new__, type, "A")
attempt(type.__new__, type, "A", (), {})
attempt(object.__new__, Plain)
attempt(object.__new__, Made)
attempt(object.__new__, int)
attempt(dict.__new__, Plain)
attempt(int.__new__, Made, 7)
attempt("%*d".__mod__, (1,))
attempt(b"%*d".__mod__, 2**61)
