"""A small Markdown to HTML converter: lines into blocks by a generator, inline marks by recursion."""

SOURCE = """
# Pellucid *glass*

A **stack machine** that you can see through:
run `2 + 3 < 6` and look at [each step](docs/steps.html).

- tokens
- a **tree** with `nodes`
- bytecode

1. read
2. run

> Simple things should be simple. & so on

```
PUSH 2
PUSH 3
ADD    <- 5
```

The *end.
"""

MARKS = {"**": "strong", "*": "em", "`": "code"}


def escape(text):
    for char, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(char, entity)
    return text


def inline(text):
    """Handle the first mark that closes, and go on with what follows it."""
    for i in range(len(text)):
        for mark, tag in MARKS.items():
            if text.startswith(mark, i):
                end = text.find(mark, i + len(mark))
                if end > i:
                    inside = text[i + len(mark) : end]
                    body = escape(inside) if tag == "code" else inline(inside)
                    return f"{escape(text[:i])}<{tag}>{body}</{tag}>{inline(text[end + len(mark):])}"
                break
        if text[i] == "[":
            label, close, rest = text[i + 1 :].partition("](")
            target, end, rest = rest.partition(")")
            if close and end:
                return f'{escape(text[:i])}<a href="{target}">{inline(label)}</a>{inline(rest)}'
    return escape(text)


def blocks(lines):
    """Yield (kind, lines) for each run of lines that belong together."""
    kind, run = None, []
    fenced = False
    for line in lines:
        if line.startswith("```"):
            if fenced:
                yield "pre", run
            elif run:
                yield kind, run
            kind, run, fenced = None, [], not fenced
            continue
        if fenced:
            run.append(line)
            continue
        match line.split(" ", 1):
            case [""]:
                new, text = None, ""
            case [hashes, text] if hashes.strip("#") == "":
                new = f"h{len(hashes)}"
            case ["-", text]:
                new = "ul"
            case [number, text] if number.endswith(".") and number[:-1].isdigit():
                new = "ol"
            case [">", text]:
                new = "blockquote"
            case _:
                new, text = "p", line
        if new != kind and run:
            yield kind, run
            run = []
        kind = new
        if new:
            run.append(text)
    if run:
        yield kind, run


def render(kind, lines):
    match kind:
        case "ul" | "ol":
            items = "".join(f"\n  <li>{inline(line)}</li>" for line in lines)
            return f"<{kind}>{items}\n</{kind}>"
        case "pre":
            return "<pre>" + escape("\n".join(lines)) + "</pre>"
        case _:
            return f"<{kind}>{inline(' '.join(lines))}</{kind}>"


for kind, lines in blocks(SOURCE.strip().splitlines()):
    print(render(kind, lines))
