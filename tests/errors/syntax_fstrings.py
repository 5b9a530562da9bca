# Mistakes in f-strings: the message, and where it points.
from _mistakes import show

show(r"""
f"{}"
---
f"{ }"
---
f"{!r}"
---
f"{:x}"
---
f"{=}"
---
f"{a b}"
---
f"{a"
---
f"{a!"
---
f"{a!x}"
---
f"{a!rr}"
---
f"{a! r}"
---
f"{a!}"
---
f"{a!:x}"
---
f"{a!1}"
---
f"{a:"
---
f"{a:{b}"
---
f"{a:{b"
---
f"{"
---
f"}"
---
f"a}b"
---
f"{a}}"
---
f"{{a}"
---
f"{{}"
---
f"{a[0}"
---
f"{a(0}"
---
f"{(a}"
---
f"{a)}"
---
f"{a]}"
---
f"{a[}]}"
---
f"{a = }"
f"{a = b}"
---
f"{a == b}"
f"{a := b}"
---
f"{lambda x: 1}"
---
f"{(lambda x: 1)}"
f"{lambda: 1}"
---
f"{*a}"
f"{**a}"
---
f"{a; b}"
---
f"{if}"
---
f"{class}"
---
f"{x=1}"
---
f"{a $ b}"
---
f"{a \ b}"
---
f"{'a}"
---
f"{"a}"
---
f"{#}"
---
f"{a #}"
---
f"{1 +}"
---
f"{+}"
---
f"{a.}"
---
f"{a,}"
f"{,}"
---
f"{yield}"
---
f"{await x}"
---
f"{print 1}"
---
f"{a ! r}"
---
f"{a if b}"
---
f"{'''
---
fQUOTES{a
---
fQUOTES
{a b}
QUOTES
---
fQUOTES
{
}
QUOTES
---
f"abc
---
f'abc
def'
---
f"{f'{}'}"
---
f"{f"{a b}"}"
---
f"{a}" f"{}"
---
"a" f"{b c}" "d"
---
f"{None = }" f"{a!s:>{}}"
---
f"{a:{}}"
---
f"{1:{2!x}}"
---
rf"{\}"
---
f"{x!r:^{width}.{prec}}}"
---
f"\{a}"
f"{a!r :x}"
---
f'{a["b"]}' f'{a['
---
f"{for x in y}"
---
f"{[x for]}"
---
f"{x for x in y}"
---
f"{0x}"
---
f"{1a}"
---
f"{"
QUOTES
---
f"{a!r!s}"
---
f"{,a}"
---
f"{a:b!r}"
f"{a:}}"
---
f"{()}" f"{(}"
---
f"{->}"
---
f"{a->b}"
---
f"{...}" f"{....}"
---
f"{a!r"
---
f"{a=!r" + b
---
print(f"{a!r")
---
print(f"{a!abc")
""")
