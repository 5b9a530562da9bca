"""Finds elements by paths, a small part of XPath."""

import re

_token = re.compile(
    r"('[^']*'|\"[^\"]*\")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]+\})?[^/\[\]()@!=\s]+)|\s+"
)


def xpath_tokenizer(pattern, namespaces=None):
    """The parts of a path: signs and texts, and names with their namespaces."""
    default = namespaces.get("") if namespaces else None
    in_attribute = False
    for found in _token.finditer(pattern):
        kind, name = found[1] or found[2] or "", found[3] or ""
        if name and name[0] != "{":
            if ":" in name:
                prefix, name = name.split(":", 1)
                try:
                    if not namespaces:
                        raise KeyError
                    yield kind, f"{{{namespaces[prefix]}}}{name}"
                except KeyError:
                    raise SyntaxError(f"prefix {prefix!r} not found in prefix map") from None
            elif default and not in_attribute:
                yield kind, f"{{{default}}}{name}"
            else:
                yield kind, name
            in_attribute = False
        elif kind or name:
            yield kind, name
            in_attribute = kind == "@"


def _fits(tag):
    """Whether an element's name fits one with wildcards; None if there are none in it."""
    if tag == "*":
        return lambda element: True
    if tag == "{*}*":
        return lambda element: isinstance(element.tag, str)
    if tag == "{}*":
        return lambda element: isinstance(element.tag, str) and element.tag[:1] != "{"
    if tag.startswith("{*}"):
        end = tag[2:]
        return lambda element: isinstance(element.tag, str) and (element.tag == tag[3:] or element.tag.endswith(end))
    if tag.endswith("}*"):
        start = tag[:-1]
        return lambda element: isinstance(element.tag, str) and element.tag.startswith(start)
    plain = tag[2:] if tag.startswith("{}") else tag
    return lambda element: element.tag == plain


def _children(next, token):
    tag = token[1] or "*"
    if tag == "*":
        return lambda context, found: (child for element in found for child in element)
    fits = _fits(tag)
    return lambda context, found: (child for element in found for child in element if fits(child))


def _all_below(next, token):
    try:
        token = next()
    except StopIteration:
        return None
    if token[0] == "*":
        fits = _fits("*")
    elif not token[0]:
        fits = _fits(token[1])
    else:
        raise SyntaxError("invalid descendant")

    def select(context, found):
        for element in found:
            for below in element.iter():
                if below is not element and fits(below):
                    yield below

    return select


def _parents(next, token):
    def select(context, found):
        above = context.parents()
        seen = set()
        for element in found:
            parent = above.get(element)
            if parent is not None and parent not in seen:
                seen.add(parent)
                yield parent

    return select


def _itself(next, token):
    return lambda context, found: found


def _predicate(next, token):
    shape, words = [], []
    while True:
        try:
            token = next()
        except StopIteration:
            return None
        if token[0] == "]":
            break
        if token == ("", ""):
            continue
        if token[0] and token[0][:1] in "'\"":
            token = "'", token[0][1:-1]
        shape.append(token[0] or "-")
        words.append(token[1])
    shape = "".join(shape)
    keep = _test(shape, words)
    if keep is not None:
        return lambda context, found: (element for element in found if keep(element))
    if shape in ("-", "-()", "-()-"):
        return _by_index(shape, words)
    raise SyntaxError("invalid predicate")


def _test(shape, words):
    """What decides over one element alone; None if the predicate is of another kind."""
    if shape == "@-":
        return lambda element: element.get(words[1]) is not None
    if shape == "@-='":
        return lambda element: element.get(words[1]) == words[-1]
    if shape == "@-!='":
        return lambda element: element.get(words[1]) not in (None, words[-1])
    if shape == "-" and not re.fullmatch(r"-?\d+", words[0]):
        return lambda element: element.find(words[0]) is not None
    if shape in (".='", ".!='") or shape in ("-='", "-!='") and not re.fullmatch(r"-?\d+", words[0]):
        same = "!" not in shape
        if shape[0] == ".":
            return lambda element: ("".join(element.itertext()) == words[-1]) == same
        return lambda element: any(("".join(below.itertext()) == words[-1]) == same for below in element.findall(words[0]))
    return None


def _by_index(shape, words):
    if shape == "-":
        index = int(words[0]) - 1
        if index < 0:
            raise SyntaxError("XPath position >= 1 expected")
    else:
        if words[0] != "last":
            raise SyntaxError("unsupported function")
        index = -1
        if shape == "-()-":
            try:
                index = int(words[2]) - 1
            except ValueError:
                raise SyntaxError("unsupported expression")
            if index > -2:
                raise SyntaxError("XPath offset from last() must be negative")

    def select(context, found):
        above = context.parents()
        for element in found:
            try:
                siblings = list(above[element].findall(element.tag))
                if siblings[index] is element:
                    yield element
            except (IndexError, KeyError):
                pass

    return select


_STEPS = {"": _children, "*": _children, ".": _itself, "..": _parents, "//": _all_below, "[": _predicate}
_cache = {}


class _Context:
    def __init__(self, root):
        self.root = root
        self.above = None

    def parents(self):
        if self.above is None:
            self.above = {child: parent for parent in self.root.iter() for child in parent}
        return self.above


def iterfind(elem, path, namespaces=None):
    """The elements that a path leads to."""
    if path[-1:] == "/":
        path += "*"
    key = path, tuple(sorted(namespaces.items())) if namespaces else None
    steps = _cache.get(key)
    if steps is None:
        steps = _steps(path, namespaces)
        if len(_cache) > 100:
            _cache.clear()
        _cache[key] = steps
    found = [elem]
    context = _Context(elem)
    for step in steps:
        found = step(context, found)
    return found


def _steps(path, namespaces):
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    next = iter(xpath_tokenizer(path, namespaces)).__next__
    steps = []
    try:
        token = next()
    except StopIteration:
        return [lambda context, found: iter(())]
    while True:
        try:
            steps.append(_STEPS[token[0]](next, token))
        except (StopIteration, KeyError):
            raise SyntaxError("invalid path") from None
        try:
            token = next()
            if token[0] == "/":
                token = next()
        except StopIteration:
            return [step for step in steps if step is not None]


def find(elem, path, namespaces=None):
    """The first element that a path leads to."""
    return next(iter(iterfind(elem, path, namespaces)), None)


def findall(elem, path, namespaces=None):
    """All of them."""
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """The text of the first one."""
    found = find(elem, path, namespaces)
    return default if found is None else "" if found.text is None else found.text
