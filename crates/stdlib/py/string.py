"""Collections of characters, templates with `$`, and `str.format` in parts that can be replaced."""

octdigits, digits, hexdigits = "01234567", "0123456789", "0123456789abcdefABCDEF"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
whitespace = " \t\n\r\v\f"
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Split into words, capitalize each, join them again."""
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


_word_start = frozenset("_" + ascii_letters)
_word = _word_start | frozenset(digits)
_missing = object()


class _Pattern:
    """The pattern of a class of templates, made when somebody asks for it."""

    def __get__(self, template, cls):
        import re

        mark = re.escape(cls.delimiter)
        braced = cls.braceidpattern or cls.idpattern
        made = re.compile(
            f"""
            {mark}(?:
              (?P<escaped>{mark})  |
              (?P<named>{cls.idpattern})  |
              {{(?P<braced>{braced})}}  |
              (?P<invalid>)
            )
            """,
            cls.flags | re.VERBOSE,
        )
        if cls is not Template:
            cls.pattern = made
        return made


class Template:
    """A text with places `$name` and `${name}`; `$$` is a dollar sign."""

    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE
    pattern = _Pattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        given = cls.__dict__.get("pattern")
        if given is None:
            cls.pattern = _Pattern()
        elif isinstance(given, str):
            import re

            cls.pattern = re.compile(given, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """The pieces, in order: (plain text, None, 0), (as written, name, 0) or (as written, "", offset) for a mistake."""
        cls = type(self)
        if (
            cls.idpattern is not Template.idpattern or cls.braceidpattern is not None or cls.flags != 2
            or not isinstance(cls.__dict__.get("pattern", Template), (type, _Pattern))
        ):
            yield from self._parts_by_pattern(cls.pattern)
            return
        text = self.template
        mark = self.delimiter
        at = 0
        while True:
            found = text.find(mark, at)
            if found < 0:
                yield text[at:], None, 0
                return
            if found > at:
                yield text[at:found], None, 0
            start = found + len(mark)
            if text.startswith(mark, start):
                at = start + len(mark)
                yield text[found:at], _missing, 0
                continue
            braced = text.startswith("{", start)
            begin = end = start + braced
            if begin < len(text) and text[begin] in _word_start:
                while end < len(text) and text[end] in _word:
                    end += 1
            name = text[begin:end]
            if not name or braced and not text.startswith("}", end):
                at = start
                yield mark, "", found
                continue
            at = end + braced
            yield text[found:at], name, 0

    def _parts_by_pattern(self, pattern):
        text = self.template
        at = 0
        for match in pattern.finditer(text):
            if match.start() > at:
                yield text[at : match.start()], None, 0
            at = match.end()
            name = match["named"] or match["braced"]
            if name is not None:
                yield match[0], name, 0
            elif match["escaped"] is not None:
                yield match[0], _missing, 0
            elif match["invalid"] is not None:
                yield match[0], "", match.start("invalid") - 1
            else:
                raise ValueError("Unrecognized named group in pattern", pattern)
        yield text[at:], None, 0

    def _invalid(self, at):
        at = max(at, 0)
        lines = self.template[:at].splitlines(keepends=True)
        if lines:
            column, line = at - len("".join(lines[:-1])), len(lines)
        else:
            column, line = 0, 1
        if lines and lines[-1].endswith("\n"):
            column, line = 0, line + 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column + 1}")

    def substitute(self, mapping=_missing, /, **kws):
        """Fill every place; KeyError for a name without a value."""
        get = self._lookup(mapping, kws)
        result = []
        for text, name, at in self._parts():
            if name is None:
                result.append(text)
            elif name is _missing:
                result.append(self.delimiter)
            elif name:
                result.append(str(get[name]))
            else:
                self._invalid(at)
        return "".join(result)

    def safe_substitute(self, mapping=_missing, /, **kws):
        """Fill the places that there are values for."""
        get = self._lookup(mapping, kws)
        result = []
        for text, name, _ in self._parts():
            if name is _missing:
                text = self.delimiter
            elif name:
                try:
                    text = str(get[name])
                except KeyError:
                    pass
            result.append(text)
        return "".join(result)

    @staticmethod
    def _lookup(mapping, kws):
        if mapping is _missing:
            return kws
        if kws:
            from collections import ChainMap

            return ChainMap(kws, mapping)
        return mapping

    def is_valid(self):
        """Whether `substitute` would find no mistake."""
        return all(name != "" for _, name, _ in self._parts())

    def get_identifiers(self):
        """Return the names, each once, in order."""
        return list(dict.fromkeys(name for _, name, _ in self._parts() if name and name is not _missing))


class Formatter:
    """What `str.format` does, as methods that a subclass can replace."""

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field is None:
                continue
            first, rest = _split_field(field)
            if first == "":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field = str(auto) + rest
                auto += 1
            elif first.isdigit():
                if auto:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto = False
            value, key = self.get_field(field, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            result.append(self.format_field(value, spec))
        return "".join(result), auto

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """Yield (text, field name, spec, conversion) for each field and the text before it."""
        text = format_string
        literal = []
        at = 0
        while at < len(text):
            char = text[at]
            if char not in "{}":
                begin = at
                while at < len(text) and text[at] not in "{}":
                    at += 1
                literal.append(text[begin:at])
                continue
            if text.startswith(char, at + 1):
                literal.append(char)
                yield "".join(literal), None, None, None
                literal = []
                at += 2
                continue
            if char == "}":
                raise ValueError("Single '}' encountered in format string")
            end = _closing_brace(text, at + 1)
            field, conversion, spec = _split_replacement(text[at + 1 : end])
            yield "".join(literal), field, spec, conversion
            literal = []
            at = end + 1
        if literal:
            yield "".join(literal), None, None, None

    def get_field(self, field_name, args, kwargs):
        """Return the value of a field such as `0.name[key]`, and the argument that it began with."""
        first, rest = _split_field(field_name)
        first = int(first) if first.isdigit() else first
        value = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == ".":
                end = min([i for i in (rest.find(".", 1), rest.find("[", 1)) if i > 0], default=len(rest))
                if end == 1:
                    raise ValueError("Empty attribute in format string")
                value = getattr(value, rest[1:end])
                rest = rest[end:]
            elif rest[0] == "[":
                end = rest.find("]")
                if end < 0:
                    raise ValueError("Missing ']' in format string")
                key = rest[1:end]
                value = value[int(key) if key.isdigit() else key]
                rest = rest[end + 1 :]
            else:
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        return value, first


def _split_field(field):
    for index, char in enumerate(field):
        if char in ".[":
            return field[:index], field[index:]
    return field, ""


def _closing_brace(text, at):
    depth = 1
    while at < len(text):
        depth += (text[at] == "{") - (text[at] == "}")
        if depth == 0:
            return at
        at += 1
    if at and text[-1] == "{":
        raise ValueError("Single '{' encountered in format string")
    raise ValueError("expected '}' before end of string")


def _split_replacement(inside):
    """The field name, the conversion and the spec of what stands in braces."""
    brackets = 0
    for index, char in enumerate(inside):
        if char == "[":
            brackets = 1
        elif char == "]":
            brackets = 0
        elif char == ":" and not brackets:
            return inside[:index], None, inside[index + 1 :]
        elif char == "!" and not brackets:
            rest = inside[index + 1 :]
            if not rest:
                raise ValueError("end of string while looking for conversion specifier")
            if len(rest) > 1 and rest[1] != ":":
                raise ValueError("expected ':' after conversion specifier")
            return inside[:index], rest[0], rest[2:]
    return inside, None, ""
