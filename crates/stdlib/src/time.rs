//! `time`: clocks and waiting, all of them the host's, and dates in UTC, which is the only time zone here.

mod calendar;
mod text;

use pellucid_vm::Exc;
use pellucid_vm::heap::{Gc, Str, Tuple};
use pellucid_vm::natives;
use pellucid_vm::ops::arith::{Int, int_value_of_float};
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::value::Value;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

use calendar::Moment;

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "time", doc: "Clocks and waiting.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "time()", "Return the current time in seconds since the Epoch." => |vm, _| seconds(vm, |vm| vm.host.wall_clock());
    "time_ns()", "Return the current time in nanoseconds since the Epoch." => |vm, _| nanoseconds(vm, |vm| vm.host.wall_clock());
    "monotonic()", "Monotonic clock, cannot go backward." => |vm, _| seconds(vm, |vm| vm.host.monotonic_clock());
    "monotonic_ns()", "Monotonic clock, as nanoseconds." => |vm, _| nanoseconds(vm, |vm| vm.host.monotonic_clock());
    "perf_counter()", "Performance counter for benchmarking." => |vm, _| seconds(vm, |vm| vm.host.monotonic_clock());
    "perf_counter_ns()", "Performance counter for benchmarking as nanoseconds." => |vm, _| nanoseconds(vm, |vm| vm.host.monotonic_clock());
    "process_time()", "Process time for profiling: processor time used." => |vm, _| seconds(vm, |vm| vm.host.cpu_clock());
    "process_time_ns()", "Process time for profiling, as nanoseconds." => |vm, _| nanoseconds(vm, |vm| vm.host.cpu_clock());
    "thread_time()", "Processor time used by this thread." => |vm, _| seconds(vm, |vm| vm.host.cpu_clock());
    "thread_time_ns()", "Processor time used by this thread, as nanoseconds." => |vm, _| nanoseconds(vm, |vm| vm.host.cpu_clock());
    "sleep(seconds, /)", "Delay execution for a given number of seconds." => sleep;
    "gmtime(seconds=None, /)", "Convert seconds since the Epoch to a time tuple expressing UTC." => to_date;
    "localtime(seconds=None, /)", "Convert seconds since the Epoch to a time tuple expressing local time." => to_date;
    "mktime(tuple, /)", "Convert a time tuple in local time to seconds since the Epoch." => mktime;
    "strftime(format, tuple=None, /)", "Convert a time tuple to a string according to a format specification." => strftime;
    "strptime(*args)", "Convert a string to a time tuple according to a format specification." => strptime;
    "tzset()", "Nothing: the time zone is UTC." => |_, _| Ok(Value::NONE);
    "clock_gettime(clk_id, /)", "Return the time of a clock in seconds." => |vm, args| {
        let clock = clock_of(vm, args[0])?;
        seconds(vm, clock)
    };
    "clock_gettime_ns(clk_id, /)", "Return the time of a clock in nanoseconds." => |vm, args| {
        let clock = clock_of(vm, args[0])?;
        nanoseconds(vm, clock)
    };
    "clock_getres(clk_id, /)", "Return how finely a clock counts." => |vm, args| {
        clock_of(vm, args[0])?;
        Ok(vm.new_float(1e-9))
    };
    "get_clock_info(name, /)", "Return what is known of a clock." => clock_info;
    "asctime(tuple=None, /)", "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'." => asctime;
    "ctime(seconds=None, /)", "Convert a time in seconds since the Epoch to a string in local time." => ctime;
];

/// Adds what is not a function.
fn setup(vm: &mut Vm, module: Gc<Module>) -> PyResult<()> {
    let dict = vm.heap[module].dict;
    let base = vm.types.tuple;
    let class = vm.new_class("struct_time", base);
    vm.root(class);
    pellucid_vm::core_types::add_methods(vm, class, DATE_METHODS);
    vm.heap[class].shown_name = Some(vm.heap.intern("time.struct_time"));
    let (class_dict, key) = (vm.heap[class].dict, vm.names.module);
    let module_name = vm.new_str("time");
    vm.heap.dict_set_str(class_dict, key, module_name);
    let utc = vm.new_str("UTC");
    let zones = vm.new_tuple(&[utc, utc]);
    let zero = Value::int_unchecked(0);
    let entries =
        [("struct_time", class.into()), ("timezone", zero), ("altzone", zero), ("daylight", zero), ("tzname", zones)];
    for (name, value) in entries {
        let name = vm.heap.intern(name);
        vm.heap.dict_set_str(dict, name, value);
    }
    for (name, number) in CLOCKS {
        let name = vm.heap.intern(name);
        vm.heap.dict_set_str(dict, name, Value::int_unchecked(number));
    }
    Ok(())
}

/// The numbers of clocks, as Linux has them.
const CLOCKS: [(&str, i64); 6] = [
    ("CLOCK_REALTIME", 0),
    ("CLOCK_MONOTONIC", 1),
    ("CLOCK_PROCESS_CPUTIME_ID", 2),
    ("CLOCK_THREAD_CPUTIME_ID", 3),
    ("CLOCK_MONOTONIC_RAW", 4),
    ("CLOCK_BOOTTIME", 7),
];

/// How a clock is read.
type Clock = fn(&mut Vm) -> f64;

fn clock_of(vm: &mut Vm, number: Value) -> PyResult<Clock> {
    match vm.to_isize(number)? {
        0 => Ok(|vm| vm.host.wall_clock()),
        1 | 4 | 7 => Ok(|vm| vm.host.monotonic_clock()),
        2 | 3 => Ok(|vm| vm.host.cpu_clock()),
        _ => {
            let text = vm.new_str("Invalid argument");
            Err(vm.err_args(Exc::OSError, &[Value::int_unchecked(22), text]))
        }
    }
}

fn clock_info(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(name) = vm.cast::<Str>(args[0]) else {
        let message = format!("get_clock_info() argument 1 must be str, not {}", vm.type_name(args[0]));
        return Err(vm.type_error(message));
    };
    let (number, adjustable) = match name.as_str() {
        "time" => ("CLOCK_REALTIME", true),
        "monotonic" | "perf_counter" => ("CLOCK_MONOTONIC", false),
        "process_time" => ("CLOCK_PROCESS_CPUTIME_ID", false),
        "thread_time" => ("CLOCK_THREAD_CPUTIME_ID", false),
        _ => return Err(vm.value_error("unknown clock")),
    };
    let implementation = vm.new_string(format!("clock_gettime({number})"));
    let resolution = vm.new_float(1e-9);
    let parts = [
        ("implementation", implementation),
        ("monotonic", Value::bool(!adjustable)),
        ("adjustable", Value::bool(adjustable)),
        ("resolution", resolution),
    ];
    let info = vm.new_dict();
    for (name, value) in parts {
        let name = vm.heap.intern(name);
        vm.heap.dict_set_str(info, name, value);
    }
    vm.root(info);
    let module = vm.import("types")?;
    let namespace = vm.heap.intern("SimpleNamespace");
    vm.call_method(module, namespace, &[info.into()])
}

fn strptime(vm: &mut Vm, args: &[Value]) -> PyResult {
    let module = vm.import("_strptime")?;
    let name = vm.heap.intern("_strptime_time");
    vm.call_method(module, name, args)
}

fn seconds(vm: &mut Vm, clock: fn(&mut Vm) -> f64) -> PyResult {
    let now = clock(vm);
    Ok(vm.new_float(now))
}

fn nanoseconds(vm: &mut Vm, clock: fn(&mut Vm) -> f64) -> PyResult {
    let now = clock(vm) * 1e9;
    int_value_of_float(vm, now)
}

fn sleep(vm: &mut Vm, args: &[Value]) -> PyResult {
    let seconds = match vm.unwrap_payload(args[0]).as_float() {
        Some(f) => f,
        None => {
            let index = vm.to_index(args[0])?;
            vm.to_f64(index)?
        }
    };
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.value_error("sleep length must be non-negative"));
    }
    if seconds > 9.2e9 {
        return Err(vm.overflow_error("timestamp too large to convert to C PyTime_t"));
    }
    // A thread rests, and others run meanwhile: see the library's `threading`.
    if let Some(leaving) = vm.put_aside("sleep", seconds) {
        return Err(leaving);
    }
    let (module, function) = (vm.heap.intern("threading"), vm.heap.intern("_rest"));
    if let Some(threading) = vm.heap[vm.modules].get_str(module) {
        let seconds = vm.new_float(seconds);
        return vm.call_method(threading, function, &[seconds]);
    }
    rest(vm, seconds)
}

/// Waits for so many seconds.
///
/// # Errors
/// KeyboardInterrupt; what is raised out of time.
pub(crate) fn rest(vm: &mut Vm, seconds: f64) -> PyResult {
    vm.host.sleep(seconds);
    // The host wakes up early for an interrupt.
    if vm.host.interrupted() {
        return Err(vm.stopped());
    }
    Ok(Value::NONE)
}

/// The names of a date's parts, in order.
const PARTS: [&str; 9] =
    ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"];

static DATE_METHODS: &[NativeDef] = natives![
    "__repr__(self, /)", "Return repr(self)." => date_repr;
    "@get tm_year", "year, for example, 1993" => part::<0>;
    "@get tm_mon", "month of year, range [1, 12]" => part::<1>;
    "@get tm_mday", "day of month, range [1, 31]" => part::<2>;
    "@get tm_hour", "hours, range [0, 23]" => part::<3>;
    "@get tm_min", "minutes, range [0, 59]" => part::<4>;
    "@get tm_sec", "seconds, range [0, 61])" => part::<5>;
    "@get tm_wday", "day of week, range [0, 6], Monday is 0" => part::<6>;
    "@get tm_yday", "day of year, range [1, 366]" => part::<7>;
    "@get tm_isdst", "1 if summer time is in effect, 0 if not, and -1 if unknown" => part::<8>;
    "@get tm_zone", "abbreviation of timezone name" => |vm, _| Ok(vm.new_str("UTC"));
    "@get tm_gmtoff", "offset from UTC in seconds" => |_, _| Ok(Value::int_unchecked(0));
];

fn part<const N: usize>(vm: &mut Vm, args: &[Value]) -> PyResult {
    let tuple = vm.cast::<Tuple>(args[0]);
    Ok(tuple.and_then(|t| t.items().get(N).copied()).unwrap_or(Value::NONE))
}

fn date_repr(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mut text = String::from("time.struct_time(");
    for (i, name) in PARTS.iter().enumerate() {
        let value = vm.cast::<Tuple>(args[0]).and_then(|t| t.items().get(i).copied()).unwrap_or(Value::NONE);
        let value = vm.repr(value)?;
        let comma = if i > 0 { ", " } else { "" };
        text.push_str(&format!("{comma}{name}={}", value.as_str()));
    }
    text.push(')');
    Ok(vm.new_string(text))
}

/// The moment that an argument tells, in seconds; now if there is none.
fn moment_arg(vm: &mut Vm, arg: Option<&Value>) -> PyResult<Moment> {
    let seconds = match arg.and_then(|v| v.not_none()) {
        None => vm.host.wall_clock(),
        Some(value) => match Int::of(vm.unwrap_payload(value)) {
            Some(int) => int.to_f64(vm)?,
            None => match vm.unwrap_payload(value).as_float() {
                Some(seconds) => seconds,
                None => {
                    let index = vm.to_index(value)?;
                    vm.to_f64(index)?
                }
            },
        },
    };
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    // Years of more than nine digits are beyond every calendar.
    if seconds.abs() > 3e16 {
        return Err(vm.overflow_error("timestamp out of range for platform time_t"));
    }
    Ok(Moment::from_seconds(seconds.floor() as i64))
}

fn new_date(vm: &mut Vm, moment: &Moment) -> PyResult {
    let items: Vec<Value> = moment.parts().iter().map(|&part| Value::int_unchecked(part)).collect();
    let tuple = vm.new_tuple(&items);
    vm.root(tuple);
    let module = vm.import("time")?;
    let name = vm.heap.intern("struct_time");
    let class = vm.getattr(module, name)?;
    vm.call(class, &[tuple])
}

fn to_date(vm: &mut Vm, args: &[Value]) -> PyResult {
    let moment = moment_arg(vm, args.first())?;
    new_date(vm, &moment)
}

/// The moment that a time tuple tells, for the function of this name; now if there is none.
fn date_arg(vm: &mut Vm, arg: Option<&Value>, name: &str) -> PyResult<Moment> {
    let Some(value) = arg.and_then(|v| v.not_none()) else { return moment_arg(vm, None) };
    let Some(tuple) = vm.cast::<Tuple>(value) else {
        return Err(vm.type_error("Tuple or struct_time argument required"));
    };
    if tuple.items().len() != PARTS.len() {
        return Err(vm.type_error(format!("{name}(): illegal time tuple argument")));
    }
    let mut parts = [0; 9];
    for (part, &item) in parts.iter_mut().zip(tuple.items()) {
        *part = vm.to_c_int(item)?.into();
    }
    let is_plain = value.is::<Tuple>();
    Ok(Moment { has_zone: !is_plain, ..Moment::from_parts(parts) })
}

/// As [`date_arg`], for a text: a month, day or day of the year that is 0 stands for the first.
fn shown_date(vm: &mut Vm, arg: Option<&Value>, name: &str) -> PyResult<Moment> {
    date_arg(vm, arg, name)?.for_text().map_err(|what| vm.value_error(format!("{what} out of range")))
}

fn mktime(vm: &mut Vm, args: &[Value]) -> PyResult {
    let seconds = date_arg(vm, args.first(), "mktime")?.seconds();
    Ok(vm.new_float(seconds as f64))
}

fn strftime(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(format) = vm.cast::<Str>(args[0]) else {
        let message = format!("strftime() argument 1 must be str, not {}", vm.type_name(args[0]));
        return Err(vm.type_error(message));
    };
    if format.as_str().contains('\0') {
        return Err(vm.value_error("embedded null character"));
    }
    let moment = shown_date(vm, args.get(1), "strftime")?;
    let text = text::format(format.as_str(), &moment);
    Ok(vm.new_string(text))
}

/// A format filled in, for `datetime`: year, month, day, hour, minute, second, day of the week, day of the year, whether it is
/// summer time.
pub(crate) fn formatted(format: &str, parts: [i64; 9]) -> String {
    text::format(format, &Moment::from_parts(parts))
}

fn asctime(vm: &mut Vm, args: &[Value]) -> PyResult {
    let moment = shown_date(vm, args.first(), "asctime")?;
    let text = text::format(text::PLAIN, &moment);
    Ok(vm.new_string(text))
}

fn ctime(vm: &mut Vm, args: &[Value]) -> PyResult {
    let moment = moment_arg(vm, args.first())?;
    let text = text::format(text::PLAIN, &moment);
    Ok(vm.new_string(text))
}
