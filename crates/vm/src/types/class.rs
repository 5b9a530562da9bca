//! Classes and `super` objects as heap objects. Making classes and looking up attributes is in [`crate::ops::class`] and
//! [`crate::ops::attr`].

use crate::heap::parts::{parts, saved_by_parts};
use crate::heap::{Gc, Instance, Kind, Marker, ShapeId, Str, Trace, Tuple};
use crate::types::bytes::ByteArray;
use crate::types::dict::Dict;
use crate::types::list::List;
use crate::types::native::NativeDef;
use crate::types::set::Set;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// What the instances of a class are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Built into the VM: objects of other kinds than `Instance`, or singletons.
    Native(Kind),
    /// Instances with attributes only.
    Plain,
    /// Instances of a subclass of a built-in type: the first slot holds a value of that type, made by `construct`.
    Payload,
    /// Exceptions: the first slots are those of [`crate::types::exception::slot`].
    Exception,
}

/// A class.
pub struct Class {
    /// `__name__`
    pub name: Gc<Str>,
    /// `__qualname__`
    pub qualname: Gc<Str>,
    /// What messages call it where that is not its name: classes that the reference implementation has in C show their
    /// module, too.
    pub shown_name: Option<Gc<Str>>,
    /// The class of the class; None only while the first classes are being made.
    pub meta: Option<Gc<Class>>,
    /// The direct bases.
    pub bases: Vec<Gc<Class>>,
    /// The method resolution order, starting with the class itself.
    pub mro: Vec<Gc<Class>>,
    /// Which family of exceptions it belongs to, as [`crate::types::exception::fields::family`] notes it; 0 for unknown.
    pub family: std::cell::Cell<u8>,
    /// Its attributes.
    pub dict: Gc<Dict>,
    /// The direct subclasses.
    pub subclasses: Vec<Gc<Class>>,
    /// Changes whenever an attribute that could have been cached changes here or in a base. Never 0.
    pub version: u32,
    /// The shape of a fresh instance.
    pub shape: ShapeId,
    /// The shape of an instance that keeps its attributes in a dict.
    pub dict_shape: ShapeId,
    /// How many slots to reserve in the cell of a new instance: as many as instances were seen to need.
    pub capacity: u8,
    /// What instances are made of.
    pub layout: Layout,
    /// Makes the built-in value of an instance (or the instance itself, for `Layout::Native`) from a call's arguments.
    /// It is the function of the base that is built in.
    pub construct: Option<Value>,
    /// Whether the built-in value is filled by `__init__` (list, dict, set, ...), not by `__new__`.
    pub payload_is_mutable: bool,
    /// Whether instances take attributes (False with `__slots__`, and for most built-in types).
    pub has_dict: bool,
    /// The base whose instances' layout is that of the class's: `__base__`. None for `object`.
    pub basis: Option<Gc<Class>>,
    /// Names in `__slots__`, if the class or a base has any and none has a `__dict__`.
    pub slots: Option<Vec<Gc<Str>>>,
    /// What the class's own `__slots__` make descriptors of.
    pub own_slots: Vec<Gc<Str>>,
    /// Where instances have a `__dict__` and slots, too: the slots that stand before everything that is in the dict,
    /// each with the class that declares it. Empty for every other class: there slots are attributes like any.
    pub fixed: Vec<(Gc<Class>, Gc<Str>)>,
    /// Defined in Python, or by the VM.
    pub is_heap: bool,
    /// Can be a base.
    pub is_base: bool,
    /// The `__init__` that a call runs on an instance with nothing in it, and the versions of this class and its own
    /// class for which a call does just that.
    pub init: Option<(Gc<crate::types::function::Function>, u32, u32)>,
}

parts! {
    struct Class {
        name, qualname, shown_name, meta, bases, mro, family, dict, subclasses, version, shape, dict_shape, capacity,
        layout, construct,
        payload_is_mutable, has_dict, basis, slots, own_slots, fixed, is_heap, is_base, init,
    }
}

impl Trace for Class {
    saved_by_parts!();
    fn trace(&self, marker: &mut Marker) {
        marker.gc(self.name);
        marker.gc(self.qualname);
        self.shown_name.inspect(|&name| marker.gc(name));
        self.meta.inspect(|&m| marker.gc(m));
        marker.gc(self.dict);
        self.bases.iter().chain(&self.mro).chain(&self.subclasses).for_each(|&c| marker.gc(c));
        self.construct.inspect(|&v| marker.value(v));
        self.basis.inspect(|&c| marker.gc(c));
        self.fixed.iter().for_each(|&(c, _)| marker.gc(c));
    }
}

impl Class {
    /// What messages call it.
    pub fn name_in_messages(&self) -> &Gc<Str> {
        self.shown_name.as_ref().unwrap_or(&self.name)
    }

    /// How many slots the layout itself takes.
    pub fn layout_slots(&self) -> u32 {
        match self.layout {
            Layout::Payload => 1,
            Layout::Exception => crate::types::exception::slot::COUNT,
            _ => 0,
        }
    }

    /// The fixed place of a member's value in an instance, if it has one.
    pub fn fixed_slot(&self, member: &Member) -> Option<usize> {
        let place = self.fixed.iter().position(|&(class, name)| class == member.class && name == member.name)?;
        Some(self.layout_slots() as usize + place)
    }

    /// Whether this class is `other` or has it among its bases.
    #[inline]
    pub fn is_subclass(&self, other: Gc<Class>) -> bool {
        self.mro.contains(&other)
    }
}

/// A `super` object: attribute look-up that starts behind a class.
#[derive(Clone, Copy)]
pub struct Super {
    /// The class behind which the search starts.
    pub class: Gc<Class>,
    /// The object or class that methods are bound to; UNBOUND for a `super(cls)` that is bound to none.
    pub object: Value,
    /// The class whose resolution order is followed.
    pub object_class: Gc<Class>,
}

impl Trace for Super {
    fn trace(&self, marker: &mut Marker) {
        marker.gc(self.class);
        marker.value(self.object);
        marker.gc(self.object_class);
    }
}

/// The methods of `object` that are not wrappers of operations.
pub const OBJECT_METHODS: &[NativeDef] = crate::natives![
    "@static __new__(*args, **kwargs)", "Create and return a new object." => object_dunder_new;
    "__init__(self, *args, **kwargs)", "Initialise the object." => object_init;
    "@class __init_subclass__(cls, **kwargs)", "Called when a class is derived." => init_subclass;
    "@class __subclasshook__(cls, subclass, /)", "Says nothing about abstract base classes." => |_, _| Ok(Value::NOT_IMPLEMENTED);
    "@whole __reduce__(self, /)", "What the object can be made of again." => |vm, args| reduce(vm, args[0], Value::from_usize(0), "_reduce");
    "@whole __reduce_ex__(self, protocol, /)", "What the object can be made of again, for a protocol of pickle." => |vm, args| reduce(vm, args[0], args[1], "_reduce_ex");
    "@whole __getstate__(self, /)", "The attributes of the object." => get_state;
    "__getattribute__(self, name, /)", "Return getattr(self, name)." => object_getattribute;
    "__setattr__(self, name, value, /)", "Implement setattr(self, name, value)." => object_setattr;
    "__delattr__(self, name, /)", "Implement delattr(self, name)." => object_delattr;
    "__dir__(self, /)", "Names of the object's attributes." => object_dir;
    "@get __class__", "The object's class." => object_class;
    "@set __class__=", "" => set_object_class;
];

/// The methods of `type`.
pub const TYPE_METHODS: &[NativeDef] = crate::natives![
    "__call__(self, *args, **kwargs)", "Make an instance." => type_call;
    "__repr__(self, /)", "Return repr(self)." => |vm, args| {
        let mut text = String::new();
        vm.push_class_repr(&mut text, this(args));
        Ok(vm.new_string(text))
    };
    "mro(self, /)", "Return the type's method resolution order." => type_mro_list;
    "__subclasses__(self, /)", "Return a list of immediate subclasses." => type_subclasses;
    "@class __prepare__(cls, name=None, bases=None, /, **kwds)", "The namespace for the class statement." => type_prepare;
    "__instancecheck__(self, instance, /)", "Check if an object is an instance." => type_instancecheck;
    "__subclasscheck__(self, subclass, /)", "Check if a class is a subclass." => type_subclasscheck;
    "@static __new__(meta, name, bases, namespace, /, **kwds)", "Make a new class." => type_new;
    "__init__(self, *args, **kwds)", "Initialise the class." => |_, _| Ok(Value::NONE);
    "@get __name__", "The name." => |vm, args| Ok(vm.heap[this(args)].name.into());
    "@set __name__=", "" => set_type_name;
    "@get __qualname__", "The dotted path." => |vm, args| Ok(vm.heap[this(args)].qualname.into());
    "@set __qualname__=", "" => set_type_qualname;
    "@get __bases__", "The bases." => type_bases;
    "@set __bases__=", "" => set_type_bases;
    "@get __base__", "The first base." => type_base;
    "@get __mro__", "The resolution order." => type_mro;
    "@get __type_params__", "The type parameters." => |vm, args| {
        let dict = vm.heap[this(args)].dict;
        let params = vm.heap[dict].get_str(vm.names.type_params);
        Ok(params.unwrap_or_else(|| vm.new_tuple(&[])))
    };
    "@set __type_params__=", "" => |vm, args| set_own(vm, args, "__type_params__");
    "@get __module__", "The module." => type_module;
    "@set __module__=", "" => |vm, args| set_own(vm, args, "__module__");
    "@get __doc__", "The documentation." => type_doc;
    "@set __doc__=", "" => |vm, args| set_own(vm, args, "__doc__");
    "@get __dict__", "The attributes." => type_dict;
    "@get __annotations__", "The annotations of its variables." => type_annotations;
    "@set __annotations__=", "" => |vm, args| set_own(vm, args, "__annotations__");
];

/// What `mappingproxy` objects have: see the wrappers of [`crate::ops::slots`].
pub const PROXY_METHODS: &[NativeDef] = crate::natives![
    "__len__(self, /)", "Return len(self)." => |vm, args| Ok(Value::from_usize(vm.len(shown(vm, args))?));
    "__getitem__(self, key, /)", "Return self[key]." => |vm, args| vm.getitem(shown(vm, args), args[1]);
    "__contains__(self, key, /)", "Return key in self." => |vm, args| Ok(Value::bool(vm.contains(shown(vm, args), args[1])?));
    "__iter__(self, /)", "Implement iter(self)." => |vm, args| vm.iter(shown(vm, args));
    "get(self, key, default=None, /)", "The value for a key, or a default." => proxy_get;
    "keys(self, /)", "A view of the keys." => |vm, args| on_shown(vm, args, "keys");
    "values(self, /)", "A view of the values." => |vm, args| on_shown(vm, args, "values");
    "items(self, /)", "A view of the items." => |vm, args| on_shown(vm, args, "items");
    "copy(self, /)", "A dict of the items." => |vm, args| on_shown(vm, args, "copy");
];

/// The methods of the descriptors that stand for names in `__slots__`.
pub const MEMBER_METHODS: &[NativeDef] = crate::natives![
    "@get __name__", "The name." => |vm, args| Ok(vm.heap[member(args)].name.into());
    "@get __objclass__", "The class." => |vm, args| Ok(vm.heap[member(args)].class.into());
    "@get __doc__", "None." => |_, _| Ok(Value::NONE);
    "__get__(self, instance, owner=None, /)", "Read the attribute." => member_get;
    "__set__(self, instance, value, /)", "Write the attribute." => member_set;
    "__delete__(self, instance, /)", "Delete the attribute." => member_delete;
];

fn member(args: &[Value]) -> Gc<Member> {
    args[0].as_gc::<Member>().expect("the receiver was checked")
}

fn member_get(vm: &mut Vm, args: &[Value]) -> PyResult {
    if args[1].is_none() {
        return Ok(args[0]);
    }
    let class = vm.class_of(args[1]);
    vm.bind_descriptor(args[0], args[1], class)
}

fn member_set(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.set_member(member(args), args[1], args[2])?;
    Ok(Value::NONE)
}

fn member_delete(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.delete_member(member(args), args[1])?;
    Ok(Value::NONE)
}

/// The mapping behind a proxy (which was already taken out of it, if the receiver was unwrapped).
fn shown(vm: &Vm, args: &[Value]) -> Value {
    args[0].as_gc::<Proxy>().map_or(args[0], |p| vm.heap[p].dict)
}

fn on_shown(vm: &mut Vm, args: &[Value], name: &str) -> PyResult {
    let name = vm.heap.intern(name);
    vm.call_method(shown(vm, args), name, &[])
}

fn proxy_get(vm: &mut Vm, args: &[Value]) -> PyResult {
    let default = args[2].present().unwrap_or(Value::NONE);
    match shown(vm, args).as_gc::<Dict>() {
        Some(dict) => Ok(vm.dict_get(dict, args[1])?.unwrap_or(default)),
        None => Ok(default),
    }
}
/// `None` has no methods of its own.
pub const NONE_METHODS: &[NativeDef] = crate::natives![];
/// Nor has `...`.
pub const ELLIPSIS_METHODS: &[NativeDef] = crate::natives![];
/// Nor `NotImplemented`.
pub const NOT_IMPLEMENTED_METHODS: &[NativeDef] = crate::natives![];
/// What `super` objects have beside the attributes they pass on.
pub const SUPER_METHODS: &[NativeDef] = crate::natives![
    "@get __self__", "What methods are bound to." => |vm, args| {
        Ok(vm.heap[super_of(args)].object.present().unwrap_or(Value::NONE))
    };
    "@get __thisclass__", "The class behind which the search starts." => |vm, args| Ok(vm.heap[super_of(args)].class.into());
    "@get __self_class__", "The class whose resolution order is followed." => |vm, args| {
        let proxy = vm.heap[super_of(args)];
        Ok(if proxy.object.is_unbound() { Value::NONE } else { proxy.object_class.into() })
    };
    "__get__(self, instance, owner=None, /)", "Bind to an object." => |vm, args| {
        let proxy = vm.heap[super_of(args)];
        match proxy.object.is_unbound() && !args[1].is_none() {
            true => new_super(vm, proxy.class, args[1]),
            false => Ok(args[0]),
        }
    };
];

fn super_of(args: &[Value]) -> Gc<Super> {
    args[0].as_gc::<Super>().expect("the receiver was checked")
}

/// `object()`
pub static OBJECT_NEW: NativeDef = NativeDef::new("object()", "Make a plain object.", |vm, _| {
    let class = vm.types.object;
    vm.new_instance_of(class, &[], None)
});
/// `type(object)` and `type(name, bases, namespace)`
pub static TYPE_NEW: NativeDef =
    NativeDef::new("type(*args, **kwds)", "The class of an object, or a new class.", |vm, args| match args[1..] {
        [object] => Ok(vm.class_of(object).into()),
        [name, bases, namespace] => {
            let keywords = keyword_pairs(vm, args[0]);
            let meta = vm.types.type_;
            crate::ops::class::new_type(vm, meta, name, bases, namespace, &keywords)
        }
        _ => Err(vm.type_error("type() takes 1 or 3 arguments")),
    });
/// `mappingproxy(mapping)`
pub static PROXY_CONSTRUCT: NativeDef =
    NativeDef::new("mappingproxy(mapping)", "A read-only view of a mapping.", |vm, args| {
        if args[0].is::<List>() || args[0].is::<Tuple>() || vm.lookup_special(args[0], vm.names.getitem).is_none() {
            let message = format!("mappingproxy() argument must be a mapping, not {}", vm.type_name(args[0]));
            return Err(vm.type_error(message));
        }
        Ok(vm.heap.alloc(Proxy { dict: args[0] }).into())
    });
/// `NoneType()`
pub static NONE_CONSTRUCT: NativeDef = NativeDef::new("NoneType()", "None.", |_, _| Ok(Value::NONE));
/// `ellipsis()`
pub static ELLIPSIS_CONSTRUCT: NativeDef = NativeDef::new("ellipsis()", "`...`", |_, _| Ok(Value::ELLIPSIS));
/// `NotImplementedType()`
pub static NOT_IMPLEMENTED_CONSTRUCT: NativeDef =
    NativeDef::new("NotImplementedType()", "NotImplemented.", |_, _| Ok(Value::NOT_IMPLEMENTED));
/// `super(class, object)`
pub static SUPER_CONSTRUCT: NativeDef =
    NativeDef::new("super(*args)", "Attributes of the classes behind a class.", super_construct);

fn this(args: &[Value]) -> Gc<Class> {
    args[0].as_gc::<Class>().expect("the receiver was checked")
}

fn keyword_pairs(vm: &Vm, dict: Value) -> Vec<(Gc<Str>, Value)> {
    let Some(dict) = dict.as_gc::<Dict>() else { return Vec::new() };
    vm.heap[dict].iter().filter_map(|e| Some((e.key.as_gc::<Str>()?, e.value))).collect()
}

/// `object.__new__(cls, *args, **kwargs)`
///
/// # Errors
/// TypeError if `cls` is no class, is abstract, or takes no arguments.
pub fn object_new(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(class) = args[0].as_gc::<Class>() else {
        let message = format!("object.__new__(X): X is not a type object ({})", vm.type_name(args[0]));
        return Err(vm.type_error(message));
    };
    // A class that overrides `__new__` may pass on what its `__init__` takes.
    let rest = &args[2..];
    let new = vm.names.new;
    let overrides = vm.lookup(class, new).is_some_and(|n| !vm.is_default_new(n));
    if overrides && vm.heap[class].layout == Layout::Plain {
        return vm.new_instance_of(class, &[], None);
    }
    let keywords = keyword_pairs(vm, args[1]);
    if keywords.is_empty() {
        return vm.new_instance_of(class, rest, None);
    }
    let names: Vec<Value> = keywords.iter().map(|k| k.0.into()).collect();
    let mut all = rest.to_vec();
    all.extend(keywords.iter().map(|k| k.1));
    let names = vm.heap.alloc_tuple(&names);
    vm.root(names);
    vm.new_instance_of(class, &all, Some(names))
}

/// `object.__new__` as Python calls it: not for classes that have a way of their own.
pub(crate) fn object_dunder_new(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(&given) = args.get(1) else {
        return Err(vm.type_error("object.__new__(): not enough arguments"));
    };
    if let Some(class) = given.as_gc::<Class>()
        && let Some(&solid) = vm.heap[class].mro.iter().find(|&&c| !vm.heap[c].is_heap)
        && solid != vm.types.object
        && vm.heap[solid].layout != Layout::Exception
    {
        let (wanted, solid) = (vm.heap[class].name, vm.heap[solid].name);
        let message = format!("object.__new__({}) is not safe, use {}.__new__()", wanted.as_str(), solid.as_str());
        return Err(vm.type_error(message));
    }
    let mut passed = vec![given, args[0]];
    passed.extend_from_slice(&args[2..]);
    object_new(vm, &passed)
}

/// The `__new__` of each built-in class that can be called, bound to that class.
pub static BUILTIN_NEW: NativeDef =
    NativeDef::new("__new__(type, /, *args, **kwargs)", "Create and return a new object.", builtin_new);

/// `int.__new__(cls, *args, **kwargs)` and its like: as [`object_new`], for classes derived from the built-in one only.
pub(crate) fn builtin_new(vm: &mut Vm, args: &[Value]) -> PyResult {
    let own = this(args);
    let name = vm.heap[own].name;
    let Some(&given) = args.get(2) else {
        return Err(vm.type_error(format!("{}.__new__(): not enough arguments", name.as_str())));
    };
    let Some(class) = given.as_gc::<Class>() else {
        let message = format!("{}.__new__(X): X is not a type object ({})", name.as_str(), vm.type_name(given));
        return Err(vm.type_error(message));
    };
    let wanted = vm.heap[class].name;
    if !vm.heap[class].is_subclass(own) {
        let (own, wanted) = (name.as_str(), wanted.as_str());
        return Err(vm.type_error(format!("{own}.__new__({wanted}): {wanted} is not a subtype of {own}")));
    }
    if let Some(&solid) = vm.heap[class].mro.iter().find(|&&c| !vm.heap[c].is_heap)
        && solid != own
        && vm.heap[solid].layout != Layout::Exception
    {
        let message = format!(
            "{}.__new__({}) is not safe, use {}.__new__()",
            name.as_str(),
            wanted.as_str(),
            vm.heap[solid].name.as_str()
        );
        return Err(vm.type_error(message));
    }
    let mut passed = vec![given, args[1]];
    passed.extend_from_slice(&args[3..]);
    object_new(vm, &passed)
}

/// Has `copyreg` of the library take an object apart.
fn reduce(vm: &mut Vm, object: Value, protocol: Value, function: &str) -> PyResult {
    let protocol = vm.to_index(protocol)?;
    let module = vm.import("copyreg")?;
    let name = vm.heap.intern(function);
    let function = vm.getattr(module, name)?;
    vm.call(function, &[object, protocol])
}

fn get_state(vm: &mut Vm, args: &[Value]) -> PyResult {
    let module = vm.import("copyreg")?;
    let name = vm.heap.intern("_getstate");
    let function = vm.getattr(module, name)?;
    vm.call(function, &[args[0]])
}

fn init_subclass(vm: &mut Vm, args: &[Value]) -> PyResult {
    if keyword_pairs(vm, args[1]).is_empty() {
        return Ok(Value::NONE);
    }
    let message = format!("{}.__init_subclass__() takes no keyword arguments", vm.heap[this(args)].name.as_str());
    Err(vm.type_error(message))
}

fn set_type_bases(vm: &mut Vm, args: &[Value]) -> PyResult {
    check_settable(vm, args, "__bases__")?;
    crate::ops::class::set_bases(vm, this(args), args[1])?;
    Ok(Value::NONE)
}

fn object_init(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(instance) = args[0].as_gc::<Instance>() else { return refill_builtin(vm, args) };
    let class = vm.heap.shape(instance.shape()).class;
    if vm.heap[class].layout == Layout::Payload && vm.heap[class].payload_is_mutable {
        let construct = vm.heap[class].construct.expect("a class with a payload has its constructor");
        let keywords = keyword_pairs(vm, args[1]);
        let fresh = vm.call_kw(construct, &args[2..], &keywords)?;
        match instance.slot(0).as_gc::<Dict>().filter(|&dict| !vm.heap[dict].is_empty()) {
            // A dict keeps what it has.
            Some(dict) => vm.dict_update(dict, fresh)?,
            None => instance.set_slot(0, fresh),
        }
        return Ok(Value::NONE);
    }
    let takes_any = vm.heap[class].layout != Layout::Plain;
    if !takes_any && (args.len() > 2 || !keyword_pairs(vm, args[1]).is_empty()) {
        let (new, init) = (vm.names.new, vm.names.init);
        let own_new = vm.lookup(class, new).is_some_and(|n| !vm.is_default_new(n));
        let own_init = vm.lookup(class, init).is_some_and(|i| i.is::<crate::types::function::Function>());
        if own_init || !own_new {
            let message = if own_init {
                "object.__init__() takes exactly one argument (the instance to initialize)".to_owned()
            } else {
                let name = vm.heap[class].name;
                format!("{}.__init__() takes exactly one argument (the instance to initialize)", name.as_str())
            };
            return Err(vm.type_error(message));
        }
    }
    Ok(Value::NONE)
}

/// `__init__` of a value of a built-in type: what is mutable is filled anew.
fn refill_builtin(vm: &mut Vm, args: &[Value]) -> PyResult {
    let class = vm.class_of(args[0]);
    let refills = matches!(args[0].kind(), Some(Kind::List | Kind::Dict | Kind::Set | Kind::ByteArray));
    let Some(construct) = vm.heap[class].construct.filter(|_| refills && class != vm.types.frozenset) else {
        return Ok(Value::NONE);
    };
    let keywords = keyword_pairs(vm, args[1]);
    let fresh = vm.call_kw(construct, &args[2..], &keywords)?;
    if let (Some(list), Some(fresh)) = (args[0].as_gc::<List>(), fresh.as_gc::<List>()) {
        vm.heap[list].items = std::mem::take(&mut vm.heap[fresh].items);
    } else if let (Some(bytes), Some(fresh)) = (args[0].as_gc::<ByteArray>(), fresh.as_gc::<ByteArray>()) {
        vm.heap[bytes].0 = std::mem::take(&mut vm.heap[fresh].0);
    } else if let Some(dict) = args[0].as_gc::<Dict>() {
        vm.rooted(&[fresh], |vm| vm.dict_update(dict, fresh))?;
    } else if let Some(set) = args[0].as_gc::<Set>() {
        vm.heap[set].clear();
        vm.rooted(&[fresh], |vm| vm.set_update(set, fresh))?;
    }
    Ok(Value::NONE)
}

fn attribute_name(vm: &mut Vm, name: Value) -> PyResult<Gc<Str>> {
    match vm.cast::<Str>(name) {
        Some(name) => Ok(vm.heap.intern(name.as_str())),
        None => {
            let message = format!("attribute name must be string, not '{}'", vm.type_name(name));
            Err(vm.type_error(message))
        }
    }
}

fn object_getattribute(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = attribute_name(vm, args[1])?;
    match vm.generic_getattr(args[0], name)? {
        Some(value) => Ok(value),
        None => Err(vm.no_attribute(args[0], name)),
    }
}

fn object_setattr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = attribute_name(vm, args[1])?;
    vm.generic_setattr(args[0], name, args[2])?;
    Ok(Value::NONE)
}

fn object_delattr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = attribute_name(vm, args[1])?;
    vm.generic_delattr(args[0], name)?;
    Ok(Value::NONE)
}

fn object_dir(vm: &mut Vm, args: &[Value]) -> PyResult {
    let names = crate::builtins::attribute_names(vm, args[0]);
    let items = names.iter().map(|n| vm.new_str(n)).collect();
    Ok(vm.new_list(items))
}

fn object_class(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(vm.class_of(args[0]).into())
}

fn set_object_class(vm: &mut Vm, args: &[Value]) -> PyResult {
    if args[1].is_unbound() {
        return Err(vm.type_error("can't delete __class__ attribute"));
    }
    vm.set_class(args[0], args[1])?;
    Ok(Value::NONE)
}

fn type_new(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(meta) = args[0].as_gc::<Class>() else {
        return Err(vm.type_error("type.__new__(X): X is not a type object"));
    };
    let keywords = keyword_pairs(vm, args[4]);
    crate::ops::class::new_type(vm, meta, args[1], args[2], args[3], &keywords)
}

fn type_call(vm: &mut Vm, args: &[Value]) -> PyResult {
    if let (true, [object]) = (this(args) == vm.types.type_, &args[2..]) {
        return Ok(vm.class_of(*object).into());
    }
    let keywords = keyword_pairs(vm, args[1]);
    vm.construct_with(this(args), &args[2..], &keywords)
}

fn type_prepare(vm: &mut Vm, _: &[Value]) -> PyResult {
    Ok(vm.new_dict().into())
}

fn class_values(classes: &[Gc<Class>]) -> Vec<Value> {
    classes.iter().map(|&c| c.into()).collect()
}

fn type_mro_list(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mro = vm.heap[this(args)].mro.clone();
    let items = class_values(&mro);
    Ok(vm.new_list(items))
}

fn type_mro(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mro = vm.heap[this(args)].mro.clone();
    let items = class_values(&mro);
    Ok(vm.new_tuple(&items))
}

fn type_bases(vm: &mut Vm, args: &[Value]) -> PyResult {
    let bases = vm.heap[this(args)].bases.clone();
    let items = class_values(&bases);
    Ok(vm.new_tuple(&items))
}

fn type_base(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(vm.heap[this(args)].basis.map_or(Value::NONE, Value::from))
}

fn type_subclasses(vm: &mut Vm, args: &[Value]) -> PyResult {
    let subclasses = vm.heap[this(args)].subclasses.clone();
    let items = class_values(&subclasses);
    Ok(vm.new_list(items))
}

fn type_instancecheck(vm: &mut Vm, args: &[Value]) -> PyResult {
    let class = vm.class_of(args[1]);
    Ok(Value::bool(vm.heap[class].is_subclass(this(args))))
}

fn type_subclasscheck(vm: &mut Vm, args: &[Value]) -> PyResult {
    let is = args[1].as_gc::<Class>().is_some_and(|c| vm.heap[c].is_subclass(this(args)));
    Ok(Value::bool(is))
}

fn set_type_name(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = new_name(vm, args, "__name__")?;
    if name.as_str().contains('\0') {
        return Err(vm.value_error("type name must not contain null characters"));
    }
    vm.heap[this(args)].name = name;
    Ok(Value::NONE)
}

fn set_type_qualname(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = new_name(vm, args, "__qualname__")?;
    vm.heap[this(args)].qualname = name;
    Ok(Value::NONE)
}

/// Refuses to set an attribute of a built-in class, and to delete what every class has.
fn check_settable(vm: &mut Vm, args: &[Value], attribute: &str) -> PyResult<()> {
    let (class, is_heap) = (vm.heap[this(args)].name, vm.heap[this(args)].is_heap);
    let word = match args[1].present() {
        Some(_) if !is_heap => "set",
        None if !is_heap || attribute != "__annotations__" => "delete",
        _ => return Ok(()),
    };
    Err(vm.type_error(format!("cannot {word} '{attribute}' attribute of immutable type '{}'", class.as_str())))
}

/// The string that a class's name or path is set to.
fn new_name(vm: &mut Vm, args: &[Value], attribute: &str) -> PyResult<Gc<Str>> {
    check_settable(vm, args, attribute)?;
    match vm.cast::<Str>(args[1]) {
        Some(name) => Ok(vm.heap.intern(name.as_str())),
        None => {
            let (class, of) = (vm.heap[this(args)].name, vm.type_name(args[1]));
            let message = format!("can only assign string to {}.{attribute}, not '{of}'", class.as_str());
            Err(vm.type_error(message))
        }
    }
}

fn type_module(vm: &mut Vm, args: &[Value]) -> PyResult {
    let class = this(args);
    let found = vm.heap[vm.heap[class].dict].get_str(vm.names.module);
    // A built-in class may have a getter for its instances there.
    Ok(match found.filter(|f| vm.heap[class].is_heap || f.is::<Str>()) {
        Some(module) => module,
        None => vm.new_str("builtins"),
    })
}

fn type_doc(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(vm.heap[vm.heap[this(args)].dict].get_str(vm.names.doc).unwrap_or(Value::NONE))
}

fn type_dict(vm: &mut Vm, args: &[Value]) -> PyResult {
    let dict = vm.heap[this(args)].dict;
    Ok(new_proxy(vm, dict))
}

fn type_annotations(vm: &mut Vm, args: &[Value]) -> PyResult {
    let dict = vm.heap[this(args)].dict;
    let name = vm.names.annotations;
    if let Some(found) = vm.heap[dict].get_str(name) {
        return Ok(found);
    }
    let fresh = vm.new_dict();
    if vm.heap[this(args)].is_heap {
        vm.heap.dict_set_str(dict, name, fresh.into());
    }
    Ok(fresh.into())
}

/// Sets an entry of the class's own dict that `type` has a getter for.
fn set_own(vm: &mut Vm, args: &[Value], name: &str) -> PyResult {
    let name = vm.heap.intern(name);
    let dict = vm.heap[this(args)].dict;
    check_settable(vm, args, name.as_str())?;
    if args[1].is_unbound() {
        let Some(place) = vm.heap[dict].find_str(name) else {
            return Err(vm.err(crate::types::exception::Exc::AttributeError, name.as_str()));
        };
        vm.heap[dict].remove_at(place);
        vm.class_changed(this(args));
        return Ok(Value::NONE);
    }
    vm.heap.dict_set_str(dict, name, args[1]);
    vm.class_changed(this(args));
    Ok(Value::NONE)
}

fn super_construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (class, object) = match *args {
        [class, object, ..] => (class, object),
        [class] => (class, Value::NONE),
        [] => {
            let message = match vm.in_function_with_parameters() {
                true => "super(): __class__ cell not found",
                false => "super(): no arguments",
            };
            return Err(vm.err(crate::types::exception::Exc::RuntimeError, message));
        }
    };
    if args.len() > 2 {
        return Err(vm.type_error(format!("super() expected at most 2 arguments, got {}", args.len())));
    }
    let Some(class) = class.as_gc::<Class>() else {
        let message = format!("super() argument 1 must be a type, not {}", vm.type_name(class));
        return Err(vm.type_error(message));
    };
    if object.is_none() {
        return Ok(vm.heap.alloc(Super { class, object: Value::UNBOUND, object_class: class }).into());
    }
    new_super(vm, class, object)
}

/// A `super` object that is bound to an object or class.
fn new_super(vm: &mut Vm, class: Gc<Class>, object: Value) -> PyResult {
    let own = vm.class_of(object);
    let object_class = if vm.heap[own].is_subclass(class) {
        own
    } else {
        match object.as_gc::<Class>() {
            Some(c) if vm.heap[c].is_subclass(class) => c,
            _ => {
                let shown = if object.is::<Class>() { "type" } else { "instance of" };
                let name = object.as_gc::<Class>().map_or(vm.heap[own].name, |c| vm.heap[c].name);
                let message = format!(
                    "super(type, obj): obj ({shown} {}) is not an instance or subtype of type ({}).",
                    name.as_str(),
                    vm.heap[class].name.as_str()
                );
                return Err(vm.type_error(message));
            }
        }
    };
    Ok(vm.heap.alloc(Super { class, object, object_class }).into())
}

/// A read-only view of a class's dict, as `__dict__` shows it.
pub fn new_proxy(vm: &mut Vm, dict: Gc<Dict>) -> Value {
    vm.heap.alloc(Proxy { dict: dict.into() }).into()
}

/// What a class has for a name in its `__slots__`: reads and writes the slot of an instance.
pub struct Member {
    /// The name.
    pub name: Gc<Str>,
    /// The class whose slot it is.
    pub class: Gc<Class>,
}

impl Trace for Member {
    fn trace(&self, marker: &mut Marker) {
        marker.gc(self.name);
        marker.gc(self.class);
    }
}

/// `mappingproxy`: a read-only view of a mapping.
pub struct Proxy {
    /// What is shown.
    pub dict: Value,
}

impl Trace for Proxy {
    fn trace(&self, marker: &mut Marker) {
        marker.value(self.dict);
    }
}
