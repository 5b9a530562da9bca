# A program that ends in AttributeError.
def deco(cls):
    cls.tag = cls.__name__.lower()
    return cls
@deco
class A:
    __slots__ = ("x",)
a = A(); a.x = 1
print(a.tag, a.x)
del a.x
print(a.x)
