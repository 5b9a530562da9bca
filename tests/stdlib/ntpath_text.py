# ntpath: Windows' paths as text.
import ntpath

print(ntpath.sep, ntpath.altsep, ntpath.pathsep, ntpath.curdir, ntpath.pardir, ntpath.extsep, ntpath.devnull, ntpath.defpath)


def show(function, *cases):
    print(f"--- {function.__name__.removeprefix('_path_').removesuffix('_ex')}")
    for case in cases:
        args = case if isinstance(case, tuple) else (case,)
        try:
            print(*map(repr, args), "->", repr(function(*args)))
        except Exception as error:
            print(*map(repr, args), "!", type(error).__name__, error)


paths = ["", "\\", "/", "a", "c:", "c:\\", "c:/", "c:a", "c:\\a\\b", "c:/a/b.c", "\\\\host\\share", "\\\\host\\share\\a",
         "//host/share/a/b", "a/b\\c", "..\\a", "c:..\\a", "c:\\..\\a", "a\\.\\b\\..\\c", "\\\\?\\c:\\x", "\\\\?\\UNC\\h\\s\\d", "a\\", "a//b",
         "c:\\a\\.b", "x.tar.gz", "dir.d\\x", b"c:\\a\\b.c"]
show(ntpath.splitdrive, *paths)
show(ntpath.splitroot, *paths)
show(ntpath.split, *paths)
show(ntpath.splitext, *paths)
show(ntpath.normpath, *paths)
show(ntpath.isabs, *paths)
show(ntpath.basename, *paths)
show(ntpath.dirname, *paths)
show(ntpath.normcase, "A/B\\c", b"A/B", 3)
show(ntpath.join, ("a", "b"), ("a\\", "b"), ("c:", "a"), ("c:\\", "a"), ("c:\\a", "c:b"), ("c:\\a", "d:b"), ("c:\\a", "\\b"), ("c:a", "C:b"),
     ("a", "c:\\b"), ("\\\\h\\s", "a"), ("a", "", "b"), ("", "a"), ("a/b", "c/d"), (b"a", b"b"), ("a", b"b"), ("a", 5))
show(ntpath.commonpath, ["C:\\a\\b", "c:\\A\\c"], ["a\\b", "a/b/c"], ["c:\\a", "d:\\a"], ["c:\\a", "c:a"], ["\\a", "a"], [], ["C:\\x"])
show(ntpath.relpath, ("c:\\a\\b", "c:\\a"), ("c:\\a", "c:\\a\\b\\c"), ("c:\\A", "c:\\a"), ("c:\\a", "d:\\a"), ("",))
show(ntpath.ismount, "c:\\", "c:", "c:\\a", "\\\\h\\s", "\\", "a")
show(ntpath.isreserved, "a", "nul", "NUL.txt", "com1", "a.", "a ", "a:b", "x/con", "..", "lpt9", "CON ")
