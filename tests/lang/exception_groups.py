import traceback
try:
    raise ValueError(1)
except* ValueError as e:
    print(repr(e), e.__traceback__ and (e.__traceback__.tb_lineno, e.__traceback__.tb_next), e.__context__, e.exceptions[0].__traceback__.tb_lineno)
def f():
    raise ExceptionGroup('x',[ValueError(1),TypeError(2)])
try:
    f()
except* ValueError as e:
    t=e.__traceback__
    while t: print(t.tb_lineno, t.tb_frame.f_code.co_name); t=t.tb_next
except* TypeError as e:
    t=e.__traceback__
    while t: print(t.tb_lineno, t.tb_frame.f_code.co_name); t=t.tb_next
for args in [(), ('a',), (1,2), ('a',1), ('a',[]), ('a',[1]), ('a',[ValueError,2]), ('a',[KeyboardInterrupt()]), ('a',(ValueError(3),)), ('a', {ValueError(1)}), ('a',[ValueError()],3)]:
    for c in (ExceptionGroup, BaseExceptionGroup):
        try: print(repr(c(*args)), str(c(*args)))
        except Exception as e: print(type(e).__name__, e)
try: ExceptionGroup('a',[ValueError()],x=1)
except Exception as e: print(type(e).__name__, e)
g=ExceptionGroup('a',[ValueError(1),ExceptionGroup('b',[TypeError(2),ValueError(3)]),OSError(4)])
for m in (ValueError, (ValueError,TypeError), lambda e: isinstance(e,OSError), lambda e: e is g, int, 3, (1,), (), BaseException, ExceptionGroup, 'x', print):
    try: print(g.split(m)); print(g.subgroup(m))
    except Exception as e: print(type(e).__name__, e)
for at in ('message','exceptions'):
    try: setattr(g,at,1)
    except Exception as e: print(type(e).__name__, e)
    try: delattr(g,at)
    except Exception as e: print(type(e).__name__, e)
print(ExceptionGroup.__mro__, ExceptionGroup.__bases__, BaseExceptionGroup.__base__, ExceptionGroup.__base__)
print(ExceptionGroup[ValueError], g.args, g.derive([KeyError(1)]))
class My(ExceptionGroup): pass
m=My('m',[ValueError(1),KeyError(2)])
print(m.split(ValueError)); print(repr(m))
class My2(ExceptionGroup):
    def __new__(cls,message,excs,code):
        s=super().__new__(cls,message,excs); s.code=code; return s
    def derive(self,excs): return My2(self.message,excs,self.code)
m=My2('m',[ValueError(1),KeyError(2)],7)
m.add_note('n1')
a,b=m.split(ValueError); print(repr(a),a.code,b.code,a.__notes__,a.__notes__ is m.__notes__)
class Bad(ExceptionGroup):
    def derive(self,excs): return 3
try: Bad('x',[ValueError(1),KeyError(2)]).split(ValueError)
except Exception as e: print(type(e).__name__, e)
class B2(ExceptionGroup): pass
try: B2('x',[KeyboardInterrupt()])
except Exception as e: print(type(e).__name__, e)
class B3(BaseExceptionGroup): pass
print(repr(B3('x',[ValueError()])))
class B4(BaseExceptionGroup, ValueError): pass
try: print(repr(B4('x',[KeyboardInterrupt()])))
except Exception as e: print(type(e).__name__, e)
try:
    try: raise ValueError(1)
    except* ExceptionGroup: pass
except Exception as e: print(type(e).__name__, e, repr(e.__context__))
try:
    try: raise ValueError(1)
    except* (int,ValueError): pass
except Exception as e: print(type(e).__name__, e, repr(e.__context__))
try:
    try: raise ValueError(1)
    except* (ValueError,ExceptionGroup): pass
except Exception as e: print(type(e).__name__, e, repr(e.__context__))
# reraise rules
import sys
def show(fn):
    try: fn()
    except BaseException as e:
        print('->', repr(e), repr(e.__context__), repr(e.__cause__))
        traceback.print_exception(e, file=sys.stdout)
    else: print('-> none')
    print('handled', sys.exception())
def a1():
    try: raise ExceptionGroup('g',[ValueError(1),TypeError(2)])
    except* ValueError: pass
def a2():
    try: raise ExceptionGroup('g',[ValueError(1),TypeError(2)])
    except* ValueError: raise
def a3():
    try: raise ExceptionGroup('g',[ValueError(1),TypeError(2)])
    except* ValueError: raise KeyError(3)
def a4():
    try: raise ExceptionGroup('g',[ValueError(1),TypeError(2)])
    except* ValueError as e: raise KeyError(3) from e
    except* TypeError as e: raise
def a5():
    try: raise ValueError(1)
    except* ValueError: raise
def a6():
    try: raise ValueError(1)
    except* TypeError: raise
def a7():
    try: raise ValueError(1)
    except* ValueError as e: raise e
def a8():
    try: raise ExceptionGroup('g',[ValueError(1),TypeError(2)])
    except* ValueError as e: raise e
    except* TypeError as e: raise e
def a9():
    try: pass
    except* ValueError: print('no')
    else: print('else')
    finally: print('fin')
def a10():
    for i in range(3):
        try: raise ExceptionGroup('g',[ValueError(1)])
        except* ValueError as e: print(i, sys.exception(), e)
    try: e
    except NameError as x: print(x)
def a11():
    try: raise ExceptionGroup('g',[ValueError(1),TypeError(2),KeyError(5)])
    except* ValueError: 1/0
    except* TypeError: [][1]
def a12():
    try:
        try: raise ExceptionGroup('g',[ValueError(1),TypeError(2)])
        except* ValueError as e: print(e)
    except* TypeError as e: print(e)
for f in (a1,a2,a3,a4,a5,a6,a7,a8,a9,a10,a11,a12): print(f.__name__); show(f)
