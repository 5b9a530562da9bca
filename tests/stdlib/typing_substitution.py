# Aliases with type variables: what stands in their place, what is refused, and what stays the same object.
import pickle
from collections.abc import Callable as AbstractCallable
from typing import (
    Annotated, Any, Callable, ClassVar, Concatenate, ContextManager, Dict, ForwardRef, Generator, Generic, List, Literal,
    Optional, ParamSpec, Protocol, ReadOnly, Required, Tuple, TypedDict, TypeVar, TypeVarTuple, Union, Unpack, clear_overloads,
    get_args, get_overloads, get_type_hints, overload, runtime_checkable,
)

T, U, D = TypeVar("T"), TypeVar("U"), TypeVar("D", default=int)
P, Ts = ParamSpec("P"), TypeVarTuple("Ts")


def show(make):
    try:
        print(make())
    except TypeError as error:
        print("TypeError:", error)


class Pair(Generic[T, U]): ...


class Row(Generic[T, Unpack[Ts]]): ...


class Handler(Generic[P, T]): ...


for make in (
    lambda: Pair[int, U][str], lambda: Pair[int], lambda: Pair[int, str, float], lambda: Pair[int, str][int],
    lambda: Row[int, str, float], lambda: Row[T, *Ts][int], lambda: Row[int, *tuple[str, ...]], lambda: Row[()],
    lambda: Handler[[int, str], float], lambda: Handler[..., int], lambda: Handler[int, str],
    lambda: Tuple[Unpack[Ts]][int, str], lambda: tuple[*Ts, T][int, str, float], lambda: Dict[T, List[U]][int, str],
    lambda: Callable[P, T][[int], str], lambda: Callable[Concatenate[int, P], T][[str], float],
    lambda: AbstractCallable[P, T][[int, str], float], lambda: AbstractCallable[[T], U][int, str],
    lambda: (list[T] | T | None)[int], lambda: Optional[T][str], lambda: Union[T, List[T]][int],
    lambda: List[ClassVar[int]], lambda: List[Generic], lambda: List[Optional], lambda: List[int][str],
    lambda: Generator[int], lambda: ContextManager[int], lambda: List(), lambda: List[int](), lambda: Optional[int](),
    lambda: Literal[1, 1, True], lambda: Annotated[Annotated[int, "a"], "b"], lambda: Generic[D, T], lambda: Generic[int],
):
    show(make)

print(List[int] is List[int], Optional[str] is Optional[str], Literal[1] is Literal[True], Dict[str, T][int] is Dict[str, T][int])
print(List[int].__name__, Optional[int].__name__, Callable[[int], str].__qualname__, List.__module__)
print(get_args(Callable[[int, T], str]), get_args(AbstractCallable[[int], str]), get_args(Callable[..., Any]))
for alias in (List[int], Callable[[int], str], Union[int, str], Annotated[int, "x"], Optional, List, Callable[..., int]):
    print(pickle.loads(pickle.dumps(alias)) == alias, end=" ")
print()


@overload
def parse(text: str) -> int: ...
@overload
def parse(text: bytes) -> float: ...
def parse(text): ...


print([f.__annotations__["text"] for f in get_overloads(parse)])
clear_overloads()
print(get_overloads(parse))


class Movie(TypedDict):
    title: Required[ReadOnly[str]]
    year: "int"


class Scored(Movie, Generic[T], total=False):
    score: T


print(Scored.__required_keys__ == {"title", "year"}, Scored.__optional_keys__, Scored.__readonly_keys__, Scored[int])
print(get_type_hints(Movie), get_type_hints(Movie, include_extras=True)["title"])


class Node[V]:
    next: "Node[V] | None"
    values: "list[V]"

    def put[W](self, value: "V", other: "W") -> None: ...


print(get_type_hints(Node)["values"], get_type_hints(Node.put, localns={"V": str}))
print(ForwardRef("int") == ForwardRef("int"), repr(ForwardRef("x", module="m")))


@runtime_checkable
class Named(Protocol):
    name: str


class Loud:
    @property
    def name(self):
        raise RuntimeError("nobody should ask")


print(isinstance(Loud(), Named), isinstance(3, Named))
show(lambda: issubclass(Loud, Named))
show(lambda: Named())
