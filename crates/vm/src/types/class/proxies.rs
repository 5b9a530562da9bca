//! Objects that stand for something of a class: `super`, descriptors of slots, read-only views of dicts.

use super::Class;
use crate::heap::{Gc, Marker, Str, Trace, Tuple};
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::function::Cell;
use crate::types::list::List;
use crate::types::native::{self, NativeDef};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

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
    "__init__(self, *args)", "Do nothing: making it has looked at the arguments." => |_, _| Ok(Value::NONE);
    "@whole __getattribute__(self, name, /)", "Return an attribute of the classes behind, or the object's own." => |vm, args| {
        let name = vm.to_str(args[1], "attribute name")?;
        let name = vm.heap.intern(name.as_str());
        match vm.attr_through_super(args[0], name)? {
            Some(found) => Ok(found),
            None => Err(vm.no_attribute(args[0], name)),
        }
    };
];

/// `super(class, object)`
pub static SUPER_CONSTRUCT: NativeDef =
    NativeDef::new("super(*args)", "Attributes of the classes behind a class.", super_construct);

fn super_of(args: &[Value]) -> Gc<Super> {
    args[0].as_gc::<Super>().expect("the receiver was checked")
}

fn super_construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (class, object) = match *args {
        [class, object, ..] => (class, object),
        [class] => (class, Value::NONE),
        [] => match implied_arguments(vm) {
            Ok([class, object]) => (class, object),
            Err(missing) => return Err(vm.err(Exc::RuntimeError, format!("super(): {missing}"))),
        },
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

/// What stands for the arguments of `super()` in the innermost frame: the class in the cell `__class__`, and the function's
/// first argument; or what is missing. (The compiler passes both where it sees that `super` is the built-in one.)
fn implied_arguments(vm: &Vm) -> Result<[Value; 2], &'static str> {
    let level = vm.frame_count().checked_sub(1).ok_or("no current frame")?;
    let code = vm.heap[vm.frame_view(level).code].verified.code();
    if code.arg_count == 0 {
        return Err("no arguments");
    }
    let cells = vm.frame_cells(level);
    let held = |at: usize| cells[at].as_gc::<Cell>().and_then(|cell| vm.heap[cell].value.present());
    let object = match code.cells.iter().position(|name| *name == code.locals[0]) {
        Some(at) => held(at),
        None => vm.frame_locals(level)[0].present(),
    };
    let object = object.ok_or("arg[0] deleted")?;
    let at = code.frees.iter().position(|name| name == "__class__").ok_or("__class__ cell not found")?;
    let class = held(code.cells.len() + at).ok_or("empty __class__ cell")?;
    Ok([class, object])
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
                if let Some(claimed) = vm.claimed_class(object, own)?
                    && vm.heap[claimed].is_subclass(class)
                {
                    return Ok(vm.heap.alloc(Super { class, object, object_class: claimed }).into());
                }
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

/// What `mappingproxy` objects have: see the wrappers of [`crate::ops::slots`].
pub const PROXY_METHODS: &[NativeDef] = crate::natives![
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "__len__(self, /)", "Return len(self)." => |vm, args| Ok(Value::from_usize(vm.len(shown(vm, args))?));
    "__getitem__(self, key, /)", "Return self[key]." => |vm, args| vm.getitem(shown(vm, args), args[1]);
    "__contains__(self, key, /)", "Return key in self." => |vm, args| Ok(Value::bool(vm.contains(shown(vm, args), args[1])?));
    "__iter__(self, /)", "Implement iter(self)." => |vm, args| vm.iter(shown(vm, args));
    "__reversed__(self, /)", "Return a reverse iterator over the mapping." => |vm, args| {
        let shown = shown(vm, args);
        crate::types::iter::reversed(vm, shown)
    };
    "get(self, key, default=None, /)", "The value for a key, or a default." => proxy_get;
    "keys(self, /)", "A view of the keys." => |vm, args| on_shown(vm, args, "keys");
    "values(self, /)", "A view of the values." => |vm, args| on_shown(vm, args, "values");
    "items(self, /)", "A view of the items." => |vm, args| on_shown(vm, args, "items");
    "copy(self, /)", "A dict of the items." => |vm, args| on_shown(vm, args, "copy");
];

/// `mappingproxy(mapping)`
pub static PROXY_CONSTRUCT: NativeDef =
    NativeDef::new("mappingproxy(mapping)", "A read-only view of a mapping.", |vm, args| {
        if args[0].is::<List>() || args[0].is::<Tuple>() || vm.lookup_special(args[0], vm.names.getitem).is_none() {
            let message = format!("mappingproxy() argument must be a mapping, not {}", vm.type_name(args[0]));
            return Err(vm.type_error(message));
        }
        Ok(vm.heap.alloc(Proxy { dict: args[0] }).into())
    });

/// The methods of the descriptors that stand for names in `__slots__`. (Some attributes of built-in types are of this class
/// too: those are native getters.)
pub const MEMBER_METHODS: &[NativeDef] = crate::natives![
    "@get __name__", "The name." => |vm, args| match member(args) {
        Some(member) => Ok(vm.heap[member].name.into()),
        None => native::name(vm, args),
    };
    "@get __qualname__", "The name, behind that of its class." => |vm, args| match member(args) {
        Some(member) => {
            let class = vm.heap[member].class;
            let name = format!("{}.{}", vm.heap[class].qualname.as_str(), vm.heap[member].name.as_str());
            Ok(vm.new_string(name))
        }
        None => native::qualname(vm, args),
    };
    "@get __objclass__", "The class." => |vm, args| match member(args) {
        Some(member) => Ok(vm.heap[member].class.into()),
        None => native::owner(vm, args),
    };
    "@get __doc__", "None." => |vm, args| match member(args) {
        Some(_) => Ok(Value::NONE),
        None => native::doc(vm, args),
    };
    "__get__(self, instance, owner=None, /)", "Read the attribute." => member_get;
    "__set__(self, instance, value, /)", "Write the attribute." => member_set;
    "__delete__(self, instance, /)", "Delete the attribute." => member_delete;
];

/// A read-only view of a class's dict, as `__dict__` shows it.
pub fn new_proxy(vm: &mut Vm, dict: Gc<Dict>) -> Value {
    vm.heap.alloc(Proxy { dict: dict.into() }).into()
}

fn member(args: &[Value]) -> Option<Gc<Member>> {
    args[0].as_gc::<Member>()
}

fn member_get(vm: &mut Vm, args: &[Value]) -> PyResult {
    if args[1].is_none() {
        return Ok(args[0]);
    }
    let class = vm.class_of(args[1]);
    vm.bind_descriptor(args[0], args[1], class)
}

fn member_set(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(member) = member(args) else { return native::write_attribute(vm, args) };
    vm.set_member(member, args[1], args[2])?;
    Ok(Value::NONE)
}

fn member_delete(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(member) = member(args) else { return native::delete_attribute(vm, args) };
    vm.delete_member(member, args[1])?;
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
