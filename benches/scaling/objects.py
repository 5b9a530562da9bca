# The cost of one more live object: so many million instances, tuples and strings that are all kept while they come.
import sys


class Node:
    def __init__(self, key, next):
        self.key = key
        self.next = next


def run(count):
    first, pairs, names = None, [], []
    for i in range(count):
        first = Node(i, first)
        pairs.append((i, first))
        names.append(str(i))
    return (first.key if first else 0) + len(pairs) + len(names)


print(run(int(sys.argv[1]) * 125_000))
