# fnmatch, getopt, gettext, locale.
import fnmatch
import getopt
import gettext
import locale

for pat in ("*", "*.py", "a?c", "[abc]x", "[!abc]x", "[a-c]*", "[c-a]", "[]]", "[!]]", "[a-", "[", "a*b*c", "**", "***x", "[^a]", "[[]", "[a\\]", "[a-]", "[-a]", "[a&&b]", "x.y", "{a}", "[!]", "[]", "a[b]c*d?", "\n*"):
    print(repr(pat), [name for name in ("", "a", "abc", "ac", "a.py", ".py", "bx", "dx", "]", "a]", "^", "[", "-", "aXbYc", "axbxc.py", "\n", "b", "&", "a\\") if fnmatch.fnmatchcase(name, pat)])
for pat in ("*.py", "a*b*c", "x?", "[abc]", "[!a-c]", "***", "a.b", "[a-c]*[!x]?", "*a", "a*"):
    print(fnmatch.translate(pat))
print(fnmatch.filter(["a.py", "b.txt", "C.PY"], "*.py"), fnmatch.fnmatch("A.py", "a.py"), fnmatch.filter([b"x", b"y"], b"[x]"), fnmatch.fnmatch("a\nb", "a*"))


def attempt(function, *args):
    try:
        return function(*args)
    except getopt.GetoptError as error:
        return f"{error} {error.opt!r} {error.msg!r}"


for args in (["-a", "-b", "val", "rest"], ["-bval", "x", "-a"], ["-ab", "v"], ["--long", "--arg=3", "--arg", "4", "--", "-a"], ["--lo"], ["-z"], ["-b"], ["--arg"], ["--long=1"], ["--a"], ["--none"], ["-"], [], ["x", "-a"]):
    print(args, attempt(getopt.getopt, args, "ab:", ["long", "arg=", "another"]), attempt(getopt.gnu_getopt, args, "ab:", ["long", "arg=", "another"]))
print(attempt(getopt.gnu_getopt, ["x", "-a"], "+a"))
print(gettext.gettext("a"), gettext.ngettext("one", "many", 1), gettext.ngettext("one", "many", 2), gettext.pgettext("c", "m"), gettext.textdomain(), gettext.find("nothing"))
t = gettext.NullTranslations()
print(t.gettext("x"), t.ngettext("a", "b", 3), t.info(), t.charset(), type(gettext.translation("nothing", fallback=True)).__name__)
try:
    gettext.translation("nothing")
except FileNotFoundError as error:
    print(error)
print(locale.setlocale(locale.LC_ALL, "C"), locale.localeconv(), locale.atof("1.5"), locale.atoi("3"), locale.str(1.5), locale.format_string("%d %s", (3, "x")), locale.strcoll("a", "b") < 0, locale.strxfrm("x"))
try:
    locale.setlocale(locale.LC_ALL, "xx_YY")
except locale.Error as error:
    print(error)
