# __init__ called again fills what is mutable anew; a dict keeps what it has.
from collections import deque

for value in [[1], {1: 2}, {1}, bytearray(b'a'), (1,), frozenset([1])]:
    for arguments in [(), ([(3, 4)],) if isinstance(value, dict) else ([5, 6],), (7,), ([], 1, 2, 3)]:
        try:
            print(type(value).__name__, arguments, value.__init__(*arguments), value)
        except TypeError as error:
            print(type(value).__name__, arguments, error)


class D(dict):
    pass


class L(list):
    def __init__(self, *items):
        list.__init__(self, items)


d = D({1: 2})
d.__init__({3: 4}, k=5)
print(d)
items = L(1, 2)
items.append(3)
items.__init__(9)
print(items)
