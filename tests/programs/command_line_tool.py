# A command-line tool with argparse: subcommands, types, groups, defaults, errors with exit status, help texts.
import argparse
import io
import sys
from contextlib import redirect_stdout, redirect_stderr


def positive(text):
    n = int(text)
    if n <= 0:
        raise argparse.ArgumentTypeError(f"{n} is not positive")
    return n


class KeyValue(argparse.Action):
    def __call__(self, parser, ns, values, option_string=None):
        d = getattr(ns, self.dest) or {}
        for v in values:
            k, sep, val = v.partition("=")
            if not sep:
                parser.error(f"{option_string} wants KEY=VALUE, got {v!r}")
            d[k] = val
        setattr(ns, self.dest, d)


def build():
    p = argparse.ArgumentParser(prog="tool", description="A tool that does several things with files, numbers and words.", epilog="See the manual.", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    p.add_argument("--version", action="version", version="%(prog)s 1.2")
    p.add_argument("-v", "--verbose", action="count", default=0, help="say more (repeatable)")
    p.add_argument("--config", metavar="FILE", help="where settings are")
    sub = p.add_subparsers(dest="command", required=True, title="commands", metavar="COMMAND")
    a = sub.add_parser("add", help="add numbers", aliases=["sum"])
    a.add_argument("numbers", nargs="+", type=float, help="the numbers")
    a.add_argument("-r", "--round", type=positive, default=2, help="places")
    g = a.add_mutually_exclusive_group()
    g.add_argument("--hex", action="store_true")
    g.add_argument("--oct", action="store_const", const="o", dest="base")
    w = sub.add_parser("words", help="count words", description="Counts.")
    w.add_argument("text", nargs="*", default=["none"])
    w.add_argument("--min", type=int, choices=range(1, 5), default=1)
    w.add_argument("--set", nargs="+", action=KeyValue, dest="settings")
    w.add_argument("--tag", action="append", default=[])
    w.add_argument("--no-color", dest="color", action="store_false")
    w.add_argument("--mode", choices=["fast", "slow"], default="fast", help="how (%(default)s of %(choices)s)")
    w.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True)
    r = sub.add_parser("rest")
    r.add_argument("cmd")
    r.add_argument("args", nargs=argparse.REMAINDER)
    return p


CASES = ["add 1 2 3.5", "sum 1 -2 --round 3 --hex", "add", "add x", "add 1 --round 0", "add 1 --hex --oct", "-vv words a b --min 2 --tag x --tag=y --no-color", "words --set a=1 b=2 --set c=3", "words --set a", "words --min 9", "words --mode med", "words --no-flag", "rest ls -l --all", "", "nope", "--version", "--verb add 1", "--ver", "-x", "words -h", "-h", "add -h", "add 1 --rou 4", "--config", "--config=f words", "words -- --tag"]
for case in CASES:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            result = build().parse_args(case.split())
        except SystemExit as e:
            result = f"exit {e.code}"
    print(f"$ {case}\n{result}")
    for t in (out, err):
        if t.getvalue():
            print(t.getvalue(), end="")
p = argparse.ArgumentParser(add_help=False, exit_on_error=False, prefix_chars="-+", allow_abbrev=False)
p.add_argument("+x", type=int)
p.add_argument("--long-name", "-l", required=True)
print(p.parse_known_args(["+x", "3", "-l", "q", "zzz", "--who"]))
try:
    p.parse_args(["+x", "y", "-l", "1"])
except argparse.ArgumentError as e:
    print(e, "|", e.argument_name)
ns = argparse.Namespace(a=1, **{"b c": 2})
print(ns, "a" in ns, vars(ns), ns == argparse.Namespace(a=1))
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument("--common", type=lambda s: s.split(","), default="a,b")
child = argparse.ArgumentParser(prog="child", parents=[parent], usage="%(prog)s [stuff]")
child.set_defaults(func=print)
gr = child.add_argument_group("special", "special things")
gr.add_argument("--level", type=int, nargs="?", const=5, default=1)
gr.add_argument("pair", nargs=2)
print(child.parse_args(["1", "2", "--level"]), child.parse_args("--common x,y 1 2 --level 7".split()))
child.print_help()
