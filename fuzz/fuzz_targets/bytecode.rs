//! libFuzzer's target: bytes, given the header that belongs to them, are loaded and run.
#![no_main]

#[path = "../../crates/pellucid/tests/hostile/bounded.rs"]
mod bounded;
#[path = "../src/seal.rs"]
mod seal;

use pellucid::Program;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(program) = Program::from_bytes(&seal::sealed(bytes.to_vec())) {
        bounded::run(&program, 5000, bytes.len() % 4 == 0);
    }
});
