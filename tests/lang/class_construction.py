# super, __class__, mro, abc
class A:
    def f(s): return 'A.f'
    @classmethod
    def c(cls): return 'A.c '+cls.__name__
    @staticmethod
    def s(): return 'A.s'
    @property
    def p(s): return 'A.p'
    attr='A.attr'
class B(A):
    def f(s): return 'B>'+super().f()
    @classmethod
    def c(cls): return 'B>'+super().c()
    @staticmethod
    def s(): return 'B>'+super(B,B).s()
    @property
    def p(s): return 'B>'+super().p
    def two(s): return super(B,s).f(), super(B,s).attr, super().attr
    def nested(s):
        def inner(): return super(B,s).f()
        return inner()
    def gen(s): return [super(B,s).f() for _ in range(2)], list(super(B, s).f() for _ in range(1))
    def comp(s): return [super().f() for _ in range(2)]
    def lam(s): return (lambda s=s: super().f())()
    def cls(s): return __class__
    unb=None
B.unb=super(B)
b=B(); print(b.f(),b.c(),B.s(),b.p,b.two(),b.nested(),b.gen(),b.cls(),B.unb)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(b.comp); t(b.lam)
class X: pass
class Y(X): pass
t(lambda: super()); t(lambda: super(X, 3)); t(lambda: super(3)); t(lambda:super(X,Y())); t(lambda: super(Y,X())); t(lambda: super(X,Y).__init__); 
def nomethod(self): return super().f()
t(lambda: nomethod(b))
class Z:
    def f(): return super()
    def g(self): del self; return super()
    def h(*a): return super().__repr__
    def missing(self): return super().nope
    def setit(self): super().x=1
t(lambda:Z.f()); t(lambda: Z().missing()); t(lambda:Z().setit())
class Z1:
    def f(self): super().x=1; return self.x
t(lambda: Z1().f())
class D1:
    def go(s): return ['D1']
class D2(D1):
    def go(s): return ['D2']+super().go()
class D3(D1):
    def go(s): return ['D3']+super().go()
class D4(D2,D3):
    def go(s): return ['D4']+super().go()
print(D4().go(),[k.__name__ for k in D4.__mro__], D4.mro(), D1.__subclasses__())
t(lambda: type('Q',(D1,D2),{})); t(lambda: type('Q',(D1,D1),{})); t(lambda:type('Q',(3,),{})); t(lambda:type('Q',(bool,),{})); t(lambda: type(3,(),{})); t(lambda: type('a','b','c')); t(lambda: type('a',()));t(lambda: type())
from abc import ABC, abstractmethod, ABCMeta, abstractproperty
class Ab(ABC):
    @abstractmethod
    def one(self): ...
    @property
    @abstractmethod
    def two(self): ...
    @classmethod
    @abstractmethod
    def three(cls): ...
    @staticmethod
    @abstractmethod
    def four(): ...
t(lambda:Ab())
class Ab2(Ab):
    def one(self): return super().one()
    two=3
    def three(): pass
t(lambda:Ab2())
class Ab3(Ab2):
    four=1
print(Ab3().one(), Ab3.__abstractmethods__, sorted(Ab2.__abstractmethods__), Ab.one.__isabstractmethod__)
@Ab.register
class Reg: pass
print(issubclass(Reg,Ab),isinstance(Reg(),Ab),Reg.__mro__)
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls,C): return hasattr(C,'quack') or NotImplemented
class Duck:
    quack=1
print(issubclass(Duck,Hook),isinstance(Duck(),Hook),issubclass(int,Hook))
class One(metaclass=ABCMeta):
    @abstractmethod
    def f(self): pass
t(One)
class New:
    def __new__(cls,*a,**k): print('new',a,k); return super().__new__(cls)
    def __init__(s,*a,**k): print('init',a,k)
New(1,x=2)
class NoInit:
    def __new__(cls): return 5
print(NoInit())
class Z3: pass
t(lambda:Z3(1)); t(lambda:Z3(x=1)); t(lambda: object(1)); t(lambda: object.__new__(Z3,1)); t(lambda: object.__init__(Z3(),1))
class Z4:
    def __init__(s): pass
t(lambda:Z4(1)); t(lambda:Z4(x=1));  t(lambda: object.__new__(int)); t(lambda: object.__new__()); t(lambda: object.__new__(3)); t(lambda: int.__new__(object))
class Z5:
    def __new__(cls): return super().__new__(cls)
t(lambda:Z5(1)); t(lambda: Z5.__new__(Z5).__class__)
class Z6:
    def __init__(s): return 3
t(Z6)
class Z7(Z6):
    __init__=None
t(Z7)
class K:
    def __class_getitem__(cls,i): return (cls.__name__,i)
print(K[1],K[1,2]); t(lambda:X[1]); t(lambda:K()[1])
class W(type): pass
class W2(type): pass
class WA(metaclass=W): pass
class WB(metaclass=W2): pass
t(lambda: type('Q',(WA,WB),{}))
class Cl:
    y=__qualname__, __module__
    def f(self): return __class__.__name__
print(Cl.y, Cl().f(), Cl.f.__qualname__)
o=X(); o.__class__=Y; print(type(o), isinstance(o,Y)); t(lambda:setattr(o,'__class__',3)); t(lambda:setattr(o,'__class__',int)); t(lambda:setattr(3,'__class__',int))
X.__name__='Renamed'; print(X, X.__qualname__); t(lambda:setattr(X,'__name__',3)); t(lambda:setattr(int,'x',3)); t(lambda:delattr(X,'__name__')); t(lambda: setattr(X,'__bases__',3))
X.__doc__='d'; print(X.__doc__, vars(X)['__doc__'])
