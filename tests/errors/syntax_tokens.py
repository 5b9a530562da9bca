# Mistakes in numbers, strings and other tokens: the message, and where it points.
from _mistakes import show

show(r"""
x = 1a
---
x = 1_
---
x = 1__0
---
x = 0x
---
x = 0xg
---
x = 0b2
---
x = 0b12
---
x = 0b
---
x = 0o8
---
x = 0o18
---
x = 0o
---
x = 0b1_
---
x = 0o_
---
x = 0x_
---
x = 0_7
---
x = 00
---
x = 012
---
x = 0001.5
---
x = 09
---
x = 09.5
---
x = 1e
---
x = 1e+
---
x = 1.5e-x
---
x = 1.e
---
x = 1.2.3
---
x = 1..real
---
x = 1.real
---
x = 1jx
---
x = 1j2
---
x = 1.5jj
---
x = 0xfgh
---
x = 123abc
---
x = 12_a
---
x = 1_000_
---
x = 1_000__0
---
x = 5 if 1else 3
---
x = a$b
---
x = a?b
---
x = a!b
---
!x
---
x = `a`
---
x = “hello”
---
x = 3 × 4
---
x = a – b
---
x = é€
---
x = "abc
---
x = 'abc
---
x = QUOTESabc
---
x = QUOTESabc
def
ghi
---
x = '''abc
def
---
def f():
    x = "abc
    return x
---
x = 'it's'
---
print("hello)
---
print('hello")
---
print("a" + 'b)
---
x = \ 3
---
x = 3 \
---
x = (3 \ 4)
---
x = 1 + \
---
x = b"é"
---
x = b'''
é'''
---
x = "\x1"
---
x = "abc\x1"
---
x = "\u12"
---
x = "\U1234"
---
x = "\U00110000"
---
x = "\N{no such name}"
---
x = "\N"
---
x = "\N{"
---
x = "\N{}"
---
x = b"\x1"
---
x = b"abc\xg"
---
x = "C:\Users\name"
---
x = f"\x1"
---
x = f"\N{no such}"
---
x = ur"abc"
---
x = fb"abc"
---
x = "a" b"b"
---
x = b"b" f"a"
---
x = bu"abc"
""")
