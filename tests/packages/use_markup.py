"""markdown, commonmark, sqlparse and tabulate: documents, statements and tables as text."""

import markdown, commonmark, sqlparse, tabulate as tb
from markdown.extensions.toc import TocExtension

src = '# Title {#t}\n\nPara *em* **strong** `code` [link](http://x "t") ![img](a.png)\n\n- a\n- b\n    - c\n\n1. x\n2. y\n\n> quote\n\n    code block\n\n```python\nx = 1\n```\n\nTerm\n:   Def\n\n| A | B |\n|---|:-:|\n| 1 | 2 |\n\nfoo[^1] <b>html</b> &copy; http://a.b\n\n[^1]: note\n\n* * *\nHTML is abbr\n\n*[HTML]: Hyper\n'
print(markdown.markdown(src))
print(
    markdown.markdown(
        src, extensions=["extra", "toc", "sane_lists", "nl2br", "admonition", "meta", "smarty", "attr_list"]
    )
)
md = markdown.Markdown(extensions=[TocExtension(permalink=True), "codehilite", "fenced_code"])
print(md.convert(src), md.toc)
print(commonmark.commonmark(src))
ast = commonmark.Parser().parse("*a* b")
print(commonmark.dumpAST(ast))
sql = "select a.id, count(*) as n from t a left join u on a.id=u.aid where a.x in (1,2,3) and (b='x' or c is null) group by a.id having n>1 order by n desc limit 10; insert into t (a,b) values (1,'x')"
print(sqlparse.format(sql, reindent=True, keyword_case="upper"))
print(sqlparse.split(sql))
p = sqlparse.parse(sql)[0]
print(p.get_type(), [(str(t.ttype), str(t)) for t in p.flatten()][:12])
p._pprint_tree(max_depth=2)
print(
    sqlparse.format(sql, strip_comments=True, reindent_aligned=True),
    sqlparse.format("select 1 -- c\n", strip_comments=True),
)
for f in (
    "plain",
    "simple",
    "grid",
    "fancy_grid",
    "pipe",
    "orgtbl",
    "rst",
    "html",
    "latex",
    "github",
    "psql",
    "pretty",
    "outline",
    "heavy_grid",
    "tsv",
    "jira",
    "youtrack",
    "mediawiki",
):
    print(
        tb.tabulate(
            [["spam", 41.9999, None], ["eggs", 451, "x\ny"], ["ü", "1e3", -2]],
            headers=["item", "qty", "note"],
            tablefmt=f,
        )
    )
print(
    tb.tabulate(
        {"a": [1, 2.5], "b": ["x", "yy"]},
        headers="keys",
        showindex=True,
        floatfmt=".3f",
        numalign="center",
        colalign=("right", "left", "right"),
    ),
    tb.tabulate([[1, 2]], maxcolwidths=3),
    tb.tabulate([["a long text here"]], maxcolwidths=8, tablefmt="grid"),
)
