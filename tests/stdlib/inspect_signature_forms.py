"""Signatures of whatever can be called, as text and as objects; what wrong calls are told; classes as trees."""
import inspect
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
class M1(type): __call__ = classmethod(lambda cls, a: (cls.__name__, a))
class M2(type): __call__ = staticmethod(lambda a: a)
class M3(type): __call__ = B().call
class M4(type): __call__ = functools.partial(lambda x, a: (x,a), 2)
class M5(type):
    def _call(self, x, a): return self.__name__, x, a
    __call__ = functools.partialmethod(_call, 2)
class M6(type): __call__ = ':'.join
class I1: __call__ = classmethod(lambda cls, a: (cls.__name__, a))
class I2: __call__ = staticmethod(lambda a: a)
class I3: __call__ = functools.partial(lambda x,a:(x,a), 2)
class I4:
    def _c(self, x, a): return x, a
    __call__ = functools.partialmethod(_c, 2)
class I5: __call__ = ':'.join
class I6: __call__ = property(lambda self: lambda a: ('p', a))
t(lambda: inspect.signature(C1)); t(lambda: inspect.signature(C4)); t(lambda: inspect.signature(C5)); t(lambda: inspect.signature(N1)); t(lambda: inspect.signature(N2)); t(lambda: inspect.signature(N5)); t(lambda: inspect.signature(M1('K',(),{}))); t(lambda: inspect.signature(M4('K',(),{})));t(lambda: inspect.signature(M5('K',(),{})))
for I in I1,I2,I3,I4: t(lambda: inspect.signature(I()))
t(lambda: inspect.signature(C5._init)); t(lambda: inspect.signature(C5.__init__)); t(lambda: inspect.signature(dict.fromkeys)); t(lambda: inspect.signature(str.join)); t(lambda: inspect.signature(len)); t(lambda: inspect.signature(object)); t(lambda: inspect.signature(Exception)); t(lambda: inspect.signature(int)); t(lambda: inspect.signature(print)); t(lambda: inspect.signature(A)); t(lambda: inspect.signature(type('X',(dict,),{}))); t(lambda: inspect.signature(type('X',(Exception,),{}))); t(lambda: inspect.signature(functools.partial(print, 1, sep=2)))
class S:
    __signature__ = '(a, b=2)'
t(lambda: inspect.signature(S)); 
class S2:
    def __signature__(): return '(a, b=3)'
    __signature__ = staticmethod(__signature__)
t(lambda: inspect.signature(S2))
def f(a, b, /, c, *d, e=1, **g) -> int: pass
t(lambda: inspect.signature(f).bind(1,2)); t(lambda: inspect.signature(f).bind(1,2,3,4,e=5,z=6)); t(lambda: inspect.signature(lambda *, bar: 1).bind()); t(lambda: inspect.signature(lambda a: 1).bind(1,2)); t(lambda: inspect.signature(lambda a, /: 1).bind(a=1)); t(lambda: inspect.signature(lambda a: 1).bind(1,a=1)); t(lambda: inspect.signature(lambda a: 1).bind(b=1)); t(lambda: inspect.getcallargs(lambda a, *, c: 1, 1)); t(lambda: inspect.getcallargs(lambda: 1, 1)); t(lambda: inspect.getcallargs(lambda a,b=2,*c,**d: 1, 1, 3, 4, z=1))
t(lambda: inspect.getclasstree([int, bool, str])); t(lambda: inspect.formatargvalues(*inspect.getargvalues(inspect.currentframe())))
t(lambda: inspect.cleandoc(' \n  \n   ')); t(lambda: inspect.getdoc(property(lambda s: 1, doc='kw')));
class D1:
    "doc"
    def m(self): "mdoc"
    x = property(lambda s: 1, doc='pd')
class D2(D1):
    def m(self): pass
    x = property(lambda s: 2)
t(lambda: inspect.getdoc(D2)); t(lambda: inspect.getdoc(D2.m)); t(lambda: inspect.getdoc(D2.x)); t(lambda: inspect.getdoc(D2().m)); 
t(lambda: [n for n in ('ismodule','isclass','ismethod','isroutine','isabstract','ismethodwrapper','isgetsetdescriptor','ismemberdescriptor') if not hasattr(inspect,n)])
t(lambda: inspect.isroutine(''.__len__) ); t(lambda: inspect.isroutine(functools.partial)); t(lambda: inspect.isroutine(object.__init__)); t(lambda: inspect.ismethoddescriptor(staticmethod(f))); t(lambda: inspect.ismethoddescriptor(classmethod(f))); t(lambda: inspect.ismethoddescriptor(str.join))
t(lambda: inspect.getmodule(f).__name__); t(lambda: inspect.getmodule(int)); t(lambda: inspect.getmodule(len)); t(lambda: inspect.getfile(int))

import pickle
class X(Exception): pass
class Y(ValueError): pass
class D(dict): pass
class L(list): pass
class I(int): pass
class T(tuple): pass
class S(str): pass
for c in X,Y,D,L,I,T,S,Exception,ValueError,KeyError,BaseException,dict,list,int,tuple,str,float,set,frozenset,bytes,super,property,range,zip,enumerate,classmethod,staticmethod,slice,complex,memoryview,bytearray,OSError,SyntaxError: t(lambda: (c.__name__, str(inspect.signature(c))))
