//! A small share of the differential test: programs made at random, as they are, without optimisation, and with a
//! collection at every chance, must do the same. CPython is not asked here; `cargo run -p xtask -- differential` does.

use std::path::Path;

use xtask::differential::{Desk, compare, modes, program};

#[test]
fn modes_agree_on_random_programs() {
    let engines = modes(Path::new(env!("CARGO_BIN_EXE_pellucid")));
    let desk = Desk::new(0).expect("the folder for temporary files can be written to");
    let mut compared = 0;
    for seed in 0..100 {
        let text = program(seed);
        desk.put(&text).expect("it can be written");
        if let Some(verdict) = compare(&desk, &engines).expect("the engines can be started") {
            if let Some(difference) = verdict.difference {
                panic!("the program of seed {seed} differs: {difference}\n{text}");
            }
            compared += u32::from(!verdict.syntax);
        }
    }
    // Most of them must be programs, and quick.
    assert!(compared > 90, "only {compared} programs were compared");
}
