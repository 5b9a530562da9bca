"""Sockets, for programs that import them: there is no network, so none is made. Addresses are read and written."""

import enum
import io
import os
import sys

__all__ = [
    "AddressFamily", "AddressInfo", "MsgFlag", "SocketKind", "SocketType", "create_connection", "create_server", "error",
    "fromfd", "gaierror", "getaddrinfo", "getdefaulttimeout", "getfqdn", "gethostbyaddr", "gethostbyname",
    "gethostbyname_ex", "gethostname", "getnameinfo", "getprotobyname", "getservbyname", "getservbyport", "has_dualstack_ipv6",
    "has_ipv6", "herror", "htonl", "htons", "if_indextoname", "if_nameindex", "if_nametoindex", "inet_aton", "inet_ntoa",
    "inet_ntop", "inet_pton", "ntohl", "ntohs", "setdefaulttimeout", "socket", "socketpair", "timeout",
]  # fmt: skip

error, timeout = OSError, TimeoutError
has_ipv6 = False


class herror(OSError):
    """A host that is not found by its address."""


class gaierror(OSError):
    """A host that is not found by its name."""


class AddressFamily(enum.IntEnum):
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10
    AF_NETLINK = 16
    AF_PACKET = 17


class SocketKind(enum.IntEnum):
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3
    SOCK_RDM = 4
    SOCK_SEQPACKET = 5
    SOCK_NONBLOCK = 2048
    SOCK_CLOEXEC = 524288


class MsgFlag(enum.IntFlag):
    MSG_OOB = 1
    MSG_PEEK = 2
    MSG_DONTROUTE = 4
    MSG_CTRUNC = 8
    MSG_TRUNC = 32
    MSG_DONTWAIT = 64
    MSG_EOR = 128
    MSG_WAITALL = 256
    MSG_NOSIGNAL = 16384


class AddressInfo(enum.IntFlag):
    AI_PASSIVE = 1
    AI_CANONNAME = 2
    AI_NUMERICHOST = 4
    AI_V4MAPPED = 8
    AI_ALL = 16
    AI_ADDRCONFIG = 32
    AI_NUMERICSERV = 1024


for _kind in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    globals().update(_kind.__members__)
    __all__ += _kind.__members__
# The numbers of Linux.
_numbers = dict(
    SOL_SOCKET=1, SO_DEBUG=1, SO_REUSEADDR=2, SO_TYPE=3, SO_ERROR=4, SO_DONTROUTE=5, SO_BROADCAST=6, SO_SNDBUF=7, SO_RCVBUF=8,
    SO_KEEPALIVE=9, SO_OOBINLINE=10, SO_LINGER=13, SO_REUSEPORT=15, SO_RCVTIMEO=20, SO_SNDTIMEO=21, SO_ACCEPTCONN=30,
    IPPROTO_IP=0, IPPROTO_ICMP=1, IPPROTO_TCP=6, IPPROTO_UDP=17, IPPROTO_IPV6=41, IPPROTO_RAW=255, IPV6_V6ONLY=26, IP_TOS=1,
    IP_TTL=2, IP_MULTICAST_IF=32, IP_MULTICAST_TTL=33, IP_MULTICAST_LOOP=34, IP_ADD_MEMBERSHIP=35, IP_DROP_MEMBERSHIP=36,
    TCP_NODELAY=1, TCP_MAXSEG=2, TCP_CORK=3, TCP_KEEPIDLE=4, TCP_KEEPINTVL=5, TCP_KEEPCNT=6, TCP_USER_TIMEOUT=18, SHUT_RD=0,
    SHUT_WR=1, SHUT_RDWR=2, SOMAXCONN=4096, INADDR_ANY=0, INADDR_BROADCAST=0xFFFFFFFF, INADDR_LOOPBACK=0x7F000001,
    INADDR_NONE=0xFFFFFFFF, NI_NUMERICHOST=1, NI_NUMERICSERV=2, NI_MAXHOST=1025, NI_MAXSERV=32, EAI_AGAIN=-3, EAI_FAIL=-4,
    EAI_FAMILY=-6, EAI_NONAME=-2, EAI_SERVICE=-8, EAI_SOCKTYPE=-7, EBADF=9, EAGAIN=11, EWOULDBLOCK=11,
)  # fmt: skip
globals().update(_numbers)
__all__ += _numbers
_services = {
    "ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25, "domain": 53, "http": 80, "pop3": 110, "ntp": 123, "imap2": 143, "https": 443,
}  # fmt: skip
_protocols = {"ip": 0, "icmp": 1, "tcp": 6, "udp": 17, "ipv6": 41}
_default_timeout = None


def _refuse(what):
    raise PermissionError(1, f"{what}: programs here have no network")


class socket:
    """What would be an end of a connection. None can be made."""

    def __new__(cls, *args, **kwargs):
        _refuse("socket")


SocketType = socket


class SocketIO(io.RawIOBase):
    """A socket as a file."""

    def __init__(self, sock, mode):
        _refuse("SocketIO")


def _refused(name):
    def refuse(*args, **kwargs):
        _refuse(name)

    refuse.__name__ = refuse.__qualname__ = name
    return refuse


create_connection, create_server = _refused("create_connection"), _refused("create_server")
socketpair, fromfd, send_fds, recv_fds = map(_refused, ("socketpair", "fromfd", "send_fds", "recv_fds"))


def has_dualstack_ipv6():
    """Whether a socket may be one of IPv4 and IPv6 at once."""
    return False


def getdefaulttimeout():
    """The timeout of new sockets in seconds; None for none."""
    return _default_timeout


def setdefaulttimeout(timeout):
    """Set the timeout of new sockets."""
    global _default_timeout
    if timeout is not None:
        timeout = float(timeout)
        if timeout < 0.0:
            raise ValueError("Timeout value out of range")
    _default_timeout = timeout


# ---- Addresses ----


def inet_aton(ip_addr, /):
    """An address of IPv4 as four bytes: in one to four parts, in tens, eights or sixteens."""
    parts = ip_addr.split(".")
    try:
        if not 1 <= len(parts) <= 4 or not all(part.isascii() and part.isalnum() for part in parts):
            raise ValueError
        numbers = [
            int(part, 16) if part[:2] in ("0x", "0X") else int(part, 8) if part[0] == "0" and part != "0" else int(part)
            for part in parts
        ]
        return bytes(numbers[:-1]) + numbers[-1].to_bytes(5 - len(parts))
    except (ValueError, OverflowError):
        raise OSError("illegal IP address string passed to inet_aton") from None


def inet_ntoa(packed_ip, /):
    """Four bytes as an address of IPv4."""
    packed = bytes(packed_ip)
    if len(packed) != 4:
        raise OSError("packed IP wrong length for inet_ntoa")
    return ".".join(map(str, packed))


def _address(text, family):
    import ipaddress

    kinds = {AF_INET: ipaddress.IPv4Address, AF_INET6: ipaddress.IPv6Address}
    if family not in kinds:
        raise OSError(97, "Address family not supported by protocol")
    return kinds[family](text)


def inet_pton(address_family, ip_string, /):
    """An address as bytes."""
    try:
        if "%" in ip_string:
            raise ValueError
        return _address(ip_string, address_family).packed
    except ValueError:
        raise OSError("illegal IP address string passed to inet_pton") from None


def inet_ntop(address_family, packed_ip, /):
    """Bytes as an address."""
    packed = bytes(packed_ip)
    if address_family in (AF_INET, AF_INET6) and len(packed) != (4 if address_family == AF_INET else 16):
        raise ValueError("invalid length of packed IP address string")
    return str(_address(packed, address_family))


def _swapped(name, size):
    def swap(integer, /):
        if integer < 0:
            raise OverflowError(
                f"{name}: can't convert negative Python int to C 16-bit unsigned integer"
                if size == 2 else "can't convert negative value to unsigned int"
            )  # fmt: skip
        if integer >> 8 * size:
            raise OverflowError(
                f"{name}: Python int too large to convert to C 16-bit unsigned integer" if size == 2 else "int larger than 32 bits"
            )
        return int.from_bytes(integer.to_bytes(size), sys.byteorder)

    swap.__name__ = swap.__qualname__ = name
    return swap


htons, ntohs, htonl, ntohl = _swapped("htons", 2), _swapped("ntohs", 2), _swapped("htonl", 4), _swapped("ntohl", 4)


# ---- Names: there is nobody to ask, but addresses name themselves ----


def gethostname():
    """The name of the machine."""
    return "localhost"


def getfqdn(name=""):
    """The whole name of a host."""
    return name.strip() or gethostname()


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a host: of one that is given as an address, and of the machine itself."""
    host = "127.0.0.1" if host in (None, "", "localhost", b"localhost") else os.fsdecode(host)
    if isinstance(port, str):
        port = int(port) if port.isdecimal() else getservbyname(port)
    for kind in (AF_INET, AF_INET6):
        try:
            inet_pton(kind, host)
        except OSError:
            continue
        if family not in (0, kind):
            break
        where = (host, port or 0) if kind == AF_INET else (host, port or 0, 0, 0)
        kinds = ((SOCK_STREAM, 6), (SOCK_DGRAM, 17), (SOCK_RAW, 0))
        return [
            (kind, socket_kind, number, "", where)
            for socket_kind, number in kinds
            if type in (0, socket_kind) and proto in (0, number)
        ]
    raise gaierror(EAI_NONAME, "Name or service not known")


def gethostbyname(hostname, /):
    """The address of a host."""
    return getaddrinfo(hostname, None, AF_INET)[0][4][0]


def gethostbyname_ex(hostname, /):
    """(name, other names, addresses) of a host"""
    return hostname, [], [gethostbyname(hostname)]


def gethostbyaddr(ip_address, /):
    """(name, other names, addresses) of an address"""
    if ip_address in ("127.0.0.1", "localhost"):
        return "localhost", [], ["127.0.0.1"]
    raise herror(1, "Unknown host")


def getnameinfo(sockaddr, flags, /):
    """(host, service) of an address"""
    host, port = sockaddr[:2]
    names = {number: name for name, number in _services.items()}
    return host, str(port) if flags & NI_NUMERICSERV else names.get(port, str(port))


def getservbyname(servicename, protocolname="tcp", /):
    """The port of a service."""
    if servicename not in _services:
        raise OSError("service/proto not found")
    return _services[servicename]


def getservbyport(port, protocolname="tcp", /):
    """The service of a port."""
    for name, number in _services.items():
        if number == port:
            return name
    raise OSError("port/proto not found")


def getprotobyname(protocolname, /):
    """The number of a protocol."""
    if protocolname not in _protocols:
        raise OSError("protocol not found")
    return _protocols[protocolname]


def if_nameindex():
    """The machine's interfaces, of which a program sees none."""
    return []


def if_nametoindex(oname, /):
    raise OSError("no interface with this name")


def if_indextoname(if_index, /):
    raise OSError(6, "No such device or address")
