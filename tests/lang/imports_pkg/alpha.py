"""The alpha module."""
print("alpha runs, as", __name__, "in", __package__)
counter = 0
_private = "private"
public = "public"


def double(x):
    return x * 2


def bump():
    global counter
    counter += 1
    return counter


class Thing:
    def where(self):
        return __name__, type(self).__module__
