# groups & generics in realistic use
import asyncio, traceback, sys
async def worker(n):
    await asyncio.sleep(0.1*n)
    if n%2: raise ValueError(f'odd {n}')
    return n
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            ts=[tg.create_task(worker(i)) for i in (2,4)]
        print([t.result() for t in ts])
        async with asyncio.TaskGroup() as tg:
            for i in (1,3,2): tg.create_task(worker(i))
    except* ValueError as eg:
        print('caught', [str(e) for e in eg.exceptions])
    try:
        await asyncio.gather(worker(1), worker(2))
    except ValueError as e: print('gather', e)
    print(await asyncio.gather(worker(1), worker(2), return_exceptions=True))
asyncio.run(main())
from collections.abc import Callable, Iterator, Iterable
class Result[T, E: Exception]:
    __slots__=('_v','_e')
    def __init__(self, v: T | None = None, e: E | None = None): self._v, self._e = v, e
    @classmethod
    def ok(cls, v: T): return cls(v)
    @classmethod
    def err(cls, e: E): return cls(None, e)
    def map[U](self, f: Callable[[T], U]) -> 'Result[U, E]':
        return self if self._e else Result.ok(f(self._v))
    def unwrap(self) -> T:
        if self._e: raise self._e
        return self._v
    def __repr__(self): return f'Ok({self._v!r})' if not self._e else f'Err({self._e!r})'
print(Result.ok(3).map(lambda x: x+1).map(str), Result.err(ValueError('no')).map(str), Result[int, KeyError])
try: Result.err(ValueError('unwrap')).unwrap()
except ValueError as e: print(e)
def validate(data):
    errs=[]
    for k,t in (('a',int),('b',str)):
        try:
            if not isinstance(data[k],t): raise TypeError(f'{k}: expected {t.__name__}')
        except (KeyError,TypeError) as e: errs.append(e)
    if errs: raise ExceptionGroup('invalid', errs)
    return data
for d in ({'a':1,'b':'x'},{'a':'1'},{}):
    try: print(validate(d))
    except* KeyError as eg: print('missing', [e.args[0] for e in eg.exceptions])
    except* TypeError as eg: print('types', [str(e) for e in eg.exceptions])
type Pair[A, B] = tuple[A, B]
type Tree[T] = T | list[Tree[T]]
def flatten[T](t: Tree[T]) -> Iterator[T]:
    match t:
        case list(): 
            for s in t: yield from flatten(s)
        case _: yield t
print(list(flatten([1,[2,[3,[4]]]])), Pair[int,str], Tree.__type_params__)
class Registry[K, V](dict[K, V]):
    def register(self, key: K) -> Callable[[V], V]:
        def deco(v: V) -> V:
            self[key]=v; return v
        return deco
reg: Registry[str, Callable] = Registry()
@reg.register('f')
def f(): return 'registered'
print(reg["f"](), list(reg))
def memo[**P, R](fn: Callable[P, R]) -> Callable[P, R]:
    cache={}
    def w(*a: P.args, **k: P.kwargs) -> R:
        key=(a,tuple(sorted(k.items())))
        if key not in cache: cache[key]=fn(*a,**k)
        return cache[key]
    return w
@memo
def slow(x, y=1): print('computing'); return x*y
print(slow(2), slow(2), slow(2,y=3))
