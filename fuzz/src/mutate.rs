//! A fuzzer that needs no instrumentation: it compiles scripts, changes their code objects and files at random, loads what
//! comes of it, and runs what is accepted.
//!
//! `cargo run --release --bin mutate -- SECONDS [SEED]`, in this folder. What it is working on is in `current.pelc`, so that a
//! crash leaves its cause behind.

#[path = "../../crates/pellucid/tests/hostile/bounded.rs"]
mod bounded;
mod seal;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bounded::Ending;
use fastrand::Rng;
use pellucid::bytecode::format::{self, File, HEADER, Module, ModuleKind, Source};
use pellucid::bytecode::ops::TABLE;
use pellucid::bytecode::verify::needed_stack;
use pellucid::bytecode::{Code, CodeKind, Const, Handler, Instr, Position};
use pellucid::{CompileMode, CompileOptions, Program};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let seconds: u64 = arguments.next().and_then(|word| word.parse().ok()).unwrap_or(60);
    let seed: u64 = arguments.next().and_then(|word| word.parse().ok()).unwrap_or_else(|| fastrand::u64(..));
    println!("seed {seed}");
    let mut rng = Rng::with_seed(seed);
    let scripts = scripts();
    let start = Instant::now();
    let (mut tried, mut accepted, mut done, mut rounds) = (0u64, 0u64, 0u64, 0u64);
    while start.elapsed() < Duration::from_secs(seconds) {
        let (name, source) = &scripts[rng.usize(..scripts.len())];
        let options = CompileOptions { mode: CompileMode::Module, optimize: rng.bool() };
        let Ok(program) = Program::compile_with(source, name, options) else { continue };
        let code = program.code().to_code();
        for _ in 0..40 {
            let bytes = changed(&mut rng, &code, source);
            std::fs::write("current.pelc", &bytes).expect("the folder can be written to");
            tried += 1;
            if let Ok(program) = Program::from_bytes(&bytes) {
                accepted += 1;
                done += u64::from(bounded::run(&program, 3000, rng.u8(..) < 50) == Ending::Done);
            }
        }
        rounds += 1;
        if rounds % 50 == 0 {
            println!("{tried} tried, {accepted} accepted, {done} of these came to their end");
        }
    }
    println!("{tried} tried, {accepted} accepted, {done} of these came to their end, {:?}", start.elapsed());
    let _ = std::fs::remove_file("current.pelc");
}

/// The scripts of the corpus that are not too long.
fn scripts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in ["tests/lang", "tests/types", "tests/errors", "examples", "crates/stdlib/py"] {
        let entries = std::fs::read_dir(root.join(folder)).expect("the folder is there");
        files.extend(entries.filter_map(|entry| Some(entry.ok()?.path())));
    }
    files.sort();
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).ok().filter(|text| text.len() < 20_000)?;
        Some((path.file_name()?.to_str()?.to_owned(), text)).filter(|(name, _)| name.ends_with(".py"))
    };
    files.iter().filter_map(read).collect()
}

/// A file with the code, changed somewhere.
fn changed(rng: &mut Rng, code: &Code, source: &str) -> Vec<u8> {
    let mut code = code.clone();
    for _ in 0..rng.usize(1..6) {
        change(rng, &mut code);
    }
    if rng.u8(..) < 200 {
        fit_stacks(&mut code);
    }
    let source = Source { file: code.filename.to_string(), text: source.to_owned() };
    let module = Module { name: "__main__".into(), kind: ModuleKind::Plain, code };
    let bytes = format::write(&File { modules: vec![module], sources: vec![source] }, &Default::default());
    if rng.u8(..) < 240 { bytes } else { changed_bytes(rng, bytes) }
}

fn changed_bytes(rng: &mut Rng, mut bytes: Vec<u8>) -> Vec<u8> {
    for _ in 0..rng.usize(1..4) {
        let at = rng.usize(HEADER..bytes.len());
        match rng.u8(..5) {
            0 => bytes.truncate(at.max(HEADER + 1)),
            1 => bytes.insert(at, rng.u8(..)),
            2 => _ = bytes.remove(at),
            _ => bytes[at] = rng.u8(..),
        }
        if bytes.len() <= HEADER + 1 {
            break;
        }
    }
    seal::sealed(bytes)
}

fn fit_stacks(code: &mut Code) {
    code.max_stack = needed_stack(code).min(50_000);
    code.codes.iter_mut().for_each(fit_stacks);
}

/// Changes one thing in a code object or in one nested in it.
fn change(rng: &mut Rng, code: &mut Code) {
    if !code.codes.is_empty() && rng.u8(..) < 200 {
        let child = rng.usize(..code.codes.len());
        return change(rng, &mut code.codes[child]);
    }
    let len = code.instrs.len();
    if len == 0 {
        return;
    }
    let at = rng.usize(..len);
    match rng.u8(..24) {
        0..=4 => replace(rng, code, at),
        5..=8 => other_operands(rng, code, at),
        9 => code.instrs.swap(at, rng.usize(..len)),
        10..=12 => insert(rng, code, at),
        13 => remove(code, at),
        14..=15 => {
            let mut edge = || rng.u32(..len as u32 + 1);
            let (start, end) = (edge(), edge());
            let handler = Handler { start: start.min(end), end: start.max(end), target: edge(), depth: edge() % 4 };
            let index = rng.usize(..=code.handlers.len());
            code.handlers.insert(index, handler);
        }
        16 if !code.handlers.is_empty() => {
            let index = rng.usize(..code.handlers.len());
            code.handlers[index].depth = rng.u32(..5);
        }
        17 => code.consts[..].iter_mut().for_each(|c| if rng.u8(..) < 40 { *c = constant(rng, 0) }),
        18 => {
            code.flags.generator ^= rng.bool();
            code.flags.coroutine ^= rng.bool();
            code.flags.var_args ^= rng.u8(..) < 60;
        }
        19 => code.arg_count = rng.u32(..4),
        20 => {
            let name = code.locals.first().cloned().unwrap_or_else(|| "x".into());
            [&mut code.locals, &mut code.cells, &mut code.frees, &mut code.names][rng.usize(..4)].push(name);
        }
        21 => {
            code.kind = [CodeKind::Module, CodeKind::Class, CodeKind::Function][rng.usize(..3)];
        }
        22 => {
            let mut any = || if rng.bool() { rng.u32(..20) } else { rng.u32(..) };
            code.positions[at] = Position { line: any(), column: any(), end_line: any(), end_column: any() };
        }
        _ => {
            let from = rng.usize(..len);
            let few = from..len.min(from + rng.usize(1..5));
            let copied: Vec<Instr> = code.instrs[few].to_vec();
            copied.into_iter().for_each(|instr| put(code, at, instr));
        }
    }
}

fn constant(rng: &mut Rng, level: u32) -> Const {
    match rng.u8(..12) {
        0 => Const::None,
        1 => Const::Int(rng.i64(-3..70)),
        2 => Const::Int(rng.i64(..)),
        3 => Const::Float(f64::from_bits(rng.u64(..))),
        4 => Const::Bytes(vec![rng.u8(..); 2]),
        5 => Const::Bool(rng.bool()),
        6 => Const::Ellipsis,
        7 if level < 3 => Const::FrozenSet((0..rng.usize(..3)).map(|_| constant(rng, level + 1)).collect()),
        8 if level < 3 => Const::Tuple((0..rng.usize(..3)).map(|_| constant(rng, level + 1)).collect()),
        _ => Const::Str(["", "x", "__class__", "append", "real", "a\u{e9}"][rng.usize(..6)].into()),
    }
}

fn random_instr(rng: &mut Rng, code: &Code) -> Option<Instr> {
    let most = [code.consts.len(), code.locals.len(), code.names.len(), code.instrs.len(), 6];
    let opcode = rng.usize(..TABLE.len()) as u8;
    Instr::decode(opcode, |kind| {
        use pellucid::bytecode::operand::OperandKind as K;
        let limit = match kind {
            K::ConstRef => most[0],
            K::Local => most[1],
            K::Name => most[2],
            K::Label => most[3],
            K::Cell => code.cells.len() + code.frees.len(),
            K::CodeRef => code.codes.len(),
            K::Flag => 2,
            K::Conversion => 4,
            K::FunctionParts => 16,
            K::Count => 4,
        };
        (limit > 0).then(|| rng.usize(..limit) as u32)
    })
}

/// Another instruction with the same effect on the stack, if one is found; else any.
fn replace(rng: &mut Rng, code: &mut Code, at: usize) {
    let old = code.instrs[at];
    for _ in 0..60 {
        let Some(new) = random_instr(rng, code) else { continue };
        if (new.effect(), new.ends_block()) == (old.effect(), old.ends_block()) {
            code.instrs[at] = new;
            return;
        }
    }
    if let Some(new) = random_instr(rng, code) {
        code.instrs[at] = new;
    }
}

fn other_operands(rng: &mut Rng, code: &mut Code, at: usize) {
    let opcode = code.instrs[at].opcode();
    for _ in 0..10 {
        if let Some(new) = random_instr(rng, code).filter(|new| new.opcode() == opcode) {
            code.instrs[at] = new;
            return;
        }
    }
    if let Some(new) = Instr::decode(opcode, |_| Some(rng.u32(..4))) {
        code.instrs[at] = new;
    }
}

/// An instruction that leaves the stack as high as it was, or two that do together.
fn insert(rng: &mut Rng, code: &mut Code, at: usize) {
    for _ in 0..40 {
        let Some(new) = random_instr(rng, code) else { continue };
        let (effect, jump) = (new.effect(), new.jump_effect());
        if effect.pops == effect.pushes && jump == effect && !new.ends_block() {
            return put(code, at, new);
        }
        if effect.pops + 1 == effect.pushes && new.label().is_none() {
            put(code, at, Instr::Pop {});
            return put(code, at, new);
        }
    }
}

/// Puts an instruction in, and moves what points behind it.
fn put(code: &mut Code, at: usize, new: Instr) {
    let moved = |place: u32| if place as usize > at { place + 1 } else { place };
    for instr in &mut code.instrs {
        *instr = instr.map_label(|label| pellucid::bytecode::operand::Label(moved(label.0)));
    }
    for handler in &mut code.handlers {
        (handler.start, handler.end, handler.target) =
            (moved(handler.start), moved(handler.end), moved(handler.target));
    }
    code.instrs.insert(at, new);
    code.positions.insert(at, code.positions[at]);
}

fn remove(code: &mut Code, at: usize) {
    code.instrs[at] = Instr::Nop {};
}
