# Executors and futures.
import concurrent.futures as cf, threading, logging
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, ProcessPoolExecutor
def sq(x):
    if x==3: raise ValueError('three')
    return x*x
with ThreadPoolExecutor(max_workers=4) as ex:
    fs={ex.submit(sq,i):i for i in range(5)}
    for f in sorted(as_completed(fs),key=fs.get):
        try: print(fs[f],f.result())
        except ValueError as e: print(fs[f],'raised',e, f.exception())
    print(list(ex.map(sq,[1,2,4])), list(ex.map(pow,[2,3],[3,2])))
    f=ex.submit(lambda: threading.current_thread().name[:20]); print(len(f.result()))
    f=ex.submit(sq,2); wait([f]); print(f.done(),f.cancel(),f.cancelled(),f.running(),str(f).split(' at ')[0],str(f).split('state')[1])
    d=wait([ex.submit(sq,1),ex.submit(sq,2)]); print(len(d.done),len(d.not_done))
    f.add_done_callback(lambda f: print('cb',f.result()))
    it=ex.map(sq,[2,3,4])
    try:
        for x in it: print(x)
    except ValueError as e: print('map',e)
try: ex.submit(sq,1)
except RuntimeError as e: print(e)
try: ThreadPoolExecutor(0)
except ValueError as e: print(e)
f=cf.Future(); print(f.cancel(),f.cancelled())
try: f.result()
except cf.CancelledError as e: print('cancelled',type(e))
try: f.set_result(1)
except cf.InvalidStateError as e: print(str(e)[:9])
f=cf.Future()
try: f.result(timeout=0.01)
except TimeoutError as e: print('timeout',type(e),cf.TimeoutError is TimeoutError)
loc=threading.local()
def init(v): loc.v=v
with ThreadPoolExecutor(1,initializer=init,initargs=(7,),thread_name_prefix='w') as ex: print(ex.submit(lambda:(loc.v,threading.current_thread().name)).result())
def deep(): raise KeyError('k')
try: ThreadPoolExecutor(1).submit(deep).result()
except KeyError as e:
    import traceback; print([x.name for x in traceback.extract_tb(e.__traceback__)][-1])
