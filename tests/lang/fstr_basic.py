# f-strings: expressions of every kind, conversions, `=`, nesting, quotes, braces, multi-line.
name, n, pi, items = "World", 42, 3.14159, [1, 2, 3]
print(f"Hello {name}! {n + 1} {n * 2:>6}|{pi:.2f}|{items[0]} {items[-1]} {len(items)}")
print(f"{name!r} {name!s} {name!a} {'é'!a} {items!r:>12}|{name!r:.4}|")
print(f"{n=} {n = } {n=:>5} {name=} {name=!s} {n + 1=} {pi=:.1f} {items[0] = !r} { n = }")
print(f"{{}} {{{n}}} {{n}} }}{{ {{{{{n}}}}}")
print(f"{n:{n // 8}}|{pi:{5}.{2}f}|{name:{'*'}^{n // 4}}|{n:{'>'}{'8'}}|{pi:{'.'}{'3'}}")
print(f"{'nested ' + f'{name} {f"{n}"}'} {"same quotes"} {f'{f'{f'{1}'}'}'}")
print(f"{lambda_ if (lambda_ := 5) else 0} {(lambda x: x * 2)(4)} {[i for i in range(3)]} { {1: 2} } { {3} } {(1, 2)} {[*items]}")
print(f"{n if n > 5 else 0} {n and name} {not n} {n == 42} {n != 1} {n >= 1} {1 if n else 2:03}")
print(f'''multi
{name}
 {
    n
    + 1
 } end''')
print(f"{name}" "plain" f"{n}" 'x' rf"\{n}\n" fr"{name}\t" f"\t|\x41\u00e9")
print(f"{'a' 'b'} {'x':5}| {'x':>5} {'x':^5}| {'x':*<5}", f"", f"{''}", f"{None} {True} {...}")
d = {"key": "value", 1: [2, {"z": 3}]}
print(f"{d['key']} {d[1][1]['z']} {d["key"].upper()} {d.get('no', 'dflt')}")


class C:
    attr = "at"

    def m(self, *a, **k): return f"m{a}{k}"
    def __format__(self, spec): return f"<{spec}>"


c = C()
print(f"{c} {c:} {c:abc} {c:{name}} {c.attr} {c.m(1, k=2)} {c:%Y-%m-%d} {c: } {c::}")
print(f"{n:d} {n:x} {n:#x} {n:b} {n:o} {n:e} {n:,} {10**9:_} {n:+} {-n: } {n:08.3f} {0.25:%} {65:c}")
print(f"{(yield_ := 3)} {yield_} {n!r:^10} {n!s:0>5} {pi!r:.3} {n:<5}| {name:.3} {name:>10.2}|")
x = f"{n}"
x += f"{n}"
print(x, type(f"{n}").__name__, f"{n}" == "42", f"{n}".zfill(5), f"a{n}b".index("4"))
print(f"{n:{''}}", f"{name:{''}>{10}}", f"{'%s' % 'old'} {'{}'.format('style')}", f"{'\n'.join(['a', 'b'])}", f"{'\t'!r}")
width, prec = 10, 3
print(f"[{pi:{width}.{prec}}] [{pi:<{width}.{prec}f}] [{name:^{width}}] [{n:0{width}}] [{pi:{width}.{prec + 1}e}]")
for bad in (lambda: f"{n:z}", lambda: f"{name:d}", lambda: f"{undefined_x}", lambda: f"{pi:d}", lambda: f"{[]:>5}", lambda: f"{n:{'abc'}}", lambda: f"{None:5}", lambda: f"{n:.3d}", lambda: f"{name:+}", lambda: f"{name:=5}", lambda: f"{n:,x}"):
    try:
        print(bad())
    except (ValueError, NameError, TypeError) as e:
        print(type(e).__name__, e)
print(f"{1:5}{2:<5}{3:^5}{4:>5}", f"{'a':\t<3}|", f"{3.0} {1e20} {1e-7} {10**20} {-0.0}", f"{n,}", f"{n, name}", f"{*items,}")
