"""Converters of values, defaults that are no text, what is kept of a file with a mistake."""
import configparser
def t(f):
    try: r=f()
    except BaseException as e: r=(type(e).__name__,str(e))
    print(ascii(r))
C=configparser
cp=C.ConfigParser(defaults={'port': 8080, 1: 2.5}, converters={'decimal': int})
t(lambda: cp['DEFAULT']['port']); t(lambda: cp['DEFAULT'].getint('port')); t(lambda: cp.getdecimal('DEFAULT','port')); t(lambda: sorted(cp.converters)); t(lambda: cp.converters['int']); t(lambda: cp.converters['decimal']); t(lambda: list(cp.defaults().items()))
cp.converters['hex']=lambda v: int(v,16); t(lambda: cp['DEFAULT'].gethex('port')); t(lambda: cp['DEFAULT'].gethex('nope', 7)); t(lambda: cp['DEFAULT'].gethex('nope', fallback=8)); del cp.converters['hex']; t(lambda: cp.gethex); t(lambda: cp['DEFAULT'].gethex)
t(lambda: cp.converters.__setitem__('', int)); t(lambda: cp.converters.__setitem__(3, int)); t(lambda: cp.converters.__delitem__('zz'))
class Sub(C.ConfigParser):
    def getlist(self, section, option, **kw): return self.get(section, option, **kw).split(',')
s=Sub(); s.read_string('[a]\nx=1,2\ny=0x1f\n'); t(lambda: s['a'].getlist('x')); t(lambda: len(s.converters)); t(lambda: s.getlist('a','x'))
r=C.ConfigParser()
t(lambda: r.read_string('[Foo]\nx=1\ny=2\ny=3\n')); t(lambda: r.get('Foo','x')); t(lambda: r.get('Foo','y'))
r=C.RawConfigParser(empty_lines_in_values=False); r.read_string('[a]\nk=v\n  more\n\n    [b]\n    z=1\n'); t(lambda: {s:dict(r[s]) for s in r})
