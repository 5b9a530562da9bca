//! The digits of floats: exact and correctly rounded, laid out as C's `printf` and Python's `repr` do.
//!
//! Nothing here knows of values or specs.

use std::fmt::Write;

/// How a float is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The shortest digits that read back as the same number.
    Repr,
    /// So many digits behind the point.
    Fixed(usize),
    /// One digit before the point, so many behind it, and an exponent.
    Exponent(usize),
    /// So many digits in all, with an exponent where the number is large or small.
    General(usize),
}

/// More digits than any float has before its zeros begin, behind the point and in all.
const MOST_FRACTION: usize = 1080;
const MOST_DIGITS: usize = 800;

/// Appends a number that is not negative. `alternate` keeps the point and trailing zeros; `point_zero` makes sure that it
/// does not look like an integer.
pub(super) fn push_float(out: &mut String, value: f64, form: Form, alternate: bool, point_zero: bool) {
    // Writing to a string can't fail.
    if value.is_nan() {
        out.push_str("nan");
    } else if value.is_infinite() {
        out.push_str("inf");
    } else {
        match form {
            Form::Repr => push_repr(out, value, alternate, point_zero),
            Form::Fixed(precision) if !(alternate && precision == 0) && push_fixed(out, value, precision) => {}
            Form::Fixed(precision) => {
                let exact = precision.min(MOST_FRACTION);
                let _ = write!(out, "{value:.exact$}");
                out.extend(std::iter::repeat_n('0', precision - exact));
                if alternate && precision == 0 {
                    out.push('.');
                }
            }
            Form::Exponent(precision) => {
                let exact = precision.min(MOST_DIGITS);
                let start = out.len();
                let _ = write!(out, "{value:.exact$e}");
                let exponent = take_exponent(out, start);
                out.extend(std::iter::repeat_n('0', precision - exact));
                if alternate && precision == 0 {
                    out.push('.');
                }
                push_exponent(out, exponent);
            }
            Form::General(precision) => push_general(out, value, precision.max(1), alternate, point_zero),
        }
    }
}

/// Powers of ten that are exact as floats.
const POWERS: [f64; 16] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// Appends a number of moderate size with so many digits behind the point, by arithmetic on integers. Returns false,
/// having done nothing, where rounding needs more than the machine's precision.
fn push_fixed(out: &mut String, value: f64, precision: usize) -> bool {
    let Some(power) = POWERS.get(precision) else { return false };
    // The product is rounded once, by at most 2 ** -53 of its size. The nearest integer is beyond doubt unless the product
    // is that near to the middle between two.
    let scaled = value * power;
    if scaled >= 1e15 {
        return false;
    }
    let whole = scaled.floor();
    let from_middle = scaled - whole - 0.5;
    if from_middle.abs() <= scaled * (1.0 / (1u64 << 51) as f64) {
        return false;
    }
    let digits = whole as u64 + u64::from(from_middle > 0.0);
    let power = *power as u64;
    crate::ops::repr::push_int(out, (digits / power) as i64);
    if precision > 0 {
        out.push('.');
        let mut rest = digits % power;
        let mut place = power / 10;
        while place > 0 {
            out.push(char::from(b'0' + (rest / place) as u8));
            rest %= place;
            place /= 10;
        }
    }
    true
}

/// Cuts Rust's exponent off and returns it.
fn take_exponent(out: &mut String, start: usize) -> i32 {
    let at = out[start..].rfind('e').map_or(out.len(), |at| start + at);
    let exponent = out[at..].trim_start_matches('e').parse().unwrap_or(0);
    out.truncate(at);
    exponent
}

fn push_exponent(out: &mut String, exponent: i32) {
    let sign = if exponent < 0 { '-' } else { '+' };
    let _ = write!(out, "e{sign}{:02}", exponent.unsigned_abs());
}

fn push_repr(out: &mut String, value: f64, alternate: bool, point_zero: bool) {
    let text = pellucid_bytecode::pure::float_repr(value);
    let (mantissa, exponent) = match text.find('e') {
        Some(at) => text.split_at(at),
        None => (text.as_str(), ""),
    };
    if alternate && !exponent.is_empty() && !mantissa.contains('.') {
        out.push_str(mantissa);
        out.push('.');
        out.push_str(exponent);
    } else if !point_zero && exponent.is_empty() {
        let whole = mantissa.strip_suffix(".0").unwrap_or(mantissa);
        out.push_str(whole);
        if alternate && whole.len() < mantissa.len() {
            out.push('.');
        }
    } else {
        out.push_str(&text);
    }
}

fn push_general(out: &mut String, value: f64, precision: usize, alternate: bool, point_zero: bool) {
    let exact = precision.min(MOST_DIGITS);
    let mut digits = String::new();
    let _ = write!(digits, "{value:.0$e}", exact - 1);
    let exponent = take_exponent(&mut digits, 0);
    digits.retain(|c| c != '.');
    if alternate {
        digits.extend(std::iter::repeat_n('0', precision - exact));
    } else {
        digits.truncate(digits.trim_end_matches('0').len().max(1));
    }
    let largest = (precision - usize::from(point_zero)) as i64;
    if exponent < -4 || i64::from(exponent) >= largest {
        let (first, rest) = digits.split_at(1);
        out.push_str(first);
        if !rest.is_empty() || alternate {
            out.push('.');
            out.push_str(rest);
        }
        push_exponent(out, exponent);
    } else if exponent < 0 {
        out.push_str("0.");
        out.extend(std::iter::repeat_n('0', exponent.unsigned_abs() as usize - 1));
        out.push_str(&digits);
    } else {
        let whole = exponent as usize + 1;
        match digits.split_at_checked(whole) {
            Some((before, after)) if !after.is_empty() => {
                out.push_str(before);
                out.push('.');
                out.push_str(after);
            }
            _ => {
                out.push_str(&digits);
                out.extend(std::iter::repeat_n('0', whole - digits.len()));
                match (point_zero, alternate) {
                    (true, _) => out.push_str(".0"),
                    (false, true) => out.push('.'),
                    (false, false) => {}
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: f64, form: Form) -> String {
        let mut out = String::new();
        push_float(&mut out, value, form, false, false);
        out
    }

    #[test]
    fn ties_go_to_even() {
        for (value, wanted) in [(0.5, "0"), (1.5, "2"), (2.5, "2"), (1e22, "10000000000000000000000")] {
            assert_eq!(text(value, Form::Fixed(0)), wanted);
        }
        assert_eq!(text(0.125, Form::Fixed(2)), "0.12");
        assert_eq!(text(2.675, Form::Fixed(2)), "2.67");
        assert_eq!(text(25.0, Form::Exponent(0)), "2e+01");
        assert_eq!(text(2.5, Form::General(1)), "2");
    }

    #[test]
    fn the_short_way_agrees_with_the_exact_one() {
        let mut state = 1u64;
        for _ in 0..200_000 {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let value = (state >> 11) as f64 / (1u64 << (state % 60)) as f64;
            let value = if state.is_multiple_of(3) { (value % 1e5 * 1000.0).round() / 1000.0 } else { value };
            let precision = (state >> 8) as usize % 16;
            let mut out = String::new();
            if push_fixed(&mut out, value, precision) {
                assert_eq!(out, format!("{value:.precision$}"));
            }
        }
    }

    #[test]
    fn forms_are_laid_out() {
        assert_eq!(text(1234.5678, Form::Exponent(2)), "1.23e+03");
        assert_eq!(text(0.0, Form::Exponent(1)), "0.0e+00");
        assert_eq!(text(0.0001, Form::General(6)), "0.0001");
        assert_eq!(text(0.00001, Form::General(6)), "1e-05");
        assert_eq!(text(123456789.0, Form::General(6)), "1.23457e+08");
        assert_eq!(text(999999.5, Form::General(6)), "1e+06");
        assert_eq!(text(100000.0, Form::General(6)), "100000");
        assert_eq!(text(0.0, Form::General(6)), "0");
        assert_eq!(text(0.1, Form::General(17)), "0.10000000000000001");
        assert_eq!(text(1.0, Form::Repr), "1");
        assert_eq!(text(1e16, Form::Repr), "1e+16");
        assert_eq!(text(f64::INFINITY, Form::Fixed(2)), "inf");
    }

    #[test]
    fn long_precisions_end_in_zeros() {
        let long = text(0.1, Form::Fixed(70_000));
        assert_eq!(long.len(), 70_002);
        assert!(long.starts_with("0.1000000000000000055511151231257827") && long.ends_with("000"));
        assert_eq!(text(0.1, Form::Exponent(70_000)).len(), 70_006);
    }

    #[test]
    fn the_point_stays_where_asked() {
        let with = |value, form, alternate, point_zero| {
            let mut out = String::new();
            push_float(&mut out, value, form, alternate, point_zero);
            out
        };
        assert_eq!(with(1.0, Form::General(6), true, false), "1.00000");
        assert_eq!(with(1e16, Form::Repr, true, true), "1.e+16");
        assert_eq!(with(1e5, Form::General(5), false, true), "1e+05");
        assert_eq!(with(12.0, Form::General(5), false, true), "12.0");
        assert_eq!(with(3.0, Form::Fixed(0), true, false), "3.");
        assert_eq!(with(3.0, Form::Exponent(0), true, false), "3.e+00");
    }
}
