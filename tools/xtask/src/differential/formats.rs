//! Format specifications: mostly valid, with every part there is.

use fastrand::Rng;

fn maybe<'a>(rng: &mut Rng, percent: u32, from: &[&'a str]) -> &'a str {
    if rng.u32(0..100) < percent { from[rng.usize(0..from.len())] } else { "" }
}

/// For a number.
pub fn number(rng: &mut Rng) -> String {
    let mut spec = String::new();
    if rng.u32(0..100) < 30 {
        spec += maybe(rng, 60, &["*", "0", " ", "x", "\u{e9}", "<"]);
        spec += maybe(rng, 100, &["<", ">", "^", "="]);
    }
    spec += maybe(rng, 30, &["+", "-", " "]);
    spec += maybe(rng, 5, &["z"]);
    spec += maybe(rng, 12, &["#"]);
    spec += maybe(rng, 15, &["0"]);
    spec += maybe(rng, 45, &["1", "5", "8", "12", "20", "30"]);
    spec += maybe(rng, 18, &[",", "_"]);
    spec += maybe(rng, 35, &[".0", ".1", ".2", ".3", ".10", ".17"]);
    spec += maybe(rng, 70, &["d", "f", "e", "g", "x", "b", "o", "X", "G", "E", "%", "n", "c", "F", "s"]);
    spec
}

/// For a string.
pub fn text(rng: &mut Rng) -> String {
    let mut spec = String::new();
    if rng.u32(0..100) < 60 {
        spec += maybe(rng, 50, &["*", "0", "-", "\u{e9}"]);
        spec += maybe(rng, 100, &["<", ">", "^", "<", ">", "^", "="]);
    }
    spec += maybe(rng, 4, &["+", " ", "#", ","]);
    spec += maybe(rng, 5, &["0"]);
    spec += maybe(rng, 70, &["1", "5", "8", "12"]);
    spec += maybe(rng, 30, &[".0", ".1", ".2", ".5"]);
    spec += maybe(rng, 40, &["s", "s", "s", "d"]);
    spec
}
