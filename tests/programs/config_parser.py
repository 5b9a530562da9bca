# An INI and a TOML-like reader: sections, types, nested keys, errors with line numbers; validated by a schema.
class ParseError(Exception):
    def __init__(self, line, message):
        super().__init__(f"line {line}: {message}")
        self.line = line


def value(text, line):
    if text in ("true", "false"):
        return text == "true"
    if text[:1] in "\"'" and len(text) > 1 and text[-1] == text[0]:
        return text[1:-1].replace("\\n", "\n")
    if text.startswith("["):
        if not text.endswith("]"):
            raise ParseError(line, "list not closed")
        inner = text[1:-1].strip()
        return [value(p.strip(), line) for p in split(inner)] if inner else []
    for kind in (int, float):
        try:
            return kind(text.replace("_", "") if kind is float else text)
        except ValueError:
            continue
    raise ParseError(line, f"cannot read {text!r}")


def split(text):
    part, depth, quote = "", 0, ""
    for c in text:
        if quote:
            quote = "" if c == quote else quote
        elif c in "\"'":
            quote = c
        elif c in "[]":
            depth += 1 if c == "[" else -1
        elif c == "," and depth == 0:
            yield part
            part = ""
            continue
        part += c
    yield part


def parse(text):
    root = {}
    section = root
    for n, raw in enumerate(text.splitlines(), 1):
        line = raw.split(" #")[0].strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            if not line.endswith("]"):
                raise ParseError(n, "section not closed")
            section = root
            for key in line[1:-1].split("."):
                section = section.setdefault(key.strip(), {})
                if not isinstance(section, dict):
                    raise ParseError(n, f"{key} is not a section")
            continue
        key, eq, rest = line.partition("=")
        if not eq:
            raise ParseError(n, "expected key = value")
        key = key.strip()
        if key in section:
            raise ParseError(n, f"{key} is set twice")
        section[key] = value(rest.strip(), n)
    return root


SCHEMA = {"name": str, "server": {"port": range(1, 65536), "hosts": list, "tls": bool}, "limits": {"ratio": float}}


def check(data, schema, path=""):
    for key, want in schema.items():
        here = f"{path}.{key}".lstrip(".")
        if key not in data:
            yield f"{here} is missing"
        elif isinstance(want, dict):
            yield from check(data[key], want, here)
        elif isinstance(want, range):
            if data[key] not in want:
                yield f"{here} = {data[key]} is outside {want.start}..{want.stop - 1}"
        elif type(data[key]) is not want:
            yield f"{here} is {type(data[key]).__name__}, not {want.__name__}"
    yield from (f"{path}.{k} is unknown".lstrip(".") for k in data if k not in schema)


good = """
name = "demo \\n app"   # a comment
[server]
port = 8080
hosts = ["a.example", 'b,c', ["nested", 1]]
tls = false
[limits]
ratio = 0.75
[server.extra]
big = 1_000_000
empty = []
"""
data = parse(good)
print(data)
print(*check(data, SCHEMA), sep="\n")
print(*check({"name": 5, "server": {"port": 0, "hosts": "x", "tls": True}}, SCHEMA), sep="\n")
for bad in ("x", "[a", "a = [1, 2", "a = 1\na = 2", "a = 1\n[a.b]\nc = 1", "k = what", "a = 'x"):
    try:
        print(parse(bad))
    except ParseError as e:
        print(e, "|", e.line)


def flat(d, prefix=()):
    for k, v in d.items():
        if isinstance(v, dict):
            yield from flat(v, (*prefix, k))
        else:
            yield ".".join((*prefix, k)), v


for k, v in sorted(flat(data)):
    print(f"{k:<18} {v!r}")
