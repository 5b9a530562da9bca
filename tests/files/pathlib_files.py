# pathlib, glob, shutil and tempfile over files.
import glob
import os
import shutil
import sys
import tempfile
from pathlib import Path

root = Path(sys.argv[1])


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}".replace(f"{root}/", "").replace(str(root), "ROOT")


def names(paths):
    return sorted(str(p.relative_to(root)) if isinstance(p, Path) else p.replace(f"{root}/", "") for p in paths)


f = root / "a" / "b.txt"
print(f.exists(), f.parent.mkdir(), f.write_text("one\ntwö\n"), f.read_text(), f.read_bytes(), f.write_bytes(b"raw"), f.stat().st_size, f.is_file(), f.is_dir(), f.parent.is_dir(), f.is_symlink())
print(attempt(f.parent.mkdir), f.parent.mkdir(exist_ok=True), (root / "x/y/z").mkdir(parents=True), attempt((root / "q/r").mkdir), attempt(f.mkdir, exist_ok=True), attempt(f.rmdir), attempt((root / "x").rmdir))
with f.open("a") as file:
    file.write("more")
print(f.read_text(), f.touch(), (root / "new").touch(), attempt((root / "new").touch, exist_ok=False), (root / "new").stat().st_size)
(root / "link").symlink_to("a")
(root / "bad").symlink_to("nowhere")
print((root / "link").is_symlink(), (root / "link").is_dir(), (root / "bad").exists(), (root / "bad").exists(follow_symlinks=False), (root / "link").readlink(), (root / "link/b.txt").resolve() == f, (root / "a/../a/b.txt").resolve() == f, f.samefile(root / "link/b.txt"))
print(names(root.iterdir()), names(root.glob("*")), names(root.glob("**/*")), names(root.glob("*.txt")), names(root.glob("a/*.txt")), names(root.rglob("*.txt")), names(root.glob("**")), names(root.glob("*/")), names(root.glob("x/**/z")), names(root.glob("n?w")), names(root.rglob("*.TXT", case_sensitive=False)))
print(attempt(lambda: list(root.glob(""))), attempt(lambda: list(root.glob("/x"))), names((root / "none").glob("*")), attempt(lambda: list((root / "none").iterdir())))
for folder, folders, files in sorted(root.walk()):
    print(str(folder).replace(str(root), "ROOT"), sorted(folders), sorted(files))
print(f.rename(root / "moved").name, f.exists(), (root / "moved").replace(root / "new").name, (root / "new").read_text(), (root / "new").unlink(), attempt((root / "new").unlink), (root / "new").unlink(missing_ok=True))
print(attempt((root / "none").stat), attempt((root / "none").read_text), attempt((root / "none").open), attempt((root / "k").write_text, 3), attempt((root / "k").write_bytes, "x"))
print((root / "x").chmod(0o700), oct((root / "x").stat().st_mode), attempt((root / "a").unlink), Path("/").is_absolute(), attempt(lambda: (root / "x").owner is None))
for name in ("g/one.py", "g/two.py", "g/.hidden.py", "g/sub/three.py", "g/sub/deep/four.txt"):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(name)
g = str(root / "g")
print(names(glob.glob(g + "/*.py")), names(glob.glob(g + "/**/*.py", recursive=True)), names(glob.glob(g + "/*/")), names(glob.glob(g + "/.*")), names(glob.glob(g + "/[ot]*.py")), names(glob.glob(g + "/none*")), names(glob.glob(g + "/one.py")), names(glob.glob(g + "/**", recursive=True)))
print(sorted(glob.glob("*.py", root_dir=g)), sorted(glob.glob("**/*.txt", root_dir=g, recursive=True)), sorted(glob.glob("*.py", root_dir=g, include_hidden=True)), glob.escape("a[1]*?"), glob.has_magic("a*"), sorted(glob.glob("*", root_dir=g.encode() if False else g)))
print(shutil.copy(g + "/one.py", root / "copied") == root / "copied", (root / "copied").read_text(), os.path.basename(shutil.copy2(g + "/two.py", root / "x")), attempt(shutil.copyfile, g + "/one.py", g + "/one.py"), attempt(shutil.copy, g + "/none", root))
print(os.path.basename(shutil.copytree(g, root / "tree", ignore=shutil.ignore_patterns("*.txt"))), names((root / "tree").rglob("*")), attempt(shutil.copytree, g, root / "tree"), shutil.copytree(g, root / "tree", dirs_exist_ok=True) == root / "tree", names((root / "tree").rglob("*.txt")))
print(os.path.basename(shutil.move(root / "tree", root / "tree2")), (root / "tree").exists(), os.path.basename(shutil.move(root / "copied", root / "tree2")), attempt(shutil.move, root / "tree2", root / "tree2/sub"), shutil.rmtree(root / "tree2"), (root / "tree2").exists(), attempt(shutil.rmtree, root / "tree2"), shutil.rmtree(root / "tree2", ignore_errors=True))
print(shutil.which("no-such-program-at-all"), shutil.get_terminal_size((1, 2)).lines > 0)
with tempfile.TemporaryDirectory(dir=root) as folder:
    print(os.path.isdir(folder), os.path.basename(folder).startswith("tmp"))
    with tempfile.NamedTemporaryFile("w+", dir=folder, suffix=".txt", prefix="pre") as t:
        t.write("x")
        t.seek(0)
        print(t.read(), os.path.exists(t.name), os.path.basename(t.name)[:3], t.name[-4:])
    print(os.path.exists(t.name), os.listdir(folder))
    t = tempfile.NamedTemporaryFile(dir=folder, delete=False)
    t.close()
    print(os.path.exists(t.name), t.closed)
    with tempfile.TemporaryFile(dir=folder) as t:
        print(t.write(b"abc"), t.seek(0), t.read())
    fd, name = tempfile.mkstemp(dir=folder, suffix="s")
    print(os.write(fd, b"q"), os.close(fd), open(name).read(), name.endswith("s"), os.path.isdir(tempfile.mkdtemp("x", "y", folder)))
print(os.path.exists(folder))
with tempfile.SpooledTemporaryFile(max_size=5, mode="w+", dir=root) as t:
    print(t.write("abc"), t._rolled, t.write("defg"), t._rolled, t.seek(0), t.read())
