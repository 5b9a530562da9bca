# A tokeniser, a recursive descent parser and an evaluator with variables and functions.
class Token:
    def __init__(self, kind, value, pos):
        self.kind, self.value, self.pos = kind, value, pos

    def __repr__(self):
        return f"{self.kind}:{self.value}"


class CalcError(Exception):
    pass


def tokenize(text):
    i, out = 0, []
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            lit = text[start:i]
            out.append(Token("num", float(lit) if "." in lit else int(lit), start))
        elif c.isalpha():
            start = i
            while i < len(text) and text[i].isalnum():
                i += 1
            out.append(Token("name", text[start:i], start))
        elif text[i:i + 2] in ("**", "//", "==", "<=", ">="):
            out.append(Token("op", text[i:i + 2], i))
            i += 2
        elif c in "+-*/%()=,<>":
            out.append(Token("op", c, i))
            i += 1
        else:
            raise CalcError(f"unexpected {c!r} at {i}")
    out.append(Token("end", None, len(text)))
    return out


class Parser:
    LEVELS = [["==", "<", ">", "<=", ">="], ["+", "-"], ["*", "/", "//", "%"]]

    def __init__(self, tokens):
        self.tokens, self.i = tokens, 0

    @property
    def tok(self):
        return self.tokens[self.i]

    def accept(self, *ops):
        if self.tok.kind == "op" and self.tok.value in ops:
            self.i += 1
            return self.tokens[self.i - 1].value
        return None

    def expect(self, op):
        if not self.accept(op):
            raise CalcError(f"expected {op!r}, found {self.tok.value!r} at {self.tok.pos}")

    def statement(self):
        if self.tok.kind == "name" and self.tokens[self.i + 1].value == "=":
            name = self.tok.value
            self.i += 2
            node = ("set", name, self.binary(0))
        else:
            node = self.binary(0)
        if self.tok.kind != "end":
            raise CalcError(f"trailing {self.tok.value!r}")
        return node

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.unary()
        left = self.binary(level + 1)
        while op := self.accept(*self.LEVELS[level]):
            left = (op, left, self.binary(level + 1))
        return left

    def unary(self):
        if self.accept("-"):
            return ("neg", self.unary())
        return self.power()

    def power(self):
        base = self.atom()
        if self.accept("**"):
            return ("**", base, self.unary())
        return base

    def atom(self):
        tok = self.tok
        if tok.kind == "num":
            self.i += 1
            return ("num", tok.value)
        if tok.kind == "name":
            self.i += 1
            if self.accept("("):
                args = []
                if not self.accept(")"):
                    args.append(self.binary(0))
                    while self.accept(","):
                        args.append(self.binary(0))
                    self.expect(")")
                return ("call", tok.value, args)
            return ("get", tok.value)
        if self.accept("("):
            node = self.binary(0)
            self.expect(")")
            return node
        raise CalcError(f"unexpected {tok.value!r} at {tok.pos}")


class Calc:
    FUNCS = {"abs": abs, "max": max, "min": min, "sq": lambda v: v * v, "if": lambda c, a, b: a if c else b}
    OPS = {
        "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b,
        "%": lambda a, b: a % b, "**": lambda a, b: a ** b, "==": lambda a, b: a == b, "<": lambda a, b: a < b, ">": lambda a, b: a > b,
        "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b,
    }

    def __init__(self):
        self.vars = {"pi": 3.14159}

    def eval(self, node):
        match node:
            case ("num", v):
                return v
            case ("get", name):
                try:
                    return self.vars[name]
                except KeyError:
                    raise CalcError(f"unknown name {name}") from None
            case ("set", name, expr):
                self.vars[name] = value = self.eval(expr)
                return value
            case ("neg", e):
                return -self.eval(e)
            case ("call", name, args):
                if name not in self.FUNCS:
                    raise CalcError(f"unknown function {name}")
                return self.FUNCS[name](*[self.eval(a) for a in args])
            case (op, a, b):
                return self.OPS[op](self.eval(a), self.eval(b))

    def run(self, text):
        try:
            return self.eval(Parser(tokenize(text)).statement())
        except CalcError as e:
            return f"error: {e}"
        except (ZeroDivisionError, TypeError) as e:
            return f"{type(e).__name__}: {e}"


calc = Calc()
for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 / 4", "10 // 4", "-7 % 3", "x = 5", "y = x * 2 + 1", "x * y", "max(1, x, sq(3))", "if(x > 3, 100, 200)", "pi * sq(2)", "1 +", "(1", "1 2", "z", "foo(1)", "1 / 0", "3 $ 4", "sq()", "1 - 2 - 3", "2 * -3", "2 ** -1", "100 % 7 * 2", "x = x + 1", "x", "1 < 2", "abs(-3.5)", ""]:
    print(f"{line:<20} => {calc.run(line)}")
print(tokenize("a1+2.5**x"), Parser(tokenize("1-2*a")).statement())
