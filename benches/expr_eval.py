# A tokeniser, a precedence parser, and evaluation by the methods of tree nodes.
class Num:
    def __init__(self, v): self.v = v
    def eval(self, env): return self.v


class Var:
    def __init__(self, name): self.name = name
    def eval(self, env): return env[self.name]


class Bin:
    def __init__(self, op, l, r): self.op, self.l, self.r = op, l, r

    def eval(self, env):
        l, r = self.l.eval(env), self.r.eval(env)
        op = self.op
        if op == "+": return l + r
        if op == "-": return l - r
        if op == "*": return l * r
        if op == "/": return l // r if r else 0
        return l % r if r else 0


def tokenize(s):
    i, n, out = 0, len(s), []
    while i < n:
        c = s[i]
        if c == " ":
            i += 1
        elif c.isdigit():
            j = i
            while j < n and s[j].isdigit():
                j += 1
            out.append(("num", int(s[i:j])))
            i = j
        elif c.isalpha():
            out.append(("var", c))
            i += 1
        else:
            out.append(("op", c))
            i += 1
    out.append(("end", None))
    return out


LEVEL = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2}


class Parser:
    def __init__(self, tokens): self.tokens, self.i = tokens, 0

    def next(self):
        t = self.tokens[self.i]
        self.i += 1
        return t

    def atom(self):
        kind, v = self.next()
        if kind == "num": return Num(v)
        if kind == "var": return Var(v)
        if v == "(":
            e = self.expr(1)
            self.next()
            return e
        raise SyntaxError(v)

    def expr(self, level):
        left = self.atom()
        while True:
            kind, v = self.tokens[self.i]
            if kind != "op" or LEVEL.get(v, 0) < level:
                return left
            self.i += 1
            left = Bin(v, left, self.expr(LEVEL[v] + 1))


def source(i):
    return f"(a + {i}) * {i % 13} - b / ({i % 7} + 1) + (c * (a - {i * 3 % 101}) % 17) * 2 - {i} + ((a + b) * (b + c) - {i % 29}) % 1000"


total = 0
for i in range(5500):
    tree = Parser(tokenize(source(i))).expr(1)
    env = {"a": i, "b": i * 7 % 50, "c": 3}
    for k in range(22):
        env["a"] = k
        total += tree.eval(env)
print(total)
