"""Dates as text and back: parts out of range, the flags and widths of directives."""
import time, warnings
warnings.simplefilter("ignore")
def t(f):
    try: r = f()
    except BaseException as e: r = (type(e).__name__, str(e))
    print(r)
ok=(1900,1,1,0,0,0,0,1,-1)
for i,v in [(1,-1),(1,13),(2,-1),(2,32),(3,-1),(3,24),(4,-1),(4,60),(5,-1),(5,62),(5,60),(6,-2),(6,-1),(6,8),(7,-1),(7,367),(8,-2),(0,-5),(0,12345)]:
    b=list(ok); b[i]=v
    t(lambda: time.asctime(tuple(b))); t(lambda: time.strftime('%Y-%m-%d %H:%M:%S %j %w %u',tuple(b)))
t(lambda: time.strftime('%Y %m %d %H %M %S %w %j',(2000,)+(0,)*8)); t(lambda: time.strftime(b'%S')); t(lambda: time.strftime('%S\0')); t(lambda: time.strftime('%S',(1,2))); t(lambda: time.strftime('%S',5)); t(lambda: time.asctime((1,2))); t(lambda: time.asctime('a')); t(lambda: time.mktime((1970,1,1,0,0,0,0,0,'x'))); t(lambda: time.strftime('%', ok)); t(lambda: time.strftime('%e|%C|%D|%F|%g|%G|%h|%I|%k|%l|%n|%R|%r|%s|%T|%t|%U|%V|%y|%Z|%z|%x|%X|%c|%p|%P|%E|%O|%Ey|%Od|%-d|%_d|%^a|%10Y|%%', ok))
t(lambda: time.strptime('','%D')); t(lambda: time.strptime('19','%Y %')); t(lambda: time.strptime('2024-02-30','%Y-%m-%d')); t(lambda: time.strptime('x','%Y')); t(lambda: time.strptime('2024x','%Y')); t(lambda: time.strptime('1 2024','%j %Y')); t(lambda: time.strptime('Mon 1 2024','%a %W %Y')); t(lambda: time.strptime('2024 01 1','%G %V %u')); t(lambda: time.strptime('2024 1','%G %V')); t(lambda: time.strptime('5','%V')); t(lambda: time.strptime('12 AM','%I %p')); t(lambda: time.strptime('Z','%z').tm_gmtoff); t(lambda: time.strptime('UTC','%Z').tm_zone); t(lambda: time.strptime(3,'%Y')); t(lambda: time.strptime('3',3)); t(lambda: time.strptime('69 68','%y %d')); t(lambda: time.strptime('.5','.%f')); t(lambda: time.strptime('1999  5','%Y %m')); t(lambda: time.strptime('%','%%')); t(lambda: time.strptime('Dec','%b')); t(lambda: time.strptime('DECEMBER','%B')); t(lambda: time.strptime('Thu Jan  1 00:00:00 1970'))
now = time.gmtime(951_826_154)
for form in ["%-d|%_d|%0e|%5d|%-5d|%_5d|%05e", "%^a|%#a|%#p|%^p|%10a|%-10a|%010a|%^B", "%-H:%-M:%-S %-I %-j %-m %-y", "%k|%l|%P|%g|%G|%V|%u|%s|%h|%C", "%Ec|%EC|%Ex|%EX|%Ey|%EY|%Ez|%EQ", "%Od|%Oe|%OH|%OI|%Om|%OM|%OS|%Ou|%OU|%OV|%Ow|%OW|%Oy|%OY", "%", "%%", "%-", "%c|%x|%X|%r|%R|%T|%D|%F", "%10c|%^c|%20F|%-F", "%_Y|%10Y|%-Y|%_10Y", "a%nb%tc", "%é%"]:
    t(lambda: time.strftime(form, now))
