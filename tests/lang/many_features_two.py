import sys, io
# misc language
def fn(a: 'int' = 1, *args: str, b: float = 2.0, **kw: dict) -> None: """doc"""
print(fn.__annotations__, fn.__defaults__, fn.__kwdefaults__, fn.__doc__)
x: int = 5; y: 'str'; (z): int = 1
print(__annotations__)
class A:
    p: int
    q: str = 'a'
    def __init__(self): self.r: int = 3
print(A.__annotations__, A().r, hasattr(A,'p'))
print(type(lambda:0).__name__, (lambda:0).__name__, (lambda x,*y:0).__code__.co_varnames)
def g():
    "gdoc"
    yield 1
    return 5
it=g(); print(next(it)); 
try: next(it)
except StopIteration as e: print(e.value, e.args)
try: next(it)
except StopIteration as e: print(e.value, e.args)
print(g.__name__, it.__name__, it.gi_frame, type(it))
gg=(i for i in range(3)); print(gg.__name__, gg.__qualname__, list(gg), list(gg))
def inf():
    n=0
    while True:
        r=yield n
        n = r if r is not None else n+1
i=inf(); print(next(i),next(i),i.send(10),next(i)); i.close()
try: i.send(1)
except StopIteration: print('closed')
def th():
    try: yield 1
    except Exception as e: print('caught',repr(e)); yield 'recovered'
t=th(); next(t); print(t.throw(KeyError('k')))
try: t.throw(ValueError)
except ValueError as e: print('v',repr(e))
def bad():
    try: yield
    except GeneratorExit: yield 'ignored'
b=bad(); next(b)
try: b.close()
except RuntimeError as e: print(e)
def rec():
    try: next(me)
    except ValueError as e: print(e)
    yield
me=rec(); next(me)
try: (lambda: (yield))().send(1)
except TypeError as e: print(e)
print([*(lambda: (yield from [1,2]))()])
def ch(): 
    yield from (x*2 for x in range(3)); r=yield from inner(); print('r',r)
def inner(): yield 'i'; return 'ret'
print(list(ch()))
# exceptions
def chain():
    try:
        try: 1/0
        except ZeroDivisionError as e: raise ValueError('a') from e
    except ValueError as e:
        print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
        try: raise TypeError('b')
        except TypeError as t: print(repr(t.__context__), t.__cause__)
chain()
class MyErr(Exception):
    def __init__(self, code, msg='m'): super().__init__(code,msg); self.code=code
    def __str__(self): return f'[{self.code}]'
try: raise MyErr(5)
except MyErr as e: print(e, repr(e), e.args, e.code)
e=ValueError('x'); e.add_note('n'); print(e.__notes__)
try:
    try: raise KeyError('in')
    finally: print('fin')
except KeyError: print('ok')
def nested():
    try:
        try: raise ValueError(1)
        except TypeError: print('no')
        finally: print('f1')
    except ValueError as e: print('v', e); return 'r'
    finally: print('f2')
print(nested())
try: raise
except RuntimeError as e: print(e)
for exc in (OSError(2,'No such file','f.txt'), KeyError('k'), UnicodeDecodeError('utf8',b'\xff',0,1,'bad'), StopIteration(3), SystemExit(2), ImportError('i',name='n',path='p'), SyntaxError('s',('f',1,2,'t')), AttributeError('a',name='n',obj=1), NameError('x',name='x'), Exception(), Exception(1,2), BaseException('b'), ExceptionGroup('g',[ValueError()])):
    print(type(exc).__name__, str(exc), repr(exc), exc.args)
print(issubclass(FileNotFoundError,OSError), OSError is IOError is EnvironmentError, IndexError.__mro__[1].__name__, type(OSError(2,'x')).__name__, OSError(2,'x').errno)
try: int('x')
except (TypeError, ValueError) as e: print(type(e).__name__)
else: print('else')
try: pass
except: pass
else: print('else!')
finally: print('finally!')
def retry(n):
    for i in range(n):
        try:
            if i<2: raise IOError(i)
            return i
        except IOError as e: print('retry',e)
print(retry(5))
try: exec('raise ValueError("from exec")')
except ValueError as e: print(e)
with open.__self__.__class__ and io.StringIO('line1\nline2\n') as fh:
    for n,line in enumerate(fh,1): print(n,line.rstrip())
# strings
s='Hello, Wörld'; print(s[::-1], s.upper(), s.center(20,'*'), s.find('W'), s.split(', '), s.partition(','), s.replace('l','L',1), s.encode(), s.casefold(), s.swapcase(), s.title(), 'a,b,,c'.split(','), ' x '.strip(), 'xxabxx'.strip('x'), 'abc'.translate({97:'z',98:None}), 'a\tb'.expandtabs(4), 'ab\ncd\r\nef'.splitlines(), 'x'.join('abc'), '%r'%'q', 'abc'.isalpha(), '12'.isdigit(), 'a1'.isalnum(), 'Ab'.istitle(), s.startswith(('He','x')), 'abc'.index('c'), 'aXbX'.rsplit('X',1), 'abc'.zfill(5), '-5'.zfill(4), 'a'*3, 'b' in 'abc', 'abc'<'abd', ord('€'), '\x41\u0042\N{BULLET}', r'\n', b'\x00a', 'a' 'b', """tri
ple""", 'removeprefix'.removeprefix('remove'), 'ab'.removesuffix('b'), '{}'.format('x'), 'a{0}{1[k]}{2.real}'.format(1,{'k':2},3))
print('abc'.count('b'), 'ß'.upper(), 'İ'.lower(), 'ǆ'.title(), '²'.isdigit(), '½'.isnumeric(), '\u200b'.isprintable(), 'a b'.isidentifier())
b=bytearray(b'abc'); b[0]=65; b.append(100); b+=b'e'; print(b, b.hex(), bytes.fromhex('41 42'), b[1:3], b.find(b'c'), b'a'<b'b', list(b'ab'), b'%d'%5, int.from_bytes(b'\x01\x02','big'), (258).to_bytes(2,'little'), memoryview(b'abc')[1] if 'memoryview' in dir(__builtins__) else 98)
# numbers
print(10**20, -7//2, -7%3, 7.5//2, 2**0.5, 1e100, 1/3, 0.1+0.2, round(0.5), round(1.5), float('inf'), -float('inf'), float('nan')!=float('nan'), 1e16, 1e-5, 123456789.123456789, 5e-324, 1.0, 100.0, 1e22, 2e-7, (1.5).hex(), float.fromhex('0x1.8p0'), (0.1).as_integer_ratio(), (5).bit_length(), (-5).bit_count(), 3+4j, abs(3+4j), (1+2j).conjugate(), complex('1+2j'), 1_0.0_1, 0o17, int(-3.9), divmod(-7,2), divmod(7.5,2), pow(3,-1,7), 10 .real, (2).__add__(3), True+1, int('  42 '), float(' 1.5 '), bool(''), 0.1*3, 1e308*10, 3.0.is_integer())
import math; print(math.pi, math.gcd(12,18), math.comb(5,2), math.isclose(0.1+0.2,0.3), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.5), math.fsum([.1]*10), math.hypot(3,4), math.prod([1,2,3]), math.isqrt(17), math.log2(8), math.factorial(20), math.copysign(1,-0.0), math.inf, math.lcm(4,6), math.dist((0,0),(3,4)), math.degrees(math.pi))
# lists/dicts/sets
l=[3,1,2]; l.sort(reverse=True); l.insert(1,9); l.extend([5]); l[1:3]=[7,8,9]; del l[0]; l[::2]=[0]*len(l[::2]); print(l, l.index(0), l.count(0), l*2, l[-2:], [1,2]+[3], sorted('bca'), [[]]*2, [1,2]<[1,3], list('ab'), l.pop(), l.copy()==l)
d={'a':1,'b':2}; d|={'c':3}; print(d, d.pop('a'), d.popitem(), d.setdefault('z',[]), d.get('q',0), list(d.items()), dict(zip('ab',[1,2])), {k:v for k,v in d.items() if v}, d.keys()&{'b'}, 'b' in d, len(d), dict.fromkeys('ab',0), {1:'a',1.0:'b',True:'c'}, list(reversed({'x':1,'y':2})), d=={'b':2,'z':[]}, {**d}|{'n':1})
s={1,2,3}; print(s|{4}, s&{1}, s-{1}, s^{1,5}, s<={1,2,3,4}, s.isdisjoint({9}), frozenset([1])==  {1}, {1,2}=={2,1}, s.pop() in {1,2,3}, len(s), {x%2 for x in range(5)})
t=(1,[2]); t[1].append(3); print(t, t+(4,), t*2, (1,), (), tuple('ab'), (1,2)<(1,3), t.index(1), hash((1,2))==hash((1,2)))
try: t[1]+=[9]
except TypeError as e: print(e, t)
print(*map(str,range(3)), sep=','); print('a',end=''); print(); print(None, True, ..., NotImplemented); print([None,...,{'k':(1,)}], {1:{2:{3:[]}}})
print(sys.version_info[:2], sys.maxsize, sys.byteorder, sys.getrecursionlimit(), sys.implementation.name if 0 else '', sys.float_info.max, sys.int_info.bits_per_digit, sys.platform, sys.getsizeof(1)>0)
