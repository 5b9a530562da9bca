# A program that ends in TypeError.
class A:
    def __enter__(self): return self
with A() as a: pass
