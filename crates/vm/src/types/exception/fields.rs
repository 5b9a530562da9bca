//! What built-in exceptions keep beside their arguments: `StopIteration.value`, `OSError.errno` and so on.
//!
//! All of it lives in one slot. StopIteration and SystemExit have their one value there; the other families have a list
//! there, made when the first field is set, whose places are named below.

use crate::heap::{Gc, Instance, Str, Tuple};
use crate::types::class::Class;
use crate::types::exception::{Exc, slot};
use crate::types::list::List;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// `name` of NameError, AttributeError and ImportError.
pub const NAME: usize = 0;
/// `obj` of AttributeError.
pub const OBJ: usize = 1;
/// `path` of ImportError.
pub const PATH: usize = 1;
/// `name_from` of ImportError.
pub const NAME_FROM: usize = 2;
/// `msg` of ImportError and SyntaxError.
pub const MSG: usize = 3;
/// `errno` of OSError.
pub const ERRNO: usize = 0;
/// `strerror` of OSError.
pub const STRERROR: usize = 1;
/// `filename` of OSError and SyntaxError.
pub const FILENAME: usize = 2;
/// `filename2` of OSError.
pub const FILENAME2: usize = 4;
/// `lineno` of SyntaxError.
pub const LINENO: usize = 0;
/// `offset` of SyntaxError.
pub const OFFSET: usize = 1;
/// `text` of SyntaxError.
pub const TEXT: usize = 4;
/// `end_lineno` of SyntaxError.
pub const END_LINENO: usize = 5;
/// `end_offset` of SyntaxError.
pub const END_OFFSET: usize = 6;
/// `encoding` of the Unicode errors.
pub const ENCODING: usize = 0;
/// `object` of the Unicode errors.
pub const OBJECT: usize = 1;
/// `start` of the Unicode errors.
pub const START: usize = 2;
/// `end` of the Unicode errors.
pub const END: usize = 3;
/// `reason` of the Unicode errors.
pub const REASON: usize = 4;
/// `message` of exception groups.
pub const MESSAGE: usize = 0;
/// `exceptions` of exception groups, a tuple.
pub const EXCEPTIONS: usize = 1;
const COUNT: usize = 7;

/// The built-in exceptions that keep something, each standing for its subclasses too.
const FAMILIES: [Exc; 11] = [
    Exc::StopIteration,
    Exc::SystemExit,
    Exc::AttributeError,
    Exc::NameError,
    Exc::ImportError,
    Exc::OSError,
    Exc::SyntaxError,
    Exc::UnicodeDecodeError,
    Exc::UnicodeEncodeError,
    Exc::UnicodeTranslateError,
    Exc::BaseExceptionGroup,
];

/// The family that a class belongs to.
#[inline]
pub fn family(vm: &Vm, class: Gc<Class>) -> Option<Exc> {
    let class = &vm.heap[class];
    match class.family.get() {
        0 => {
            let found = FAMILIES.iter().position(|&exc| class.is_subclass(vm.types.exception(exc)));
            class.family.set(found.map_or(1, |place| place as u8 + 2));
            found.map(|place| FAMILIES[place])
        }
        known => FAMILIES.get((known as usize).wrapping_sub(2)).copied(),
    }
}

/// The family with the same fields that stands for all that have them.
pub(crate) fn kept_like(family: Exc) -> Exc {
    match family {
        Exc::UnicodeDecodeError | Exc::UnicodeEncodeError | Exc::UnicodeTranslateError => Exc::UnicodeError,
        other => other,
    }
}

/// A field; None (Python's) if it was never set.
pub fn get(vm: &Vm, exception: Gc<Instance>, field: usize) -> Value {
    match exception.slot(slot::EXTRA).as_gc::<List>() {
        None => Value::NONE,
        Some(list) => vm.heap[list].items.get(field).copied().unwrap_or(Value::NONE),
    }
}

/// Sets a field.
pub fn set(vm: &mut Vm, exception: Gc<Instance>, field: usize, value: Value) {
    let list = match exception.slot(slot::EXTRA).as_gc::<List>() {
        Some(list) if vm.heap[list].items.len() == COUNT => list,
        _ => {
            let list = vm.heap.alloc(List { items: vec![Value::NONE; COUNT] });
            exception.set_slot(slot::EXTRA, list.into());
            list
        }
    };
    vm.heap[list].items[field] = value;
}

/// Takes the fields out of the arguments, as far as that can't fail.
pub(crate) fn fill(vm: &mut Vm, exception: Gc<Instance>) {
    let class = vm.heap.shape(exception.shape()).class;
    let Some(family) = family(vm, class) else { return };
    let args = Raised(exception).args();
    match family {
        Exc::StopIteration => {
            exception.set_slot(slot::EXTRA, args.items().first().copied().unwrap_or(Value::NONE));
        }
        Exc::SystemExit => {
            let code = match args.items() {
                [] => Value::NONE,
                [code] => *code,
                _ => args.into(),
            };
            exception.set_slot(slot::EXTRA, code);
        }
        Exc::ImportError => {
            if let [msg] = *args.items() {
                set(vm, exception, MSG, msg);
            }
        }
        Exc::OSError => fill_os_error(vm, exception, args),
        Exc::SyntaxError => fill_syntax_error(vm, exception, args),
        Exc::UnicodeDecodeError | Exc::UnicodeEncodeError | Exc::UnicodeTranslateError => {
            let places = unicode_places(family);
            if args.items().len() == places.len() {
                for (&place, &value) in places.iter().zip(args.items()) {
                    set(vm, exception, place, value);
                }
            }
        }
        _ => {}
    }
}

/// Which fields the arguments of a Unicode error are.
fn unicode_places(family: Exc) -> &'static [usize] {
    match family {
        Exc::UnicodeTranslateError => &[OBJECT, START, END, REASON],
        _ => &[ENCODING, OBJECT, START, END, REASON],
    }
}

fn fill_os_error(vm: &mut Vm, exception: Gc<Instance>, args: Gc<Tuple>) {
    let items = args.items();
    if !(2..=5).contains(&items.len()) {
        return;
    }
    set(vm, exception, ERRNO, items[0]);
    set(vm, exception, STRERROR, items[1]);
    let Some(&filename) = items.get(2) else { return };
    set(vm, exception, FILENAME, filename);
    if let Some(&second) = items.get(4) {
        set(vm, exception, FILENAME2, second);
    }
    if !filename.is_none() {
        let kept = vm.new_tuple(&items[..2]);
        exception.set_slot(slot::ARGS, kept);
    }
}

fn fill_syntax_error(vm: &mut Vm, exception: Gc<Instance>, args: Gc<Tuple>) {
    let items = args.items();
    if let Some(&msg) = items.first() {
        set(vm, exception, MSG, msg);
    }
    if items.len() == 2 {
        fill_syntax_place(vm, exception, items[1]);
    }
}

fn fill_syntax_place(vm: &mut Vm, exception: Gc<Instance>, place: Value) {
    let Some(place) = place.as_gc::<Tuple>() else { return };
    for (&field, &value) in [FILENAME, LINENO, OFFSET, TEXT, END_LINENO, END_OFFSET].iter().zip(place.items()) {
        set(vm, exception, field, value);
    }
}

/// The class that `OSError(errno, ...)` makes an instance of.
pub(crate) fn os_error_class(vm: &Vm, class: Gc<Class>, args: &[Value]) -> Gc<Class> {
    if class != vm.types.exception(Exc::OSError) || !(2..=5).contains(&args.len()) {
        return class;
    }
    let number = args[0].as_bool().map(i64::from).or_else(|| args[0].as_small_int());
    let exc = match number {
        Some(1 | 13) => Exc::PermissionError,
        Some(2) => Exc::FileNotFoundError,
        Some(3) => Exc::ProcessLookupError,
        Some(4) => Exc::InterruptedError,
        Some(10) => Exc::ChildProcessError,
        Some(11 | 114 | 115) => Exc::BlockingIOError,
        Some(17) => Exc::FileExistsError,
        Some(20) => Exc::NotADirectoryError,
        Some(21) => Exc::IsADirectoryError,
        Some(32 | 108) => Exc::BrokenPipeError,
        Some(103) => Exc::ConnectionAbortedError,
        Some(104) => Exc::ConnectionResetError,
        Some(110) => Exc::TimeoutError,
        Some(111) => Exc::ConnectionRefusedError,
        _ => return class,
    };
    vm.types.exception(exc)
}

/// Forgets what an `__init__` has set before: another is called.
pub(crate) fn reset(vm: &mut Vm, exception: Gc<Instance>) {
    let class = vm.heap.shape(exception.shape()).class;
    let kept: &[usize] = match family(vm, class) {
        Some(Exc::AttributeError) => &[NAME, OBJ],
        Some(Exc::NameError) => &[NAME],
        Some(Exc::ImportError) => &[MSG, NAME, PATH, NAME_FROM],
        _ => &[],
    };
    for &field in kept {
        if !get(vm, exception, field).is_none() {
            set(vm, exception, field, Value::NONE);
        }
    }
}

/// What the families' `__init__` checks and takes from keyword arguments.
pub(crate) fn init(vm: &mut Vm, exception: Gc<Instance>, kwargs: &[(&str, Value)]) -> PyResult<()> {
    let class = vm.heap.shape(exception.shape()).class;
    let family = family(vm, class);
    let known: &[(&str, usize)] = match family {
        Some(Exc::AttributeError) => &[("name", NAME), ("obj", OBJ)],
        Some(Exc::NameError) => &[("name", NAME)],
        Some(Exc::ImportError) => &[("name", NAME), ("path", PATH), ("name_from", NAME_FROM)],
        _ => &[],
    };
    for &(name, value) in kwargs {
        match known.iter().find(|(known, _)| *known == name) {
            Some(&(_, field)) => set(vm, exception, field, value),
            None if known.is_empty() => {
                let class_name = vm.heap[class].name;
                return Err(vm.type_error(format!("{}() takes no keyword arguments", class_name.as_str())));
            }
            None => {
                let of = family.map_or("", |f| Exc::ALL[f as usize].2);
                return Err(vm.type_error(format!("{of}() got an unexpected keyword argument '{name}'")));
            }
        }
    }
    check(vm, exception)
}

/// What the `__init__` of Unicode errors and of SyntaxError ask of their arguments.
pub(crate) fn check(vm: &mut Vm, exception: Gc<Instance>) -> PyResult<()> {
    let class = vm.heap.shape(exception.shape()).class;
    let args = Raised(exception).args();
    match family(vm, class) {
        Some(family @ (Exc::UnicodeDecodeError | Exc::UnicodeEncodeError | Exc::UnicodeTranslateError)) => {
            check_unicode(vm, exception, args, family)
        }
        Some(Exc::SyntaxError) if args.items().len() == 2 => check_syntax_error(vm, exception, args.items()[1]),
        _ => Ok(()),
    }
}

fn check_unicode(vm: &mut Vm, exception: Gc<Instance>, args: Gc<Tuple>, family: Exc) -> PyResult<()> {
    let places = unicode_places(family);
    let given = args.items().len();
    if given != places.len() {
        let message = format!("function takes exactly {} arguments ({given} given)", places.len());
        return Err(vm.type_error(message));
    }
    for (number, (&place, &value)) in places.iter().zip(args.items()).enumerate() {
        match place {
            START | END => _ = vm.to_isize(value)?,
            OBJECT if family == Exc::UnicodeDecodeError => {}
            _ if vm.cast::<Str>(value).is_some() => {}
            _ => {
                let found = crate::types::str::short_name(vm, value);
                let message = format!("argument {} must be str, not {found}", number + 1);
                return Err(vm.type_error(message));
            }
        }
    }
    if family == Exc::UnicodeDecodeError {
        let object = args.items()[1];
        let Some(bytes) = crate::types::bytes::buffer(vm, object) else {
            let message = format!("a bytes-like object is required, not '{}'", vm.type_name(object));
            return Err(vm.type_error(message));
        };
        if !object.is::<crate::types::bytes::Bytes>() {
            let bytes = bytes.slice(&vm.heap).to_vec();
            let bytes = vm.new_bytes(bytes);
            set(vm, exception, OBJECT, bytes);
        }
    }
    Ok(())
}

/// The second argument of SyntaxError tells the place, in four or six parts.
fn check_syntax_error(vm: &mut Vm, exception: Gc<Instance>, place: Value) -> PyResult<()> {
    let parts = vm.rooted(&[exception.into()], |vm| vm.collect(place))?;
    let message = match parts.len() {
        4 | 6 => {
            let parts = vm.new_tuple(&parts);
            fill_syntax_place(vm, exception, parts);
            return Ok(());
        }
        5 => "end_offset must be provided when end_lineno is provided".to_owned(),
        given @ ..4 => format!("function takes at least 4 arguments ({given} given)"),
        given => format!("function takes at most 6 arguments ({given} given)"),
    };
    Err(vm.type_error(message))
}
