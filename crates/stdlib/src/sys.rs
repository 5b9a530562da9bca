//! `sys`: what a program asks of the machine that runs it.
//!
//! The objects for the standard streams are the VM's own; here they get their names. What CPython knows and this machine
//! has no notion of (its C interface, threads, the import machinery's hooks) is left out.

use pellucid_vm::builtins::stream::Stream;
use pellucid_vm::core_types::add_methods;
use pellucid_vm::heap::{Gc, Str, Tuple};
use pellucid_vm::natives;
use pellucid_vm::traceback::STDLIB_NAMES;
use pellucid_vm::types::dict::Dict;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::value::Value;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};
use pellucid_vm::{Exc, Raised};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "sys", doc: "Access to the interpreter.", functions: FUNCTIONS, setup };

/// The version of the language.
const VERSION: [i64; 3] = [3, 13, 0];

static FUNCTIONS: &[NativeDef] = natives![
    "_getframe(depth=0, /)", "Return a picture of a running frame." => getframe;
    "_getframemodulename(depth=0)", "Return the name of the module that a running frame belongs to." => frame_module;
    "exit(*args)", "Leave the program with a status." => exit;
    "getrecursionlimit()", "Return how deep calls may be nested." => get_recursion_limit;
    "setrecursionlimit(limit, /)", "Set how deep calls may be nested." => set_recursion_limit;
    "getrefcount(object, /)", "Return 2, as of an object that one variable refers to: references are not counted." =>
        |_, _| Ok(Value::from_usize(2));
    "getsizeof(object, default=None)", "Return roughly how many bytes an object takes." => getsizeof;
    "intern(string, /)", "Return the one string with this text that is used for names." => intern;
    "exc_info()", "Return the class, value and traceback of the exception being handled." => exc_info;
    "exception()", "Return the exception being handled." => exception;
    "get_int_max_str_digits()", "Return the most digits in conversions between int and str." => get_digits;
    "set_int_max_str_digits(maxdigits)", "Set the most digits in conversions between int and str." => set_digits;
    "getdefaultencoding()", "Return 'utf-8'." => encoding;
    "getfilesystemencoding()", "Return 'utf-8'." => encoding;
    "getfilesystemencodeerrors()", "Return 'surrogateescape'." => |vm, _| Ok(vm.new_str("surrogateescape"));
    "getswitchinterval()", "Return the seconds that a thread might run before another: nothing switches so." =>
        |vm, _| Ok(vm.new_float(0.005));
    "setswitchinterval(interval, /)", "Take the seconds that a thread might run before another." => set_switch_interval;
    "audit(event, /, *args)", "Tell of an event; there is nobody to tell." => |_, _| Ok(Value::NONE);
    "get_asyncgen_hooks()", "Return what is called at the begin and end of asynchronous generators." => get_hooks;
    "set_asyncgen_hooks(firstiter=None, finalizer=None)", "Set what is called at the begin and end of asynchronous generators." => set_hooks;
    "is_finalizing()", "Return False." => |_, _| Ok(Value::FALSE);
    "breakpointhook(*args, **kws)", "What breakpoint() calls: the debugger, or what PYTHONBREAKPOINT names." => breakpoint_hook;
    "displayhook(object, /)", "Show a value that is not None on standard output, and remember it as `_`." => displayhook;
    "excepthook(exctype, value, traceback, /)", "Show an exception with its traceback on standard error." => excepthook;
    "unraisablehook(unraisable, /)", "Show an exception that nobody can handle on standard error." => unraisablehook;
    "gettrace()", "Return None: there is no tracing from inside." => |_, _| Ok(Value::NONE);
    "getprofile()", "Return None: there is no profiling from inside." => |_, _| Ok(Value::NONE);
    "settrace(function, /)", "Take None; there is no tracing from inside." => refuse_tracing;
    "setprofile(function, /)", "Take None; there is no profiling from inside." => refuse_tracing;
];

/// Adds what is not a function.
fn setup(vm: &mut Vm, module: Gc<Module>) -> PyResult<()> {
    let dict = vm.heap[module].dict;
    let set = |vm: &mut Vm, name: &str, value: Value| {
        let name = vm.heap.intern(name);
        vm.heap.dict_set_str(dict, name, value);
    };
    for (name, stream) in [("stdin", Stream::In), ("stdout", Stream::Out), ("stderr", Stream::Err)] {
        let object = vm.stream(stream);
        set(vm, name, object);
        set(vm, &format!("__{name}__"), object);
    }
    let argv: Vec<Value> = vm.argv.clone().iter().map(|arg| vm.new_str(arg)).collect();
    let argv = vm.new_list(argv);
    set(vm, "argv", argv);
    let orig_argv = vm.new_list(Vec::new());
    set(vm, "orig_argv", orig_argv);
    let (path, modules) = (vm.path.into(), vm.modules.into());
    let classes = vm.import_classes();
    set(vm, "meta_path", classes.meta_path.into());
    set(vm, "path_hooks", classes.path_hooks.into());
    set(vm, "path_importer_cache", classes.importer_cache.into());
    set(vm, "path", path);
    set(vm, "modules", modules);
    for (name, text) in [
        ("platform", "linux"),
        ("byteorder", "little"),
        ("executable", ""),
        ("prefix", ""),
        ("exec_prefix", ""),
        ("base_prefix", ""),
        ("base_exec_prefix", ""),
        ("abiflags", ""),
        ("platlibdir", "lib"),
        ("float_repr_style", "short"),
        ("copyright", ""),
        ("version", concat!("3.13.0 (Pellucid ", env!("CARGO_PKG_VERSION"), ")")),
    ] {
        let text = vm.new_str(text);
        set(vm, name, text);
    }
    for (name, number) in
        [("maxsize", i64::MAX), ("maxunicode", 0x10_FFFF), ("hexversion", 0x030d_00f0), ("api_version", 1013)]
    {
        let number = vm.new_int(number);
        set(vm, name, number);
    }
    set(vm, "dont_write_bytecode", Value::TRUE);
    set(vm, "pycache_prefix", Value::NONE);
    for name in ["displayhook", "excepthook", "unraisablehook", "breakpointhook"] {
        let key = vm.heap.intern(name);
        let hook = vm.heap[dict].get_str(key).expect("it is in the table of functions");
        set(vm, &format!("__{name}__"), hook);
    }
    let options = vm.new_list(Vec::new());
    set(vm, "warnoptions", options);
    let options = vm.new_dict().into();
    set(vm, "_xoptions", options);
    let names: Vec<Value> = STDLIB_NAMES.iter().map(|name| vm.heap.intern(name).into()).collect();
    let names = vm.new_set(&names, true)?;
    set(vm, "stdlib_module_names", names);
    let names: Vec<Value> = vm.library.native.iter().map(|m| vm.heap.intern(m.name).into()).collect();
    let names = vm.new_tuple(&names);
    set(vm, "builtin_module_names", names);
    add_records(vm, dict)
}

/// Adds `version_info`, `float_info` and the like: tuples whose items have names.
fn add_records(vm: &mut Vm, dict: Gc<Dict>) -> PyResult<()> {
    let int = |vm: &mut Vm, i: i64| vm.new_int(i);
    let final_ = vm.new_str("final");
    let [major, minor, micro] = VERSION.map(|n| int(vm, n));
    let serial = int(vm, 0);
    let version: &[(&str, Value)] =
        &[("major", major), ("minor", minor), ("micro", micro), ("releaselevel", final_), ("serial", serial)];
    let version_info = add_record(vm, dict, "version_info", version)?;
    let floats = [
        ("max", vm.new_float(f64::MAX)),
        ("max_exp", int(vm, 1024)),
        ("max_10_exp", int(vm, 308)),
        ("min", vm.new_float(f64::MIN_POSITIVE)),
        ("min_exp", int(vm, -1021)),
        ("min_10_exp", int(vm, -307)),
        ("dig", int(vm, 15)),
        ("mant_dig", int(vm, 53)),
        ("epsilon", vm.new_float(f64::EPSILON)),
        ("radix", int(vm, 2)),
        ("rounds", int(vm, 1)),
    ];
    add_record(vm, dict, "float_info", &floats)?;
    let ints = [
        ("bits_per_digit", int(vm, 30)),
        ("sizeof_digit", int(vm, 4)),
        ("default_max_str_digits", int(vm, 4300)),
        ("str_digits_check_threshold", int(vm, 640)),
    ];
    add_record(vm, dict, "int_info", &ints)?;
    let hashes = [
        ("width", int(vm, 64)),
        ("modulus", int(vm, (1 << 61) - 1)),
        ("inf", int(vm, 314_159)),
        ("nan", int(vm, 0)),
        ("imag", int(vm, 1_000_003)),
        ("algorithm", vm.new_str("fx")),
        ("hash_bits", int(vm, 64)),
        ("seed_bits", int(vm, 0)),
        ("cutoff", int(vm, 0)),
    ];
    add_record(vm, dict, "hash_info", &hashes)?;
    let zero = int(vm, 0);
    let numbers = [
        "debug",
        "inspect",
        "interactive",
        "optimize",
        "dont_write_bytecode",
        "no_user_site",
        "no_site",
        "ignore_environment",
        "verbose",
        "bytes_warning",
        "quiet",
        "hash_randomization",
        "isolated",
    ];
    let mut flags: Vec<(&str, Value)> = numbers.map(|name| (name, zero)).into();
    let digits = Value::from_usize(vm.int_max_str_digits);
    flags.extend([("dev_mode", Value::FALSE), ("utf8_mode", zero), ("warn_default_encoding", zero)]);
    flags.extend([("safe_path", Value::FALSE), ("int_max_str_digits", digits)]);
    add_record(vm, dict, "flags", &flags)?;
    let hex = int(vm, 0x030d_00f0);
    let implementation =
        [("name", vm.new_str("pellucid")), ("cache_tag", Value::NONE), ("version", version_info), ("hexversion", hex)];
    add_record(vm, dict, "implementation", &implementation)?;
    Ok(())
}

/// A tuple of a class of its own, with the names as attributes of that class (which has no other instance).
fn add_record(vm: &mut Vm, dict: Gc<Dict>, name: &str, fields: &[(&str, Value)]) -> PyResult {
    const ROWS: &[NativeDef] = natives!["__repr__(self, /)", "Return repr(self)." => record_repr;];
    let class = vm.new_class(name, vm.types.tuple);
    vm.heap[class].shown_name = Some(vm.heap.intern(&format!("sys.{name}")));
    let class_dict = vm.heap[class].dict;
    for &(field, value) in fields {
        let field = vm.heap.intern(field);
        vm.heap.dict_set_str(class_dict, field, value);
    }
    let (module_key, module) = (vm.names.module, vm.new_str("sys"));
    vm.heap.dict_set_str(class_dict, module_key, module);
    let names: Vec<Value> = fields.iter().map(|(name, _)| vm.heap.intern(name).into()).collect();
    let (names, key) = (vm.new_tuple(&names), vm.heap.intern("_fields"));
    vm.heap.dict_set_str(class_dict, key, names);
    add_methods(vm, class, ROWS);
    let items: Vec<Value> = fields.iter().map(|&(_, value)| value).collect();
    let items = vm.new_tuple(&items);
    let record = vm.call(class.into(), &[items])?;
    let name = vm.heap.intern(name);
    vm.heap.dict_set_str(dict, name, record);
    Ok(record)
}

fn record_repr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let class = vm.class_of(args[0]);
    let key = vm.heap.intern("_fields");
    let names = vm.heap[vm.heap[class].dict].get_str(key).and_then(|v| v.as_gc::<Tuple>());
    let (Some(items), Some(names)) = (vm.cast::<Tuple>(args[0]), names) else {
        return Err(vm.type_error("a record of sys is expected"));
    };
    let mut out = format!("sys.{}(", vm.heap[class].name.as_str());
    for (i, (name, &item)) in names.items().iter().zip(items.items()).enumerate() {
        out.push_str(if i > 0 { ", " } else { "" });
        if let Some(name) = name.as_gc::<Str>() {
            out.push_str(name.as_str());
        }
        out.push('=');
        vm.write_repr(&mut out, item)?;
    }
    out.push(')');
    Ok(vm.new_string(out))
}

fn exit(vm: &mut Vm, args: &[Value]) -> PyResult {
    // None is no argument, and a tuple is all of them: so an exception's value is made of what it is raised with.
    match *args {
        [] => Err(vm.err_args(Exc::SystemExit, &[])),
        [status] if status.is_none() => Err(vm.err_args(Exc::SystemExit, &[])),
        [status] => match status.as_gc::<Tuple>() {
            Some(parts) => Err(vm.err_args(Exc::SystemExit, parts.items())),
            None => Err(vm.err_args(Exc::SystemExit, &[status])),
        },
        _ => Err(vm.type_error(format!("exit expected at most 1 argument, got {}", args.len()))),
    }
}

fn getframe(vm: &mut Vm, args: &[Value]) -> PyResult {
    let depth = match args[0].present() {
        None => 0,
        Some(depth) => usize::try_from(vm.to_isize(depth)?).unwrap_or(0),
    };
    match pellucid_vm::traceback::frames::running(vm, depth)? {
        Some(frame) => Ok(frame),
        None => Err(vm.value_error("call stack is not deep enough")),
    }
}

fn frame_module(vm: &mut Vm, args: &[Value]) -> PyResult {
    let depth = match args[0].present() {
        None => 0,
        Some(depth) => usize::try_from(vm.to_isize(depth)?).unwrap_or(0),
    };
    let Some(frame) = pellucid_vm::traceback::frames::running(vm, depth)? else { return Ok(Value::NONE) };
    let globals = vm.heap.intern("f_globals");
    let globals = vm.getattr(frame, globals)?;
    let name = vm.heap.intern("__name__");
    Ok(vm.cast::<Dict>(globals).and_then(|dict| vm.heap[dict].get_str(name)).unwrap_or(Value::NONE))
}

fn set_switch_interval(vm: &mut Vm, args: &[Value]) -> PyResult {
    if vm.to_f64(args[0])? > 0.0 {
        return Ok(Value::NONE);
    }
    Err(vm.value_error("switch interval must be strictly positive"))
}

fn refuse_tracing(vm: &mut Vm, args: &[Value]) -> PyResult {
    if args[0].is_none() {
        return Ok(Value::NONE);
    }
    Err(vm.err(Exc::RuntimeError, "there is no tracing from inside: use pellucid trace or pellucid debug"))
}

fn get_recursion_limit(vm: &mut Vm, _: &[Value]) -> PyResult {
    Ok(Value::from_usize(vm.recursion_limit()))
}

fn set_recursion_limit(vm: &mut Vm, args: &[Value]) -> PyResult {
    let limit = vm.to_isize(args[0])?;
    match usize::try_from(limit).ok().filter(|&n| n > 0 && n <= i32::MAX as usize) {
        Some(limit) => vm.set_recursion_limit(limit),
        None => return Err(vm.value_error("recursion limit must be greater or equal than 1")),
    }
    Ok(Value::NONE)
}

fn breakpoint_hook(vm: &mut Vm, args: &[Value]) -> PyResult {
    let module = vm.import("_breakpoint")?;
    vm.root(module);
    let name = vm.heap.intern("hook");
    let hook = vm.getattr(module, name)?;
    let pairs = match args[0].as_gc::<Dict>() {
        Some(dict) => vm.heap[dict].iter().filter_map(|e| Some((e.key.as_gc::<Str>()?, e.value))).collect(),
        None => Vec::new(),
    };
    vm.call_kw(hook, &args[1..], &pairs)
}

fn getsizeof(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.heap.intern("__sizeof__");
    let asked = match vm.call_special(args[0], name, &[]) {
        Ok(Some(size)) => vm.to_isize(size),
        Ok(None) => Err(vm.type_error("Type doesn't define __sizeof__")),
        Err(raised) => Err(raised),
    };
    match (asked, args[1].present()) {
        (Ok(size), _) if size < 0 => Err(vm.value_error("__sizeof__() should return >= 0")),
        (Ok(size), _) => {
            let (_, tracked) = vm.size_of(args[0])?;
            let extra = if tracked { pellucid_vm::ops::size::TRACKED } else { 0 };
            Ok(Value::from_usize(size as usize + extra))
        }
        (Err(raised), Some(default)) if vm.is_exc(raised, Exc::TypeError) => Ok(default),
        (Err(raised), _) => Err(raised),
    }
}

fn intern(vm: &mut Vm, args: &[Value]) -> PyResult {
    match args[0].as_gc::<Str>() {
        Some(text) => Ok(vm.heap.intern(text.as_str()).into()),
        None => {
            let message = format!("intern() argument must be str, not {}", vm.type_name(args[0]));
            Err(vm.type_error(message))
        }
    }
}

fn exc_info(vm: &mut Vm, _: &[Value]) -> PyResult {
    let parts = match vm.as_exception(vm.current_exception()) {
        None => [Value::NONE; 3],
        Some(raised) => {
            let raised: Raised = raised;
            [vm.class_of(raised.value()).into(), raised.value(), raised.traceback()]
        }
    };
    Ok(vm.new_tuple(&parts))
}

fn exception(vm: &mut Vm, _: &[Value]) -> PyResult {
    Ok(vm.current_exception())
}

fn get_digits(vm: &mut Vm, _: &[Value]) -> PyResult {
    Ok(Value::from_usize(vm.int_max_str_digits))
}

fn set_digits(vm: &mut Vm, args: &[Value]) -> PyResult {
    let digits = vm.to_isize(args[0])?;
    match usize::try_from(digits).ok().filter(|&n| n == 0 || n >= 640) {
        Some(digits) => vm.int_max_str_digits = digits,
        None => return Err(vm.value_error("maxdigits must be 0 or larger than 640")),
    }
    Ok(Value::NONE)
}

fn encoding(vm: &mut Vm, _: &[Value]) -> PyResult {
    Ok(vm.new_str("utf-8"))
}

fn displayhook(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.display(args[0])?;
    Ok(Value::NONE)
}

fn excepthook(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.show_exception(args[1], args[2])?;
    Ok(Value::NONE)
}

fn unraisablehook(vm: &mut Vm, args: &[Value]) -> PyResult {
    let part = |vm: &mut Vm, name: &str| {
        let name = vm.heap.intern(name);
        vm.getattr(args[0], name)
    };
    let (object, said) = (part(vm, "object")?, part(vm, "err_msg")?);
    let mut words = match said.is_none() {
        true => "Exception ignored in".to_owned(),
        false => vm.str_of(said)?.as_str().to_owned(),
    };
    if object.is_none() {
        words = if said.is_none() { String::new() } else { words + ":\n" };
    } else {
        words.push_str(": ");
        vm.write_repr(&mut words, object)?;
        words.push('\n');
    }
    let (value, traceback) = (part(vm, "exc_value")?, part(vm, "exc_traceback")?);
    vm.show_exception_after(&words, value, traceback)?;
    Ok(Value::NONE)
}

fn get_hooks(vm: &mut Vm, _: &[Value]) -> PyResult {
    let hooks = vm.async_generator_hooks;
    Ok(vm.new_tuple(&hooks))
}

fn set_hooks(vm: &mut Vm, args: &[Value]) -> PyResult {
    for (place, &hook) in args.iter().enumerate().take(2) {
        if hook.present().is_some() {
            vm.async_generator_hooks[place] = hook;
        }
    }
    Ok(Value::NONE)
}
