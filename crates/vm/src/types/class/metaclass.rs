//! `type`: what classes can do by themselves, and the attributes that tell what a class is. Making one is in
//! [`crate::ops::class`].

use super::{Class, new_proxy};
use crate::heap::{Gc, Str};
use crate::types::dict::Dict;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

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
    "@static __new__(*args, **kwds)", "Make a new class." => type_new;
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
        let Class { dict, is_heap, .. } = vm.heap[this(args)];
        // (`type` has this getter there.)
        let params = vm.heap[dict].get_str(vm.names.type_params).filter(|_| is_heap);
        Ok(params.unwrap_or_else(|| vm.new_tuple(&[])))
    };
    "@set __type_params__=", "" => |vm, args| set_own(vm, args, "__type_params__");
    "@get __module__", "The module." => type_module;
    "@set __module__=", "" => |vm, args| set_own(vm, args, "__module__");
    "@get __doc__", "The documentation." => type_doc;
    "@set __doc__=", "" => |vm, args| set_own(vm, args, "__doc__");
    "@get __flags__", "What kind of class it is, as bits." => |vm, args| Ok(Value::int_unchecked(super::flags::of(vm, this(args))));
    "@get __text_signature__", "The parameters of its constructor, if it is built in." => super::flags::text_signature;
    "@get __dict__", "The attributes." => type_dict;
    "@get __annotations__", "The annotations of its variables." => type_annotations;
    "@set __annotations__=", "" => |vm, args| set_own(vm, args, "__annotations__");
];

/// `type(object)` and `type(name, bases, namespace)`
pub static TYPE_NEW: NativeDef =
    NativeDef::new("type(*args, **kwds)", "The class of an object, or a new class.", |vm, args| match args[1..] {
        [object] if keyword_pairs(vm, args[0]).is_empty() => Ok(vm.class_of(object).into()),
        [_] => Err(vm.type_error("type() takes no keyword arguments")),
        [name, bases, namespace] => {
            let keywords = keyword_pairs(vm, args[0]);
            let meta = vm.types.type_;
            crate::ops::class::new_type(vm, meta, name, bases, namespace, &keywords)
        }
        _ => Err(vm.type_error("type() takes 1 or 3 arguments")),
    });

pub(super) fn this(args: &[Value]) -> Gc<Class> {
    args[0].as_gc::<Class>().expect("the receiver was checked")
}

fn set_type_bases(vm: &mut Vm, args: &[Value]) -> PyResult {
    check_settable(vm, args, "__bases__")?;
    crate::ops::class::set_bases(vm, this(args), args[1])?;
    Ok(Value::NONE)
}

fn type_new(vm: &mut Vm, args: &[Value]) -> PyResult {
    let [keywords, given, rest @ ..] = args else {
        return Err(vm.type_error("type.__new__(): not enough arguments"));
    };
    let Some(meta) = given.as_gc::<Class>() else {
        let message = format!("type.__new__(X): X is not a type object ({})", vm.type_name(*given));
        return Err(vm.type_error(message));
    };
    let [name, bases, namespace] = *rest else {
        let message = format!("type.__new__() takes exactly 3 arguments ({} given)", rest.len());
        return Err(vm.type_error(message));
    };
    let keywords = keyword_pairs(vm, *keywords);
    crate::ops::class::new_type(vm, meta, name, bases, namespace, &keywords)
}

fn type_call(vm: &mut Vm, args: &[Value]) -> PyResult {
    let keywords = keyword_pairs(vm, args[1]);
    match (&args[2..], &keywords[..]) {
        _ if this(args) != vm.types.type_ => {}
        ([object], []) => return Ok(vm.class_of(*object).into()),
        ([_], _) => return Err(vm.type_error("type() takes 1 or 3 arguments")),
        _ => {}
    }
    vm.construct_with(this(args), &args[2..], &keywords)
}

fn type_prepare(vm: &mut Vm, _: &[Value]) -> PyResult {
    Ok(vm.new_dict().into())
}

fn class_values(classes: &[Gc<Class>]) -> Vec<Value> {
    classes.iter().map(|&c| c.into()).collect()
}

fn type_mro_list(vm: &mut Vm, args: &[Value]) -> PyResult {
    let class = this(args);
    let mro = match vm.heap[class].is_heap {
        true => crate::ops::class::linearise(vm, class, &vm.heap[class].bases.clone())?,
        false => vm.heap[class].mro.clone(),
    };
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
    Ok(Value::bool(vm.is_really_instance(args[1], args[0])?))
}

fn type_subclasscheck(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Value::bool(vm.is_really_subclass(args[1], args[0])?))
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
    let class = this(args);
    match vm.heap[vm.heap[class].dict].get_str(vm.names.doc) {
        // (A built-in class may have a getter for its instances there.)
        Some(doc) if vm.heap[class].is_heap => vm.read_from_class(doc, class),
        doc => Ok(doc.unwrap_or(Value::NONE)),
    }
}

fn type_dict(vm: &mut Vm, args: &[Value]) -> PyResult {
    let dict = vm.heap[this(args)].dict;
    Ok(new_proxy(vm, dict))
}

fn type_annotations(vm: &mut Vm, args: &[Value]) -> PyResult {
    let dict = vm.heap[this(args)].dict;
    let name = vm.names.annotations;
    if let Some(found) = vm.heap[dict].get_str(name)
        && !found.is::<crate::types::native::Native>()
    {
        return Ok(found);
    }
    if !vm.heap[this(args)].is_heap {
        let message = format!("type object '{}' has no attribute '__annotations__'", vm.heap[this(args)].name.as_str());
        return Err(vm.attribute_error(&message, args[0], name));
    }
    let fresh = vm.new_dict();
    vm.heap.dict_set_str(dict, name, fresh.into());
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

pub(crate) fn keyword_pairs(vm: &Vm, dict: Value) -> Vec<(Gc<Str>, Value)> {
    let Some(dict) = dict.as_gc::<Dict>() else { return Vec::new() };
    vm.heap[dict].iter().filter_map(|e| Some((e.key.as_gc::<Str>()?, e.value))).collect()
}
