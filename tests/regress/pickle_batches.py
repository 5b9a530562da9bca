"""Lists, dicts and sets go out in batches, a batch of one behind others with a mark; attributes, memo and frames fit."""
import io
import pickle


class Plain:
    def __init__(self, a):
        self.a, self.b = a, [a]


class Hooked:
    def __init__(self):
        self.seen = 1

    def __reduce_ex__(self, protocol):
        return Hooked, ()


class File:
    """Gives no more than it is asked for."""

    def __init__(self, data):
        self.stream = io.BytesIO(data)

    def read(self, size):
        return self.stream.read(size)

    def readline(self):
        return self.stream.readline()


plain = Plain({"z": (1, [2])})
plain.me = plain
tie = ([],)
tie[0].append(tie)
shared = ["s"]
for value in (
    list(range(1000)), list(range(1001)), {i: i * i for i in range(1001)},
    set(range(1001)), frozenset({1, 2}), (), (1, 2, 3, 4), -129, -(2**61), 2**61, 2**70,
    "\ud800", "é😀", "y" * 66000, bytearray(b"q" * 66000), ["%d" % i * 1700 for i in range(30)] * 2, plain, tie, [shared, shared],
    Hooked(), {(1, 2): Plain(1), "x": Plain(Plain)}, 1.5, None, True,
):
    data = pickle.dumps(value)
    back = pickle.load(File(data + b"rest"))
    again = pickle.loads(data)
    same = type(back) is type(again) is type(value) and len(pickle.dumps(back)) == len(data)
    print(len(data), sum(data), type(value).__name__, same)

back = pickle.loads(pickle.dumps(plain))
print(vars(back).keys(), back.me is back, back.b[0] is back.a)
for data in (b"", b"e.", b"(K\x01.", b"h\x05.", b"\x8c\x02\xff\xfe.", b"R.", b"]u.", b"\x8a\x02\x00\xff."):
    try:
        print(pickle.loads(data))
    except Exception as error:
        print(type(error).__name__, error)
