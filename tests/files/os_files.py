# os: folders, files, links, stat, walk.
import os
import stat
import sys

root = sys.argv[1]
p = lambda *parts: os.path.join(root, *parts)


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        text = str(error).replace(root + "/", "").replace(root, "ROOT")
        return f"{type(error).__name__}: {text}"


def make(path, text="x"):
    with open(path, "w") as f:
        f.write(text)


print(os.listdir(root), os.mkdir(p("a")), os.makedirs(p("b/c/d")), sorted(os.listdir(root)))
print(attempt(os.mkdir, p("a")), attempt(os.makedirs, p("b/c")), os.makedirs(p("b/c"), exist_ok=True), attempt(os.mkdir, p("x/y")))
make(p("a/one.txt"), "hello")
make(p("a/two.txt"))
make(p("b/c/three"))
os.symlink("one.txt", p("a/link"))
os.symlink("missing", p("a/broken"))
os.symlink(p("b"), p("to_b"))
print(os.readlink(p("a/link")), attempt(os.readlink, p("a/one.txt")), attempt(os.symlink, "x", p("a/link")))
for name in ("a", "a/one.txt", "a/link", "a/broken", "to_b", "to_b/c/three", "none", "a/one.txt/x"):
    path = p(name)
    print(name, os.path.exists(path), os.path.lexists(path), os.path.isfile(path), os.path.isdir(path), os.path.islink(path), os.access(path, os.R_OK), os.access(path, os.F_OK))
print(os.path.getsize(p("a/one.txt")), os.stat(p("a/one.txt")).st_size, os.stat(p("a/link")).st_size, os.lstat(p("a/link")).st_size)
st = os.stat(p("a/one.txt"))
print(stat.filemode(st.st_mode), stat.S_ISREG(st.st_mode), st[6], len(st), st.st_nlink, st.st_mtime > 1e9, st.st_mtime_ns // 10**9 == int(st.st_mtime))
print(attempt(os.stat, p("none")), attempt(os.lstat, p("none")), attempt(os.listdir, p("none")), attempt(os.listdir, p("a/one.txt")))
print(os.path.samefile(p("a/one.txt"), p("a/link")), os.path.realpath(p("to_b/c/../c/three")), os.path.realpath(p("a/link")), os.path.realpath(p("a/broken")))
print(os.chmod(p("a/two.txt"), 0o600), stat.filemode(os.stat(p("a/two.txt")).st_mode))
print(os.utime(p("a/two.txt"), (1000, 2000)), os.path.getmtime(p("a/two.txt")), os.path.getatime(p("a/two.txt")), os.utime(p("a/two.txt"), ns=(5, 7)), os.stat(p("a/two.txt")).st_mtime_ns)
print(attempt(os.utime, p("a/two.txt"), (1, 2), ns=(1, 2)))
with os.scandir(p("a")) as entries:
    for entry in sorted(entries, key=lambda e: e.name):
        print(entry.name, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.is_file(follow_symlinks=False), entry.path == p("a", entry.name), entry, os.fspath(entry) == entry.path, entry.inode() == os.lstat(entry.path).st_ino)
print(sorted(os.listdir(os.fsencode(p("a")))))


def walk(*args, **kwargs):
    for folder, folders, files in os.walk(*args, **kwargs):
        folders.sort()
        print(" ", folder.replace(root, "ROOT"), folders, sorted(files))


walk(root)
walk(root, followlinks=True)
walk(p("b"), topdown=False)
walk(p("none"))
walk(p("none"), onerror=lambda error: print("error", type(error).__name__))
for folder, folders, files in os.walk(root):
    folders[:] = [f for f in folders if f == "b"]
    print(folder.replace(root, "ROOT"), folders)
print(os.rename(p("a/two.txt"), p("a/renamed")), os.path.exists(p("a/two.txt")), os.replace(p("a/renamed"), p("a/one.txt")), open(p("a/link")).read())
print(attempt(os.rename, p("none"), p("other")), attempt(os.rename, p("a"), p("b")), attempt(os.rmdir, p("b")), attempt(os.remove, p("none")), attempt(os.remove, p("a")), attempt(os.rmdir, p("a/one.txt")))
print(os.remove(p("a/link")), os.unlink(p("a/broken")), sorted(os.listdir(p("a"))), os.remove(p("b/c/three")), os.removedirs(p("b/c/d")), sorted(os.listdir(root)))
print(os.renames(p("a/one.txt"), p("n/e/w")), sorted(os.listdir(root)), os.path.isfile(p("n/e/w")))
fd = os.open(p("low"), os.O_RDWR | os.O_CREAT, 0o644)
print(os.write(fd, b"low level"), os.lseek(fd, 4, os.SEEK_SET), os.read(fd, 100), os.fstat(fd).st_size, os.ftruncate(fd, 3), os.lseek(fd, 0, 0), os.read(fd, 10), os.close(fd), attempt(os.read, fd, 1), attempt(os.close, fd))
print(attempt(os.open, p("low"), os.O_CREAT | os.O_EXCL), attempt(os.open, p("none"), os.O_RDONLY), os.truncate(p("low"), 1), os.path.getsize(p("low")))
with os.fdopen(os.open(p("low"), os.O_WRONLY | os.O_APPEND), "w") as f:
    f.write("more")
print(open(p("low")).read())
for bad in (os.stat, os.listdir, os.mkdir, os.remove, os.rmdir, os.readlink, os.scandir):
    print(attempt(bad, 3.5), attempt(bad, "a\0b"))
for bad in (os.path.getsize, os.path.isdir, os.path.exists):
    print(attempt(bad, p("none")), attempt(bad, [1]))
