# An error inside a decorated function, through its wrapper.
def logged(fn):
    def wrapper(*args, **kwargs):
        return fn(*args, **kwargs)
    return wrapper


@logged
@logged
def parse(text):
    return float(text)


parse("1.5")
parse("one")
