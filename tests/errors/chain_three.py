# A chain of three, of both kinds.
def low():
    raise OSError("disk")


def mid():
    try:
        low()
    except OSError as e:
        raise ValueError("bad data") from e


def high():
    try:
        mid()
    except ValueError:
        raise RuntimeError("gave up")


high()
