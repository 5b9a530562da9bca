# argparse: the text of usage and help, with each formatter.
import argparse
import os

os.environ["COLUMNS"] = "80"


def build(**kwargs):
    p = argparse.ArgumentParser(prog="demo", description="A demonstration of things that is long enough to be wrapped over more than a single line of text.\n\n  And a second paragraph.", epilog="the end of %(prog)s", **kwargs)
    p.add_argument("file", help="the file to read, with a description that goes on for so long that it has to be wrapped as well")
    p.add_argument("more", nargs="*", type=str, help="more files (default: %(default)s)", default=["a"])
    p.add_argument("-v", "--verbose", action="count", default=0, help="talk")
    p.add_argument("-o", "--output", metavar="OUT", default="out.txt", help="where to write", type=str)
    p.add_argument("--a-very-long-option-name-that-does-not-fit", help="text on its own line", type=int)
    p.add_argument("--level", type=int, choices=[1, 2, 3], default=2, help="one of %(choices)s, of type %(type)s")
    p.add_argument("--nothing", type=float)
    p.add_argument("--hidden", help=argparse.SUPPRESS)
    p.add_argument("--percent", help="100%% sure", action="store_true")
    g = p.add_argument_group("special", "options that are special")
    g.add_argument("--pair", nargs=2, metavar=("X", "Y"), help="a pair", type=int)
    g.add_argument("--some", nargs="+", type=int)
    g.add_argument("--any", nargs="*", metavar="N", type=int)
    g.add_argument("--maybe", nargs="?", type=int)
    g.add_argument("-q", action="store_true", help="")
    m = p.add_mutually_exclusive_group()
    m.add_argument("--left", action="store_true", help="left")
    m.add_argument("--right", action="store_true", help="right\nand more")
    r = p.add_mutually_exclusive_group(required=True)
    r.add_argument("-x", action="store_true")
    r.add_argument("-y", type=int)
    return p


for formatter in (argparse.HelpFormatter, argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter, argparse.ArgumentDefaultsHelpFormatter):
    print("===", formatter.__name__)
    p = build(formatter_class=formatter)
    p.print_help()
print("=== usage")
p.print_usage()
p = argparse.ArgumentParser(prog="types", formatter_class=argparse.MetavarTypeHelpFormatter)
p.add_argument("n", type=int)
p.add_argument("--f", type=float)
p.print_help()
for columns in ("30", "50", "120"):
    os.environ["COLUMNS"] = columns
    print("=== columns", columns)
    build().print_help()
os.environ["COLUMNS"] = "80"
p = argparse.ArgumentParser(prog="own", usage="%(prog)s [things]", add_help=False)
p.add_argument("-z")
p.print_help()
p = argparse.ArgumentParser(prog="a-program-with-a-very-long-name-that-fills-most-of-the-line-by-itself-alone")
for letter in "abcdefgi":
    p.add_argument("-" + letter, "--" + letter * 8)
p.add_argument("positional_one")
p.add_argument("positional_two", nargs="+")
p.print_help()
p = argparse.ArgumentParser(prog="tool", description="Sub.")
p.add_argument("--top")
subs = p.add_subparsers(title="commands", description="what there is", help="additional help", dest="c")
a = subs.add_parser("alpha", help="the first", aliases=["al", "a"], description="Alpha.")
a.add_argument("x")
b = subs.add_parser("beta", help="the second")
subs.add_parser("secret")
inner = b.add_subparsers(metavar="what")
inner.add_parser("deep", help="deep one").add_argument("y", nargs="?")
p.print_help()
a.print_help()
b.print_help()
print(b.format_usage(), inner.choices["deep"].format_usage(), sep="")
p = argparse.ArgumentParser(prog="empty")
p.print_help()
p = argparse.ArgumentParser(prog="none", add_help=False)
print(repr(p.format_help()), repr(p.format_usage()))


class Mine(argparse.HelpFormatter):
    def __init__(self, prog):
        super().__init__(prog, indent_increment=4, max_help_position=40, width=60)

    def _get_default_metavar_for_optional(self, action):
        return "<" + action.dest + ">"


p = build(formatter_class=Mine)
p.print_help()
p = argparse.ArgumentParser(prog="flags")
p.add_argument("--flag", "-f", action=argparse.BooleanOptionalAction, default=True, help="on or off")
p.add_argument("--color", choices=["red", "green"], required=True)
p.add_argument("rest", nargs=argparse.REMAINDER)
p.print_help()
