//! `_decimals`: the native half of `decimal`: reading and writing numbers, the four operations and their kin, comparison. The
//! class `Decimal` is written in Python (`py/decimal/_number.py`), and so are contexts and all that is wanted more rarely; the
//! methods of [`methods`] are put into it, and read its slots.

mod arith;
mod context;
mod convert;
mod methods;
mod number;
mod operations;
mod text;

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::class::Class;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::NativeModule;
use pellucid_vm::{PyResult, Value, Vm};

use crate::support::{kept, model_of};
use arith::ordering;
use context::{Context, context_or_current, fitting, new_unsigned, operand_or_raise};
use number::{Number, Rounding};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_decimals", doc: "Native parts of decimal.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "install(decimal, model, context, holder, find_context, compared, of_sequence, /)",
        "Give the class Decimal its native methods, and tell what they have to know." => install;
    "getcontext()", "Get the current default context." => |vm, _| context::current_object(vm);
    "make(kind, sign, coef, exp, /)", "Make a number of its parts." => convert::of_parts;
    "converted(value, context, /)", "Any value that the constructor takes, exactly." => convert::converted_exactly;
    "parsed(text, context, /)", "The number that a text is, without white space around it, and however large." => convert::parsed;
    "digits_of(n, /)", "How many decimal digits a number has; 1 for 0." => convert::digits_of;
    "round_off(coef, drop, rounding, sign, /)", "The coefficient without its last digits, rounded, and whether they were anything but zeros." => convert::round_off_values;
    "finished(sign, coef, exp, context, status=0, rounding=None, /)", "A number rounded to a context." => finished;
    "divide_parts(coef, exp, coef2, exp2, context, /)", "A quotient that rounds as the exact one does." => divide_parts;
    "ordering(a, b, /)", "-1, 0 or 1 for numbers that are no NaNs." => |vm, args| {
        let (a, b) = (operand_or_raise(vm, args[0])?, operand_or_raise(vm, args[1])?);
        let order = fitting(vm, ordering(&a, &b))?;
        Ok(Value::int_unchecked(order as i64))
    };
    "to_text(a, context, engineering, /)", "A number as text." => |vm, args| {
        let engineering = vm.truth(args[2])?;
        let text = methods::text_of(vm, args[0], args[1], engineering)?;
        Ok(vm.new_string(text))
    };
    "nans(context, a, b=None, /)", "The NaN that an operation with these operands gives, or None." => nans;
    "plus(a, context, /)", "a, rounded." => |vm, args| unary(vm, args, operations::plus);
    "minus(a, context, /)", "-a" => |vm, args| unary(vm, args, operations::minus);
    "abs(a, context, /)", "abs(a)" => |vm, args| unary(vm, args, operations::abs);
    "add(a, b, context, /)", "a + b" => |vm, args| binary(vm, args, operations::add);
    "subtract(a, b, context, /)", "a - b" => |vm, args| binary(vm, args, operations::subtract);
    "multiply(a, b, context, /)", "a * b" => |vm, args| binary(vm, args, operations::multiply);
    "divide(a, b, context, /)", "a / b" => |vm, args| binary(vm, args, operations::divide);
    "divide_int(a, b, context, /)", "a // b" => |vm, args| binary(vm, args, operations::divide_int);
    "remainder(a, b, context, /)", "a % b" => |vm, args| binary(vm, args, operations::remainder);
    "divmod(a, b, context, /)", "divmod(a, b)" => |vm, args| binary(vm, args, operations::divmod);
    "fma(a, b, c, context, /)", "a * b + c, rounded once." => |vm, args| {
        let [a, b, c] = [operand_or_raise(vm, args[0])?, operand_or_raise(vm, args[1])?, operand_or_raise(vm, args[2])?];
        let context = context_or_current(vm, args[3])?;
        operations::fma(vm, &a, &b, &c, &context)
    };
    "quantize(a, b, context, rounding=None, /)", "a with the exponent of b." => |vm, args| {
        let (a, b) = (operand_or_raise(vm, args[0])?, operand_or_raise(vm, args[1])?);
        let context = context_or_current(vm, args[2])?;
        let rounding = convert::rounding_or(vm, args[3], &context)?;
        operations::quantize(vm, &a, &b, &context, rounding)
    };
    "to_integral_value(a, context, rounding=None, /)", "a rounded to a whole number." => |vm, args| integral(vm, args, false);
    "to_integral_exact(a, context, rounding=None, /)", "a rounded to a whole number, telling of it." => |vm, args| integral(vm, args, true);
];

/// Adds what is not a function.
fn setup(_: &mut Vm, _: Gc<Module>) -> PyResult<()> {
    Ok(())
}

fn install(vm: &mut Vm, args: &[Value]) -> PyResult {
    let places = [
        kept::DECIMAL,
        kept::DECIMAL_MODEL,
        kept::CONTEXT,
        kept::CONTEXT_HOLDER,
        kept::FIND_CONTEXT,
        kept::DECIMAL_COMPARED,
        kept::DECIMAL_OF_SEQUENCE,
    ];
    for (place, &value) in places.into_iter().zip(args) {
        vm.kept[place] = value;
    }
    vm.kept[kept::DECIMAL_MODEL] = model_of(vm, args[1])?;
    let Some(class) = args[0].as_gc::<Class>() else { return Err(vm.type_error("a class is expected")) };
    vm.add_native_methods(class, methods::METHODS);
    Ok(Value::NONE)
}

fn unary(vm: &mut Vm, args: &[Value], op: fn(&mut Vm, &Number, &Context) -> PyResult) -> PyResult {
    let a = operand_or_raise(vm, args[0])?;
    let context = context_or_current(vm, args[1])?;
    op(vm, &a, &context)
}

fn binary(vm: &mut Vm, args: &[Value], op: fn(&mut Vm, &Number, &Number, &Context) -> PyResult) -> PyResult {
    let (a, b) = (operand_or_raise(vm, args[0])?, operand_or_raise(vm, args[1])?);
    let context = context_or_current(vm, args[2])?;
    op(vm, &a, &b, &context)
}

fn integral(vm: &mut Vm, args: &[Value], exact: bool) -> PyResult {
    let a = operand_or_raise(vm, args[0])?;
    let context = context_or_current(vm, args[1])?;
    let rounding = convert::rounding_or(vm, args[2], &context)?;
    operations::to_integral(vm, &a, &context, rounding, exact)
}

fn nans(vm: &mut Vm, args: &[Value]) -> PyResult {
    let context = context_or_current(vm, args[0])?;
    let a = operand_or_raise(vm, args[1])?;
    let found = match args[2].not_none() {
        Some(b) => {
            let b = operand_or_raise(vm, b)?;
            operations::nans(vm, &context, &[&a, &b])?
        }
        None => operations::nans(vm, &context, &[&a])?,
    };
    Ok(found.unwrap_or(Value::NONE))
}

fn finished(vm: &mut Vm, args: &[Value]) -> PyResult {
    let number = convert::finite_of(vm, args[0], args[1], args[2])?;
    let context = context_or_current(vm, args[3])?;
    let happened = args[4].present().and_then(Value::as_small_int).unwrap_or(0) as u32;
    let rounding: Option<Rounding> = match args[5].not_none() {
        Some(_) => Some(convert::rounding_or(vm, args[5], &context)?),
        None => None,
    };
    operations::finished_with(vm, number, &context, happened, rounding)
}

fn divide_parts(vm: &mut Vm, args: &[Value]) -> PyResult {
    let a = convert::finite_of(vm, Value::FALSE, args[0], args[1])?;
    let b = convert::finite_of(vm, Value::FALSE, args[2], args[3])?;
    let context = context_or_current(vm, args[4])?;
    let (coef, exp) = fitting(vm, arith::divide(&a, &b, &context.settings))?;
    let (coef, exp) = (new_unsigned(vm, coef), vm.new_int(exp));
    Ok(vm.new_tuple(&[coef, exp]))
}
