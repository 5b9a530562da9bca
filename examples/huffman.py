"""Huffman codes: frequent letters get short codes. Builds the tree, packs a text into bytes, and unpacks it."""

from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True)
class Leaf:
    char: str


@dataclass(frozen=True)
class Fork:
    left: object
    right: object


class Heap:
    """A binary heap of (weight, serial, tree); the smallest is at the root."""

    def __init__(self):
        self.items = []

    def __len__(self):
        return len(self.items)

    def push(self, item):
        items, i = self.items, len(self.items)
        items.append(item)
        while i and items[i] < items[parent := (i - 1) // 2]:
            items[i], items[parent] = items[parent], items[i]
            i = parent

    def pop(self):
        items = self.items
        items[0], items[-1] = items[-1], items[0]
        smallest, i = items.pop(), 0
        while (child := 2 * i + 1) < len(items):
            if child + 1 < len(items) and items[child + 1] < items[child]:
                child += 1
            if items[i] < items[child]:
                break
            items[i], items[child] = items[child], items[i]
            i = child
        return smallest


def build(text):
    heap = Heap()
    for serial, (char, n) in enumerate(sorted(Counter(text).items())):
        heap.push((n, serial, Leaf(char)))
    serial = len(heap)
    while len(heap) > 1:
        (n1, _, left), (n2, _, right) = heap.pop(), heap.pop()
        heap.push((n1 + n2, serial, Fork(left, right)))
        serial += 1
    return heap.pop()[2]


def codes(tree, prefix=""):
    match tree:
        case Leaf(char):
            return {char: prefix or "0"}
        case Fork(left, right):
            return codes(left, prefix + "0") | codes(right, prefix + "1")


def pack(bits):
    padded = "1" + bits
    return int(padded, 2).to_bytes((len(padded) + 7) // 8, "big")


def unpack(data):
    return bin(int.from_bytes(data, "big"))[3:]


def decode(bits, tree):
    out, node = [], tree
    for bit in bits:
        if isinstance(node, Fork):
            node = node.right if bit == "1" else node.left
        if isinstance(node, Leaf):
            out.append(node.char)
            node = tree
    return "".join(out)


def draw(tree, indent=""):
    match tree:
        case Leaf(char):
            print(f"{indent}{char!r}")
        case Fork(left, right):
            draw(left, indent + "0 ")
            draw(right, indent + "1 ")


draw(build("mississippi"))
for text in ("mississippi", "she sells sea shells by the sea shore", "aaaaaaaa", "to be, or not to be, that is the question"):
    tree = build(text)
    table = codes(tree)
    data = pack("".join(table[c] for c in text))
    assert decode(unpack(data), tree) == text
    shortest = sorted(table.items(), key=lambda item: (len(item[1]), item))[:4]
    print(f"{text!r}: {len(text)} bytes become {len(data)}, {data.hex()[:24]}")
    print("   ", ", ".join(f"{char!r} {code}" for char, code in shortest))
