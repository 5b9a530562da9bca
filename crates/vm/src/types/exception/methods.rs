//! The attributes and methods of exceptions and traceback entries.

use super::fields::{self, *};
use super::{Exc, Traceback, slot, text};
use crate::core_types::add_methods;
use crate::heap::{Gc, Instance, Str};
use crate::natives;
use crate::types::dict::Dict;
use crate::types::list::List;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// Gives the exception classes their methods.
pub(crate) fn install(vm: &mut Vm) {
    for (exc, rows) in TABLES {
        let class = vm.types.exception(*exc);
        add_methods(vm, class, rows);
    }
    let base = vm.types.exception(Exc::BaseException);
    crate::ops::class_slots::add_getters(vm, base, true, false);
    let doc = vm.names.doc;
    for &(exc, _, _) in Exc::ALL {
        let class = vm.types.exception(exc);
        let dict = vm.heap[class].dict;
        vm.heap.dict_set_str(dict, doc, Value::NONE);
    }
}

const TABLES: &[(Exc, &[NativeDef])] = &[
    (Exc::BaseException, BASE),
    (Exc::KeyError, STR),
    (Exc::BaseExceptionGroup, super::group::METHODS),
    (Exc::StopIteration, STOP_ITERATION),
    (Exc::SystemExit, SYSTEM_EXIT),
    (Exc::AttributeError, ATTRIBUTE_ERROR),
    (Exc::NameError, NAME_ERROR),
    (Exc::ImportError, IMPORT_ERROR),
    (Exc::OSError, OS_ERROR),
    (Exc::SyntaxError, SYNTAX_ERROR),
    (Exc::UnicodeDecodeError, UNICODE_ERROR),
    (Exc::UnicodeEncodeError, UNICODE_ERROR),
    (Exc::UnicodeTranslateError, UNICODE_ERROR),
];

const BASE: &[NativeDef] = natives![
    "@static __new__(cls, /, *args, **kwargs)", "Create an exception with these arguments." => new;
    "__init__(self, /, *args, **kwargs)", "Set the arguments." => init;
    "__str__(self, /)", "Return str(self)." => base_str;
    "__repr__(self, /)", "Return repr(self)." => repr;
    "add_note(self, note, /)", "Add a note, which is shown behind the message." => add_note_method;
    "__setstate__(self, state, /)", "Set the attributes that a dict holds." => set_state;
    "with_traceback(self, tb, /)", "Set the traceback and return the exception." => with_traceback;
    "@get args", "The arguments it was made with." => part::<{ slot::ARGS }>;
    "@set args=", "" => set_args;
    "@get __cause__", "The exception it was raised from." => part::<{ slot::CAUSE }>;
    "@set __cause__=", "" => set_cause;
    "@get __context__", "The exception that was being handled when it was raised." => part::<{ slot::CONTEXT }>;
    "@set __context__=", "" => set_context;
    "@get __traceback__", "The frames it passed through." => part::<{ slot::TRACEBACK }>;
    "@set __traceback__=", "" => set_traceback;
    "@get __suppress_context__", "Whether the context is not to be shown." => part::<{ slot::SUPPRESS }>;
    "@set __suppress_context__=", "" => set_suppress;
];

const STR: &[NativeDef] = natives!["__str__(self, /)", "Return str(self)." => family_str;];

const STOP_ITERATION: &[NativeDef] = natives![
    "@get value", "The generator's return value." => part::<{ slot::EXTRA }>;
    "@set value=", "" => set_part::<{ slot::EXTRA }>;
];

const SYSTEM_EXIT: &[NativeDef] = natives![
    "@get code", "The exit status." => part::<{ slot::EXTRA }>;
    "@set code=", "" => set_part::<{ slot::EXTRA }>;
];

const ATTRIBUTE_ERROR: &[NativeDef] = natives![
    "@get name", "The attribute's name." => field::<NAME>;
    "@set name=", "" => set_field::<NAME>;
    "@get obj", "The object." => field::<OBJ>;
    "@set obj=", "" => set_field::<OBJ>;
];

const NAME_ERROR: &[NativeDef] = natives![
    "@get name", "The name." => field::<NAME>;
    "@set name=", "" => set_field::<NAME>;
];

const IMPORT_ERROR: &[NativeDef] = natives![
    "__str__(self, /)", "Return str(self)." => family_str;
    "@get msg", "The message." => field::<MSG>;
    "@set msg=", "" => set_field::<MSG>;
    "@get name", "The module's name." => field::<NAME>;
    "@set name=", "" => set_field::<NAME>;
    "@get path", "The module's file." => field::<PATH>;
    "@set path=", "" => set_field::<PATH>;
    "@get name_from", "The name wanted from the module." => field::<NAME_FROM>;
    "@set name_from=", "" => set_field::<NAME_FROM>;
];

const OS_ERROR: &[NativeDef] = natives![
    "__str__(self, /)", "Return str(self)." => family_str;
    "@get errno", "The system's error number." => field::<ERRNO>;
    "@set errno=", "" => set_field::<ERRNO>;
    "@get strerror", "The system's error message." => field::<STRERROR>;
    "@set strerror=", "" => set_field::<STRERROR>;
    "@get filename", "The file's name." => field::<FILENAME>;
    "@set filename=", "" => set_field::<FILENAME>;
    "@get filename2", "The second file's name." => field::<FILENAME2>;
    "@set filename2=", "" => set_field::<FILENAME2>;
];

const SYNTAX_ERROR: &[NativeDef] = natives![
    "__str__(self, /)", "Return str(self)." => family_str;
    "@get msg", "The message." => field::<MSG>;
    "@set msg=", "" => set_field::<MSG>;
    "@get filename", "The file's name." => field::<FILENAME>;
    "@set filename=", "" => set_field::<FILENAME>;
    "@get lineno", "The line." => field::<LINENO>;
    "@set lineno=", "" => set_field::<LINENO>;
    "@get offset", "The column." => field::<OFFSET>;
    "@set offset=", "" => set_field::<OFFSET>;
    "@get text", "The text of the line." => field::<TEXT>;
    "@set text=", "" => set_field::<TEXT>;
    "@get end_lineno", "The last line." => field::<END_LINENO>;
    "@set end_lineno=", "" => set_field::<END_LINENO>;
    "@get end_offset", "The column behind the end." => field::<END_OFFSET>;
    "@set end_offset=", "" => set_field::<END_OFFSET>;
    "@get print_file_and_line", "Nothing; from before there was end_offset." => |_, _| Ok(Value::NONE);
];

const UNICODE_ERROR: &[NativeDef] = natives![
    "__str__(self, /)", "Return str(self)." => family_str;
    "@get encoding", "The encoding." => field::<ENCODING>;
    "@set encoding=", "" => set_field::<ENCODING>;
    "@get object", "What was to be converted." => field::<OBJECT>;
    "@set object=", "" => set_field::<OBJECT>;
    "@get start", "Where the trouble starts." => field::<START>;
    "@set start=", "" => set_field::<START>;
    "@get end", "Where it ends." => field::<END>;
    "@set end=", "" => set_field::<END>;
    "@get reason", "What the trouble is." => field::<REASON>;
    "@set reason=", "" => set_field::<REASON>;
];

/// The methods, one row each.
pub const TRACEBACK_METHODS: &[NativeDef] = natives![
    "@get tb_next", "The next, inner entry." => tb_next;
    "@set tb_next=", "" => set_tb_next;
    "@get tb_lineno", "The line." => tb_lineno;
    "@get tb_frame", "The frame, as far as it is known." => tb_frame;
    "@get tb_lasti", "The index of the instruction." => tb_lasti;
];

/// `traceback(tb_next, tb_frame, tb_lasti, tb_lineno)`
pub static TRACEBACK_CONSTRUCT: NativeDef = NativeDef::new(
    "traceback(tb_next, tb_frame, tb_lasti, tb_lineno)",
    "A frame that an exception passed through, and those further in.",
    new_traceback,
);

fn new_traceback(vm: &mut Vm, args: &[Value]) -> PyResult {
    let next = args[0];
    if !next.is_none() && !next.is::<Traceback>() {
        let message = format!("expected traceback object or None, got '{}'", vm.type_name(next));
        return Err(vm.type_error(message));
    }
    let lasti = vm.to_c_int(args[2])?;
    let line = vm.to_c_int(args[3])?;
    match crate::traceback::frames::entry_of(vm, args[1], next, lasti, line) {
        Some(entry) => Ok(entry.into()),
        None => {
            let message = format!("traceback() argument 'tb_frame' must be frame, not {}", vm.type_name(args[1]));
            Err(vm.type_error(message))
        }
    }
}

/// The exception that a method was called on.
fn this(vm: &mut Vm, args: &[Value]) -> PyResult<Raised> {
    match vm.as_exception(args[0]) {
        Some(raised) => Ok(raised),
        None => Err(vm.type_error("an exception is expected")),
    }
}

fn new(vm: &mut Vm, args: &[Value]) -> PyResult {
    match vm.as_exception_class(args[0]) {
        Some(class) => Ok(crate::ops::exception::instantiate(vm, class, &args[2..]).value()),
        None => Err(vm.type_error("BaseException.__new__(X): X is not a subtype of BaseException")),
    }
}

fn init(vm: &mut Vm, args: &[Value]) -> PyResult {
    let exception = this(vm, args)?.0;
    if args[1].is_unbound() && Raised(exception).args().items() == &args[2..] {
        fields::check(vm, exception)?;
        return Ok(Value::NONE); // as it was made
    }
    let mut kwargs: Vec<(Gc<Str>, Value)> = Vec::new();
    if let Some(dict) = args[1].as_gc::<Dict>() {
        kwargs.extend(vm.heap[dict].iter().filter_map(|e| Some((e.key.as_gc::<Str>()?, e.value))));
    }
    let given = vm.new_tuple(&args[2..]);
    exception.set_slot(slot::ARGS, given);
    fields::reset(vm, exception);
    fields::fill(vm, exception);
    let kwargs: Vec<(&str, Value)> = kwargs.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    fields::init(vm, exception, &kwargs)?;
    Ok(Value::NONE)
}

fn base_str(vm: &mut Vm, args: &[Value]) -> PyResult {
    let raised = this(vm, args)?;
    Ok(text::plain_str(vm, raised)?.into())
}

fn family_str(vm: &mut Vm, args: &[Value]) -> PyResult {
    let raised = this(vm, args)?;
    Ok(text::family_str(vm, raised)?.into())
}

fn repr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let raised = this(vm, args)?;
    let class = vm.class_of(args[0]);
    let mut out = vm.heap[class].name.as_str().to_owned();
    if let [only] = *raised.args().items() {
        out.push('(');
        vm.write_repr(&mut out, only)?;
        out.push(')');
    } else {
        vm.write_repr(&mut out, raised.args().into())?;
    }
    Ok(vm.new_string(out))
}

fn add_note_method(vm: &mut Vm, args: &[Value]) -> PyResult {
    let raised = this(vm, args)?;
    if vm.cast::<Str>(args[1]).is_none() {
        let message = format!("note must be a str, not '{}'", vm.type_name(args[1]));
        return Err(vm.type_error(message));
    }
    add_note(vm, raised, args[1])?;
    Ok(Value::NONE)
}

/// Adds a note, a string, to those of an exception.
///
/// # Errors
/// TypeError if `__notes__` is no list; what setting it raises.
pub(crate) fn add_note(vm: &mut Vm, raised: Raised, note: Value) -> PyResult<()> {
    let name = vm.names.notes;
    match vm.getattr_opt(raised.value(), name)? {
        None => {
            let notes = vm.new_list(vec![note]);
            vm.setattr(raised.value(), name, notes)?;
        }
        Some(notes) => match vm.cast::<List>(notes) {
            Some(list) => vm.heap[list].items.push(note),
            None => return Err(vm.type_error("Cannot add note: __notes__ is not a list")),
        },
    }
    Ok(())
}

fn set_state(vm: &mut Vm, args: &[Value]) -> PyResult {
    if args[1].is_none() {
        return Ok(Value::NONE);
    }
    let Some(state) = vm.cast::<Dict>(args[1]) else { return Err(vm.type_error("state is not a dictionary")) };
    let attributes: Vec<_> = vm.heap[state].iter().collect();
    for attribute in attributes {
        let name = vm.to_str(attribute.key, "attribute name")?;
        let name = vm.heap.intern(name.as_str());
        vm.setattr(args[0], name, attribute.value)?;
    }
    Ok(Value::NONE)
}

fn with_traceback(vm: &mut Vm, args: &[Value]) -> PyResult {
    set_traceback(vm, args)?;
    Ok(args[0])
}

fn part<const SLOT: usize>(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(this(vm, args)?.0.slot(SLOT))
}

fn set_part<const SLOT: usize>(vm: &mut Vm, args: &[Value]) -> PyResult {
    this(vm, args)?.0.set_slot(SLOT, args[1].present().unwrap_or(Value::NONE));
    Ok(Value::NONE)
}

fn field<const FIELD: usize>(vm: &mut Vm, args: &[Value]) -> PyResult {
    let exception: Gc<Instance> = this(vm, args)?.0;
    Ok(fields::get(vm, exception, FIELD))
}

fn set_field<const FIELD: usize>(vm: &mut Vm, args: &[Value]) -> PyResult {
    let exception = this(vm, args)?.0;
    fields::set(vm, exception, FIELD, args[1].present().unwrap_or(Value::NONE));
    Ok(Value::NONE)
}

fn set_args(vm: &mut Vm, args: &[Value]) -> PyResult {
    let raised = this(vm, args)?;
    let Some(value) = args[1].present() else { return Err(vm.type_error("args may not be deleted")) };
    let items = vm.collect(value)?;
    let tuple = vm.new_tuple(&items);
    raised.0.set_slot(slot::ARGS, tuple);
    Ok(Value::NONE)
}

/// Checks a value for `__cause__` or `__context__`.
fn exception_or_none(vm: &mut Vm, value: Value, what: &str) -> PyResult {
    match value.present() {
        None => Err(vm.type_error(format!("__{what}__ may not be deleted"))),
        Some(value) if value.is_none() || vm.as_exception(value).is_some() => Ok(value),
        Some(_) => Err(vm.type_error(format!("exception {what} must be None or derive from BaseException"))),
    }
}

fn set_cause(vm: &mut Vm, args: &[Value]) -> PyResult {
    let raised = this(vm, args)?;
    let cause = exception_or_none(vm, args[1], "cause")?;
    raised.set_cause(cause);
    Ok(Value::NONE)
}

fn set_context(vm: &mut Vm, args: &[Value]) -> PyResult {
    let raised = this(vm, args)?;
    let context = exception_or_none(vm, args[1], "context")?;
    raised.0.set_slot(slot::CONTEXT, context);
    Ok(Value::NONE)
}

fn set_traceback(vm: &mut Vm, args: &[Value]) -> PyResult {
    let raised = this(vm, args)?;
    match args[1].present() {
        None => Err(vm.type_error("__traceback__ may not be deleted")),
        Some(value) if value.is_none() || value.is::<Traceback>() => {
            raised.set_traceback(value);
            Ok(Value::NONE)
        }
        Some(_) => Err(vm.type_error("__traceback__ must be a traceback or None")),
    }
}

fn set_suppress(vm: &mut Vm, args: &[Value]) -> PyResult {
    let raised = this(vm, args)?;
    if args[1].is_unbound() {
        return Err(vm.type_error("can't delete numeric/char attribute"));
    }
    match args[1].as_bool() {
        Some(on) => raised.0.set_slot(slot::SUPPRESS, Value::bool(on)),
        None => return Err(vm.type_error("attribute value type must be bool")),
    }
    Ok(Value::NONE)
}

fn traceback(vm: &mut Vm, args: &[Value]) -> PyResult<Gc<Traceback>> {
    match args[0].as_gc::<Traceback>() {
        Some(entry) => Ok(entry),
        None => Err(vm.type_error("a traceback is expected")),
    }
}

fn tb_next(vm: &mut Vm, args: &[Value]) -> PyResult {
    let entry = traceback(vm, args)?;
    Ok(vm.heap[entry].next)
}

fn set_tb_next(vm: &mut Vm, args: &[Value]) -> PyResult {
    let entry = traceback(vm, args)?;
    let Some(next) = args[1].present() else {
        return Err(vm.type_error("can't delete tb_next attribute"));
    };
    if next.not_none().is_some_and(|next| !next.is::<Traceback>()) {
        let message = format!("expected traceback object, got '{}'", vm.type_name(next));
        return Err(vm.type_error(message));
    }
    // A chain that comes back to this entry would have no end.
    let mut at = next.as_gc::<Traceback>();
    while let Some(inner) = at {
        if inner == entry {
            return Err(vm.value_error("traceback loop detected"));
        }
        at = vm.heap[inner].next.as_gc::<Traceback>();
    }
    vm.heap[entry].next = next;
    Ok(Value::NONE)
}

fn tb_lineno(vm: &mut Vm, args: &[Value]) -> PyResult {
    let entry = traceback(vm, args)?;
    let line = vm.heap[entry].line(vm);
    Ok(Value::from_usize(line as usize))
}

fn tb_frame(vm: &mut Vm, args: &[Value]) -> PyResult {
    let entry = traceback(vm, args)?;
    crate::traceback::frames::of_entry(vm, entry)
}

fn tb_lasti(vm: &mut Vm, args: &[Value]) -> PyResult {
    let entry = traceback(vm, args)?;
    Ok(Value::from_usize(vm.heap[entry].instr as usize))
}
