# argparse: what becomes of command lines, and what is said about wrong ones.
import argparse
import contextlib
import io
import sys


def run(parser, *lines, method="parse_args"):
    for line in lines:
        words = line if isinstance(line, list) else line.split()
        out, err = io.StringIO(), io.StringIO()
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                result = getattr(parser, method)(words)
            print(words, "->", result)
        except SystemExit as error:
            print(words, "exit", error.code)
        except Exception as error:
            print(words, type(error).__name__, error)
        for text in (out.getvalue(), err.getvalue()):
            if text:
                print("   ", text.rstrip("\n").replace("\n", "\n    "))


p = argparse.ArgumentParser(prog="demo")
p.add_argument("file")
p.add_argument("more", nargs="*")
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("-o", "--output", metavar="OUT")
p.add_argument("--level", type=int, choices=[1, 2, 3], default=2)
g = p.add_mutually_exclusive_group(required=True)
g.add_argument("--a", action="store_true")
g.add_argument("--b", action="store_false", dest="bb")
p.add_argument("--flag", action=argparse.BooleanOptionalAction)
run(p, "x --a", "x y z -vv --b -o q", "x --a --level 7", "x --a --b", "", "x", "x --a -vvo out", "x --a --outp=1 --no-flag", "x --a --nope",
    "x --a --level", "x --a --level=x", "--a -- -x", "-- -x --a", "x --a -oq", "x --a -o=q", "x --a -vx", "x --a --verbose=3", "x --a --fl", "x --a --o",
    "x --a --level 1 --level 3", "x --a -5", "x --a -v5", "-h", "x --a y -v z")

p = argparse.ArgumentParser(prog="actions", conflict_handler="resolve")
p.add_argument("--store", default="d")
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--append", action="append")
p.add_argument("--extend", action="extend", nargs="+", type=int)
p.add_argument("--appc", action="append_const", const="c", dest="list")
p.add_argument("--appd", action="append_const", const="d", dest="list")
p.add_argument("--opt", nargs="?", const="CONST", default="DEF")
p.add_argument("--two", nargs=2, metavar=("A", "B"))
p.add_argument("--many", nargs="*", type=float, default=[1.5])
p.add_argument("--version", action="version", version="%(prog)s 1.2")
p.add_argument("--conv", type=lambda s: s.upper(), default="low")
p.add_argument("--hidden", help=argparse.SUPPRESS)
run(p, "", "--store s --const", "--append 1 --append 2", "--extend 1 2 --extend 3", "--appc --appd --appc", "--opt", "--opt x", "--opt=", "--two 1", "--two 1 2",
    "--many", "--many 1 2.5", "--many x", "--version", "--conv a", "--store", "--two", "--extend", "--st=1", "--con", "--hidden 1", "--h")

p = argparse.ArgumentParser(prog="pos")
p.add_argument("first", type=int)
p.add_argument("opt", nargs="?", default="dflt")
p.add_argument("rest", nargs=argparse.REMAINDER)
run(p, "1", "1 2", "1 2 3 -x --y", "x", "1 -x", "-1", "-1 -2 -3", "")
p = argparse.ArgumentParser(prog="many")
p.add_argument("src", nargs="+")
p.add_argument("dst")
p.add_argument("-q", action="store_true")
run(p, "a b", "a b c", "a", "-q a b c", "a b -q", "a -q b c")
run(p, "a b -q c", "a -q b", method="parse_intermixed_args")
run(p, "a b -z --what 3", "a", method="parse_known_args")

p = argparse.ArgumentParser(prog="git")
p.add_argument("-C", dest="dir", default=".")
subs = p.add_subparsers(dest="cmd", required=True, help="what to do", metavar="COMMAND")
c = subs.add_parser("clone", help="clone it", aliases=["cl"])
c.add_argument("url")
c.add_argument("--depth", type=int)
c.set_defaults(func="do_clone")
pull = subs.add_parser("pull")
pull.add_argument("-f", "--force", action="store_true")
pull.add_argument("paths", nargs="*")
run(p, "clone u --depth 3", "cl u", "pull -f", "push", "", "clone", "clone u v", "-C x pull a b", "pull --what", "pull -h", "clone --help", "--help")

p = argparse.ArgumentParser(prog="neg")
p.add_argument("-1", dest="one", action="store_true")
p.add_argument("n", nargs="?")
run(p, "-1", "-2", "3", "-1 x")
p = argparse.ArgumentParser(prog="plus", prefix_chars="+-", allow_abbrev=False, argument_default=argparse.SUPPRESS)
p.add_argument("+x", "++long")
p.add_argument("-y")
run(p, "", "+x 1 -y 2", "++long 3", "++lo 3", "+h")
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument("--shared", type=int, default=7)
p = argparse.ArgumentParser(prog="child", parents=[parent], exit_on_error=False)
p.add_argument("--own", choices="abc")
p.set_defaults(own="b", extra=5)
run(p, "", "--shared 3", "--shared x", "--own z", "--nope", "--own a")
print(p.get_default("shared"), p.get_default("own"), p.get_default("extra"), p.get_default("none"))


def positive(text):
    n = int(text)
    if n <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return n


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (values.upper(), option_string))


p = argparse.ArgumentParser(prog="custom")
p.add_argument("-n", type=positive)
p.add_argument("-u", "--upper", action=Upper)
p.add_argument("--old", deprecated=True, action="store_true")
run(p, "-n 3", "-n 0", "-n x", "-u abc", "--upper=q", "--old --old")
n = argparse.Namespace(a=1, b="x")
print(n, n == argparse.Namespace(b="x", a=1), n == 3, "a" in n, "z" in n, argparse.Namespace(**{"not an id": 1}), vars(n))
print(p.parse_args([], n), n is p.parse_args([], n))
print(argparse.FileType("w", 1), argparse.FileType("r", encoding="utf-8"), argparse.FileType()("-") is sys.stdin)
for wrong in (
    lambda: p.add_argument("-n"), lambda: p.add_argument("x", required=True), lambda: p.add_argument("--z", action="nope"),
    lambda: p.add_argument("--z", type="int"), lambda: p.add_argument("--z", nargs=0), lambda: p.add_argument("--z", const=1),
    lambda: p.add_argument("--z", nargs=2, metavar=("A",)), lambda: p.add_argument("pos", dest="other"), lambda: p.add_argument("x", nargs=0),
    lambda: p.add_argument("-"), lambda: p.add_argument("--z", action="store_true", type=int), lambda: argparse.ArgumentParser(conflict_handler="x"),
    lambda: p.add_mutually_exclusive_group().add_argument("x"), lambda: p.add_argument(), lambda: argparse.ArgumentParser(parents=[3]),
    lambda: p.add_argument("+x"), lambda: p.add_argument("a", "-b"), lambda: p.parse_args(["--upper"]) if False else p.add_subparsers().add_parser("k") and p.add_subparsers(),
):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, str(error).split(" object at ")[0])
print(argparse.ArgumentParser(prog="shown", description="d"))
print(argparse.Action(["-x"], "x"))
