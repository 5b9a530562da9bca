"""Mistakes with types, calls and values, each with its traceback."""
import sys, traceback

class Dog:
    def __init__(self, name, age): self.name, self.age = name, age
    def bark(self, times): return times
    @staticmethod
    def make(x): return x
    @classmethod
    def build(cls, y): return y

class Empty: pass

def greet(name, greeting="hi", *, loud=False): return name
def only_kw(*, key): return key
def pos_only(a, b, /): return a
def two(a, b): return a
def three(a, b, c): return a
dog = Dog("rex", 3)
values = [1, 2, 3]
pairs = {"a": 1, "b": 2}

def mistakes():
    def str_plus_int(): return "age: " + 5
    def int_plus_str(): return 5 + "5"
    def list_plus_tuple(): return [1] + (2,)
    def list_plus_int(): return values + 1
    def none_plus(): return None + 1
    def str_times_str(): return "a" * "b"
    def list_times_float(): return values * 1.5
    def str_minus(): return "a" - "b"
    def dict_plus(): return {} + {}
    def set_plus(): return {1} + {2}
    def less_mixed(): return 3 < "4"
    def sort_mixed(): return sorted([3, "a"])
    def max_mixed(): return max([1, None])
    def max_empty(): return max([])
    def min_empty(): return min(())
    def sum_strings(): return sum(["a", "b"])
    def join_ints(): return ",".join([1, 2])
    def concat_bytes(): return b"a" + "b"
    def bytes_plus(): return "a" + b"b"
    def index_range(): return values[10]
    def index_str(): return values["0"]
    def index_float(): return values[1.0]
    def index_tuple(): return values[0, 1]
    def str_index(): return "abc"[5]
    def str_assign(): "abc"[0] = "x"
    def tuple_assign(): (1, 2)[0] = 3
    def tuple_index(): return (1, 2)[7]
    def key_missing(): return pairs["z"]
    def key_number(): return {1: 2}[3]
    def key_unhashable(): return {[1]: 2}
    def set_unhashable(): return {{}}
    def key_unhashable2(): return pairs[[1]]
    def pop_empty(): return [].pop()
    def pop_index(): return [1].pop(5)
    def pop_key(): return {}.pop("k")
    def set_pop(): return set().pop()
    def set_remove(): return {1}.remove(2)
    def list_remove(): return [1].remove(2)
    def list_index(): return [1].index(2)
    def str_index2(): return "abc".index("z")
    def del_index(): del values[10]
    def del_key(): del pairs["z"]
    def call_int():
        value = 5
        return value()
    def call_str():
        value = "abc"
        return value()
    def call_list(): return values(0)
    def call_none():
        value = None
        return value()
    def call_module(): return sys()
    def call_dict(): return pairs("a")
    def subscript_func(): return greet[0]
    def subscript_method(): return dog.bark[3]
    def subscript_none():
        value = None
        return value[0]
    def subscript_int():
        value = 5
        return value[0]
    def subscript_class(): return Dog[0]
    def iterate_int():
        for i in 5: pass
    def iterate_none():
        for i in None: pass
    def iterate_func(): return list(greet)
    def unpack_few(): a, b = [1]
    def unpack_many(): a, b = [1, 2, 3]
    def unpack_int(): a, b = 5
    def unpack_none(): a, b = None
    def unpack_star(): a, *b, c = [1]
    def unpack_loop():
        for a, b in [1, 2]: pass
    def unpack_dict():
        for k, v in pairs: pass
    def missing_arg(): return greet()
    def missing_two(): return two()
    def missing_three(): return three()
    def missing_kw(): return only_kw()
    def too_many(): return greet(1, 2, 3)
    def too_many2(): return two(1, 2, 3)
    def too_many_kw(): return only_kw(1)
    def too_many0(): return (lambda: 1)(1)
    def unexpected_kw(): return greet("x", lod=True)
    def unexpected_kw2(): return two(1, c=2)
    def multiple(): return two(1, a=2)
    def pos_only_kw(): return pos_only(a=1, b=2)
    def method_missing(): return dog.bark()
    def method_many(): return dog.bark(1, 2)
    def init_missing(): return Dog("rex")
    def init_many(): return Dog(1, 2, 3)
    def init_none(): return Empty(1)
    def static_missing(): return Dog.make()
    def class_missing(): return Dog.build()
    def unbound_call(): return Dog.bark(3)
    def star_int(): return greet(*5)
    def star_none(): return greet(**None)
    def star_int_kw(): return greet(**{1: 2})
    def star_twice(): return greet(name=1, **{"name": 2})
    def builtin_many(): return len(1, 2)
    def builtin_none(): return len()
    def builtin_type(): return len(5)
    def builtin_kw(): return len(obj=[])
    def int_text(): return int("abc")
    def int_float(): return int("3.5")
    def int_empty(): return int("")
    def int_none(): return int(None)
    def int_list(): return int([])
    def int_base(): return int("12", 40)
    def float_text(): return float("abc")
    def float_none(): return float(None)
    def chr_range(): return chr(-1)
    def ord_long(): return ord("ab")
    def range_float(): return range(1.5)
    def range_zero(): return range(1, 2, 0)
    def zero_div(): return 1 / 0
    def zero_floor(): return 1 // 0
    def zero_mod(): return 1 % 0
    def zero_float(): return 1.0 / 0
    def zero_float_mod(): return 1.0 % 0
    def zero_divmod(): return divmod(1, 0)
    def zero_pow(): return 0 ** -1
    def overflow(): return 2.0 ** 10000
    def shift_negative(): return 1 << -1
    def sqrt_negative():
        import math
        return math.sqrt(-1)
    def log_zero():
        import math
        return math.log(0)
    def round_str(): return round("5")
    def abs_str(): return abs("5")
    def neg_str(): return -"5"
    def isinstance_bad(): return isinstance(3, "int")
    def issubclass_bad(): return issubclass(3, int)
    def format_bad(): return "{:d}".format("x")
    def format_bad2(): return f"{'x':d}"
    def format_bad3(): return f"{3.5:d}"
    def format_index(): return "{} {}".format(1)
    def format_key(): return "{a}".format()
    def percent_few(): return "%s %s" % "a"
    def percent_many(): return "%s" % (1, 2)
    def percent_type(): return "%d" % "a"
    def percent_key(): return "%(a)s" % {}
    def percent_char(): return "%y" % 1
    def encode_ascii(): return "é".encode("ascii")
    def decode_utf8(): return b"\xff".decode()
    def with_bad():
        with 5: pass
    def with_none():
        with None as x: pass
    def raise_str(): raise "error"
    def raise_int(): raise 5
    def raise_class(): raise Empty
    def raise_from(): raise ValueError from 3
    def except_bad():
        try: 1 / 0
        except 5: pass
    def assert_plain(): assert 1 == 2
    def assert_message(): assert values == [], f"got {values}"
    def assert_tuple(): assert len(values) > 5, ("a", 1)
    def next_empty(): return next(iter([]))
    def next_list(): return next([1])
    def generator_return():
        def gen():
            yield 1
            raise StopIteration
        return list(gen())
    def dict_changed():
        for k in dict(pairs) and pairs: pairs[k + "x"] = 1
    def list_sort_key(): return sorted(values, key=5)
    def sort_reverse(): return values.sort(reverse="x")
    def map_bad(): return list(map(5, values))
    def filter_bad(): return list(filter(3, values))
    def zip_strict(): return list(zip([1], [1, 2], strict=True))
    def reversed_set(): return reversed({1})
    def enumerate_int(): return enumerate(5)
    def in_int(): return 3 in 5
    def in_str(): return 3 in "abc"
    def not_hashable_class():
        class H:
            def __eq__(self, o): return True
        return {H(): 1}
    def recursion():
        def f(n): return f(n + 1)
        return f(0)
    def not_implemented(): raise NotImplementedError("later")
    def key_error_text(): raise KeyError("some 'text'")
    def stop(): raise StopIteration(3)
    def custom():
        class MyError(Exception): pass
        raise MyError("mine", 2)
    def chained():
        try: pairs["q"]
        except KeyError as e: raise ValueError("bad key") from e
    def context():
        try: int("x")
        except ValueError: return pairs["zz"]
    def suppressed():
        try: int("x")
        except ValueError: raise RuntimeError("clean") from None
    def bytes_range(): return bytes([256])
    def bytes_str(): return bytes("abc")
    def slice_zero(): return values[::0]
    def slice_str(): return values["a":]
    def set_item_set(): {1}[0] = 1
    def await_int(): return eval("x =")
    def exec_indent(): exec("if 1:\nx")
    def global_type(): return type("X", (int, str), {})
    def mro(): return type("X", (object, int), {})
    def abstract():
        import abc
        class A(abc.ABC):
            @abc.abstractmethod
            def f(self): ...
        return A()
    def slots():
        class S: __slots__ = ("a",)
        S().b = 1
    def hash_list(): return hash([])
    def dict_update(): return {}.update(5)
    def dict_bad(): return dict([1, 2])
    def dict_bad2(): return dict([(1, 2, 3)])
    def fromkeys(): return dict.fromkeys(5)
    def str_replace(): return "abc".replace("a")
    def str_split(): return "abc".split("")
    def str_join(): return "abc".join(5)
    def str_strip(): return "abc".strip(5)
    def str_startswith(): return "abc".startswith(5)
    def str_count(): return "abc".count(5)
    def str_find(): return "abc".find()
    def print_kw(): return print("x", endd="")
    def print_sep(): return print("x", sep=5)
    def input_many(): return input(1, 2)
    def open_none(): return sorted(5)
    def pow_mod(): return pow(2, 3, 0)
    def complex_int(): return int(3j)
    def complex_less(): return 1j < 2j
    def type_call(): return type(1, 2)
    def slice_assign(): values[0:1] = 5
    def ext_slice(): [1, 2, 3][::2] = [1]
    return [f for f in locals().values()]

for function in mistakes():
    try:
        function()
    except BaseException as error:
        lines = traceback.format_exception(error)
        print("#", function.__name__)
        shown = [line for line in lines if "<frozen" not in line and "/lib/python3" not in line]
        if len(shown) > 12: shown = shown[-2:]
        print("".join(shown[2:]))
    else:
        print("#", function.__name__, "passed")
