# No consistent order of bases.
class A:
    pass


class B(A):
    pass


class C(A, B):
    pass
