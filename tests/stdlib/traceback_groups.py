"""Groups of exceptions within limits, notes that can't be shown, what is refused."""
import traceback
def t(f):
    try: r=f()
    except BaseException as e: r=(type(e).__name__,str(e))
    print(ascii(r))
def eg():
    return ExceptionGroup('eg', [ValueError(i) for i in range(5)]+[ExceptionGroup('in', [TypeError('a\nb'), ExceptionGroup('deep',[KeyError(1)])])])
def show(f, *a, **k):
    try: print(''.join(f(*a, **k)), end='')
    except BaseException as e: print(type(e).__name__, e)
TE=traceback.TracebackException.from_exception
show(TE(eg(), max_group_width=2).format); show(TE(eg(), max_group_depth=1).format); show(TE(eg(), max_group_width=6, max_group_depth=2).format)
def f():
    x=1; y=[1,2]
    raise eg()
try: f()
except BaseException as e: g=e
show(TE(g, max_group_width=3).format)
def h():
    try: f()
    except Exception as e: raise RuntimeError('again') from e
try: h()
except BaseException as e: g=e
show(TE(g, max_group_width=1).format)
print(traceback.format_exception_only(eg(), show_group=True))
x=ValueError('B\n\n2\n'); x.add_note('\nC\n\n3'); print(traceback.format_exception_only(ExceptionGroup('A\n\n1\n',[x,IndexError('D')]), show_group=True))
import inspect
print(inspect.signature(traceback.format_exception)); 
t(lambda: traceback.print_exception(42)); t(lambda: traceback.format_exception(exc=x)); t(lambda: traceback.format_exception(ValueError, x)); t(lambda: traceback.format_exception(None)); t(lambda: traceback.format_exception(ValueError, None, None))
class Bad:
    def __repr__(self): raise ValueError('bad')
class Odd:
    def __repr__(self): return 'odd repr'
    def __str__(self): return 'odd str'
for n in (Odd(), Bad(), [Odd(),'last'], [Bad(),'last'], 'text', b'bytes', 5):
    e=ValueError(1); e.__notes__=n; print(traceback.format_exception_only(e))
from unittest.mock import call
t(lambda: inspect.unwrap(call))
