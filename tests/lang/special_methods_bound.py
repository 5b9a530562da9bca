"""Special methods that are no plain functions: what they are as attributes is called."""
import functools, warnings
warnings.simplefilter("ignore")
def t(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: r = (type(e).__name__, str(e))
    print(r)
class C1:
    __init__ = classmethod(lambda cls, a: print('init', cls.__name__, a))
class C2:
    __init__ = staticmethod(lambda a: print('init', a))
class A:
    def call(self, a): print('call', a)
class C3:
    __init__ = A().call
class C4:
    __init__ = functools.partial(lambda x, a: print(x, a), 2)
class C5:
    def _init(self, x, a): self.a=(x,a)
    __init__ = functools.partialmethod(_init, 2)
for C in C1,C2,C3,C4: t(lambda: C(1) and C.__name__)
t(lambda: C5(1).a)
class N1:
    __new__ = classmethod(lambda cls, cls2, a: (cls.__name__, cls2.__name__, a))
class N2:
    __new__ = staticmethod(lambda cls, a: (cls.__name__, a))
class N3:
    __new__ = A().call
class B:
    def call(self, cls, a): return (cls.__name__, a)
class N4: __new__ = B().call
class N5: __new__ = functools.partial(lambda x, cls, a: (x, cls.__name__, a), 2)
class N6: __new__ = functools.partialmethod(lambda cls, x, a: (x, cls, a), 2)
for C in N1,N2,N4,N5: t(C, 1)
class M1(type): __call__ = classmethod(lambda cls, a: (cls.__name__, a))
class M2(type): __call__ = staticmethod(lambda a: a)
class M3(type): __call__ = B().call
class M4(type): __call__ = functools.partial(lambda x, a: (x,a), 2)
class M5(type):
    def _call(self, x, a): return self.__name__, x, a
    __call__ = functools.partialmethod(_call, 2)
class M6(type): __call__ = ':'.join
for M in M1,M2,M4,M5:
    t(lambda: M('K', (), {})(1))
class I1: __call__ = classmethod(lambda cls, a: (cls.__name__, a))
class I2: __call__ = staticmethod(lambda a: a)
class I3: __call__ = functools.partial(lambda x,a:(x,a), 2)
class I4:
    def _c(self, x, a): return x, a
    __call__ = functools.partialmethod(_c, 2)
class I5: __call__ = ':'.join
class I6: __call__ = property(lambda self: lambda a: ('p', a))
for I in I1,I2,I3,I4,I6: t(lambda: I()(1))
t(lambda: I5()(['a','b']))
class L1:
    __len__ = staticmethod(lambda: 5); __getitem__ = classmethod(lambda c, i: (c.__name__, i)); __iter__ = functools.partial(iter, [1,2]); __repr__ = lambda self: 'L1!'; __bool__ = staticmethod(lambda: False)
    __eq__ = staticmethod(lambda o: 'eq'); __add__ = classmethod(lambda c, o: (c.__name__, o)); __contains__ = staticmethod(lambda o: True); __enter__ = staticmethod(lambda: 'in'); __exit__ = staticmethod(lambda *a: True); __hash__ = staticmethod(lambda: 7); __str__ = staticmethod(lambda: 'str!'); __getattr__ = staticmethod(lambda n: 'attr '+n); __format__ = staticmethod(lambda s: 'fmt'+s); __int__ = staticmethod(lambda: 3); __index__ = staticmethod(lambda: 4); __radd__ = staticmethod(lambda o: 'radd'); __setattr__ = staticmethod(lambda n, v: print('set', n, v)); __neg__=staticmethod(lambda: 'neg'); __call__ = functools.partial(print, 'called')
x = L1()
t(len, x); t(lambda: x[3]); t(lambda: list(x)); t(lambda: bool(x)); t(lambda: x==1); t(lambda: x+1); t(lambda: 1+x); t(lambda: 3 in x); t(lambda: hash(x)); t(lambda: str(x)); t(lambda: x.foo); t(lambda: format(x,'>')); t(lambda: int(x)); t(lambda: [1,2,3,4,5][x]); t(lambda: -x)
x.y = 3; x(1, sep='-')
with x as z: print(z); 1/0
