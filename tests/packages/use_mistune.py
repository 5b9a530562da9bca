"""mistune: Markdown to HTML: blocks, inlines, tables, notes, plugins, the tree, and a renderer of its own."""
import mistune
from mistune.renderers.markdown import MarkdownRenderer

text = """\
# A title with *emphasis* and `code`

Setext
------

A paragraph with **bold**, *italic*, ***both***, ~~gone~~, a [link](http://example.com "Title") and an ![image](a.png).
A second line<br>with html & an entity &copy; &lt; and <http://auto.link>.  
After a hard break. Escapes: \\* \\_ \\`.

> A quote
> on two lines
>> nested

- one
- two
    - deeper
    - deep

      with a paragraph
- [ ] open
- [x] done

3. third
4. fourth

```python
def f(x):
    return x < 1 & 2
```

    indented code

| left | right | middle |
|:-----|------:|:------:|
| a    | 1     | *x*    |
| b | 22 | `y|z` |

***

A note[^1] and a [reference][ref] and [another].

[^1]: The *note*.
[ref]: <http://ref.org> 'Ref title'
[another]: /x

<div class="raw">
*not* markdown
</div>

Term
: Definition one
: Definition two

H~2~O and x^2^, ==marked== and ^^inserted^^. HTML is an abbreviation.

*[HTML]: Hyper Text

$$
a < b
$$

Inline $x^2$ math.
"""
print(mistune.html(text))
md = mistune.create_markdown(plugins=["strikethrough", "footnotes", "table", "task_lists", "def_list", "abbr", "mark", "insert", "superscript", "subscript",
                                      "math", "url"], escape=True)
print(md(text))
ast = mistune.create_markdown(renderer="ast", plugins=["table"])


def show(tokens, depth=0):
    for token in tokens:
        if token["type"] == "blank_line":
            continue
        print("  " * depth + token["type"], token.get("attrs", ""), repr(token.get("raw", ""))[:40])
        show(token.get("children", []), depth + 1)


show(ast("# Hi *you*\n\n- a\n- b\n\n| x |\n|---|\n| 1 |\n"))


class Loud(mistune.HTMLRenderer):
    def emphasis(self, text):
        return f"<em class='loud'>{text.upper()}</em>"

    def block_code(self, code, info=None):
        return f"<pre lang={info!r}>{mistune.escape(code)}</pre>\n"

    def heading(self, text, level, **attrs):
        return f"<h{level} id='{text.lower().replace(' ', '-')}'>{text}</h{level}>\n"


loud = mistune.create_markdown(renderer=Loud())
print(loud("## Some Title\n\n*soft*\n\n```rust\nlet x = &1;\n```\n"))
print(mistune.create_markdown(renderer=MarkdownRenderer())("Title\n=====\n\n* a\n* b\n\n1) x\n\n> q\n\n`c` **b**\n"))
for tricky in ["*a **b* c**", "[a](b(c)d)", "`` a`b ``", "a\\\nb", "**", "***", "- a\n\n  b\n- c", "1. a\n1. b", "<b>*x*</b>", "[x]: y\n\n[x]", "&#65;&#x42;&bogus;",
               "a * b * c", "_a_b_", "[](x)", "![a](<b c> 'd')", "# ", "#no", "```\nopen", "~~~ js\nx\n~~~", "    code\n\n    more", "> a\nb", "a\n***\nb"]:
    print(repr(mistune.html(tricky)))
