# Linked lists, a binary tree, a heap, a trie and a union-find, all by hand.
class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head, self.size = None, 0
        for x in reversed(list(items)):
            self.push(x)

    def push(self, x):
        self.head = Node(x, self.head)
        self.size += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from empty LinkedList")
        x, self.head = self.head.value, self.head.next
        self.size -= 1
        return x

    def reverse(self):
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev

    def __iter__(self):
        n = self.head
        while n:
            yield n.value
            n = n.next

    def __len__(self): return self.size
    def __repr__(self): return " -> ".join(map(repr, self)) or "empty"


l = LinkedList("abcd")
l.push("z")
print(l, len(l), l.pop(), l, list(l), "c" in l)
l.reverse()
print(l, sorted(l), LinkedList())
try:
    LinkedList().pop()
except IndexError as e:
    print(e)


class Tree:
    def __init__(self): self.root = None

    def insert(self, key, value=None):
        def go(node):
            if node is None:
                return [key, value, None, None]
            if key < node[0]:
                node[2] = go(node[2])
            elif key > node[0]:
                node[3] = go(node[3])
            else:
                node[1] = value
            return node
        self.root = go(self.root)

    def items(self, node="root"):
        node = self.root if node == "root" else node
        if node:
            yield from self.items(node[2])
            yield node[0], node[1]
            yield from self.items(node[3])

    def height(self):
        h = lambda n: 0 if n is None else 1 + max(h(n[2]), h(n[3]))
        return h(self.root)


t = Tree()
for i, k in enumerate([50, 30, 70, 20, 40, 60, 80, 30, 65]):
    t.insert(k, i)
print(list(t.items()), t.height())


class Heap:
    def __init__(self, key=lambda x: x): self.a, self.key = [], key

    def push(self, x):
        a, i = self.a, len(self.a)
        a.append(x)
        while i and self.key(a[i]) < self.key(a[(i - 1) // 2]):
            p = (i - 1) // 2
            a[i], a[p] = a[p], a[i]
            i = p

    def pop(self):
        a = self.a
        a[0], a[-1] = a[-1], a[0]
        top, i = a.pop(), 0
        while (c := 2 * i + 1) < len(a):
            if c + 1 < len(a) and self.key(a[c + 1]) < self.key(a[c]):
                c += 1
            if self.key(a[i]) <= self.key(a[c]):
                break
            a[i], a[c] = a[c], a[i]
            i = c
        return top

    def __bool__(self): return bool(self.a)


h = Heap()
for v in [5, 3, 8, 1, 9, 2, 7]:
    h.push(v)
print([h.pop() for _ in range(7)], bool(h))
h = Heap(key=lambda w: (len(w), w))
for w in "the quick brown fox jumps over a lazy dog".split():
    h.push(w)
out = []
while h:
    out.append(h.pop())
print(out)


class Trie:
    def __init__(self): self.kids, self.end = {}, False

    def add(self, word):
        node = self
        for c in word:
            node = node.kids.setdefault(c, Trie())
        node.end = True

    def find(self, prefix):
        node = self
        for c in prefix:
            if c not in node.kids:
                return []
            node = node.kids[c]
        return [prefix + w for w in node.words()]

    def words(self):
        if self.end:
            yield ""
        for c in sorted(self.kids):
            for w in self.kids[c].words():
                yield c + w


trie = Trie()
for w in ["car", "cart", "care", "cat", "dog", "do", "ca"]:
    trie.add(w)
print(trie.find("car"), trie.find("d"), trie.find("x"), trie.find(""))
parent = {}


def find(x):
    parent.setdefault(x, x)
    while parent[x] != x:
        parent[x] = parent[parent[x]]
        x = parent[x]
    return x


for a, b in [(1, 2), (3, 4), (2, 3), (5, 6), (7, 7)]:
    parent[find(a)] = find(b)
groups = {}
for x in sorted(parent):
    groups.setdefault(find(x), []).append(x)
print(sorted(groups.values()), find(1) == find(4), find(1) == find(5))
