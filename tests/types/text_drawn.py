# Methods of str and bytes, format specs, % and slices, on texts, numbers and arguments drawn by a fixed generator.
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
ALPH = ['a','b','A','B',' ','\t','\n','1','-','é','ß','漢','😀','ǆ','Σ','ς','_','.',',','%','{','}','\x1c','\x85','\u2028','İ','ﬁ','²','½','\r','+','0']
def rs(k, n=len(ALPH)):
    return ''.join([ALPH[rnd(n)] for _ in range(rnd(k+1))])
def show(f):
    try: return repr(f())
    except Exception as e: return type(e).__name__ + ': ' + str(e)
acc = 0
out = []
names0 = ['capitalize','casefold','lower','upper','title','swapcase','isalnum','isalpha','isascii','isdecimal','isdigit','isidentifier','islower','isnumeric','isprintable','isspace','istitle','isupper','strip','lstrip','rstrip','split','rsplit','splitlines','expandtabs']
for i in range(120):
    n = 9 if i % 3 == 0 else len(ALPH)
    s = rs(12, n)
    m = names0[rnd(len(names0))]
    print(i, m, ascii(s), ascii(show(lambda: getattr(s, m)())))
for i in range(120):
    n = 3 if i % 3 == 0 else len(ALPH)
    s = rs(14, n); t = rs(2, n); u = rs(2, n)
    a = [None, rnd(20)-10, rnd(20)-10][rnd(3)]; b = [None, rnd(20)-10, rnd(20)-5][rnd(3)]
    c = rnd(5)-1
    k = rnd(24)
    f = [lambda: s.find(t,a,b), lambda: s.rfind(t,a,b), lambda: s.index(t), lambda: s.count(t,a,b), lambda: s.startswith(t,a,b), lambda: s.endswith((t,u),a,b),
     lambda: s.replace(t,u,c), lambda: s.replace(t,u), lambda: s.split(t,c), lambda: s.rsplit(t,c), lambda: s.split(None,c), lambda: s.rsplit(None,c), lambda: s.partition(t), lambda: s.rpartition(t),
     lambda: s.splitlines(True), lambda: s.strip(t), lambda: s.lstrip(t+u), lambda: s.rstrip(u), lambda: s.removeprefix(t), lambda: s.removesuffix(t), lambda: s.center(rnd(20),'é'), lambda: s.zfill(rnd(20)), lambda: t.join(s), lambda: s.expandtabs(c)][k]
    print(i, k, ascii((s,t,u,a,b,c)), ascii(show(f)))
for i in range(120):
    n = 3 if i % 3 == 0 else 16
    s = rs(14, n).encode(); t = rs(2, n).encode(); u = rs(2, n).encode()
    if rnd(4) == 0: s = bytearray(s)
    a = [None, rnd(20)-10, rnd(20)-10][rnd(3)]; b = [None, rnd(20)-10, rnd(20)-5][rnd(3)]
    c = rnd(5)-1
    k = rnd(36)
    f = [lambda: s.find(t,a,b), lambda: s.rfind(t,a,b), lambda: s.index(t), lambda: s.count(t,a,b), lambda: s.startswith(t,a,b), lambda: s.endswith((t,u),a,b),
     lambda: s.replace(t,u,c), lambda: s.replace(t,u), lambda: s.split(t,c), lambda: s.rsplit(t,c), lambda: s.split(None,c), lambda: s.rsplit(None,c), lambda: s.partition(t), lambda: s.rpartition(t),
     lambda: s.splitlines(True), lambda: s.strip(t), lambda: s.lstrip(t+u), lambda: s.rstrip(u), lambda: s.removeprefix(t), lambda: s.removesuffix(t), lambda: s.center(rnd(20),b'x'), lambda: s.zfill(rnd(20)), lambda: t.join([s,t,u]), lambda: s.expandtabs(c),
     lambda: s.title(), lambda: s.swapcase(), lambda: s.capitalize(), lambda: s.istitle(), lambda: s.isupper(), lambda: s.hex(), lambda: s.hex('-', c), lambda: s.decode('ascii','replace'), lambda: s.decode(), lambda: s.upper(), lambda: s.isspace(), lambda: s.translate(None, t)][k]
    print(i, k, (s,t,u,a,b,c), ascii(show(f)))
ints = [0,1,-1,5,255,-255,1000,123456789,-1234567,2**40,2**62,-2**62,2**70,-10**30]
floats = [0.0,-0.0,1.0,-1.5,0.1,1e-5,1e16,1e22,123456.789,-9999999.5,1e100,5e-324,1.7976931348623157e308,0.5,2.5,1/3,float('inf'),float('-inf'),float('nan'),999999.5,0.00012345]
for i in range(150):
    spec = ['','*','é','0'][rnd(4)]
    if spec: spec += '<>^='[rnd(4)]
    elif rnd(2): spec = '<>^='[rnd(4)]
    spec += ['','+','-',' '][rnd(4)] + ['','','z'][rnd(3)] + ['','','#'][rnd(3)] + ['','0'][rnd(2)] + ['',str(rnd(24))][rnd(2)] + ['','',',','_'][rnd(4)] + ['','.'+str(rnd(20))][rnd(2)] + ['','d','b','o','x','X','c','e','E','f','F','g','G','n','%','s','q'][rnd(17)]
    k = rnd(5)
    v = ints[rnd(len(ints))] if k < 2 else floats[rnd(len(floats))] if k < 4 else ['abc', True, 1+2j, -0.5j, 7j, 'é漢'][rnd(6)]
    print(i, repr(v), ascii(spec), ascii(show(lambda: format(v, spec))))
    ps = '%' + ['','-','+',' ','0','#','-0','+0'][rnd(8)] + ['',str(rnd(15))][rnd(2)] + ['','.'+str(rnd(12))][rnd(2)] + 'diouxXeEfFgGcrsa'[rnd(16)]
    print(ps, ascii(show(lambda: ps % v)))
s = 'aé漢😀bcdefghijklmnopqrstuvwxyzäöü' * 5
for i in range(60):
    a = [None, rnd(400)-200][rnd(2)]; b = [None, rnd(400)-200][rnd(2)]; c = [None, rnd(7)-3][rnd(2)]
    print(i, ascii(show(lambda: s[a:b:c])), ascii(show(lambda: s[rnd(400)-200])))
