# posixpath and genericpath: the functions that look at nothing but the text.
import genericpath
import os
import os.path
import posixpath

print(os.path is posixpath, os.path.__name__, os.sep, os.altsep, os.extsep, os.pathsep, os.linesep == "\n")
print(os.curdir, os.pardir, os.devnull, os.defpath, posixpath.supports_unicode_filenames in (True, False))


def show(function, *cases):
    print(f"--- {function.__name__.removeprefix('_path_').removesuffix('_ex')}")
    for case in cases:
        args = case if isinstance(case, tuple) else (case,)
        try:
            print(*map(repr, args), "->", repr(function(*args)))
        except Exception as error:
            print(*map(repr, args), "!", type(error).__name__, error)


paths = ["", "/", "//", "///", "a", "a/", "/a", "//a", "///a", "a/b", "a/b/", "a//b", "/a/b.c/d.e.f", ".", "..", "./a",
         "a/./b/../c", "../../a", "/..", "/../a", ".bashrc", "..rc", "a.", "a.b/c", "...", "...a", "a/.b.c", "x.tar.gz",
         "dir.d/.x", "é/ü.txt"]
show(posixpath.split, *paths)
show(posixpath.splitext, *paths)
show(posixpath.basename, *paths)
show(posixpath.dirname, *paths)
show(posixpath.normpath, *paths, "//x/..", "///x/..", "//..", "a/b/../../..", "a/../..//b/.")
show(posixpath.isabs, "", "/", "a", "/a", b"/", 3)
show(posixpath.splitdrive, "c:/x", "/a")
show(posixpath.splitroot, "", "/", "//", "///", "/a", "//a", "///a/b", "a/b", b"//x")
show(posixpath.normcase, "ABC/d", b"X", 5)
show(posixpath.join, ("a",), ("a", "b"), ("a/", "b"), ("a", "/b"), ("", "b"), ("a", ""), ("a", "b", "", "c"),
     ("/", "a"), ("a", "..", "b"), (b"a", b"b"), ("a", b"b"), (b"a", "b"), ("a", 3), ([], "a"))
show(posixpath.commonpath, ["/usr/lib", "/usr/local/lib"], ["a/b", "a/c"], ["a", "b"], ["/a", "/a/b"], ["a//b/", "a/b/c"],
     ["/a", "b"], [], ["/"], ["/", "/x"], ["./a", "a"], [b"/a/b", b"/a/c"], ["a", b"a"])
show(posixpath.commonprefix, ["/usr/lib", "/usr/local"], [], ["abc", "abd", "ab"], [[1, 2], [1, 3]])
show(posixpath.relpath, ("/a/b/c", "/a"), ("/a", "/a/b/c"), ("/a/b", "/a/b"), ("/a/b", "/c/d"), ("/", "/a"), ("/a", "/"), ("",))
show(posixpath.abspath, "/a/../b", "/", "//a", b"/x/./y")
show(posixpath.expandvars, "no variables", "$NOT_SET_AT_ALL/x", "${NOT_SET_AT_ALL}y", "cost: $", b"$NOT_SET_AT_ALL")
show(posixpath.expanduser, "a/~", "x")
show(os.fspath, "a", b"b", 3, None)
show(os.fsencode, "é", b"x", 3)
show(os.fsdecode, b"\xc3\xa9", "x", 3)
show(genericpath.commonprefix, ["interspecies", "interstellar", "interstate"])
os.environ["PELLUCID_TEST"] = "value"
show(posixpath.expandvars, "$PELLUCID_TEST", "${PELLUCID_TEST}s", "a$PELLUCID_TEST/b", "$PELLUCID_TESTs", b"<$PELLUCID_TEST>",
     "${PELLUCID_TEST", "$$PELLUCID_TEST")
os.environ["HOME"] = "/home/me/"
show(posixpath.expanduser, "~", "~/x", "~//x", b"~/y")


class P:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


print(posixpath.join(P("a"), P("b")), posixpath.basename(P("x/y")), isinstance(P(""), os.PathLike), issubclass(str, os.PathLike))
for bad in (P(3), P(None), P, 3.5):
    try:
        print(os.fspath(bad))
    except TypeError as error:
        print(error)
print(posixpath.exists("/no/such/path/at/all"), posixpath.isfile("/no/such"), posixpath.isdir("/no/such"),
      posixpath.islink("/no/such"), posixpath.lexists("/no/such"), posixpath.ismount("/no/such"), posixpath.exists("a\0b"))
print(posixpath.samestat(os.stat_result(range(10)), os.stat_result(range(10))), os.stat_result(range(10)))
print(posixpath.isjunction("x"), posixpath.isdevdrive("x"))
