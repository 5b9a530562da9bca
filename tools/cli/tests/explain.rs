//! `pellucid explain`: what is said of a line, and of lines that there is nothing to say of.

use std::path::PathBuf;
use std::process::Command;

fn explain(arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pellucid"));
    let output = command.arg("explain").args(arguments).output().expect("it can be started");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

/// A file of this test's own: its path with a line behind it.
fn place(name: &str, content: &str, line: impl std::fmt::Display) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).expect("the folder can be written to");
    format!("{}:{line}", path.display())
}

const PROGRAM: &str = "def double(n):
    # twice
    return n * 2

if False:
    never = 1
print(double(21))
";

#[test]
fn a_line_at_every_stage() {
    let (status, out, err) = explain(&[&place("explained_stages.py", PROGRAM, 3)]);
    assert_eq!((status, err.as_str()), (0, ""));
    for expected in [
        "    return n * 2\n\nTokens\n\n    Return               return\n    Name                 n\n",
        "\nTree\n\n    body[0]: StmtReturn\n      value: ExprBinOp op: Mult\n        left: ExprName \"n\"\n",
        "\nBytecode of double\n",
        "LOAD n                Push the value of the local variable `n`.\n",
        "MUL                   Take b off the stack, then a, and push a * b.\n",
        "in double, where n = 21.\n",
        "    MUL                   [21, 2] -> [42]\n",
        "    RETURN                [42]; returned 42 to <module>\n",
    ] {
        assert!(out.contains(expected), "{expected}\nis not in\n{out}");
    }
    // What the program prints is not printed, but told.
    let (_, out, _) = explain(&[&place("explained_stages.py", PROGRAM, 7)]);
    assert!(out.contains("instructions in what it called)") && out.contains("printed \"42\\n\""), "{out}");
}

#[test]
fn text_on_the_command_line() {
    let (_, out, _) = explain(&["-c", "(2 + 3) * 4"]);
    assert!(out.contains("Bytecode of <module>, before optimisation\n\n            0  PUSH 2 "), "{out}");
    assert!(out.contains("    PUSH 20               [] -> [20]\n"), "{out}");
    let (_, out, _) = explain(&["--line=2", "-c", "x = 1\ny = x"]);
    assert!(out.contains("<string>, line 2\n\n    y = x\n"), "{out}");
    let (_, out, _) = explain(&["--line", "2", "-c", "import sys\nprint(sys.argv)", "a", "b"]);
    assert!(out.contains("['-c', 'a', 'b']"), "{out}");
}

#[test]
fn lines_without_code_and_lines_that_do_not_run() {
    let (_, out, _) = explain(&[&place("explained_lines.py", PROGRAM, 2)]);
    assert!(out.starts_with("Line 2 is a comment; the next code is in line 3.\n"), "{out}");
    let (_, out, _) = explain(&[&place("explained_lines.py", PROGRAM, 4)]);
    assert!(out.starts_with("Line 4 is blank; the next code is in line 5.\n"), "{out}");
    let (_, out, _) = explain(&[&place("explained_lines.py", PROGRAM, 6)]);
    assert!(out.contains("The optimiser left nothing of it.") && out.contains("Line 6 did not run"), "{out}");
    let (_, out, _) = explain(&[&place("fails.py", "1 / 0\nx = 2\n", 2)]);
    assert!(out.contains("ended by ZeroDivisionError: division by zero"), "{out}");
    let (_, out, _) = explain(&[&place("try.py", "try:\n    x = 1\nfinally:\n    y = 2\n", 3)]);
    assert!(out.contains("it belongs to StmtTry of line 1"), "{out}");
}

#[test]
fn places_that_are_none() {
    let said = |arguments: &[&str]| {
        let (status, out, err) = explain(arguments);
        assert_eq!((status, out.as_str()), (2, ""), "{arguments:?}");
        err
    };
    let missing = place("explained_none.py", PROGRAM, 70);
    assert_eq!(said(&[&missing]), "pellucid: there is no line 70: there are 7 lines\n");
    let zero = place("explained_none.py", PROGRAM, 0);
    assert_eq!(said(&[&zero]), "pellucid: there is no line 0: there are 7 lines\n");
    let word = place("explained_none.py", PROGRAM, "end");
    assert!(said(&[&word]).ends_with("is not FILE:LINE: 'end' is no line number\n"));
    let (file, _) = word.rsplit_once(':').expect("there is a colon");
    assert_eq!(said(&[file]), format!("pellucid: which line? Say `pellucid explain {file}:LINE`\n"));
    assert!(said(&["no_such_file.py:3"]).contains("can't open file 'no_such_file.py'"));
    assert_eq!(said(&[&place("empty.py", "", 1)]), "pellucid: there is no line 1: there are 0 lines\n");
    assert_eq!(
        said(&[&place("comment.py", "# x\n", 1)]),
        "pellucid: line 1 is a comment, and there is no code in this file\n"
    );
    let (status, _, err) = explain(&[&place("wrong.py", "x = = 1\n", 1)]);
    assert_eq!((status, err.ends_with("SyntaxError: invalid syntax\n")), (1, true));
}

#[test]
fn exceptions_and_names_of_comprehensions() {
    let source = "n = 5\nseen = [n for n in range(3)]\ntry:\n    seen[n]\nexcept IndexError:\n    n, *m = seen\n";
    let (_, out, _) = explain(&[&place("explained_raises.py", source, 4)]);
    assert!(out.contains("raised IndexError('list index out of range'), which a handler catches\n"), "{out}");
    assert!(out.contains("where n = 5, seen = [0, 1, 2].\n"), "{out}");
    let (_, out, _) = explain(&[&place("explained_raises.py", source, 6)]);
    assert!(out.contains("STORE_GLOBAL n") && out.contains("; n = 0\n") && out.contains("; m = [1, 2]\n"), "{out}");
}

#[test]
fn as_json() {
    let (_, out, _) = explain(&["--json", &place("explained_json.py", PROGRAM, 3)]);
    let json: serde_json::Value = serde_json::from_str(&out).expect("it is JSON");
    assert_eq!(json["line"], 3);
    assert_eq!(json["tokens"][2]["kind"], "Star");
    assert_eq!(json["tree"][0]["node"], "StmtReturn");
    assert_eq!(json["bytecode"][0]["instructions"][2]["text"], "MUL");
    assert_eq!(json["ran"]["steps"][2]["after"][0], "42");
}
