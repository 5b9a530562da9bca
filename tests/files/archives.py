# Zip archives and files of gzip: written, read, damaged.
import zipfile, io, gzip, os, sys, zlib
def show(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__module__,type(e).__name__,e)
b=io.BytesIO()
with zipfile.ZipFile(b,'w',zipfile.ZIP_DEFLATED) as z:
    z.writestr('a.txt','hello '*100); z.writestr('d/b.txt',b'\x00\xff'); z.writestr(zipfile.ZipInfo('é.txt',(2020,1,2,3,4,6)),'x')
    with z.open('w.txt','w') as f: f.write(b'abc'); show(z.close); show(z.open,'q','w')
    z.mkdir('sub'); z.comment=b'hi'
    print(z.namelist())
    z.writestr(zipfile.ZipInfo('a.bin'),b'')
b.seek(0)
print(zipfile.is_zipfile(b))
with zipfile.ZipFile(b) as z:
    print(z.namelist(), z.comment, z.testzip(), z.read('a.txt')[:12])
    for i in z.infolist():
        if i.filename!='a.txt' : print(i.filename,i.file_size,i.compress_type,i.CRC,oct(i.external_attr>>16),i.external_attr&65535,i.is_dir(),i.flag_bits,i.create_version,i.extract_version, i.date_time if 'é' in i.filename else '')
    print(z.getinfo('é.txt')); show(z.getinfo,'nope'); show(z.read,'nope'); show(z.writestr,'x','y')
    with z.open('a.txt') as f: print(f.readline()[:5], f.tell(), f.read(3), f.seek(0), f.read(4), f, f.name, f.closed)
    print(f); print([l for l in io.TextIOWrapper(z.open('d/b.txt'),'latin-1')])
    p=zipfile.Path(z); print([q.name for q in p.iterdir()], (p/'d').is_dir(), (p/'d'/'b.txt').exists(), (p/'d'/'b.txt').read_bytes(), (p/'a.txt').read_text()[:3], (p/'zz').exists(), (p/'d'/'b.txt').parent.at, (p/'d').name)
    z.printdir() if 0 else 0
show(z.read,'a.txt')
show(zipfile.ZipFile,io.BytesIO(b'nope')); show(zipfile.ZipFile,io.BytesIO(),'q'); show(zipfile.ZipFile,io.BytesIO(),'w',99); print(zipfile.is_zipfile(io.BytesIO(b'x')))
with zipfile.ZipFile(b,'a') as z: z.writestr('new','n')
print(zipfile.ZipFile(b).namelist())
d=bytearray(b.getvalue()); i=d.find(b'\x00\xff'); 
c=io.BytesIO(); 
with zipfile.ZipFile(c,'w') as z: z.writestr('s','stored data')
d=bytearray(c.getvalue()); d[d.find(b'stored')]=65; z=zipfile.ZipFile(io.BytesIO(d)); print(z.testzip()); show(z.read,'s')
t=sys.argv[1]
os.makedirs(t,exist_ok=True)
with zipfile.ZipFile(t+'/x.zip','w') as z:
    open(t+'/f.txt','w').write('data'); z.write(t+'/f.txt','inner/f.txt'); z.writestr('../evil','e')
with zipfile.ZipFile(t+'/x.zip') as z: z.extractall(t+'/out'); print(sorted(os.listdir(t+'/out')), open(t+'/out/inner/f.txt').read(), z.extract('inner/f.txt',t+'/o2')[len(t):])
# gzip
g=gzip.compress(b'abc'*50,mtime=0); print(g[:4], g[8], gzip.decompress(g)==b'abc'*50, gzip.decompress(g+g)==b'abc'*100)
show(gzip.decompress,b'nope'); show(gzip.decompress,g[:-3]);  show(gzip.decompress,b'')
with gzip.open(t+'/a.gz','wt',encoding='utf-8') as f: f.write('line1\nliné2\n'); print(f)if 0 else 0
with gzip.open(t+'/a.gz','rt',encoding='utf-8') as f: print(f.readlines())
with gzip.open(t+'/a.gz') as f: print(f.read(5), f.readline(), f.tell(), f.seek(2), f.read(2), list(f), f.readable(), f.writable(), f.mode, os.path.basename(f.name))
bb=io.BytesIO()
with gzip.GzipFile('name','wb',fileobj=bb,mtime=5) as f: print(f.write(b'xyz'), f.tell()); show(f.read)
print(bb.getvalue()[:15]); bb.seek(0); f=gzip.GzipFile(fileobj=bb); print(f.read(), f.mtime); show(f.write,b'x'); f.close(); print(f.closed, bb.closed)
show(gzip.open,t+'/a.gz','q'); show(gzip.open,t+'/a.gz','rb',encoding='x'); show(gzip.open,5); show(gzip.GzipFile,t+'/a.gz','rt')
