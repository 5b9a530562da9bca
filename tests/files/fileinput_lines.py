# The lines of several files, one after another.
import fileinput, os, sys
FOLDER = sys.argv[1]
for n,t in [('a','1\n2\n'),('b','x\ny'),('c','')]: open(FOLDER + '/' + n,'w').write(t)
F=[FOLDER + '/' + n for n in 'abc']
with fileinput.input(F) as f:
    for l in f: print(repr(l), f.filename()[-1], f.lineno(), f.filelineno(), f.isfirstline(), f.isstdin())
print(f.lineno(), f.filelineno())
with fileinput.FileInput(F[:1],inplace=True) as f:
    for l in f: print(l.strip()*2)
print(open(F[0]).read())
f=fileinput.FileInput(F); f.readline(); f.nextfile(); print(f.readline(), f.lineno(), f.filename()[-1]); f.close(); print(repr(f.readline()))
try: fileinput.lineno()
except RuntimeError as e: print(e)
