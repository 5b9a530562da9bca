# An error inside an operator's method.
class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Money(self.n + other.n)


print((Money(1) + Money(2)).n)
Money(1) + Money(2) + 3
