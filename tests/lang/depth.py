import sys
sys.setrecursionlimit(100_000)
def depth(n): return 0 if n==0 else 1+depth(n-1)
print(depth(90_000))
class A:
    def m(self,n): return 0 if n==0 else 1+self.m(n-1)
print(A().m(90_000))
def g(n):
    if n: yield from g(n-1)
    yield n
print(sum(1 for _ in g(500)))
sys.setrecursionlimit(1000)
def inf(): return inf()
try: inf()
except RecursionError as e: print(e)
class R:
    def __repr__(self): return repr(self)
try: repr(R())
except RecursionError as e: print('rec')
l=[]
for i in range(100000): l=[l]
try: repr(l)
except RecursionError as e: print('repr', e)
a=[];b=[]
for i in range(100000): a=[a];b=[b]
try: a==b
except RecursionError as e: print('cmp', e)
try: eval('('*1000+')'*1000)
except (MemoryError,SyntaxError,RecursionError) as e: print(type(e).__name__)
d={}
for i in range(10000): d={'k':d}
try: str(d)
except RecursionError as e: print('dict',e)
class E:
    def __eq__(s,o): return s==o
try: E()==E()
except RecursionError as e: print('eq')
class G:
    def __getattr__(s,n): return getattr(s,n)
try: G().x
except RecursionError as e: print('getattr')
class H:
    def __hash__(s): return hash(s)
try: hash(H())
except RecursionError as e: print('hash')
import copy, json
try: json.dumps(l)
except RecursionError as e: print('json')
try: copy.deepcopy(l)
except RecursionError as e: print('copy')
def outer():
    def rec(n):
        try: return rec(n+1)
        except RecursionError: return n
    return rec(0)
print(outer()>900)
t=()
for i in range(100000): t=(t,)

try: isinstance(1,t)
except (RecursionError,TypeError) as e: print('isinstance', type(e).__name__)
