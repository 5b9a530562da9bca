# What the module of sockets says of addresses, which takes no network.
import socket

for call in (
    lambda: socket.inet_aton("127.0.0.1"), lambda: socket.inet_aton("10.1"), lambda: socket.inet_aton("0x7f.1"), lambda: socket.inet_aton("300.1.1.1"),
    lambda: socket.inet_ntoa(b"\x01\x02\x03\x04"), lambda: socket.inet_ntoa(b"123"), lambda: socket.inet_pton(socket.AF_INET6, "::1"),
    lambda: socket.inet_pton(socket.AF_INET, "1.2.3"), lambda: socket.inet_ntop(socket.AF_INET6, bytes(15) + b"\x01"),
    lambda: socket.inet_ntop(socket.AF_INET, b"123"), lambda: socket.htons(1), lambda: socket.ntohl(0x01020304), lambda: socket.htons(-1),
    lambda: socket.AF_INET, lambda: repr(socket.SOCK_STREAM), lambda: socket.getdefaulttimeout(),
    lambda: socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM), lambda: socket.getservbyname("https"), lambda: socket.getservbyport(80),
    lambda: socket.gethostbyname("127.0.0.1"), lambda: socket.error is OSError, lambda: socket.timeout is TimeoutError,
    lambda: issubclass(socket.gaierror, OSError),
):
    try:
        print(call())
    except (OSError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
socket.setdefaulttimeout(2)
print(socket.getdefaulttimeout())
