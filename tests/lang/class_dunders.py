# dunders with NotImplemented
class V:
    def __init__(s,x): s.x=x
    def __repr__(s): return f'V({s.x})'
    def __add__(s,o): return V(s.x+o.x) if isinstance(o,V) else NotImplemented
    def __radd__(s,o): return ('radd',o)
    def __iadd__(s,o): s.x+=100; return s
    def __eq__(s,o): return s.x==o.x if isinstance(o,V) else NotImplemented
    def __lt__(s,o): return s.x<o.x if isinstance(o,V) else NotImplemented
    def __contains__(s,i): return i==s.x
    def __index__(s): return s.x
    def __bool__(s): return s.x!=0
    def __neg__(s): return V(-s.x)
    def __call__(s,*a,**k): return (a,k)
    def __getitem__(s,i): return i
    def __setitem__(s,i,v): print('set',i,v)
    def __delitem__(s,i): print('del',i)
    def __len__(s): return s.x
    def __matmul__(s,o): return 'mm'
    def __rpow__(s,o,m=None): return ('rpow',o)
    def __divmod__(s,o): return (1,2)
    def __floordiv__(s,o): return NotImplemented
    def __round__(s,n=None): return ('round',n)
    def __trunc__(s): return 7
    def __reversed__(s): return 'rev'
    def __format__(s,sp): return 'fmt:'+sp
    def __bytes__(s): return b'by'
    def __complex__(s): return 1+2j
    def __float__(s): return 1.5
    def __int__(s): return 3
    def __hash__(s): return 77
    def __abs__(s): return 'abs'
    def __invert__(s): return 'inv'
    def __pos__(s): return 'pos'
import math
a=V(1); print(a+V(2), 1+a, a==V(1), a!=V(1), a==1, a<V(3), V(3)>a, 1 in a, [1,2,3][a], hex(a), bool(V(0)), -a, a(1,k=2), a[1:2], a[1,2], a[...], len(a), a@1, 2**a, divmod(a,1), round(a), round(a,2), math.trunc(a), reversed(a), f'{a:>3}', bytes(a), complex(a), float(a), int(a), hash(a), abs(a), ~a, +a)
a+=1; print(a); a[1]=2; del a[0:1:2]
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda:a+1); t(lambda:a//1); t(lambda:a<1); t(lambda:a>=1); t(lambda:a-1); t(lambda:a@1); t(lambda:a>V(1)); t(lambda:a<=V(2)); t(lambda:1//a); t(lambda:pow(2,a,3)); t(lambda:a&1); t(lambda:a<<1); t(lambda:divmod(1,a))
class Sub(V):
    def __radd__(s,o): return 'subradd'
    def __add__(s,o): return 'subadd'
print(V(1)+Sub(2), Sub(1)+V(2))
class E:
    def __eq__(s,o): return True
t(lambda:hash(E())); t(lambda:{E():1}); print(E()==1, E()!=1)
class Bad:
    def __len__(s): return -1
    def __bool__(s): return 3
    def __index__(s): return 'x'
    def __repr__(s): return 3
    def __str__(s): return 3
    def __hash__(s): return 'x'
    def __iter__(s): return 3
    def __contains__(s,x): raise KeyError('c')
    def __format__(s,x): return 3
    def __float__(s): return 'x'
    def __int__(s): return 'x'
    def __bytes__(s): return 'x'
    def __complex__(s): return 'x'
    def __enter__(s): return 3
    def __getattr__(s,n): raise AttributeError(n)
b=Bad()
for f in (lambda:len(b),lambda:bool(b),lambda:[1][b],lambda:repr(b),lambda:str(b),lambda:hash(b),lambda:iter(b),lambda:1 in b,lambda:f'{b}',lambda:float(b),lambda:int(b),lambda:bytes(b),lambda:complex(b),lambda:[*b],lambda:range(b),lambda:'%d'%b,lambda:'%s'%b, lambda:max(b), lambda:sorted(b), lambda:dict(b), lambda:b.foo, lambda:next(b), lambda:reversed(b), lambda:round(b), lambda:abs(b), lambda:b[0], lambda:b(), lambda:-b, lambda:b<b, lambda:b+b, lambda:b@b, lambda:divmod(b,b), lambda:isinstance(1,b), lambda:issubclass(b,int), lambda: open, lambda: sum(b), lambda: ''.join(b), lambda: ''.join([b]), lambda: b'x'+b, lambda: [1]+b, lambda: (1,)+b, lambda: 'a'+b, lambda: [1]*b, lambda:{**b}, lambda: print(*b), lambda: print(**b), lambda: setattr(b,3,3), lambda: getattr(b,3), lambda: vars(3), lambda: dir(3)and 1): 
    if f.__code__.co_names==('open',): continue
    t(f)
class L:
    def __init__(s): s.n=0
    def __getitem__(s,i):
        if i>3: raise IndexError
        return i*10
print(list(L()), 20 in L(), list(reversed([1])), [x for x in L()])
class M(dict):
    def __missing__(s,k): return 'miss:'+k
m=M(a=1); print(m['a'],m['b'],m.get('b'),'b' in m)
class N(M):
    def __getitem__(s,k): return ('N',super().__getitem__(k))
print(N(a=1)['a'],N()['z'])
class I(int):
    def __new__(cls,v,extra=None): s=super().__new__(cls,v); s.extra=extra; return s
    def __add__(s,o): return I(int(s)+o,'sum')
    def __repr__(s): return f'I({int(s)})'
i=I('12',extra=3); print(i,i+1,(i+1).extra,i*2,type(i*2),i==12,hash(i)==hash(12),[i],f'{i}',f'{i:04d}',str(i),i.extra,isinstance(i,int))
class S(str):
    def __new__(cls,v): return super().__new__(cls,v.upper())
    def shout(s): return s+'!'
s=S('abc'); print(s,s.shout(),type(s.shout()).__name__,type(s.lower()).__name__,s=='ABC',{s:1}['ABC'],len(s),s[0],s*2)
class T(tuple):
    def __new__(cls,*a): return super().__new__(cls,a)
    @property
    def first(s): return s[0]
t1=T(1,2,3); print(t1,t1.first,t1[1:],type(t1[1:]).__name__,t1+(4,),t1==(1,2,3))
class F(float):
    def __str__(s): return 'F!'
print(F(1.5),repr(F(1.5)),F(1.5)+1,f'{F(2)}',f'{F(2):.1f}')
class LL(list):
    def append(s,x): super().append(x*2)
    def __getitem__(s,i): return super().__getitem__(i)
l=LL([1]); l.append(5); l.extend([7]); print(l,l[0],l[1:],type(l[1:]).__name__,len(l),l==[1,10,7],sorted(l))
class ST(set):
    def add(s,x): super().add(str(x))
st=ST(); st.add(1); print(st, len(st|{2}), type(st|{2}).__name__)
class FS(frozenset): pass
print(FS([1]), type(FS([1])|{2}).__name__)
class EX(ValueError):
    def __init__(s,a,b): super().__init__(a); s.b=b
    def __str__(s): return f'EX {s.args} {s.b}'
try: raise EX(1,2)
except ValueError as e: print(e,repr(e),e.args)
class BB(bytes): pass
print(BB(b'ab'),BB(b'ab')[0],type(BB(b'a')+b'b').__name__)
class CC(complex): pass
print(CC(1,2), CC(1)+1)
