# ORM-like, registry, plugin, metaclass magic
class Field:
    _n=0
    def __init__(self, typ, default=None, *, required=False):
        self.typ, self.default, self.required = typ, default, required
        Field._n+=1; self.order=Field._n
    def __set_name__(self, owner, name): self.name=name; self.priv='_f_'+name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return getattr(obj, self.priv, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.typ): raise TypeError(f'{self.name} must be {self.typ.__name__}, not {type(value).__name__}')
        setattr(obj, self.priv, value)
    def __repr__(self): return f'<Field {self.name}>'
class ModelMeta(type):
    registry={}
    def __new__(mcls, name, bases, ns, table=None, **kw):
        cls=super().__new__(mcls,name,bases,ns,**kw)
        cls._fields=sorted((v for b in reversed(cls.__mro__) for v in vars(b).values() if isinstance(v,Field)),key=lambda f:f.order)
        cls._table=table or name.lower()
        mcls.registry[name]=cls
        return cls
    def __call__(cls,*a,**k):
        obj=super().__call__(*a,**k); obj._sealed=True; return obj
    def __iter__(cls): return iter(f.name for f in cls._fields)
    @property
    def columns(cls): return [f.name for f in cls._fields]
class Model(metaclass=ModelMeta):
    def __init__(self, **kw):
        for f in self._fields:
            if f.name in kw: setattr(self,f.name,kw.pop(f.name))
            elif f.required: raise ValueError(f'missing {f.name}')
        if kw: raise TypeError(f'unknown {sorted(kw)}')
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{n}={getattr(self,n)!r}' for n in type(self))})"
    def __eq__(self,o): return type(self) is type(o) and all(getattr(self,n)==getattr(o,n) for n in type(self))
class User(Model, table='users'):
    name=Field(str,required=True); age=Field(int,0)
class Admin(User):
    level=Field(int,1)
print(User(name='a',age=3), Admin(name='b'), User.columns, Admin.columns, list(Admin), User._table, Admin._table, ModelMeta.registry.keys(), User.name, User(name='x')==User(name='x'))
for f in (lambda:User(), lambda:User(name=3), lambda:User(name='a',zz=1), lambda: User(name='a').columns):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
# __init_subclass__ plugins
class Plugin:
    plugins={}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        cls.plugins[key or cls.__name__]=cls
class P1(Plugin,key='one'): pass
class P2(Plugin): pass
print(Plugin.plugins)
# class decorators, nested classes, class body scoping
def add(**attrs):
    def d(cls):
        for k,v in attrs.items(): setattr(cls,k,v)
        return cls
    return d
@add(x=1,hello=lambda s:'hi '+s.__class__.__name__)
class D:
    y=[i for i in range(3)]
    n=3
    try: z=[i*n for i in range(2)]
    except NameError as e: z=str(e)
    g=list(i for i in range(n))
    class Inner:
        v=1
        class Deep: w=2
    def m(self): return self.Inner.Deep.w
    if n>2: cond='yes'
    for k in range(2): pass
    with __import__('contextlib').nullcontext(5) as ctx: pass
print(D.x,D().hello(),D.y,D.z,D.g,D().m(),D.cond,D.k,D.ctx,D.Inner.Deep.__qualname__)
# mixins & mro, cooperative super with kwargs
class Root:
    def __init__(self,**kw):
        assert not kw, kw
        self.log=[]
class A(Root):
    def __init__(self,a=0,**kw): super().__init__(**kw); self.a=a; self.log.append('A')
class B(Root):
    def __init__(self,b=0,**kw): super().__init__(**kw); self.b=b; self.log.append('B')
class C(A,B):
    def __init__(self,**kw): super().__init__(**kw); self.log.append('C')
c=C(a=1,b=2); print(c.log,c.a,c.b,[k.__name__ for k in C.__mro__])
# operators & containers
class Vec:
    __slots__=('x','y'); __match_args__=('x','y')
    def __init__(s,x,y): s.x,s.y=x,y
    def __add__(s,o): return Vec(s.x+o.x,s.y+o.y)
    def __mul__(s,k): return Vec(s.x*k,s.y*k) if isinstance(k,(int,float)) else s.x*k.x+s.y*k.y if isinstance(k,Vec) else NotImplemented
    __rmul__=__mul__
    def __neg__(s): return Vec(-s.x,-s.y)
    def __abs__(s): return (s.x**2+s.y**2)**.5
    def __iter__(s): yield s.x; yield s.y
    def __eq__(s,o): return isinstance(o,Vec) and tuple(s)==tuple(o)
    def __hash__(s): return hash(tuple(s))
    def __repr__(s): return f'Vec({s.x!r}, {s.y!r})'
    def __bool__(s): return any(s)
    def __getitem__(s,i): return (s.x,s.y)[i]
    def __format__(s,f): return f'({format(s.x,f)}; {format(s.y,f)})'
    def __lt__(s,o): return abs(s)<abs(o)
    def __round__(s,n=0): return Vec(round(s.x,n),round(s.y,n))
v=Vec(3,4); print(v+v,2*v,v*2,v*v,-v,abs(v),[*v],v==Vec(3,4),{v:1}[Vec(3,4)],bool(Vec(0,0)),v[0],v[-1],f'{v:.1f}',sorted([v,Vec(1,1)]),round(Vec(1.26,2.34),1), max(v,Vec(9,9)))
x,y=v; print(x,y)
match v:
    case Vec(0,0): print('zero')
    case Vec(x=3,y=yy): print('three',yy)
try: v+1
except AttributeError as e: print(e)
try: v*'a'
except TypeError as e: print(e)
try: v.z=1
except AttributeError as e: print(e)
class Matrix:
    def __init__(s,rows): s.rows=[list(r) for r in rows]
    def __matmul__(s,o): return Matrix([[sum(a*b for a,b in zip(r,c)) for c in zip(*o.rows)] for r in s.rows])
    def __getitem__(s,ij):
        if isinstance(ij,tuple): i,j=ij; return s.rows[i][j]
        return s.rows[ij]
    def __setitem__(s,ij,v): i,j=ij; s.rows[i][j]=v
    def __len__(s): return len(s.rows)
    def __contains__(s,v): return any(v in r for r in s.rows)
    def __reversed__(s): return reversed(s.rows)
    def __ior__(s,o): s.rows[0][0]|=o; return s
    def __call__(s,f): return Matrix([[f(x) for x in r] for r in s.rows])
    def __str__(s): return '\n'.join(' '.join(f'{x:3}' for x in r) for r in s.rows)
    def __enter__(s): return s
    def __exit__(s,*a): s.rows=[]; return True
m=Matrix([[1,2],[3,4]]); print(m@m); m[0,1]=9; print(m[0,1],m[1],len(m),9 in m,list(reversed(m)),m[0:1]); m|=6; print(m[0,0]); print(m(lambda x:-x))
with m as mm: raise ValueError
print(len(m))
class Lazy:
    def __init__(s,f): s.f=f; s.__name__=f.__name__
    def __get__(s,o,t):
        if o is None: return s
        v=s.f(o); o.__dict__[s.__name__]=v; return v
class Circle:
    def __init__(s,r): s.r=r
    @Lazy
    def area(s): print('computing'); return 3*s.r**2
c=Circle(2); print(c.area,c.area,vars(c))
class Temp:
    def __init__(s): s._c=0
    @property
    def c(s): return s._c
    @c.setter
    def c(s,v):
        if v<-273: raise ValueError('too cold')
        s._c=v
    @property
    def f(s): return s.c*9/5+32
    @f.setter
    def f(s,v): s.c=(v-32)*5/9
t=Temp(); t.f=212; print(t.c,t.f)
try: t.c=-300
except ValueError as e: print(e)
class Sub(Temp):
    @Temp.c.getter
    def c(s): return 'sub'+str(s._c)
    @property
    def f(s): return super().f if False else 'F'
print(Sub().c, Sub().f, Sub.c.fset is Temp.c.fset)
class Singleton:
    _i=None
    def __new__(cls,*a):
        if cls._i is None: cls._i=super().__new__(cls)
        return cls._i
    def __init__(s,v=None): s.v=v
a,b=Singleton(1),Singleton(2); print(a is b,a.v)
class Multi:
    def __class_getitem__(cls,k): return f'{cls.__name__}[{k}]'
print(Multi[int], Multi['a',1])
class Tracker(dict):
    def __setitem__(s,k,v): print('set',k); super().__setitem__(k,v)
    def __getattr__(s,n):
        try: return s[n]
        except KeyError: raise AttributeError(n) from None
    def __setattr__(s,n,v): s[n]=v
    def __delattr__(s,n): del s[n]
t=Tracker(a=1); t.b=2; print(t.a,t.b,t,'b' in t); del t.b; print(t, getattr(t,'zz',None)); t.update(c=3); t.setdefault('d',4); print(t, {**t}, t|{'q':1}, type(t|{'q':1}).__name__, type(t.copy()).__name__)
class Rev(str):
    def __iter__(s): return reversed(list(str.__iter__(s)))
    def __len__(s): return 99
print(list(Rev('abc')), len(Rev('abc')), ''.join(Rev('abc')), Rev('abc')[0], sorted(Rev('cab')))
class CI(dict):
    def __init__(s,*a,**k): super().__init__(); s.update(*a,**k)
    def __getitem__(s,k): return super().__getitem__(k.lower())
    def __setitem__(s,k,v): super().__setitem__(k.lower(),v)
    def __contains__(s,k): return super().__contains__(k.lower())
    def get(s,k,d=None): return super().get(k.lower(),d)
    def update(s,*a,**k):
        for kk,v in dict(*a,**k).items(): s[kk]=v
ci=CI({'A':1},B=2); print(ci['a'],ci['B'],'b' in ci,ci.get('A'),ci)
class Money(int):
    def __add__(s,o): return Money(int.__add__(s,o))
    __radd__=__add__
    def __str__(s): return f'${int(s)/100:.2f}'
print(Money(150)+Money(50), sum([Money(1),Money(2)]), f'{Money(5)}', f'{Money(500):d}', repr(Money(3)), Money(3)*2, type(Money(3)*2).__name__)
