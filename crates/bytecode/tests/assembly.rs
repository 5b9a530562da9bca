//! The assembler and the disassembler on programs written by hand; generated programs are in properties.rs.

use pellucid_bytecode::{Code, Const, Instr, Style, assemble, disassemble, verify};

/// Assembles and verifies.
fn program(text: &str) -> Code {
    let code = assemble(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    verify(code).unwrap_or_else(|error| panic!("{error}\n{text}")).to_code()
}

/// What is said about a program that must be refused.
fn refusal(text: &str) -> String {
    match assemble(text) {
        Err(error) => error.to_string(),
        Ok(code) => verify(code).expect_err("refused").to_string(),
    }
}

#[test]
fn instructions_alone_are_a_program() {
    let text = "PUSH 2\nPUSH 3\nADD\nPUSH 4\nMUL\nPRINT\n";
    let code = program(text);
    assert_eq!(code.consts, [Const::Int(2), Const::Int(3), Const::Int(4), Const::None]);
    assert_eq!(code.instrs.len(), 8);
    assert_eq!(code.max_stack, 2);
    assert_eq!(code.positions[2].line, 3);
    assert_eq!(disassemble(&code, None, Style::Plain), text);
}

#[test]
fn errors_name_the_instruction_and_its_line() {
    assert_eq!(refusal("PUSH 1\nPUHS 2\n"), "line 2, column 1: unknown instruction PUHS; did you mean PUSH?");
    assert_eq!(refusal("\n  push 2\n"), "line 2, column 3: unknown instruction push; did you mean PUSH?");
    assert_eq!(refusal("FROBNICATE"), "line 1, column 1: unknown instruction FROBNICATE");
    assert_eq!(refusal("ADD"), "line 1: ADD needs 2 values on the stack, but it is empty (instruction 0 of <module>)");
    assert_eq!(
        refusal("; one is too few\nPUSH 1\nADD\n"),
        "line 3: ADD needs 2 values on the stack, but there is only 1 (instruction 1 of <module>)"
    );
    assert_eq!(refusal("PUSH"), "line 1, column 5: expected a constant, but the line ends");
    assert_eq!(refusal("PUSH 1 2"), "line 1, column 8: expected the end of the line, found 2");
    assert_eq!(refusal("PUSH hello"), "line 1, column 6: hello is no constant; a string is written in quotes: 'hello'");
    assert_eq!(refusal("JUMP nowhere"), "line 1, column 6: there is no label nowhere");
    assert_eq!(refusal("x:\nx:\n"), "line 2, column 1: the label x is there already");
    assert_eq!(refusal("MAKE_FUNCTION f"), "line 1, column 15: there is no .function or .class f");
    assert_eq!(refusal("LOAD_CELL x"), "line 1, column 11: x is no cell: declare it by .cells x or .frees x");
    assert_eq!(refusal(".function f()\n"), "line 1, column 1: f has no .end");
    assert_eq!(refusal(".frob 1"), "line 1, column 1: unknown directive .frob");
    assert_eq!(refusal("PUSH 'open"), "line 1, column 6: this string has no end on its line");
    assert_eq!(refusal("CALL 99999999999"), "line 1, column 6: 99999999999 is too large");
    assert_eq!(refusal("CALL 99999999"), "line 1, column 6: an operand of CALL is too large");
}

#[test]
fn the_samples_assemble_and_come_back() {
    for sample in ["loop", "factorial"] {
        let path = format!("{}/../../tests/asm/{sample}.pasm", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let code = program(&text);
        let full = disassemble(&code, Some(&text), Style::Full);
        assert_eq!(program(&full), code, "{full}");
        let plain = disassemble(&code, None, Style::Plain);
        assert_eq!(disassemble(&program(&plain), None, Style::Plain), plain);
    }
}

#[test]
fn constants_are_read_as_they_are_written() {
    let literals = [
        "None",
        "True",
        "...",
        "0",
        "-5",
        "9223372036854775807",
        "-9223372036854775808",
        "0x8000000000000000",
        "-0x8000000000000001",
        "0x123456789abcdef0123456789abcdef",
        "1.5",
        "-0.0",
        "1e+16",
        "1e-05",
        "5e-324",
        "inf",
        "-inf",
        "nan",
        "nan(0xfff8000000000000)",
        "complex(1.0, -0.0)",
        "'text'",
        "\"it's\"",
        "'\\x00\\n\\\\\\u2028'",
        "b'a\\xff'",
        "()",
        "(1,)",
        "((1,), 'a;b', (2, 3))",
        "frozenset()",
        "frozenset({1, 'a'})",
    ];
    for literal in literals {
        let text = format!("PUSH {literal}\n");
        assert_eq!(disassemble(&program(&text), None, Style::Plain), text);
    }
    let same = [
        ("0xff", "255"),
        ("-0x8000000000000000", "-9223372036854775808"),
        ("9223372036854775808", "0x8000000000000000"),
        ("1e3", "1000.0"),
        ("1.", "1.0"),
        ("\"a\"", "'a'"),
        ("\"\\U0000d800\"", "'\\ud800'"),
        ("( 1 , 2 , )", "(1, 2)"),
        ("complex(1, 2)", "complex(1.0, 2.0)"),
    ];
    for (written, canonical) in same {
        let code = program(&format!("PUSH {written} # a comment"));
        assert_eq!(disassemble(&code, None, Style::Plain), format!("PUSH {canonical}\n"));
    }
    for wrong in
        ["(1)", "1.5.5", "1x", "0x", "-", "'\\q'", "'\\U00110000'", "b'é'", "b'\\u0141'", "nan(0x0)", "(1", "{1}"]
    {
        assert!(assemble(&format!("PUSH {wrong}")).is_err(), "{wrong}");
    }
}

#[test]
fn operands_are_written_as_words() {
    let text = "\
.function f(a, b=1)
";
    assert!(assemble(text).is_err(), "defaults are no part of a signature");
    let text = "\
PUSH (1, 2)
MAKE_FUNCTION f, defaults
STORE_GLOBAL f
LOAD_GLOBAL f
PUSH 'x'
FORMAT repr
PUSH 1
PUSH '>4'
FORMAT spec
CALL_KW 2, ('b',)
PRINT
POP
LOAD_GLOBAL f
PUSH ()
BUILD_DICT 0
CALL_EX kwargs
PRINT

.function f(a, /, b, *args, c, **kw)
.cells a
    LOAD_CELL a
    MAKE_FUNCTION '<odd name>'
    BUILD_TUPLE 2
    RETURN

.function '<odd name>'()
    PUSH 1
    YIELD
    RETURN
.end '<odd name>'
.end f
";
    let code = program(text);
    assert_eq!(disassemble(&code, None, Style::Plain), text);
    let f = &code.codes[0];
    assert_eq!((f.arg_count, f.pos_only_count, f.kw_only_count), (2, 1, 1));
    assert_eq!(f.locals, ["a", "b", "c", "args", "kw"]);
    assert_eq!(f.codes[0].qualname, "f.<locals>.<odd name>");
    assert!(f.codes[0].flags.generator);
}

#[test]
fn handlers_and_labels_come_back() {
    let text = "\
.module demo
.file 'demo.py'
.line 1
.handler L1 to L2 goto L3 keep 0
L1:
    PUSH 1                      @1:4-5
    PUSH 0                      @1:8-9
    DIV                         @1:4-9
    POP                         @1:4-9
L2:
    JUMP L4                     @none
L3:
    PUSH_EXC                    @2:0-3:7
    POP                         @2:0-3:7
    POP_EXC                     @2:0-3:7
L4:
    PUSH None                   @4:0-0
    RETURN                      @4:0-0
";
    let code = program(text);
    assert_eq!((code.handlers[0].target, code.positions[5].end_line), (5, 3));
    let full = disassemble(&code, Some("try: 1 / 0\nexcept:\n  pass\n"), Style::Full);
    assert_eq!(program(&full), code, "{full}");
    assert!(full.contains(";    2 | except:\n"), "{full}");
}

#[test]
fn endings_are_added_only_where_execution_could_run_off() {
    assert_eq!(program("").instrs.len(), 2);
    assert_eq!(program("loop: JUMP loop").instrs.len(), 1);
    assert_eq!(program("PUSH 1\nJUMP_IF_TRUE end\nPUSH 2\nRETURN\nend:").instrs.len(), 6);
    let open = assemble(".open\nPUSH 1").unwrap();
    assert_eq!(open.instrs.len(), 1);
    assert!(verify(open).unwrap_err().to_string().contains("PUSH is the last instruction"));
}

#[test]
fn tables_with_repeated_entries_come_back() {
    let text = ".consts 1, 1, None\n.locals x, x\nPUSH %1\nSTORE %1\nLOAD x\nPRINT\n";
    let code = program(text);
    assert!(matches!(code.instrs[0], Instr::Push { value } if value.0 == 1));
    assert_eq!(program(&disassemble(&code, None, Style::Full)), code);
    let plain = program(&disassemble(&code, None, Style::Plain));
    assert_eq!((plain.instrs, plain.consts, plain.locals), (code.instrs, code.consts, code.locals));
}

#[test]
fn a_function_can_be_the_program() {
    let text = ".root\n.function f(a)\n    LOAD a\n    RETURN\n.end f\n";
    let code = program(text);
    assert_eq!(disassemble(&code, None, Style::Plain), text);
    assert_eq!(program(&disassemble(&code, None, Style::Full)), code);
}

#[test]
fn code_is_nested_as_deep_as_it_may_be() {
    use pellucid_bytecode::verify::{MAX_CODE_DEPTH, MAX_CONST_DEPTH};
    use pellucid_bytecode::{EncodeOptions, decode, encode};

    let inner = MAX_CODE_DEPTH as usize - 1;
    let tuple = MAX_CONST_DEPTH as usize;
    let constant = format!("PUSH {}{}\n", "(".repeat(tuple), ",)".repeat(tuple).replacen(',', "", 1));
    let nested = |depth: usize| format!("{}{constant}{}", ".function f()\n".repeat(depth), ".end\n".repeat(depth));
    let code = program(&nested(inner));
    assert_eq!(program(&disassemble(&code, None, Style::Full)), code);
    assert_eq!(decode(&encode(&code, &EncodeOptions::default())), Ok(code));
    assert_eq!(
        refusal(&nested(inner + 1)),
        format!("line {MAX_CODE_DEPTH}, column 11: code objects are nested too deep")
    );
}
