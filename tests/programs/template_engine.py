# A template engine: tokens, nested blocks, filters by a registry, loops, conditions, includes, escaping, errors that name the line; compiled to closures.
import html
import re
from collections import ChainMap
from types import SimpleNamespace


class TemplateError(Exception):
    def __init__(self, msg, line=None):
        self.line = line
        super().__init__(f"{msg} (line {line})" if line else msg)


class UndefinedError(TemplateError, KeyError):
    __str__ = TemplateError.__str__


class Safe(str):
    def __html__(self): return self


class Template:
    filters = {}
    store = {}
    TOKEN = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.S)

    def __init__(self, source, name="<template>"):
        self.name = name
        self.parts = self._lex(source)
        self.body, rest, _ = self._parse(iter(self.parts))
        self.store[name] = self

    @classmethod
    def filter(cls, f=None, *, name=None):
        if f is None: return lambda f: cls.filter(f, name=name)
        cls.filters[name or f.__name__] = f
        return f

    def _lex(self, src):
        line, out = 1, []
        for i, t in enumerate(self.TOKEN.split(src)):
            if i % 2: out.append(("var" if t[1] == "{" else "tag" if t[1] == "%" else "note", t[2:-2].strip(), line))
            elif t: out.append(("text", t, line))
            line += t.count("\n")
        return out

    def _parse(self, it, until=()):
        nodes = []
        for kind, text, line in it:
            match kind, text.split(None, 1) if kind == "tag" else text:
                case "text", t: nodes.append(lambda ctx, t=t: t)
                case "note", _: pass
                case "var", e: nodes.append(self._expr(e, line, escape=True))
                case "tag", [word, *_] if word in until: return nodes, text, line
                case "tag", ["if", cond]:
                    branches, test = [], self._expr(cond, line)
                    while True:
                        body, end, _ = self._parse(it, ("elif", "else", "endif"))
                        branches.append((test, body))
                        if end == "endif": break
                        test = (lambda ctx: True) if end == "else" else self._expr(end[5:], line)
                    nodes.append(lambda ctx, br=branches: next((self._run(b, ctx) for t, b in br if t(ctx)), ""))
                case "tag", ["for", spec]:
                    m = re.fullmatch(r"(\w+(?:\s*,\s*\w+)*)\s+in\s+(.+)", spec)
                    if not m: raise TemplateError(f"bad for: {spec!r}", line)
                    names, seq = re.split(r"\s*,\s*", m[1]), self._expr(m[2], line)
                    body, end, _ = self._parse(it, ("endfor", "else"))
                    other = self._parse(it, ("endfor",))[0] if end == "else" else []
                    nodes.append(self._loop(names, seq, body, other))
                case "tag", ["include", n]: nodes.append(lambda ctx, n=n: self.store[n].render_in(ctx))
                case "tag", ["set", s]:
                    k, _, e = s.partition("=")
                    nodes.append(lambda ctx, k=k.strip(), e=self._expr(e, line): ctx.__setitem__(k, e(ctx)) or "")
                case "tag", _: raise TemplateError(f"unknown tag {text!r}", line)
        if until: raise TemplateError(f"missing {' or '.join(until)}")
        return nodes, None, None

    def _loop(self, names, seq, body, other):
        def run(ctx):
            items = list(seq(ctx))
            out = []
            for i, item in enumerate(items):
                loop = SimpleNamespace(index=i + 1, first=i == 0, last=i == len(items) - 1)
                vals = {names[0]: item} if len(names) == 1 else dict(zip(names, item, strict=True))
                out.append(self._run(body, ctx.new_child(vals | {"loop": loop})))
            return "".join(out) if items else self._run(other, ctx)
        return run

    def _expr(self, text, line, escape=False):
        src, *pipes = re.split(r"(?<!\|)\|(?!\|)", text)
        try: code = compile(src.strip(), f"{self.name}:{line}", "eval")
        except SyntaxError as e: raise TemplateError(f"bad expression {src.strip()!r}: {e.msg}", line) from e
        calls = []
        for p in pipes:
            m = re.fullmatch(r"\s*(\w+)(?:\((.*)\))?\s*", p)
            if m is None or m[1] not in self.filters: raise TemplateError(f"no filter {p.strip()!r}", line)
            calls.append((self.filters[m[1]], m[2] and compile(f"({m[2]},)", "<args>", "eval")))
        def run(ctx):
            try: v = eval(code, {"__builtins__": {"len": len, "range": range, "sorted": sorted}}, ctx)
            except NameError as e: raise UndefinedError(str(e), line) from None
            for f, args in calls: v = f(v, *(eval(args, {}, ctx) if args else ()))
            if not escape: return v
            return str(v) if hasattr(v, "__html__") else html.escape(str(v))
        return run

    @staticmethod
    def _run(nodes, ctx): return "".join(n(ctx) for n in nodes)
    def render_in(self, ctx): return self._run(self.body, ctx)
    def render(self, **ctx): return self._run(self.body, ChainMap(ctx))


@Template.filter
def upper(s): return str(s).upper()
@Template.filter(name="default")
def _default(v, d=""): return v or d
@Template.filter
def safe(s): return Safe(s)
@Template.filter
def join(xs, sep=", "): return sep.join(map(str, xs))
@Template.filter
def fmt(v, spec): return format(v, spec)


Template("<li>{{ item.name|upper }}: {{ item.price|fmt('>8.2f') }}{% if not loop.last %},{% endif %}</li>", "row")
page = Template("""<h1>{{ title }}</h1>{# a
comment #}
{% for item in items %}{% include row %}
{% else %}nothing{% endfor %}
{% if n > 2 %}many{% elif n == 2 %}two{% else %}few{% endif %}
{% set total = n * 10 %}{{ total }} {{ [x for x in range(n)]|join(' - ') }} {{ raw|safe }} {{ none|default('dflt') }}
{% for k, v in sorted(d.items()) %}{{ loop.index }}.{{ k }}={{ v }} {% endfor %}""")
items = [SimpleNamespace(name="tea", price=2.5), SimpleNamespace(name="<b>", price=10)]
print(page.render(title="A & B", items=items, n=2, raw="<i>", none=None, d={"b": 1, "a": 2}))
print(page.render(title="", items=[], n=3, raw="", none=0, d={}))
for src in ("{{ x", "{{ x y }}", "{{ x|nope }}", "{% if x %}a", "{% for x %}", "{% zap %}", "a\n\n{{ undefined }}", "{% for a, b in c %}{% endfor %}", "{{ 1/0 }}", "{{ len(5) }}", "{{ open('x') }}", "{% include zz %}", "{{ x.y }}", "{% endif %}", "{{ }}"):
    try: print(repr(Template(src).render(x=1, c=[(1, 2, 3)])))
    except Exception as e: print(type(e).__name__, e, "| cause:", repr(e.__cause__))
