def t(fn):
    try: print(fn())
    except BaseException as e: print(type(e).__name__, e)
g={'a':1}; exec('b=a+1; c=__name__',g) if 0 else exec('b=a+1',g); print(g['b'], '__builtins__' in g)
l={}; exec('x=1\ny=x+1\ndef f(): return 3',{},l); print(sorted(l))
print(eval('a+b',{'a':1},{'b':2}), eval('1+1'), eval(' 2'), eval(compile('3','f','eval')), eval(compile('z=3','f','exec'),{}))
class M(dict):
    def __missing__(s,k): return 'M'+k
print(eval('foo+bar',{},M()), eval('len',{},{}))
t(lambda:eval('a',{})); t(lambda:eval('1+')); t(lambda:exec('x=')); t(lambda:eval('x=1')); t(lambda:eval(3)); t(lambda:exec(3)); t(lambda:eval('1',3)); t(lambda:exec('1',{},3)); t(lambda:compile('1','f','bad')); t(lambda:compile(3,'f','exec')); t(lambda:eval('\n1')); t(lambda: exec('return 1')); t(lambda: exec('yield 1')); t(lambda:eval('__import__("math").pi')); t(lambda: exec('import math\nprint(math.e)')); t(lambda: eval("1\n2"));t(lambda: exec("\x00")); t(lambda: eval(b'1+1')); t(lambda: exec('a b'))
def f():
    x=1
    exec('x=2'); print(x, locals())
    l=locals(); l['x']=5; print(x, locals()['x'], l)
    y=3
    print(l, locals())
    l2=locals(); print(l is l2)
    exec('z=9'); print('z' in locals())
    d={}; exec('q=3',globals(),d); print(d)
    return eval('x+y')
print(f())
def h(a,*b,c=1,**d):
    loc=locals(); return loc
print(h(1,2,c=3,e=4))
def k():
    x=1
    def inner(): return x, sorted(locals())
    return inner(), sorted(locals())
print(k())
class A:
    v=1; w=2
    print(sorted(n for n in locals() if not n.startswith('__')))
    locals()['dyn']=5
print(A.dyn)
print([sorted(locals()) for q in [1]][0][-3:]) if 0 else None
print(sorted(vars(A))[-3:], vars().keys() is not None, globals() is vars(), globals()['__name__'])
t(lambda: vars(3)); t(lambda: vars(1,2))
def lam(): return [locals() for i in range(2)]
print(lam())
def genx():
    a=1
    yield locals()
    b=2
    yield locals()
print(list(genx()))
globals()['newglobal']=7; print(newglobal)
import builtins; builtins.mybuiltin=8; print(mybuiltin); del builtins.mybuiltin
m=__import__('collections.abc'); print(m.__name__); m=__import__('collections.abc',fromlist=['Mapping']); print(m.__name__)
t(lambda:__import__('nonexistent_mod')); t(lambda:__import__('')); t(lambda:__import__(3)); t(lambda:__import__('math',level=-1))
ns={'__builtins__':{'print':print}}; exec('print(1)',ns); t(lambda: exec('len([])',ns))
t(lambda: exec('class X: pass\nprint(X)', {})); t(lambda: exec('class X: pass\nprint(X)', {'__name__':'mm'}))
code=compile('a=1\nb=2\n','file.py','exec'); print(code.co_name, code.co_filename, code.co_names, code.co_consts, code.co_firstlineno)
s=compile('1+1\n','f','single'); exec(s)
x=10
def loc():
    x=20
    return eval('x'), eval('x',globals()), eval('x',{'x':30}), eval('[x for _ in range(1)]',{'x':40})
print(loc())
try: exec('def f():\n  1/0\nf()')
except ZeroDivisionError as e:
    tb=e.__traceback__
    while tb: print(tb.tb_frame.f_code.co_filename[-6:], tb.tb_lineno, tb.tb_frame.f_code.co_name); tb=tb.tb_next
