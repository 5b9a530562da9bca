import warnings, sys
sys.stderr=sys.stdout
warnings.warn('hello'); warnings.warn('dep', DeprecationWarning); warnings.warn('hello')
def f(): warnings.warn('inner', stacklevel=2)
f(); f()
for i in range(2): warnings.warn('loop')
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.warn('a'); warnings.warn('b',RuntimeWarning)
    print(len(w), w[0].message, w[0].category, w[1].category.__name__, w[0].lineno)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: warnings.warn('boom', UserWarning)
    except UserWarning as e: print('raised', e)
with warnings.catch_warnings():
    warnings.simplefilter('ignore'); warnings.warn('no')
warnings.filterwarnings('ignore', message='skip.*'); warnings.warn('skip me'); warnings.warn('do not skip')
warnings.filterwarnings('error', category=FutureWarning)
try: warnings.warn('f', FutureWarning)
except FutureWarning as e: print(repr(e))
warnings.resetwarnings(); warnings.simplefilter('once')
for i in range(3): warnings.warn('once only')
try: warnings.warn('x', int)
except TypeError as e: print(e)
try: warnings.warn(3)
except Exception as e: print(type(e),e)
warnings.warn(UserWarning('inst'))
print(warnings.formatwarning('m',UserWarning,'file.py',3,'line text'))
@warnings.deprecated('use g')
def old(): return 1
print(old(), old.__deprecated__)
with warnings.catch_warnings(action='error', category=DeprecationWarning):
    try: old()
    except DeprecationWarning as e: print(e)
warnings.showwarning('sw',UserWarning,'f',1)
try: warnings.simplefilter('bad')
except Exception as e: print(type(e).__name__, e)
