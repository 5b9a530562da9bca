//! The methods of `datetime` that are native: all that can be told without asking a time zone that is written in Python, and
//! what is done with its answer.

use pellucid_vm::heap::{Gc, Str};
use pellucid_vm::natives;
use pellucid_vm::ops::compare::CompareOp;
use pellucid_vm::types::class::Class;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::{PyResult, Value, Vm};

use super::calendar::{Parts, checked_clock, checked_ordinal};
use super::fields::{
    Moment, delta, int_arguments, is_exactly, moment, moment_at, new_day, new_delta, new_moment, plain_int_argument,
    slowly,
};
use super::format::{Piece, Read, pieces, push_clock, push_date, push_micro, push_offset, read_moment, strftime};
use crate::support::{is_instance, kept};

/// The microseconds of 1970's beginning, counted from that of the day numbered 0.
const EPOCH: i64 = 719_163 * super::calendar::DAY;

/// The rows.
pub(super) static METHODS: &[NativeDef] = natives![
    "@static __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)", "Create and return a new object.  See help(type) for accurate signature." => construct;
    "@get hour", "" => |vm, args| part(vm, args, |parts| parts.hour);
    "@get minute", "" => |vm, args| part(vm, args, |parts| parts.minute);
    "@get second", "" => |vm, args| part(vm, args, |parts| parts.second);
    "@get microsecond", "" => |vm, args| part(vm, args, |parts| parts.micro);
    "@get _hour", "" => |vm, args| part(vm, args, |parts| parts.hour);
    "@get _minute", "" => |vm, args| part(vm, args, |parts| parts.minute);
    "@get _second", "" => |vm, args| part(vm, args, |parts| parts.second);
    "@get _microsecond", "" => |vm, args| part(vm, args, |parts| parts.micro);
    "@get tzinfo", "" => |vm, args| Ok(this(vm, args)?.tzinfo);
    "@get fold", "" => |vm, args| Ok(Value::int_unchecked(this(vm, args)?.fold.into()));
    "_micros(self, /)", "Microseconds since the beginning of the day numbered 0." => |vm, args| {
        let micros = this(vm, args)?.micros();
        Ok(vm.new_int(micros))
    };
    "date(self, /)", "Return date object with same year, month and day." => |vm, args| {
        let ordinal = this(vm, args)?.ordinal;
        new_day(vm, vm.kept[kept::DATE], ordinal)
    };
    "timestamp(self, /)", "Return POSIX timestamp as float." => timestamp;
    "@class fromisoformat(cls, string, /)", "string -> datetime from a string in most ISO 8601 formats" => from_iso_text;
    "isoformat(self, /, sep='T', timespec='auto')", "[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]." => iso_text;
    "__str__(self, /)", "Return str(self)." => |vm, args| {
        let space = vm.new_char(' ');
        if is_exactly(vm, args[0], kept::DATETIME) {
            return iso_text(vm, &[args[0], space, Value::UNBOUND]);
        }
        slowly(vm, args[0], "isoformat", &[space])
    };
    "strftime(self, /, format)", "format -> strftime() style string." => format_moment;
    "replace(self, /, year=-1, month=-1, day=-1, hour=-1, minute=-1, second=-1, microsecond=-1, tzinfo=None, *, fold=-1)", "Return datetime with new specified fields." => replace;
    "__replace__(self, /, year=-1, month=-1, day=-1, hour=-1, minute=-1, second=-1, microsecond=-1, tzinfo=None, *, fold=-1)", "The same as replace()." => replace;
    "__hash__(self, /)", "Return hash(self)." => hash;
    "__add__(self, value, /)", "Return self+value." => |vm, args| moved(vm, args, 1);
    "__radd__(self, value, /)", "Return value+self." => |vm, args| moved(vm, args, 1);
    "__sub__(self, value, /)", "Return self-value." => subtract;
    "__eq__(self, value, /)", "Return self==value." => |vm, args| compare(vm, args, CompareOp::Eq);
    "__ne__(self, value, /)", "Return self!=value." => |vm, args| compare(vm, args, CompareOp::Ne);
    "__lt__(self, value, /)", "Return self<value." => |vm, args| compare(vm, args, CompareOp::Lt);
    "__le__(self, value, /)", "Return self<=value." => |vm, args| compare(vm, args, CompareOp::Le);
    "__gt__(self, value, /)", "Return self>value." => |vm, args| compare(vm, args, CompareOp::Gt);
    "__ge__(self, value, /)", "Return self>=value." => |vm, args| compare(vm, args, CompareOp::Ge);
];

fn this(vm: &mut Vm, args: &[Value]) -> PyResult<Moment> {
    match moment(vm, args[0]) {
        Some(moment) => Ok(moment),
        None => Err(vm.type_error("a datetime is expected")),
    }
}

fn part(vm: &mut Vm, args: &[Value], of: fn(&Parts) -> i64) -> PyResult {
    let moment = this(vm, args)?;
    Ok(Value::int_unchecked(of(&moment.parts())))
}

/// Makes sure that `__new__` is asked for an instance of a class that is derived from its own.
pub(super) fn derived_from(vm: &mut Vm, class: Value, place: usize, name: &str) -> PyResult<()> {
    let wanted = vm.kept[place];
    let is_derived = class == wanted
        || match (class.as_gc::<Class>(), wanted.as_gc::<Class>()) {
            (Some(class), Some(wanted)) => vm.heap[class].is_subclass(wanted),
            _ => false,
        };
    if is_derived {
        return Ok(());
    }
    let message = match class.as_gc::<Class>() {
        Some(class) => {
            let found = vm.heap[class].name_in_messages().as_str();
            format!("datetime.{name}.__new__({found}): {found} is not a subtype of datetime.{name}")
        }
        None => format!("datetime.{name}.__new__(X): X is not a type object ({})", vm.type_name(class)),
    };
    Err(vm.type_error(message))
}

fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    derived_from(vm, args[0], kept::DATETIME, "datetime")?;
    if let Some(moment) = plain(vm, args) {
        return new_moment(vm, args[0], moment);
    }
    int_arguments(vm, args)?;
    let mut given = Vec::with_capacity(args.len());
    for (i, arg) in args[1..].iter().enumerate() {
        given.push(arg.present().unwrap_or(if matches!(i, 1 | 2 | 7) { Value::NONE } else { Value::int_unchecked(0) }));
    }
    slowly(vm, args[0], "_of_parts", &given)
}

/// The moment that arguments of the constructor stand for, if they are ints in their ranges.
fn plain(vm: &Vm, args: &[Value]) -> Option<Moment> {
    let clock = |i: usize| match args[i].present() {
        None => Some(0),
        Some(value) => value.as_small_int(),
    };
    let ordinal = checked_ordinal(args[1].as_small_int()?, args[2].as_small_int()?, args[3].as_small_int()?)?;
    let clock = checked_clock(clock(4)?, clock(5)?, clock(6)?, clock(7)?)?;
    let fold = match args[9].present() {
        None => false,
        Some(fold) => fold.as_small_int().filter(|fold| matches!(fold, 0 | 1))? == 1,
    };
    let tzinfo = args[8].not_none().unwrap_or(Value::NONE);
    (tzinfo.is_none() || is_instance(vm, tzinfo, kept::TZINFO).is_some()).then_some(Moment {
        ordinal,
        clock,
        fold,
        tzinfo,
    })
}

fn timestamp(vm: &mut Vm, args: &[Value]) -> PyResult {
    let moment = this(vm, args)?;
    if !moment.tzinfo.is_none() {
        return slowly(vm, args[0], "_timestamp", &[]);
    }
    // (The local zone of the machine is UTC.)
    let (seconds, micros) = (moment.micros() - EPOCH).div_rem_euclid(super::calendar::SECOND);
    Ok(vm.new_float(seconds as f64 + micros as f64 / 1e6))
}

/// Quotient and remainder, the remainder not negative.
trait DivRemEuclid: Sized {
    fn div_rem_euclid(self, by: Self) -> (Self, Self);
}

impl DivRemEuclid for i64 {
    fn div_rem_euclid(self, by: i64) -> (i64, i64) {
        (self.div_euclid(by), self.rem_euclid(by))
    }
}

fn from_iso_text(vm: &mut Vm, args: &[Value]) -> PyResult {
    let read = args[1].as_gc::<Str>().and_then(|text| read_moment(text.as_str()));
    let Some(Read { ordinal, clock, offset }) = read.filter(|_| args[0] == vm.kept[kept::DATETIME]) else {
        return slowly(vm, args[0], "_of_text", &[args[1]]);
    };
    let tzinfo = match offset {
        None => Value::NONE,
        Some(0) => vm.kept[kept::UTC],
        Some(offset) if offset.abs() < super::calendar::DAY => {
            let offset = new_delta(vm, offset.into())?;
            vm.call(vm.kept[kept::TIMEZONE], &[offset])?
        }
        Some(_) => return slowly(vm, args[0], "_of_text", &[args[1]]),
    };
    new_moment(vm, args[0], Moment { ordinal, clock, fold: false, tzinfo })
}

/// The offset from UTC that a moment's zone tells, in microseconds.
fn offset(vm: &mut Vm, object: Value, moment: &Moment) -> PyResult<Option<i64>> {
    if moment.tzinfo.is_none() {
        return Ok(None);
    }
    if moment.tzinfo == vm.kept[kept::UTC] {
        return Ok(Some(0));
    }
    let told = slowly(vm, object, "utcoffset", &[])?;
    Ok(delta(vm, told).map(|micros| micros as i64))
}

fn iso_text(vm: &mut Vm, args: &[Value]) -> PyResult {
    let moment = this(vm, args)?;
    let mut text = String::with_capacity(32);
    let parts = moment.parts();
    push_date(&mut text, &parts);
    match args[1].present() {
        None => text.push('T'),
        Some(separator) => match vm.cast::<Str>(separator).filter(|s| s.as_str().chars().count() == 1) {
            Some(separator) => text.push_str(separator.as_str()),
            None => {
                let of = vm.type_name(separator);
                let message = format!("isoformat() argument 1 must be a unicode character, not {of}");
                return Err(vm.type_error(message));
            }
        },
    }
    let timespec: Option<Gc<Str>> = match args[2].present() {
        Some(timespec) => Some(vm.to_str(timespec, "isoformat() argument 2")?),
        None => None,
    };
    if push_clock(&mut text, &parts, timespec.as_ref().map_or("auto", |text| text.as_str())).is_none() {
        return Err(vm.value_error("Unknown timespec value"));
    }
    if let Some(offset) = offset(vm, args[0], &moment)? {
        push_offset(&mut text, offset, ":");
    }
    Ok(vm.new_string(text))
}

fn format_moment(vm: &mut Vm, args: &[Value]) -> PyResult {
    let moment = this(vm, args)?;
    // A zone is asked about summer time in any case, else where its answer is wanted.
    if vm.cast::<Str>(args[1]).is_some()
        && !moment.tzinfo.is_none()
        && is_instance(vm, moment.tzinfo, kept::TIMEZONE).is_none()
    {
        slowly(vm, args[0], "dst", &[])?;
    }
    format_parts(vm, args[1], Some(args[0]), &moment.parts())
}

/// What `strftime` makes of a format; what has a zone is asked about it.
pub(super) fn format_parts(vm: &mut Vm, format: Value, zoned: Option<Value>, parts: &Parts) -> PyResult {
    let Some(format) = vm.cast::<Str>(format) else {
        let message = format!("strftime() argument 1 must be str, not {}", vm.type_name(format));
        return Err(vm.type_error(message));
    };
    let mut inner = String::with_capacity(format.byte_len() + 16);
    for piece in pieces(format.as_str()) {
        match (piece, zoned) {
            (Piece::Text(text), _) => inner.push_str(text),
            (Piece::Microsecond, _) => push_micro(&mut inner, parts),
            (_, None) => {}
            (Piece::Offset(separator), Some(object)) => {
                let told = slowly(vm, object, "utcoffset", &[])?;
                if let Some(offset) = delta(vm, told) {
                    push_offset(&mut inner, offset as i64, separator);
                }
            }
            (Piece::Zone, Some(object)) => {
                let name = slowly(vm, object, "tzname", &[])?;
                if let Some(name) = vm.cast::<Str>(name) {
                    inner.push_str(&name.as_str().replace('%', "%%"));
                }
            }
        }
    }
    Ok(vm.new_string(strftime(&inner, parts)))
}

fn replace(vm: &mut Vm, args: &[Value]) -> PyResult {
    let moment = this(vm, args)?;
    let Parts { year, month, day, hour, minute, second, micro, .. } = moment.parts();
    let [year, month, day, hour, minute, second, micro] =
        [year, month, day, hour, minute, second, micro].map(Value::int_unchecked);
    let now = [year, month, day, hour, minute, second, micro, moment.tzinfo];
    let fold = args[9].present().unwrap_or(Value::int_unchecked(moment.fold.into()));
    replaced(vm, args, &now, &[("fold", fold)])
}

/// An instance of the class of the first argument made of the others, where they are given, else of what there is now.
pub(super) fn replaced(vm: &mut Vm, args: &[Value], now: &[Value], named: &[(&str, Value)]) -> PyResult {
    let given: Vec<Value> = args[1..].iter().zip(now).map(|(new, &now)| new.present().unwrap_or(now)).collect();
    // (That the zone is none is for the constructor to say.)
    for &value in given.iter().take(7) {
        plain_int_argument(vm, value)?;
    }
    let class = vm.class_of(args[0]).into();
    let named: Vec<(Gc<Str>, Value)> = named.iter().map(|&(name, value)| (vm.heap.intern(name), value)).collect();
    if is_exactly(vm, args[0], kept::DATETIME) {
        let mut all = vec![class];
        all.extend_from_slice(&given);
        all.extend(named.iter().map(|&(_, value)| value));
        return construct(vm, &all);
    }
    vm.call_kw(class, &given, &named)
}

fn hash(vm: &mut Vm, args: &[Value]) -> PyResult {
    let moment = this(vm, args)?;
    if moment.tzinfo.is_none() {
        return Ok(vm.new_int(moment.micros()));
    }
    slowly(vm, args[0], "_hash", &[])
}

/// So many times a span later, by the same clock.
fn moved(vm: &mut Vm, args: &[Value], times: i128) -> PyResult {
    let Some(span) = delta(vm, args[1]) else { return Ok(Value::NOT_IMPLEMENTED) };
    let moment = this(vm, args)?;
    let micros = i128::from(moment.micros()) + span * times;
    if is_exactly(vm, args[0], kept::DATETIME) {
        return moment_at(vm, micros, moment.tzinfo);
    }
    // A derived class makes its instances itself.
    let made = moment_at(vm, micros, moment.tzinfo)?;
    let class = vm.class_of(args[0]).into();
    slowly(vm, class, "_like", &[made])
}

fn subtract(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(other) = moment(vm, args[1]) else { return moved(vm, args, -1) };
    let this = this(vm, args)?;
    if this.tzinfo == other.tzinfo {
        return new_delta(vm, (this.micros() - other.micros()).into());
    }
    slowly(vm, args[0], "_distance", &[args[1]])
}

/// A comparison with another moment: by the clock if the zones are the same, else as Python's half finds their order.
fn compare(vm: &mut Vm, args: &[Value], op: CompareOp) -> PyResult {
    let Some(other) = moment(vm, args[1]) else { return Ok(Value::NOT_IMPLEMENTED) };
    let this = this(vm, args)?;
    let order = if this.tzinfo == other.tzinfo {
        this.micros().cmp(&other.micros())
    } else {
        let differ = if op.is_equality() { Value::int_unchecked(1) } else { Value::NONE };
        let order = slowly(vm, args[0], "_order", &[args[1], differ])?;
        order.as_small_int().unwrap_or(1).cmp(&0)
    };
    Ok(Value::bool(op.holds(order)))
}
