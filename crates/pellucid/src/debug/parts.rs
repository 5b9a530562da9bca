//! What objects consist of, for the picture of the heap: which values have an identity worth drawing, and what they refer
//! to. A table over the machine's kinds of objects; it runs no Python code.

use pellucid_vm::heap::{Bytes, StrBuf};
use pellucid_vm::interp::observe::brief;
use pellucid_vm::types::bytes::ByteArray;
use pellucid_vm::types::class::{Class, Layout};
use pellucid_vm::types::deque::Deque;
use pellucid_vm::types::dict::Dict;
use pellucid_vm::types::exception::slot;
use pellucid_vm::types::function::{BoundMethod, Cell, Function, Property, Wrapper};
use pellucid_vm::types::generator::{Generator, GeneratorState};
use pellucid_vm::types::list::List;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::set::Set;
use pellucid_vm::{Gc, Instance, Kind, Str, Tuple, Value, Vm};

use super::state::ObjectKind;
use super::view::is_library;

/// How a part is reached.
pub(super) enum Piece {
    Index(usize),
    Key(Value),
    Name(String),
}

/// Strings and bytes of more than this many bytes are objects of their own.
const SHORT: usize = 60;

/// What every class that a statement made has of itself: the views leave it out.
const OF_EVERY_CLASS: [&str; 7] =
    ["__module__", "__qualname__", "__doc__", "__firstlineno__", "__static_attributes__", "__dict__", "__weakref__"];

/// The address of a value that is drawn as an object; None for one that is shown in its place.
pub(super) fn identity(vm: &Vm, value: Value) -> Option<usize> {
    let drawn = match value.kind()? {
        Kind::BigInt | Kind::Float | Kind::Complex | Kind::Range | Kind::Slice | Kind::Native | Kind::Code => false,
        Kind::Str => value.as_gc::<Str>().is_some_and(|text| text.byte_len() > SHORT),
        Kind::Bytes => value.as_gc::<Bytes>().is_some_and(|bytes| bytes.get().as_slice().len() > SHORT),
        // Built-in classes are words of the language rather than things of the program.
        Kind::Class => value.as_gc::<Class>().is_some_and(|class| !matches!(vm.heap[class].layout, Layout::Native(_))),
        _ => true,
    };
    drawn.then(|| value.address()).flatten()
}

/// What it is, for those who draw it.
pub(super) fn kind(vm: &Vm, value: Value) -> ObjectKind {
    match value.kind() {
        Some(Kind::List | Kind::Deque) => ObjectKind::List,
        Some(Kind::Tuple) => ObjectKind::Tuple,
        Some(Kind::Dict | Kind::DictView | Kind::Proxy) => ObjectKind::Dict,
        Some(Kind::Set) => ObjectKind::Set,
        Some(Kind::Function | Kind::BoundMethod | Kind::Wrapper | Kind::Native) => ObjectKind::Function,
        Some(Kind::Class) => ObjectKind::Class,
        Some(Kind::Module) => ObjectKind::Module,
        Some(Kind::Cell) => ObjectKind::Cell,
        Some(Kind::Generator | Kind::Awaiter) => ObjectKind::Generator,
        Some(Kind::Str | Kind::StrBuf | Kind::Bytes | Kind::ByteArray) => ObjectKind::Text,
        Some(Kind::Iter) => ObjectKind::Iterator,
        Some(Kind::Instance) => match vm.unwrap_payload(value) {
            inner if inner == value => ObjectKind::Instance,
            inner => match kind(vm, inner) {
                ObjectKind::Text | ObjectKind::Other => ObjectKind::Instance,
                kind => kind,
            },
        },
        _ => ObjectKind::Other,
    }
}

/// A short text for a value.
pub(super) fn text(vm: &Vm, value: Value) -> String {
    if let Some(instance) = value.as_gc::<Instance>() {
        if is_exception(vm, instance) {
            return exception_text(vm, instance);
        }
        let inner = vm.unwrap_payload(value);
        if inner != value {
            return format!("{}({})", vm.type_name(value), brief(vm, inner));
        }
    }
    if let Some(cell) = value.as_gc::<Cell>() {
        return format!("<cell: {}>", brief(vm, vm.heap[cell].value));
    }
    if let Some(generator) = value.as_gc::<Generator>() {
        let function = vm.heap[generator].func;
        return format!("<{} {}>", vm.type_name(value), vm.heap[function].qualname.as_str());
    }
    if let Some(method) = value.as_gc::<BoundMethod>() {
        return format!("<bound method {}>", brief(vm, vm.heap[method].func).trim_matches(['<', '>']));
    }
    brief(vm, value)
}

fn is_exception(vm: &Vm, instance: Gc<Instance>) -> bool {
    let class = vm.heap.shape(instance.shape()).class;
    vm.heap[class].layout == Layout::Exception
}

/// `ValueError('text')`
fn exception_text(vm: &Vm, instance: Gc<Instance>) -> String {
    let args = instance.slot(slot::ARGS).as_gc::<Tuple>();
    let args = args.iter().flat_map(|args| args.items()).map(|&arg| brief(vm, arg));
    format!("{}({})", vm.type_name(instance.into()), args.collect::<Vec<_>>().join(", "))
}

/// The message of an exception that has one text for an argument, else its arguments.
pub(super) fn message(vm: &Vm, exception: Value) -> String {
    let args = exception.as_gc::<Instance>().and_then(|instance| instance.slot(slot::ARGS).as_gc::<Tuple>());
    let args: &[Value] = args.as_ref().map_or(&[], |args| args.items());
    match args {
        [] => String::new(),
        [one] => match one.as_gc::<Str>() {
            Some(text) => text.as_str().to_owned(),
            None => brief(vm, *one),
        },
        many => format!("({})", many.iter().map(|&arg| brief(vm, arg)).collect::<Vec<_>>().join(", ")),
    }
}

/// The parts of an object, at most `most` of them, and how many more there are.
pub(super) fn pieces(vm: &Vm, value: Value, most: usize) -> (Vec<(Piece, Value)>, usize) {
    let mut out = Pieces { list: Vec::new(), most, more: 0 };
    collect(vm, value, &mut out);
    (out.list, out.more)
}

struct Pieces {
    list: Vec<(Piece, Value)>,
    most: usize,
    more: usize,
}

impl Pieces {
    fn add(&mut self, piece: impl FnOnce() -> Piece, value: Value) {
        if value.is_unbound() {
            return;
        }
        if self.list.len() < self.most {
            self.list.push((piece(), value));
        } else {
            self.more += 1;
        }
    }

    fn name(&mut self, name: &str, value: Value) {
        self.add(|| Piece::Name(name.to_owned()), value);
    }

    fn indexed(&mut self, count: usize, items: impl Iterator<Item = Value>) {
        let room = self.most.saturating_sub(self.list.len());
        let shown = items.take(room).enumerate().map(|(index, value)| (Piece::Index(index), value));
        self.list.extend(shown);
        self.more += count.saturating_sub(room);
    }
}

fn collect(vm: &Vm, value: Value, out: &mut Pieces) {
    let heap = &vm.heap;
    if let Some(list) = value.as_gc::<List>() {
        out.indexed(heap[list].items.len(), heap[list].items.iter().copied());
    } else if let Some(tuple) = value.as_gc::<Tuple>() {
        out.indexed(tuple.items().len(), tuple.items().iter().copied());
    } else if let Some(deque) = value.as_gc::<Deque>() {
        out.indexed(heap[deque].items.len(), heap[deque].items.iter().copied());
    } else if let Some(set) = value.as_gc::<Set>() {
        out.indexed(heap[set].len(), heap[set].iter());
    } else if let Some(dict) = value.as_gc::<Dict>() {
        heap[dict].iter().for_each(|entry| out.add(|| Piece::Key(entry.key), entry.value));
    } else if let Some(cell) = value.as_gc::<Cell>() {
        out.name("value", heap[cell].value);
    } else if let Some(instance) = value.as_gc::<Instance>() {
        collect_instance(vm, instance, out);
    } else if let Some(function) = value.as_gc::<Function>() {
        collect_function(vm, function, out);
    } else if let Some(method) = value.as_gc::<BoundMethod>() {
        out.name("self", heap[method].receiver);
        out.name("function", heap[method].func);
    } else if let Some(wrapper) = value.as_gc::<Wrapper>() {
        out.name("function", heap[wrapper].func);
    } else if let Some(property) = value.as_gc::<Property>() {
        out.name("get", heap[property].get);
        out.name("set", heap[property].set);
        out.name("delete", heap[property].delete);
    } else if let Some(class) = value.as_gc::<Class>() {
        collect_class(vm, class, out);
    } else if let Some(generator) = value.as_gc::<Generator>() {
        collect_generator(vm, generator, out);
    } else if value.is::<Module>() || value.is::<ByteArray>() || value.is::<StrBuf>() {
        // Shown by their text alone.
    }
}

/// What a subclass of a built-in type holds, then the attributes.
fn collect_instance(vm: &Vm, instance: Gc<Instance>, out: &mut Pieces) {
    let shape = vm.heap.shape(instance.shape());
    let inner = vm.unwrap_payload(instance.into());
    if inner != Value::from(instance) {
        collect(vm, inner, out);
    }
    if is_exception(vm, instance) {
        out.name("args", instance.slot(slot::ARGS));
        for (name, at) in [("__cause__", slot::CAUSE), ("__context__", slot::CONTEXT)] {
            if let Some(value) = instance.slot(at).not_none() {
                out.name(name, value);
            }
        }
    }
    if shape.is_dict {
        if let Some(dict) = instance.slot(shape.reserved as usize).as_gc::<Dict>() {
            let named = |key: Value| key.as_gc::<Str>().map_or(Piece::Key(key), |n| Piece::Name(n.as_str().into()));
            vm.heap[dict].iter().for_each(|entry| out.add(|| named(entry.key), entry.value));
        }
        return;
    }
    for (index, key) in shape.keys.iter().enumerate() {
        out.name(key.as_str(), instance.slot(shape.reserved as usize + index));
    }
}

/// Defaults, and the cells that it shares variables by.
fn collect_function(vm: &Vm, function: Gc<Function>, out: &mut Pieces) {
    let function = &vm.heap[function];
    let code = vm.heap[function.code].verified.code();
    if is_library(&code.filename) {
        return;
    }
    if let Some(defaults) = function.defaults {
        let items = defaults.items();
        let first = (code.arg_count as usize).saturating_sub(items.len());
        for (name, &value) in code.locals.iter().skip(first).zip(items) {
            out.name(&format!("{name}="), value);
        }
    }
    if let Some(defaults) = function.kw_defaults {
        for entry in vm.heap[defaults].iter() {
            let name = entry.key.as_gc::<Str>().map_or(String::new(), |name| name.as_str().to_owned());
            out.name(&format!("{name}="), entry.value);
        }
    }
    if let Some(closure) = function.closure {
        for (name, &cell) in code.frees.iter().zip(closure.items()) {
            out.name(name, cell);
        }
    }
}

/// The bases and attributes of a class that the program made.
fn collect_class(vm: &Vm, class: Gc<Class>, out: &mut Pieces) {
    let class = &vm.heap[class];
    for &base in &class.bases {
        if !matches!(vm.heap[base].layout, Layout::Native(_)) {
            out.name("(base)", base.into());
        }
    }
    let module = vm.heap[class.dict].get_str(vm.names.module).and_then(|name| name.as_gc::<Str>());
    // Only what was made by running Python code tells its module; the library's classes are not expanded.
    if module.is_none_or(|name| vm.library.frozen.iter().any(|frozen| frozen.name == name.as_str())) {
        return;
    }
    for entry in vm.heap[class.dict].iter() {
        let Some(name) = entry.key.as_gc::<Str>() else { continue };
        let name = name.as_str();
        if !OF_EVERY_CLASS.contains(&name) {
            out.name(name, entry.value);
        }
    }
}

/// The variables of a generator that waits.
fn collect_generator(vm: &Vm, generator: Gc<Generator>, out: &mut Pieces) {
    let generator = &vm.heap[generator];
    if !matches!(generator.state, GeneratorState::Created | GeneratorState::Suspended) {
        return;
    }
    let code = vm.heap[generator.code].verified.code();
    let names = code.locals.iter().chain(&code.cells).chain(&code.frees);
    for (name, &value) in names.zip(generator.registers.iter()) {
        let value = value.as_gc::<Cell>().map_or(value, |cell| vm.heap[cell].value);
        if !name.starts_with('.') {
            out.name(name, value);
        }
    }
}

/// The names of the classes that a value is an instance of.
pub(super) fn class_names(vm: &Vm, value: Value) -> Vec<String> {
    let class = vm.class_of(value);
    vm.heap[class].mro.iter().map(|&base| vm.heap[base].name.as_str().to_owned()).collect()
}
