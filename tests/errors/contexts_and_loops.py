# finally/with/loops corner cases and traceback shapes at exit
import sys
class Ctx:
    def __init__(s,n,sup=False): s.n=n; s.sup=sup
    def __enter__(s): print('in',s.n); return s
    def __exit__(s,t,v,tb): print('out',s.n,t and t.__name__); return s.sup
def f():
    for i in range(4):
        with Ctx(i, i==2):
            if i==0: continue
            if i==1:
                try: raise KeyError(i)
                except KeyError: pass
            if i==2: raise ValueError('sup')
            if i==3: return 'ret'
print(f())
def g():
    try:
        with Ctx('a'), Ctx('b'):
            raise RuntimeError('x')
    except RuntimeError as e:
        tb=e.__traceback__; n=0
        while tb: n+=1; tb=tb.tb_next
        return n
print(g())
class Bad:
    def __enter__(s): return s
    def __exit__(s,*a): raise TypeError('exit failed')
try:
    with Bad(): raise ValueError('body')
except TypeError as e: print(repr(e), repr(e.__context__))
class NoExit:
    def __enter__(s): pass
class NoEnter:
    def __exit__(s,*a): pass
for c in (NoExit,NoEnter,int):
    try:
        with c(): pass
    except TypeError as e: print(e)
def gen():
    with Ctx('gen'):
        try: yield 1
        finally: print('gf')
x=gen(); next(x); x.close()
def loop():
    for i in range(3):
        for j in range(3):
            if j==1: break
            print(i,j)
        else: print('no')
        if i==1: break
    else: print('never')
loop()
d={'a':1}
try:
    for k in d: d['b']=2
except RuntimeError as e: print(e)
l=[1,2,3]
for v in l:
    if v<3: l.append(v+10)
    if len(l)>6: break
print(l)
it=iter([1,2,3]); print(next(it), list(it), next(it,'end'))
class It:
    def __init__(s): s.i=0
    def __iter__(s): return s
    def __next__(s):
        s.i+=1
        if s.i>3: raise StopIteration
        return s.i
print(list(It()), sum(It()), max(It()), 2 in It(), [*It()], dict(zip(It(),'abc')))
class OldIter:
    def __getitem__(s,i):
        if i<3: return i
        raise IndexError
print(list(OldIter()), 1 in OldIter())
def outer():
    def inner(): raise ValueError('deep')
    try: inner()
    except ValueError as e: raise RuntimeError('wrapped') from e
def main():
    try: outer()
    finally: print('cleanup', file=sys.stdout)
class Err(Exception):
    def __init__(self, *a, **k): super().__init__(*a); self.k=k
    def __str__(self): return f'{self.args} {self.k}'
if len(sys.argv)>5: main()
try: main()
except RuntimeError as e: print(repr(e.__cause__), e)
raise Err('final', code=3) from ZeroDivisionError('cause')
