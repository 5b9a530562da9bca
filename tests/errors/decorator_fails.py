# A decorator that fails when applied.
def needs_name(name):
    raise TypeError(f"bad name {name!r}")


@needs_name("x")
def f():
    pass
