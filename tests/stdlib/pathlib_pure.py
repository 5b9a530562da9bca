# pathlib: pure paths of both kinds.
from pathlib import Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath, WindowsPath


def attempt(function):
    try:
        return function()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


posix = ["", ".", "/", "//", "///", "a", "a/", "a/b", "a//b/./c", "/a/b.tar.gz", "../a", "a/../b", ".bashrc", "x.", "a/.b.c", "/a", "//a/b", "ä ö"]
windows = ["", "c:", "c:\\", "c:a", "c:/a/b.txt", "\\\\host\\share", "\\\\host\\share\\a", "a\\b/c", "\\a", "..\\a", "c:\\a\\..\\b", "\\\\?\\c:\\x", "NUL.txt", "a/c:b"]
for kind, texts in ((PurePosixPath, posix), (PureWindowsPath, windows)):
    for text in texts:
        p = kind(text)
        print(repr(p), str(p), p.parts, repr(p.drive), repr(p.root), repr(p.anchor), repr(p.name), repr(p.stem), repr(p.suffix), p.suffixes, p.parent, list(map(str, p.parents)), p.is_absolute(), p.as_posix())
P, W = PurePosixPath, PureWindowsPath
print(P("a", "b", "/c", "d"), P("a") / "b" / P("c"), "x" / P("y"), P("a").joinpath("b", "c"), P(), P("a") / "", P(P("a"), P("b")), W("c:/a") / "d:b", W("c:a") / "\\b")
print(P("a") == P("a/."), P("A") == P("a"), W("A") == W("a"), P("a") == W("a"), P("a") == "a", P("a") < P("b"), sorted([P("b"), P("a/c"), P("a-b"), P("a")]), hash(P("a")) == hash(P("a/")), hash(W("A")) == hash(W("a")))
for f in (lambda: P("a") < W("b"), lambda: P("a") / 3, lambda: P(3), lambda: P(b"x"), lambda: 3 / P("a"), lambda: P("a").with_name(""), lambda: P("/").with_name("x"), lambda: P("a").with_name("b/c"),
          lambda: P("a").with_suffix("x"), lambda: P("a").with_suffix("."), lambda: P("").with_suffix(".x"), lambda: P("/a/b").relative_to("/c"), lambda: P("a/b").relative_to("/a"),
          lambda: P("a").as_uri(), lambda: P("a").match(""), lambda: P("/a/b").parents[5], lambda: P("/a/b").relative_to("../x", walk_up=True), lambda: P("a.txt").with_stem("")):
    print(attempt(f))
print(P("a/b.c").with_name("d"), P("a/b.c").with_suffix(".d"), P("a/b.c").with_suffix(""), P("a/b").with_suffix(".x"), P("a/b.tar.gz").with_suffix(".z"), P("a/b.c").with_stem("d"), P("b").with_stem("c"))
print(P("/a/b/c").relative_to("/a"), P("/a/b").relative_to("/a/b"), P("/a/b").relative_to("/a/c", walk_up=True), P("a/b").relative_to(P("a")), W("C:/A/b").relative_to("c:/a"), P("/a/b").is_relative_to("/a"), P("/a/b").is_relative_to("/b"), P("a").is_relative_to("."))
print(P("/a b/é").as_uri(), W("c:/a b").as_uri(), W("//h/s/x").as_uri(), bytes(P("é")), P("/a/b/c").parents[0], P("/a/b/c").parents[-1], P("/a/b/c").parents[1:], len(P("/a/b/c").parents), P("/a") in P("/a/b").parents, P("/a/b").parents)
for path, pattern in (("a/b.py", "*.py"), ("a/b.py", "b.*"), ("/a/b.py", "/*.py"), ("/a/b.py", "/a/*.py"), ("a/b/c.py", "a/*.py"), ("a/b/c.py", "*/*.py"), ("a.py", "**/*.py"), ("a", "A"), ("a/b", "[a-b]"), ("a/b", "?"), (".x", "*")):
    print(path, pattern, P(path).match(pattern), P(path).full_match(pattern), W(path).match(pattern), P(path).match(pattern, case_sensitive=False))
for path, pattern in (("a/b/c.py", "**"), ("a/b/c.py", "a/**"), ("a/b/c.py", "**/c.py"), ("a/b/c.py", "a/**/c.py"), ("a/c.py", "a/**/c.py"), ("a/b/c.py", "**/b/**"), ("", ""), ("a", ""), ("a/b", "a/*/"), ("/a", "/**")):
    print(path, pattern, P(path).full_match(pattern))
print(type(Path("x")) is PosixPath, isinstance(Path("x"), PurePosixPath), issubclass(PosixPath, Path), attempt(lambda: WindowsPath("x")), type(PurePath("x")).__name__, Path("a/b").with_name("c"), repr(Path("/x")))


class Mine(PurePosixPath):
    def __init__(self, *args, tag=None):
        super().__init__(*args)
        self.tag = tag

    def with_segments(self, *args):
        return type(self)(*args, tag=self.tag)


m = Mine("/a/b", tag=7)
print(repr(m / "c"), (m / "c").tag, m.parent.tag, m.with_suffix(".x").tag, repr(m.relative_to("/a")))
import copy
import os

print(copy.copy(P("a/b")), os.fspath(P("x")), isinstance(P("x"), os.PathLike), os.path.join(P("a"), "b"), {P("a"): 1}[P("a/")], f"{P('a')}", P("a").__reduce__())
