//! Floats of 16 bits.

/// The nearest float of 16 bits, half to even; None if it is beyond the largest.
pub fn to_half(number: f64) -> Option<u16> {
    let sign = u16::from(number.is_sign_negative()) << 15;
    if number.is_nan() {
        return Some(sign | 0x7e00);
    }
    if number.is_infinite() {
        return Some(sign | 0x7c00);
    }
    let magnitude = number.abs();
    // The distance between neighbours: 2^-24 for the smallest, else 2^-10 of the number's power of two.
    let exponent = ((magnitude.to_bits() >> 52) as i32 - 1023).max(-14);
    let steps = (magnitude * 2f64.powi(10 - exponent)).round_ties_even() as u32;
    // With a leading one in place, steps carry over into the exponent by themselves.
    let bits = ((exponent + 14) as u32) * 1024 + steps;
    if bits >= 0x7c00 { None } else { Some(sign | bits as u16) }
}

/// The number that a float of 16 bits is.
pub fn half_to_f64(half: u16) -> f64 {
    let (exponent, fraction) = (i32::from(half >> 10 & 31), f64::from(half & 1023));
    let magnitude = match exponent {
        0 => fraction * 2f64.powi(-24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1024.0 + fraction) * 2f64.powi(exponent - 25),
    };
    if half >> 15 == 1 { -magnitude } else { magnitude }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_half_goes_there_and_back() {
        for half in 0..=u16::MAX {
            let number = half_to_f64(half);
            if !number.is_nan() {
                assert_eq!(to_half(number), Some(half));
            }
        }
        assert_eq!(to_half(65519.99), Some(0x7bff));
        assert_eq!(to_half(65520.0), None);
        assert_eq!(to_half(2.98e-8), Some(0));
    }
}
