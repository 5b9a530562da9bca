# A single *argument is taken apart by the call, after the keyword arguments were evaluated; in displays at once.
def show(run):
    try:
        print(run())
    except Exception as error:
        print(type(error).__name__, error)


def f(*args, **kwargs):
    return args, kwargs


def tell(text, value):
    print(text)
    return value


def items():
    print("first item")
    yield 1
    yield 2


show(lambda: f(*5))
show(lambda: f(*5, **{**missing}))
show(lambda: f(*tell("args", 5), a=tell("keyword", 1)))
show(lambda: f(*items(), a=tell("keyword", 1)))
show(lambda: f(1, *5))
show(lambda: f((*5,)))
show(lambda: print((*5,)))
show(lambda: f([*5]))
show(lambda: f(**5))
show(lambda: f(*{1: 2}, **{"b": 3}))
show(lambda: len(*5))
three = 3
show(lambda: three(*5))


def bases():
    class C(*5):
        pass


show(bases)
for text in ["1, *(a) < b", "[*(a) < b]", "{*(a) in b}", "f(*(a) < b)", "(*(a < b), 1)", "*(a)\\\n  < b,"]:
    try:
        compile(text, "text", "eval")
        print("well")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
