import inspect
def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> 'ret':
    "doc of f"
    x = 1
    def g(): return x, a
    return g
co=f.__code__
print(f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__doc__, f.__name__, f.__qualname__, f.__module__)
print(co.co_name, co.co_qualname, co.co_argcount, co.co_posonlyargcount, co.co_kwonlyargcount, co.co_varnames, co.co_cellvars, co.co_freevars, co.co_nlocals, co.co_firstlineno, co.co_flags, co.co_names, co.co_consts[0] , co.co_filename[-5:])
print(f(1,d=2).__closure__[0].cell_contents, f(1,d=2).__code__.co_freevars)
f.__defaults__=(9,8,); print(inspect.signature(f)); f.__kwdefaults__={'d':1}; print(inspect.signature(f)); f.__defaults__=None; print(inspect.signature(f)); f.__kwdefaults__={'e':5}
def t(fn):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
t(lambda:setattr(f,'__defaults__',3)); t(lambda:setattr(f,'__kwdefaults__',3)); t(lambda:setattr(f,'__code__',3)); t(lambda:setattr(f,'__name__',3)); t(lambda:setattr(f,'__annotations__',3)); t(lambda:setattr(f,'__dict__',3)); t(lambda:setattr(f,'__closure__',3)); t(lambda:setattr(f,'__globals__',3))
def one(): return 1
def two(): return 2
one.__code__=two.__code__; print(one())
one.attr=5; print(one.__dict__, vars(one)); one.__doc__='new'; print(one.__doc__); del one.attr
t(lambda: one.attr)
def gen(): yield
print(inspect.isfunction(f), inspect.isgeneratorfunction(gen), inspect.isclass(int), inspect.ismodule(inspect), inspect.ismethod([].append), inspect.isbuiltin(len), inspect.isroutine(len), inspect.isgenerator(gen()), inspect.iscoroutinefunction(f), inspect.isabstract(int), inspect.ismethod(inspect.Signature().bind), inspect.isdatadescriptor(property()), inspect.ismethoddescriptor(str.join), inspect.iscode(co), inspect.istraceback(3), inspect.isframe(3))
class C:
    "cdoc"
    def __init__(self, a, *, b: int = 3): ...
    def m(self, x: 'int', y=1) -> None:
        """mdoc
           more
             indented
        """
    @classmethod
    def cm(cls, z): ...
    @staticmethod
    def sm(q=1): ...
    def __call__(self, w): ...
print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C.cm), inspect.signature(C.sm), inspect.signature(C(1)), inspect.getdoc(C.m), inspect.getdoc(C))
s=inspect.signature(f)
for p in s.parameters.values(): print(p.name, p.kind, p.default is p.empty, p.annotation is p.empty, p, repr(p), p.kind.description)
print(s.return_annotation, s.parameters['c'].default, list(s.parameters), repr(s))
b=s.bind(1,2,3,4,d=5,e=7,z=6); print(b.args,b.kwargs,b.arguments,b); b.apply_defaults(); print(b.arguments)
b=s.bind_partial(1); print(b.arguments)
t(lambda:s.bind()); t(lambda:s.bind(1,2,3)); t(lambda:inspect.signature(lambda a:1).bind(1,2)); t(lambda:inspect.signature(lambda a:1).bind(b=2)); t(lambda:inspect.signature(lambda a:1).bind(1,a=2)); t(lambda: inspect.signature(lambda a,/:1).bind(a=1)); t(lambda:inspect.signature(3)); t(lambda:inspect.signature(int))
import functools
@functools.wraps(f)
def w(*a,**k): pass
print(inspect.signature(w), inspect.signature(w, follow_wrapped=False), inspect.unwrap(w) is f, inspect.signature(functools.partial(f,1,c=2)))
P=inspect.Parameter
print(inspect.Signature([P('a',P.POSITIONAL_ONLY),P('b',P.POSITIONAL_OR_KEYWORD,default=1,annotation=int),P('c',P.VAR_POSITIONAL),P('d',P.KEYWORD_ONLY)],return_annotation=str))
t(lambda:P('1a',P.KEYWORD_ONLY)); t(lambda:inspect.Signature([P('a',P.KEYWORD_ONLY),P('b',P.POSITIONAL_ONLY)])); t(lambda:inspect.Signature([P('a',P.KEYWORD_ONLY),P('a',P.KEYWORD_ONLY)])); t(lambda:P('a',P.VAR_POSITIONAL,default=3)); t(lambda: inspect.Signature([P('a',P.POSITIONAL_ONLY,default=1),P('b',P.POSITIONAL_ONLY)]))
print(s.replace(return_annotation=int), s.parameters['a'].replace(name='zz'), s==inspect.signature(f), hash(P('a',P.KEYWORD_ONLY))==hash(P('a',P.KEYWORD_ONLY)))
print([n for n,_ in inspect.getmembers(C, inspect.isfunction)], inspect.getmro(bool), inspect.getmodule(C).__name__, inspect.isawaitable(3))
print(inspect.getfullargspec(f)); print(inspect.getattr_static(C,'cm'))if 0 else None
print(inspect.cleandoc('  a\n    b\n   c'), inspect.getmodulename('/x/y.py'))
def outer():
    v=1
    def inner(): return v, len, undefinedx
    return inner
print(inspect.getclosurevars(outer()).nonlocals, inspect.getclosurevars(outer()).unbound, list(inspect.getclosurevars(outer()).builtins))
g=gen(); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); g.close(); print(inspect.getgeneratorstate(g))
print(inspect.currentframe().f_lineno, inspect.currentframe().f_code.co_name, inspect.stack()[0].function, inspect.stack()[0].lineno)
print(inspect.signature(lambda *, a: 1), inspect.signature(lambda *a, b=1: 1), inspect.signature(lambda a, /: 1), inspect.signature(lambda: 1))
