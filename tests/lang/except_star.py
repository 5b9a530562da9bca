import sys, traceback
def gen():
    try:
        yield 1
    except* ValueError as eg:
        print('caught', eg.exceptions)
        yield 2
    finally:
        print('fin')
g=gen(); print(next(g)); print(g.throw(ExceptionGroup('a',[ValueError(1)]))); 
print(list(g))
def nested(depth):
    if depth==0: raise ExceptionGroup('base',[ValueError('v'),OSError('o')])
    try: nested(depth-1)
    except* ValueError as e: raise RuntimeError('at %d'%depth) from e
try: nested(2)
except* RuntimeError as e:
    print(e, [x for x in e.exceptions])
except* OSError as e: print('os',e)
# context nested handling
try:
    try: 1/0
    except ZeroDivisionError:
        try: raise ExceptionGroup('x',[ValueError(1)])
        except* ValueError as e:
            print(repr(e.__context__), sys.exc_info()[0])
            raise
except BaseException as e:
    traceback.print_exception(e,file=sys.stdout)
def many(n):
    raise ExceptionGroup('many',[ValueError(i) for i in range(n)])
for n in (15,16,17,20):
    try: many(n)
    except Exception as e: traceback.print_exception(e,file=sys.stdout)
e=ValueError('deep')
for i in range(13): e=ExceptionGroup(f'l{i}',[e])
traceback.print_exception(e,file=sys.stdout)
e=ExceptionGroup('two\nlines',[ValueError('a\nb'),ExceptionGroup('in',[TypeError(1),KeyError('k')]),OSError(2,'nope')])
e.add_note('note 1\nsecond'); e.exceptions[0].add_note('inner note')
e.exceptions[0].__cause__=KeyError('cause')
e.exceptions[2].__context__=e
traceback.print_exception(e,file=sys.stdout)
print(traceback.format_exception_only(e))
try:
    raise e
except* (ValueError,TypeError) as x:
    print(x.exceptions, x.__notes__)
    try: raise x
    except* TypeError: pass
    except* ValueError as y: print(y, y.exceptions)
except* OSError: print('os')
except* KeyError as k: print(repr(k))
print(sys.exception())
class E2(Exception): pass
try:
    raise BaseExceptionGroup('b',[KeyboardInterrupt(),E2(5),SystemExit(3)])
except* E2 as e: print(repr(e))
except* BaseException as e: print(repr(e))
try:
    try:
        raise ExceptionGroup("eg", [ValueError(1)])
    except* ValueError as e:
        raise ExceptionGroup("other", [TypeError(2), e])
except* TypeError as t: print('T', repr(t))
except* ValueError as v: print('V', repr(v))
