"""A jar of cookies: those that answers set are kept, and go with the requests that they are for."""

import re
import time
import urllib.parse
from email.utils import formatdate, mktime_tz, parsedate_tz

__all__ = ["Cookie", "CookieJar", "CookiePolicy", "DefaultCookiePolicy", "FileCookieJar", "LWPCookieJar", "LoadError",
           "MozillaCookieJar"]
DEFAULT_HTTP_PORT = "80"
_ip = re.compile(r"\.\d+\Z")


def time2netscape(t=None):
    """A time as cookies have it."""
    return formatdate(t, usegmt=True).replace(" ", "-", 3).replace("-", " ", 1)


def http2time(text):
    """The seconds since 1970 that a time of a header means; None for what is no time."""
    found = parsedate_tz(text.replace("-", " "))
    return None if found is None else mktime_tz(found)


def is_HDN(text):
    """Whether a text is the name of a host, and no number."""
    return bool(text) and not _ip.search(text) and text[0] != "." and text[-1] != "."


def domain_match(a, b):
    """Whether a host is in a domain."""
    a, b = a.lower(), b.lower()
    return a == b or is_HDN(a) and b.startswith(".") and is_HDN(b[1:]) and a.endswith(b) and len(a) > len(b)


def request_host(request):
    """The host that a request goes to."""
    host = urllib.parse.urlsplit(request.get_full_url()).netloc or request.get_header("Host", "")
    return re.sub(r":\d+\Z", "", host, count=1).lower()


def request_path(request):
    """The path that a request asks for."""
    path = urllib.parse.urlsplit(request.get_full_url()).path
    return path if path.startswith("/") else "/" + path


def request_port(request):
    """The port that a request goes to."""
    found = re.search(r":(\d+)\Z", request.host)
    return found[1] if found else DEFAULT_HTTP_PORT


def _local(host):
    return host if "." in host or _ip.search(host) else host + ".local"


class Cookie:
    """A cookie."""

    def __init__(self, version, name, value, port, port_specified, domain, domain_specified, domain_initial_dot, path,
                 path_specified, secure, expires, discard, comment, comment_url, rest, rfc2109=False):
        if port is None and port_specified is True:
            raise ValueError("if port is None, port_specified must be false")
        self.version = None if version is None else int(version)
        self.expires = None if expires is None else int(float(expires))
        self.name, self.value, self.port, self.port_specified = name, value, port, port_specified
        self.domain, self.domain_specified = domain.lower(), domain_specified
        self.domain_initial_dot = domain_initial_dot
        self.path, self.path_specified, self.secure, self.discard = path, path_specified, secure, discard
        self.comment, self.comment_url, self.rfc2109 = comment, comment_url, rfc2109
        self._rest = dict(rest)

    def has_nonstandard_attr(self, name):
        """Whether it has an attribute of another name."""
        return name in self._rest

    def get_nonstandard_attr(self, name, default=None):
        """An attribute of another name."""
        return self._rest.get(name, default)

    def set_nonstandard_attr(self, name, value):
        """Set an attribute of another name."""
        self._rest[name] = value

    def is_expired(self, now=None):
        """Whether its time is over."""
        return self.expires is not None and self.expires <= (time.time() if now is None else now)

    def __str__(self):
        port = "" if self.port is None else ":" + self.port
        shown = self.name if self.value is None else f"{self.name}={self.value}"
        return f"<Cookie {shown} for {self.domain}{port}{self.path}>"

    def __repr__(self):
        names = ("version", "name", "value", "port", "port_specified", "domain", "domain_specified", "domain_initial_dot", "path",
                 "path_specified", "secure", "expires", "discard", "comment", "comment_url")
        shown = [f"{name}={getattr(self, name)!r}" for name in names]
        return f"{type(self).__name__}({', '.join([*shown, f'rest={self._rest!r}', f'rfc2109={self.rfc2109!r}'])})"


class CookiePolicy:
    """Which cookies are taken and given."""

    def set_ok(self, cookie, request):
        """Whether a cookie may be set."""
        raise NotImplementedError()

    def return_ok(self, cookie, request):
        """Whether a cookie goes with a request."""
        raise NotImplementedError()

    def domain_return_ok(self, domain, request):
        """Whether cookies of a domain may go with a request."""
        return True

    def path_return_ok(self, path, request):
        """Whether cookies of a path may go with a request."""
        return True


class DefaultCookiePolicy(CookiePolicy):
    """Takes cookies of the host itself, and of domains that it is in."""

    DomainStrictNoDots, DomainStrictNonDomain, DomainRFC2965Match = 1, 2, 4
    DomainLiberal, DomainStrict = 0, 3

    def __init__(self, blocked_domains=None, allowed_domains=None, netscape=True, rfc2965=False, rfc2109_as_netscape=None,
                 hide_cookie2=False, strict_domain=False, strict_rfc2965_unverifiable=True, strict_ns_unverifiable=False,
                 strict_ns_domain=0, strict_ns_set_initial_dollar=False, strict_ns_set_path=False,
                 secure_protocols=("https", "wss")):
        self.netscape, self.rfc2965, self.rfc2109_as_netscape, self.hide_cookie2 = netscape, rfc2965, rfc2109_as_netscape, hide_cookie2
        self.strict_domain, self.strict_ns_domain = strict_domain, strict_ns_domain
        self.strict_rfc2965_unverifiable, self.strict_ns_unverifiable = strict_rfc2965_unverifiable, strict_ns_unverifiable
        self.strict_ns_set_initial_dollar, self.strict_ns_set_path = strict_ns_set_initial_dollar, strict_ns_set_path
        self.secure_protocols = secure_protocols
        self._blocked_domains = tuple(blocked_domains or ())
        self._allowed_domains = None if allowed_domains is None else tuple(allowed_domains)

    def blocked_domains(self):
        """Domains whose cookies are refused."""
        return self._blocked_domains

    def set_blocked_domains(self, blocked_domains):
        """Set the domains whose cookies are refused."""
        self._blocked_domains = tuple(blocked_domains)

    def is_blocked(self, domain):
        """Whether the cookies of a domain are refused."""
        return any(domain_match(domain, blocked) for blocked in self._blocked_domains)

    def allowed_domains(self):
        """The only domains whose cookies are taken; None for all."""
        return self._allowed_domains

    def set_allowed_domains(self, allowed_domains):
        """Set the only domains whose cookies are taken."""
        self._allowed_domains = None if allowed_domains is None else tuple(allowed_domains)

    def is_not_allowed(self, domain):
        """Whether a domain is none of those whose cookies are taken."""
        return self._allowed_domains is not None and not any(domain_match(domain, known) for known in self._allowed_domains)

    def _refused(self, domain):
        return self.is_blocked(domain) or self.is_not_allowed(domain)

    def set_ok(self, cookie, request):
        """Whether a cookie may be set."""
        host = _local(request_host(request))
        if self._refused(cookie.domain.lstrip(".")):
            return False
        if self.strict_ns_set_path and cookie.path_specified and not self.path_return_ok(cookie.path, request):
            return False
        if cookie.domain_specified:
            bare = cookie.domain.lstrip(".")
            if "." not in bare and bare != "local":
                return False
            return host == bare or host.endswith("." + bare)
        return True

    def return_ok(self, cookie, request):
        """Whether a cookie goes with a request."""
        if cookie.secure and request.type not in self.secure_protocols or cookie.is_expired(getattr(self, "_now", None)):
            return False
        if cookie.port and request_port(request) not in cookie.port.split(","):
            return False
        host = _local(request_host(request))
        domain = cookie.domain
        return host == domain or domain.startswith(".") and (host.endswith(domain) or host == domain[1:])

    def domain_return_ok(self, domain, request):
        """Whether cookies of a domain may go with a request."""
        host = "." + _local(request_host(request))
        return host.endswith(domain if domain.startswith(".") else "." + domain) and not self._refused(domain.lstrip("."))

    def path_return_ok(self, path, request):
        """Whether cookies of a path may go with a request."""
        asked = request_path(request)
        return asked == path or asked.startswith(path) and (path.endswith("/") or asked[len(path) : len(path) + 1] == "/")


class CookieJar:
    """Keeps cookies by domain, path and name."""

    def __init__(self, policy=None):
        self._policy = DefaultCookiePolicy() if policy is None else policy
        self._cookies = {}

    def set_policy(self, policy):
        """Set which cookies are taken and given."""
        self._policy = policy

    def _cookies_for_request(self, request):
        found = []
        for domain, paths in self._cookies.items():
            if not self._policy.domain_return_ok(domain, request):
                continue
            for path, named in paths.items():
                if self._policy.path_return_ok(path, request):
                    found += [cookie for cookie in named.values() if self._policy.return_ok(cookie, request)]
        return sorted(found, key=lambda cookie: len(cookie.path), reverse=True)

    def add_cookie_header(self, request):
        """Give a request the cookies that are for it."""
        self._policy._now = self._now = int(time.time())
        pairs = [
            cookie.name if cookie.value is None else f"{cookie.name}={cookie.value}" for cookie in self._cookies_for_request(request)
        ]
        if pairs and not request.has_header("Cookie"):
            request.add_unredirected_header("Cookie", "; ".join(pairs))
        self.clear_expired_cookies()

    def make_cookies(self, response, request):
        """The cookies that an answer sets."""
        now, made = time.time(), []
        for text in response.info().get_all("Set-Cookie", []):
            first, *rest = [part.strip() for part in text.split(";")]
            name, mark, value = first.partition("=")
            if not mark:
                name, value = "", first
            attributes = {}
            for part in rest:
                key, mark, given = part.partition("=")
                attributes.setdefault(key.strip().lower(), given.strip().strip('"') if mark else None)
            made.append(self._made(name.strip(), value.strip(), attributes, request, now))
        return made

    def _made(self, name, value, attributes, request, now):
        known = ("domain", "path", "secure", "expires", "max-age", "version", "port", "comment", "commenturl", "discard")
        domain = attributes.get("domain")
        path = attributes.get("path")
        expires = None
        if attributes.get("max-age") is not None and re.fullmatch(r"-?\d+", attributes["max-age"]):
            expires = now + int(attributes["max-age"])
        elif attributes.get("expires"):
            expires = http2time(attributes["expires"])
        path_given = bool(path) and path.startswith("/")
        if not path_given:
            path = request_path(request).rpartition("/")[0] or "/"
        dotted = bool(domain) and domain.startswith(".")
        full = ("." + domain.lstrip(".") if domain else _local(request_host(request))).lower()
        rest = {key.capitalize() if key != "httponly" else "HttpOnly": text for key, text in attributes.items() if key not in known}
        return Cookie(0, name, value, None, False, full, bool(domain), dotted, path, path_given, "secure" in attributes, expires,
                      expires is None, None, None, rest)

    def set_cookie_if_ok(self, cookie, request):
        """Keep a cookie if it may be set."""
        if self._policy.set_ok(cookie, request):
            self.set_cookie(cookie)

    def set_cookie(self, cookie):
        """Keep a cookie."""
        self._cookies.setdefault(cookie.domain, {}).setdefault(cookie.path, {})[cookie.name] = cookie

    def extract_cookies(self, response, request):
        """Keep the cookies that an answer sets."""
        for cookie in self.make_cookies(response, request):
            if cookie.is_expired():
                try:
                    self.clear(cookie.domain, cookie.path, cookie.name)
                except KeyError:
                    pass
            else:
                self.set_cookie_if_ok(cookie, request)

    def clear(self, domain=None, path=None, name=None):
        """Take away all cookies, or those of a domain, of a path, of a name."""
        if name is not None:
            if domain is None or path is None:
                raise ValueError("domain and path must be given to remove a cookie by name")
            del self._cookies[domain][path][name]
        elif path is not None:
            if domain is None:
                raise ValueError("domain must be given to remove cookies by path")
            del self._cookies[domain][path]
        elif domain is not None:
            del self._cookies[domain]
        else:
            self._cookies = {}

    def clear_session_cookies(self):
        """Take away those that are for this session only."""
        for cookie in list(self):
            if cookie.discard:
                self.clear(cookie.domain, cookie.path, cookie.name)

    def clear_expired_cookies(self):
        """Take away those whose time is over."""
        for cookie in list(self):
            if cookie.is_expired():
                self.clear(cookie.domain, cookie.path, cookie.name)

    def __iter__(self):
        for paths in self._cookies.values():
            for named in paths.values():
                yield from named.values()

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return f"<{type(self).__name__}[{', '.join(map(repr, self))}]>"

    def __str__(self):
        return f"<{type(self).__name__}[{', '.join(map(str, self))}]>"


class LoadError(OSError):
    """A file of cookies is none."""


class FileCookieJar(CookieJar):
    """A jar that can be kept in a file."""

    def __init__(self, filename=None, delayload=False, policy=None):
        super().__init__(policy)
        self.filename = filename
        self.delayload = bool(delayload)

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Write the cookies to the file."""
        raise NotImplementedError()

    def load(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Read the cookies of the file."""
        name = self.filename if filename is None else filename
        if name is None:
            raise ValueError("a filename was not supplied (nor was the CookieJar instance initialised with one)")
        with open(name) as file:
            self._really_load(file, name, ignore_discard, ignore_expires)

    def revert(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Take the cookies of the file in the place of those that are here."""
        kept, self._cookies = self._cookies, {}
        try:
            self.load(filename, ignore_discard, ignore_expires)
        except OSError:
            self._cookies = kept
            raise

    def _kept(self, ignore_discard, ignore_expires):
        return [
            cookie for cookie in self
            if (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired())
        ]


class MozillaCookieJar(FileCookieJar):
    """A jar in a file with one line for each cookie, tabs between its parts."""

    def _really_load(self, file, filename, ignore_discard, ignore_expires):
        if not re.search("#( Netscape)? HTTP Cookie File", file.readline()):
            raise LoadError(f"{filename!r} does not look like a Netscape format cookies file")
        for line in file:
            line = line.rstrip("\n").removeprefix("#HttpOnly_")
            if line.strip().startswith(("#", "$")) or not line.strip():
                continue
            domain, specified, path, secure, expires, name, value = line.split("\t")
            if name == "":
                name, value = value, None
            cookie = Cookie(0, name, value, None, False, domain, specified == "TRUE", domain.startswith("."), path, False,
                            secure == "TRUE", expires or None, expires == "", None, None, {})
            if (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired()):
                self.set_cookie(cookie)

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Write the cookies to the file."""
        with open(self.filename if filename is None else filename, "w") as file:
            file.write("# Netscape HTTP Cookie File\n# http://curl.haxx.se/rfc/cookie_spec.html\n"
                       "# This is a generated file!  Do not edit.\n\n")
            for cookie in self._kept(ignore_discard, ignore_expires):
                name, value = ("", cookie.name) if cookie.value is None else (cookie.name, cookie.value)
                flags = ["TRUE" if flag else "FALSE" for flag in (cookie.domain.startswith("."), cookie.secure)]
                expires = "" if cookie.expires is None else str(cookie.expires)
                file.write("\t".join([cookie.domain, flags[0], cookie.path, flags[1], expires, name, value]) + "\n")


class LWPCookieJar(FileCookieJar):
    """A jar in a file of headers."""

    def as_lwp_str(self, ignore_discard=True, ignore_expires=True):
        """The lines of the file."""
        lines = []
        for cookie in self._kept(ignore_discard, ignore_expires):
            parts = [f'{cookie.name}={cookie.value}', f'path="{cookie.path}"', f"domain={cookie.domain}"]
            parts += [text for flag, text in (
                (cookie.path_specified, "path_spec"), (cookie.domain_initial_dot, "domain_dot"), (cookie.secure, "secure"),
                (cookie.discard, "discard"),
            ) if flag]
            if cookie.expires is not None:
                parts.append(f'expires="{time.strftime("%Y-%m-%d %H:%M:%SZ", time.gmtime(cookie.expires))}"')
            lines.append("Set-Cookie3: " + "; ".join([*parts, f"version={cookie.version}"]))
        return "\n".join([*lines, ""])

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Write the cookies to the file."""
        with open(self.filename if filename is None else filename, "w") as file:
            file.write("#LWP-Cookies-2.0\n" + self.as_lwp_str(ignore_discard, ignore_expires))

    def _really_load(self, file, filename, ignore_discard, ignore_expires):
        if not re.search(r"#LWP-Cookies-(\d+\.\d+)", file.readline()):
            raise LoadError(f"{filename!r} does not look like a Set-Cookie3 (LWP) format file")
        for line in file:
            if not line.startswith("Set-Cookie3:"):
                continue
            first, *rest = [part.strip() for part in line.partition(":")[2].split(";")]
            name, _, value = first.partition("=")
            found = {key: given.strip('"') if mark else True for key, mark, given in (part.partition("=") for part in rest)}
            expires = found.get("expires")
            cookie = Cookie(found.get("version", 0), name, value, None, False, found["domain"],
                            found["domain"].startswith("."), "domain_dot" in found, found["path"], "path_spec" in found,
                            "secure" in found, None if expires is None else http2time(expires) or _iso(expires),
                            "discard" in found, None, None, {})
            if (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired()):
                self.set_cookie(cookie)


def _iso(text):
    import calendar

    return calendar.timegm(time.strptime(text, "%Y-%m-%d %H:%M:%SZ"))
