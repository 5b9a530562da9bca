"""Programs that take commands line by line."""

import string
import sys

__all__ = ["Cmd"]

IDENTCHARS = string.ascii_letters + string.digits + "_"
PROMPT = "(Cmd) "


class Cmd:
    """Calls `do_NAME` for each line that begins with a name."""

    prompt, identchars, use_rawinput = PROMPT, IDENTCHARS, 1
    intro, lastcmd = None, ""
    # What the list of the topics is made of.
    doc_leader, ruler = "", "="
    doc_header, undoc_header = "Documented commands (type help <topic>):", "Undocumented commands:"
    misc_header = "Miscellaneous help topics:"
    nohelp = "*** No help on %s"

    def __init__(self, completekey="tab", stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.completekey, self.cmdqueue = completekey, []

    def preloop(self):
        """Before the first line."""

    def postloop(self):
        """After the last line."""

    def postcmd(self, stop, line):
        return stop

    def precmd(self, line):
        return line

    def cmdloop(self, intro=None):
        """Read lines and do what they say, until something says that it is over."""
        self.preloop()
        self.intro = self.intro if intro is None else intro
        if self.intro:
            print(self.intro, file=self.stdout)
        stop = False
        while not stop:
            line = self.cmdqueue.pop(0) if self.cmdqueue else self._read()
            line = self.precmd(line)
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _read(self):
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return "EOF"
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip("\r\n") if line else "EOF"

    def onecmd(self, line):
        command, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if command is None:
            return self.default(line)
        self.lastcmd = "" if line == "EOF" else line
        function = getattr(self, "do_" + command, None) if command else None
        return self.default(line) if function is None else function(arg)

    def default(self, line):
        self.stdout.write("*** Unknown syntax: %s\n" % line)

    def parseline(self, line):
        """(command, arguments, line)"""
        line = line.strip()
        first = line[:1]
        if not first or first == "!" and not hasattr(self, "do_shell"):
            return None, None, line
        if first in "?!":
            line = ("help " if first == "?" else "shell ") + line[1:]
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def emptyline(self):
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def complete_help(self, *args):
        topics = {name[5:] for name in self.get_names() if name.startswith("help_" + args[0])}
        return list(set(self.completenames(*args)) | topics)

    def completenames(self, text, *ignored):
        return [name[3:] for name in self.get_names() if name.startswith("do_" + text)]

    def completedefault(self, *ignored):
        return []

    def get_names(self):
        return dir(self.__class__)

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            function = getattr(self, "help_" + arg, None)
            if function is not None:
                function()
                return
            doc = getattr(self, "do_" + arg).__doc__ if hasattr(self, "do_" + arg) else None
            if doc:
                import inspect

                self.stdout.write("%s\n" % inspect.cleandoc(doc))
            else:
                self.stdout.write("%s\n" % (self.nohelp % (arg,)))
            return
        names = self.get_names()
        topics = {name[5:] for name in names if name.startswith("help_")}
        documented, undocumented = [], []
        for name in sorted({name[3:] for name in names if name.startswith("do_")}):
            if name in topics:
                topics.discard(name)
                documented.append(name)
            elif getattr(self, "do_" + name).__doc__:
                documented.append(name)
            else:
                undocumented.append(name)
        self.stdout.write("%s\n" % str(self.doc_leader))
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, undocumented, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        if not cmds:
            return
        for line in (header, self.ruler and self.ruler * len(header)):
            if line is header or line:
                self.stdout.write("%s\n" % line)
        self.columnize(cmds, maxcol - 1)
        self.stdout.write("\n")

    def columnize(self, list, displaywidth=80):
        """Write texts in as many columns as fit, down and then across."""
        if len(list) == 0:
            self.stdout.write("<empty>\n")
            return
        wrong = [i for i in range(len(list)) if not isinstance(list[i], str)]
        if wrong:
            raise TypeError("list[i] not a string for i in %s" % ", ".join(map(str, wrong)))
        if len(list) == 1:
            self.stdout.write("%s\n" % str(list[0]))
            return
        for rows in range(1, len(list) + 1):
            columns = [list[start : start + rows] for start in range(0, len(list), rows)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth or rows == len(list):
                break
        for row in range(rows):
            texts = [column[row] for column in columns if row < len(column)]
            padded = [text.ljust(width) for text, width in zip(texts, widths)]
            if rows == len(list):
                padded = texts
            self.stdout.write("%s\n" % str("  ".join(padded)))
