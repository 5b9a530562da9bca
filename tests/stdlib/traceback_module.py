import traceback, sys, io
def f(n):
    if n==0: raise ValueError('deep\nline2')
    f(n-1)
def show(x): print(x if not isinstance(x,list) else ''.join(x), end='' if not isinstance(x,list) else '')
try: f(2)
except ValueError as e:
    show(traceback.format_exc())
    print(traceback.format_exception(e)); print(traceback.format_exception_only(e)); print(traceback.format_exception_only(type(e),e)); print(traceback.format_tb(e.__traceback__))
    for s in traceback.extract_tb(e.__traceback__): print(s, s.lineno, s.name, s.line, tuple(s), s.colno, s.end_colno, s.end_lineno)
    print(traceback.extract_tb(e.__traceback__,limit=1), traceback.extract_tb(e.__traceback__,limit=-1))
    traceback.print_exc(file=sys.stdout); traceback.print_tb(e.__traceback__, file=sys.stdout); traceback.print_exception(e,file=sys.stdout,chain=False)
    traceback.print_exc(limit=1,file=sys.stdout); traceback.print_exc(limit=-1,file=sys.stdout)
    te=traceback.TracebackException.from_exception(e); print(te.exc_type_str, te.stack[-1].name, str(te), ''.join(te.format()), list(te.format_exception_only()))
    print(sys.exc_info()[0], sys.exc_info()[1] is e, sys.exc_info()[2] is e.__traceback__, sys.exception() is e)
    print(traceback.format_list([('a.py',1,'fn','code here'),('b.py',2,'g',None)]))
    print(traceback.format_exception(ValueError, ValueError('x'), None), traceback.format_exception(None), traceback.format_exception_only(KeyError('k')))
print(sys.exc_info())
try: f(20)
except ValueError as e: traceback.print_exc(file=sys.stdout); print(len(traceback.format_tb(e.__traceback__)))
def g():
    try: 1/0
    except ZeroDivisionError as e: raise KeyError('k') from e
try: g()
except KeyError as e:
    print(traceback.format_exception(e)); traceback.print_exception(e, file=sys.stdout)
    te=traceback.TracebackException.from_exception(e); print(te.__cause__.exc_type_str, te.__context__ and te.__context__.exc_type_str, te.__suppress_context__)
def h():
    try: [][1]
    except IndexError: {}['z']
try: h()
except KeyError as e:
    s=io.StringIO(); traceback.print_exc(file=s); print(s.getvalue()); traceback.print_exc(chain=False,file=sys.stdout)
def st(): 
    traceback.print_stack(file=sys.stdout); print(traceback.format_stack()[-1]); print(traceback.extract_stack()[-1].name, [x.name for x in traceback.extract_stack()])
st()
try: compile('x = = 1','f.py','exec')
except SyntaxError as e: print(traceback.format_exception_only(e)); traceback.print_exc(limit=0,file=sys.stdout)
e=ValueError('n'); e.add_note('note1\nnote2'); e.add_note('n3'); print(traceback.format_exception_only(e)); print(traceback.format_exception(e))
class E(Exception):
    def __str__(s): raise RuntimeError
print(traceback.format_exception_only(E())); 
try: raise E
except E: traceback.print_exc(file=sys.stdout)
class Mod(Exception): __module__='some.mod'
print(traceback.format_exception_only(Mod('x')), traceback.format_exception_only(Mod()))
try:
    try: raise ValueError(1)
    finally: raise TypeError(2)
except TypeError as e: print(repr(e.__context__)); traceback.print_exc(file=sys.stdout)
try:
    try: raise ValueError(1)
    except ValueError: raise TypeError(2) from None
except TypeError as e: traceback.print_exc(file=sys.stdout)
def gen():
    try: yield 1
    except ValueError as e: print('in', sys.exc_info()[1]); yield 2
    print('after', sys.exc_info()[0])
it=gen(); next(it)
try: raise KeyError('outer')
except KeyError: print(it.throw(ValueError('thrown'))); print(sys.exc_info()[1])
list(it)
for frame,line in traceback.walk_tb(e.__traceback__) if 0 else (): pass
print(traceback.StackSummary.from_list([('x.py',3,'q','l')]).format(), traceback.FrameSummary('a',1,'b')==traceback.FrameSummary('a',1,'b'))
