//! The methods of `Decimal` that are native.

use std::cmp::Ordering;

use dashu_int::UBig;
use pellucid_vm::heap::Tuple;
use pellucid_vm::natives;
use pellucid_vm::ops::arith::Int;
use pellucid_vm::ops::compare::CompareOp;
use pellucid_vm::types::class::Class;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::{PyResult, Value, Vm};

use super::arith::{ordering, status};
use super::context::{
    Context, context_or_current, current, fitting, make, make_derived, number_of, operand, operand_or_raise,
};
use super::convert::{self, of_float, rounding_or, whole};
use super::number::{Kind, Number, Rounding};
use super::operations;
use super::text::to_text;
use crate::support::kept;

/// The rows.
pub(super) static METHODS: &[NativeDef] = natives![
    "@static __new__(cls, value='0', context=None)", "Create and return a new object.  See help(type) for accurate signature." => construct;
    "__repr__(self, /)", "Return repr(self)." => |vm, args| {
        let text = text_of(vm, args[0], Value::NONE, false)?;
        Ok(vm.new_string(format!("Decimal('{text}')")))
    };
    "__str__(self, /)", "Return str(self)." => |vm, args| {
        let text = text_of(vm, args[0], Value::NONE, false)?;
        Ok(vm.new_string(text))
    };
    "to_eng_string(self, /, context=None)", "Convert to an engineering-type string." => |vm, args| {
        let text = text_of(vm, args[0], args[1], true)?;
        Ok(vm.new_string(text))
    };
    "__hash__(self, /)", "Return hash(self)." => |vm, args| {
        let number = this(vm, args)?;
        convert::hash(vm, &number, args[0])
    };
    "__bool__(self, /)", "True if self else False" => |vm, args| Ok(Value::bool(!this(vm, args)?.is_zero()));
    "__int__(self, /)", "int(self)" => |vm, args| to_whole(vm, args, Rounding::Down);
    "__trunc__(self, /)", "" => |vm, args| to_whole(vm, args, Rounding::Down);
    "__floor__(self, /)", "" => |vm, args| to_whole(vm, args, Rounding::Floor);
    "__ceil__(self, /)", "" => |vm, args| to_whole(vm, args, Rounding::Ceiling);
    "__round__(self, ndigits=None, /)", "" => round;
    "__float__(self, /)", "float(self)" => |vm, args| {
        let number = this(vm, args)?;
        convert::to_float(vm, &number)
    };
    "__neg__(self, /)", "-self" => |vm, args| unary(vm, args, operations::minus);
    "__pos__(self, /)", "+self" => |vm, args| unary(vm, args, operations::plus);
    "__abs__(self, /)", "abs(self)" => |vm, args| unary(vm, args, operations::abs);
    "__add__(self, value, /)", "Return self+value." => |vm, args| binary(vm, args, operations::add);
    "__radd__(self, value, /)", "Return value+self." => |vm, args| reflected(vm, args, operations::add);
    "__sub__(self, value, /)", "Return self-value." => |vm, args| binary(vm, args, operations::subtract);
    "__rsub__(self, value, /)", "Return value-self." => |vm, args| reflected(vm, args, operations::subtract);
    "__mul__(self, value, /)", "Return self*value." => |vm, args| binary(vm, args, operations::multiply);
    "__rmul__(self, value, /)", "Return value*self." => |vm, args| reflected(vm, args, operations::multiply);
    "__truediv__(self, value, /)", "Return self/value." => |vm, args| binary(vm, args, operations::divide);
    "__rtruediv__(self, value, /)", "Return value/self." => |vm, args| reflected(vm, args, operations::divide);
    "__floordiv__(self, value, /)", "Return self//value." => |vm, args| binary(vm, args, operations::divide_int);
    "__rfloordiv__(self, value, /)", "Return value//self." => |vm, args| reflected(vm, args, operations::divide_int);
    "__mod__(self, value, /)", "Return self%value." => |vm, args| binary(vm, args, operations::remainder);
    "__rmod__(self, value, /)", "Return value%self." => |vm, args| reflected(vm, args, operations::remainder);
    "__divmod__(self, value, /)", "Return divmod(self, value)." => |vm, args| binary(vm, args, operations::divmod);
    "__rdivmod__(self, value, /)", "Return divmod(value, self)." => |vm, args| reflected(vm, args, operations::divmod);
    "__eq__(self, value, /)", "Return self==value." => |vm, args| compare(vm, args, CompareOp::Eq);
    "__ne__(self, value, /)", "Return self!=value." => |vm, args| compare(vm, args, CompareOp::Ne);
    "__lt__(self, value, /)", "Return self<value." => |vm, args| compare(vm, args, CompareOp::Lt);
    "__le__(self, value, /)", "Return self<=value." => |vm, args| compare(vm, args, CompareOp::Le);
    "__gt__(self, value, /)", "Return self>value." => |vm, args| compare(vm, args, CompareOp::Gt);
    "__ge__(self, value, /)", "Return self>=value." => |vm, args| compare(vm, args, CompareOp::Ge);
    "adjusted(self, /)", "Return the adjusted exponent of the number.  Defined as exp + digits - 1." => |vm, args| {
        let number = this(vm, args)?;
        Ok(vm.new_int(if number.is_finite() { number.adjusted() } else { 0 }))
    };
    "copy_abs(self, /)", "Return the absolute value of the argument.  This operation is unaffected by context and is quiet." => |vm, args| {
        let number = this(vm, args)?;
        make(vm, Number { negative: false, ..number })
    };
    "copy_negate(self, /)", "Return the negation of the argument.  This operation is unaffected by context and is quiet." => |vm, args| {
        let number = this(vm, args)?;
        make(vm, Number { negative: !number.negative, ..number })
    };
    "is_canonical(self, /)", "Return True if the argument is canonical and False otherwise." => |_, _| Ok(Value::TRUE);
    "is_finite(self, /)", "Return True if the argument is a finite number." => |vm, args| Ok(Value::bool(this(vm, args)?.is_finite()));
    "is_infinite(self, /)", "Return True if the argument is either positive or negative infinity." => |vm, args| Ok(Value::bool(this(vm, args)?.kind == Kind::Infinite));
    "is_nan(self, /)", "Return True if the argument is a NaN, quiet or signalling." => |vm, args| Ok(Value::bool(this(vm, args)?.is_nan()));
    "is_qnan(self, /)", "Return True if the argument is a quiet NaN." => |vm, args| Ok(Value::bool(this(vm, args)?.kind == Kind::Quiet));
    "is_snan(self, /)", "Return True if the argument is a signalling NaN." => |vm, args| Ok(Value::bool(this(vm, args)?.kind == Kind::Signalling));
    "is_signed(self, /)", "Return True if the argument has a negative sign." => |vm, args| Ok(Value::bool(this(vm, args)?.negative));
    "is_zero(self, /)", "Return True if the argument is a zero, positive or negative." => |vm, args| Ok(Value::bool(this(vm, args)?.is_zero()));
    "quantize(self, /, exp, rounding=None, context=None)", "The number with another's exponent." => |vm, args| {
        let a = this(vm, args)?;
        let context = context_or_current(vm, args[3])?;
        let rounding = rounding_or(vm, args[2], &context)?;
        let b = operand_or_raise(vm, args[1])?;
        operations::quantize(vm, &a, &b, &context, rounding)
    };
    "to_integral_value(self, /, rounding=None, context=None)", "Rounded to a whole number." => |vm, args| to_integral(vm, args, false);
    "to_integral(self, /, rounding=None, context=None)", "Rounded to a whole number." => |vm, args| to_integral(vm, args, false);
    "to_integral_exact(self, /, rounding=None, context=None)", "Rounded to a whole number, telling of it." => |vm, args| to_integral(vm, args, true);
    "fma(self, /, other, third, context=None)", "self * other + third, rounded once." => |vm, args| {
        let a = this(vm, args)?;
        let (b, c) = (operand_or_raise(vm, args[1])?, operand_or_raise(vm, args[2])?);
        let context = context_or_current(vm, args[3])?;
        operations::fma(vm, &a, &b, &c, &context)
    };
];

fn this(vm: &mut Vm, args: &[Value]) -> PyResult<Number> {
    match number_of(vm, args[0]) {
        Some(number) => Ok(number),
        None => Err(vm.type_error("a Decimal is expected")),
    }
}

/// `Decimal(value, context)`
fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    let decimal = vm.kept[kept::DECIMAL];
    let value = args[1].present().unwrap_or_else(|| Value::int_unchecked(0));
    if args[2].not_none().is_some() {
        context_or_current(vm, args[2])?;
    }
    // A number of just this class is itself.
    if args[0] == decimal && Some(vm.class_of(value)) == decimal.as_gc::<Class>() {
        return Ok(value);
    }
    let number = convert::converted(vm, value, args[2])?;
    if args[0] == decimal {
        return make(vm, number);
    }
    match (args[0].as_gc::<Class>(), decimal.as_gc::<Class>()) {
        (Some(class), Some(base)) if vm.heap[class].is_subclass(base) => make_derived(vm, class, number),
        (Some(class), _) => {
            let name = vm.heap[class].name_in_messages().as_str();
            let message = format!("decimal.Decimal.__new__({name}): {name} is not a subtype of decimal.Decimal");
            Err(vm.type_error(message))
        }
        (None, _) => {
            let of = vm.type_name(args[0]);
            let message = format!("decimal.Decimal.__new__(X): X is not a type object ({of})");
            Err(vm.type_error(message))
        }
    }
}

/// A number's text.
pub(super) fn text_of(vm: &mut Vm, value: Value, context: Value, engineering: bool) -> PyResult<String> {
    let number = this(vm, &[value])?;
    let context = context_or_current(vm, context)?;
    Ok(to_text(&number, context.capitals(), engineering))
}

fn to_whole(vm: &mut Vm, args: &[Value], rounding: Rounding) -> PyResult {
    let number = this(vm, args)?;
    whole(vm, &number, rounding)
}

fn round(vm: &mut Vm, args: &[Value]) -> PyResult {
    let number = this(vm, args)?;
    let Some(places) = args[1].not_none() else { return whole(vm, &number, Rounding::HalfEven) };
    let places = match Int::of(vm.unwrap_payload(places)) {
        Some(Int::Small(places)) => places,
        Some(_) => return Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
        None => return Err(vm.type_error("optional arg must be an integer")),
    };
    let context = current(vm)?;
    let unit = Number::finite(false, UBig::ONE, -places);
    operations::quantize(vm, &number, &unit, &context, context.settings.rounding)
}

fn to_integral(vm: &mut Vm, args: &[Value], exact: bool) -> PyResult {
    let number = this(vm, args)?;
    let context = context_or_current(vm, args[2])?;
    let rounding = rounding_or(vm, args[1], &context)?;
    operations::to_integral(vm, &number, &context, rounding, exact)
}

fn unary(vm: &mut Vm, args: &[Value], op: fn(&mut Vm, &Number, &Context) -> PyResult) -> PyResult {
    let number = this(vm, args)?;
    let context = current(vm)?;
    op(vm, &number, &context)
}

type Binary = fn(&mut Vm, &Number, &Number, &Context) -> PyResult;

fn binary(vm: &mut Vm, args: &[Value], op: Binary) -> PyResult {
    let a = this(vm, args)?;
    let Some(b) = operand(vm, args[1]) else { return Ok(Value::NOT_IMPLEMENTED) };
    let context = current(vm)?;
    op(vm, &a, &b, &context)
}

fn reflected(vm: &mut Vm, args: &[Value], op: Binary) -> PyResult {
    let b = this(vm, args)?;
    let Some(a) = operand(vm, args[1]) else { return Ok(Value::NOT_IMPLEMENTED) };
    let context = current(vm)?;
    op(vm, &a, &b, &context)
}

/// A comparison operator.
fn compare(vm: &mut Vm, args: &[Value], op: CompareOp) -> PyResult {
    let a = this(vm, args)?;
    let Some((a, b)) = sides(vm, args, a, op)? else { return Ok(Value::NOT_IMPLEMENTED) };
    if a.is_nan() || b.is_nan() {
        if !op.is_equality() || a.kind == Kind::Signalling || b.kind == Kind::Signalling {
            let context = current(vm)?;
            context.signal(vm, status::INVALID)?;
        }
        return Ok(Value::bool(op == CompareOp::Ne));
    }
    let order: Ordering = fitting(vm, ordering(&a, &b))?;
    Ok(Value::bool(op.holds(order)))
}

/// Both sides of a comparison as numbers that can be compared; None if there is no such.
fn sides(vm: &mut Vm, args: &[Value], a: Number, op: CompareOp) -> PyResult<Option<(Number, Number)>> {
    if let Some(b) = operand(vm, args[1]) {
        return Ok(Some((a, b)));
    }
    if let Some(f) = vm.unwrap_payload(args[1]).as_float() {
        let context = current(vm)?;
        if op.is_equality() {
            context.note(vm, status::FLOAT);
        } else {
            context.signal(vm, status::FLOAT)?;
        }
        return Ok(Some((a, of_float(f))));
    }
    // Other kinds of numbers are Python's half's business: it gives a pair, or None.
    let found = vm.call(vm.kept[kept::DECIMAL_COMPARED], &[args[0], args[1], Value::bool(!op.is_equality())])?;
    let Some(pair) = found.as_gc::<Tuple>() else { return Ok(None) };
    Ok(match *pair.items() {
        [a, b] => number_of(vm, a).zip(number_of(vm, b)),
        _ => None,
    })
}
