# match, whole
from dataclasses import dataclass
from enum import Enum
import collections
@dataclass
class P: x:int; y:int
class C(Enum): R=1; G=2
class K:
    __match_args__=('a','b')
    def __init__(s,a,b,c=0): s.a=a;s.b=b;s.c=c
def f(v):
    match v:
        case None: return 'none'
        case True: return 'true'
        case 0|1: return 'bit'
        case -1: return 'neg'
        case 1.5: return 'flt'
        case 2+3j: return 'cplx'
        case 'a'|'b' as s: return 'str '+s
        case b'x': return 'bytes'
        case C.R: return 'red'
        case []: return 'empty'
        case [1]: return 'one'
        case [x, y] if x==y: return f'pair {x}'
        case (1, *rest): return f'1+{rest}'
        case [_, 2, *_]: return '_2'
        case [*init, 'end']: return f'end {init}'
        case {'k': int(n), **kw}: return f'k{n}{kw}'
        case {'t': [a, {'u': b}]}: return f'{a}{b}'
        case {}: return 'map'
        case P(x=0, y=y): return f'P0{y}'
        case P(x, y): return f'P{x}{y}'
        case K(1, b=2) | K(2, c=2): return 'K'
        case K(a, K(b, _)): return f'KK{a}{b}'
        case int(n): return f'int {n}'
        case str(): return 'other str'
        case float() | complex(): return 'num'
        case range(start=s): return f'range{s}'
        case set(): return 'set'
        case type(): return 'type'
        case _: return 'other'
for v in [None,True,False,0,1,-1,1.5,2+3j,'a','b','c',b'x',C.R,C.G,[],(),[1],[2,2],[1,2,3],[0,2,5],[5,6,'end'],{'k':3,'z':1},{'k':'s'},{'t':[1,{'u':2}]},{},P(0,5),P(1,2),K(1,2),K(2,0,2),K(5,K(6,7)),K(9,9),7,2.5,range(3),{1},int,f,collections.deque([1]),collections.OrderedDict(k=1),'zz',bytearray(b'x'),b'y',range(0),(x for x in [1])]:
    print(repr(v) if not callable(v) and not hasattr(v,'send') and not isinstance(v,K) else type(v).__name__, '->', f(v))
class Bad: __match_args__='ab'
class Bad2: __match_args__=(1,)
class Bad3: pass
def t(fn):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
def m(v,c):
    match v:
        case c.X: return 1
def g1(v):
    match v:
        case Bad(1): return 1
def g2(v):
    match v:
        case Bad2(1): return 1
def g3(v):
    match v:
        case Bad3(1): return 1
def g4(v):
    match v:
        case P(1,2,3): return 1
def g5(v):
    match v:
        case int(1,2): return 1
def g6(v):
    x=3
    match v:
        case x(): return 1
def g7(v):
    match v:
        case K(1,a=2): return 1
t(lambda:g1(Bad()));t(lambda:g2(Bad2()));t(lambda:g3(Bad3()));t(lambda:g4(P(1,2)));t(lambda:g5(1));t(lambda:g6(1));t(lambda:g7(K(1,2)));t(lambda:m(1,C))
for src in ['match x:\n case a: pass\n case b: pass','match x:\n case _ : pass\n case 1: pass','match x:\n case a|b: pass','match x:\n case [a,a]: pass','match x:\n case [*a,*b]: pass','match x:\n case {**r, "a":1}: pass','match x:\n case P(x=1,x=2): pass','match x:\n case (a as b) as a: pass','match x:\n case a as _: pass','match x:\n case {"a":1,"a":2}: pass','match x:\n case f"a": pass','match x:\n case a.b.c: pass','match x:\n case P(1, x=2, 3): pass','match x:\n case a() | b: pass','match x:\n case [1 as a] | [a]: pass','match x:\npass', 'match x:\n  case 1 | 2 as y if y: pass','match x, y:\n case 1, 2: pass','match *a, b:\n case [*_]: pass','match (x):\n case (1): pass\n','match = 3; case = 4; print(match+case)']:
    try: compile(src,'f','exec'); print('ok',src.split('\n')[-1])
    except SyntaxError as e: print(e.msg, e.lineno)
class Seq(collections.abc.Sequence):
    def __len__(s): return 2
    def __getitem__(s,i): return (10,20)[i]
class Map(collections.abc.Mapping):
    def __len__(s): return 1
    def __iter__(s): return iter(['k'])
    def __getitem__(s,k):
        if k=='k': return 5
        raise KeyError(k)
match Seq():
    case [a,b]: print(a,b)
match Map():
    case {'k':v, **r}: print(v,r)
x=5
match x:
    case y if (z:=y+1)>5: print(y,z)
def scope(v):
    match v:
        case [a, b] if a>b: pass
        case [a, *c]: pass
    return sorted(locals().items())
print(scope([1,2]))
match {'a':None}:
    case {'a':None, 'b':_}: print('no')
    case {'a':None}: print('yes')
match (1,(2,[3,{'k':(4,5)}])):
    case (a,(b,[c,{'k':(d,e)}])): print(a,b,c,d,e)
