# A Lisp-like interpreter with match, closures, tail calls by trampolining, macros and its own errors; ends in an error raised three frames deep.
import math
import operator as op
import re
import sys
from collections import ChainMap
from functools import partial, reduce


class Symbol(str):
    __slots__ = ()
    def __repr__(self): return str.__str__(self)


class LispError(Exception): ...


class Lambda:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def bind(self, args):
        scope = {}
        params = list(self.params)
        args = list(args)
        while params:
            match params:
                case [".", rest]:
                    scope[rest] = args
                    return self.env.new_child(scope)
                case [p, *params]:
                    if not args:
                        raise LispError(f"missing {p}")
                    scope[p] = args.pop(0)
        if args:
            raise LispError(f"{len(args)} too many")
        return self.env.new_child(scope)

    def __call__(self, *args):
        return evaluate(self.body, self.bind(args))


class Macro(Lambda): pass


def read(src):
    toks = re.findall(r'"(?:\\.|[^"])*"|[()\']|[^\s()\']+', re.sub(r";.*", "", src))
    def form(it):
        match next(it):
            case "(":
                out = []
                for t in it:
                    if t == ")": return out
                    out.append(form(iter_push(t, it)))
                raise LispError("unclosed (")
            case ")": raise LispError("stray )")
            case "'": return [Symbol("quote"), form(it)]
            case t if t[0] == '"': return t[1:-1].encode().decode("unicode_escape")
            case "#t": return True
            case "#f": return False
            case t:
                for conv in (int, float):
                    try: return conv(t)
                    except ValueError: continue
                return Symbol(t)
    class iter_push:
        def __init__(self, t, it): self.t, self.it = [t], it
        def __iter__(self): return self
        def __next__(self): return self.t.pop() if self.t else next(self.it)
    it = iter(toks)
    while True:
        try:
            t = next(it)
        except StopIteration:
            return
        try:
            yield form(iter_push(t, it))
        except StopIteration:
            raise LispError("unexpected end") from None


def show(x):
    match x:
        case True | False: return "#" + str(x)[0].lower()
        case None: return "nil"
        case Symbol(): return str.__str__(x)
        case str(): return f'"{x}"'
        case [Symbol() as q, y] if q == "quote": return "'" + show(y)
        case list(): return f"({' '.join(map(show, x))})"
        case Lambda(params=p): return f"#<{type(x).__name__.lower()} {show(p)}>"
        case float() if x.is_integer(): return f"{x:.1f}"
        case _: return str(x)


def evaluate(x, env):
    while True:
        match x:
            case Symbol():
                try: return env[x]
                except KeyError: raise LispError(f"unbound {x}") from None
            case list() if x:
                pass
            case _: return x
        match x:
            case ["quote", v]: return v
            case ["if", c, a, *b]:
                x = a if evaluate(c, env) is not False else (b[0] if b else None)
            case ["define", [name, *params], *body]:
                env[name] = Lambda(params, [Symbol("begin"), *body], env); return name
            case ["define", Symbol() as name, v]:
                env[name] = evaluate(v, env); return name
            case ["set!", name, v]:
                scope = next((m for m in env.maps if name in m), None)
                if scope is None: raise LispError(f"can't set {name}")
                scope[name] = evaluate(v, env); return None
            case ["lambda", params, *body]: return Lambda(params, [Symbol("begin"), *body], env)
            case ["macro", [name, *params], body]: env[name] = Macro(params, body, env); return name
            case ["begin", *init, last]:
                for e in init: evaluate(e, env)
                x = last
            case ["let", binds, *body]:
                env = env.new_child({n: evaluate(v, env) for n, v in binds}); x = [Symbol("begin"), *body]
            case [head, *args]:
                f = evaluate(head, env)
                if isinstance(f, Macro): x = f(*args); continue
                args = [evaluate(a, env) for a in args]
                if isinstance(f, Lambda): x, env = f.body, f.bind(args)
                elif callable(f): return f(*args)
                else: raise LispError(f"not a function: {show(f)}")


G = ChainMap({}, {Symbol(k): v for k, v in {"+": lambda *a: sum(a), "*": lambda *a: reduce(op.mul, a, 1), "-": lambda a, *b: a - sum(b) if b else -a, "/": op.truediv, "<": op.lt, "=": op.eq, "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, b: [a, *b], "list": lambda *a: [*a], "null?": lambda l: l == [], "map": lambda f, *l: [*map(f, *l)], "sqrt": math.sqrt, "quotient": op.floordiv, "print": lambda *a: print(*map(show, a))}.items()})
SRC = r"""
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 30)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))
(loop 5000 0) ; a tail call
(map (lambda (x y) (+ x y)) '(1 2 3) (list 10 20 30))
(define counter (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(counter) (counter)
(macro (unless c . body) (list 'if c #f (cons 'begin body)))
(unless (< 2 1) (print "hi\tthere" 'x) 5)
(define (compose . fs) (if (null? fs) (lambda (x) x) (lambda (x) ((car fs) ((compose2 (cdr fs)) x)))))
'(a (b "c") 1.5 #t) fact unless (sqrt 16) (quotient 7 2)
(car '()) (undefined 1) (fact) (fact 1 2) (1 2) (/ 1 0) (set! zz 1) (+ 1 "a")
"""
for form in read(SRC):
    try: print(show(form), "=>", show(evaluate(form, G)))
    except (LispError, ArithmeticError, TypeError, LookupError) as e: print(show(form), "=> !", type(e).__name__, e)
for bad in ("(1 2", ")", "(a))", "'"):
    try: print(list(read(bad)))
    except LispError as e: print(bad, e, e.__cause__, e.__suppress_context__)
try: evaluate(next(read("((lambda (f) (f f)) (lambda (f) (+ 1 (f f))))")), G)
except RecursionError as e: print("RecursionError", e)
