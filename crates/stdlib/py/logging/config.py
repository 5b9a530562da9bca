"""Loggers, handlers and formatters as a dict describes them."""

import logging
import logging.handlers
import re

_IDENTIFIER = re.compile(r"^[a-z_][a-z0-9_]*$", re.I)


class BaseConfigurator:
    """Makes objects of their descriptions: `ext://` names an object, `cfg://` a part of the description."""

    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}

    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        """The object of a dotted name."""
        names = s.split(".")
        used = names.pop(0)
        try:
            found = __import__(used)
            for name in names:
                used += "." + name
                try:
                    found = getattr(found, name)
                except AttributeError:
                    __import__(used)
                    found = getattr(found, name)
            return found
        except ImportError as error:
            raise ValueError(f"Cannot resolve {s!r}: {error}") from error

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        found = self.config
        for name, index in re.findall(r"(\w+)|\[\s*([^\]]+?)\s*\]", value):
            key = name or index
            try:
                found = found[key]
            except (KeyError, TypeError):
                found = found[int(key)]
        return found

    def convert(self, value):
        if isinstance(value, dict):
            return {key: self.convert(one) for key, one in value.items()}
        if isinstance(value, list):
            return [self.convert(one) for one in value]
        if type(value) is tuple:
            return tuple(self.convert(one) for one in value)
        if isinstance(value, str):
            prefix, mark, rest = value.partition("://")
            if mark and prefix in self.value_converters:
                return getattr(self, self.value_converters[prefix])(rest)
        return value

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value

    def configure_custom(self, config):
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        more = config.pop(".", None)
        made = factory(**{key: self.convert(config[key]) for key in config if _IDENTIFIER.match(key)})
        for name, value in (more or {}).items():
            setattr(made, name, value)
        return made


class DictConfigurator(BaseConfigurator):
    """Does what a dict says."""

    def configure(self):
        config = self.config
        try:
            version = config["version"]
        except KeyError:
            raise ValueError("dictionary doesn't specify a version") from None
        if version != 1:
            raise ValueError("Unsupported version: %s" % version)
        if config.get("incremental", False):
            self.change(config)
            return
        existing = [name for name, found in logging.root.manager.loggerDict.items() if isinstance(found, logging.Logger)]
        logging._handlers.clear()
        logging.shutdown(logging._handlerList[:])
        del logging._handlerList[:]
        self.formatters = self.make_all("formatters", self.configure_formatter)
        self.filters = self.make_all("filters", self.configure_filter)
        self.handlers = {}
        for name in sorted(config.get("handlers", {}), key=lambda n: "target" in config["handlers"][n]):
            try:
                handler = self.configure_handler(dict(config["handlers"][name]))
            except Exception as error:
                raise ValueError("Unable to configure handler %r" % name) from error
            handler.name = name
            self.handlers[name] = handler
        named = config.get("loggers", {})
        for name in named:
            try:
                self.configure_logger(name, named[name])
            except Exception as error:
                raise ValueError("Unable to configure logger %r" % name) from error
        for name in existing:
            if name in named:
                continue
            logger = logging.getLogger(name)
            if any(name.startswith(known + ".") for known in named):
                logger.level = logging.NOTSET
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = config.get("disable_existing_loggers", True)
        if config.get("root"):
            try:
                self.set_up(logging.root, config["root"])
            except Exception as error:
                raise ValueError("Unable to configure root logger") from error
        logging.root.manager._clear_cache()

    def change(self, config):
        for name, described in config.get("handlers", {}).items():
            if name not in logging._handlers:
                raise ValueError("No handler found with name %r" % name)
            if described.get("level"):
                logging._handlers[name].setLevel(logging._checkLevel(described["level"]))
        for name, described in config.get("loggers", {}).items():
            self.set_up(logging.getLogger(name), described, True)
        if config.get("root"):
            self.set_up(logging.root, config["root"], True)

    def make_all(self, kind, make):
        made = {}
        for name, described in self.config.get(kind, {}).items():
            try:
                made[name] = make(dict(described))
            except Exception as error:
                raise ValueError("Unable to configure %s %r" % (kind[:-1], name)) from error
        return made

    def configure_formatter(self, config):
        if "()" in config:
            return self.configure_custom(config)
        kind = config.get("class")
        kind = logging.Formatter if not kind else self.resolve(kind)
        more = {key: config[key] for key in ("validate", "defaults") if key in config}
        return kind(config.get("format"), config.get("datefmt"), config.get("style", "%"), **more)

    def configure_filter(self, config):
        return self.configure_custom(config) if "()" in config else logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        for one in filters or ():
            try:
                is_filter = callable(one) or callable(getattr(one, "filter", None))
                filterer.addFilter(one if is_filter else self.filters[one])
            except Exception as error:
                raise ValueError("Unable to add filter %r" % one) from error

    def configure_handler(self, config):
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except Exception as error:
                raise ValueError("Unable to set formatter %r" % formatter) from error
        level, filters = config.pop("level", None), config.pop("filters", None)
        more = config.pop(".", None)
        if "()" in config:
            handler = self.configure_custom(config)
        else:
            kind = config.pop("class")
            kind = kind if callable(kind) else self.resolve(kind)
            if "target" in config:
                config["target"] = self.handlers[config["target"]]
            handler = kind(**{key: self.convert(config[key]) for key in config if _IDENTIFIER.match(key)})
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        self.add_filters(handler, filters)
        for name, value in (more or {}).items():
            setattr(handler, name, value)
        return handler

    def configure_logger(self, name, config):
        logger = logging.getLogger(name)
        self.set_up(logger, config)
        logger.disabled = False
        if config.get("propagate") is not None:
            logger.propagate = config["propagate"]

    def set_up(self, logger, config, incremental=False):
        if config.get("level") is not None:
            logger.setLevel(logging._checkLevel(config["level"]))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in config.get("handlers") or ():
            try:
                logger.addHandler(self.handlers[name])
            except Exception as error:
                raise ValueError("Unable to add handler %r" % name) from error
        self.add_filters(logger, config.get("filters"))


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Configure logging from a dict."""
    dictConfigClass(config).configure()


# ---- Configuration files ----


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Configure logging from an INI file with the sections `loggers`, `handlers`, `formatters`, and one for each that their
    `keys` name. Some values are Python expressions: only files of those whom one trusts may be read."""
    import configparser
    import os

    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f"{fname} is an empty file")
    if isinstance(fname, configparser.RawConfigParser):
        config = fname
    else:
        try:
            config = configparser.ConfigParser(defaults)
            if hasattr(fname, "readline"):
                config.read_file(fname)
            else:
                config.read(fname, encoding=encoding)
        except configparser.ParsingError as error:
            raise RuntimeError(f"{fname} is invalid: {error}")
    formatters = {name: _formatter_of(config, f"formatter_{name}") for name in _keys(config["formatters"]["keys"])}
    logging._handlers.clear()
    del logging._handlerList[:]
    handlers = _handlers_of(config, formatters)
    _configure_loggers(config, handlers, disable_existing_loggers)


def _keys(text):
    """Names between commas."""
    return [name.strip() for name in text.split(",")] if text else []


def _resolve(path):
    """What a dotted path names; modules on the way are imported."""
    from pkgutil import resolve_name

    return resolve_name(path)


def _formatter_of(config, section):
    def option(name, fallback=None):
        return config.get(section, name, raw=True, fallback=fallback)

    cls = config[section].get("class")
    cls = _resolve(cls) if cls else logging.Formatter
    args = option("format"), option("datefmt"), option("style", "%")
    defaults = option("defaults")
    return cls(*args) if defaults is None else cls(*args, defaults=eval(defaults, vars(logging)))


def _handlers_of(config, formatters):
    made, waiting = {}, []
    for name in _keys(config["handlers"]["keys"]):
        section = config[f"handler_{name}"]
        try:
            cls = eval(section["class"], vars(logging))
        except (AttributeError, NameError):
            cls = _resolve(section["class"])
        args, kwargs = (eval(section.get(key, empty), vars(logging)) for key, empty in (("args", "()"), ("kwargs", "{}")))
        handler = made[name] = cls(*args, **kwargs)
        handler.name = name
        if "level" in section:
            handler.setLevel(section["level"])
        if section.get("formatter", ""):
            handler.setFormatter(formatters[section["formatter"]])
        if issubclass(cls, logging.handlers.MemoryHandler) and section.get("target", ""):
            waiting.append((handler, section["target"]))
    # (What a handler hands on to may come behind it.)
    for handler, target in waiting:
        handler.setTarget(made[target])
    return made


def _configure_one(logger, section, handlers):
    if "level" in section:
        logger.setLevel(section["level"])
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in _keys(section["handlers"]):
        logger.addHandler(handlers[name])


def _configure_loggers(config, handlers, disable_existing):
    names = _keys(config["loggers"]["keys"])
    names.remove("root")
    root = logging.root
    _configure_one(root, config["logger_root"], handlers)
    left = sorted(root.manager.loggerDict)
    children = set()
    for name in names:
        section = config[f"logger_{name}"]
        qualified = section["qualname"]
        logger = logging.getLogger(qualified)
        if qualified in left:
            children.update(other for other in left if other.startswith(qualified + "."))
            left.remove(qualified)
        _configure_one(logger, section, handlers)
        logger.propagate = section.getint("propagate", fallback=1)
        logger.disabled = False
    # Loggers from before that the file does not name: those below one that it names go on by its rules.
    for name in left:
        logger = root.manager.loggerDict[name]
        if name in children:
            if not isinstance(logger, logging.PlaceHolder):
                logger.setLevel(logging.NOTSET)
                logger.handlers, logger.propagate = [], True
        else:
            logger.disabled = disable_existing
