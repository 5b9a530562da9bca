"""The conventions of a language and country: those of the C locale, which is the only one."""

import re as _re

__all__ = [
    "getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll", "strxfrm",
    "str", "atof", "atoi", "format_string", "currency", "normalize", "LC_CTYPE", "LC_COLLATE", "LC_TIME", "LC_MONETARY",
    "LC_NUMERIC", "LC_MESSAGES", "LC_ALL", "CHAR_MAX", "getencoding",
]  # fmt: skip

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
CODESET, RADIXCHAR, THOUSEP, YESEXPR, NOEXPR, CRNCYSTR = 14, 0x10000, 0x10001, 0x50000, 0x50001, 0x4000F
D_T_FMT, D_FMT, T_FMT, T_FMT_AMPM = 0x20028, 0x20029, 0x2002A, 0x2002B


class Error(Exception):
    """A locale that is not there."""


def localeconv():
    """The conventions."""
    money = ("int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep")
    numbers = (
        "int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes", "n_sep_by_space",
        "p_sign_posn", "n_sign_posn",
    )  # fmt: skip
    conventions = dict.fromkeys(money, "") | {"mon_grouping": [], "positive_sign": "", "negative_sign": ""}
    conventions |= dict.fromkeys(numbers, CHAR_MAX)
    return conventions | {"decimal_point": ".", "thousands_sep": "", "grouping": []}


def setlocale(category, locale=None):
    """Choose a locale; there is only `C`."""
    if not 0 <= category <= 6:
        raise Error("invalid locale category")
    if isinstance(locale, (tuple, list)):
        locale = ".".join(part for part in locale if part)
    if locale in (None, "", "C", "POSIX", "C.UTF-8", "C.utf8"):
        return "C"
    raise Error("unsupported locale setting")


def getlocale(category=LC_CTYPE):
    """The language and encoding."""
    if category == LC_ALL:
        raise TypeError("category LC_ALL is not supported")
    return (None, None)


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    import warnings

    warnings._deprecated(
        "locale.getdefaultlocale",
        "{name!r} is deprecated and slated for removal in Python {remove}. "
        "Use setlocale(), getencoding() and getlocale() instead.",
        remove=(3, 15),
    )
    return (None, None)


def getencoding():
    return "UTF-8"


def getpreferredencoding(do_setlocale=True):
    return "utf-8"


def nl_langinfo(key, /):
    """One of the conventions."""
    known = {CODESET: "UTF-8", RADIXCHAR: ".", THOUSEP: "", YESEXPR: "^[yY]", NOEXPR: "^[nN]", CRNCYSTR: "-"}
    known |= {D_T_FMT: "%a %b %e %H:%M:%S %Y", D_FMT: "%m/%d/%y", T_FMT: "%H:%M:%S", T_FMT_AMPM: "%I:%M:%S %p"}
    if key not in known:
        raise ValueError("unsupported langinfo constant")
    return known[key]


def normalize(localename):
    return localename


def resetlocale(category=LC_ALL):
    """Do nothing: there is only one."""


def strcoll(a, b, /):
    """Less than, equal to or greater than 0, as `a` comes before, at or after `b`."""
    return (a > b) - (a < b)


def strxfrm(string, /):
    """What compares as the string is sorted."""
    return string


def format_string(f, val, grouping=False, monetary=False):
    """A text by `%`; there are no marks between groups of digits."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """A number as text."""
    return "%.12g" % val


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    """A text as a number."""
    return func(string)


def atoi(string):
    """A text as an integer."""
    return int(string)
