"""Recursive descent JSON parser with good errors, and a pretty printer."""

from __future__ import annotations
import re
from dataclasses import dataclass, field
from typing import Any, Iterator, NamedTuple, Union
from enum import Enum, auto


class TokenType(Enum):
    LBRACE = auto()
    RBRACE = auto()
    LBRACK = auto()
    RBRACK = auto()
    COMMA = auto()
    COLON = auto()
    STRING = auto()
    NUMBER = auto()
    LITERAL = auto()
    EOF = auto()


class Token(NamedTuple):
    type: TokenType
    value: Any
    line: int
    col: int


class JSONError(Exception):
    def __init__(self, msg, line, col):
        super().__init__(msg, line, col)
        self.msg = msg
        self.line = line
        self.col = col

    def __str__(self):
        return f"{self.msg} at line {self.line}, column {self.col}"


SPEC = [
    ("WS", r"[ \t\r\n]+"),
    ("STRING", r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"'),
    ("NUMBER", r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?"),
    ("LITERAL", r"true|false|null"),
    ("LBRACE", r"\{"),
    ("RBRACE", r"\}"),
    ("LBRACK", r"\["),
    ("RBRACK", r"\]"),
    ("COMMA", r","),
    ("COLON", r":"),
    ("BAD", r"."),
]
MASTER = re.compile("|".join(f"(?P<{n}>{p})" for n, p in SPEC), re.DOTALL)


def tokenize(text: str) -> Iterator[Token]:
    line, start = 1, 0
    for m in MASTER.finditer(text):
        kind = m.lastgroup
        val = m.group()
        col = m.start() - start + 1
        if kind == "WS":
            n = val.count("\n")
            if n:
                line += n
                start = m.start() + val.rindex("\n") + 1
            continue
        if kind == "BAD":
            raise JSONError(f"unexpected {val!r}", line, col)
        yield Token(TokenType[kind], val, line, col)
    yield Token(TokenType.EOF, None, line, len(text) - start + 1)


ESC = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class Parser:
    def __init__(self, text):
        self.toks = list(tokenize(text))
        self.i = 0

    @property
    def tok(self):
        return self.toks[self.i]

    def eat(self, tt):
        t = self.tok
        if t.type is not tt:
            raise JSONError(f"expected {tt.name}, got {t.type.name}", t.line, t.col)
        self.i += 1
        return t

    def parse(self):
        v = self.value()
        self.eat(TokenType.EOF)
        return v

    def value(self):
        match self.tok:
            case Token(type=TokenType.STRING):
                return self.string()
            case Token(TokenType.NUMBER, v):
                self.i += 1
                return float(v) if set(v) & set(".eE") else int(v)
            case Token(TokenType.LITERAL, v):
                self.i += 1
                return {"true": True, "false": False, "null": None}[v]
            case Token(type=TokenType.LBRACE):
                return dict(self.pairs())
            case Token(type=TokenType.LBRACK):
                return [*self.items()]
            case Token(type=t, line=l, col=c):
                raise JSONError(f"unexpected {t.name}", l, c)

    def string(self):
        raw = self.eat(TokenType.STRING).value[1:-1]
        return re.sub(r"\\(u([0-9a-fA-F]{4})|.)", lambda m: chr(int(m[2], 16)) if m[2] else ESC[m[1]], raw)

    def pairs(self):
        self.eat(TokenType.LBRACE)
        if self.tok.type is TokenType.RBRACE:
            self.i += 1
            return
        while True:
            k = self.string()
            self.eat(TokenType.COLON)
            yield k, self.value()
            if self.tok.type is TokenType.COMMA:
                self.i += 1
            else:
                break
        self.eat(TokenType.RBRACE)

    def items(self):
        self.eat(TokenType.LBRACK)
        if self.tok.type is TokenType.RBRACK:
            self.i += 1
            return
        yield self.value()
        while self.tok.type is TokenType.COMMA:
            self.i += 1
            yield self.value()
        self.eat(TokenType.RBRACK)


def dump(v, indent=0):
    pad = "  " * indent
    match v:
        case bool():
            return str(v).lower()
        case None:
            return "null"
        case int() | float():
            return repr(v)
        case str():
            return '"' + v.translate({34: '\\"', 10: "\\n"}) + '"'
        case []:
            return "[]"
        case [*xs]:
            return "[\n" + ",\n".join(pad + "  " + dump(x, indent + 1) for x in xs) + f"\n{pad}]"
        case {**kv} if not kv:
            return "{}"
        case {**kv}:
            return "{\n" + ",\n".join(f'{pad}  "{k}": {dump(x, indent+1)}' for k, x in kv.items()) + f"\n{pad}}}"


good = ['{"a": [1, 2.5, -3e2, {"b": null}], "c": "x\\ny\\u00e9", "d": true, "e": {}, "f": []}', "[[[]]]", '"x"', " 12 "]
for g in good:
    v = Parser(g).parse()
    print(v)
    print(dump(v))
bad = ['{"a": }', "[1, 2", '{"a" 1}', '{\n  "a": 1,\n  b: 2}', "", "[1 2]", "01", "nul"]
for b in bad:
    try:
        print(Parser(b).parse())
    except JSONError as e:
        print(type(e).__name__, e, repr(e), e.args)
print(list(tokenize("[1]")))
print(TokenType.COMMA, repr(TokenType.COMMA), list(TokenType)[:3], TokenType(3), TokenType["COLON"].value)
