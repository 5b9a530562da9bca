# A program that ends in AttributeError.
class Meta(type):
    def __call__(cls, *a, **k):
        print("making", cls.__name__)
        return super().__call__(*a, **k)
class Base(metaclass=Meta):
    def __init__(self, x): self.x = x
    def __getattr__(self, name):
        raise AttributeError(f"{type(self).__name__} lacks {name}")
class Derived(Base):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def total(self):
        return self.x + self.y + self.z
d = Derived(1, 2)
d.total()
