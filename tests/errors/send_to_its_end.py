# A generator that returns while `send` drives it: the traceback points at the call, not into the generator.
def last():
    yield 1
    return [2]


def drive(generator):
    generator.send(None)
    return generator.send(None)


drive(last())
