"""What reads the value that stands at an index of JSON text."""

__all__ = ["make_scanner"]


def __getattr__(name):
    if name == "NUMBER_RE":
        import re

        return re.compile(r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?", re.VERBOSE | re.MULTILINE | re.DOTALL)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def make_scanner(context):
    """A function of a text and an index, with the options of a decoder. Where no value is, it raises StopIteration."""
    from json.decoder import JSONDecodeError

    def scan_once(string, idx):
        if idx < 0:
            raise ValueError("idx cannot be negative")
        try:
            return context.raw_decode(string, idx)
        except JSONDecodeError as error:
            if error.msg == "Expecting value" and error.pos == idx:
                raise StopIteration(idx) from None
            raise

    return scan_once


py_make_scanner, c_make_scanner = make_scanner, None
