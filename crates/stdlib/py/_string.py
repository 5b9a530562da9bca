"""The pieces of format strings, for those who format by rules of their own."""


def formatter_parser(text, /):
    """Iterate over (text, field name, spec, conversion) of a format string."""
    from string import Formatter

    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    for literal, field, spec, conversion in Formatter().parse(text):
        yield literal, field, spec, conversion


def formatter_field_name_split(text, /):
    """The first part of a field's name, and an iterator over (is it an attribute, name or key) of the rest."""
    from string import _split_field

    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    first, rest = _split_field(text)
    return int(first) if first.isdigit() else first, _steps(rest)


def _steps(rest):
    while rest:
        if rest[0] == ".":
            end = min([i for i in (rest.find(".", 1), rest.find("[", 1)) if i > 0], default=len(rest))
            if end == 1:
                raise ValueError("Empty attribute in format string")
            yield True, rest[1:end]
            rest = rest[end:]
        elif rest[0] == "[":
            end = rest.find("]")
            if end < 0:
                raise ValueError("Missing ']' in format string")
            if end == 1:
                raise ValueError("Empty attribute in format string")
            key = rest[1:end]
            yield False, int(key) if key.isdigit() else key
            rest = rest[end + 1 :]
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
