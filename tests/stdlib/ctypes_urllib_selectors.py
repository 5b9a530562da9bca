# The parts of ctypes, urllib.request, select and selectors that reach nothing outside.
import select
import selectors
import urllib.request
from ctypes import *
from ctypes.util import find_library
from urllib.error import URLError


def attempt(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)


attempt(
    lambda: c_int("a"), lambda: c_int(1.5), lambda: c_int(2**40), lambda: c_ubyte(-1), lambda: c_short(40000),
    lambda: c_float("x"), lambda: c_float(1.1), lambda: c_float(1e60), lambda: c_double(), lambda: c_char(b"ab"),
    lambda: c_char(3), lambda: c_wchar("é"), lambda: c_wchar("ab"), lambda: c_bool([1]), lambda: c_char_p("x"),
    lambda: c_void_p(0), lambda: c_void_p(3), lambda: c_int(5) == c_int(5), lambda: bool(c_int(0)), lambda: c_int(1, 2),
    lambda: sizeof(c_long), lambda: sizeof(c_int(3)), lambda: sizeof(3), lambda: alignment(c_short), lambda: c_size_t,
    lambda: c_long is c_longlong, lambda: c_int.from_buffer_copy(b"\1\0\0\0"), lambda: c_char_p().value,
    lambda: c_int._type_, lambda: find_library("no such library"),
)  # fmt: skip
number = c_uint8(250)
number.value += 10
print(number, number.value)

request = urllib.request.Request("http://u@example.org:80/a/b?q=1#part", data=b"x", headers={"X-thing": "1"})
print(request.full_url, request.type, request.host, request.selector, request.fragment, request.get_method())
print(request.header_items(), request.get_header("X-thing"), request.has_header("Accept"), request.origin_req_host)
print(urllib.request.Request("http://a/", method="PUT").get_method(), urllib.request.Request("http://a/").get_method())
attempt(lambda: urllib.request.Request("nothing"), lambda: urllib.request.urlopen("none:x"))
print(urllib.request.pathname2url("/a b/ü"), urllib.request.url2pathname("/a%20b"))
print(urllib.request.parse_http_list('a="x, y", b=2,c'), urllib.request.parse_keqv_list(['a="x"', "b=2"]))
print(issubclass(URLError, OSError))

attempt(lambda: select.select([], [], [], 0), lambda: select.select([], [], [], -1))
with selectors.SelectSelector() as selector:
    print(selector.register(3, selectors.EVENT_READ, "data"), len(selector.get_map()))
    attempt(
        lambda: selector.register(3, selectors.EVENT_READ), lambda: selector.register(4, 0),
        lambda: selector.register("x", 1), lambda: selector.unregister(9), lambda: selector.get_key(9),
        lambda: selector.modify(3, selectors.EVENT_WRITE), lambda: selector.unregister(3),
    )  # fmt: skip
    print(selector.select(0))
