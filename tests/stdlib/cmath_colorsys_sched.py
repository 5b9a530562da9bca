# Complex numbers with their special values; colours in other systems; events in their order.
import cmath, math, itertools
fs='acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh phase polar isfinite isnan isinf'.split()
vals=[0.0,-0.0,1.0,-0.3,-7.25,800.0,math.inf,-math.inf,math.nan]
bad=0
for f in fs:
    for x,y in itertools.product(vals,vals):
        try: r=getattr(cmath,f)(complex(x,y))
        except Exception as e: r=type(e).__name__+str(e)
        if isinstance(r,complex): r='%.12e %.12e'%(r.real,r.imag)
        if isinstance(r,tuple): r='%.12e %.12e'%r
        print(f,x,y,r)
for x,y in itertools.product(vals,vals):
    try: r=cmath.rect(x,y); r='%.12e %.12e'%(r.real,r.imag)
    except Exception as e: r=type(e).__name__+str(e)
    print('rect', x, y, r.replace('-0.0', '0.0'))
print(cmath.log(8,2), cmath.sqrt(-1), cmath.exp(1j*cmath.pi), cmath.infj, cmath.nanj, cmath.isclose(1,1+1e-10j))
for a in ['x',None,[]]:
    try: cmath.sqrt(a)
    except Exception as e: print(e)
import colorsys
for n in ['rgb_to_yiq','yiq_to_rgb','rgb_to_hls','hls_to_rgb','rgb_to_hsv','hsv_to_rgb']:
    for t in itertools.product([0.0,.2,.5,1.0],repeat=3): print(n,t,getattr(colorsys,n)(*t))
import sched
t=[0.0]
def delay(d): t[0]+=d
s=sched.scheduler(lambda:t[0],delay)
s.enter(5,1,print,('a',)); e=s.enter(3,2,print,('b',),{'end':'!\n'}); s.enter(3,1,print,('c',)); s.enterabs(1,1,print)
print(s.queue); s.cancel(s.queue[0]); print(s.run(False), s.empty()); s.run(); print(t,s.empty(),e._fields)
try: s.cancel(e)
except ValueError as x: print(x)
