# Source layout: line joining, semicolons, comments, indentation styles, unicode names.
x = (1 +  # a comment inside
     2
     + 3)
y = 1 + \
    2
z = [
    1,

    # only a comment
    2,
]; w = {"a": 1,
        "b": 2}
print(x, y, z, w); print("same line"); v = 1; print(v);
if x: print("one"); print("two")
if True:
        if True:
                print("wide")
        print("wide 2")
if True:
 print("one space")
if True:
	print("a tab")
def f(a,
      b,
      *,
      c=3,
      ): return (a,
                 b,
                 c)
print(f(1,
        2,))
class C: pass
class D(C,): x = 1; y = 2
print(D.x, D.y)
größe, 变量, _, __, été = 1, 2, 3, 4, 5
print(größe + 变量, _, __, été)
print("""a
    b
  c""")
s = ("implicit "
     'joined'
     f" {x} "
     "string")
print(s)
print(1 if x
      else 2)
for i in range(2): print(i); print("body")
try: print("t")
finally: print("f")
with_, match, case, type, print_ = 1, 2, 3, 4, 5
print(match, case, type, with_)
match = {"case": 1}
match["case"] = [match]
print(len(match), case)
_ = lambda: (
    1
)
print(_())
# trailing comment with odd indentation
        # like this
print("end")  # no newline after this
