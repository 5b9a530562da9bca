//! Names that the VM itself looks up, interned once.

use crate::heap::{Gc, Heap, Str};

macro_rules! names {
    ($($field:ident = $text:literal),* $(,)?) => {
        /// Interned names, `names.init` for `__init__` and so on.
        #[allow(missing_docs)]
        pub struct Names { $(pub $field: Gc<Str>),* }

        impl Names {
            pub(crate) fn new(heap: &mut Heap) -> Names {
                Names { $($field: heap.intern($text)),* }
            }
        }
    };
}

names! {
    abs = "__abs__", add = "__add__", aenter = "__aenter__", aexit = "__aexit__", aiter = "__aiter__", all = "__all__",
    and = "__and__", anext = "__anext__", annotations = "__annotations__", args = "args", await_ = "__await__",
    bases = "__bases__", bool = "__bool__", builtins = "__builtins__", bytes = "__bytes__", call = "__call__",
    cause = "__cause__", ceil = "__ceil__", class = "__class__", class_getitem = "__class_getitem__",
    build_class = "__build_class__", classcell = "__classcell__", classdictcell = "__classdictcell__", close = "close",
    complex = "__complex__", contains = "__contains__",
    context = "__context__", copy = "__copy__", deepcopy = "__deepcopy__", default = "default", del = "__del__",
    delattr = "__delattr__", delete = "__delete__", delitem = "__delitem__", dict = "__dict__", dir = "__dir__",
    divmod = "__divmod__", doc = "__doc__", empty = "", end = "end", enter = "__enter__", eq = "__eq__",
    exit = "__exit__", file = "__file__", firstlineno = "__firstlineno__", float = "__float__", floor = "__floor__",
    floordiv = "__floordiv__", flush = "flush", format = "__format__", func = "__func__", ge = "__ge__", get = "__get__",
    getattr = "__getattr__", getattribute = "__getattribute__", getitem = "__getitem__", gt = "__gt__", hash = "__hash__",
    iadd = "__iadd__", iand = "__iand__", ifloordiv = "__ifloordiv__", ilshift = "__ilshift__", imatmul = "__imatmul__",
    imod = "__imod__", import = "__import__", imul = "__imul__", index = "__index__", init = "__init__",
    init_subclass = "__init_subclass__", instancecheck = "__instancecheck__", int = "__int__", invert = "__invert__",
    ior = "__ior__", ipow = "__ipow__", irshift = "__irshift__", isub = "__isub__", iter = "__iter__",
    itruediv = "__itruediv__", ixor = "__ixor__", items = "items", key = "key", keys = "keys", kwdefaults = "__kwdefaults__",
    le = "__le__", len = "__len__", length_hint = "__length_hint__", lshift = "__lshift__", lt = "__lt__",
    main = "__main__", match_args = "__match_args__", matmul = "__matmul__", metaclass = "metaclass",
    missing = "__missing__", mod_ = "__mod__", module = "__module__", mro = "__mro__", mro_entries = "__mro_entries__",
    mul = "__mul__", name = "__name__", name_plain = "name", ne = "__ne__", neg = "__neg__", new = "__new__",
    next = "__next__", notes = "__notes__", obj = "obj", or = "__or__", package = "__package__", path = "__path__",
    pos = "__pos__", pow = "__pow__", prepare = "__prepare__", qualname = "__qualname__", radd = "__radd__",
    rand = "__rand__", rdivmod = "__rdivmod__", read = "read", readline = "readline", repr = "__repr__",
    reversed = "__reversed__", rfloordiv = "__rfloordiv__", rlshift = "__rlshift__", rmatmul = "__rmatmul__",
    rmod = "__rmod__", rmul = "__rmul__", ror = "__ror__", round = "__round__", rpow = "__rpow__",
    rrshift = "__rrshift__", rshift = "__rshift__", rsub = "__rsub__", rtruediv = "__rtruediv__", rxor = "__rxor__",
    self_ = "__self__", send = "send", set = "__set__", set_name = "__set_name__", setattr = "__setattr__",
    setitem = "__setitem__", slots = "__slots__", str = "__str__", sub = "__sub__", subclasscheck = "__subclasscheck__",
    suppress_context = "__suppress_context__", throw = "throw", traceback = "__traceback__", truediv = "__truediv__",
    trunc = "__trunc__", value = "value", values = "values", weakref = "__weakref__", wrapped = "__wrapped__", write = "write", xor = "__xor__",
    call_slowly = "_call", fill1 = "_fill1", fill2 = "_fill2", fill3 = "_fill3", fill4 = "_fill4",
    static_attributes = "__static_attributes__", type_params = "__type_params__", code = "__code__",
    defaults = "__defaults__", closure = "__closure__", globals = "__globals__", spec = "__spec__",
    loader = "__loader__",
}
