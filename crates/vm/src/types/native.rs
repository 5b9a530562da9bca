//! Native functions: how a row of a type's or module's table becomes something Python can call.
//!
//! A row is a signature in Python's own notation, a line of documentation and a Rust function. The signature is taken
//! apart at compile time; the same text serves binding, error messages and `help`.

use crate::heap::{Gc, Marker, Trace};
use crate::types::class::Class;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The Rust side of a native function.
///
/// The arguments are laid out by the signature: first every positional parameter, then every keyword-only one, then (if
/// there is a `**kwargs`) a dict or UNBOUND, then the values of `*args`. A parameter that was not given is
/// [`Value::UNBOUND`]. They stay rooted until the function returns.
pub type NativeFn = fn(&mut Vm, &[Value]) -> PyResult;

/// How a row of a type's table is bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// A function of a module, or a method: its first parameter is the object.
    Plain,
    /// `@static`: no object is passed.
    Static,
    /// `@class`: the class is passed.
    Class,
    /// `@get`: read as an attribute; the function gets the object.
    Getter,
    /// `@set`: the other half of a getter. The row's name ends in `=`, under which it stands in the class's dict, hidden
    /// from `dir`; the function gets the object and the new value, or UNBOUND when the attribute is deleted.
    Setter,
}

/// One row of a table of native functions.
#[derive(Debug)]
pub struct NativeDef {
    /// The name.
    pub name: &'static str,
    /// The signature, without name and binding: `(self, object, /)`.
    pub params: &'static str,
    /// One line of documentation.
    pub doc: &'static str,
    /// The function.
    pub func: NativeFn,
    /// How it is bound.
    pub binding: Binding,
    /// Positional parameters.
    pub positional: u8,
    /// How many of them have no default.
    pub required: u8,
    /// How many of them can't be given by keyword.
    pub pos_only: u8,
    /// Keyword-only parameters.
    pub kw_only: u8,
    /// Has `*args`.
    pub var_args: bool,
    /// Has `**kwargs`.
    pub var_kwargs: bool,
    /// `@whole`: a method of a built-in type that is given an instance of a subclass as it is, not the built-in value
    /// inside.
    pub whole: bool,
    /// `@python`: CPython has it in Python, so wrong arguments are told in the words of functions written there.
    pub python: bool,
    /// Where in `params` the names of the positional, then the keyword-only parameters begin and end.
    names: [(u8, u8); MAX_PARAMS],
    /// Whether binding positional arguments is nothing but filling up to [`NativeDef::fixed`].
    pub is_simple: bool,
}

/// The most parameters that a row can name.
const MAX_PARAMS: usize = 12;

const fn starts_with(text: &[u8], prefix: &[u8]) -> bool {
    if text.len() < prefix.len() {
        return false;
    }
    let mut i = 0;
    while i < prefix.len() {
        if text[i] != prefix[i] {
            return false;
        }
        i += 1;
    }
    true
}

const fn slice(text: &'static str, from: usize, to: usize) -> &'static str {
    text.split_at(to).0.split_at(from).1
}

impl NativeDef {
    /// The row for a signature such as `sort(self, /, *, key=None, reverse=False)`, optionally preceded by `@static `,
    /// `@class `, `@get `, `@set `, `@whole ` or `@python `. Parameters are separated by `, `; defaults hold no comma.
    pub const fn new(signature: &'static str, doc: &'static str, func: NativeFn) -> NativeDef {
        let text = signature.as_bytes();
        let whole = starts_with(text, b"@whole ");
        let python = starts_with(text, b"@python ");
        let (binding, start) = if whole {
            (Binding::Plain, 7)
        } else if python {
            (Binding::Plain, 8)
        } else if starts_with(text, b"@static ") {
            (Binding::Static, 8)
        } else if starts_with(text, b"@class ") {
            (Binding::Class, 7)
        } else if starts_with(text, b"@get ") {
            (Binding::Getter, 5)
        } else if starts_with(text, b"@set ") {
            (Binding::Setter, 5)
        } else {
            (Binding::Plain, 0)
        };
        let mut open = start;
        while open < text.len() && text[open] != b'(' {
            open += 1;
        }
        if open == text.len() {
            assert!(
                matches!(binding, Binding::Getter | Binding::Setter),
                "a signature has its parameters in parentheses"
            );
        }
        let mut def = NativeDef {
            name: slice(signature, start, open),
            params: slice(signature, open, text.len()),
            doc,
            func,
            binding,
            positional: 0,
            required: 0,
            pos_only: 0,
            kw_only: 0,
            var_args: false,
            var_kwargs: false,
            whole,
            python,
            names: [(0, 0); MAX_PARAMS],
            is_simple: true,
        };
        if matches!(binding, Binding::Getter) {
            def.positional = 1;
            def.required = 1;
            def.pos_only = 1;
            return def;
        }
        if matches!(binding, Binding::Setter) {
            assert!(text[text.len() - 1] == b'=', "a setter's name ends in =");
            def.positional = 2;
            def.required = 1;
            def.pos_only = 2;
            return def;
        }
        def.count_params(text, open);
        def.is_simple = !def.var_args && !def.var_kwargs;
        def
    }

    const fn count_params(&mut self, text: &[u8], open: usize) {
        let mut i = open + 1;
        let mut after_star = false;
        while i < text.len() && text[i] != b')' {
            let begin = i;
            let mut has_default = false;
            let mut name_end = 0;
            while i < text.len() && text[i] != b',' && !(text[i] == b')' && i + 1 == text.len()) {
                if text[i] == b'=' && !has_default {
                    has_default = true;
                    name_end = i;
                }
                i += 1;
            }
            if !has_default {
                name_end = i;
            }
            if text[begin] == b'/' {
                self.pos_only = self.positional;
            } else if text[begin] == b'*' && begin + 1 < text.len() && text[begin + 1] == b'*' {
                self.var_kwargs = true;
            } else if text[begin] == b'*' {
                after_star = true;
                self.var_args = i > begin + 1;
            } else if after_star {
                self.names[self.positional as usize + self.kw_only as usize] =
                    ((begin - open) as u8, (name_end - open) as u8);
                self.kw_only += 1;
            } else {
                self.names[self.positional as usize] = ((begin - open) as u8, (name_end - open) as u8);
                self.positional += 1;
                self.required += !has_default as u8;
            }
            while i < text.len() && (text[i] == b',' || text[i] == b' ') {
                i += 1;
            }
        }
    }

    /// How many slots come before the values of `*args`.
    #[inline]
    pub fn fixed(&self) -> usize {
        self.positional as usize + self.kw_only as usize + self.var_kwargs as usize
    }

    /// Whether it stands for one of a type's operations, not for an ordinary method whose name has underscores.
    pub fn is_slot(&self) -> bool {
        const METHODS: [&str; 24] = [
            "__class_getitem__",
            "__format__",
            "__init_subclass__",
            "__subclasshook__",
            "__dir__",
            "__round__",
            "__trunc__",
            "__floor__",
            "__ceil__",
            "__reversed__",
            "__prepare__",
            "__instancecheck__",
            "__subclasscheck__",
            "__subclasses__",
            "__length_hint__",
            "__copy__",
            "__deepcopy__",
            "__bytes__",
            "__complex__",
            "__new__",
            "__mro_entries__",
            "__reduce__",
            "__setstate__",
            "__sizeof__",
        ];
        self.name.starts_with("__") && self.name.ends_with("__") && !METHODS.contains(&self.name)
    }

    /// The names of the positional, then the keyword-only parameters.
    pub fn param_names(&self) -> impl Iterator<Item = &'static str> {
        let count = self.positional as usize + self.kw_only as usize;
        let params = self.params;
        let name = move |&(from, to): &(u8, u8)| params.get(from as usize..to as usize).unwrap_or("");
        // (Getters and setters have no text: their object goes by this name.)
        self.names[..count].iter().map(name).map(|name| if name.is_empty() { "self" } else { name })
    }
}

/// A native function as Python sees it: `builtin_function_or_method`, or a method of a built-in type.
pub struct Native {
    /// The row.
    pub def: &'static NativeDef,
    /// The type it is a method of: its first argument must be an instance.
    pub owner: Option<Gc<Class>>,
    /// The object that it is bound to, passed as the first argument; else UNBOUND.
    pub bound: Value,
}

impl Trace for Native {
    fn trace(&self, marker: &mut Marker) {
        marker.value(self.bound);
        if let Some(owner) = self.owner {
            marker.gc(owner);
        }
    }
}

impl Native {
    /// Whether it is a field that Python can only read, of those that the reference implementation keeps in a struct.
    pub(crate) fn is_member(&self, types: &crate::core_types::CoreTypes) -> bool {
        let fields = [types.range, types.slice, types.complex, types.method, types.property, types.super_];
        let more = [types.staticmethod, types.classmethod];
        let group = types.exception(crate::types::exception::Exc::BaseExceptionGroup);
        let name = self.def.name;
        self.def.binding == Binding::Getter
            && self.owner.is_some_and(|owner| {
                fields.contains(&owner)
                    || owner == group
                    || more.contains(&owner) && matches!(name, "__func__" | "__wrapped__")
                    || owner == types.function && matches!(name, "__closure__" | "__globals__" | "__builtins__")
            })
    }
}

/// Rows of a table: `natives![ "append(self, object, /)", "Add an item at the end." => list_append; ... ]`.
#[macro_export]
macro_rules! natives {
    ($($signature:literal, $doc:literal => $func:expr;)*) => {
        &[$($crate::types::native::NativeDef::new($signature, $doc, $func)),*]
    };
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "@get __name__", "The name." => name;
    "@get __qualname__", "The name, behind that of its type." => qualname;
    "@get __doc__", "The documentation." => doc;
    "@get __self__", "The object it is bound to, or its module." => receiver;
    "@get __module__", "The name of the module." => module;
    "@get __text_signature__", "The parameters." => signature;
];
/// The methods of what stands for an operator of an object, one row each.
pub const WRAPPER_METHODS: &[NativeDef] = crate::natives![
    "@get __name__", "The name." => name;
    "@get __qualname__", "The name, behind that of its type." => qualname;
    "@get __doc__", "The documentation." => doc;
    "@get __objclass__", "The type it is a method of." => owner;
    "@get __self__", "The object it is bound to." => receiver;
    "@get __text_signature__", "The parameters." => signature;
];
/// The methods, one row each.
pub const DESCRIPTOR_METHODS: &[NativeDef] = crate::natives![
    "@get __name__", "The name." => name;
    "@get __qualname__", "The name, behind that of its type." => qualname;
    "@get __doc__", "The documentation." => doc;
    "@get __objclass__", "The type it is a method of." => owner;
    "@get __text_signature__", "The parameters." => signature;
    "__get__(self, instance, owner=None, /)", "Bind to an object." => bind;
];

/// What the getters of built-in types have.
pub const GETSET_METHODS: &[NativeDef] = crate::natives![
    "@get __name__", "The name." => name;
    "@get __qualname__", "The name, behind that of its type." => qualname;
    "@get __doc__", "The documentation." => doc;
    "@get __objclass__", "The type whose attribute it is." => owner;
    "__get__(self, instance, owner=None, /)", "Read the attribute." => read_attribute;
    "__set__(self, instance, value, /)", "Write the attribute." => write_attribute;
    "__delete__(self, instance, /)", "Delete the attribute." => delete_attribute;
];

fn read_attribute(vm: &mut Vm, args: &[Value]) -> PyResult {
    if args[1].is_none() { Ok(args[0]) } else { vm.call(args[0], &[args[1]]) }
}

pub(crate) fn write_attribute(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let name = vm.heap.intern(vm.heap[this].def.name);
    vm.generic_setattr(args[1], name, args[2])?;
    Ok(Value::NONE)
}

pub(crate) fn delete_attribute(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let name = vm.heap.intern(vm.heap[this].def.name);
    vm.generic_delattr(args[1], name)?;
    Ok(Value::NONE)
}

fn this(vm: &mut Vm, args: &[Value]) -> PyResult<Gc<Native>> {
    match args[0].as_gc::<Native>() {
        Some(native) => Ok(native),
        None => Err(vm.type_error("a built-in function is expected")),
    }
}

pub(crate) fn name(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let name = vm.heap[this].def.name;
    Ok(vm.heap.intern(name).into())
}

pub(crate) fn qualname(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let native = &vm.heap[this];
    let class = native.owner.or_else(|| native.bound.as_gc::<Class>());
    let text = match class {
        Some(class) => format!("{}.{}", vm.heap[class].qualname.as_str(), native.def.name),
        None => native.def.name.to_owned(),
    };
    Ok(vm.new_string(text))
}

pub(crate) fn doc(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let doc = vm.heap[this].def.doc;
    Ok(if doc.is_empty() { Value::NONE } else { vm.new_str(doc) })
}

fn receiver(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    match vm.heap[this].bound.present() {
        Some(bound) => Ok(bound),
        None => Ok(vm.builtins_module()),
    }
}

fn module(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    let native = &vm.heap[this];
    if native.owner.is_some() || !native.bound.is_unbound() {
        return Ok(Value::NONE);
    }
    let wanted = native.def as *const NativeDef;
    let library = vm.library.native;
    let home = library.iter().find(|m| m.functions.iter().any(|def| std::ptr::eq(def, wanted)));
    let name = home.map_or("builtins", |m| m.name);
    Ok(vm.heap.intern(name).into())
}

fn signature(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    // What is passed by itself is marked so: the object of a method, the module of a function.
    let Native { def, owner, .. } = vm.heap[this];
    let text = match (def.binding, owner) {
        (Binding::Static, _) => def.params.to_owned(),
        (Binding::Class, _) | (_, Some(_)) => format!("(${}", &def.params[1..]),
        (_, None) if def.params == "()" => "($module, /)".to_owned(),
        (_, None) if def.pos_only > 0 => format!("($module, {}", &def.params[1..]),
        (_, None) => format!("($module, /, {}", &def.params[1..]),
    };
    Ok(vm.new_string(text))
}

pub(crate) fn owner(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    Ok(vm.heap[this].owner.map_or(Value::NONE, Value::from))
}

fn bind(vm: &mut Vm, args: &[Value]) -> PyResult {
    let this = this(vm, args)?;
    if args[1].is_none() {
        if args[2].present().is_none_or(Value::is_none) {
            return Err(vm.type_error("__get__(None, None) is invalid"));
        }
        return Ok(args[0]);
    }
    let Native { def, owner, .. } = vm.heap[this];
    let class = vm.class_of(args[1]);
    if let Some(owner) = owner
        && !vm.heap[class].is_subclass(owner)
    {
        let [owner, class] = [owner, class].map(|class| vm.heap[class].name_in_messages().as_str().to_owned());
        let message = format!("descriptor '{}' for '{owner}' objects doesn't apply to a '{class}' object", def.name);
        return Err(vm.type_error(message));
    }
    Ok(vm.heap.alloc(Native { def, owner, bound: args[1] }).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nothing(_: &mut Vm, _: &[Value]) -> PyResult {
        Ok(Value::NONE)
    }

    #[test]
    fn signatures_are_taken_apart() {
        let d = NativeDef::new("sort(self, /, *, key=None, reverse=False)", "", nothing);
        assert_eq!((d.name, d.positional, d.required, d.pos_only, d.kw_only), ("sort", 1, 1, 1, 2));
        assert!(!d.var_args && d.is_simple);
        assert_eq!(d.param_names().collect::<Vec<_>>(), ["self", "key", "reverse"]);
        let d = NativeDef::new("print(*args, sep=' ', end='', file=None)", "", nothing);
        assert_eq!((d.positional, d.kw_only, d.var_args, d.fixed()), (0, 3, true, 3));
        let d = NativeDef::new("@class fromkeys(cls, iterable, value=None, /)", "", nothing);
        assert_eq!((d.binding, d.positional, d.required, d.pos_only), (Binding::Class, 3, 2, 3));
        let d = NativeDef::new("update(self, other=(), /, **kwargs)", "", nothing);
        assert_eq!((d.positional, d.required, d.var_kwargs, d.fixed()), (2, 1, true, 3));
        let d = NativeDef::new("@get real", "", nothing);
        assert_eq!((d.name, d.binding), ("real", Binding::Getter));
        let d = NativeDef::new("time()", "", nothing);
        assert_eq!((d.positional, d.required), (0, 0));
    }
}
