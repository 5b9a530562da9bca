# Annotations kept as text: as the tree would be written out again, whatever the source looks like.
from __future__ import annotations


def f(
    a: Dict[str,int], b: "quoted", c: Literal["x", 'y', 1, -1, None], d: ( int|None ), e: tuple[int,...],
    g: Callable[[int,str],  bool], h: list[ "Node" ], i: a . b . c, j: x[1:2], k: (1, 2), l: Annotated[int, Field(gt = 0)],
    m: not_used[()], n: tuple[(int, str)], o: "it's", p: 'say "hi"', q: [int], r: 1.50, s: True, t: b"x", u: x[a,], *args: *Ts, v: ...
) -> Optional[ List [ "Tree" ] ]: ...


for name, text in f.__annotations__.items():
    print(name, text)


class C:
    a: "x" = 1
    b: int|str
    c: Final[ 'q' ]


print(C.__annotations__)
