# A tiny language: tokenizer, precedence-climbing parser to dataclass nodes, compiler to a stack machine, and errors with carets.
from __future__ import annotations
import enum
import operator
import re
from dataclasses import dataclass, field, fields, asdict, replace, KW_ONLY
from typing import Iterator, ClassVar


class Kind(enum.StrEnum):
    NUM = enum.auto()
    NAME = enum.auto()
    OP = enum.auto()
    END = enum.auto()


@dataclass(slots=True, frozen=True)
class Token:
    kind: Kind
    text: str
    _: KW_ONLY
    col: int = 0


class LangError(Exception):
    def __init__(self, msg, src, col):
        super().__init__(msg, col)
        self.src = src

    def __str__(self):
        return f"{self.args[0]}\n    {self.src}\n    {' ' * self.args[1]}^"


def scan(src: str) -> Iterator[Token]:
    spec = {"NUM": r"\d+(?:\.\d*)?", "NAME": r"[^\W\d]\w*", "OP": r"\*\*|[-+*/%()=<>!,;]=?", "WS": r"[ \t]+", "BAD": r"."}
    for m in re.finditer("|".join(f"(?P<{k}>{v})" for k, v in spec.items()), src):
        match m.lastgroup:
            case "WS": continue
            case "BAD": raise LangError(f"stray {m[0]!r}", src, m.start())
            case k: yield Token(Kind[k], m[0], col=m.start())
    yield Token(Kind.END, "", col=len(src))


@dataclass
class Node:
    depth: ClassVar[int] = 0

    def walk(self):
        yield self
        for f in fields(self):
            v = getattr(self, f.name)
            for c in v if isinstance(v, list) else [v]:
                if isinstance(c, Node):
                    yield from c.walk()


@dataclass
class Num(Node):
    value: float
@dataclass
class Var(Node):
    name: str
    col: int = field(default=0, repr=False, compare=False)
@dataclass
class Bin(Node):
    op: str
    left: Node
    right: Node
@dataclass
class Assign(Node):
    name: str
    value: Node
@dataclass
class Call(Node):
    fn: str
    args: list[Node] = field(default_factory=list)


PREC = {"<": 1, ">": 1, "==": 1, "+": 2, "-": 2, "*": 3, "/": 3, "%": 3, "**": 5}
OPS = {"<": operator.lt, ">": operator.gt, "==": operator.eq, "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod, "**": operator.pow}


class Parser:
    def __init__(self, src):
        self.src, self.toks, self.i = src, list(scan(src)), 0

    @property
    def tok(self): return self.toks[self.i]

    def take(self, text=None):
        t = self.tok
        if text is not None and t.text != text:
            raise LangError(f"expected {text!r}, got {t.text or t.kind!r}", self.src, t.col)
        self.i += 1
        return t

    def program(self):
        out = [self.statement()]
        while self.tok.text == ";":
            self.take()
            out.append(self.statement())
        self.take("")
        return out

    def statement(self):
        match self.toks[self.i:self.i + 2]:
            case [Token(Kind.NAME, name), Token(text="=")]:
                self.i += 2
                return Assign(name, self.statement())
        return self.expr(0)

    def expr(self, floor):
        left = self.atom()
        while (p := PREC.get(self.tok.text, -1)) >= floor and self.tok.kind is Kind.OP:
            op = self.take().text
            left = Bin(op, left, self.expr(p + (op != "**")))
        return left

    def atom(self):
        match self.take():
            case Token(Kind.NUM, t):
                return Num(float(t) if "." in t else int(t))
            case Token(Kind.NAME, t, col=c):
                if self.tok.text != "(":
                    return Var(t, c)
                self.take()
                args = []
                while self.tok.text != ")":
                    if args: self.take(",")
                    args.append(self.expr(0))
                self.take(")")
                return Call(t, args)
            case Token(text="("):
                e = self.expr(0)
                self.take(")")
                return e
            case Token(text="-"):
                return Bin("-", Num(0), self.expr(4))
            case Token(kind, text, col=c):
                raise LangError(f"unexpected {kind} {text!r}", self.src, c)


def compile_(node, code):
    match node:
        case Num(v): code.append(("push", v))
        case Var(n): code.append(("load", n))
        case Bin(op, Num(a), Num(b)) if not (op in "/%" and b == 0): code.append(("push", OPS[op](a, b)))
        case Bin(op, l, r):
            compile_(l, code); compile_(r, code)
            code.append(("op", op))
        case Assign(n, v):
            compile_(v, code)
            code.append(("store", n))
        case Call(f, args):
            for a in args: compile_(a, code)
            code.append(("call", f, len(args)))
    return code


ENV = {"max": max, "abs": abs, "pi": 3.14159, "hyp": lambda a, b: (a * a + b * b) ** 0.5}


def run(src):
    env, stack = dict(ENV), []
    for st in Parser(src).program():
        for op, *args in compile_(st, []):
            match op, args:
                case "push", [v]: stack.append(v)
                case "load", [n]: stack.append(env[n])
                case "store", [n]: env[n] = stack[-1]
                case "op", [o]:
                    b, a = stack.pop(), stack.pop()
                    stack.append(OPS[o](a, b))
                case "call", [f, n]:
                    a = stack[len(stack) - n:]
                    del stack[len(stack) - n:]
                    stack.append(env[f](*a))
        yield stack.pop()


for src in ("1 + 2 * 3", "-2 ** 2", "2 ** 3 ** 2", "x = y = 4; x * y - 1", "hyp(3, 4) / 2", "max(1, 2, abs(0-7)) % 4 == 3", "(1 + ", "1 $ 2", "f(1", "z + 1", "1 / 0", "max()", "1 2", "abs(1, 2)", "über = 2; über ** 100", "10 ** 2.5"):
    try:
        print(src, "->", list(run(src)))
    except Exception as e:
        print(src, "!!", type(e).__name__, e)
tree = Parser("x = 1 + f(y, -2)").program()[0]
print(tree, [type(n).__name__ for n in tree.walk()], asdict(tree))
print(replace(tree, name="q") == tree, Var("a", 1) == Var("a", 2), Token(Kind.NUM, "1"), f"{Kind.OP:>5}|{Kind.OP!r}", list(Kind), Kind("op") is Kind.OP)
for f in (lambda: Token(Kind.NUM, "1", 3), lambda: setattr(Token(Kind.NUM, "1"), "text", ""), lambda: Num(), lambda: Bin("+", 1, 2, 3), lambda: Kind("zz"), lambda: Kind.ZZ, lambda: replace(tree, zz=1), lambda: hash(Num(1))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
