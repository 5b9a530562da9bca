# shlex and cmd.
import cmd
import io
import shlex

for text in ("a b c", "a 'b c' d", 'a "b \\" c" d', "a\\ b c", "a#b c", "a # b", "x='1 2'", "''", "a''b", "'a", '"a', "a\\", "a;b|c&&d >out", "a\nb", "é ü", "~/a *.py --x=1", '"a\'b"', "'a\"b'", 'a"b"c', "\\'", "", "  "):
    for options in ({}, {"comments": True}, {"posix": False}):
        try:
            print(repr(text), options, shlex.split(text, **options))
        except ValueError as error:
            print(repr(text), options, error)
    for posix in (True, False):
        for signs in (False, True, "|"):
            lexer = shlex.shlex(text, posix=posix, punctuation_chars=signs)
            try:
                print("   ", posix, signs, list(lexer))
            except ValueError as error:
                print("   ", posix, signs, error)
print([shlex.quote(s) for s in ("", "a", "a b", "it's", "a;b", "$x", "é", "/a/b-c_d.e")], shlex.join(["a", "b c", "d'e"]))
lexer = shlex.shlex("a b\nc", infile="file")
print(lexer.get_token(), lexer.push_token("pushed"), lexer.get_token(), lexer.get_token(), lexer.lineno, lexer.error_leader(), lexer.get_token(), lexer.get_token() == lexer.eof, lexer.punctuation_chars)
try:
    shlex.split(None)
except ValueError as error:
    print(error)


class Shell(cmd.Cmd):
    intro = "Welcome"
    prompt = "> "

    def do_add(self, arg):
        """Add numbers.

        As many as one likes."""
        print(sum(map(int, arg.split())))

    def do_bare(self, arg):
        print("bare", repr(arg))

    def do_quit(self, arg):
        "Leave."
        return True

    def help_topic(self):
        print("about the topic")

    def do_shell(self, arg):
        print("shell", arg)

    def postloop(self):
        print("over")


stdin = io.StringIO("add 1 2 3\nhelp\nhelp add\n?bare\nhelp topic\nnope x\n!ls -l\n\nbare  a b \nEOF\nhelp nothing\nquit\n")
out = io.StringIO()
shell = Shell(stdin=stdin, stdout=out)
shell.use_rawinput = False
shell.cmdloop()
print(out.getvalue())
print(shell.parseline("a b c"), shell.parseline("?x"), shell.parseline("!y z"), shell.parseline(""), shell.parseline("  +1"), shell.onecmd("quit"), shell.lastcmd, sorted(shell.completenames("")))
out.truncate(0)
out.seek(0)
shell.columnize([str(i) * (i % 7 + 1) for i in range(30)], 40)
shell.columnize([])
shell.columnize(["one"])
print(out.getvalue())
try:
    shell.columnize(["a", 1])
except TypeError as error:
    print(error)
