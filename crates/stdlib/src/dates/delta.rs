//! The methods of `timedelta` that are native. Fractions, and division, are Python's half's business.

use pellucid_vm::natives;
use pellucid_vm::ops::arith::{BinaryOp, Int};
use pellucid_vm::ops::compare::CompareOp;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::{PyResult, Value, Vm};

use super::calendar::{DAY, SECOND};
use super::fields::{delta, delta_parts, new_delta, new_delta_of, slowly, wide};
use super::moments::derived_from;
use crate::support::kept;

/// The rows.
pub(super) static METHODS: &[NativeDef] = natives![
    "@static __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)", "Create and return a new object.  See help(type) for accurate signature." => construct;
    "@class _from_micros(cls, total, /)", "Make one of microseconds." => |vm, args| match micros_of(args[1]) {
        Some(micros) => new_delta_of(vm, args[0], micros),
        None => Err(vm.overflow_error("Python int too large to convert to C int")),
    };
    "_micros(self, /)", "The whole span in microseconds." => |vm, args| {
        let micros = this(vm, args)?;
        Ok(wide(vm, micros))
    };
    "@get days", "Number of days." => |vm, args| part(vm, args, 0);
    "@get seconds", "Number of seconds (>= 0 and less than 1 day)." => |vm, args| part(vm, args, 1);
    "@get microseconds", "Number of microseconds (>= 0 and less than 1 second)." => |vm, args| part(vm, args, 2);
    "total_seconds(self, /)", "Total seconds in the duration." => total_seconds;
    "__add__(self, value, /)", "Return self+value." => |vm, args| sum(vm, args, |a, b| a + b);
    "__radd__(self, value, /)", "Return value+self." => |vm, args| sum(vm, args, |a, b| a + b);
    "__sub__(self, value, /)", "Return self-value." => |vm, args| sum(vm, args, |a, b| a - b);
    "__rsub__(self, value, /)", "Return value-self." => |vm, args| sum(vm, args, |a, b| b - a);
    "__neg__(self, /)", "-self" => |vm, args| {
        let micros = this(vm, args)?;
        new_delta(vm, -micros)
    };
    "__pos__(self, /)", "+self" => |vm, args| {
        let micros = this(vm, args)?;
        new_delta(vm, micros)
    };
    "__abs__(self, /)", "abs(self)" => |vm, args| {
        let micros = this(vm, args)?;
        new_delta(vm, micros.abs())
    };
    "__mul__(self, value, /)", "Return self*value." => multiply;
    "__rmul__(self, value, /)", "Return value*self." => multiply;
    "__bool__(self, /)", "True if self else False" => |vm, args| Ok(Value::bool(this(vm, args)? != 0));
    "__eq__(self, value, /)", "Return self==value." => |vm, args| compare(vm, args, CompareOp::Eq);
    "__ne__(self, value, /)", "Return self!=value." => |vm, args| compare(vm, args, CompareOp::Ne);
    "__lt__(self, value, /)", "Return self<value." => |vm, args| compare(vm, args, CompareOp::Lt);
    "__le__(self, value, /)", "Return self<=value." => |vm, args| compare(vm, args, CompareOp::Le);
    "__gt__(self, value, /)", "Return self>value." => |vm, args| compare(vm, args, CompareOp::Gt);
    "__ge__(self, value, /)", "Return self>=value." => |vm, args| compare(vm, args, CompareOp::Ge);
];

fn micros_of(value: Value) -> Option<i128> {
    Int::of(value)?.to_wide()
}

fn this(vm: &mut Vm, args: &[Value]) -> PyResult<i128> {
    match delta(vm, args[0]) {
        Some(micros) => Ok(micros),
        None => Err(vm.type_error("a timedelta is expected")),
    }
}

fn part(vm: &mut Vm, args: &[Value], at: usize) -> PyResult {
    let parts = delta_parts(vm, args[0]).unwrap_or_default();
    Ok(vm.new_int(parts[at]))
}

/// `timedelta(...)`: of ints, as almost always, the sum is exact.
fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    const UNITS: [i64; 7] = [DAY, SECOND, 1, 1000, 60 * SECOND, 3600 * SECOND, 7 * DAY];
    let mut total = 0i128;
    derived_from(vm, args[0], kept::DELTA, "timedelta")?;
    for (&value, unit) in args[1..].iter().zip(UNITS) {
        if value.is_unbound() {
            continue;
        }
        let Some(count) = value.as_small_int() else {
            let given: Vec<Value> = args[1..].iter().map(|v| v.present().unwrap_or(Value::int_unchecked(0))).collect();
            return slowly(vm, args[0], "_of_parts", &given);
        };
        total += i128::from(count) * i128::from(unit);
    }
    new_delta_of(vm, args[0], total)
}

fn total_seconds(vm: &mut Vm, args: &[Value]) -> PyResult {
    let micros = this(vm, args)?;
    if micros.unsigned_abs() < 1 << 53 {
        // Both are exact, so that the one operation rounds correctly.
        return Ok(vm.new_float(micros as f64 / 1e6));
    }
    let micros = wide(vm, micros);
    vm.binary(BinaryOp::Div, micros, Value::int_unchecked(SECOND))
}

fn sum(vm: &mut Vm, args: &[Value], op: fn(i128, i128) -> i128) -> PyResult {
    let a = this(vm, args)?;
    match delta(vm, args[1]) {
        Some(b) => new_delta(vm, op(a, b)),
        None => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn multiply(vm: &mut Vm, args: &[Value]) -> PyResult {
    let a = this(vm, args)?;
    let product = args[1].as_small_int().and_then(|count| a.checked_mul(count.into()));
    match product {
        Some(micros) => new_delta(vm, micros),
        None => slowly(vm, args[0], "_times", &[args[1]]),
    }
}

fn compare(vm: &mut Vm, args: &[Value], op: CompareOp) -> PyResult {
    let a = this(vm, args)?;
    Ok(match delta(vm, args[1]) {
        Some(b) => Value::bool(op.holds(a.cmp(&b))),
        None => Value::NOT_IMPLEMENTED,
    })
}
