# Mistakes in indentation: the message, and where it points.
from _mistakes import show

show(r"""
  x = 1
---
x = 1
  y = 2
---
if x:
    y
      z
---
if x:
      y
    z
---
if x:
    y
  z
---
def f():
    x
   y
---
def f():
        x
    y
---
class C:
  def f(self):
    pass
   def g(self):
    pass
---
if x:
	y
        z
---
if x:
        y
	z
---
if x:
    if y:
	z
---
if x:
  y
	z
---
for x in y:
    pass
  else:
    pass
---
    
  x
---
# c
 x
---
if x:
    pass
 y
z
---
def f():
    QUOTESdocQUOTES
     x = 1
---
def f(): pass
    x = 1
---
x = [
  1,
    2]
   y
---
def f():
# c

x = 1
---
class C:
    def f(self):
    x = 1
---
if x:
    for y in z:
    a
---
if 1:
    while x:
    a
---
if 1:
    with x:
    a
---
if 1:
    try:
    a
    except: pass
---
if 1:
    try:
        a
    except:
    pass
---
if 1:
    try:
        a
    except A:
    pass
---
if 1:
    try:
        a
    except* A:
    pass
---
if 1:
    try:
        a
    finally:
    pass
---
if 1:
    if x:
        a
    elif y:
    b
---
if 1:
    if x:
        a
    else:
    b
---
if 1:
    for x in y:
        a
    else:
    b
---
if 1:
    while x:
        a
    else:
    b
---
if 1:
    match x:
    case 1: pass
---
if 1:
    match x:
        case 1:
        pass
---
if 1:
    class C:
    x
---
if 1:
    class C(A):
    x
---
if 1:
    with (a as b):
    x
---
if 1:
    async def f():
    x
""")
