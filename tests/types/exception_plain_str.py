# Exceptions whose class has taken BaseException.__str__ back.
class A(KeyError): __str__ = Exception.__str__
class B(Exception): __str__ = BaseException.__str__
class C(B, KeyError): pass
class D(OSError): __str__ = Exception.__str__
print(A("x"), B("x"), C("x"), D(1, "x"), str(A("y")), f"{A('z')}", KeyError("q"), OSError(2, "m"), Exception.__str__(KeyError("p")), KeyError.__str__(KeyError("p")))
