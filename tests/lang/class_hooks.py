# descriptors, attribute hooks
class D:
    def __init__(s, n): s.n=n
    def __get__(s,o,t=None): return ('get',s.n,o is None,t.__name__)
    def __set__(s,o,v): print('set',s.n,v)
    def __delete__(s,o): print('del',s.n)
    def __set_name__(s,o,n): print('name',o.__name__,n)
class N:
    def __get__(s,o,t=None): return 'nondata'
class A:
    d=D('d'); n=N()
a=A(); print(a.d, A.d, a.n); a.d=3; del a.d; a.__dict__['d']=5; print(a.d); a.n=7; print(a.n); del a.n; print(a.n)
try: del a.n
except AttributeError as e: print(e)
class Only:
    def __set__(s,o,v): o.__dict__['z']=v
class B: z=Only()
b=B(); print(type(b.z).__name__); b.z=4; print(b.z)
try: del b.z
except AttributeError as e: print(repr(e))
class Meta(type):
    @classmethod
    def __prepare__(m,name,bases,**k): print('prepare',name,bases,k); return {'pre':1}
    def __new__(m,name,bases,ns,**k): print('new',sorted(x for x in ns if not x.startswith('__')),k); return super().__new__(m,name,bases,ns)
    def __init__(c,name,bases,ns,**k): print('init',k); super().__init__(name,bases,ns)
    def __call__(c,*a,**k): print('call',a,k); return super().__call__(*a,**k)
    def __instancecheck__(c,o): return o==42
    def __subclasscheck__(c,o): return o is int
    def __getattr__(c,n): return 'meta:'+n
    def __setattr__(c,n,v): print('msetattr',n); super().__setattr__(n,v)
    def __delattr__(c,n): print('mdelattr',n); super().__delattr__(n)
    def __len__(c): return 9
    def __getitem__(c,i): return ('item',i)
    def __iter__(c): return iter('meta')
    def __contains__(c,x): return x==1
    def __repr__(c): return f'<M {c.__name__}>'
    def __str__(c): return 'STR'
    def __bool__(c): return False
    def __add__(c,o): return ('add',o)
    def __eq__(c,o): return c is o
    def __hash__(c): return 5
    def __dir__(c): return ['x','y']
    def __format__(c,s): return 'F'+s
    prop=property(lambda c:'classprop')
    def meth(c): return 'meth of '+c.__name__
class C(metaclass=Meta, flag=2):
    def __init__(s,*a): print('C.init',a)
    x=1
c=C(1,2); print(isinstance(42,C),isinstance(c,C),issubclass(int,C),issubclass(C,C),C.foo,len(C),C[3],list(C),1 in C,repr(C),str(C),bool(C),C+1,hash(C),dir(C),f'{C:z}',C.prop,C.meth(),C.pre)
C.y=3; del C.y
try: c.prop
except AttributeError as e: print(e)
try: c.meth
except AttributeError as e: print(e)
class Base:
    def __init_subclass__(cls, /, tag=None, **k): super().__init_subclass__(**k); cls.tag=tag; print('isub',cls.__name__,tag)
class S1(Base, tag='a'): pass
class S2(S1): pass
try:
    class S3(Base, bad=1): pass
except TypeError as e: print(e)
class G:
    def __getattribute__(s,n):
        if n.startswith('x'): return 'ga:'+n
        if n=='boom': raise AttributeError('custom')
        return super().__getattribute__(n)
    def __getattr__(s,n): return 'fallback:'+n
    def __setattr__(s,n,v): object.__setattr__(s,n,v*2)
    def __delattr__(s,n): print('del',n); object.__delattr__(s,n)
    def __dir__(s): return ['b','a']
g=G(); print(g.xx,g.boom,g.zz); g.v=4; print(g.v); del g.v; print(g.v, dir(g), getattr(g,'q','dflt'), hasattr(g,'q'))
class H:
    def __getattr__(s,n): raise AttributeError(f'no {n}')
try: H().foo
except AttributeError as e: print(e, e.name, type(e.obj).__name__)
print(getattr(H(),'a',None), hasattr(H(),'a'))
class P:
    def __init__(s): s._x=1
    @property
    def x(s): "doc"; return s._x
    @x.setter
    def x(s,v): s._x=v
    @x.deleter
    def x(s): del s._x
    ro=property(lambda s:1)
p=P(); p.x=5; print(p.x, P.x.__doc__, P.x.fget.__name__, P.x.fset, ) if 0 else print(p.x, P.x.__doc__)
del p.x
for f in (lambda:p.x, lambda:setattr(p,'ro',1), lambda:delattr(p,'ro')):
    try: f()
    except AttributeError as e: print(e)
print(type(P.x), P.x.__name__ if hasattr(P.x,'__name__') else None)
