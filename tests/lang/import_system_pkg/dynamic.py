def __getattr__(name):
    if name.startswith("magic_"):
        return name.upper()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return ["magic_one", "real"]


real = 1
