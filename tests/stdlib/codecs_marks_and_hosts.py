"""Encodings piece by piece, with byte-order marks and states; names of hosts; escapes."""
import codecs, io
def t(f):
    try: r=f()
    except BaseException as e: r=(type(e).__name__,str(e))
    print(ascii(r))
def inc(enc, parts, errors='strict'):
    d=codecs.getincrementaldecoder(enc)(errors); out=[]
    for i,p in enumerate(parts):
        out.append(d.decode(p, i==len(parts)-1))
    return out
for enc in 'utf-16','utf-32','utf-16-be','utf-16-le','utf-32-be','utf-8-sig','utf-8':
    for text in ('spam','aé\U0001f600z'):
        for be in (enc, enc+'-be' if enc in('utf-16','utf-32') else enc):
            raw=text.encode(be)
            if be!=enc: raw=('\ufeff'.encode(be))+raw
            t(lambda: inc(enc,[raw[i:i+1] for i in range(len(raw))]+[b'']))
            t(lambda: ''.join(inc(enc,[raw[i:i+3] for i in range(0,len(raw),3)]+[b''])))
def state(enc, raw):
    d=codecs.getincrementaldecoder(enc)()
    a=d.decode(raw[:4]); s=d.getstate(); b=d.decode(raw[4:]); d.setstate(s); c=d.decode(raw[4:]); d.reset(); e=d.decode(raw)
    return a,s,b,c,e
for enc,be in (('utf-16','utf-16-be'),('utf-16','utf-16-le'),('utf-32','utf-32-be'),('utf-8-sig','utf-8')):
    t(lambda: state(enc, ('\ufeffspam'*1).encode(be)))
for b in (b'\x80', b'\xc0',b'\xff',b'\xc2\x7f',b'\xe0\x7f',b'\xf4\x90', b'\xef\xbb', b'\xef\xbb\xbf\x80', b'\xef\xbbx', b'\xc3'):
    t(lambda: codecs.getincrementaldecoder('utf-8-sig')().decode(b)); t(lambda: codecs.getincrementaldecoder('utf-8')().decode(b)); t(lambda: b.decode('utf-8-sig','replace'))
r=io.TextIOWrapper(io.BytesIO('\ufeffline1\nline2\nx'.encode('utf-16-be')),encoding='utf-16'); t(lambda: r.readlines())
r=io.TextIOWrapper(io.BytesIO('\ufeffline1\nline2\nx'.encode('utf-32-be')),encoding='utf-32'); t(lambda: (r.readline(), r.read(3), r.read()))
w=io.BytesIO(); x=io.TextIOWrapper(w,encoding='utf-16'); x.write('a'); x.write('b'); x.flush(); t(lambda: w.getvalue())
w=io.BytesIO(); x=io.TextIOWrapper(w,encoding='utf-8-sig'); x.write('a'); x.write('b'); x.flush(); t(lambda: w.getvalue())
e=codecs.getincrementalencoder('utf-16')(); t(lambda: (e.encode('a'), e.encode('b'), e.getstate(), e.reset(), e.encode('c')))
for s in ('abc','\xe9\u20ac\U0001f600','\\u0041','a\nb'):
    t(lambda: s.encode('raw_unicode_escape')); t(lambda: s.encode('unicode_escape')); t(lambda: s.encode('raw_unicode_escape').decode('raw_unicode_escape'))
for b in (rb'\u0041\x41', rb'\u00', rb'\\u0041', b'\xe9', rb'\N{DIGIT ONE}', rb'\ud800'):
    t(lambda: b.decode('raw_unicode_escape')); t(lambda: b.decode('unicode_escape')); t(lambda: b.decode('raw_unicode_escape','replace'))
for s in ('pythön.org','python.org','bücher.example.com','ÄÖ.de','a..b','','a'*64+'.com','日本語。jp','faß.de','pyth\u0308on.org','.a','x.'):
    t(lambda: s.encode('idna')); t(lambda: s.encode('punycode')); t(lambda: s.encode('idna').decode('idna'))
for b in (b'xn--pythn-mua.org',b'xn--pythn-mua.org.',b'\xffpython.org',b'python.org',b'xn--pythn-&mua.org',b'XN--PYTHN-MUA', b'a'*64, b'xn--'):
    t(lambda: b.decode('idna')); t(lambda: b.decode('punycode')); t(lambda: b.decode('idna','replace'))
t(lambda: codecs.encode('Hello','rot13')); t(lambda: codecs.encode('Hello','rot_13')); t(lambda: codecs.decode('Uryyb','rot13'))
for enc in ('hex','base64','quopri','uu','zlib'):
    t(lambda: codecs.decode(codecs.encode(b'ab\xff\n',enc),enc)); t(lambda: codecs.encode(b'ab\xff\n',enc) if enc not in ('zlib',) else 0)
