"""The kinds of tokens, as numbers."""

__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", "EXACT_TOKEN_TYPES"]

_NAMES = (
    "ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT LPAR RPAR LSQB RSQB COLON COMMA SEMI PLUS MINUS STAR SLASH VBAR AMPER LESS "
    "GREATER EQUAL DOT PERCENT LBRACE RBRACE EQEQUAL NOTEQUAL LESSEQUAL GREATEREQUAL TILDE CIRCUMFLEX LEFTSHIFT RIGHTSHIFT "
    "DOUBLESTAR PLUSEQUAL MINEQUAL STAREQUAL SLASHEQUAL PERCENTEQUAL AMPEREQUAL VBAREQUAL CIRCUMFLEXEQUAL LEFTSHIFTEQUAL "
    "RIGHTSHIFTEQUAL DOUBLESTAREQUAL DOUBLESLASH DOUBLESLASHEQUAL AT ATEQUAL RARROW ELLIPSIS COLONEQUAL EXCLAMATION OP TYPE_IGNORE "
    "TYPE_COMMENT SOFT_KEYWORD FSTRING_START FSTRING_MIDDLE FSTRING_END COMMENT NL ERRORTOKEN ENCODING N_TOKENS"
).split()
# The signs, in the order of their kinds.
_SIGNS = "( ) [ ] : , ; + - * / | & < > = . % { } == != <= >= ~ ^ << >> ** += -= *= /= %= &= |= ^= <<= >>= **= // //= @ @= -> ... := !".split()

tok_name = dict(enumerate(_NAMES))
NT_OFFSET = 256
tok_name[NT_OFFSET] = "NT_OFFSET"
globals().update({name: number for number, name in tok_name.items()})
EXACT_TOKEN_TYPES = {sign: number for number, sign in sorted(enumerate(_SIGNS, 7), key=lambda pair: pair[1])}
__all__ += [name for name in tok_name.values() if name not in ("N_TOKENS", "NT_OFFSET")] + ["N_TOKENS", "NT_OFFSET"]


def ISTERMINAL(x):
    """Whether a number is that of a token."""
    return x < NT_OFFSET


def ISNONTERMINAL(x):
    """Whether a number is that of what tokens make."""
    return x >= NT_OFFSET


def ISEOF(x):
    """Whether a number is that of the end."""
    return x == 0
