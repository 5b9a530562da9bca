# A program that ends in RecursionError.
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
    def __repr__(self): return f"{self.v} -> {self.nxt!r}"
n = Node(1, Node(2))
print(n)
n.nxt.nxt = n
try: repr(n)
except RecursionError as e: print("RecursionError", e)
class Eq:
    def __eq__(self, o): return self == o
try: Eq() == Eq()
except RecursionError as e: print(e)
l = []; l.append(l); print(l)
d = {}; d["d"] = d; print(d)
l2 = []; l2.append(l2)
l == l2
