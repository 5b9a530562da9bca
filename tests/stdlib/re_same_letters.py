"""Regular expressions: which letters are the same, flags in patterns, scanners, and what is refused."""
import re
def t(f):
    try: r = f()
    except Exception as e: r = (type(e).__name__, str(e))
    print(r)
t(lambda: repr(~re.I)); t(lambda: repr(re.A|re.L|re.M|re.S|re.U|re.X|re.DEBUG|re.I|1))
t(lambda: re.compile('random pattern', 0x123000))
t(lambda: re.compile(r'(?au)\w')); t(lambda: re.match(r'(?a)\w','à')); 
t(lambda: re.compile(r'\w', re.A|re.U))
t(lambda: re.compile(r'(?a:\w)', re.U).match('à'))
t(lambda: re.sub(bytearray(b'x'), b'y', b'axb'))
t(lambda: re.sub(b'y', bytearray(b'x'), b'xyz'))
t(lambda: re.sub(b'x', memoryview(b'y'), bytearray(b'axb')))
t(lambda: re.sub(b'x', 'y', b'axb')); t(lambda: re.sub('x', b'y', 'axb')); t(lambda: re.sub('x', b'y', 'ab'))
t(lambda: re.compile('x').match(b'x')); t(lambda: re.compile(b'x').match('x'))
t(lambda: re.search("""(?x)a(?#foo
 """, 'a'))
t(lambda: re.findall('   (?x)a', 'ba'))
t(lambda: re.compile('a (?i)', re.X))
t(lambda: re.search("#\n(?i)a", "A", re.X))
t(lambda: re.search("#bar\n(?x: a # x\n)(?#foo)", "A", re.X|re.I))
t(lambda: [m.group() for m in iter(re.compile(r"\s").scanner("a b c").search, None)])


t(lambda: re.compile('(?L)x')); t(lambda: re.compile('x', re.L)); t(lambda: re.compile(b'x', re.L)); t(lambda: re.compile(b'(?L)x').flags)
t(lambda: re.compile(b'x', re.U)); t(lambda: re.compile(b'(?u)x')); t(lambda: re.compile('(?x-u:a)')); t(lambda: re.compile('(?-a:x)'))
for p,s in [('\u212a','K'),('\u212a','k'),('k','\u212a'),('K','\u212a'),('\u017f','s'),('\u017f','S'),('\ufb05','\ufb06'),('ſt','st'),('[19a]','A'),('[\u212aa]','k'),('[k-l]','\u212a'),('[9-a]','_'),('[\u0430-\u045f]','\u0400'),('[\xc0-\xde]','\xd7'),('[\xc0-\xde]','\xe7'),('[\xe0-\xfe]','\xf7'),('\u0131','i'),('I','\u0131'),('\u0130','i'),('\u00b5','\u03bc'),('\u03bc','\u00b5'),('\u0345','\u03b9'),('\u1fbe','\u03b9'),('\u03c2','\u03c3'),('\u03a3','\u03c2'),('\u1c80','в'),('\u0432','\u1c80'),('[\u0432]','\u1c80'),('[^\u0432]','\u1c80'),('\u01c5','\u01c4'),('\u01c5','\u01c6'),('\u1e9e','\xdf'),('[\ufb05]','\ufb06')]:
    t(lambda: (p, s, bool(re.match(p, s, re.I)), bool(re.match(p,s,re.I|re.A))))
t(lambda: re.match(b'[\xe0]', b'\xc0', re.I))
t(lambda: re.compile('(?i)a(?i)b')); t(lambda: re.compile('a(?i)b'))
t(lambda: re.compile('(?P<a>x)(?P=a)(?P=b)')); t(lambda: re.compile(r'(?P<a\u00e9>x)')); t(lambda: re.compile(b'(?P<a\xe9>x)'))
t(lambda: re.compile(r'(?(1)a|b|c)')); t(lambda: re.compile(r'(?<=a+)b')); t(lambda: re.compile(r'(?<=(a)|b)b')); t(lambda: re.compile(r'a{99999999999999999}')); t(lambda: re.compile('a{3,2}'))

t(lambda: re.escape(b'a.b')); t(lambda: re.escape('a b\n-~')); t(lambda: re.Scanner([('a', lambda s,x: x)]).scan('aab'))
t(lambda: re.compile('a').scanner('aa').match().span()); t(lambda: re.purge())
t(lambda: re.split('(x)|', 'axb')); t(lambda: re.sub('', '-', 'abc')); t(lambda: re.sub(r'(?P<a>x)', r'\g<a>\g<1>\1', 'x')); t(lambda: re.sub('x', r'\g<a', 'x')); t(lambda: re.sub('x', r'\q', 'x'))
t(lambda: re.error is re.PatternError)

import pickle, weakref
p = re.compile(r'a(?P<n>b)', re.I)
t(lambda: pickle.loads(pickle.dumps(p)) == p); t(lambda: weakref.ref(p)() is p)
for bad in ['(?-', '(?-+', '(?-z', '(?-i', '(?-i)', '(?-i+', '(?-iz', '(?i:', '(?i', '(?i+', '(?iz', r'(a)b(?<=(.)\2)(c)', r'(a)b(?<=(?P<a>.)(?P=a))(c)', r'(a)b(?<=(a)(?(2)b|x))(c)', r'(a)b(?<=(.)(?<=\2))(c)', '(?<=((.{4194304}){4194304}){4194304})']:
    t(lambda: re.compile(bad))
t(lambda: re.compile('(?u)x', re.A)); t(lambda: re.compile('(?a)x', re.U)); t(lambda: re.compile(b'(?L)', re.A)); t(lambda: re.compile(b'(?a)', re.L))
t(lambda: [re.fullmatch('(?x)' + re.escape(chr(i)), chr(i)) is not None for i in range(256)].count(False))
t(lambda: re.search(b'(.+)(.*?)\\1', bytearray(b'[abab]')))
