"""Files of names and passwords by machine, as ~/.netrc."""

import os

__all__ = ["netrc", "NetrcParseError"]


class NetrcParseError(Exception):
    """A file that is no such file."""

    def __init__(self, msg, filename=None, lineno=None):
        self.filename, self.lineno, self.msg = filename, lineno, msg
        super().__init__(msg)

    def __str__(self):
        return f"{self.msg} ({self.filename}, line {self.lineno})"


class _Words:
    """The words of a text, which may be in quotes."""

    def __init__(self, text):
        self.text, self.at, self.lineno, self.kept = text, 0, 1, []

    def char(self):
        char = self.text[self.at : self.at + 1]
        self.at += 1
        if char == "\n":
            self.lineno += 1
        return char

    def line(self):
        end = self.text.find("\n", self.at) + 1 or len(self.text)
        line, self.at = self.text[self.at : end], end
        if line.endswith("\n"):
            self.lineno += 1
        return line

    def next(self):
        if self.kept:
            return self.kept.pop(0)
        word = ""
        while (char := self.char()) and char in "\n\t\r ":
            pass
        if char == '"':
            while (char := self.char()) and char != '"':
                word += self.char() if char == "\\" else char
            return word
        while char and char not in "\n\t\r ":
            word += self.char() if char == "\\" else char
            char = self.char()
        return word


class netrc:
    """What such a file says: (login, account, password) by machine in `hosts`, and `macros`."""

    def __init__(self, file=None):
        if file is None:
            file = os.path.join(os.path.expanduser("~"), ".netrc")
        self.hosts, self.macros = {}, {}
        try:
            with open(file, encoding="utf-8") as source:
                text = source.read()
        except UnicodeDecodeError:
            with open(file, encoding="latin-1") as source:
                text = source.read()
        self._parse(file, _Words(text))

    def _parse(self, file, words):
        while True:
            line = words.lineno
            word = words.next()
            if not word:
                return
            if word[0] == "#":
                if words.lineno == line and len(word) == 1:
                    words.line()
            elif word == "macdef":
                name = words.next()
                macro = self.macros[name] = []
                while True:
                    text = words.line()
                    if not text:
                        raise NetrcParseError("Macro definition missing null line terminator.", file, words.lineno)
                    if text == "\n":
                        break
                    macro.append(text)
            elif word in ("machine", "default"):
                name = words.next() if word == "machine" else "default"
                if not name:
                    raise NetrcParseError(f"missing {word!r} name", file, words.lineno)
                self._parse_machine(file, words, name)
            else:
                raise NetrcParseError(f"bad toplevel token {word!r}", file, words.lineno)

    def _parse_machine(self, file, words, name):
        parts = {"login": "", "account": "", "password": ""}
        while True:
            before = words.lineno
            word = words.next()
            if word.startswith("#"):
                if words.lineno == before:
                    words.line()
            elif word in ("", "machine", "default", "macdef"):
                self.hosts[name] = parts["login"], parts["account"], parts["password"]
                words.kept.append(word)
                return
            elif word in ("login", "user", "account", "password"):
                parts["login" if word == "user" else word] = words.next()
            else:
                raise NetrcParseError(f"bad follower token {word!r}", file, words.lineno)

    def authenticators(self, host):
        """(login, account, password) for a machine, or those by default; None if there are none."""
        return self.hosts.get(host, self.hosts.get("default"))

    def __repr__(self):
        text = ""
        for host, (login, account, password) in self.hosts.items():
            account = f"\taccount {account}\n" if account else ""
            text += f"machine {host}\n\tlogin {login}\n{account}\tpassword {password}\n"
        for name, lines in self.macros.items():
            text += f"macdef {name}\n{''.join(lines)}\n"
        return text
