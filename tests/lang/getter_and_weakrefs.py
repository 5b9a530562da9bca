"""Getters that look at weak references while a call has some of its arguments already."""
import weakref
class B:
    def __repr__(s): return "B"
    def m(s):
        weakref.ref(s)
        return 8
    @property
    def inv(s):
        weakref.ref(s)
        return 7
def f(*a): return a
b = B()
print(f(b, b.m()))
print(f(b, b.m(), b.m()))
print(f(b, b.inv))
print(f(b, b.inv, 1))
print(f(b, b.inv, b.inv))
def main():
    print(f(b, b.inv, b.inv))
main()
