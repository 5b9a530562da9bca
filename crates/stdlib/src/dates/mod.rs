//! `_dates`: the native half of `datetime`: calendar, arithmetic, comparison and texts of `timedelta`, `date` and `datetime`. The
//! classes are written in Python (`py/datetime.py`); the rows of this folder are put into them and read their slots.

mod calendar;
mod days;
mod delta;
mod fields;
mod format;
mod moments;

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::class::Class;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::NativeModule;
use pellucid_vm::{PyResult, Value, Vm};

use crate::support::{kept, model_of};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_dates", doc: "Native parts of datetime.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "adopt(cls, model, /)", "Give timedelta, date or datetime its native methods; the model is an instance." => adopt;
    "zones(tzinfo, timezone, utc, /)", "Tell the classes of time zones." => |vm, args| {
        for (place, &value) in [kept::TZINFO, kept::TIMEZONE, kept::UTC].into_iter().zip(args) {
            vm.kept[place] = value;
        }
        Ok(Value::NONE)
    };
    "new_date(cls, ordinal, /)", "Make a date of its number." => |vm, args| {
        let ordinal = vm.to_isize(args[1])?;
        fields::new_day(vm, args[0], ordinal)
    };
    "new_datetime(cls, ordinal, clock, tzinfo, fold, /)", "Make a datetime of its day and microseconds." => |vm, args| {
        let (ordinal, clock, fold) = (vm.to_isize(args[1])?, vm.to_isize(args[2])?, vm.truth(args[4])?);
        fields::new_moment(vm, args[0], fields::Moment { ordinal, clock, fold, tzinfo: args[3] })
    };
    "moment_at(micros, tzinfo, /)", "The datetime so many microseconds after the beginning of the day numbered 0." => |vm, args| {
        let micros = vm.to_isize(args[0])?;
        fields::moment_at(vm, micros.into(), args[1])
    };
    "strftime(value, format, ordinal, clock, /)", "What strftime makes of a format, for a day and microseconds of it; the value tells its zone." => |vm, args| {
        let (ordinal, clock) = (vm.to_isize(args[2])?, vm.to_isize(args[3])?);
        let parts = calendar::Parts::of(ordinal.clamp(1, calendar::MAX_ORDINAL), clock.clamp(0, calendar::DAY - 1));
        moments::format_parts(vm, args[1], Some(args[0]), &parts)
    };
];

/// Adds what is not a function.
fn setup(_: &mut Vm, _: Gc<Module>) -> PyResult<()> {
    Ok(())
}

fn adopt(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(class) = args[0].as_gc::<Class>() else { return Err(vm.type_error("a class is expected")) };
    let (class_place, model_place, rows) = match vm.heap[class].name.as_str() {
        "timedelta" => (kept::DELTA, kept::DELTA_MODEL, delta::METHODS),
        "date" => (kept::DATE, kept::DATE_MODEL, days::METHODS),
        _ => (kept::DATETIME, kept::DATETIME_MODEL, moments::METHODS),
    };
    vm.kept[class_place] = args[0];
    vm.kept[model_place] = model_of(vm, args[1])?;
    vm.add_native_methods(class, rows);
    Ok(Value::NONE)
}
