"""INI files: sections of names and values."""

import functools
import itertools
import os
import re
import sys
from collections import ChainMap
from collections.abc import MutableMapping

__all__ = [
    "NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
    "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
    "MissingSectionHeaderError", "MultilineContinuationError", "ConfigParser", "RawConfigParser", "Interpolation",
    "BasicInterpolation", "ExtendedInterpolation", "SectionProxy", "ConverterMapping", "DEFAULTSECT",
    "MAX_INTERPOLATION_DEPTH", "UNNAMED_SECTION",
]  # fmt: skip

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


class Error(Exception):
    """What can be wrong with a configuration."""

    def __init__(self, msg=""):
        Exception.__init__(self, msg)
        self.message = msg

    def __str__(self):
        return self.message

    __repr__ = __str__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, f"No section: {section!r}")
        self.section = section
        self.args = (section,)


def _told(what, message, source, lineno):
    """A message about a section or option, with the place where it was read if there is one."""
    if source is None:
        return f"{what.capitalize()} {message}"
    line = "" if lineno is None else f" [line {lineno:2d}]"
    return f"While reading from {source!r}{line}: {what} {message}"


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        message = f"{section!r} already exists"
        Error.__init__(self, _told("section", message, source, lineno))
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        message = f"{option!r} in section {section!r} already exists"
        Error.__init__(self, _told("option", message, source, lineno))
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, f"No option {option!r} in section: {section!r}")
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        message = (
            f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key "
            f"{reference!r} which is not a valid option name. Raw value: {rawval!r}"
        )
        InterpolationError.__init__(self, option, section, message)
        self.reference, self.args = reference, (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """A reference that is none."""


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        message = (
            f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an "
            f"interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}"
        )
        InterpolationError.__init__(self, option, section, message)
        self.args = (option, section, rawval)


class ParsingError(Error):
    """Lines that are neither sections nor options."""

    def __init__(self, source, *args):
        Error.__init__(self, f"Source contains parsing errors: {source!r}")
        self.source, self.errors, self.args = source, [], (source,)
        for lineno, line in args:
            self.append(lineno, line)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line!r}"


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class MultilineContinuationError(ParsingError):
    def __init__(self, filename, lineno, line):
        where = f"file: {filename!r}, line: {lineno}\n{line!r}"
        Error.__init__(self, f"Key without value continued with an indented line.\n{where}")
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class _UnnamedSection:
    """The key of what stands before all sections."""

    def __repr__(self):
        return "<UNNAMED_SECTION>"


UNNAMED_SECTION = _UnnamedSection()


# ---- Values that refer to others ----


class Interpolation:
    """Leaves values as they are."""

    def before_set(self, parser, section, option, value):
        return value

    before_read = before_write = before_set

    def before_get(self, parser, section, option, value, defaults):
        return value


class _References(Interpolation):
    """Values with references in them, each of which begins with a sign; the sign twice stands for itself."""

    _sign = _open = ""
    _reference = None

    def before_get(self, parser, section, option, value, defaults):
        pieces = []
        self._expand(parser, option, pieces, value, section, defaults, 1)
        return "".join(pieces)

    def before_set(self, parser, section, option, value):
        rest = self._reference.sub("", value.replace(self._sign * 2, ""))
        if self._sign in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find(self._sign)}")
        return value

    def _expand(self, parser, option, pieces, rest, section, values, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        sign, bracket = self._sign, self._open
        while rest:
            before, found, rest = rest.partition(sign)
            pieces.append(before)
            if not found:
                return
            if rest.startswith(sign):
                pieces.append(sign)
                rest = rest[1:]
                continue
            if not rest.startswith(bracket):
                message = f"{sign!r} must be followed by {sign!r} or {bracket!r}, found: {sign + rest!r}"
                raise InterpolationSyntaxError(option, section, message)
            match = self._reference.match(sign + rest)
            if match is None:
                message = f"bad interpolation variable reference {sign + rest!r}"
                raise InterpolationSyntaxError(option, section, message)
            rest = rest[match.end() - 1 :]
            try:
                name, home, value, known = self._look(parser, option, section, values, match.group(1), rest)
            except (KeyError, NoSectionError, NoOptionError):
                name = match.group(1)
                name = parser.optionxform(name) if sign == "%" else name
                raise InterpolationMissingOptionError(option, section, raw, name) from None
            if sign in value:
                self._expand(parser, name, pieces, value, home, known, depth + 1)
            else:
                pieces.append(value)

    def _look(self, parser, option, section, values, name, rest):
        """(the option to name in errors, its section, the value, the values that it may refer to) for a reference."""
        raise NotImplementedError


class BasicInterpolation(_References):
    """`%(name)s` stands for another value of the section."""

    _sign, _open = "%", "("
    _reference = re.compile(r"%\(([^)]+)\)s")

    def _look(self, parser, option, section, values, name, rest):
        return option, section, values[parser.optionxform(name)], values


class ExtendedInterpolation(_References):
    """`${name}` and `${section:name}` stand for other values."""

    _sign, _open = "$", "{"
    _reference = re.compile(r"\$\{([^}]+)\}")

    def _look(self, parser, option, section, values, name, rest):
        path = name.split(":")
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        name = parser.optionxform(path[-1])
        if len(path) == 1:
            home, value = section, values[name]
        else:
            home, value = path[0], parser.get(path[0], name, raw=True)
        known = dict(parser.items(home, raw=True)) if self._sign in value else values
        return name, home, value, known


# ---- The parser ----


class RawConfigParser(MutableMapping):
    """Sections by name, each a mapping of options to values."""

    _DEFAULT_INTERPOLATION = Interpolation()
    SECTCRE = re.compile(r"\[(?P<header>.+)\]")
    BOOLEAN_STATES = {
        "1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False,
    }  # fmt: skip

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"),
                 comment_prefixes=("#", ";"), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET,
                 allow_unnamed_section=False):  # fmt: skip
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._converters = ConverterMapping(self)
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self.default_section, self._strict = default_section, strict
        self._empty_lines_in_values, self._allow_no_value = empty_lines_in_values, allow_no_value
        self._allow_unnamed_section = allow_unnamed_section
        signs = "|".join(re.escape(d) for d in self._delimiters)
        value = rf"(?:(?P<vi>{signs})\s*(?P<value>.*))"
        self._optcre = re.compile(rf"(?P<option>.*?)\s*{value + '?' if allow_no_value else value}$")
        if allow_no_value:
            self._optcre = re.compile(rf"(?P<option>.*?)\s*(?:(?P<vi>{signs})\s*(?P<value>.*))?$")
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation
        if self._interpolation is None:
            self._interpolation = Interpolation()
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError(f"interpolation= must be None or an instance of Interpolation; got an object of type {type(self._interpolation)}")
        if defaults:
            self._read_defaults(defaults)
        if converters is not _UNSET:
            self._converters.update(converters)

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._begin(section)

    def _begin(self, section):
        """The values of a section that is new, and has none yet."""
        values = self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)
        return values

    def options(self, section):
        try:
            own = self._sections[section].copy()
        except KeyError:
            raise NoSectionError(section) from None
        own.update(self._defaults)
        return list(own)

    def has_section(self, section):
        return section in self._sections

    # ---- Reading ----

    def read(self, filenames, encoding=None):
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, filename)
            except OSError:
                continue
            done.append(os.fspath(filename) if isinstance(filename, os.PathLike) else filename)
        return done

    def read_file(self, f, source=None):
        if source is None:
            source = getattr(f, "name", "<???>")
        self._read(f, source)

    def read_string(self, string, source="<string>"):
        import io

        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        seen = set()
        for name, content in dictionary.items():
            section = str(name)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                # It may be there from another source, but not twice in this one.
                if section in seen and self._strict:
                    raise
            seen.add(section)
            for key, value in content.items():
                key = self.optionxform(str(key))
                if value is not None:
                    value = str(value)
                if self._strict and (section, key) in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add((section, key))
                self.set(section, key, value)

    def _read(self, fp, fpname):
        try:
            error = self._read_lines(fp, fpname)
        finally:
            # What was read before a mistake is kept.
            self._join_lines()
        if error:
            raise error

    def _read_lines(self, fp, fpname):
        seen = set()
        current = None
        section = option = None
        indent = 0
        error = None
        if self._allow_unnamed_section:
            section = UNNAMED_SECTION
            known = section in self._sections
            current = self._sections[section] if known else self._begin(section)
        for lineno, line in enumerate(fp, 1):
            text, has_comment = self._without_comment(line)
            if not text:
                if self._empty_lines_in_values:
                    if not has_comment and current is not None and option and current.get(option) is not None:
                        current[option].append("")
                else:
                    indent = sys.maxsize
                continue
            here = len(line) - len(line.lstrip())
            if current is not None and option and here > indent:
                if current[option] is None:
                    raise MultilineContinuationError(fpname, lineno, line)
                current[option].append(text)
                continue
            indent = here
            match = self.SECTCRE.match(text)
            if match:
                section = match.group("header")
                if section in self._sections:
                    if self._strict and section in seen:
                        raise DuplicateSectionError(section, fpname, lineno)
                    current = self._sections[section]
                elif section == self.default_section:
                    current = self._defaults
                else:
                    current = self._begin(section)
                seen.add(section)
                option = None
                continue
            if current is None:
                raise MissingSectionHeaderError(fpname, lineno, line)
            match = self._optcre.match(text)
            if not match or not match.group("option"):
                error = error or ParsingError(fpname)
                error.append(lineno, line)
                continue
            option = self.optionxform(match.group("option").rstrip())
            if self._strict and (section, option) in seen:
                raise DuplicateOptionError(section, option, fpname, lineno)
            seen.add((section, option))
            value = match.group("value")
            current[option] = None if value is None else [value.strip()]
        return error

    def _without_comment(self, line):
        """The line without its comment and spaces, and whether it had one."""
        cut = len(line)
        for prefix in self._inline_comment_prefixes:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    cut = min(cut, at)
                    break
                at = line.find(prefix, at + 1)
        if any(line.strip().startswith(prefix) for prefix in self._comment_prefixes):
            cut = 0
        return line[:cut].strip(), cut < len(line)

    def _join_lines(self):
        for section, options in itertools.chain([(self.default_section, self._defaults)], self._sections.items()):
            for name, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    def _read_defaults(self, defaults):
        """Take over values that hold in all sections, as texts and with nothing looked up in them."""
        interpolation, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = interpolation

    # ---- Values ----

    def _unify_values(self, section, vars):
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {}
        for key, value in (vars or {}).items():
            given[self.optionxform(key)] = value if value is None else str(value)
        return ChainMap(given, own, self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            values = self._unify_values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = values[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section) from None
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars))
        except (NoOptionError, NoSectionError):
            if fallback is not _UNSET:
                return fallback
            raise

    def getint(self, section, option, **kwargs):
        return self._get_conv(section, option, int, **kwargs)

    def getfloat(self, section, option, **kwargs):
        return self._get_conv(section, option, float, **kwargs)

    def getboolean(self, section, option, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean, **kwargs)

    def _convert_to_boolean(self, value):
        truth = self.BOOLEAN_STATES.get(value.lower())
        if truth is None:
            raise ValueError("Not a boolean: %s" % value)
        return truth

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return super().items()
        values = self._defaults.copy()
        try:
            values.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        names = list(values)
        for key, value in (vars or {}).items():
            values[self.optionxform(key)] = value
        if raw:
            return [(name, values[name]) for name in names]
        get = self._interpolation.before_get
        return [(name, get(self, section, name, values[name], values)) for name in names]

    def popitem(self):
        names = self.sections()
        if not names:
            raise KeyError
        section = self[names[0]]
        del self[names[0]]
        return names[0], section

    def optionxform(self, optionstr):
        return optionstr.lower()

    def has_option(self, section, option):
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        if section not in self._sections:
            return False
        return option in self._sections[section] or option in self._defaults

    def _own_values(self, section):
        """What stands in a section itself; the section without a name is that of the defaults."""
        if not section or section == self.default_section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._own_values(section)[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        sign = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), sign)
        for section in self._sections:
            self._write_section(fp, section, self._sections[section].items(), sign)

    def _write_section(self, fp, name, items, sign):
        if name is not UNNAMED_SECTION:
            fp.write(f"[{name}]\n")
        for key, value in items:
            value = self._interpolation.before_write(self, name, key, value)
            if value is not None or not self._allow_no_value:
                value = sign + str(value).replace("\n", "\n\t")
            else:
                value = ""
            fp.write(f"{key}{value}\n")
        fp.write("\n")

    def remove_option(self, section, option):
        return self._own_values(section).pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        if section not in self._sections:
            return False
        for table in (self._sections, self._proxies):
            del table[section]
        return True

    # ---- As a mapping ----

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __iter__(self):
        return itertools.chain((self.default_section,), self._sections.keys())

    def __len__(self):
        return len(self._sections) + 1

    def __getitem__(self, key):
        if key == self.default_section or self.has_section(key):
            return self._proxies[key]
        raise KeyError(key)

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if self.has_section(key):
            self.remove_section(key)
        else:
            raise KeyError(key)

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        replaced = self._defaults if key == self.default_section else self._sections.get(key)
        if replaced is not None:
            replaced.clear()
        self.read_dict({key: value})

    @property
    def converters(self):
        return self._converters

    def _validate_value_types(self, *, section="", option="", value=""):
        for what, text in (("section names", section), ("option keys", option)):
            if not isinstance(text, str):
                raise TypeError(f"{what} must be strings")
        may_be_absent = self._allow_no_value and not value
        if not (may_be_absent or isinstance(value, str)):
            raise TypeError("option values must be strings")


class ConfigParser(RawConfigParser):
    """Values are texts and may refer to others."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def add_section(self, section):
        self._validate_value_types(section=section)
        super().add_section(section)

    def set(self, section, option, value=None):
        self._validate_value_types(option=option, value=value)
        super().set(section, option, value)


class SectionProxy(MutableMapping):
    """One section as a mapping."""

    def __init__(self, parser, name):
        self._parser, self._name = parser, name
        for conv in parser.converters:
            setattr(self, "get" + conv, functools.partial(self.get, _impl=getattr(parser, "get" + conv)))

    def __repr__(self):
        return f"<Section: {self._name}>"

    parser = property(lambda self: self._parser)
    name = property(lambda self: self._name)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __iter__(self):
        return iter(self._options())

    def __len__(self):
        return len(self._options())

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __getitem__(self, key):
        parser, section = self._parser, self._name
        if parser.has_option(section, key):
            return parser.get(section, key)
        raise KeyError(key)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __setitem__(self, key, value):
        parser = self._parser
        parser._validate_value_types(option=key, value=value)
        parser.set(self._name, key, value)

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        impl = _impl or self._parser.get
        return impl(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """Functions that convert values, by the end of the name of their getter; None for a getter that is a method."""

    def __init__(self, parser):
        self._parser = parser
        names = [name[3:] for name in dir(parser) if name.startswith("get") and len(name) > 3]
        self._data = {name: None for name in names if callable(getattr(parser, "get" + name))}

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise ValueError(f"Incompatible key: {key} (type: {type(key)})")
        if not key:
            raise ValueError('Incompatible key: cannot use "" as a name')
        self._data[key] = value
        parser = self._parser
        getter = functools.partial(parser._get_conv, conv=value)
        getter.converter = value
        setattr(parser, "get" + key, getter)
        for proxy in parser._proxies.values():
            setattr(proxy, "get" + key, functools.partial(proxy.get, _impl=getter))

    def __delitem__(self, key):
        if not key or not isinstance(key, str):
            raise KeyError(key)
        del self._data[key]
        for holder in (self._parser, *self._parser._proxies.values()):
            try:
                delattr(holder, "get" + key)
            except AttributeError:
                # It is a method, or was taken away already.
                continue

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(self._data)
