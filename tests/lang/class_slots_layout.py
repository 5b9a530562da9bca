class P:
    __slots__=('x','__y')
    def __init__(self): pass
p=P()
for f in (lambda: p.x, lambda: delattr(p,'x'), lambda: P.x.__get__(3), lambda: P.x.__set__(3,3), lambda: P.x.__delete__(p)):
    try: print(f())
    except Exception as e: print(type(e), e, getattr(e,'name','-'))
print(P.__slots__, [k for k in P.__dict__])
def mk(*bases,**ns):
    try:
        c=type('X',bases,ns); print(c.__base__, c.__bases__)
        return c
    except Exception as e: print(type(e).__name__, e)
mk(P,__slots__=('__dict__',))
class D: pass
mk(D,__slots__=('__dict__',))
mk(D,__slots__=('__weakref__',))
mk(int,__slots__=('a',))
mk(tuple,__slots__=('a',))
mk(list,__slots__=('a',))
mk(str,__slots__=('a',))
mk(type,__slots__=('a',))
mk(bytes,__slots__=('a',))
class Q: __slots__=('z',)
mk(P,Q)
class E: __slots__=()
mk(P,E); mk(E,P); mk(D,P); mk(P,D,__slots__=())
mk(int,str); mk(OSError,ImportError); mk(OSError,ValueError); mk(bool); mk(int, Exception)
mk(__slots__=('a','a')); mk(__slots__=(1,)); mk(__slots__=('1a',)); mk(__slots__='abc'); mk(__slots__=['a'],a=1); mk(__slots__={'a':'doc'})
class M(P):
    pass
m=M(); m.x=1; m.q=2; print(m.__dict__, m.x); del m.x
try: m.x
except AttributeError as e: print(e)
m.__dict__['x']=5
try: print(m.x)
except AttributeError as e: print(e)
m.x=7; print(m.x, m.__dict__)
class R(P): __slots__=('x','w')
r=R(); r.x=1; r.w=2
print(r.x,r.w,hasattr(r,'__dict__'))
try: r.k=1
except AttributeError as e: print(e)
try: print(vars(r))
except TypeError as e: print(e)
import copy
class S:
    __slots__=('a','b')
    def __init__(self,a,b): self.a=a;self.b=b
s=copy.copy(S(1,2)); print(s.a,s.b)
s=copy.deepcopy(S([1],2)); print(s.a,s.b)
print(P.x, type(P.x), P.x.__name__, P.x.__objclass__)
