"""docopt: a command line described by its own help text."""
import docopt as package
from docopt import DocoptExit, docopt

usage = """Naval Fate.

Usage:
  naval_fate ship new <name>...
  naval_fate ship <name> move <x> <y> [--speed=<kn>]
  naval_fate ship shoot <x> <y>
  naval_fate mine (set|remove) <x> <y> [--moored|--drifting]
  naval_fate -h | --help
  naval_fate --version

Options:
  -h --help     Show this screen.
  --version     Show version.
  --speed=<kn>  Speed in knots [default: 10].
  --moored      Moored (anchored) mine.
  --drifting    Drifting mine.
"""
copy = """Usage: copy [-vqr]... [--backup[=KIND]] [-o FILE | --out=FILE] [--] <source>... <target>

-v         More [default: 0].
-q         Less.
-r         Recursively.
-o FILE --out=FILE  Where to [default: out.txt].
--backup   Keep.
"""


def show(doc, argv, **more):
    try:
        found = docopt(doc, argv=argv, **more)
        for name in sorted(found):
            print("  ", name, repr(found[name]))
    except SystemExit as e:
        print(type(e).__name__, str(e).strip())


for line in ["ship new Titanic Olympic", "ship Titanic move 1 2 --speed=15", "ship Titanic move 1 2", "ship shoot 3 4", "mine set 10 20 --drifting",
             "mine remove 1 2 --moored --drifting", "", "ship", "--version", "--help", "mine set 1", "ship new", "--speed", "ship x move 1 2 --sp=5"]:
    print(">", line)
    show(usage, line.split(), version="Naval Fate 2.0")
doc = """Usage: my_program [--count=N] [--verbose | --quiet] (add | rm) FILE...

Options:
  --count=N    How many [default: 3]
  --verbose    Say more
  --quiet      Say less
"""
for line in ["add a b", "rm --count 5 x", "--verbose add f", "--verbose --quiet add f", "add", "--cou=9 rm y", "frob x"]:
    print(">", line)
    show(doc, line.split())
many = """Usage: prog [-abc] [-n NUM] [options] <x> [<y>]

Options:
  -a  All.
  -b  Brief.
  -c  Clean.
  -n NUM  Number.
  -i FILE, --input FILE  Input [default: in.txt].
"""
for line in ["-abc 1", "-an5 1 2", "-a -b 1", "--input=f x", "-if x", "-z x", "1 2 3", "-n x"]:
    print(">", line)
    show(many, line.split(), help=False)
for line in ["a b -- -c d", "-x"]:
    print(">", line)
    show("Usage: p [--] [<arg>...]", line.split())
    show("Usage: p [options] [<arg>...]\n\n-x, --extra  More.", line.split(), options_first=True)
print(package.__version__, repr(docopt("Usage: p <a> --b", ["1", "--b"])))
try:
    docopt("no usage", [])
except package.DocoptLanguageError as e:
    print(e)
