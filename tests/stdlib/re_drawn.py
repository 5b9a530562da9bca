# re: patterns and texts drawn by a fixed generator.
import re
seed = 777
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
def pick(l): return l[rnd(len(l))]
def atom(d):
    k = rnd(16)
    if k < 6: return pick(['a','b','c','é','1',' '])
    if k == 6: return '.'
    if k == 7: return pick(['[ab]','[^a]','[a-c1]','[\\w]','[^\\d\\s]','[é-ü]'])
    if k == 8: return pick(['\\d','\\w','\\s','\\W','\\D','\\S'])
    if k == 9: return pick(['^','$','\\b','\\B','\\A','\\Z'])
    if k == 10 and d > 0: return '(' + alt(d-1) + ')'
    if k == 11 and d > 0: return '(?:' + alt(d-1) + ')'
    if k == 12 and d > 0: return pick(['(?=','(?!']) + alt(d-1) + ')'
    if k == 13 and d > 0: return pick(['(?<=','(?<!']) + pick(['a','b','ab','[ab]']) + ')'
    if k == 14 and d > 0: return '(?>' + alt(d-1) + ')'
    if k == 15 and d > 0: return '(?i:' + alt(d-1) + ')'
    return pick(['ab','b','\\1','x'])
def rep(d):
    a = atom(d)
    if rnd(3) == 0 and a[0] not in '^$' and a[:2] not in ('\\b','\\B','\\A','\\Z','(?'): a += pick(['*','+','?','{2}','{1,2}','{0,3}','{2,}']) + pick(['','','?','+'])
    return a
def seq(d): return ''.join([rep(d) for _ in range(1 + rnd(3))])
def alt(d): return '|'.join([seq(d) for _ in range(1 + (rnd(3) == 0) + (rnd(6) == 0))])
def text(): return ''.join([pick('aaabbcé1 \nAB') for _ in range(rnd(12))])
def show(f):
    try: return ascii(f())
    except RecursionError: raise
    except Exception as e: return type(e).__name__ + ': ' + ascii(str(e))
def m(x): return None if x is None else (x.span(), x.groups(), x.lastindex, x.regs)
for i in range(400):
    p = alt(3); fl = pick([0,0,0,re.I,re.M,re.S,re.A])
    s = text()
    try: c = re.compile(p, fl)
    except re.error as e:
        print(i, ascii(p), 'error', ascii(str(e))); continue
    pos = rnd(4)
    print(i, ascii(p), int(fl), ascii(s), show(lambda: m(c.search(s))), show(lambda: m(c.match(s))), show(lambda: m(c.fullmatch(s))), show(lambda: m(c.search(s, pos, 8))), show(lambda: c.findall(s)), show(lambda: c.split(s)), show(lambda: c.sub('<\\g<0>>', s)), show(lambda: [x.span() for x in c.finditer(s)]), show(lambda: c.subn(lambda m: '-', s, 2)))
