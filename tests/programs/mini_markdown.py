# A small markdown to HTML converter: blocks, lists, inline emphasis, code, links and escapes.
def escape(s):
    return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def inline(text):
    out, i = [], 0
    while i < len(text):
        for mark, tag in (("**", "strong"), ("*", "em"), ("`", "code")):
            if text.startswith(mark, i) and (end := text.find(mark, i + len(mark))) > 0:
                inner = text[i + len(mark):end]
                out.append(f"<{tag}>{escape(inner) if tag == 'code' else inline(inner)}</{tag}>")
                i = end + len(mark)
                break
        else:
            if text[i] == "[" and (mid := text.find("](", i)) > 0 and (end := text.find(")", mid)) > 0:
                out.append(f'<a href="{text[mid + 2:end]}">{inline(text[i + 1:mid])}</a>')
                i = end + 1
            elif text[i] == "\\" and i + 1 < len(text):
                out.append(escape(text[i + 1]))
                i += 2
            else:
                out.append(escape(text[i]))
                i += 1
    return "".join(out)


def blocks(lines):
    lines = iter(lines)
    para, items, kind = [], [], None

    def flush():
        nonlocal kind
        if para:
            yield "<p>" + inline(" ".join(para)) + "</p>"
            para.clear()
        if items:
            yield f"<{kind}>" + "".join(f"<li>{inline(i)}</li>" for i in items) + f"</{kind}>"
            items.clear()
        kind = None

    for line in lines:
        match line.split(maxsplit=1):
            case []:
                yield from flush()
            case [hashes, title] if set(hashes) == {"#"} and len(hashes) <= 6:
                yield from flush()
                yield f"<h{len(hashes)}>{inline(title)}</h{len(hashes)}>"
            case ["-" | "*", item]:
                if kind != "ul":
                    yield from flush()
                kind = "ul"
                items.append(item)
            case [num, item] if num.rstrip(".").isdigit() and num.endswith("."):
                if kind != "ol":
                    yield from flush()
                kind = "ol"
                items.append(item)
            case ["```", *lang] | ["```" as lang]:
                yield from flush()
                code = []
                for inner in lines:
                    if inner.strip() == "```":
                        break
                    code.append(escape(inner))
                yield "<pre>" + "\n".join(code) + "</pre>"
            case ["---"]:
                yield from flush()
                yield "<hr>"
            case [">", quote]:
                yield from flush()
                yield f"<blockquote>{inline(quote)}</blockquote>"
            case _:
                if items:
                    yield from flush()
                para.append(line.strip())
    yield from flush()


source = """# Hello *World*
Some **bold** text with `a < b` code
and a [link *here*](http://example.org).

- one
- two & three
1. first
2. **second**

```
if x < 3:
    print("&")
```
> quoted \\*not em\\*
---
## End *unclosed
last line"""
for html in blocks(source.splitlines()):
    print(html)
