# Folders put into archives and taken out again, compared, entered; passwords by machine.
import contextlib
import filecmp
import netrc
import os
import shutil
import sys

root = sys.argv[1]
source = os.path.join(root, "source")
os.makedirs(os.path.join(source, "sub", "deep"))
for name, text in (("a.txt", "alpha"), ("sub/b.txt", "beta"), ("sub/deep/c.txt", "gamma" * 100)):
    with open(os.path.join(source, name), "w") as file:
        file.write(text)
for format in ("zip", "tar", "gztar"):
    made = shutil.make_archive(os.path.join(root, "made"), format, source)
    target = os.path.join(root, "out_" + format)
    shutil.unpack_archive(made, target, **({} if format == "zip" else {"filter": "data"}))
    print(os.path.basename(made), sorted(os.path.relpath(os.path.join(folder, name), target) for folder, _, names in os.walk(target) for name in names))
print("zip" in dict(shutil.get_archive_formats()), [name for name, _, _ in shutil.get_unpack_formats() if name in ("zip", "tar")])
for call in (lambda: shutil.make_archive("x", "odd"), lambda: shutil.unpack_archive("x.odd"), lambda: shutil.unpack_archive("x", format="odd")):
    try:
        call()
    except (ValueError, shutil.ReadError) as error:
        print(type(error).__name__, error)

other = os.path.join(root, "out_zip")
with open(os.path.join(other, "a.txt"), "w") as file:
    file.write("ALPHA")
with open(os.path.join(other, "new.txt"), "w") as file:
    file.write("new")
with contextlib.chdir(root):
    print(os.getcwd() == os.path.realpath(root), os.path.exists("source/a.txt"))
    with contextlib.chdir("source"):
        print(sorted(os.listdir()), open("a.txt").read())
    filecmp.dircmp("source", "out_zip").report_full_closure()
    compared = filecmp.dircmp("source", "out_zip", shallow=False)
    print(compared.diff_files, compared.right_only, compared.subdirs["sub"].same_files)
    print(filecmp.cmpfiles("source", "out_zip", ["a.txt", "sub/b.txt", "none"], shallow=False))
    with open("login", "w") as file:
        file.write('machine one login me password "my secret"\nmacdef go\ncd /\nls\n\ndefault login any password none\n')
    found = netrc.netrc("login")
    print(found.authenticators("one"), found.authenticators("two"), found.macros)
    print(repr(found))
    with open("login", "w") as file:
        file.write("machine one\nfish\n")
    try:
        netrc.netrc("login")
    except netrc.NetrcParseError as error:
        print(error)
    try:
        os.chdir("login")
    except NotADirectoryError as error:
        print(error)
