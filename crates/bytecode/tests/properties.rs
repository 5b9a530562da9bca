//! Properties that hold of all code: what goes out as text or bytes comes back; the verifier accepts what is valid, and
//! what it accepts is sound; nothing that is fed in makes anything panic.

mod generate;

use generate::{Numbers, module};
use pellucid_bytecode::format::{FINGERPRINT, HEADER, MAGIC, VERSION, checksum};
use pellucid_bytecode::ops::TABLE;
use pellucid_bytecode::verify::UNREACHABLE;
use pellucid_bytecode::{
    Code, EncodeOptions, Handler, Instr, Style, VerifiedCode, assemble, decode, disassemble, encode, verify,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// A source text whose lines would be misread if they were not in comments.
const SOURCE: &str = "PUSH 1\n.end\r\nL1: ADD\r; x\n'\n\n#\n";

fn numbers() -> impl Strategy<Value = Vec<u32>> {
    vec(any::<u32>(), 0..1200)
}

/// Changes something in a code object, or in one nested in it, without regard for any rule.
fn mutate(code: &mut Code, numbers: &mut Numbers) {
    if !code.codes.is_empty() && numbers.chance(3) {
        let child = numbers.below(code.codes.len());
        return mutate(&mut code.codes[child], numbers);
    }
    let len = code.instrs.len();
    match numbers.below(9) {
        0..=2 if len > 0 => {
            let index = numbers.below(len);
            let opcode = numbers.below(TABLE.len()) as u8;
            if let Some(instr) = Instr::decode(opcode, |_| Some(numbers.next() % 16)) {
                code.instrs[index] = instr;
            }
        }
        3 if len > 0 => {
            let index = numbers.below(len);
            let instr = code.instrs[index];
            let odd = numbers.next() % 8;
            let changed = Instr::decode(instr.opcode(), |_| Some(odd));
            code.instrs[index] = changed.unwrap_or(instr);
        }
        4 if len > 0 => {
            let index = numbers.below(len);
            code.instrs.remove(index);
            code.positions.remove(index);
        }
        5 => {
            let mut edge = || numbers.next() % (len as u32 + 2);
            let handler = Handler { start: edge(), end: edge(), target: edge(), depth: edge() % 4 };
            let index = numbers.below(code.handlers.len() + 1);
            code.handlers.insert(index, handler);
        }
        6 => code.max_stack = numbers.next() % 8,
        7 => {
            let table = [&mut code.locals, &mut code.cells, &mut code.frees, &mut code.names];
            table[numbers.below(4)].truncate(numbers.below(3));
        }
        _ => {
            code.arg_count = numbers.next() % 4;
            code.flags.generator ^= numbers.chance(2);
        }
    }
}

/// Follows a random path through verified code, with exceptions wherever they can be raised, and checks at each step
/// what a tier relies on.
fn walk(verified: &VerifiedCode, numbers: &mut Numbers) {
    let code = verified.code();
    let (mut at, mut depth) = (0, 0);
    for _ in 0..300 {
        assert_eq!(verified.depths()[at], depth);
        assert_ne!(depth, UNREACHABLE);
        let instr = code.instrs[at];
        let covers = |handler: &&Handler| (handler.start..handler.end).contains(&(at as u32));
        if let Some(handler) = code.handlers.iter().find(covers).filter(|_| numbers.chance(8)) {
            assert!(handler.depth <= depth && handler.depth < code.max_stack);
            (at, depth) = (handler.target as usize, handler.depth + 1);
            continue;
        }
        let jumps = instr.label().is_some() && (instr.ends_block() || numbers.chance(2));
        let effect = if jumps { instr.jump_effect() } else { instr.effect() };
        depth = depth.checked_sub(effect.pops).expect("the stack has what is taken") + effect.pushes;
        assert!(depth <= code.max_stack);
        at = match instr.label() {
            Some(label) if jumps => label.index(),
            _ if instr.ends_block() => return,
            _ => at + 1,
        };
        assert!(at < code.instrs.len());
    }
}

/// A file with these sections and a header that fits.
fn file(sections: &[u8]) -> Vec<u8> {
    let length = (HEADER + sections.len()) as u64;
    let zeros = [0; 2];
    let fields = [&MAGIC[..], &VERSION.to_le_bytes(), &zeros, &FINGERPRINT.to_le_bytes(), &length.to_le_bytes()];
    let mut file = fields.concat();
    file.extend([0; 8]);
    file.extend(sections);
    let sum = checksum(&file);
    file[HEADER - 8..HEADER].copy_from_slice(&sum.to_le_bytes());
    file
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn valid_code_is_accepted_and_sound(numbers in numbers(), path in numbers()) {
        let code = module(&mut Numbers::new(numbers));
        let verified = match verify(code.clone()) {
            Ok(verified) => verified,
            Err(error) => panic!("{error}\n{}", disassemble(&code, None, Style::Full)),
        };
        prop_assert_eq!(verified.to_code(), code);
        walk(&verified, &mut Numbers::new(path));
    }

    #[test]
    fn text_comes_back(numbers in numbers()) {
        let code = module(&mut Numbers::new(numbers));
        let text = disassemble(&code, Some(SOURCE), Style::Full);
        match assemble(&text) {
            Ok(back) => prop_assert_eq!(&back, &code, "{}", text),
            Err(error) => panic!("{error}\n{text}"),
        }
        let plain = disassemble(&code, None, Style::Plain);
        let again = assemble(&plain).unwrap_or_else(|error| panic!("{error}\n{plain}"));
        prop_assert_eq!(again.instrs.len(), code.instrs.len(), "{}", plain);
        prop_assert_eq!(disassemble(&again, None, Style::Plain), plain);
    }

    #[test]
    fn bytes_come_back(numbers in numbers()) {
        let code = module(&mut Numbers::new(numbers));
        prop_assert_eq!(decode(&encode(&code, &EncodeOptions::default())), Ok(code));
    }

    #[test]
    fn mutated_code_is_refused_or_sound(numbers in numbers(), changes in vec(any::<u32>(), 1..60), path in numbers()) {
        let mut code = module(&mut Numbers::new(numbers));
        let mut changes = Numbers::new(changes);
        for _ in 0..1 + changes.below(3) {
            mutate(&mut code, &mut changes);
        }
        let text = disassemble(&code, None, Style::Full);
        match assemble(&text) {
            Ok(back) => prop_assert_eq!(&back, &code, "{}", text),
            Err(error) => panic!("{error}\n{text}"),
        }
        disassemble(&code, None, Style::Plain);
        prop_assert_eq!(decode(&encode(&code, &EncodeOptions::default())), Ok(code.clone()));
        match verify(code) {
            Ok(verified) => walk(&verified, &mut Numbers::new(path)),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    #[test]
    fn mutated_files_never_panic(numbers in numbers(), changes in vec((any::<usize>(), any::<u8>()), 1..8)) {
        let code = module(&mut Numbers::new(numbers));
        let mut body = encode(&code, &EncodeOptions::default())[HEADER..].to_vec();
        for (at, byte) in changes {
            let at = at % body.len();
            match byte % 4 {
                0 => body.truncate(at.max(1)),
                1 => body.insert(at, byte),
                _ => body[at] = byte,
            }
        }
        if let Ok(code) = decode(&file(&body)) {
            // What is accepted has one form only.
            prop_assert_eq!(decode(&encode(&code, &EncodeOptions::default())), Ok(code.clone()));
            let _ = verify(code);
        }
    }

    #[test]
    fn random_bytes_never_panic(bytes in vec(any::<u8>(), 0..400)) {
        prop_assert!(decode(&bytes).is_err());
        if let Ok(code) = decode(&file(&bytes)) {
            let _ = verify(code);
        }
    }

    #[test]
    fn random_text_never_panics(text in "([A-Z_]{1,12}|[.%@:;(){}'\"#,*/+-]|\\\\|x[0-9]|[0-9.]{1,4}|\\PC|\n| ){0,60}") {
        if let Ok(code) = assemble(&text) {
            let _ = verify(code);
        }
    }

    #[test]
    fn text_of_known_words_never_panics(picks in vec((any::<usize>(), any::<usize>(), any::<usize>()), 0..40)) {
        const OPERANDS: &[&str] = &["", "1", "x", "%0", "%9", "'s'", "('a',)", "L:", "(a, /, *, **k)", "L to L goto L keep 1"];
        const DIRECTIVES: &[&str] = &[
            ".function f", ".class C", ".module m", ".end", ".root", ".locals", ".cells", ".frees", ".names", ".consts",
            ".comprehended 1, 2",
            ".doc", ".flags", ".params", ".handler", ".open", ".line", ".stack", "L:", ".flags generator", ".params 9 9 9",
        ];
        let mut text = String::new();
        for (word, first, second) in picks {
            let word = word % (TABLE.len() + DIRECTIVES.len() * 3);
            let opening = TABLE.get(word).map_or_else(|| DIRECTIVES[word % DIRECTIVES.len()], |row| row.mnemonic);
            let operands = [OPERANDS[first % OPERANDS.len()], OPERANDS[second % OPERANDS.len()]];
            text.push_str(&format!("{opening} {} {}\n", operands[0], operands[1]));
        }
        if let Ok(code) = assemble(&text) {
            let full = disassemble(&code, None, Style::Full);
            prop_assert_eq!(assemble(&full), Ok(code.clone()), "{}", full);
            let _ = verify(code);
        }
    }
}
