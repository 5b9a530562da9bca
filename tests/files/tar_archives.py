# Archives of tar: formats, long names, filters, compression.
import tarfile, io, os, sys
def show(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__,e)
import warnings; warnings.simplefilter('ignore')
b=io.BytesIO()
with tarfile.open(fileobj=b,mode='w') as t:
    i=tarfile.TarInfo('a/b.txt'); d=b'hello'; i.size=len(d); i.mtime=1000; t.addfile(i,io.BytesIO(d))
    i=tarfile.TarInfo('dir'); i.type=tarfile.DIRTYPE; i.mode=0o755; t.addfile(i)
    i=tarfile.TarInfo('x'*120+'/'+'y'*90); i.size=1; t.addfile(i,io.BytesIO(b'z'))
    i=tarfile.TarInfo('é.txt'); i.mtime=1.5; t.addfile(i)
    i=tarfile.TarInfo('link'); i.type=tarfile.SYMTYPE; i.linkname='a/b.txt'; t.addfile(i)
    i=tarfile.TarInfo('l'*300); t.addfile(i)
import hashlib; print(len(b.getvalue()), hashlib.md5(b.getvalue()).hexdigest())
b.seek(0)
with tarfile.open(fileobj=b) as t:
    print([n[:20] for n in t.getnames()]); 
    for m in t: print(m.name[:10],len(m.name),m.size,m.mtime,oct(m.mode),m.type,m.isfile(),m.isdir(),m.issym(),m.linkname,m.uid)
    print(t.extractfile('a/b.txt').read(), t.extractfile('dir'), t.extractfile('link').read(), t.getmember('dir').isdir()); show(t.getmember,'zz')
    f=t.extractfile(t.getmembers()[0]); print(f.read(2),f.readline(),f.tell())
for fmt in (tarfile.USTAR_FORMAT,tarfile.GNU_FORMAT):
    b=io.BytesIO()
    with tarfile.open(fileobj=b,mode='w',format=fmt) as t:
        i=tarfile.TarInfo('n'*90+'/'+'m'*90); t.addfile(i)
        i=tarfile.TarInfo('q'*150); show(t.addfile,i)
    print(hashlib.md5(b.getvalue()).hexdigest()); b.seek(0); print([len(n) for n in tarfile.open(fileobj=b).getnames()])
print(tarfile.is_tarfile(io.BytesIO(b'nope')))
t=sys.argv[1]; os.makedirs(t+'/src/sub',exist_ok=True); open(t+'/src/f1','w').write('one'); open(t+'/src/sub/f2','w').write('two')
with tarfile.open(t+'/o.tar.gz','w:gz') as z: z.add(t+'/src',arcname='top')
with tarfile.open(t+'/o.tar.gz') as z: print(z.getnames()); z.extractall(t+'/out',filter='data')
print(open(t+'/out/top/sub/f2').read(), tarfile.is_tarfile(t+'/o.tar.gz'))
with tarfile.open(t+'/p.tar','w') as z: z.add(t+'/src/f1',arcname='f1')
with tarfile.open(t+'/p.tar','a') as z: i=tarfile.TarInfo('../evil'); z.addfile(i); i=tarfile.TarInfo('/abs'); z.addfile(i)
with tarfile.open(t+'/p.tar') as z:
    print(z.getnames())
    try: z.extractall(t+'/o3',filter='data')
    except tarfile.FilterError as e: print(type(e).__name__, e.tarinfo.name)
    print(sorted(os.listdir(t+'/o3')))
show(z.getnames)
