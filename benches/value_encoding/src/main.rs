//! Measures two encodings of a 64-bit value word on one small register interpreter, written once and compiled for each.
//! Not Pellucid's VM and no forecast of its speed: only the ratio between the encodings means something. Takes the
//! encodings from `nan_boxing` and `self_tagging`, the programs from `kernels/`, and gives a table on standard output.

#![forbid(unsafe_code)]

mod nan_boxing;
mod self_tagging;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::hint::black_box;
use std::time::Instant;

use nan_boxing::NanBoxing;
use self_tagging::SelfTagging;

/// One way to put small integers, floats, booleans and heap cells into a word. The arithmetic takes two words that
/// passed `both_small`, and gives `None` where the result leaves the small range.
trait Encoding {
    const NAME: &'static str;
    const FALSE: u64;
    const TRUE: u64;
    fn small(value: i128) -> Option<u64>;
    fn as_small(word: u64) -> Option<i64>;
    fn both_small(x: u64, y: u64) -> bool;
    fn add(x: u64, y: u64) -> Option<u64>;
    fn sub(x: u64, y: u64) -> Option<u64>;
    fn mul(x: u64, y: u64) -> Option<u64>;
    fn and(x: u64, y: u64) -> u64;
    fn xor(x: u64, y: u64) -> u64;
    fn less(x: u64, y: u64) -> bool;
    /// `None` where this float has no room in a word and must be boxed.
    fn float(value: f64) -> Option<u64>;
    fn as_float(word: u64) -> Option<f64>;
    fn both_floats(x: u64, y: u64) -> Option<(f64, f64)>;
    fn cell(index: usize) -> u64;
    fn as_cell(word: u64) -> Option<usize>;
}

/// A number outside any encoding: the operands of the slow path, the constants and the expected results.
#[derive(Clone, Copy, Debug)]
enum Number {
    Int(i128),
    Float(f64),
}

impl Number {
    fn to_float(self) -> f64 {
        match self {
            Number::Int(value) => value as f64,
            Number::Float(value) => value,
        }
    }

    /// Same type and same bits, so that a float result must agree to the last digit.
    fn same(self, other: Number) -> bool {
        match (self, other) {
            (Number::Int(x), Number::Int(y)) => x == y,
            (Number::Float(x), Number::Float(y)) => x.to_bits() == y.to_bits(),
            _ => false,
        }
    }
}

/// What a heap word leads to: a boxed number, or where a list or record begins in `Heap::items`.
#[derive(Clone, Copy)]
enum Cell {
    Number(Number),
    Items(usize),
}

/// A power of two (so that an index needs a mask and no check); 8192 cells of 32 bytes are a small nursery.
const CELLS: usize = 8192;

/// The arena. Cells below `floor` stay; above it the bump pointer starts over when it reaches the end, which stands in
/// for a nursery collection that finds nothing alive. The kernels keep no boxed number that long.
struct Heap {
    cells: Box<[Cell; CELLS]>,
    next: usize,
    floor: usize,
    items: Vec<u64>,
}

impl Heap {
    fn new() -> Heap {
        let cells = Box::new([Cell::Items(0); CELLS]);
        Heap { cells, next: 0, floor: 0, items: Vec::new() }
    }

    #[inline(always)]
    fn put<E: Encoding>(&mut self, cell: Cell) -> u64 {
        let index = if self.next == CELLS { self.floor } else { self.next };
        self.next = index + 1;
        self.cells[index & (CELLS - 1)] = cell;
        E::cell(index)
    }

    /// The word of a number, boxed where the encoding has no room.
    fn word<E: Encoding>(&mut self, number: Number) -> u64 {
        let word = match number {
            Number::Int(value) => E::small(value),
            Number::Float(value) => E::float(value),
        };
        word.unwrap_or_else(|| self.put::<E>(Cell::Number(number)))
    }

    fn number<E: Encoding>(&self, word: u64) -> Number {
        if let Some(value) = E::as_small(word) {
            return Number::Int(value as i128);
        }
        if let Some(value) = E::as_float(word) {
            return Number::Float(value);
        }
        match E::as_cell(word).map(|index| self.cells[index & (CELLS - 1)]) {
            Some(Cell::Number(number)) => number,
            _ => panic!("an operand is not a number"),
        }
    }

    fn list<E: Encoding>(&mut self, items: &[u64]) -> u64 {
        let start = self.items.len();
        self.items.extend_from_slice(items);
        self.put::<E>(Cell::Items(start))
    }

    #[inline(always)]
    fn slot<E: Encoding>(&mut self, list: u64, index: usize) -> &mut u64 {
        let Some(cell) = E::as_cell(list) else { panic!("not a list") };
        let Cell::Items(start) = self.cells[cell & (CELLS - 1)] else { panic!("not a list") };
        &mut self.items[start + index]
    }
}

/// One list of instructions for the enum and for the names that the kernels use.
macro_rules! instructions {
    ($($op:ident $name:literal,)*) => {
        /// Operands `a b c` are registers, or what the kernel's text says: constant, label, plain number.
        #[derive(Clone, Copy, Debug)]
        #[repr(u8)]
        enum Op { $($op),* }
        const OPS: &[(&str, Op)] = &[$(($name, Op::$op)),*];
    };
}

instructions! {
    LoadK "loadk", Add "add", Sub "sub", Mul "mul", Div "div", And "and", Xor "xor", Lt "lt", Sqrt "sqrt", Jf "jf",
    Jump "jump", Call "call", Ret "ret", Index "index", Get "get", Set "set", Halt "halt",
}

#[derive(Clone, Copy)]
struct Ins {
    op: Op,
    a: u8,
    b: u8,
    c: u8,
}

/// Arrays of 256, indexed by bytes: no fetch, register or constant needs a bounds check, as after a verifier.
struct Program {
    code: [Ins; 256],
    constants: [u64; 256],
}

/// Reads the text of a kernel: `label: op operand ...`, with `rN`, `#constant`, a label or a plain number as operand.
fn assemble<E: Encoding>(text: &str, heap: &mut Heap) -> Program {
    let lines = || text.lines().map(|l| l.split(';').next().unwrap_or("").trim()).filter(|l| !l.is_empty());
    let mut labels = HashMap::new();
    for (at, line) in lines().enumerate() {
        if let Some((label, _)) = line.split_once(':') {
            labels.insert(label, at);
        }
    }
    let halt = Ins { op: Op::Halt, a: 0, b: 0, c: 0 };
    let mut program = Program { code: [halt; 256], constants: [E::FALSE; 256] };
    let mut names: Vec<&str> = Vec::new();
    for (at, line) in lines().enumerate() {
        let mut words = line.split_once(':').map_or(line, |(_, rest)| rest).split_whitespace();
        let name = words.next().expect("a label stands before an instruction");
        let op = OPS.iter().find(|(n, _)| *n == name).expect("a known instruction").1;
        let mut operands = [0u8; 3];
        for (operand, word) in operands.iter_mut().zip(words) {
            let number = if let Some(constant) = word.strip_prefix('#') {
                names.iter().position(|n| *n == constant).unwrap_or_else(|| {
                    program.constants[names.len()] = heap.word::<E>(literal(constant));
                    names.push(constant);
                    names.len() - 1
                })
            } else if let Some(at) = labels.get(word) {
                *at
            } else {
                word.trim_start_matches('r').parse().expect("a register or number")
            };
            *operand = u8::try_from(number).expect("an operand fits a byte");
        }
        program.code[at] = Ins { op, a: operands[0], b: operands[1], c: operands[2] };
    }
    program
}

fn literal(text: &str) -> Number {
    match text.parse() {
        Ok(value) => Number::Int(value),
        Err(_) => Number::Float(text.parse().expect("a number")),
    }
}

/// Every case the dispatch loop has no quick way for: mixed operands, boxed operands, integers that grow out of range.
#[cold]
#[inline(never)]
fn slow<E: Encoding>(heap: &mut Heap, op: Op, x: u64, y: u64) -> u64 {
    let operands = (heap.number::<E>(x), heap.number::<E>(y));
    let result = match (op, operands) {
        (Op::Add, (Number::Int(x), Number::Int(y))) => Number::Int(x.checked_add(y).expect("128 bits suffice")),
        (Op::Sub, (Number::Int(x), Number::Int(y))) => Number::Int(x.checked_sub(y).expect("128 bits suffice")),
        (Op::Mul, (Number::Int(x), Number::Int(y))) => Number::Int(x.checked_mul(y).expect("128 bits suffice")),
        (Op::And, (Number::Int(x), Number::Int(y))) => Number::Int(x & y),
        (Op::Xor, (Number::Int(x), Number::Int(y))) => Number::Int(x ^ y),
        (Op::Lt, (Number::Int(x), Number::Int(y))) => return if x < y { E::TRUE } else { E::FALSE },
        (_, (x, y)) => {
            let (x, y) = (x.to_float(), y.to_float());
            match op {
                Op::Add => Number::Float(x + y),
                Op::Sub => Number::Float(x - y),
                Op::Mul => Number::Float(x * y),
                Op::Div => Number::Float(x / y),
                Op::Sqrt => Number::Float(x.sqrt()),
                Op::Lt => return if x < y { E::TRUE } else { E::FALSE },
                _ => panic!("{op:?} of a float"),
            }
        }
    };
    heap.word::<E>(result)
}

/// Boxes a float that has no room in the word; never called under NaN boxing.
#[cold]
#[inline(never)]
fn box_float<E: Encoding>(heap: &mut Heap, value: f64) -> u64 {
    heap.put::<E>(Cell::Number(Number::Float(value)))
}

#[inline(always)]
fn keep_float<E: Encoding>(heap: &mut Heap, value: f64) -> u64 {
    match E::float(value) {
        Some(word) => word,
        None => box_float::<E>(heap, value),
    }
}

fn window(stack: &mut [u64], base: usize) -> &mut [u64; 256] {
    (&mut stack[base..base + 256]).try_into().expect("a window has 256 registers")
}

/// The dispatch loop, the same text for both encodings: integers first, then floats, then `slow`.
#[inline(never)]
fn run<E: Encoding>(program: &Program, heap: &mut Heap, stack: &mut [u64]) -> u64 {
    let mut frames: Vec<(u8, usize)> = Vec::with_capacity(256);
    let (mut pc, mut base) = (0u8, 0usize);
    let mut r = window(stack, base);
    macro_rules! arithmetic {
        ($ins:ident, $small:ident, $float:tt) => {{
            let (x, y) = (r[$ins.b as usize], r[$ins.c as usize]);
            r[$ins.a as usize] = if E::both_small(x, y) && let Some(word) = E::$small(x, y) {
                word
            } else if let Some((f, g)) = E::both_floats(x, y) {
                keep_float::<E>(heap, f $float g)
            } else {
                slow::<E>(heap, $ins.op, x, y)
            };
        }};
    }
    macro_rules! bitwise {
        ($ins:ident, $small:ident) => {{
            let (x, y) = (r[$ins.b as usize], r[$ins.c as usize]);
            let quick = E::both_small(x, y);
            r[$ins.a as usize] = if quick { E::$small(x, y) } else { slow::<E>(heap, $ins.op, x, y) };
        }};
    }
    loop {
        let ins = program.code[pc as usize];
        pc = pc.wrapping_add(1);
        match ins.op {
            Op::LoadK => r[ins.a as usize] = program.constants[ins.b as usize],
            Op::Add => arithmetic!(ins, add, +),
            Op::Sub => arithmetic!(ins, sub, -),
            Op::Mul => arithmetic!(ins, mul, *),
            Op::Div => {
                let (x, y) = (r[ins.b as usize], r[ins.c as usize]);
                r[ins.a as usize] = match E::both_floats(x, y) {
                    Some((f, g)) => keep_float::<E>(heap, f / g),
                    None => slow::<E>(heap, ins.op, x, y),
                };
            }
            Op::And => bitwise!(ins, and),
            Op::Xor => bitwise!(ins, xor),
            Op::Lt => {
                let (x, y) = (r[ins.b as usize], r[ins.c as usize]);
                r[ins.a as usize] = if E::both_small(x, y) {
                    if E::less(x, y) { E::TRUE } else { E::FALSE }
                } else if let Some((f, g)) = E::both_floats(x, y) {
                    if f < g { E::TRUE } else { E::FALSE }
                } else {
                    slow::<E>(heap, ins.op, x, y)
                };
            }
            Op::Sqrt => {
                let x = r[ins.b as usize];
                r[ins.a as usize] = match E::as_float(x) {
                    Some(f) => keep_float::<E>(heap, f.sqrt()),
                    None => slow::<E>(heap, ins.op, x, x),
                };
            }
            Op::Jf => {
                let x = r[ins.a as usize];
                if x == E::FALSE {
                    pc = ins.b;
                } else if x != E::TRUE {
                    panic!("not a truth value");
                }
            }
            Op::Jump => pc = ins.a,
            Op::Call => {
                frames.push((pc, base));
                base += ins.a as usize;
                pc = ins.b;
                r = window(stack, base);
            }
            Op::Ret => {
                r[0] = r[ins.a as usize];
                (pc, base) = frames.pop().expect("a caller");
                r = window(stack, base);
            }
            Op::Index => {
                let Some(index) = E::as_small(r[ins.c as usize]) else { panic!("an index is a small integer") };
                r[ins.a as usize] = *heap.slot::<E>(r[ins.b as usize], index as usize);
            }
            Op::Get => r[ins.a as usize] = *heap.slot::<E>(r[ins.b as usize], ins.c as usize),
            Op::Set => *heap.slot::<E>(r[ins.a as usize], ins.b as usize) = r[ins.c as usize],
            Op::Halt => return r[ins.a as usize],
        }
    }
}

/// A kernel: its text, the numbers in its first registers (nbody adds its lists before them), and its result as
/// computed by Rust itself.
struct Kernel {
    name: &'static str,
    text: &'static str,
    inputs: Vec<Number>,
    bodies: bool,
    expected: Number,
}

fn kernels() -> Vec<Kernel> {
    let (fib, hash) = (include_str!("../kernels/fib.txt"), include_str!("../kernels/hash.txt"));
    let int = Number::Int;
    let plain = |name, text, inputs, expected| Kernel { name, text, inputs, bodies: false, expected };
    let hashed = |name, rounds: u64, start: u64, factor: u64, bits: u32| {
        let mask = u64::MAX >> (64 - bits);
        let expected = (0..rounds).fold(start, |x, i| (x ^ (i & 255)).wrapping_mul(factor) & mask);
        let inputs = [rounds, start, factor, mask].map(|v| int(v.into())).to_vec();
        plain(name, hash, inputs, int(expected.into()))
    };
    let decayed = |name, rounds: u32, start: f64, factor: f64, addend: f64| {
        let expected = (0..rounds).fold(start, |y, _| y * factor + addend);
        let inputs = [start, factor, addend].map(Number::Float);
        let inputs = [int(rounds.into())].into_iter().chain(inputs).collect();
        plain(name, include_str!("../kernels/decay.txt"), inputs, Number::Float(expected))
    };
    let nbody = Kernel {
        name: "nbody, 50,000 steps",
        text: include_str!("../kernels/nbody.txt"),
        inputs: vec![int(50_000)],
        bodies: true,
        expected: Number::Float(native_nbody(50_000)),
    };
    let mandelbrot = include_str!("../kernels/mandelbrot.txt");
    vec![
        plain("fib(32)", fib, vec![int(32)], int(2_178_309)),
        nbody,
        plain("mandelbrot 300", mandelbrot, vec![int(300)], int(native_mandelbrot(300))),
        hashed("hash, 64-bit mask", 1_000_000, 0xcbf2_9ce4_8422_2325, 0x100_0000_01b3, 64),
        hashed("hash, 40-bit values", 2_000_000, 0x5_1234_5678, 0xF_51B7, 40),
        hashed("hash, 32-bit values", 2_000_000, 0x1234_5678, 0x9E5, 32),
        decayed("floats near 1", 2_000_000, 1.0, 0.99, 0.01),
        decayed("floats near 1e-98", 2_000_000, 1e-98, 0.99, 1e-100),
    ]
}

/// Five bodies (place, velocity, mass) whose values are of the size and spread that the usual planets have.
fn bodies() -> [[f64; 7]; 5] {
    [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5],
        [4.8, -1.2, -0.1, 0.6, 2.8, -0.02, 0.038],
        [8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.011],
        [12.9, -15.1, -0.2, 1.1, 0.9, -0.01, 0.0017],
        [15.4, -25.9, 0.2, 1.0, 0.6, -0.03, 0.002],
    ]
}

const PAIRS: [(usize, usize); 10] = [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)];

fn native_nbody(steps: u32) -> f64 {
    let mut all = bodies();
    for _ in 0..steps {
        for (i, j) in PAIRS {
            let d: [f64; 3] = std::array::from_fn(|k| all[i][k] - all[j][k]);
            let square = d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
            let magnitude = 0.01 / (square * square.sqrt());
            let (mass_i, mass_j) = (all[i][6] * magnitude, all[j][6] * magnitude);
            for k in 0..3 {
                all[i][3 + k] -= d[k] * mass_j;
                all[j][3 + k] += d[k] * mass_i;
            }
        }
        for body in &mut all {
            (0..3).for_each(|k| body[k] += body[3 + k] * 0.01);
        }
    }
    all[0][0]
}

fn native_mandelbrot(side: i32) -> i128 {
    let bounded = |row: i32, column: i32| {
        let (x, y) = (2.0 * column as f64 / side as f64 - 1.5, 2.0 * row as f64 / side as f64 - 1.0);
        let (mut zx, mut zy) = (0.0, 0.0);
        (0..50).all(|_| {
            let (xx, yy) = (zx * zx, zy * zy);
            (zx, zy) = (xx - yy + x, 2.0 * zx * zy + y);
            xx + yy <= 4.0
        })
    };
    (0..side).map(|row| (0..side).filter(|&column| bounded(row, column)).count() as i128).sum()
}

/// Runs a kernel once from a fresh heap, checks its result, and gives the seconds of the run alone.
fn measure<E: Encoding>(kernel: &Kernel) -> f64 {
    let (mut heap, mut stack) = (Heap::new(), vec![E::FALSE; 4096]);
    let program = assemble::<E>(kernel.text, &mut heap);
    let mut inputs = Vec::new();
    if kernel.bodies {
        let words = bodies().map(|body| body.map(|f| heap.word::<E>(Number::Float(f))));
        let all = words.map(|body| heap.list::<E>(&body));
        let pairs: Vec<u64> = PAIRS.iter().flat_map(|&(i, j)| [all[i], all[j]]).collect();
        inputs.extend([heap.list::<E>(&pairs), heap.list::<E>(&all)]);
    }
    inputs.extend(kernel.inputs.iter().map(|&number| heap.word::<E>(number)));
    stack[..inputs.len()].copy_from_slice(&inputs);
    heap.floor = heap.next;
    let before = Instant::now();
    let result = run::<E>(black_box(&program), &mut heap, &mut stack);
    let seconds = before.elapsed().as_secs_f64();
    let result = heap.number::<E>(result);
    assert!(result.same(kernel.expected), "{}, {}: {result:?}", kernel.name, E::NAME);
    seconds
}

/// Sorts the values and gives the middle one.
fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn main() {
    let rounds = std::env::args().nth(1).map_or(15, |text| text.parse().expect("how many rounds, a number"));
    assert!(rounds > 0, "at least one round");
    let kernels = kernels();
    let mut times = vec![(Vec::new(), Vec::new()); kernels.len()];
    for round in 0..rounds {
        for (kernel, (a, b)) in kernels.iter().zip(&mut times) {
            // Each encoding goes first in every other round, so that neither profits from the other's warm caches.
            if round % 2 == 0 {
                a.push(measure::<NanBoxing>(kernel));
            }
            b.push(measure::<SelfTagging>(kernel));
            if round % 2 == 1 {
                a.push(measure::<NanBoxing>(kernel));
            }
        }
    }
    println!("Milliseconds of wall time over {rounds} rounds; b/a below 1: self-tagging is faster.\n");
    println!(
        "| kernel | a: {}, median | b: {}, median | b/a | b/a of the fastest |",
        NanBoxing::NAME,
        SelfTagging::NAME
    );
    println!("|---|---|---|---|---|");
    for (kernel, (a, b)) in kernels.iter().zip(&mut times) {
        let (a_middle, b_middle) = (median(a) * 1e3, median(b) * 1e3);
        // Now sorted. The fastest round is the one that other programs on the machine disturbed least.
        let (ratio, fastest) = (b_middle / a_middle, b[0] / a[0]);
        println!("| {} | {a_middle:.1} | {b_middle:.1} | {ratio:.2} | {fastest:.2} |", kernel.name);
    }
}
