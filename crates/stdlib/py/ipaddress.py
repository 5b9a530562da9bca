"""Addresses, networks and interfaces of the internet protocol, versions 4 and 6."""

import functools

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    """An address that is none."""


class NetmaskValueError(ValueError):
    """A netmask that is none."""


# ---- Whatever it is ----


def _first_that_takes(value, kinds, **wishes):
    for kind in kinds:
        try:
            return kind(value, **wishes)
        except (AddressValueError, NetmaskValueError):
            pass
    return None


def ip_address(address):
    """The address that a text or number stands for."""
    found = _first_that_takes(address, (IPv4Address, IPv6Address))
    if found is None:
        raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 address")
    return found


def ip_network(address, strict=True):
    """The network that a text, a number or a pair stands for."""
    found = _first_that_takes(address, (IPv4Network, IPv6Network), strict=strict)
    if found is None:
        raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 network")
    return found


def ip_interface(address):
    """The interface that a text, a number or a pair stands for."""
    found = _first_that_takes(address, (IPv4Interface, IPv6Interface))
    if found is None:
        raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 interface")
    return found


def _packed(address, size, kind):
    """A number as bytes, the highest first."""
    try:
        return address.to_bytes(size)
    except OverflowError:
        raise ValueError(f"Address negative or too large for {kind}")


def v4_int_to_packed(address):
    """The four bytes of a number."""
    return _packed(address, 4, "IPv4")


def v6_int_to_packed(address):
    """The sixteen bytes of a number."""
    return _packed(address, 16, "IPv6")


def summarize_address_range(first, last):
    """The networks that together make what is from one address to another."""
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError(f"{first} and {last} are not of the same version")
    if first > last:
        raise ValueError("last IP address must be greater than first")
    network = IPv4Network if first.version == 4 else IPv6Network
    bits = first.max_prefixlen
    at, end = int(first), int(last)
    while at <= end:
        size = min(_zeros_below(at, bits), (end - at + 1).bit_length() - 1)
        yield network((at, bits - size))
        at += 1 << size
        if at - 1 == (1 << bits) - 1:
            break


def _zeros_below(number, bits):
    return bits if number == 0 else min(bits, (number & -number).bit_length() - 1)


def collapse_addresses(addresses):
    """The fewest networks that hold the same addresses."""
    singles, networks = [], []
    for one in addresses:
        for others in (singles, networks):
            if others and others[-1].version != one.version:
                raise TypeError(f"{one} and {others[-1]} are not of the same version")
        if isinstance(one, _BaseAddress):
            singles.append(one)
        elif one._prefixlen == one.max_prefixlen:
            singles.append(one.ip if hasattr(one, "ip") else one.network_address)
        else:
            networks.append(one)
    singles = sorted(set(singles))
    at = 0
    while at < len(singles):
        end = at
        while end + 1 < len(singles) and int(singles[end + 1]) == int(singles[end]) + 1:
            end += 1
        networks.extend(summarize_address_range(singles[at], singles[end]))
        at = end + 1
    return _collapsed(networks)


def _collapsed(networks):
    # Two halves become the whole, until there are none.
    waiting = list(networks)
    found = {}
    while waiting:
        network = waiting.pop()
        whole = network.supernet()
        half = found.get(whole)
        if half is None:
            found[whole] = network
        elif half != network:
            del found[whole]
            waiting.append(whole)
    last = None
    for network in sorted(found.values()):
        if last is None or last.broadcast_address < network.broadcast_address:
            yield network
            last = network


def get_mixed_type_key(obj):
    """What sorts addresses among networks."""
    if isinstance(obj, (_BaseNetwork, _BaseAddress)):
        return obj._get_key()
    return NotImplemented


# ---- What both versions share ----


class _Base:
    __slots__ = ()

    @property
    def compressed(self):
        """The short text."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name that is asked for to find the names of it."""
        return self._reverse_pointer()

    @property
    def exploded(self):
        """The text with all zeros."""
        return self._exploded()

    def __reduce__(self):
        return self.__class__, (str(self),)

    def _check_number(self, number):
        if number < 0:
            raise AddressValueError(f"{number} (< 0) is not permitted as an IPv{self.version} address")
        if number > self._all_ones:
            raise AddressValueError(f"{number} (>= 2**{self.max_prefixlen}) is not permitted as an IPv{self.version} address")

    @classmethod
    def _make_netmask(cls, arg):
        """A mask and the number of its bits, from either as text or number."""
        if isinstance(arg, int):
            bits = arg
            if not 0 <= bits <= cls.max_prefixlen:
                cls._no_netmask(bits)
        else:
            bits = cls._bits_of(arg)
        return cls._address_class(cls._all_ones ^ (cls._all_ones >> bits)), bits

    @classmethod
    def _no_netmask(cls, text):
        raise NetmaskValueError(f"{text!r} is not a valid netmask") from None

    @classmethod
    def _plain_bits(cls, text):
        if not (text.isascii() and text.isdigit()) or int(text) > cls.max_prefixlen:
            cls._no_netmask(text)
        return int(text)

    _bits_of = _plain_bits

    @classmethod
    def _split(cls, value):
        """Address and mask of a text, a pair or a number."""
        if isinstance(value, (bytes, int)):
            return value, cls.max_prefixlen
        if not isinstance(value, tuple):
            if not isinstance(value, str) and hasattr(value, "_ip"):
                value = str(value)
            value = str(value).split("/")
            if len(value) > 2:
                raise AddressValueError(f"Only one '/' permitted in {'/'.join(value)!r}")
        return value if len(value) > 1 else (value[0], cls.max_prefixlen)


@functools.total_ordering
class _BaseAddress(_Base):
    __slots__ = ()

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return self._ip < other._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __int__(self):
        return self._ip

    def __sub__(self, other):
        return self.__class__(int(self) - other) if isinstance(other, int) else NotImplemented

    def __add__(self, other):
        return self.__class__(int(self) + other) if isinstance(other, int) else NotImplemented

    def __str__(self):
        return self._text_of(self._ip)

    def __hash__(self):
        return hash(hex(self._ip))

    def _get_key(self):
        return self.version, self

    def _exploded(self):
        return self._long_text(self._ip)

    def __format__(self, spec):
        if not spec or spec[-1] == "s":
            return format(str(self), spec)
        import re

        found = re.fullmatch(r"(#?)(_?)([xbnX])", spec)
        if found is None:
            return super().__format__(spec)
        sharp, line, kind = found.groups()
        if kind == "n":
            kind = "b" if self.version == 4 else "x"
        width = self.max_prefixlen if kind == "b" else self.max_prefixlen // 4
        width += (width // 4 - 1) * bool(line) + 2 * bool(sharp)
        return format(int(self), f"{sharp}0{width}{line}{kind}")

    @property
    def packed(self):
        """The bytes of the address."""
        return self._ip.to_bytes(self.max_prefixlen // 8)


@functools.total_ordering
class _BaseNetwork(_Base):
    def __init__(self, address, strict=True):
        address, mask = self._split(address)
        self.network_address = self._address_class(address)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        number = int(self.network_address)
        if number & int(self.netmask) != number:
            if strict:
                raise ValueError(f"{self} has host bits set")
            self.network_address = self._address_class(number & int(self.netmask))

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def _exploded(self):
        return f"{self.network_address.exploded}/{self._prefixlen}"

    def hosts(self):
        """The addresses that hosts may have."""
        first, last = int(self.network_address), int(self.broadcast_address)
        if self._prefixlen == self.max_prefixlen:
            return [self._address_class(first)]
        if self._prefixlen == self.max_prefixlen - 1:
            return list(self)
        return self._hosts(first, last)

    def _hosts(self, first, last):
        for number in range(first + 1, last + (self.version == 6)):
            yield self._address_class(number)

    def __iter__(self):
        for number in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        first, last = int(self.network_address), int(self.broadcast_address)
        number = (first if n >= 0 else last + 1) + n
        if not first <= number <= last:
            raise IndexError("address out of range")
        return self._address_class(number)

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & int(self.netmask) == self.network_address._ip

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __eq__(self, other):
        try:
            return (
                self.version == other.version and self.network_address == other.network_address
                and int(self.netmask) == int(other.netmask)
            )
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return (self.network_address, self.netmask) < (other.network_address, other.netmask)

    def overlaps(self, other):
        """Whether there are addresses in both."""
        return (
            self.network_address in other or self.broadcast_address in other
            or other.network_address in self or other.broadcast_address in self
        )

    @functools.cached_property
    def broadcast_address(self):
        """The last address."""
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @functools.cached_property
    def hostmask(self):
        """The bits that are no part of the network's address."""
        return self._address_class(int(self.netmask) ^ self._all_ones)

    @property
    def with_prefixlen(self):
        """The text with the number of bits."""
        return f"{self.network_address}/{self._prefixlen}"

    @property
    def with_netmask(self):
        """The text with the mask."""
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        """The text with the other bits' mask."""
        return f"{self.network_address}/{self.hostmask}"

    @property
    def prefixlen(self):
        """How many bits are the network's."""
        return self._prefixlen

    @property
    def num_addresses(self):
        """How many addresses there are."""
        return int(self.broadcast_address) - int(self.network_address) + 1

    def address_exclude(self, other):
        """The networks that are left without one of its parts."""
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        if other == self:
            return
        rest = self
        while rest != other:
            one, two = rest.subnets()
            if other.subnet_of(one):
                yield two
                rest = one
            else:
                yield one
                rest = two

    def compare_networks(self, other):
        """Which of two comes first: -1, 0 or 1."""
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same type")
        return (self > other) - (self < other)

    def _get_key(self):
        return self.version, self.network_address, self.netmask

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The equal parts of it."""
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            prefixlen_diff = self._steps(new_prefix - self._prefixlen, prefixlen_diff, "longer")
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        bits = self._prefixlen + prefixlen_diff
        if bits > self.max_prefixlen:
            raise ValueError(f"prefix length diff {bits} is invalid for netblock {self}")
        step = (int(self.hostmask) + 1) >> prefixlen_diff
        for number in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield self.__class__((number, bits))

    @staticmethod
    def _steps(steps, given, what):
        """How far away another prefix is, which is told instead of that."""
        if steps < 0:
            raise ValueError(f"new prefix must be {what}")
        if given != 1:
            raise ValueError("cannot set prefixlen_diff and new_prefix")
        return steps

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network that it is a part of."""
        if not self._prefixlen:
            return self
        if new_prefix is not None:
            prefixlen_diff = self._steps(self._prefixlen - new_prefix, prefixlen_diff, "shorter")
        bits = self._prefixlen - prefixlen_diff
        if bits < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}")
        return self.__class__((int(self.network_address) & (int(self.netmask) << prefixlen_diff), bits))

    @staticmethod
    def _is_subnet_of(one, other):
        if one.version != other.version:
            raise TypeError(f"{one} and {other} are not of the same version")
        try:
            return other.network_address <= one.network_address and other.broadcast_address >= one.broadcast_address
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {one} and {other}")

    def supernet_of(self, other):
        """Whether all of another is in it."""
        return self._is_subnet_of(other, self)

    def subnet_of(self, other):
        """Whether all of it is in another."""
        return self._is_subnet_of(self, other)

    # What both its ends are, it is.
    def _both(name):
        return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))

    is_multicast = _both("is_multicast")
    is_reserved = _both("is_reserved")
    is_link_local = _both("is_link_local")
    is_unspecified = _both("is_unspecified")
    is_loopback = _both("is_loopback")
    del _both

    @property
    def is_private(self):
        """Whether all of it is for private use."""
        return any(self.subnet_of(net) for net in self._private) and not any(self.subnet_of(net) for net in self._public_inside)

    @property
    def is_global(self):
        """Whether it is not for private use."""
        return not self.is_private


class _BaseInterface:
    """An address with the network that it is in."""

    def __init__(self, address):
        address, mask = self._split(address)
        super().__init__(address)
        self.network = self._network_class((address, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented or not equal:
            return equal
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = super().__lt__(other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __str__(self):
        return f"{super().__str__()}/{self._prefixlen}"

    @functools.cached_property
    def hostmask(self):
        """The bits that are no part of the network's address."""
        return self.network.hostmask

    @property
    def ip(self):
        """The address without the network."""
        return self._plain_class(self._ip)

    def _exploded(self):
        return f"{super()._exploded()}/{self._prefixlen}"

    @property
    def with_prefixlen(self):
        """The text with the number of bits."""
        return f"{super().__str__()}/{self._prefixlen}"

    @property
    def with_netmask(self):
        """The text with the mask."""
        return f"{super().__str__()}/{self.netmask}"

    @property
    def with_hostmask(self):
        """The text with the other bits' mask."""
        return f"{super().__str__()}/{self.hostmask}"


# ---- Version 4 ----


class _V4:
    __slots__ = ()
    version = 4
    max_prefixlen = IPV4LENGTH
    _all_ones = (1 << IPV4LENGTH) - 1

    @classmethod
    def _number_of(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        octets = text.split(".")
        if len(octets) != 4:
            raise AddressValueError(f"Expected 4 octets in {text!r}")
        number = 0
        for octet in octets:
            number = number << 8 | cls._octet(octet, text)
        return number

    @staticmethod
    def _octet(octet, text):
        if not octet:
            problem = "Empty octet not permitted"
        elif not (octet.isascii() and octet.isdigit()):
            problem = f"Only decimal digits permitted in {octet!r}"
        elif len(octet) > 3:
            problem = f"At most 3 characters permitted in {octet!r}"
        elif octet != "0" and octet[0] == "0":
            problem = f"Leading zeros are not permitted in {octet!r}"
        elif int(octet) > 255:
            problem = f"Octet {int(octet)} (> 255) not permitted"
        else:
            return int(octet)
        raise AddressValueError(f"{problem} in {text!r}") from None

    @staticmethod
    def _text_of(number):
        return ".".join(map(str, number.to_bytes(4)))

    _long_text = _text_of

    def _reverse_pointer(self):
        return ".".join(str(self).split(".")[::-1]) + ".in-addr.arpa"

    @classmethod
    def _bits_of(cls, text):
        if text.isascii() and text.isdigit():
            return cls._plain_bits(text)
        try:
            number = cls._number_of(text)
        except AddressValueError:
            cls._no_netmask(text)
        # The mask, or what is not in it.
        for mask in (number, number ^ cls._all_ones):
            bits = 32 - _zeros_below(mask, 32)
            if mask == cls._all_ones ^ (cls._all_ones >> bits):
                return bits
        cls._no_netmask(text)


class IPv4Address(_V4, _BaseAddress):
    """An address of version 4."""

    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        if isinstance(address, int):
            self._check_number(address)
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) != 4:
                raise AddressValueError(f"{address!r} (len {len(address)} != 4) is not permitted as an IPv4 address")
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {text!r}")
            self._ip = self._number_of(text)

    def _in(self, *networks):
        return any(self in network for network in networks)

    @property
    def is_reserved(self):
        """Whether it is in what is kept for later."""
        return self._in(_Nets4.reserved)

    @property
    def is_private(self):
        """Whether it is for private use."""
        return self._in(*_Nets4.private) and not self._in(*_Nets4.public_inside)

    @property
    def is_global(self):
        """Whether it is for everybody."""
        return not self._in(_Nets4.shared) and not self.is_private

    @property
    def is_multicast(self):
        """Whether it is for many."""
        return self._in(_Nets4.multicast)

    @property
    def is_loopback(self):
        """Whether it is this machine."""
        return self._in(_Nets4.loopback)

    @property
    def is_unspecified(self):
        """Whether it is all zeros."""
        return self._ip == 0

    @property
    def is_link_local(self):
        """Whether it is for the nearest machines only."""
        return self._in(_Nets4.link_local)

    @property
    def ipv6_mapped(self):
        """It as an address of version 6."""
        return IPv6Address(f"::ffff:{self}")


class IPv4Network(_V4, _BaseNetwork):
    """A network of version 4."""

    _address_class = IPv4Address

    @property
    def is_global(self):
        """Whether it is for everybody."""
        shared = _Nets4.shared
        return not (self.network_address in shared and self.broadcast_address in shared) and not self.is_private

    _private = property(lambda self: _Nets4.private)
    _public_inside = property(lambda self: _Nets4.public_inside)


class IPv4Interface(_BaseInterface, IPv4Address):
    """An address of version 4 with its network."""

    _network_class, _plain_class, _address_class = IPv4Network, IPv4Address, IPv4Address


class _Nets4:
    reserved = IPv4Network("240.0.0.0/4")
    shared = IPv4Network("100.64.0.0/10")
    loopback = IPv4Network("127.0.0.0/8")
    multicast = IPv4Network("224.0.0.0/4")
    link_local = IPv4Network("169.254.0.0/16")
    private = [
        IPv4Network(text)
        for text in (
            "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.0.170/31",
            "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
            "255.255.255.255/32",
        )
    ]
    public_inside = [IPv4Network("192.0.0.9/32"), IPv4Network("192.0.0.10/32")]


# ---- Version 6 ----


class _V6:
    __slots__ = ()
    version = 6
    max_prefixlen = IPV6LENGTH
    _all_ones = (1 << IPV6LENGTH) - 1

    @classmethod
    def _number_of(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        parts = text.split(":")
        if len(parts) < 3:
            raise AddressValueError(f"At least 3 parts expected in {text!r}")
        if "." in parts[-1]:
            try:
                last = IPv4Address(parts.pop())._ip
            except AddressValueError as wrong:
                raise AddressValueError(f"{wrong} in {text!r}") from None
            parts += [f"{last >> 16:x}", f"{last & 0xFFFF:x}"]
        if len(parts) > 9:
            raise AddressValueError(f"At most 8 colons permitted in {text!r}")
        gaps = [at for at in range(1, len(parts) - 1) if not parts[at]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {text!r}")
        if gaps:
            parts = cls._filled(parts, gaps[0], text)
        else:
            if len(parts) != 8:
                raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
            cls._check_ends(parts, text)
        number = 0
        for part in parts:
            number = number << 16 | cls._hextet(part, text)
        return number

    @staticmethod
    def _check_ends(parts, text):
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")

    @staticmethod
    def _filled(parts, gap, text):
        before, after = parts[:gap], parts[gap + 1 :]
        if not before[0]:
            before = before[1:]
            if before:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not after[-1]:
            after = after[:-1]
            if after:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        missing = 8 - len(before) - len(after)
        if missing < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        return before + ["0"] * missing + after

    @staticmethod
    def _hextet(part, text):
        if not part or set(part) - set("0123456789ABCDEFabcdef"):
            raise AddressValueError(f"Only hex digits permitted in {part!r} in {text!r}")
        if len(part) > 4:
            raise AddressValueError(f"At most 4 characters permitted in {part!r} in {text!r}")
        return int(part, 16)

    @classmethod
    def _text_of(cls, number):
        parts = [f"{number >> shift & 0xFFFF:x}" for shift in range(112, -16, -16)]
        # The longest row of zeros, the first of several, is left out, if it is more than one.
        best, size, run = -1, 1, 0
        for at, part in enumerate(parts):
            run = run + 1 if part == "0" else 0
            if run > size:
                best, size = at - run + 1, run
        if best < 0:
            return ":".join(parts)
        return ":".join(parts[:best]) + "::" + ":".join(parts[best + size :])

    @classmethod
    def _long_text(cls, number):
        return ":".join(f"{number >> shift & 0xFFFF:04x}" for shift in range(112, -16, -16))

    def _reverse_pointer(self):
        text = self._long_text(self._ip) if isinstance(self, IPv6Address) else self.exploded
        return ".".join(text.replace(":", "")[::-1]) + ".ip6.arpa"

    @staticmethod
    def _split_scope(text):
        address, sign, scope = text.partition("%")
        if not sign:
            return address, None
        if not scope or "%" in scope:
            raise AddressValueError(f"Invalid IPv6 address: {repr(text)!r}")
        return address, scope


class IPv6Address(_V6, _BaseAddress):
    """An address of version 6."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, int):
            self._check_number(address)
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) != 16:
                raise AddressValueError(f"{address!r} (len {len(address)} != 16) is not permitted as an IPv6 address")
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {text!r}")
            text, self._scope_id = self._split_scope(text)
            self._ip = self._number_of(text)

    def __str__(self):
        text = self._mapped_text() if self.ipv4_mapped is not None else super().__str__()
        return f"{text}%{self._scope_id}" if self._scope_id else text

    def _exploded(self):
        text = super()._exploded()
        return text[:-9] + str(self.ipv4_mapped) if self.ipv4_mapped is not None else text

    def _mapped_text(self):
        return f"::ffff:{self.ipv4_mapped}"

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented or not equal:
            return equal
        return self._scope_id == getattr(other, "_scope_id", None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def scope_id(self):
        """Which of the machine's links it is on; None if it is not said."""
        return self._scope_id

    def _in(self, *networks):
        return any(self in network for network in networks)

    def _asked(name, own):
        """What an address of version 4 inside decides, and else the address itself."""

        def answer(self):
            inside = self.ipv4_mapped
            return own(self) if inside is None else getattr(inside, name)

        return property(answer)

    is_multicast = _asked("is_multicast", lambda self: self._in(_Nets6.multicast))
    is_link_local = _asked("is_link_local", lambda self: self._in(_Nets6.link_local))
    is_private = _asked("is_private", lambda self: self._in(*_Nets6.private) and not self._in(*_Nets6.public_inside))
    is_global = _asked("is_global", lambda self: not self.is_private)
    is_unspecified = _asked("is_unspecified", lambda self: self._ip == 0)
    is_loopback = _asked("is_loopback", lambda self: self._ip == 1)
    del _asked

    @property
    def is_reserved(self):
        """Whether it is in what is kept for later."""
        return self._in(*_Nets6.reserved)

    @property
    def is_site_local(self):
        """Whether it is for a site only."""
        return self._in(_Nets6.site_local)

    @property
    def ipv4_mapped(self):
        """The address of version 4 that it stands for; None for most."""
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def teredo(self):
        """Server and client, if it is an address of a tunnel; else None."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        """The address of version 4 inside, if it is one for the way through; else None."""
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None


class IPv6Network(_V6, _BaseNetwork):
    """A network of version 6."""

    _address_class = IPv6Address

    @property
    def is_site_local(self):
        """Whether it is for a site only."""
        return self.network_address.is_site_local and self.broadcast_address.is_site_local

    _private = property(lambda self: _Nets6.private)
    _public_inside = property(lambda self: _Nets6.public_inside)


class IPv6Interface(_BaseInterface, IPv6Address):
    """An address of version 6 with its network."""

    _network_class, _plain_class, _address_class = IPv6Network, IPv6Address, IPv6Address

    @property
    def is_loopback(self):
        """Whether it is this machine."""
        return super().is_loopback and self.network.is_loopback

    @property
    def is_unspecified(self):
        """Whether it is all zeros, in a network that is, too."""
        return self._ip == 0 and self.network.is_unspecified


class _Nets6:
    link_local = IPv6Network("fe80::/10")
    multicast = IPv6Network("ff00::/8")
    site_local = IPv6Network("fec0::/10")
    private = [
        IPv6Network(text)
        for text in (
            "::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
            "fc00::/7", "fe80::/10",
        )
    ]
    public_inside = [
        IPv6Network(text)
        for text in ("2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28", "2001:30::/28")
    ]
    reserved = [
        IPv6Network(text)
        for text in (
            "::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3", "A000::/3", "C000::/3",
            "E000::/4", "F000::/5", "F800::/6", "FE00::/9",
        )
    ]
