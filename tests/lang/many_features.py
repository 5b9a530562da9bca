import functools, contextlib, operator, itertools, sys
# singledispatch
@functools.singledispatch
def show(x): return f'obj {x}'
@show.register
def _(x: int): return f'int {x}'
@show.register(list)
def _(x): return f'list {len(x)}'
@show.register(str | bytes) if 0 else show.register(str)
def _(x): return f'str {x}'
print(show(1), show([1,2]), show('a'), show(2.5), show(True), show.dispatch(bool).__name__, list(show.registry)[:2])
class SD:
    @functools.singledispatchmethod
    def m(self, a): return 'default'
    @m.register
    def _(self, a: int): return 'int'
    @m.register
    @classmethod
    def _(cls, a: str): return cls.__name__
print(SD().m(1), SD().m('s'), SD().m(1.5))
class CP:
    n=0
    @functools.cached_property
    def val(self): CP.n+=1; return CP.n
c=CP(); print(c.val, c.val, c.__dict__); del c.val; print(c.val)
@functools.lru_cache(maxsize=2)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(10), fib.cache_info(), fib.cache_parameters()); fib.cache_clear(); print(fib.cache_info())
@functools.total_ordering
class V:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(V(1)<=V(2), V(3)>V(2), V(2)>=V(2))
print(functools.reduce(operator.add,[1,2,3],10), functools.partial(int,base=2)('101'), functools.partial(print,1,sep='-'))
p=functools.partial(lambda *a,**k:(a,k),1,x=2); print(p(3,y=4), p.func.__name__, p.args, p.keywords)
class PM:
    def set(self,v): self.v=v; return self
    on=functools.partialmethod(set,True)
print(PM().on().v)
def deco(arg):
    def w(f):
        @functools.wraps(f)
        def inner(*a,**k): return (arg,f(*a,**k))
        return inner
    return w
@deco('x')
@deco('y')
def f(a): "doc"; return a
print(f(1), f.__name__, f.__doc__, f.__wrapped__.__wrapped__(2))
print(functools.cmp_to_key(lambda a,b:b-a)(3) < functools.cmp_to_key(lambda a,b:b-a)(2), sorted([3,1,2],key=functools.cmp_to_key(lambda a,b:b-a)))
# contextlib
@contextlib.contextmanager
def cm(n):
    print('enter',n)
    try: yield n*2
    except ValueError as e: print('caught',e)
    finally: print('exit',n)
with cm(1) as a, cm(2) as b: print(a,b)
with cm(3): raise ValueError('v')
try:
    with cm(4): raise KeyError('k')
except KeyError as e: print('outer',e)
@cm(5)
def decorated(): print('body')
decorated(); decorated()
with contextlib.suppress(ZeroDivisionError): 1/0
with contextlib.ExitStack() as st:
    st.enter_context(cm(6)); st.callback(print,'cb',1); st.push(lambda *a: print('push',a[0]) or True)
    raise ValueError('z')
import io
buf=io.StringIO()
with contextlib.redirect_stdout(buf): print('hidden')
print(repr(buf.getvalue()))
class Closer:
    def close(s): print('closed')
with contextlib.closing(Closer()): pass
with contextlib.nullcontext(5) as n: print(n)
class CD(contextlib.ContextDecorator):
    def __enter__(s): print('>'); return s
    def __exit__(s,*a): print('<'); return False
@CD()
def g(): print('g')
g()
class M:
    def __enter__(s): print('e'); return s
    def __exit__(s,t,v,tb): print('x',t and t.__name__,v); return True
with M() as m, M(): 1/0
print('after')
try:
    with M() as (a,b): pass
except TypeError as e: print(e)
with (M() as x, M() as y): pass
def gen_cleanup():
    try:
        x=yield 1
        print('got',x)
        y=yield 2
    except GeneratorExit: print('closing'); raise
    finally: print('cleanup')
g=gen_cleanup(); print(next(g), g.send('s')); g.close()
def delegating():
    r=yield from sub(); print('r',r); return 'done'
def sub():
    try:
        while True:
            try: v=yield
            except ValueError as e: print('ve',e); continue
            if v is None: return 'subret'
            print('v',v)
    finally: print('subfin')
d=delegating(); next(d); d.send(1); d.throw(ValueError('t'))
try: d.send(None)
except StopIteration as e: print(e.value)
def ff():
    for i in range(3):
        try:
            if i==1: continue
            if i==2: break
            print('i',i)
        finally: print('f',i)
    else: print('else')
    try: return 'try'
    finally: print('fin')
print(ff())
def f2():
    try: 1/0
    except ZeroDivisionError: return 'exc'
    else: return 'else'
    finally: return 'finally'
print(f2())
def f3():
    while True:
        try: return 1
        finally: break
    return 2
print(f3())
x=[(a,b) for a in range(3) if a for b in 'xy' if b!='y']; print(x)
print([y:=1, y**2], (lambda: (z:=5)+z)(), [last:=i for i in range(3)], last)
print(f'{3.14159:.2f} {"a":>5}|{"b":^5}|{5:05d} {255:#x} {1e10:,} {True!r} {None!s} {"é"!a} {x=} {1+1 = } {"nested":{">"}{10}} {{}} {3:{"0"}>{4}}')
print(f'{"q"!r:>6}', f"{'a' 'b'}", f'{[i for i in range(3)]}', f'{ {"k":1}["k"] }', f'{(lambda v: v*2)(4)}', f'{10:b} {10:o} {10:X} {-5:+d} {5: d} {0.00001:g} {1234567.891:,.2f} {0.5:%}')
a,*b,c=range(6); print(a,b,c); (a,b),c=(1,2),3; [a,[b,*c]]=1,[2,3,4]; print(a,b,c)
print(*[1,2],*'ab',sep='-',end='!\n'); print({**{'a':1},'b':2,**{'a':3}}, [*range(2),*'x'], {*[1,1],2})
def kw(a,/,b,*c,d=4,**e): return a,b,c,d,e
print(kw(1,2,3,d=5,z=6), kw(*[1,2],**{'d':1}), kw(1,b=2))
print(1<2<3<2, 1==1.0==True, not 1 in [2], 2**-1, -2**2, 7//-2, 7%-2, -7//2, divmod(-7,3), 0x_ff, 0b1_0, 1_000.5, 1e-3, 1j*1j, ~5, 5^3, 1<<3|1, True+True)
class P:
    __x=1
    def get(self): return self.__x, self._P__x
    def __priv(self): return 'p'
    def call(self): return self.__priv()
print(P().get(), P().call(), [k for k in vars(P) if 'P__' in k])
i=0
while i<3:
    i+=1
    if i==2: continue
else: print('while else',i)
print('%s %d %5.2f %x %r %% %-5s| %05d %+d %e %c'%('a',3,2.5,255,'q','l',42,7,12345.678,'z'), '%(k)s'%{'k':1}, '{0} {1!r} {k:>4} {0:{w}}'.format('a','b',k=1,w=3), '{:,} {:_}'.format(1000000,1000000))
assert True, 'no'
try: assert 0, ('msg',1)
except AssertionError as e: print(e.args)
del i
try: i
except NameError as e: print(e)
global_x=1
def outer():
    n=0
    def inc():
        nonlocal n; global global_x
        n+=1; global_x+=1; return n
    return inc
f=outer(); f(); print(f(), global_x)
fs=[lambda i=i:i for i in range(3)]; print([f() for f in fs]); fs=[lambda:i for i in range(3)]; print([f() for f in fs])
print((lambda *a,k=1,**kw:(a,k,kw))(1,k=2,z=3))
print(sorted([(2,'b'),(1,'z'),(2,'a')],key=lambda t:(t[0],-ord(t[1]))), max('abc',key=ord), min([],default='d'), sum([[1],[2]],[]), any([]), all([]), list(zip('ab',range(9))), list(map(max,[1,5],[3,2])), list(enumerate('ab',1)), [*reversed([1,2])], abs(-3), round(2.5), round(-2.567,2), pow(2,10,1000), hex(255), oct(8), bin(5), chr(97), ord('a'), ascii('é'), repr('a\n'), divmod(7,2), list(filter(None,[0,1,2])), int('0x1f',16), int('11',2), float('1e3'), str(b'a','utf8'), bytes([65]), bytearray(b'ab'), list(range(10,0,-3)), slice(1,2), type('X',(),{})().__class__.__name__, callable(len), id(1)==id(1), hash('a')==hash('a'), isinstance(1,(str,int)))
