# An OSError's subclass with an __init__ of its own has the arguments that this one hands on, and none if it hands on none.
class Silent(OSError):
    def __init__(self, text, extra=None):
        self.extra = extra


class Numbered(OSError):
    def __init__(self, text):
        super().__init__(2, text)


class Made(OSError):
    def __new__(cls, *args):
        return super().__new__(cls, *args)

    def __init__(self, text):
        pass


class Named(FileNotFoundError):
    def __init__(self, name):
        super().__init__(f"no {name}")
        self.name = name


class Plain(OSError):
    pass


class Quiet(Silent):
    pass


for error in (Silent("x", 1), Numbered("t"), Made("u"), Named("n"), Plain(2, "m"), Plain("q"), Quiet("z"), OSError(2, "x", "f")):
    print(error.args, repr(error), str(error), error.errno, error.strerror, error.filename)


def call(function):
    # What is called is a variable, which no message may lose.
    try:
        function(a=1, **None)
    except TypeError as error:
        print(error)
    try:
        print("x", function(1, a=2, **{"a": 3}))
    except TypeError as error:
        print(error)


call(print)
call(lambda **names: names)
