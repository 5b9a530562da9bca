# Huffman codes: the tree, its table, encoding and decoding back.
def build(text):
    freq = {}
    for c in text:
        freq[c] = freq.get(c, 0) + 1
    heap = sorted((n, i, c) for i, (c, n) in enumerate(sorted(freq.items())))
    tick = len(heap)
    while len(heap) > 1:
        (n1, _, a), (n2, _, b), *heap = heap
        heap.append((n1 + n2, tick, (a, b)))
        heap.sort(key=lambda t: t[:2])
        tick += 1
    return heap[0][2] if heap else None


def codes(tree, prefix=""):
    match tree:
        case (left, right):
            yield from codes(left, prefix + "0")
            yield from codes(right, prefix + "1")
        case str(c):
            yield c, prefix or "0"


def decode(bits, tree):
    if isinstance(tree, str):
        return tree * len(bits)
    out, node = [], tree
    for b in bits:
        node = node[int(b)]
        if isinstance(node, str):
            out.append(node)
            node = tree
    return "".join(out)


for text in ("abracadabra", "aaaa", "the quick brown fox jumps over the lazy dog", "ab", "mississippi river"):
    tree = build(text)
    table = dict(codes(tree))
    bits = "".join(table[c] for c in text)
    packed = int("1" + bits, 2)
    data = packed.to_bytes((packed.bit_length() + 7) // 8, "big")
    back = bin(int.from_bytes(data, "big"))[3:]
    print(text, len(text) * 8, "->", len(bits), data.hex()[:40], decode(back, tree) == text)
    for c, code in sorted(table.items(), key=lambda kv: (len(kv[1]), kv[1]))[:6]:
        print("   ", repr(c), code)
print(build(""), list(codes(build("x"))))
