import weakref, abc, inspect, functools, warnings, traceback
class Observable:
    def __init__(self): self._obs = weakref.WeakSet()
    def attach(self, o): self._obs.add(o)
    def notify(self, *a):
        for o in sorted(self._obs, key=lambda o: o.name): o.update(*a)
class Obs:
    def __init__(self, name): self.name = name
    def update(self, *a): print(self.name, a)
o = Observable(); a, b = Obs('a'), Obs('b'); o.attach(a); o.attach(b); o.notify(1);
class Shape(abc.ABC):
    registry = {}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        if not inspect.isabstract(cls): Shape.registry[cls.__name__] = cls
    @property
    @abc.abstractmethod
    def area(self): ...
    @abc.abstractmethod
    def scale(self, k): ...
    def __str__(self): return f'{type(self).__name__}<{self.area:.2f}>'
class Sq(Shape):
    def __init__(self, s): self.s = s
    @property
    def area(self): return self.s ** 2
    def scale(self, k): return type(self)(self.s * k)
class Partial(Shape):
    def scale(self, k): pass
print(Sq(2).scale(3), Shape.registry.keys(), inspect.isabstract(Partial), sorted(Partial.__abstractmethods__))
try: Partial()
except TypeError as e: print(e)
def typed(fn):
    sig = inspect.signature(fn)
    @functools.wraps(fn)
    def w(*a, **k):
        bound = sig.bind(*a, **k); bound.apply_defaults()
        for n, v in bound.arguments.items():
            t = sig.parameters[n].annotation
            if t is not inspect.Parameter.empty and isinstance(t, type) and not isinstance(v, t):
                raise TypeError(f'{n}={v!r} is not {t.__name__}')
        return fn(*a, **k)
    return w
@typed
def area(w: int, h: int = 2, *, unit: str = 'cm') -> str: return f'{w*h}{unit}'
print(area(3), area(3, h=4, unit='m'), inspect.signature(area), area.__wrapped__.__name__)
for call in (lambda: area('3'), lambda: area(), lambda: area(1, 2, 3), lambda: area(1, z=2)):
    try: print(call())
    except TypeError as e: print(e)
def trace(fn):
    @functools.wraps(fn)
    def w(*a):
        fr = inspect.currentframe()
        print(f'{fn.__name__}{a} from {fr.f_back.f_code.co_name}')
        return fn(*a)
    return w
@trace
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(3))
print(inspect.getsource(typed).splitlines()[0], len(inspect.getsource(Sq).splitlines()), inspect.getsourcelines(fact)[1] > 0)
class Plugin:
    def __init__(self): self.hooks = {n: m for n, m in inspect.getmembers(self, inspect.ismethod) if n.startswith('on_')}
    def on_start(self): return 'start'
    def on_stop(self): return 'stop'
print({k: v() for k, v in Plugin().hooks.items()})
class Cached:
    def __init__(self, fn): functools.update_wrapper(self, fn); self.fn = fn; self.c = {}
    def __get__(self, o, t=None): return self if o is None else functools.partial(self, o)
    def __call__(self, *a):
        if a not in self.c: self.c[a] = self.fn(*a)
        return self.c[a]
class M:
    @Cached
    def sq(self, x): "squares"; print('calc'); return x * x
m = M(); print(m.sq(3), m.sq(3), M.sq.__doc__, M.sq.__name__)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    def old(): warnings.warn('old is deprecated', DeprecationWarning, stacklevel=2)
    old(); print([(str(x.message), x.category.__name__) for x in w])
class LoggedMeta(type):
    def __new__(m, n, b, d):
        for k, v in list(d.items()):
            if callable(v) and not k.startswith('_'): d[k] = LoggedMeta.log(v)
        return super().__new__(m, n, b, d)
    @staticmethod
    def log(f):
        @functools.wraps(f)
        def w(*a, **k):
            r = f(*a, **k); print(f'{f.__qualname__} -> {r}'); return r
        return w
class Calc(metaclass=LoggedMeta):
    def add(self, a, b): return a + b
    @property
    def prop(self): return 1
    _hidden = lambda self: 2
Calc().add(1, 2); print(Calc().prop, Calc()._hidden())
try:
    try: {}['missing']
    except KeyError as e: raise LookupError('wrapped') from e
except LookupError as e:
    print(''.join(traceback.format_exception(e)).count('Traceback'), traceback.extract_tb(e.__traceback__)[0].line)
print(eval('sum(x for x in range(n))', {'n': 5}), [*map(eval, ('1+1', '"a"*2'))])
ns = {}; exec(compile('class X:\n  def m(self): return __class__.__name__\nr = X().m()', '<gen>', 'exec'), ns); print(ns['r'])
