# What is written in C in CPython does not become a method where a class holds it; functions of Python do.
import cmath, csv, functools, hashlib, heapq, io, json, marshal, math, operator, os, pickle, struct, warnings, weakref, zlib


class Tools:
    reduce = functools.reduce
    sort_key = functools.cmp_to_key
    close = cmath.isclose
    root = cmath.sqrt
    digest = hashlib.sha256
    dumps = pickle.dumps
    loads = pickle.loads
    to_bytes = marshal.dumps
    pack = zlib.compress
    unpack = zlib.decompress
    records = struct.iter_unpack
    rows = csv.reader
    push = heapq.heappush
    add = operator.add
    floor = math.floor
    fspath = os.fspath
    writer = csv.writer
    text = json.dumps
    own = lambda self, *args: len(args)


tools = Tools()
print(tools.reduce(lambda a, b: a * b, [2, 3, 4]))
print(sorted([3, 1, 2], key=tools.sort_key(lambda a, b: b - a)))
print(tools.close(1j, 1j), tools.root(-4), tools.add(2, 3), tools.floor(2.5))
print(tools.digest(b"x").hexdigest()[:8])
print(tools.loads(tools.dumps([1, 2])), tools.to_bytes(1) == marshal.dumps(1))
print(tools.unpack(tools.pack(b"abc")), list(tools.records("<H", b"\1\0\2\0")))
print(list(tools.rows(["a,b"])), tools.fspath("p"))
for _ in range(3):
    heap = [3]
    tools.push(heap, 1)
    print(heap, tools.own(1, 2), Tools.reduce(max, [1, 5]), getattr(tools, "reduce")(min, [4, 2]))
out = io.StringIO()
tools.writer(out).writerow([1, 2])
print(repr(out.getvalue()))
try:
    tools.text()
except TypeError as error:
    print(error)


class Derived(Tools):
    def total(self, items):
        return super().reduce(operator.add, items)


print(Derived().total([1, 2, 3]))
Tools.later = functools.reduce
print(tools.later(max, [3, 9]))


# A method of a class that is none of the bases says so.
class Foreign:
    __eq__ = str.__eq__
    __lt__ = int.__lt__


for compare in operator.eq, operator.lt:
    try:
        print(compare(Foreign(), Foreign()))
    except TypeError as error:
        print(error)
