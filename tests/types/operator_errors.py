# The exact words of unsupported operand errors, for every operator over mismatched built-in types.
vals = {"int": 1, "float": 1.5, "str": "s", "bytes": b"b", "list": [1], "tuple": (1,), "dict": {1: 1}, "set": {1}, "None": None, "func": len, "type": int, "range": range(2), "ell": ...}
ops = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b if not isinstance(a, (str, bytes)) else None,
    "**": lambda a, b: a ** b, "@": lambda a, b: a @ b, "&": lambda a, b: a & b, "|": lambda a, b: a | b if not (isinstance(a, type) or isinstance(b, type)) else None, "^": lambda a, b: a ^ b, "<<": lambda a, b: a << b, ">>": lambda a, b: a >> b,
    "<": lambda a, b: a < b, ">=": lambda a, b: a >= b, "in": lambda a, b: a in b,
}
for name, op in ops.items():
    for (ln, l), (rn, r) in [(x, y) for x in vals.items() for y in vals.items() if (hash(len(x[0]) * 7 + len(y[0]) * 3 + ord(x[0][0]) + ord(y[0][0]) * 2 + ord(name[0])) % 4 == 0)]:
        try:
            op(l, r)
        except (TypeError, ValueError) as e:
            print(ln, name, rn, "->", e)
for name, un in {"-": lambda a: -a, "+": lambda a: +a, "~": lambda a: ~a, "not": lambda a: not a, "abs": abs, "len": len, "iter": iter, "call": lambda a: a() if not callable(a) else None, "[0]": lambda a: a[0] if not isinstance(a, (type, dict)) else None, ".x": lambda a: a.x, "int": int, "float": float, "hash": hash, "round": round, "next": next, "reversed": reversed, "ord": ord, "chr": chr, "bin": bin, "sum": sum, "sorted": sorted, "with": None, "unpack": None}.items():
    for vn, v in vals.items():
        try:
            if name == "with":
                with v: pass
            elif name == "unpack":
                a, b, c = v
            else:
                un(v)
        except (TypeError, ValueError, AttributeError) as e:
            print(name, vn, "->", e)
