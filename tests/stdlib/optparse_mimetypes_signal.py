# Options of command lines in the older way; types of files; signals.
import optparse, sys, mimetypes, quopri, signal, io
from optparse import *
def show(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except SystemExit as e: print('exit',e.code)
    except Exception as e: print(type(e).__name__,e)
sys.stderr=sys.stdout
def mk():
    p=OptionParser(usage='usage: %prog [options] arg',version='%prog 1.0',prog='prog',description='A long description of %prog that goes on and on until it has to be wrapped somewhere.',epilog='The end.')
    p.add_option('-f','--file',dest='filename',help='write to FILE [default: %default]',metavar='FILE',default='out')
    p.add_option('-q','--quiet',action='store_false',dest='verbose',default=True,help="don't print")
    p.add_option('-n',type='int',dest='num',help='a number, and a long text about it that has to be wrapped over several lines of help')
    p.add_option('--mode',type='choice',choices=['a','b'],default='a'); p.add_option('-v',action='count'); p.add_option('-I',action='append',dest='inc'); p.add_option('-p',nargs=2,type='float'); p.add_option('--hidden',help=SUPPRESS_HELP)
    p.add_option('-c',action='callback',callback=lambda o,s,v,pp,*a: print('cb',s,v,a),callback_args=(1,)); p.add_option('--const',action='store_const',const=42); p.add_option('--very-long-option-name-here',help='x')
    g=OptionGroup(p,'Group','group desc'); g.add_option('-g',action='store_true',help='in group'); p.add_option_group(g)
    return p
p=mk(); p.print_help(); p.print_usage(); p.print_version()
for a in [['x','-f','y','z'],['-fy'],['--file=q','--mode','b'],['-q','-vvv','-I','1','-I2'],['-p','1','2.5'],['-n','0x1f'],['-n','abc'],['--mode','z'],['-z'],['--nope'],['--fi','k'],['--ver'],['--version'],['-h'],['-f'],['-p','1'],['--quiet=1'],['-c'],['--const','--','-x'],['-','a'],['-g'],['--file','']]:
    print(a); show(mk().parse_args,a) if 0 else None
    try: v,r=mk().parse_args(a); print(sorted(v.__dict__.items(),key=str),r)
    except SystemExit as e: print('exit',e.code)
p=mk(); show(p.add_option,'-f'); show(p.add_option,'x'); show(p.add_option,'--','x'); show(p.add_option,'-y',action='nope'); show(p.add_option,'-y',type='zz'); show(p.add_option,'-y',action='store_true',type='int'); show(p.add_option,'-y',foo=1); show(p.add_option); show(p.add_option,'-y',choices=[1],type='int'); show(p.remove_option,'--zz'); print(p.has_option('-f'),p.get_option('--file'),p.get_option_group('-g').title)
p=OptionParser(conflict_handler='resolve',prog='p'); p.add_option('-a','--aa',help='one'); p.add_option('-a',help='two'); p.print_help(); p.disable_interspersed_args(); print(p.parse_args(['-a','1','b','-a','2'])[1]); p.set_defaults(x=1); print(p.get_default_values().x)
print(OptionParser(prog='t',formatter=TitledHelpFormatter()).format_help())
mt=mimetypes.MimeTypes()
for n in ['a.txt','b.tar.gz','c.HTML','x.tgz','noext','http://a/b.png?x','data:,x','data:text/html;charset=u,x','f.py','g.js','h.json','i.unknown','j.svg','k.webp','l.mp4','.html','m.rtf','n.xml','o.csv','p.gz']: print(n,mt.guess_type(n),mt.guess_type(n,strict=False))
for t in ['text/html','image/jpeg','text/plain','application/octet-stream','nope/x','TEXT/CSS','audio/mpeg','video/mpeg','application/json','text/xml','application/xml','image/tiff']: print(t,mt.guess_extension(t),mt.guess_all_extensions(t))
mimetypes.add_type('a/b','.ab'); print(mimetypes.guess_type('x.ab'),mimetypes.guess_extension('a/b'))
print(quopri.encodestring(b'h\xe9llo=\n'),quopri.decodestring(b'h=E9llo=3D\n'),quopri.encodestring(b'a b_',header=True))
print(signal.SIGINT,repr(signal.SIGTERM),signal.getsignal(signal.SIGINT).__name__,signal.signal(signal.SIGTERM,lambda s,f: print('got',s)),signal.strsignal(2),signal.Signals(9).name)
signal.raise_signal(signal.SIGTERM); show(signal.signal,99,1); show(signal.signal,15,5); show(signal.signal,9,signal.SIG_IGN)
