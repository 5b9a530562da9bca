# A program that ends in IndexError.
class Stack:
    def __init__(self): self._items = []
    def push(self, x): self._items.append(x)
    def pop(self):
        try:
            return self._items.pop()
        except IndexError:
            raise IndexError("pop from an empty stack") from None
def rpn(text):
    s = Stack()
    for tok in text.split():
        if tok in "+-*/":
            b, a = s.pop(), s.pop()
            s.push({"+": a.__add__, "-": a.__sub__, "*": a.__mul__, "/": a.__truediv__}[tok](b))
        else:
            s.push(float(tok))
    return s.pop()
for t in ("3 4 + 2 *", "5 1 2 + 4 * + 3 -"):
    print(t, "=", rpn(t))
print(rpn("1 +"))
