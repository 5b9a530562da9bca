# What is complained of first when an item is set or deleted where that can't be done.
class Plain:
    pass


class Half:
    def __delitem__(self, key):
        print("delitem", key)


class Bad:
    def __repr__(self):
        return "Bad()"

    def __index__(self):
        raise ValueError("no index")


class Tuple(tuple):
    def __delitem__(self, key):
        print("tuple del", key)


def show(text, **names):
    try:
        exec(text, names)
        print(text, "well")
    except Exception as error:
        print(text, type(error).__name__, error)


for value in [Plain(), "text", (1,), b"b", range(3), {1}, {}.keys(), 5, None, len, Half(), [1], bytearray(b"ab"), Tuple()]:
    print(type(value).__name__)
    for key in [10**20, -2**127, 0, "k", Bad()]:
        show("v[k] = 1", v=value, k=key)
        show("del v[k]", v=value, k=key)
show("v[5] = 300", v=bytearray(b"ab"))
show("v[5] = 'x'", v=bytearray(b"ab"))
show("v[0:1] = 5", v=bytearray(b"ab"))
show("v[::0] = 5", v=bytearray(b"ab"))
show("v[::0] = [1]", v=bytearray(b"ab"))
show("v[0:1] = print", v=bytearray(b"ab"))
show("v[0:1] = 'x'", v=bytearray(b"ab"))
show("v[0:1] = [300]", v=bytearray(b"ab"))
show("v[::2] = []\nprint(v)", v=bytearray(b"abcd"))


class Nothing:
    def __iter__(self):
        return None


class Wrong:
    def __iter__(self):
        raise TypeError("mine")


show("1 in v", v=Nothing())
show("1 in v", v=Wrong())
show("1 in v", v=Plain())
