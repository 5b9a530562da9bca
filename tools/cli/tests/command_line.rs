//! The command line as a user meets it: exit statuses, messages, what belongs to the program, the small machine to the
//! letter.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

fn pellucid() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pellucid"));
    command.stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> (i32, String, String) {
    finished(pellucid().args(arguments).output().expect("it can be started"))
}

fn finished(output: Output) -> (i32, String, String) {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

fn run_with_input(arguments: &[&str], input: &str) -> (i32, String, String) {
    let mut command = pellucid();
    let mut child = command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it can be started");
    child.stdin.take().expect("it is piped").write_all(input.as_bytes()).expect("it reads its input");
    finished(child.wait_with_output().expect("it ends"))
}

/// A file of this test's own, with this content.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(name);
    std::fs::write(&path, content).expect("the folder can be written to");
    path
}

#[test]
fn a_lone_expression_is_an_echo_for_dis_and_not_for_run() {
    let (status, out, _) = run(&["dis", "--plain", "-O0", "-c", "(2 + 3) * 4"]);
    assert_eq!((status, out.as_str()), (0, "PUSH 2\nPUSH 3\nADD\nPUSH 4\nMUL\nPRINT\n"));
    assert_eq!(run(&["dis", "--plain", "-c", "(2 + 3) * 4"]).1, "PUSH 20\nPRINT\n");
    assert_eq!(run(&["run", "-c", "(2 + 3) * 4"]), (0, String::new(), String::new()));
}

#[test]
fn what_dis_prints_asm_runs() {
    let (_, listing, _) = run(&["dis", "-c", "(2 + 3) * 4"]);
    assert_eq!(run_with_input(&["asm", "-"], &listing).1, "20\n");
}

#[test]
fn arguments_behind_the_program_are_its_own() {
    let show = "import sys; print(sys.argv)";
    assert_eq!(run(&["-c", show, "-c", "--gc-stress", "x"]).1, "['-c', '-c', '--gc-stress', 'x']\n");
    let path = file("argv.py", show.as_bytes());
    let path = path.to_str().expect("a plain path");
    assert_eq!(run(&[path, "-O0"]).1, format!("['{path}', '-O0']\n"));
    assert_eq!(run(&["run", path]).1, format!("['{path}']\n"));
    assert_eq!(run_with_input(&["-", "a"], show).1, "['-', 'a']\n");
    assert_eq!(run_with_input(&[], show).1, "['-']\n");
}

#[test]
fn exit_statuses() {
    assert_eq!(run(&["-c", "import sys; sys.exit(3)"]).0, 3);
    assert_eq!(run(&["-c", "raise SystemExit"]), (0, String::new(), String::new()));
    assert_eq!(run(&["-c", "import sys; sys.exit('bye')"]), (1, String::new(), "bye\n".into()));
    assert_eq!(run(&["-c", "1 / 0"]).0, 1);
    assert_eq!(run(&["-c", "raise KeyboardInterrupt"]).0, 130);
    assert_eq!(run(&["-c", "x = = 1"]).0, 1);
    assert_eq!(run(&["--no-such-flag"]).0, 2);
    assert_eq!(run(&["-c"]).0, 2);
    assert_eq!(run(&["dis", "a.py", "b.py"]).0, 2);
}

#[test]
fn files_that_are_no_programs() {
    let (status, out, err) = run(&["no_such_file.py"]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert_eq!(err, "pellucid: can't open file 'no_such_file.py': [Errno 2] No such file or directory\n");
    let (status, _, err) = run(&[env!("CARGO_TARGET_TMPDIR")]);
    assert_eq!(status, 1);
    assert!(err.contains("can't find '__main__' module"), "{err}");
    let path = file("latin.py", b"x = 1\ny = '\xff'\n");
    let (status, _, err) = run(&[path.to_str().expect("a plain path")]);
    assert_eq!(status, 1);
    assert!(err.starts_with("SyntaxError: Non-UTF-8 code starting with '\\xff' in file "), "{err}");
    assert!(err.contains(" on line 2, but no encoding declared"), "{err}");
    let path = file("null.py", b"x = 1\ny = 2\0\n");
    let (status, _, err) = run(&[path.to_str().expect("a plain path")]);
    assert_eq!(status, 1);
    assert!(err.ends_with("SyntaxError: source code cannot contain null bytes\n"), "{err}");
}

#[test]
fn warnings_of_the_compiler_come_first_and_show_the_line() {
    let script = file("warned.py", b"print(1)\nx = 'a\\d'\nprint(x is 1)\n");
    let name = script.display().to_string();
    let (status, out, err) = run(&["run", &name]);
    assert_eq!((status, out.as_str()), (0, "1\nFalse\n"));
    let escape = format!("{name}:2: SyntaxWarning: invalid escape sequence '\\d'\n  x = 'a\\d'\n");
    let literal =
        format!("{name}:3: SyntaxWarning: \"is\" with 'int' literal. Did you mean \"==\"?\n  print(x is 1)\n");
    assert_eq!(err, escape + &literal);
}

#[test]
fn help_and_version() {
    let (status, out, _) = run(&["--version"]);
    assert_eq!((status, out), (0, format!("pellucid {}\n", env!("CARGO_PKG_VERSION"))));
    for command in ["run", "tokens", "tree", "dis", "asm", "trace", "explain"] {
        let (status, out, _) = run(&[command, "--help"]);
        assert!(status == 0 && out.contains(&format!("Usage: pellucid {command}")), "{command}: {out}");
    }
}

#[test]
fn views_of_the_first_stages() {
    let (_, out, _) = run(&["tokens", "-c", "x = 1"]);
    assert!(out.starts_with("1:0-1          Name                 \"x\"\n"), "{out}");
    let (_, out, _) = run(&["tree", "-c", "x = 1"]);
    assert!(out.contains("StmtAssign"), "{out}");
    let (status, _, err) = run(&["tree", "-c", "x = = 1"]);
    assert_eq!(status, 1);
    assert!(err.ends_with("    x = = 1\n        ^\nSyntaxError: invalid syntax\n"), "{err}");
}

#[test]
fn the_file_that_a_traceback_names_is_absolute() {
    let path = file("fails.py", b"1 / 0\n");
    let output =
        pellucid().arg("fails.py").current_dir(env!("CARGO_TARGET_TMPDIR")).output().expect("it can be started");
    let (_, _, err) = finished(output);
    assert!(err.contains(&format!("File \"{}\", line 1", path.display())), "{err}");
}

#[test]
fn modules_come_from_the_folder_of_the_script_alone() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("imports");
    std::fs::create_dir_all(folder.join("inner")).expect("the folder can be written to");
    std::fs::write(folder.join("outside.py"), "print('outside')\n").expect("the folder can be written to");
    std::fs::write(folder.join("inner/beside.py"), "print('beside')\n").expect("the folder can be written to");
    let script = folder.join("inner/main.py");
    let text = format!("import beside, sys\nsys.path.append({:?})\nimport outside\n", folder.display().to_string());
    std::fs::write(&script, text).expect("the folder can be written to");
    let script = script.to_str().expect("a plain path");
    let (status, out, err) = run(&[script]);
    assert_eq!((status, out.as_str()), (1, "beside\n"));
    assert!(err.ends_with("ModuleNotFoundError: No module named 'outside'\n"), "{err}");
    let (status, out, _) = run(&[&format!("--allow-read={}", folder.display()), script]);
    assert_eq!((status, out.as_str()), (0, "beside\noutside\n"));
}

#[test]
#[cfg(unix)]
fn a_broken_pipe_is_quiet() {
    let mut command = pellucid();
    let mut child = command
        .args(["-c", "while True: print('line')"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it can be started");
    let mut some = [0; 5];
    child.stdout.take().expect("it is piped").read_exact(&mut some).expect("it prints");
    let (status, _, err) = finished(child.wait_with_output().expect("it ends"));
    assert_eq!((status, err.as_str()), (120, ""));
}

#[test]
#[cfg(unix)]
fn ctrl_c_is_a_keyboard_interrupt() {
    for code in ["while True: pass", "import time\ntime.sleep(60)", "sum(x for x in iter(int, 1))"] {
        let program = format!("print('ready', flush=True)\n{code}\n");
        let mut command = pellucid();
        let mut child = command
            .args(["-c", &program])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it can be started");
        let mut ready = [0; 6];
        child.stdout.as_mut().expect("it is piped").read_exact(&mut ready).expect("it prints");
        std::thread::sleep(Duration::from_millis(50));
        let pid = child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &pid]).status().expect("kill is there").success());
        let (status, _, err) = finished(child.wait_with_output().expect("it ends"));
        assert_eq!(status, 130, "{code}: {err}");
        assert!(err.starts_with("Traceback (most recent call last):\n"), "{err}");
        assert!(err.ends_with("\nKeyboardInterrupt\n"), "{err}");
    }
}

#[test]
fn trace_shows_stack_and_changes() {
    let (status, out, _) = run(&["trace", "-c", "x = 2 * len('ab')\nprint(x)"]);
    assert_eq!(status, 0);
    let store = out.lines().find(|line| line.contains("STORE_GLOBAL x")).unwrap_or_default();
    assert!(store.contains("[]") && store.ends_with("x = 4"), "{out}");
    assert!(out.contains("\n      > 4\n"), "{out}");
}

#[test]
fn a_trace_does_what_the_program_does() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    for name in ["calculator", "bank", "huffman"] {
        let path = root.join(format!("{name}.py"));
        let (status, out, err) = run(&["trace", path.to_str().expect("a plain path")]);
        assert_eq!((status, err.as_str()), (0, ""), "{name}");
        let shown: String =
            out.lines().filter_map(|line| line.strip_prefix("      > ")).map(|l| format!("{l}\n")).collect();
        let expected =
            std::fs::read_to_string(root.join(format!("expected/{name}.out"))).expect("it has an expectation");
        assert_eq!(shown, expected, "{name}");
    }
}
