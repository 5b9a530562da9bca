"""mako: templates with control lines, definitions, inheritance, filters and errors."""

from mako.template import Template
from mako.lookup import TemplateLookup, TemplateCollection
from mako import exceptions

t = Template("""<%def name="row(x, cls='a')"><tr class="${cls}">${x | h,trim}</tr></%def>\\
<%! import re
def up(s): return s.upper() %>
% for i, n in enumerate(names):
  ${loop.index} ${n | up} ${row(n)}
% endfor
<% total = sum(map(len, names)) %>
## comment
${total} ${re.sub("a", "b", "banana")}
<%text>${raw}</%text>
% if total > 5:
big
% elif total:
small
% else:
none
% endif
""")
print(t.render(names=["ann", "<bob> "]))
lk = TemplateLookup()
lk.put_string(
    "base.html",
    "<html><%block name='head'>default</%block>${self.body()}|${next.title() if hasattr(next, 'title') else ''}</html>",
)
lk.put_string(
    "page.html",
    "<%inherit file='base.html'/><%block name='head'>mine ${parent.head() if 0 else ''}</%block><%def name='title()'>T</%def>Body ${x}<%include file='inc.html' args='y=3'/>",
)
lk.put_string("inc.html", "<%page args='y'/>[inc ${y}]")
print(lk.get_template("page.html").render(x="<1>"))
for bad in ("${x", "% for x in y:\nfoo", "<%def name='a'>", "${1/0}", "${undefined_name}", "% endfor\n", "<%foo/>"):
    try:
        print(Template(bad).render())
    except Exception as e:
        print(type(e).__name__, str(e)[:200])
