# typing: the names that everyday annotated programs import do what they must at run time, which is little.
from typing import (Any, Union, Optional, List, Dict, Tuple, Set, Callable, Iterable, Iterator, Generator, TypeVar, Generic, NamedTuple,
                    Protocol, ClassVar, Final, Literal, cast, TYPE_CHECKING, NewType, TypedDict, overload, Sequence, Mapping, Type, Self, NoReturn, runtime_checkable, get_type_hints)
T = TypeVar("T")
K = TypeVar("K", bound=int)


def first(xs: List[T], default: Optional[T] = None) -> Union[T, None]:
    return xs[0] if xs else default


class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> "Stack[T]": self.items.append(x); return self
    def pop(self) -> T: return self.items.pop()


s = Stack[int]()
print(first([1, 2]), first([]), s.push(5).push(6).pop(), type(s).__name__, isinstance(s, Stack), T, K, T.__name__)


class Emp(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def hello(self) -> str: return f"I am {self.name}"


e = Emp("Al")
print(e, e.id, e.hello(), e._fields, e == ("Al", 3), Emp.__doc__, e._replace(id=4), Emp._field_defaults, isinstance(e, tuple), Emp("B", 2)[1])


class Movie(TypedDict, total=False):
    title: str
    year: int


m: Movie = {"title": "X"}
print(m, Movie(title="Y", year=1), type(Movie(title="Z")).__name__)


class Shape(Protocol):
    def area(self) -> float: ...


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class Square:
    def __init__(self, s: float): self.s = s
    def area(self) -> float: return self.s ** 2
    def close(self) -> None: pass


def total(shapes: Iterable[Shape]) -> float: return sum(x.area() for x in shapes)


print(total([Square(2), Square(3)]), isinstance(Square(1), Closable), isinstance(5, Closable))
UserId = NewType("UserId", int)
print(UserId(5) + 1, UserId.__name__, cast(int, "not int"), TYPE_CHECKING)
x: Final = 5
Mode = Literal["r", "w"]
Handler = Callable[[int, str], bool]
print(Optional[int], Union[int, str], List[int], Dict[str, int], Tuple[int, ...], Callable[[int], str], Any, Mode, Literal[1, "a"], Set[str], Type[int], Union[int, int], Optional[None], Union[int, None, str], Handler, Iterator[int])


class C:
    count: ClassVar[int] = 0
    name: str
    opt: Optional["C"] = None

    def me(self) -> Self: return self

    @overload
    def f(self, x: int) -> int: ...
    @overload
    def f(self, x: str) -> str: ...
    def f(self, x): return x * 2


print(C().f(2), C().f("a"), C().me().__class__.__name__, sorted(C.__annotations__))


def gen(n: int) -> Generator[int, None, str]:
    for i in range(n): yield i
    return "done"


def never() -> NoReturn: raise SystemExit


def seq(a: Sequence[int], b: Mapping[str, int], *args: Any, **kw: Any) -> Dict[str, Any]: return {"a": a, **b, **kw}


print(list(gen(3)), seq([1], {"k": 2}, z=3), get_type_hints(Emp), get_type_hints(first)["return"] == Optional[T], Union[int, str] == Union[str, int])
