"""Whether source text is whole, wrong, or only begun: what a prompt asks of each line."""

import __future__
import ast
import warnings

_features = [getattr(__future__, name) for name in __future__.all_feature_names]
_compound = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith,
    ast.Match, ast.Try, ast.TryStar,
)  # fmt: skip
# Flags that compilers of such texts take elsewhere; here the text itself is looked at.
PyCF_DONT_IMPLY_DEDENT, PyCF_ONLY_AST, PyCF_ALLOW_INCOMPLETE_INPUT = 0x200, 0x400, 0x4000
__all__ = ["compile_command", "Compile", "CommandCompiler"]


def _is_begun(source, filename, symbol, compiler):
    """Whether more lines could make the text whole: then it fails at its end only."""
    try:
        compiler(source + "\n", filename, symbol)
    except SyntaxError as error:
        return _at_end(error, source)
    except (ValueError, OverflowError):
        return False
    # A block goes on until an empty line.
    if symbol != "single" or source.endswith("\n"):
        return False
    body = ast.parse(source).body
    return bool(body) and isinstance(body[-1], _compound)


def _at_end(error, source):
    message = str(error.msg)
    last = source.rstrip()
    if message.startswith("expected an indented block"):
        return error.lineno > last.count("\n") + 1 or last.endswith(":")
    if message == "unexpected EOF while parsing" or message.startswith("unterminated string literal"):
        return last.endswith("\\")
    if message.startswith("expected 'except' or 'finally' block"):
        return not source.endswith("\n") or error.lineno > last.count("\n") + 1
    if last.split("\n")[-1].startswith("@"):
        return True
    return message.endswith("was never closed") or message.startswith("unterminated triple-quoted")


def _maybe_compile(compiler, source, filename, symbol):
    # Text of comments and empty lines alone is a statement that does nothing.
    for line in source.split("\n"):
        line = line.strip()
        if line and line[0] != "#":
            break
    else:
        if symbol != "eval":
            source = "pass"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        warnings.simplefilter("ignore", DeprecationWarning)
        if _is_begun(source, filename, symbol, compiler):
            return None
    return compiler(source, filename, symbol)


def _compile(source, filename, symbol):
    return compile(source, filename, symbol, 0, True)


def compile_command(source, filename="<input>", symbol="single"):
    """Compile text if it is whole; None if more lines have to come; SyntaxError if none could mend it."""
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """Compiles, and remembers what `from __future__` asked for."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, **kwargs):
        code = compile(source, filename, symbol, self.flags & ~0x4200, True)
        for feature in _features:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """`compile_command` that remembers what `from __future__` asked for."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return _maybe_compile(self.compiler, source, filename, symbol)
