# Flags of patterns by their names; a scanner; where words are broken.
import copy
import pickle
import re
import textwrap

p = re.compile('a b',re.I|re.X); print(p.flags, p, re.compile('(?i)x').flags, pickle.loads(pickle.dumps(re.I|re.S)), copy.copy(re.I))
print(re.findall('a.',"Ab\na\n",re.I|re.S), re.sub('a','b','AAA',flags=re.I), re.split('x','aXb',flags=re.IGNORECASE))
print(re.compile('x', re.I), re.compile('x', 0), re.DOTALL, bool(re.NOFLAG), bool(re.I&re.I), re.I in (2,), [re.A,re.L,re.U,re.DEBUG])
print(re.I, re.I|re.M, repr(re.X), re.I&re.M, re.I^3, 2|re.M, re.NOFLAG, re.RegexFlag(6), re.I==2, re.I.name, re.I.value, hash(re.I)==hash(2), f"{re.I}", isinstance(re.I,int), re.RegexFlag.I)
s=re.Scanner([(r'[a-zA-Z_]\w*',lambda s,t:t),(r'\d+\.\d*',lambda s,t:float(t)),(r'\d+',lambda s,t:int(t)),(r'=|\+|-|\*|/',lambda s,t:'op'+t),(r'\s+',None),(';','semi')])
print(s.scan('sum = 3*foo + 312.50+bar;'), s.scan('x ? y'), s.scan(''))
for t in ["this-is-a-useful-feature-for-reformatting posts from tim d'ly","foo (--option) bar","what--are--you 'a'--b x-y-z co-op e-mail a-b -f --foo --foo-bar foo--bar (a--b) x!--y 1-2 a1-b2 ab-cd-e f-gh it's-me -- - --- é-éa ab-","use the -n option, or --dry-run or --dryrun","well-known; ab_c-de_f .--x"]:
    print(textwrap.TextWrapper()._split(t)); print(textwrap.wrap(t,12))
