"""The errors of opening addresses, for programs that catch them."""

__all__ = ["URLError", "HTTPError", "ContentTooShortError"]


class URLError(OSError):
    """An address that could not be opened."""

    def __init__(self, reason, filename=None):
        self.reason, self.args = reason, (reason,)
        if filename is not None:
            self.filename = filename

    def __str__(self):
        return f"<urlopen error {self.reason}>"


class HTTPError(URLError):
    """A server's refusal."""

    def __init__(self, url, code, msg, hdrs, fp):
        self.filename, self.fp = url, fp
        self.code, self.msg, self.hdrs = code, msg, hdrs

    def __str__(self):
        return f"HTTP Error {self.code}: {self.msg}"

    def __repr__(self):
        return f"<HTTPError {self.code}: {self.msg!r}>"

    @property
    def reason(self):
        return self.msg

    @reason.setter
    def reason(self, value):
        pass


class ContentTooShortError(URLError):
    """A download that ended early."""

    def __init__(self, message, content):
        super().__init__(message)
        self.content = content
