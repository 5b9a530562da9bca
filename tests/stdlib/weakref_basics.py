import weakref, gc
class A:
    def __init__(s,n): s.n=n
    def m(s): return s.n
a=A(1)
r=weakref.ref(a); print(r() is a, r, type(r).__name__) if 0 else print(r() is a, type(r).__name__, r==weakref.ref(a), hash(r)==hash(a), weakref.getweakrefcount(a), len(weakref.getweakrefs(a)))
p=weakref.proxy(a); print(p.n, p.m(), type(p).__name__, isinstance(p,A)); p.n=5; print(a.n)
d=weakref.WeakValueDictionary(); d['k']=a; print(d['k'].n, len(d), list(d), 'k' in d, d.get('z'))
k=weakref.WeakKeyDictionary(); k[a]=3; print(k[a], a in k, len(k))
s=weakref.WeakSet([a]); print(a in s, len(s))
wm=weakref.WeakMethod(a.m); print(wm()())
f=weakref.finalize(a, print, 'fin'); print(f.alive); f.detach()
for bad in (3,'s',None,(1,),[1],{}):
    try: weakref.ref(bad)
    except TypeError as e: print(e)
class S: __slots__=('x',)
try: weakref.ref(S())
except TypeError as e: print(e)
class S2: __slots__=('x','__weakref__')
print(weakref.ref(S2()) is not None)
def cb(x): print('cb')
print(weakref.ref(a,cb).__callback__ is cb, weakref.ref(a).__callback__)
class R(weakref.ref): pass
print(R(a)() is a)
print({weakref.ref(a):1}[weakref.ref(a)])
class Node:
    def __init__(s,v): s.v=v; s.parent=None; s.kids=[]
    def add(s,k): s.kids.append(k); k.parent=weakref.ref(s)
root=Node(1); kid=Node(2); root.add(kid); print(kid.parent().v)
del root
gc.collect(); print(kid.parent())
cache=weakref.WeakValueDictionary()
def make(n):
    o=cache.get(n)
    if o is None: o=Node(n); cache[n]=o
    return o
x=make(1); y=make(1); print(x is y, len(cache)); del x,y; gc.collect(); print(len(cache), list(cache))
z=Node(5); pr=weakref.proxy(z); del z; gc.collect()
try: print(pr.v)
except ReferenceError as e: print(e)
q=Node(6); rr=weakref.ref(q, lambda r: print('gone', r() is None)); del q; gc.collect(); print(rr())
