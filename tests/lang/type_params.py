import typing
from typing import TypeVar, ParamSpec, TypeVarTuple, Generic, Unpack, NoDefault, TypeAliasType, get_type_hints
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def first[T](xs: list[T]) -> T:
    return xs[0]
print(first([3]), first.__type_params__, first.__annotations__, first.__qualname__)
class Box[T]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
    def map[U](self, f: 'Callable') -> 'Box[U]': return Box(f(self.v))
    def __repr__(self): return f'Box({self.v!r})'
print(Box(3).map(str), Box.__type_params__, Box.__parameters__, Box.__orig_bases__, Box.__mro__, Box.__bases__)
print(Box[int], Box[int](5), Box[int].__origin__, Box[int].__args__, Box.map.__type_params__, Box.map.__qualname__)
T, = Box.__type_params__
print(T, repr(T), T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__contravariant__, T.__infer_variance__, T.__default__, T.has_default(), T.__module__, type(T))
class Pair[K: (int, str), V: Box = int, **P = [int]]:
    pass
K,V,P = Pair.__type_params__
class Tup[*Ts = *tuple[int, str]]: pass
Ts, = Tup.__type_params__
print(Ts.__default__, Tup, Ts.has_default(), P.__default__)
print(K.__constraints__, K.__bound__, V.__bound__, V.__default__, V.has_default(), Ts, P, repr(P), P.args, P.kwargs, Pair.__parameters__, Pair.__orig_bases__)
type Alias = int | str
type LA[T] = list[T] | Alias
print(Alias, Alias.__value__, Alias.__name__, Alias.__type_params__, LA[int], LA.__type_params__, LA.__value__, Alias.__module__, type(Alias))
print(LA.__parameters__, LA[int].__args__, LA[int].__origin__)
type Rec = dict[str, Rec] | int
print(Rec.__value__)
err(lambda: Alias[int])
print(Alias | None, int | Alias, Alias | Alias)
err(lambda: isinstance(3, Alias))
err(lambda: Alias())
class A[T]: x: T
class B[U](A[U]): pass
class C(B[int]): pass
print(B.__parameters__, C.__orig_bases__, C.__mro__, B.__orig_bases__, C.__parameters__)
err(lambda: C[int])
err(lambda: B[int,str])
class D[T, U]: pass
err(lambda: D[int]); err(lambda: D[int,str,float]); err(lambda: D[()])
class E[T, U = str]: pass
err(lambda: E[int]); err(lambda: E[int, float]);  err(lambda: E[()])
class F[*Ts]: pass
err(lambda: F[int,str]); err(lambda: F[()]); err(lambda: F[*tuple[int, ...]])
class G[**P]: pass
err(lambda: G[int,str]); err(lambda: G[[int,str]]); err(lambda: G[...])
class H[T, *Ts, U]: pass
err(lambda: H[int,str]); err(lambda: H[int,1.5]); err(lambda: H[int,str,float,bool]); err(lambda: H[int])
print(TypeVar('X'), TypeVar('X', covariant=True), TypeVar('X', contravariant=True), TypeVar('X', int, str).__constraints__, TypeVar('X', bound=int).__bound__, TypeVar('Y', infer_variance=True), TypeVar('X',default=int).__default__)
err(lambda: TypeVar('X', int)); err(lambda: TypeVar('X', int, str, bound=int)); err(lambda: TypeVar('X', covariant=True, contravariant=True)); err(lambda: TypeVar(3)); err(lambda: TypeVar('X', bound='fwd').__bound__)
X = TypeVar('X')
print(list[X], list[X][int], list[X].__parameters__, dict[X, list[X]][str], (X | int), typing.Optional[X])
class Old(Generic[X]): pass
print(Old[int], Old.__parameters__)
def outer[T](x: T):
    def inner[U](y: U, z: T) -> tuple[T, U]: return (x,y)
    return inner
i = outer(1); print(i(2,3), i.__type_params__, i.__annotations__, i.__qualname__)
class Meth:
    N = int
    def m[T: N](self, x: N, *a: T, **k: N) -> N: return x
    type L = list[N]
    type M[Q] = dict[N, Q]
    class Inner[T]:
        z: T
        def deep(self): return T
print(Meth.m.__type_params__[0].__bound__, Meth.m.__annotations__, Meth.L.__value__, Meth.M.__value__, Meth.Inner.__qualname__, Meth.Inner().deep(), Meth.Inner.__annotations__)
Meth.N = str
print(Meth.L.__value__, Meth.M.__value__)
class Later:
    type V = Q
    Q = 5
print(Later.V.__value__)
@staticmethod
def deco[T](x: T = 5, *, k: T = 6): return x, k
print(deco(), deco.__func__.__defaults__, deco.__func__.__kwdefaults__)
class S[T](list[T]): pass
print(S.__orig_bases__, S([1]), S[int])
class Meta(type):
    def __new__(m, n, b, d, **k): print('meta', n, b, k); return super().__new__(m, n, b, d)
class WithMeta[T](metaclass=Meta, flag=1): pass
print(WithMeta.__type_params__)
bases=(dict,)
class Star[T](*bases, **{}): pass
print(Star.__bases__)
def lazy[T: undefined_name](): pass
err(lambda: lazy.__type_params__[0].__bound__)
print(NoDefault, type(NoDefault), T.__or__)if 0 else print(NoDefault)
err(lambda: type('Z',(TypeVar,),{}))
class Z2: 
    __slots__=('a',)
err(lambda: typing.get_type_hints(first))
print(first.__class__, Alias.__class__)
tt = TypeAliasType('tt', list[X], type_params=(X,)); print(tt, tt[int], tt.__value__)
def gen[T](x: T):
    yield x
print(list(gen(3)))
f = lambda: [T for T in range(3)]
print(f())
def shadow[T](T): return T
print(shadow(4))
def re[T]():
    T = 3
    return T
print(re())
class TT[T]:
    T = T
    def f(self): return T
print(TT.T, TT().f())
print(Box.__dict__.keys() >= {'__type_params__','__orig_bases__','__parameters__'})
