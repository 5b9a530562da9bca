# The failing link of an attribute chain is the one that is marked.
class A:
    pass


a = A()
a.b = A()
a.b.c = A()
a.b.c.d.e.f = 1
