//! Checks both encodings at their edges: what goes into a word comes out of it, exactly one kind claims a word, and
//! arithmetic agrees with 128-bit integers or declines. Not a measurement; takes the encodings and gives nothing.

use super::*;

fn kinds<E: Encoding>(word: u64) -> [bool; 4] {
    let special = word == E::TRUE || word == E::FALSE;
    [E::as_small(word).is_some(), E::as_float(word).is_some(), E::as_cell(word).is_some(), special]
}

fn check_integers<E: Encoding>() {
    let edges = [0, 1, 2, 3, 435, 1 << 23, 1 << 31, 1 << 46, 1 << 47, 1 << 60, 1 << 61, 1 << 62];
    let values: Vec<i128> = edges.iter().flat_map(|&e| [e - 1, e, e + 1, -e - 1, -e, 1 - e]).collect();
    for &v in &values {
        let Some(x) = E::small(v) else { continue };
        assert_eq!(E::as_small(x), Some(v as i64));
        assert_eq!(kinds::<E>(x), [true, false, false, false]);
        for &w in &values {
            let Some(y) = E::small(w) else { continue };
            assert!(E::both_small(x, y) && E::both_floats(x, y).is_none());
            assert_eq!(E::add(x, y), E::small(v + w), "{v} + {w}");
            assert_eq!(E::sub(x, y), E::small(v - w), "{v} - {w}");
            assert_eq!(E::mul(x, y), E::small(v * w), "{v} * {w}");
            assert_eq!(Some(E::and(x, y)), E::small(v & w), "{v} & {w}");
            assert_eq!(Some(E::xor(x, y)), E::small(v ^ w), "{v} ^ {w}");
            assert_eq!(E::less(x, y), v < w, "{v} < {w}");
        }
    }
}

fn check_floats<E: Encoding>(boxes_some: bool) {
    let special = [0.0, f64::INFINITY, f64::NAN, f64::MIN_POSITIVE, f64::MAX, 5e-324];
    let powers = (-1022..1024).map(|e| 2f64.powi(e) * 1.25);
    for f in special.into_iter().chain(powers).flat_map(|f| [f, -f]) {
        let Some(word) = E::float(f) else {
            assert!(boxes_some);
            let exponent = f.abs().log2().floor();
            assert!((-767.0..-255.0).contains(&exponent) || (257.0..769.0).contains(&exponent), "{f}");
            continue;
        };
        assert_eq!(E::as_float(word).map(f64::to_bits), Some(f.to_bits()));
        assert_eq!(kinds::<E>(word), [false, true, false, false], "{f}");
        let one = E::float(1.0).expect("one is a plain float");
        assert!(E::both_floats(word, one).is_some() && !E::both_small(word, one));
        assert!(E::both_floats(word, E::cell(0)).is_none() && !E::both_small(word, E::TRUE));
    }
}

fn check<E: Encoding>(boxes_some: bool) {
    check_integers::<E>();
    check_floats::<E>(boxes_some);
    for index in [0, 1, CELLS - 1] {
        assert_eq!(E::as_cell(E::cell(index)), Some(index));
        assert_eq!(kinds::<E>(E::cell(index)), [false, false, true, false]);
    }
    assert_eq!([kinds::<E>(E::TRUE), kinds::<E>(E::FALSE)], [[false, false, false, true]; 2]);
}

#[test]
fn nan_boxing() {
    check::<NanBoxing>(false);
}

#[test]
fn self_tagging() {
    check::<SelfTagging>(true);
}
