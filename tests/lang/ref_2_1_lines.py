# -*- coding: utf-8 -*-
# Reference 2.1: logical and physical lines, joining, blank lines, indentation, whitespace between tokens.
def run(text):
    space = {}
    try:
        exec(text, space)
    except SyntaxError as error:
        return f"{type(error).__name__}: {error.msg}"
    return {name: value for name, value in space.items() if name != "__builtins__"}


print(run("x = 1\ny = 2"), run("x = 1\r\ny = 2\r\n"), run("x = 1\ry = 2\r"), run("x = '''a\r\nb'''"))
print(run("x = 1 # comment\n# another\ny = '# none'"), run("#"), run("\n\n  \n\t\n\f\n"), run(""))
print(run("# vim: set fileencoding=ascii\nx = 'é'"), eval(b"# coding: latin-1\n'\xe9'") if False else "")
print(run("x = 1 + \\\n  2"), run("if 1 \\\n  and 2: x = 3"), run("x = 'a\\\nb'"), run("# comment \\\nx = 1"))
print(run("x = 1 \\ # no\n"), run("x = \\\n"), run("x = 1\\\n\n"), run("x = 12\\\n3"))
months = ['Januari', 'Februari', 'Maart',      # These are the
          'April',   'Mei',      'Juni',       # Dutch names

          'Juli',    'Augustus', 'September',
  'Oktober', 'November', 'December']   # of the year
print(len(months), (
    1 +

    # between
2), {
'a':
1})
print(run("x = (1,\n\n# c\n2)\ny = [\n]"), run('x = """a\n# not a comment\n\n"""'))
print(run("if 1:\n\tx = 1\n        y = 2"), run("if 1:\n        x = 1\n\ty = 2"), run("if 1:\n  x = 1\n\n  # c\n# c\n  y = 2"))
print(run("if 1:\n\n    x = 1\n        \n    y = 2\n"), run(" x = 1"), run("if 1:\n    x = 1\n  y = 2"), run("if 1:\nx = 1"))
print(run("if 1:\n x = 1\nelse:\n       x = 2\ny = 3"), run("x = 1;y = 2;"), run("x = 1;;y = 2"), run(";"))
print(run("\fx = 1"), run("if 1:\n  x = 1\n\f  y = 2"), run("x=1if 0else 2") if False else "")


def perm(l):                            # error-free, however it looks
        # Compute the list of all permutations of l
    if len(l) <= 1:
                  return [l]
    r = []
    for i in range(len(l)):
             s = l[:i] + l[i+1:]
             p = perm(s)
             for x in p:
              r.append(l[i:i+1] + x)
    return r


print(perm([1, 2, 3]))
print(run("ab = 1\na b = 2"), run("x=+1\ny=1-+-~2\nz=(1)and(2)or[3]"), run("x = 1 .real\ny = 1..real\nz = 1.0.imag"))
if 1: a = 1; b = 2
else: a = 3
print(a, b)
class C: x = 1; y = 2
print(C.x, C.y)
for i in 1, 2: pass; c = i
print(c)
