//! Files of bytecode that are not what they should be: changed, cut off, made by hand. They are refused, or they run and do
//! the machine no harm.

mod bounded;
mod craft;

use std::time::{Duration, Instant};

use bounded::{Ending, run};
use pellucid::bytecode::format::{self, HEADER};
use pellucid::{CompileOptions, Program};

/// Programs with most kinds of instructions, constants and handlers; each small, since every byte of it is changed.
const PROGRAMS: [&str; 4] = [
    "import math\nclass A:\n    x = 1\n    def m(self, *a, k=2, **kw):\n        return self.x + k + len(a)\n\
     a = A()\nprint(a.m(1, k=3), f'{a.x!r:>4}', math.pi)\n",
    "def f(n):\n    try:\n        for i in range(n):\n            if i % 2: continue\n            yield i, [i * j for j in (1, 2)]\n    \
     finally:\n        print('end')\nwith open('x') if 0 else memo() as m: pass\n",
    "def outer(a, b=(1, 2.5, 'x', None, b'y', 1 << 70)):\n    c = {a: b, **{}}\n    def inner():\n        nonlocal a\n        \
     a += 1\n        return a, [*c], {x for x in b}\n    return inner\nprint(outer(1)(), *outer('k')()) \n",
    "async def g():\n    return await h()\nmatch [1, {'k': 2}]:\n    case [x, {'k': y, **r}]:\n        del x\n    case _:\n        \
     raise ValueError from None\ntry:\n    assert y > 5, 'no'\nexcept* AssertionError as e:\n    print(e, y < 3 < 4)\n",
];

fn built(source: &str, strip: bool) -> Vec<u8> {
    let program = Program::compile_file(source.into(), "a.py", CompileOptions::default()).expect("it compiles");
    if strip { program.to_stripped_bytes() } else { program.to_bytes() }
}

/// The same bytes with the length and checksum that belong to them, so that what is behind these is looked at.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.len() >= HEADER {
        let length = bytes.len() as u64;
        bytes[20..28].copy_from_slice(&length.to_le_bytes());
        let sum = format::checksum(&bytes);
        bytes[28..36].copy_from_slice(&sum.to_le_bytes());
    }
    bytes
}

/// Loads and, if that succeeds, runs; whether it was accepted.
fn load_and_run(bytes: &[u8], stress: bool) -> Option<Ending> {
    match Program::from_bytes(bytes) {
        Ok(program) => Some(run(&program, 20_000, stress)),
        Err(error) => {
            assert!(!error.to_string().is_empty());
            None
        }
    }
}

#[test]
fn every_byte_changed() {
    for source in PROGRAMS {
        let bytes = built(source, false);
        for at in 0..bytes.len() {
            for change in [0x01, 0x80, 0xff] {
                let mut changed = bytes.clone();
                changed[at] ^= change;
                assert!(Program::from_bytes(&changed).is_err(), "byte {at} of {source} is changed, and nobody notices");
            }
        }
    }
}

#[test]
fn every_byte_changed_and_the_checksum_with_it() {
    let (mut accepted, mut tried) = (0, 0);
    for (index, source) in PROGRAMS.iter().enumerate() {
        let bytes = built(source, index % 2 == 1);
        for at in 0..bytes.len() {
            for change in [0x01, 0x02, 0x10, 0xff] {
                let mut changed = bytes.clone();
                changed[at] ^= change;
                tried += 1;
                accepted += u32::from(load_and_run(&sealed(changed), tried % 8 == 0).is_some());
            }
        }
    }
    // The verifier and the machine were really reached, and so were the refusals.
    assert!(accepted > 500 && accepted < tried, "{accepted} of {tried} changed files were accepted");
}

#[test]
fn cut_off_everywhere() {
    let mut accepted = 0;
    for source in PROGRAMS {
        let bytes = built(source, false);
        for len in 0..bytes.len() {
            let error = Program::from_bytes(&bytes[..len]).expect_err("it is not whole").to_string();
            assert!(error.contains("ends too early") || error.contains("not a Pellucid"), "{error}");
            // With a header that fits, only a file that ends behind a section can be one.
            let sealed = sealed(bytes[..len].to_vec());
            accepted += usize::from(load_and_run(&sealed, false).is_some());
        }
    }
    assert_eq!(accepted, 2 * PROGRAMS.len());
}

#[test]
fn hostile_sizes() {
    let start = Instant::now();
    for (name, bytes) in craft::hostile() {
        let bytes = sealed(bytes);
        match Program::from_bytes(&bytes) {
            Ok(program) => {
                run(&program, 20_000, false);
            }
            Err(error) => {
                assert!(error.to_string().contains(" at byte ") || name.starts_with("deep"), "{name}: {error}")
            }
        }
    }
    assert!(start.elapsed() < Duration::from_secs(60), "it took {:?}", start.elapsed());
}

#[test]
fn code_that_takes_long_to_prepare_is_bounded() {
    for (name, code) in craft::laborious() {
        let start = Instant::now();
        let bytes = format::encode(&code, &format::EncodeOptions::default());
        let program = Program::from_bytes(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        run(&program, 1000, false);
        assert!(start.elapsed() < Duration::from_secs(30), "{name} took {:?}", start.elapsed());
    }
}
