"""Dates as text: the directives, their flags and widths, zones that say little."""
import datetime as D
d=D.datetime(5,3,7,4,5,6,789,D.timezone(D.timedelta(hours=5,minutes=30,seconds=7)))
for x in (d, d.date(), d.timetz(), D.datetime(2024,12,31,23,59,59)):
    print([x.strftime(f) for f in ('%Y-%m-%d','%4Y|%-d|%_d|%e|%f|%z|%:z|%Z|%%z|%j|%U|%W|%G|%V|%u|%w','%c|%x|%X|%D|%F|%T|%R|%r','%-I:%M %p|%P|%l|%k','%^a|%#B|%10A','%','%q','%-f','a%nb')])
    print(f"{x:%H:%M:%S %d}")
class TZ(D.tzinfo): pass
try: D.datetime(2024,1,2,tzinfo=TZ()).strftime('%Y')
except NotImplementedError as e: print(e)
class T2(D.tzinfo):
    def tzname(s,d): return '100%d'
    def utcoffset(s,d): return D.timedelta(0)
    def dst(s,d): return None
print(D.datetime(2024,1,2,tzinfo=T2()).strftime('%Z %z'))
def t(f):
    try: r=f()
    except BaseException as e: r=(type(e).__name__,str(e))
    print(r)
t(lambda: D.date(2024,1,2).strftime(5)); t(lambda: D.date(2024,1,2).strftime('\0'))
