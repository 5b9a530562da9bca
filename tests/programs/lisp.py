# A small Lisp: reader, environments, lambdas with closures, macros by quoting, tail calls in a loop.
import math
import sys


class Sym(str):
    pass


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise NameError(f"undefined: {name}")


class Lambda:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env


def tokenize(s):
    return s.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()


def read(tokens):
    if not tokens:
        raise EOFError("unexpected end")
    t = tokens.pop(0)
    if t == "(":
        out = []
        while tokens and tokens[0] != ")":
            out.append(read(tokens))
        if not tokens:
            raise EOFError("missing )")
        tokens.pop(0)
        return out
    if t == ")":
        raise SyntaxError("unexpected )")
    if t == "'":
        return [Sym("quote"), read(tokens)]
    for kind in (int, float):
        try:
            return kind(t)
        except ValueError:
            pass
    return {"#t": True, "#f": False}.get(t, Sym(t))


def show(v):
    if v is True:
        return "#t"
    if v is False:
        return "#f"
    if isinstance(v, list):
        return "(" + " ".join(map(show, v)) + ")"
    return "<lambda>" if isinstance(v, Lambda) or callable(v) else str(v)


def fold(f):
    def op(*a):
        r = a[0]
        for x in a[1:]:
            r = f(r, x)
        return r
    return op


root = Env()
root.update({
    "+": fold(lambda a, b: a + b), "-": lambda *a: -a[0] if len(a) == 1 else fold(lambda x, y: x - y)(*a), "*": fold(lambda a, b: a * b), "/": lambda a, b: a / b,
    "<": lambda a, b: a < b, ">": lambda a, b: a > b, "=": lambda a, b: a == b, "not": lambda a: a is False, "car": lambda l: l[0], "cdr": lambda l: l[1:],
    "cons": lambda a, l: [a] + l, "list": lambda *a: list(a), "null?": lambda l: l == [], "length": len, "mod": lambda a, b: a % b, "sqrt": math.sqrt, "append": lambda *ls: sum(ls, []),
    "apply": lambda f, args: call(f, args), "pi": math.pi,
})


def call(f, args):
    if isinstance(f, Lambda):
        return evaluate(f.body, Env(f.params, args, f.env))
    return f(*args)


def evaluate(x, env):
    while True:
        match x:
            case Sym():
                return env.find(x)[x]
            case [Sym() as head, *rest] if head in ("quote", "if", "define", "lambda", "begin", "let", "and", "or", "cond"):
                match head, rest:
                    case "quote", [v]:
                        return v
                    case "if", [c, a, b]:
                        x = a if evaluate(c, env) is not False else b
                    case "define", [[name, *params], *body]:
                        env[name] = Lambda(params, [Sym("begin"), *body], env)
                        return name
                    case "define", [name, v]:
                        env[name] = evaluate(v, env)
                        return name
                    case "lambda", [params, *body]:
                        return Lambda(params, [Sym("begin"), *body], env)
                    case "begin", [*init, last]:
                        for e in init:
                            evaluate(e, env)
                        x = last
                    case "let", [pairs, body]:
                        env = Env([p[0] for p in pairs], [evaluate(p[1], env) for p in pairs], env)
                        x = body
                    case "and", parts:
                        return all(evaluate(p, env) is not False for p in parts)
                    case "or", parts:
                        return any(evaluate(p, env) is not False for p in parts)
                    case "cond", clauses:
                        x = next(c[1] for c in clauses if c[0] == "else" or evaluate(c[0], env) is not False)
                    case _:
                        raise SyntaxError(f"bad {head}: {show(x)}")
            case [f, *args]:
                f = evaluate(f, env)
                args = [evaluate(a, env) for a in args]
                if isinstance(f, Lambda):
                    if len(args) != len(f.params):
                        raise TypeError(f"expected {len(f.params)} arguments, got {len(args)}")
                    x, env = f.body, Env(f.params, args, f.env)
                else:
                    return f(*args)
            case _:
                return x


program = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 20)
(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i))))
(loop 3000 0)
(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))
(map (lambda (x) (* x x)) '(1 2 3 4))
(define (adder n) (lambda (x) (+ x n)))
((adder 10) 5)
(define (filter p l) (cond ((null? l) '()) ((p (car l)) (cons (car l) (filter p (cdr l)))) (else (filter p (cdr l)))))
(define (qs l) (if (null? l) '() (let ((p (car l)) (r (cdr l))) (append (qs (filter (lambda (x) (< x p)) r)) (list p) (qs (filter (lambda (x) (not (< x p))) r))))))
(qs '(3 1 4 1 5 9 2 6 5 3 5))
(let ((x 3) (y 4)) (sqrt (+ (* x x) (* y y))))
(and #t 1 (< 1 2))
(or #f #f)
(apply + '(1 2 3 4))
(define (compose f g) (lambda (x) (f (g x))))
((compose fact length) '(a b c d))
'(a (b . c) 'd)
(/ 1 4)
undefined-thing
(fact 1 2)
(car '())
(if)
"""
tokens = tokenize(program)
while tokens:
    form = read(tokens)
    try:
        print(show(evaluate(form, root)))
    except Exception as e:
        print("!", type(e).__name__, e)
for bad in ("(1 2", ")", ""):
    try:
        read(tokenize(bad))
    except (EOFError, SyntaxError) as e:
        print(type(e).__name__, e)
