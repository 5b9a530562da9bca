from __future__ import annotations
from dataclasses import dataclass, field
from typing import Protocol, NamedTuple, Callable, get_type_hints, TypedDict, Iterator, overload, Self, get_args, get_origin
import functools, abc
@dataclass
class Node[T]:
    value: T
    next: Node[T] | None = None
    def __iter__(self) -> Iterator[T]:
        n = self
        while n:
            yield n.value
            n = n.next
print(list(Node(1, Node(2))), Node(1), Node.__annotations__)
class Stack[T]:
    def __init__(self) -> None:
        self.__items: list[T] = []
    def push(self, item: T) -> Self:
        self.__items.append(item)
        return self
    def pop(self) -> T: return self.__items.pop()
    def __len__(self): return len(self.__items)
class Sub[T](Stack[T]):
    def __init__(self, *a):
        super().__init__()
        for x in a: self.push(x)
s = Sub(1,2,3); print(s.pop(), len(s), Sub.__mro__, Sub[int], Sub.push.__annotations__)
class Cmp(Protocol):
    def __lt__(self, o) -> bool: ...
def biggest[T: Cmp](xs: list[T], key: Callable[[T], int] | None = None, *rest: T, **kw: T) -> T:
    return max(xs, key=key)
print(biggest([1,5,2]), biggest.__annotations__, biggest.__type_params__[0].__bound__)
class Shape[T](abc.ABC):
    @abc.abstractmethod
    def area(self) -> T: ...
try: Shape()
except TypeError as e: print(e)
class Sq(Shape[float]):
    def __init__(self, a): self.a=a
    def area(self): return self.a**2
print(Sq(3).area(), isinstance(Sq(1), Shape))
class Point[T](NamedTuple):
    x: T
    y: T = 0
print(Point(1), Point[int], Point._fields)
class TD[T](TypedDict):
    k: T
print(TD(k=3), TD.__type_params__)
def decorate[**P, R](f: Callable[P, R]) -> Callable[P, list[R]]:
    @functools.wraps(f)
    def w(*a: P.args, **k: P.kwargs) -> list[R]: return [f(*a, **k)]
    return w
@decorate
def add(a: int, b: int = 2) -> int: return a+b
print(add(1), add.__name__, add.__type_params__, decorate.__type_params__)
class P[T](Protocol):
    def m(self) -> T: ...
print(P.__mro__, P[int], P.__parameters__)
def count[T](*xs: T) -> dict[T, int]:
    out: dict[T, int] = {}
    for x in xs: out[x] = out.get(x, 0) + 1
    return {k: v for k, v in out.items()}
print(count(*"hello"))
type Tree[T] = tuple[T, list[Tree[T]]]
print(Tree, Tree[int], Tree.__value__, get_origin(Tree[int]), get_args(Tree[int]))
class Outer:
    class In[T]:
        def f[U](self, x: U) -> tuple[T, U]: return x
    K = In[int]
print(Outer.K, Outer.In.f.__qualname__, Outer.In.f.__annotations__)
def fact[T]():
    class Local[U]:
        a: T
        def get(self): return T, U
    return Local
print(fact()().get(), fact().__qualname__)
ns = {}
exec("def f[T](x: T) -> T: return x\ntype A = f\nclass C[T]: pass", ns)
print(ns['f'](3), ns['A'].__value__ is ns['f'], ns['C'].__module__, ns['f'].__type_params__)
def f1[T](a, b=1, /, c=2, *, d, e=5): return a,b,c,d,e
print(f1(0,d=4), f1.__defaults__, f1.__kwdefaults__)
def f2[T](*, d=1): return d
print(f2(), f2.__kwdefaults__)
async_ok = 1
match 3:
    case int() as type: print(type)
type = 5
print(type)
class X[A, B = A]:
    pass
print(X[int], X[int,str])
try: Node[int, str]
except TypeError as e: print(e)
class G[T]:
    def __class_getitem__(cls, item): return ('custom', item)
print(G[int])
print(Stack[int]().push(3).__orig_class__ if hasattr(Stack[int](), '__orig_class__') else None)
class M[T]:
    f = lambda self: T
    g = [T for _ in range(2)]
    h = (lambda: [T])()
print(M().f(), M.g, M.h)
