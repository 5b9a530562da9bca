//! The methods of `date` that are native.

use pellucid_vm::heap::Str;
use pellucid_vm::natives;
use pellucid_vm::ops::compare::CompareOp;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::{PyResult, Value, Vm};

use super::calendar::{Parts, checked_ordinal, date, weekday};
use super::fields::{
    day, delta_parts, int_argument, int_arguments, is_exactly, moment, new_day, new_delta, only_day, slowly,
};
use super::format::{push_date, read_date};
use super::moments::{derived_from, format_parts, replaced};
use crate::support::kept;

/// The rows.
pub(super) static METHODS: &[NativeDef] = natives![
    "@static __new__(cls, year, month=None, day=None)", "Create and return a new object.  See help(type) for accurate signature." => construct;
    "@get year", "" => |vm, args| part(vm, args, |(year, _, _)| year);
    "@get month", "" => |vm, args| part(vm, args, |(_, month, _)| month);
    "@get day", "" => |vm, args| part(vm, args, |(_, _, day)| day);
    "@get _year", "" => |vm, args| part(vm, args, |(year, _, _)| year);
    "@get _month", "" => |vm, args| part(vm, args, |(_, month, _)| month);
    "@get _day", "" => |vm, args| part(vm, args, |(_, _, day)| day);
    "@class fromordinal(cls, ordinal, /)", "int -> date corresponding to a proleptic Gregorian ordinal." => from_ordinal;
    "@class fromisoformat(cls, string, /)", "str -> Construct a date from a string in ISO 8601 format." => from_iso_text;
    "toordinal(self, /)", "Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1." => |vm, args| {
        let day = this(vm, args)?;
        Ok(Value::int_unchecked(day))
    };
    "weekday(self, /)", "Return the day of the week represented by the date.\nMonday == 0 ... Sunday == 6" => |vm, args| {
        let day = this(vm, args)?;
        Ok(Value::int_unchecked(weekday(day)))
    };
    "isoweekday(self, /)", "Return the day of the week represented by the date.\nMonday == 1 ... Sunday == 7" => |vm, args| {
        let day = this(vm, args)?;
        Ok(Value::int_unchecked(weekday(day) + 1))
    };
    "isoformat(self, /)", "Return string in ISO 8601 format, YYYY-MM-DD." => iso_text;
    "__str__(self, /)", "Return str(self)." => |vm, args| {
        if is_exactly(vm, args[0], kept::DATE) { iso_text(vm, args) } else { slowly(vm, args[0], "isoformat", &[]) }
    };
    "strftime(self, /, format)", "format -> strftime() style string." => |vm, args| {
        let parts = Parts::of(this(vm, args)?, 0);
        format_parts(vm, args[1], None, &parts)
    };
    "replace(self, /, year=-1, month=-1, day=-1)", "Return date with new specified fields." => replace;
    "__replace__(self, /, year=-1, month=-1, day=-1)", "The same as replace()." => replace;
    "__hash__(self, /)", "Return hash(self)." => |vm, args| {
        let day = this(vm, args)?;
        Ok(Value::int_unchecked(day))
    };
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

fn this(vm: &mut Vm, args: &[Value]) -> PyResult<i64> {
    match day(vm, args[0]) {
        Some(day) => Ok(day),
        None => Err(vm.type_error("a date is expected")),
    }
}

fn part(vm: &mut Vm, args: &[Value], of: fn((i64, i64, i64)) -> i64) -> PyResult {
    let day = this(vm, args)?;
    Ok(Value::int_unchecked(of(date(day))))
}

fn iso_text(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mut text = String::with_capacity(10);
    push_date(&mut text, &Parts::of(this(vm, args)?, 0));
    Ok(vm.new_string(text))
}

fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    derived_from(vm, args[0], kept::DATE, "date")?;
    let ints = [args[1], args[2], args[3]].map(Value::as_small_int);
    if let [Some(year), Some(month), Some(day)] = ints
        && let Some(ordinal) = checked_ordinal(year, month, day)
    {
        return new_day(vm, args[0], ordinal);
    }
    int_arguments(vm, args)?;
    let given = args[1..].iter().map(|arg| arg.present().unwrap_or(Value::NONE)).collect::<Vec<_>>();
    slowly(vm, args[0], "_of_parts", &given)
}

/// A day of this class by its number: classes derived from `date` make their instances themselves.
fn day_of_class(vm: &mut Vm, class: Value, ordinal: i64) -> PyResult {
    if class == vm.kept[kept::DATE] {
        return new_day(vm, class, ordinal);
    }
    let (year, month, day) = date(ordinal);
    vm.call(class, &[year, month, day].map(Value::int_unchecked))
}

fn from_ordinal(vm: &mut Vm, args: &[Value]) -> PyResult {
    let ordinal = int_argument(vm, args[1])?;
    if ordinal < 1 {
        return Err(vm.value_error("ordinal must be >= 1"));
    }
    if ordinal > super::calendar::MAX_ORDINAL {
        let (year, ..) = date(ordinal);
        return Err(vm.value_error(format!("year {year} is out of range")));
    }
    day_of_class(vm, args[0], ordinal)
}

fn from_iso_text(vm: &mut Vm, args: &[Value]) -> PyResult {
    match args[1].as_gc::<Str>().and_then(|text| read_date(text.as_str())) {
        Some(ordinal) => day_of_class(vm, args[0], ordinal),
        None => slowly(vm, args[0], "_of_text", &[args[1]]),
    }
}

fn replace(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (year, month, day) = date(this(vm, args)?);
    let now = [year, month, day].map(Value::int_unchecked);
    replaced(vm, args, &now, &[])
}

/// So many times a span later, of which only the days count.
fn moved(vm: &mut Vm, args: &[Value], times: i64) -> PyResult {
    let Some([days, ..]) = delta_parts(vm, args[1]) else { return Ok(Value::NOT_IMPLEMENTED) };
    let ordinal = this(vm, args)? + days * times;
    if !(1..=super::calendar::MAX_ORDINAL).contains(&ordinal) {
        return Err(vm.overflow_error("date value out of range"));
    }
    let class = vm.class_of(args[0]).into();
    if is_exactly(vm, args[0], kept::DATE) { new_day(vm, class, ordinal) } else { day_of_class(vm, class, ordinal) }
}

fn subtract(vm: &mut Vm, args: &[Value]) -> PyResult {
    match only_day(vm, args[1]) {
        Some(other) if moment(vm, args[0]).is_none() => {
            let days = this(vm, args)? - other;
            new_delta(vm, i128::from(days) * i128::from(super::calendar::DAY))
        }
        _ => moved(vm, args, -1),
    }
}

/// A comparison with another day. (A day and a moment can't be compared.)
fn compare(vm: &mut Vm, args: &[Value], op: CompareOp) -> PyResult {
    Ok(match (only_day(vm, args[0]), only_day(vm, args[1])) {
        (Some(a), Some(b)) => Value::bool(op.holds(a.cmp(&b))),
        _ => Value::NOT_IMPLEMENTED,
    })
}
