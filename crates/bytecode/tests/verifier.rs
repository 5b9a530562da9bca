//! What the verifier refuses, rule by rule, and how it says so; and that it takes no more time than code is long.

use pellucid_bytecode::operand::{Count, Label};
use pellucid_bytecode::{Code, CodeKind, Const, Handler, Instr, InstrTexts, Position, assemble, verify};

fn refusal_of(code: Code) -> String {
    match verify(code) {
        Ok(_) => panic!("accepted"),
        Err(error) => error.problem.to_string(),
    }
}

fn refusal(text: &str) -> String {
    refusal_of(assemble(text).unwrap_or_else(|error| panic!("{error}\n{text}")))
}

/// A program of `PUSH None; RETURN`, changed.
fn changed(change: impl FnOnce(&mut Code)) -> String {
    let mut code = assemble("").unwrap();
    change(&mut code);
    refusal_of(code)
}

#[test]
fn operands_are_in_range() {
    let cases = [
        ("PUSH %7", "has an operand out of range: value is 7, but there are only 1"),
        ("LOAD %0", "has an operand out of range: var is 0, but there are only 0"),
        ("LOAD_CELL %0", "has an operand out of range: cell is 0, but there are only 0"),
        ("LOAD_GLOBAL %3", "has an operand out of range: name is 3, but there are only 0"),
        ("MAKE_FUNCTION %0", "has an operand out of range: code is 0, but there are only 0"),
        ("JUMP %5\nPUSH 1\nRETURN", "has an operand out of range: target is 5, but there are only 3"),
        // Nothing reaches the second line: it is looked at all the same.
        ("x: JUMP x\nPUSH %9\nRETURN", "has an operand out of range: value is 9, but there are only 0"),
    ];
    for (text, message) in cases {
        assert_eq!(refusal(text), message, "{text}");
    }
    let count = Count(u32::MAX);
    assert!(changed(|code| code.instrs[0] = Instr::BuildDict { count }).starts_with("has an operand out of range"));
}

#[test]
fn operands_make_sense() {
    let cases = [
        ("COPY 0", "depths count from 1"),
        ("PUSH 1\nLIST_APPEND 0", "depths count from 1"),
        ("PUSH 1\nBUILD_SLICE 1", "a slice is made of 2 or 3 values"),
        ("RAISE 3", "an exception is raised from 0, 1 or 2 values"),
        ("CALL_KW 1, 'a'", "the names of keyword arguments are not a tuple"),
        ("CALL_KW 1, ('a', 'b')", "there are more names of keyword arguments than arguments"),
        ("CALL_KW 1, (1,)", "the name of a keyword argument is not a string"),
        ("CALL_METHOD_KW 2, ('a', 'a')", "two keyword arguments have the same name"),
        (
            ".module m\n.function f()\n.frees x\n.end\nMAKE_FUNCTION f",
            "a closure belongs to code with free variables, and only to it",
        ),
        (
            ".function f()\n.end\nMAKE_FUNCTION f, closure",
            "a closure belongs to code with free variables, and only to it",
        ),
        (".function f()\n.module m\n.end\nMAKE_FUNCTION m\n.end", "a function can't be made of a module's code"),
        (".function f()\n.frees x\nNEW_CELL x\n.end", "the cell of a free variable belongs to another function"),
    ];
    for (text, message) in cases {
        assert_eq!(refusal(text), format!("has an invalid operand: {message}"), "{text}");
    }
}

#[test]
fn instructions_stand_where_they_may() {
    let namespace = "only modules and class bodies have a namespace";
    let cases = [
        (".function f()\nLOAD_NAME x\n.end", namespace),
        (".function f()\nPUSH 1\nSTORE_NAME x\n.end", namespace),
        (".function f()\nSETUP_ANNOTATIONS\n.end", namespace),
        (".function f()\n.frees x\nLOAD_CLASS_CELL x\n.end", "this is no class body"),
        ("PUSH 1\nYIELD", "this is neither a generator nor a coroutine"),
        (".function f()\n.flags none\nPUSH 1\nYIELD\n.end", "this is neither a generator nor a coroutine"),
    ];
    for (text, message) in cases {
        assert_eq!(refusal(text), format!("may not stand here: {message}"), "{text}");
    }
}

#[test]
fn depths_agree_and_stay_in_bounds() {
    assert_eq!(refusal("POP"), "needs 1 value on the stack, but it is empty");
    assert_eq!(refusal("PUSH 1\nPUSH 2\nCALL 3"), "needs 4 values on the stack, but there are only 2");
    assert_eq!(refusal("PUSH 1\nLOAD_METHOD x\nCALL_METHOD 1"), "needs 3 values on the stack, but there are only 2");
    assert_eq!(refusal(".stack 1\nPUSH 1\nPUSH 2"), "would leave 2 values on a stack of at most 1");
    assert_eq!(
        refusal("loop: PUSH 1\nJUMP loop"),
        "is reached with 0 values on the stack by one path, and with 1 by another"
    );
    assert_eq!(
        refusal("PUSH 1\nJUMP_IF_TRUE end\nPUSH 2\nend: PRINT"),
        "is reached with 0 values on the stack by one path, and with 1 by another"
    );
    assert_eq!(refusal(".open\nNOP"), "is the last instruction, but execution would go on behind it");
    assert_eq!(refusal(".open"), "has no instructions");
}

#[test]
fn handlers_are_nested_and_lead_forward() {
    let body = "A: PUSH 1\nPUSH 2\nB: POP\nC: POP\nD: PUSH None\nRETURN\nE: RETURN\n";
    let cases = [
        ("A to A goto E keep 0", "its range is empty or ends behind the last instruction"),
        ("B to A goto E keep 0", "its range is empty or ends behind the last instruction"),
        ("A to %99 goto E keep 0", "its range is empty or ends behind the last instruction"),
        ("A to C goto A keep 0", "its target is not an instruction behind its range"),
        ("A to C goto B keep 0", "its target is not an instruction behind its range"),
        ("A to C goto %7 keep 0", "its target is not an instruction behind its range"),
        ("A to C goto E keep 2\n.stack 2", "it keeps more values than the stack has room for"),
        (
            "C to D goto E keep 1\n.handler B to E goto E keep 0\n.handler A to C goto E keep 0",
            "its range overlaps another without lying inside",
        ),
        (
            "A to E goto E keep 0\n.handler B to C goto E keep 0",
            "it is listed behind one that its range lies inside of",
        ),
        (
            "B to C goto E keep 0\n.handler B to D goto E keep 1",
            "it keeps fewer values than one that its range lies inside of",
        ),
    ];
    for (handler, why) in cases {
        let message = refusal(&format!("{body}.handler {handler}\n"));
        assert!(message.ends_with(why), "{handler}: {message}");
    }
    let kept = refusal("A: PUSH 1\nB: NEG\nC: RETURN\nD: POP\nRETURN\n.handler B to C goto D keep 1");
    assert!(kept.ends_with("it keeps values that are not on the stack then"), "{kept}");
    // The value is popped by an instruction that can't raise in the middle.
    let fine = "A: PUSH 1\nB: POP\nC: JUMP E\nD: POP\nPOP\nE:\n.handler B to C goto D keep 1";
    assert!(verify(assemble(fine).unwrap()).is_ok());
}

#[test]
fn tables_fit_together() {
    assert_eq!(changed(|code| code.positions.clear()), "has 2 instructions but 0 positions");
    assert!(changed(|code| code.max_stack = 60_001).starts_with("has too many registers: 60001"));
    assert!(changed(|code| code.locals = vec![String::new(); 60_000]).starts_with("has too many registers: 60001"));
    assert!(changed(|code| code.arg_count = u32::MAX).ends_with("more parameters than local variables"));
    assert!(changed(|code| code.pos_only_count = 1).ends_with("more positional-only parameters than positional ones"));
    assert!(changed(|code| code.frees.push("x".to_owned())).ends_with("a module has no free variables"));
    assert!(changed(|code| code.flags.coroutine = true).ends_with("only a function is a generator or coroutine"));
    let twice = |code: &mut Code| {
        (code.kind, code.arg_count, code.locals) = (CodeKind::Function, 2, vec!["a".to_owned(); 2]);
    };
    assert!(changed(twice).ends_with("two parameters have the same name"));
    assert!(changed(|code| code.flags.docstring = true).ends_with("the docstring is not a string"));
    for magnitude in [vec![1], vec![1, 1, 1, 1, 1, 1, 1, 1, 1, 0], vec![255, 255, 255, 255, 255, 255, 255, 127]] {
        let big = Const::BigInt { negative: false, magnitude };
        assert!(
            changed(|code| code.consts.push(big)).ends_with("a big integer that fits 64 bits or has leading zeros")
        );
    }
    let deep = (0..=100).fold(Const::None, |inner, _| Const::Tuple(vec![inner]));
    assert!(changed(|code| code.consts.push(deep)).ends_with("nested too deep"));
}

#[test]
fn code_nested_without_end_is_refused() {
    let mut code = assemble("").unwrap();
    for _ in 0..100_000 {
        let mut outer = assemble("").unwrap();
        outer.codes.push(code);
        code = outer;
    }
    assert_eq!(refusal_of(code), "is nested too deep in other code");
}

/// Many handlers over many instructions, and many calls that share one long tuple of names: where the time were the
/// product of their numbers, this test would run for minutes.
#[test]
fn time_is_linear() {
    const HANDLERS: u32 = 100_000;
    const NOPS: u32 = 400_000;
    let mut code = assemble("").unwrap();
    let ending = std::mem::take(&mut code.instrs);
    code.instrs.extend((0..NOPS).map(|_| Instr::Nop {}));
    code.instrs.push(Instr::Jump { target: Label(NOPS + 2) });
    code.instrs.push(Instr::Pop {});
    code.instrs.extend(ending);
    code.positions = vec![Position::default(); code.instrs.len()];
    let range =
        |level: u32| Handler { start: HANDLERS - level, end: NOPS - HANDLERS + level, target: NOPS + 1, depth: 0 };
    code.handlers = (0..HANDLERS).map(range).collect();
    assert!(verify(code).is_ok());

    let names = (0..50_000).map(|number| Const::Str(format!("name{number}"))).collect();
    let mut code = assemble("x: JUMP x\nCALL_KW 0, ()\n.open").unwrap();
    code.consts[0] = Const::Tuple(names);
    let call = match code.instrs[1] {
        Instr::CallKw { names, .. } => Instr::CallKw { argc: Count(50_000), names },
        other => panic!("{other:?}"),
    };
    code.instrs.truncate(1);
    code.instrs.extend((0..100_000).map(|_| call));
    code.positions = vec![Position::default(); code.instrs.len()];
    assert!(verify(code).is_ok());
}

#[test]
fn verified_code_tells_depths_and_texts() {
    let text = "\
.function f()
.end
MAKE_FUNCTION f
POP
JUMP end
NOP
end:
PUSH 1
";
    let verified = verify(assemble(text).unwrap()).unwrap();
    assert_eq!(verified.depths()[..4], [0, 1, 0, u32::MAX]);
    assert_eq!(verified.children()[0].code().name, "f");
    let texts = InstrTexts::new(&verified);
    assert_eq!(texts.text(0).as_deref(), Some("MAKE_FUNCTION f"));
    assert_eq!((texts.text(2), texts.label(4)), (Some("JUMP L1".to_owned()), Some("L1".to_owned())));
    assert_eq!((texts.text(99), texts.label(0)), (None, None));
}

#[test]
fn methods_reach_their_call_and_nothing_else() {
    let value = "this instruction would take one for a value";
    // A method stands at the bottom, its object or attribute above it.
    let methods = ".locals x\nPUSH 1\nLOAD_METHOD m\n";
    let refused = [
        ("POP\nSTORE x", value),
        ("COPY 2", value),
        ("SWAP 2", value),
        ("BUILD_TUPLE 2", value),
        ("BUILD_LIST 2\nPOP", value),
        ("POP\nRETURN", value),
        ("POP\nPOP_EXC", value),
        ("POP\nPRINT", value),
        ("POP\nFOR_ITER end\nPOP\nend: NOP", value),
        ("POP\nLOAD_METHOD n", value),
        ("CALL 1", value),
        ("PUSH 2\nPUSH 3\nCALL_METHOD 3", value),
        ("PUSH 1\nLIST_APPEND 2", value),
        ("PUSH 1\nPUSH 2\nDICT_SET 2", value),
        ("POP\nPUSH 1\nSWAP 2", value),
        ("END_ITER 2", value),
    ];
    for (text, why) in refused {
        let text = format!("{methods}{text}\nPUSH 0\nRETURN");
        let Err(error) = verify(assemble(&text).unwrap()) else { panic!("accepted: {text}") };
        let told = error.problem.to_string();
        let of_methods = told.contains("methods that wait for their call") && told.contains(why);
        assert!(of_methods || told.starts_with("needs "), "{text}: {told}");
    }
    let accepted = [
        "CALL_METHOD 0",
        "PUSH 2\nCALL_METHOD 1",
        "PUSH 2\nLOAD_METHOD n\nCALL_METHOD 0\nCALL_METHOD 1",
        "PUSH 2\nCOPY 1\nSWAP 2\nCALL_METHOD 2",
        "POP\nPOP",
        "BUILD_LIST 0\nPUSH 1\nLIST_APPEND 1\nCALL_METHOD 1",
        "PUSH 2\nJUMP_IF_FALSE other\nPUSH 3\nJUMP call\nother: PUSH 4\ncall: CALL_METHOD 1",
    ];
    for text in accepted {
        let text = format!("{methods}{text}\nPUSH 0\nRETURN");
        verify(assemble(&text).unwrap()).unwrap_or_else(|error| panic!("{text}: {error}"));
    }
    let two = "PUSH 1\nJUMP_IF_FALSE other\nPUSH 1\nLOAD_METHOD m\nJUMP call\n\
               other: PUSH 1\nLOAD_METHOD m\ncall: CALL_METHOD 0";
    assert!(refusal(two).contains("by two paths with different ones"));
    // A handler keeps those below its depth.
    let kept = |handler: &str| {
        format!(
            ".handler try to end goto catch keep 2\nPUSH 1\nLOAD_METHOD m\ntry: LOAD_GLOBAL x\nend: CALL_METHOD 1\n\
             PUSH None\nRETURN\ncatch: {handler}\nPUSH None\nRETURN"
        )
    };
    verify(assemble(&kept("CALL_METHOD 1")).unwrap()).unwrap_or_else(|error| panic!("{error}"));
    assert!(refusal(&kept("POP\nPOP\nPRINT")).contains(value));
    let deep: String = "PUSH 1\nLOAD_METHOD m\n".repeat(1001);
    assert!(refusal(&deep).contains("too many"));
}

#[test]
fn waiting_methods_take_no_time() {
    // Many wait, and each instruction asks for one far below.
    let mut text = "PUSH 1\nLOAD_METHOD m\n".repeat(1000);
    text.push_str(&"NOP\nPUSH 1\nPOP\nCOPY 1\nPOP\n".repeat(20_000));
    let start = std::time::Instant::now();
    verify(assemble(&text).unwrap()).unwrap_or_else(|error| panic!("{error}"));
    assert!(start.elapsed().as_secs() < 10);
}
