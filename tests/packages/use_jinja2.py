"""jinja2 (with markupsafe): templates with inheritance, macros, filters, loops, tests, whitespace, escaping, errors."""
from jinja2 import (
    DictLoader, Environment, FunctionLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, Undefined, UndefinedError, pass_context,
)
from jinja2.sandbox import SandboxedEnvironment, SecurityError
from markupsafe import Markup, escape

templates = {
    "base.html": "<title>{% block title %}Default{% endblock %}</title>\n{% block body %}{% endblock %}\n{%- block foot %}(c){% endblock %}",
    "page.html": "{% extends 'base.html' %}{% block title %}{{ super() }} - {{ page.title|title }}{% endblock %}\n"
                 "{% block body %}{% include 'list.html' %}{% from 'macros.html' import button as b %}{{ b('Go', kind='big') }}{% endblock %}",
    "list.html": "<ul>{% for item in page['items'] if item.price is defined %}\n"
                 "<li class='{{ loop.cycle('odd', 'even') }}'>{{ loop.index }}/{{ loop.length }} {{ item.name }}: {{ '%.2f'|format(item.price) }}"
                 "{% if not loop.last %},{% endif %}</li>{% else %}<li>none</li>{% endfor %}\n</ul>",
    "macros.html": "{% macro button(text, kind='small') -%}<button class=\"{{ kind }}\">{{ text }}{{ caller() if caller }}</button>{%- endmacro %}",
    "call.html": "{% import 'macros.html' as m %}{% call m.button('x') %}!{% endcall %}{{ m.button('<b>') }}",
    "broken.html": "line one\n{% if x %}\nnever closed",
}


@pass_context
def whoami(context):
    return context.get("user", "nobody")


env = Environment(loader=DictLoader(templates), autoescape=True, trim_blocks=False)
env.filters["shout"] = lambda s, n=1: str(s).upper() + "!" * n
env.tests["tiny"] = lambda x: x < 3
env.globals["whoami"] = whoami
page = {"title": "my shop", "items": [{"name": "Tea & more", "price": 3.5}, {"name": "free"}, {"name": "<Pot>", "price": 20}]}
print(env.get_template("page.html").render(page=page))
print(env.get_template("call.html").render())
print(env.get_template("list.html").render(page={"items": []}))
print(sorted(env.list_templates()))
plain = Environment(trim_blocks=True, lstrip_blocks=True)
plain.filters["shout"] = env.filters["shout"]
plain.tests["tiny"] = env.tests["tiny"]
for source in [
    "{{ 1 + 2 * 3 ** 2 // 4 % 5 }} {{ 7 / 2 }} {{ 'a' ~ 1 ~ 'b' }} {{ not true or 1 < 2 <= 2 }}",
    "{{ [1, 2, 3]|sum }} {{ 'hello'|capitalize|shout(2) }} {{ [3, 1, 2]|sort|join('-') }} {{ {'a': 1}.items()|list }}",
    "{% for k, v in {'x': 1, 'y': 2}|dictsort(reverse=true) %}{{ k }}={{ v }};{% endfor %}",
    "{% set ns = namespace(n=0) %}{% for i in range(5) %}{% set ns.n = ns.n + i %}{% endfor %}{{ ns.n }}",
    "{{ 'x' if false else 'y' }} {{ none is none }} {{ 5 is odd }} {{ 2 is tiny }} {{ 'b' in 'abc' }} {{ missing is defined }}",
    "{{ items|map(attribute='n')|select('gt', 1)|list }} {{ items|groupby('g')|map('first')|list }}",
    "{{ 'some long text to wrap'|wordwrap(10) }}|{{ 'text'|center(10) }}|{{ 'a b c'|wordcount }} {{ 'Some Title'|lower|replace(' ', '_') }}",
    "{{ [1,2,3,4,5]|batch(2, 0)|list }} {{ [1,2,3,4,5]|slice(2)|map('list')|list }} {{ range(10)[2:8:3]|list }} {{ 'abc'|reverse }}",
    "{% raw %}{{ not run }}{% endraw %} {# a comment #}end",
    "{% for i in [1, 2, 3] recursive %}{{ i }}{% endfor %}{% for a in tree recursive %}{{ a.v }}{% if a.kids %}({{ loop(a.kids) }}){% endif %}{% endfor %}",
    "{% filter upper %}inside {{ 'x' }}{% endfilter %}{% with a = 1, b = 2 %}{{ a + b }}{% endwith %}",
    "  {% if true %}\n    kept\n  {% endif %}\n{{- '  x  ' -}}   y",
    "{{ '<b>'|e }} {{ '<i>'|safe }} {{ 3.14159|round(2) }} {{ 3.7|int }} {{ '42'|int + 1 }} {{ [1, [2]]|tojson }} {{ 1234567|filesizeformat }}",
    "{{ 'a,b'.split(',')|last }} {{ ('x', 'y')|first }} {{ [1, 1, 2]|unique|list }} {{ undefined_thing|default('dflt') }} {{ ''|default('e', true) }}",
    "{% for x in [1, 2, 3, 4] %}{% if x == 2 %}{% continue %}{% endif %}{{ x }}{% endfor %}" if False else "{{ 10|string|length }} {{ 'ab'*3 }}",
    "{{ cycler('a', 'b').next() }} {% set j = joiner(', ') %}{% for i in 'abc' %}{{ j() }}{{ i }}{% endfor %} {{ dict(a=1) }} {{ lipsum is callable }}",
    "{% set x %}block {{ 1 }}{% endset %}{{ x }} {{ 'trim me  '|trim }}| {{ 'https://x.org'|urlencode }} {{ 'x'|indent(2, true) }} {{ [4, 9]|max }}",
]:
    print(repr(plain.from_string(source).render(
        items=[{"n": 1, "g": "a"}, {"n": 2, "g": "b"}, {"n": 3, "g": "a"}], tree=[{"v": 1, "kids": [{"v": 2}, {"v": 3, "kids": [{"v": 4}]}]}])))
for source in ["{{ x", "{% if %}", "{% for %}{% endfor %}", "{{ 1 + }}", "{% nope %}", "{% endif %}", "{{ x|nofilter }}", "{{ x is notest }}", "{{ 'a }}"]:
    try:
        print(plain.from_string(source).render())
    except TemplateSyntaxError as e:
        print(type(e).__name__, e.lineno, e.message)
try:
    env.get_template("broken.html")
except TemplateSyntaxError as e:
    print(e)
try:
    env.get_template("nope.html")
except TemplateNotFound as e:
    print("not found", e.name)
strict = Environment(undefined=StrictUndefined)
for source in ["{{ missing }}", "{{ a.b.c }}", "{{ a['x'] }}", "{{ 1 / 0 }}", "{{ a() }}", "{{ missing|default('ok') }}"]:
    try:
        print(strict.from_string(source).render(a={"b": 1}))
    except Exception as e:
        print(type(e).__name__, e)
sandbox = SandboxedEnvironment()
for source in ["{{ ''.__class__ }}|", "{{ ''.__class__.__mro__ }}", "{{ [].append(1) }}", "{{ range(5)|list }}"]:
    try:
        print(sandbox.from_string(source).render())
    except SecurityError as e:
        print("SecurityError", e)
print(escape("<a & 'b'>"), Markup("<b>%s</b>") % "<x>", Markup("<p>{}</p>").format("&"), Markup("a &lt; <i>b</i>").striptags(), Markup("&amp;").unescape())
print(Markup("<b>") + "<c>", Markup(", ").join(["<", Markup(">")]), repr(Markup("x")))
module = env.get_template("macros.html").module
print(module.button("m"), [piece for piece in plain.from_string("a{% for i in [1, 2] %}{{ i }}{% endfor %}").generate()])
print(env.from_string("{{ whoami() }}").render(user="Eve"), env.compile_expression("1 + x")(x=41))
