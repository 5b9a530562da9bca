"""Mistakes with names, attributes and imports, each with its traceback."""
import sys, traceback
import math, collections, json

class Account:
    bank = "First"
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
    def deposit(self, amount):
        self.balance += amont
    def withdraw(self, amount):
        self.balnce -= amount
    def show(self):
        return blance
    def helper(self):
        return deposit(3)
    @classmethod
    def build(cls): return cls()
    @property
    def total(self): return self.balance_total
    def __len__(self): return self.owner

acc = Account("ann")
counter = 0
values = [1, 2, 3]
config = {"name": "x", "size": 3}
text = "hello"

def mistakes():
    def name_typo(): return valeus
    def builtin_typo(): return pritn("x")
    def builtin_typo2(): return lenght(values)
    def module_typo(): return maht.pi
    def forgotten_import(): return os.getcwd()
    def forgotten_import2(): return datetime.now()
    def self_forgotten(): return acc.show()
    def method_no_self(): return acc.helper()
    def attr_typo(): return acc.blance
    def attr_typo2(): return acc.ownr.upper()
    def method_typo(): return acc.deposti(3)
    def in_method(): acc.deposit(3)
    def in_method2(): acc.withdraw(3)
    def str_method(): return text.uper()
    def list_method(): return values.push(3)
    def list_add(): return values.add(3)
    def dict_attr(): return config.name
    def dict_has(): return config.has_key("x")
    def tuple_append(): return (1, 2).append(3)
    def none_attr(): return values.sort().reverse()
    def none_attr2(): return None.foo
    def int_attr(): return (5).length
    def module_attr(): return math.squareroot(4)
    def module_attr2(): return math.pii
    def module_attr3(): return json.dump_s({})
    def module_attr4(): return collections.OrderDict()
    def class_attr(): return Account.bnk
    def func_attr(): return mistakes.nme
    def unbound_local():
        print(counter)
        counter = 1
    def unbound_local2():
        counter += 1
    def unbound_local3():
        if False: x = 1
        return x
    def unbound_del():
        x = 1
        del x
        return x
    def free_var():
        def inner(): return y
        r = inner()
        y = 1
        return r
    def nonlocal_typo():
        value_one = 1
        def inner(): return value_on
        return inner()
    def import_missing(): import nomodule
    def import_missing2(): import colections
    def import_sub(): import math.foo
    def set_attr_int(): (5).x = 1
    def set_attr_str(): text.name = 3
    def set_builtin(): list.append = 3
    def del_attr(): del acc.nope
    def del_global():
        global never
        del never
    def property_error(): return acc.total
    def property_set(): acc.total = 3
    def len_not_int(): return len(acc)
    def super_attr():
        class B(Account):
            def go(self): return super().goo()
        return B("x").go()
    def self_missing():
        class C:
            def run(): return 1
        return C().run()
    def self_typo():
        class C:
            def __init__(self): self.value = 3
            def get(self): return vlaue
        return C().get()
    def self_suggest():
        class C:
            def __init__(self): self.value = 3
            def get(self): return value
        return C().get()
    def getattr_missing(): return getattr(acc, "nothing")
    def name_in_lambda(): return (lambda number: numbr)(1)
    def name_in_fstring(): return f"{texxt}"
    def enum_missing():
        import enum
        class Color(enum.Enum): RED = 1
        return Color.GREEN
    def enum_value():
        import enum
        class Color(enum.Enum): RED = 1
        return Color(5)
    def namedtuple_attr():
        P = collections.namedtuple("P", "x y")
        return P(1, 2).z
    def frozen():
        import dataclasses
        @dataclasses.dataclass(frozen=True)
        class P: x: int
        P(1).x = 3
    def true_typo(): return true
    def none_typo(): return none
    def null(): return null_value or null
    return [f for f in locals().values()]

for function in mistakes():
    try:
        function()
    except BaseException as error:
        lines = traceback.format_exception(error)
        print("#", function.__name__)
        frames = traceback.extract_tb(error.__traceback__)
        shown = [line for line in lines if "<frozen" not in line and "/lib/python3" not in line]
        print("".join(shown[2:]))
    else:
        print("#", function.__name__, "passed")
