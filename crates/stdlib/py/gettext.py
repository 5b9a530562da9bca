"""Translations. There are no catalogues: every text stays as it is."""

__all__ = [
    "NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find", "translation", "install", "textdomain",
    "dgettext", "dngettext", "gettext", "ngettext", "pgettext", "dpgettext", "npgettext", "dnpgettext",
]  # fmt: skip

_domain = "messages"
_folders = {}


class NullTranslations:
    """Translations that leave every text as it is, or ask another."""

    def __init__(self, fp=None):
        self._info, self._charset, self._fallback = {}, None, None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        """Read a catalogue: there is none."""

    def add_fallback(self, fallback):
        if not self._fallback:
            self._fallback = fallback
            return
        self._fallback.add_fallback(fallback)

    def gettext(self, message):
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def install(self, names=None):
        import builtins

        builtins.__dict__["_"] = self.gettext
        for name in names or ():
            if name in ("gettext", "ngettext", "npgettext", "pgettext"):
                builtins.__dict__[name] = getattr(self, name)

    def charset(self):
        return self._charset

    def info(self):
        return self._info


class GNUTranslations(NullTranslations):
    """Translations from a catalogue file, none of which is read here."""

    def _parse(self, fp):
        raise OSError(0, "Bad magic number", getattr(fp, "name", ""))


def find(domain, localedir=None, languages=None, all=False):
    """The files with translations: none."""
    return [] if all else None


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """The translations of a domain."""
    if fallback:
        return NullTranslations()
    raise FileNotFoundError(2, "No translation file found for domain", domain)


def install(domain, localedir=None, *, names=None):
    """Make `_` a built-in function."""
    translation(domain, localedir, fallback=True).install(names)


def textdomain(domain=None):
    """Set the domain, and return it."""
    global _domain
    if domain is not None:
        _domain = domain
    return _domain


def bindtextdomain(domain, localedir=None):
    """Set the folder of a domain, and return it."""
    if localedir is not None:
        _folders[domain] = localedir
    return _folders.get(domain, "/usr/share/locale")


def gettext(message):
    return message


def dgettext(domain, message):
    return message


def ngettext(msgid1, msgid2, n):
    return msgid1 if n == 1 else msgid2


def dngettext(domain, msgid1, msgid2, n):
    return msgid1 if n == 1 else msgid2


def pgettext(context, message):
    return message


def dpgettext(domain, context, message):
    return message


def npgettext(context, msgid1, msgid2, n):
    return msgid1 if n == 1 else msgid2


def dnpgettext(domain, context, msgid1, msgid2, n):
    return msgid1 if n == 1 else msgid2


Catalog = translation
