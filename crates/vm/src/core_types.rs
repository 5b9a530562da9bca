//! The classes of built-in values: one row per class, and how a class is found for a value.
//!
//! A row names the class, its base, what its instances are, its constructor and its table of methods; the tables
//! themselves are in [`crate::types`].

use crate::heap::{Gc, Heap, Instance, Kind, Marker, ShapeId};
use crate::types::awaiter::Role;
use crate::types::class::{Class, Layout, Pattern};
use crate::types::dict::{Dict, DictView, ViewKind};
use crate::types::exception::{self, Exc};
use crate::types::function::Wrapper;
use crate::types::generator::GeneratorKind;
use crate::types::iter::{Iter, IterClass};
use crate::types::native::{Binding, Native, NativeDef};
use crate::types::set::Set;
use crate::types::{
    alias, awaiter, bytes, class, complex, deque, dict, fetch, float, function, generator, int, iter, itertools, list,
    memoryview, module, native, packed, random, range, set, slice, str, tuple, weak,
};
use crate::value::Value;
use crate::vm::Vm;

/// A row of the table of classes.
struct ClassDef {
    kind: Kind,
    /// Makes a value from a call's arguments; None if Python can't make one.
    construct: Option<&'static NativeDef>,
    methods: &'static [NativeDef],
    /// Whether classes in Python can derive from it.
    is_base: bool,
    /// Whether `__init__` fills the value (see [`Class::payload_is_mutable`]).
    mutable: bool,
}

macro_rules! core_types {
    ($($field:ident : $base:ident = $name:literal, $kind:ident, $construct:expr, $methods:expr $(, $flag:ident)*;)*) => {
        /// The built-in classes, `types.int` and so on.
        #[allow(missing_docs)]
        pub struct CoreTypes {
            $(pub $field: Gc<Class>,)*
            exceptions: Vec<Gc<Class>>,
        }

        impl CoreTypes {
            pub(crate) fn trace(&self, marker: &mut Marker) {
                $(marker.gc(self.$field);)*
                self.exceptions.iter().for_each(|&c| marker.gc(c));
            }

            fn defs() -> Vec<(fn(&CoreTypes) -> Gc<Class>, fn(&CoreTypes) -> Gc<Class>, ClassDef)> {
                vec![$((|t| t.$field, |t| t.$base, ClassDef {
                    kind: Kind::$kind,
                    construct: $construct,
                    methods: $methods,
                    is_base: [$(stringify!($flag)),*].contains(&"base"),
                    mutable: [$(stringify!($flag)),*].contains(&"mutable"),
                })),*]
            }

            fn blank(heap: &mut Heap) -> CoreTypes {
                CoreTypes {
                    $($field: blank_class(heap, $name),)*
                    exceptions: Exc::ALL.iter().map(|(_, _, name)| blank_class(heap, name)).collect(),
                }
            }
        }
    };
}

core_types! {
    // field: base = name, kind of instance, constructor, methods, flags
    object: object = "object", Free, Some(&class::OBJECT_NEW), class::OBJECT_METHODS, base;
    type_: object = "type", Class, Some(&class::TYPE_NEW), class::TYPE_METHODS, base;
    int: object = "int", BigInt, Some(&int::CONSTRUCT), int::METHODS, base;
    bool: int = "bool", Free, Some(&int::BOOL_CONSTRUCT), int::BOOL_METHODS;
    float: object = "float", Float, Some(&float::CONSTRUCT), float::METHODS, base;
    complex: object = "complex", Complex, Some(&complex::CONSTRUCT), complex::METHODS, base;
    str: object = "str", Str, Some(&str::CONSTRUCT), str::METHODS, base;
    bytes: object = "bytes", Bytes, Some(&bytes::CONSTRUCT), bytes::METHODS, base;
    bytearray: object = "bytearray", ByteArray, Some(&bytes::BYTEARRAY_CONSTRUCT), bytes::BYTEARRAY_METHODS, base, mutable;
    memoryview: object = "memoryview", MemoryView, Some(&memoryview::CONSTRUCT), memoryview::METHODS;
    array: object = "array", Packed, Some(&packed::CONSTRUCT), packed::METHODS, base;
    tuple: object = "tuple", Tuple, Some(&tuple::CONSTRUCT), tuple::METHODS, base;
    list: object = "list", List, Some(&list::CONSTRUCT), list::METHODS, base, mutable;
    dict: object = "dict", Dict, Some(&dict::CONSTRUCT), dict::METHODS, base, mutable;
    dict_keys: object = "dict_keys", DictView, None, dict::KEYS_METHODS;
    dict_values: object = "dict_values", DictView, None, dict::VALUES_METHODS;
    dict_items: object = "dict_items", DictView, None, dict::ITEMS_METHODS;
    set: object = "set", Set, Some(&set::CONSTRUCT), set::METHODS, base, mutable;
    frozenset: object = "frozenset", Set, Some(&set::FROZEN_CONSTRUCT), set::FROZEN_METHODS, base;
    deque: object = "deque", Deque, Some(&deque::CONSTRUCT), deque::METHODS, base, mutable;
    range: object = "range", Range, Some(&range::CONSTRUCT), range::METHODS;
    slice: object = "slice", Slice, Some(&slice::CONSTRUCT), slice::METHODS;
    generic_alias: object = "GenericAlias", Alias, Some(&alias::CONSTRUCT), alias::METHODS;
    union: object = "UnionType", Alias, None, alias::UNION_METHODS;
    none: object = "NoneType", Free, Some(&class::NONE_CONSTRUCT), class::NONE_METHODS;
    ellipsis: object = "ellipsis", Free, Some(&class::ELLIPSIS_CONSTRUCT), class::ELLIPSIS_METHODS;
    not_implemented: object = "NotImplementedType", Free, Some(&class::NOT_IMPLEMENTED_CONSTRUCT), class::NOT_IMPLEMENTED_METHODS;
    function: object = "function", Function, Some(&function::FUNCTION_CONSTRUCT), function::METHODS;
    builtin_function: object = "builtin_function_or_method", Native, None, native::METHODS;
    itemgetter: object = "itemgetter", Native, Some(&fetch::ITEM_CONSTRUCT), fetch::METHODS;
    attrgetter: object = "attrgetter", Native, Some(&fetch::ATTR_CONSTRUCT), fetch::METHODS;
    methodcaller: object = "methodcaller", Native, Some(&fetch::CALL_CONSTRUCT), fetch::METHODS;
    method_descriptor: object = "method_descriptor", Native, None, native::DESCRIPTOR_METHODS;
    slot_wrapper: object = "wrapper_descriptor", Native, None, native::DESCRIPTOR_METHODS;
    method_wrapper: object = "method-wrapper", Native, None, native::WRAPPER_METHODS;
    getset: object = "getset_descriptor", Native, None, native::GETSET_METHODS;
    method: object = "method", BoundMethod, Some(&function::METHOD_CONSTRUCT), function::BOUND_METHODS;
    staticmethod: object = "staticmethod", Wrapper, Some(&function::STATIC_CONSTRUCT), function::WRAPPER_METHODS, base;
    classmethod: object = "classmethod", Wrapper, Some(&function::CLASS_CONSTRUCT), function::WRAPPER_METHODS, base;
    property: object = "property", Property, Some(&function::PROPERTY_CONSTRUCT), function::PROPERTY_METHODS, base, mutable;
    cell: object = "cell", Cell, Some(&function::CELL_CONSTRUCT), function::CELL_METHODS;
    code: object = "code", Code, None, function::CODE_METHODS;
    super_: object = "super", Super, Some(&class::SUPER_CONSTRUCT), class::SUPER_METHODS, base;
    member: object = "member_descriptor", Member, None, class::MEMBER_METHODS;
    module: object = "module", Module, Some(&module::CONSTRUCT), module::METHODS, base;
    generator: object = "generator", Generator, None, generator::METHODS;
    coroutine: object = "coroutine", Generator, None, generator::COROUTINE_METHODS;
    async_generator: object = "async_generator", Generator, None, generator::ASYNC_METHODS;
    coroutine_wrapper: object = "coroutine_wrapper", Awaiter, None, awaiter::COROUTINE_METHODS;
    async_send: object = "async_generator_asend", Awaiter, None, awaiter::METHODS;
    async_throw: object = "async_generator_athrow", Awaiter, None, awaiter::METHODS;
    anext_awaitable: object = "anext_awaitable", Awaiter, None, awaiter::METHODS;
    strand: object = "strand", Strand, None, crate::interp::strand::METHODS;
    traceback: object = "traceback", Traceback, Some(&exception::TRACEBACK_CONSTRUCT), exception::TRACEBACK_METHODS;
    random: object = "Random", Random, Some(&random::CONSTRUCT), random::METHODS, base, mutable;
    weak_cell: object = "weakcell", WeakCell, None, weak::METHODS;
    mapping_proxy: object = "mappingproxy", Proxy, Some(&class::PROXY_CONSTRUCT), class::PROXY_METHODS;
    list_iterator: object = "list_iterator", Iter, None, iter::PLACED_METHODS;
    list_reverse_iterator: object = "list_reverseiterator", Iter, None, iter::PLACED_METHODS;
    tuple_iterator: object = "tuple_iterator", Iter, None, iter::PLACED_METHODS;
    str_iterator: object = "str_iterator", Iter, None, iter::PLACED_METHODS;
    str_ascii_iterator: object = "str_ascii_iterator", Iter, None, iter::PLACED_METHODS;
    bytes_iterator: object = "bytes_iterator", Iter, None, iter::PLACED_METHODS;
    bytearray_iterator: object = "bytearray_iterator", Iter, None, iter::PLACED_METHODS;
    range_iterator: object = "range_iterator", Iter, None, iter::PLACED_METHODS;
    long_range_iterator: object = "longrange_iterator", Iter, None, iter::PLACED_METHODS;
    dict_key_iterator: object = "dict_keyiterator", Iter, None, iter::METHODS;
    dict_value_iterator: object = "dict_valueiterator", Iter, None, iter::METHODS;
    dict_item_iterator: object = "dict_itemiterator", Iter, None, iter::METHODS;
    dict_reverse_key_iterator: object = "dict_reversekeyiterator", Iter, None, iter::METHODS;
    dict_reverse_value_iterator: object = "dict_reversevalueiterator", Iter, None, iter::METHODS;
    dict_reverse_item_iterator: object = "dict_reverseitemiterator", Iter, None, iter::METHODS;
    set_iterator: object = "set_iterator", Iter, None, iter::METHODS;
    deque_iterator: object = "_deque_iterator", Iter, Some(&iter::DEQUE_CONSTRUCT), iter::METHODS;
    deque_reverse_iterator: object = "_deque_reverse_iterator", Iter, Some(&iter::DEQUE_REVERSED_CONSTRUCT), iter::METHODS;
    array_iterator: object = "arrayiterator", Iter, None, iter::STATE_METHODS;
    memory_iterator: object = "memory_iterator", Iter, None, &[];
    sequence_iterator: object = "iterator", Iter, None, iter::PLACED_METHODS;
    callable_iterator: object = "callable_iterator", Iter, None, iter::LAZY_METHODS;
    reversed: object = "reversed", Iter, Some(&iter::REVERSED_CONSTRUCT), iter::PLACED_METHODS, base;
    enumerate: object = "enumerate", Iter, Some(&iter::ENUMERATE_CONSTRUCT), iter::LAZY_METHODS, base;
    zip: object = "zip", Iter, Some(&iter::ZIP_CONSTRUCT), iter::STATE_METHODS, base;
    map: object = "map", Iter, Some(&iter::MAP_CONSTRUCT), iter::LAZY_METHODS, base;
    filter: object = "filter", Iter, Some(&iter::FILTER_CONSTRUCT), iter::LAZY_METHODS, base;
    count: object = "count", Iter, Some(&itertools::COUNT_CONSTRUCT), itertools::STATE_METHODS, base;
    cycle: object = "cycle", Iter, Some(&itertools::CYCLE_CONSTRUCT), itertools::MOVED_METHODS, base;
    repeat: object = "repeat", Iter, Some(&itertools::REPEAT_CONSTRUCT), itertools::REPEAT_METHODS, base;
    islice: object = "islice", Iter, Some(&itertools::ISLICE_CONSTRUCT), itertools::MOVED_METHODS, base;
    takewhile: object = "takewhile", Iter, Some(&itertools::TAKEWHILE_CONSTRUCT), itertools::MOVED_METHODS, base;
    dropwhile: object = "dropwhile", Iter, Some(&itertools::DROPWHILE_CONSTRUCT), itertools::MOVED_METHODS, base;
    filterfalse: object = "filterfalse", Iter, Some(&itertools::FILTERFALSE_CONSTRUCT), itertools::STATE_METHODS, base;
    starmap: object = "starmap", Iter, Some(&itertools::STARMAP_CONSTRUCT), itertools::STATE_METHODS, base;
    accumulate: object = "accumulate", Iter, Some(&itertools::ACCUMULATE_CONSTRUCT), itertools::MOVED_METHODS, base;
    groupby: object = "groupby", Iter, Some(&itertools::GROUPBY_CONSTRUCT), itertools::MOVED_METHODS, base;
    zip_longest: object = "zip_longest", Iter, Some(&itertools::ZIP_LONGEST_CONSTRUCT), itertools::MOVED_METHODS, base;
    pairwise: object = "pairwise", Iter, Some(&itertools::PAIRWISE_CONSTRUCT), &[], base;
    batched: object = "batched", Iter, Some(&itertools::BATCHED_CONSTRUCT), &[], base;
    compress: object = "compress", Iter, Some(&itertools::COMPRESS_CONSTRUCT), itertools::STATE_METHODS, base;
    product: object = "product", Iter, Some(&itertools::PRODUCT_CONSTRUCT), itertools::MOVED_METHODS, base;
    permutations: object = "permutations", Iter, Some(&itertools::PERMUTATIONS_CONSTRUCT), itertools::MOVED_METHODS, base;
    combinations: object = "combinations", Iter, Some(&itertools::COMBINATIONS_CONSTRUCT), itertools::MOVED_METHODS, base;
    combinations_with_replacement: object = "combinations_with_replacement", Iter, Some(&itertools::MULTISETS_CONSTRUCT), itertools::MOVED_METHODS, base;
    chain: object = "chain", Iter, Some(&itertools::CHAIN_CONSTRUCT), itertools::CHAIN_METHODS, base;
    tee: object = "_tee", Iter, Some(&itertools::TEE_CONSTRUCT), itertools::TEE_METHODS, base;
    grouper: object = "_grouper", Iter, Some(&itertools::GROUPER_CONSTRUCT), itertools::STATE_METHODS;
}

fn blank_class(heap: &mut Heap, name: &str) -> Gc<Class> {
    let name = heap.intern(name);
    let dict = heap.alloc(Dict::default());
    heap.alloc(Class {
        name,
        qualname: name,
        shown_name: None,
        meta: None,
        bases: Vec::new(),
        mro: Vec::new(),
        family: Default::default(),
        dict,
        subclasses: Vec::new(),
        version: 1,
        shape: ShapeId(0),
        dict_shape: ShapeId(0),
        capacity: 0,
        layout: Layout::Plain,
        construct: None,
        payload_is_mutable: false,
        has_dict: false,
        basis: None,
        slots: None,
        own_slots: Vec::new(),
        fixed: Vec::new(),
        is_heap: false,
        is_base: false,
        candid: Default::default(),
        pattern: Pattern::Inherited,
        init: None,
    })
}

impl CoreTypes {
    /// Makes the classes, without their methods (which need a whole VM).
    pub(crate) fn bootstrap(heap: &mut Heap) -> CoreTypes {
        let types = CoreTypes::blank(heap);
        for (class, base, def) in CoreTypes::defs() {
            let (class, base) = (class(&types), base(&types));
            link(heap, class, base, types.type_);
            heap[class].layout = Layout::Native(def.kind);
            heap[class].is_base = def.is_base;
            heap[class].payload_is_mutable = def.mutable;
        }
        // Plain objects can be made of `object` itself.
        heap[types.object].layout = Layout::Plain;
        for &(exc, base, _) in Exc::ALL {
            let class = types.exception(exc);
            let base = if exc == base { types.object } else { types.exception(base) };
            link(heap, class, base, types.type_);
            heap[class].layout = Layout::Exception;
            heap[class].is_base = true;
            heap[class].has_dict = true;
            heap[class].capacity = exception::slot::COUNT as u8;
            heap[class].shape = heap.shapes.root(class, exception::slot::COUNT, false);
            heap[class].dict_shape = heap.shapes.root(class, exception::slot::COUNT, true);
        }
        for (class, name) in [
            (types.deque, "collections.deque"),
            (types.deque_iterator, "collections._deque_iterator"),
            (types.deque_reverse_iterator, "collections._deque_reverse_iterator"),
            (types.array, "array.array"),
            (types.array_iterator, "array.arrayiterator"),
            (types.itemgetter, "operator.itemgetter"),
            (types.attrgetter, "operator.attrgetter"),
            (types.methodcaller, "operator.methodcaller"),
            (types.generic_alias, "types.GenericAlias"),
            (types.union, "types.UnionType"),
        ] {
            heap[class].shown_name = Some(heap.intern(name));
        }
        for class in [types.list, types.tuple, types.range, types.deque, types.array, types.memoryview] {
            heap[class].pattern = Pattern::Sequence;
        }
        for class in [types.dict, types.mapping_proxy] {
            heap[class].pattern = Pattern::Mapping;
        }
        // It has two bases, as no other built-in class has.
        let [group, plain] = [types.exception(Exc::ExceptionGroup), types.exception(Exc::Exception)];
        heap[group].bases.push(plain);
        heap[group].mro.insert(2, plain);
        heap[plain].subclasses.push(group);
        let object = types.object;
        heap[object].shape = heap.shapes.root(object, 0, false);
        heap[object].dict_shape = heap.shapes.root(object, 0, true);
        types
    }

    /// The class of a built-in exception.
    #[inline]
    pub fn exception(&self, exc: Exc) -> Gc<Class> {
        self.exceptions[exc as usize]
    }
}

fn link(heap: &mut Heap, class: Gc<Class>, base: Gc<Class>, meta: Gc<Class>) {
    heap[class].meta = Some(meta);
    let mut mro = vec![class];
    if class != base {
        mro.extend_from_slice(&heap[base].mro);
        heap[class].bases = vec![base];
        heap[class].basis = Some(base);
        heap[base].subclasses.push(class);
    }
    heap[class].mro = mro;
}

/// Gives the classes their methods.
pub(crate) fn install(vm: &mut Vm) {
    for (class, _, def) in CoreTypes::defs() {
        let class = class(&vm.types);
        add_methods(vm, class, def.methods);
        if let Some(row) = def.construct {
            let construct = vm.heap.alloc(Native { def: row, owner: None, bound: Value::UNBOUND });
            vm.heap[class].construct = Some(construct.into());
            add_new(vm, class);
        }
        crate::ops::slots::add_wrappers(vm, class);
        let doc = vm.names.doc;
        if vm.heap[vm.heap[class].dict].get_str(doc).is_none() {
            let dict = vm.heap[class].dict;
            let text = def.construct.map_or("", |row| row.doc);
            let value = if text.is_empty() { Value::NONE } else { vm.new_str(text) };
            vm.heap.dict_set_str(dict, doc, value);
        }
    }
    // Built in, yet known by the name of a module.
    let (union, alias, array) = (vm.types.union, vm.types.generic_alias, vm.types.array);
    let array_iterator = vm.types.array_iterator;
    let fetching = [vm.types.itemgetter, vm.types.attrgetter, vm.types.methodcaller].map(|class| (class, "operator"));
    let others = [(union, "types"), (alias, "types"), (array, "array"), (array_iterator, "array")];
    for (class, module) in others.into_iter().chain(fetching) {
        let (dict, key) = (vm.heap[class].dict, vm.names.module);
        let module = vm.new_str(module);
        vm.heap.dict_set_str(dict, key, module);
    }
    itertools::install(vm);
    exception::install(vm);
}

/// Gives a built-in class its own `__new__`, unless its table has one.
fn add_new(vm: &mut Vm, class: Gc<Class>) {
    let (dict, name) = (vm.heap[class].dict, vm.names.new);
    if vm.heap[dict].get_str(name).is_none() {
        let func = vm.heap.alloc(Native { def: &class::BUILTIN_NEW, owner: None, bound: class.into() }).into();
        let wrapper = vm.heap.alloc(Wrapper { func, is_class: false, dict: None });
        vm.heap.dict_set_str(dict, name, wrapper.into());
    }
}

/// Puts the rows of a table into a class.
pub fn add_methods(vm: &mut Vm, class: Gc<Class>, rows: &'static [NativeDef]) {
    let dict = vm.heap[class].dict;
    for row in rows {
        let name = vm.heap.intern(row.name);
        let owner = (row.binding != Binding::Static && row.binding != Binding::Class).then_some(class);
        let native: Value = vm.heap.alloc(Native { def: row, owner, bound: Value::UNBOUND }).into();
        let value = match row.binding {
            Binding::Plain | Binding::Getter | Binding::Setter => native,
            Binding::Static => vm.heap.alloc(Wrapper { func: native, is_class: false, dict: None }).into(),
            Binding::Class => vm.heap.alloc(Wrapper { func: native, is_class: true, dict: None }).into(),
        };
        vm.heap.dict_set_str(dict, name, value);
    }
}

/// The class of a value.
#[inline]
pub(crate) fn class_of(vm: &Vm, value: Value) -> Gc<Class> {
    let types = &vm.types;
    if value.is_small_int() {
        return types.int;
    }
    if value.is_small_float() {
        return types.float;
    }
    if let Some(instance) = value.as_gc::<Instance>() {
        return vm.heap.shape(instance.shape()).class;
    }
    match value.kind() {
        None => class_of_special(types, value),
        Some(kind) => class_of_kind(vm, value, kind),
    }
}

fn class_of_special(types: &CoreTypes, value: Value) -> Gc<Class> {
    match value {
        Value::TRUE | Value::FALSE => types.bool,
        Value::ELLIPSIS => types.ellipsis,
        Value::NOT_IMPLEMENTED => types.not_implemented,
        _ => types.none,
    }
}

fn class_of_kind(vm: &Vm, value: Value, kind: Kind) -> Gc<Class> {
    let types = &vm.types;
    match kind {
        Kind::BigInt => types.int,
        Kind::Float => types.float,
        Kind::Complex => types.complex,
        Kind::Str => types.str,
        Kind::Bytes => types.bytes,
        Kind::ByteArray => types.bytearray,
        Kind::MemoryView => types.memoryview,
        Kind::Packed => types.array,
        Kind::Tuple => types.tuple,
        Kind::List => types.list,
        Kind::Dict => types.dict,
        Kind::DictView => match vm.heap[value.as_gc::<DictView>().expect("kind was checked")].kind {
            ViewKind::Keys => types.dict_keys,
            ViewKind::Values => types.dict_values,
            ViewKind::Items => types.dict_items,
        },
        Kind::Set => {
            let frozen = vm.heap[value.as_gc::<Set>().expect("kind was checked")].frozen;
            if frozen { types.frozenset } else { types.set }
        }
        Kind::Deque => types.deque,
        Kind::Range => types.range,
        Kind::Slice => types.slice,
        Kind::Alias => {
            let alias = &vm.heap[value.as_gc::<alias::Alias>().expect("kind was checked")];
            if alias.origin.is_unbound() { types.union } else { types.generic_alias }
        }
        Kind::Cell => types.cell,
        Kind::Code => types.code,
        Kind::Function => types.function,
        Kind::Native => class_of_native(types, &vm.heap[value.as_gc::<Native>().expect("kind was checked")]),
        Kind::BoundMethod => types.method,
        Kind::Wrapper => {
            let is_class = vm.heap[value.as_gc::<Wrapper>().expect("kind was checked")].is_class;
            if is_class { types.classmethod } else { types.staticmethod }
        }
        Kind::Property => types.property,
        Kind::Super => types.super_,
        Kind::Class => {
            let class = value.as_gc::<Class>().expect("kind was checked");
            vm.heap[class].meta.unwrap_or(types.type_)
        }
        Kind::Proxy => types.mapping_proxy,
        Kind::Member => types.member,
        Kind::Module => {
            let module = value.as_gc::<module::Module>().expect("kind was checked");
            vm.heap[module].class.unwrap_or(types.module)
        }
        Kind::Generator => generator_class(vm, value),
        Kind::Awaiter => awaiter_class(vm, value),
        Kind::Strand => types.strand,
        Kind::Iter => iter_class(vm, value.as_gc::<Iter>().expect("kind was checked")),
        Kind::Traceback => types.traceback,
        Kind::Random => types.random,
        Kind::WeakCell => types.weak_cell,
        Kind::Free | Kind::StrBuf | Kind::Instance => types.object,
    }
}

fn class_of_native(types: &CoreTypes, native: &Native) -> Gc<Class> {
    let unbound = native.bound.is_unbound();
    match (native.owner, unbound) {
        (Some(_), true) if native.is_member(types) => types.member,
        (Some(_), true) if matches!(native.def.binding, Binding::Getter | Binding::Setter) => types.getset,
        (Some(_), true) if native.def.is_slot() => types.slot_wrapper,
        (Some(_), true) => types.method_descriptor,
        (Some(_), false) if native.def.is_slot() => types.method_wrapper,
        _ => fetch::class_of(types, native).unwrap_or(types.builtin_function),
    }
}

fn generator_class(vm: &Vm, value: Value) -> Gc<Class> {
    let kind = vm.heap[value.as_gc::<generator::Generator>().expect("kind was checked")].kind;
    match kind {
        GeneratorKind::Generator | GeneratorKind::IterableCoroutine => vm.types.generator,
        GeneratorKind::Coroutine => vm.types.coroutine,
        GeneratorKind::AsyncGenerator(_) => vm.types.async_generator,
    }
}

fn awaiter_class(vm: &Vm, value: Value) -> Gc<Class> {
    match vm.heap[value.as_gc::<awaiter::Awaiter>().expect("kind was checked")].role {
        Role::Coroutine => vm.types.coroutine_wrapper,
        Role::Send => vm.types.async_send,
        Role::Throw | Role::Close => vm.types.async_throw,
        Role::Next => vm.types.anext_awaitable,
    }
}

fn iter_class(vm: &Vm, iter: Gc<Iter>) -> Gc<Class> {
    let types = &vm.types;
    match vm.heap[iter].class() {
        IterClass::List => types.list_iterator,
        IterClass::ListReversed => types.list_reverse_iterator,
        IterClass::Tuple => types.tuple_iterator,
        IterClass::Str => types.str_iterator,
        IterClass::StrAscii => types.str_ascii_iterator,
        IterClass::Bytes => types.bytes_iterator,
        IterClass::ByteArray => types.bytearray_iterator,
        IterClass::Range => types.range_iterator,
        IterClass::LongRange => types.long_range_iterator,
        IterClass::DictKeys => types.dict_key_iterator,
        IterClass::DictValues => types.dict_value_iterator,
        IterClass::DictItems => types.dict_item_iterator,
        IterClass::DictReversed(ViewKind::Keys) => types.dict_reverse_key_iterator,
        IterClass::DictReversed(ViewKind::Values) => types.dict_reverse_value_iterator,
        IterClass::DictReversed(ViewKind::Items) => types.dict_reverse_item_iterator,
        IterClass::Set => types.set_iterator,
        IterClass::Deque => types.deque_iterator,
        IterClass::DequeReversed => types.deque_reverse_iterator,
        IterClass::Array => types.array_iterator,
        IterClass::MemoryView => types.memory_iterator,
        IterClass::Sequence => types.sequence_iterator,
        IterClass::Reversed => types.reversed,
        IterClass::Callable => types.callable_iterator,
        IterClass::Enumerate => types.enumerate,
        IterClass::Zip => types.zip,
        IterClass::Map => types.map,
        IterClass::Filter => types.filter,
        IterClass::Tool(tool) => itertools::class(types, tool),
    }
}

/// The value of a built-in type inside an instance of a subclass of that type.
#[inline]
pub(crate) fn payload(vm: &Vm, instance: Gc<Instance>) -> Option<Value> {
    let class = vm.heap.shape(instance.shape()).class;
    (vm.heap[class].layout == Layout::Payload).then(|| instance.slot(0))
}
