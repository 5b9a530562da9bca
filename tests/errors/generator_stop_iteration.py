# StopIteration inside a generator becomes RuntimeError, with its cause.
def first(it):
    yield next(it)


list(first(iter([])))
