//! `pellucid trace --json`: its lines, as docs/trace.md describes them.

use std::process::Command;

use serde_json::Value;

/// Runs `pellucid trace --json` with these arguments; the status, the lines, and standard error.
fn trace(args: &[&str]) -> (i32, Vec<Value>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_pellucid"))
        .args(["trace", "--json"])
        .args(args)
        .output()
        .expect("it can be started");
    let lines = String::from_utf8(output.stdout).expect("it is text");
    let lines = lines.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect();
    (output.status.code().unwrap_or(-1), lines, String::from_utf8_lossy(&output.stderr).into_owned())
}

fn kinds(lines: &[Value]) -> Vec<&str> {
    lines.iter().map(|line| line["kind"].as_str().expect("each line has a kind")).collect()
}

#[test]
fn a_short_program_line_by_line() {
    let (status, lines, _) = trace(&["-c", "x = [1]\nprint(x)"]);
    assert_eq!(status, 0);
    let shown = kinds(&lines);
    assert_eq!(shown[..3], ["header", "code", "state"], "{shown:?}");
    assert_eq!(shown[shown.len() - 1], "end");
    assert_eq!((&lines[0]["version"], lines[0]["source"].as_str()), (&Value::from(1), Some("x = [1]\nprint(x)")));
    assert_eq!(lines[1]["code"]["lines"][0]["text"], "PUSH 1");
    assert_eq!(lines[2]["state"]["frames"][0]["function"], "<module>");
    let changes = |line: &Value| line["difference"]["changed"][0]["variables"][0]["name"] == "x";
    let store = lines.iter().find(|line| changes(line)).expect("the variable is stored");
    let variable = &store["difference"]["changed"][0]["variables"][0];
    assert_eq!((&variable["scope"], &variable["value"]["text"]), (&"global".into(), &"[1]".into()));
    let output = lines.iter().find(|line| line["kind"] == "output").expect("something is printed");
    assert_eq!(output["text"], "[1]\n");
    let end = &lines[lines.len() - 1];
    let left = &end["difference"]["globals"][0];
    assert_eq!((&left["name"], &left["value"]["text"]), (&"x".into(), &"[1]".into()));
    assert_eq!((&end["ended"]["status"], end["tick"].as_u64().is_some()), (&Value::from(0), true));
}

#[test]
fn exceptions_and_the_end() {
    let (status, lines, errors) = trace(&["-c", "try:\n    1 / 0\nexcept ZeroDivisionError:\n    {}['k']"]);
    assert_eq!(status, 1);
    assert!(errors.ends_with("KeyError: 'k'\n"), "{errors}");
    let raised = lines.iter().filter(|line| line["kind"] == "exception").map(|line| line["class"].as_str());
    assert_eq!(raised.collect::<Vec<_>>(), [Some("ZeroDivisionError"), Some("KeyError")]);
    assert_eq!(lines[lines.len() - 1]["ended"]["status"], 1);
}

#[test]
fn a_part_of_the_way() {
    let program = "n = 0\nwhile n < 1000:\n    n += 1\n";
    let (status, lines, _) = trace(&["--from", "200", "--limit", "10", "-c", program]);
    assert_eq!((status, kinds(&lines)[lines.len() - 1]), (0, "cut"));
    let first = lines.iter().find(|line| line["kind"] == "state").expect("there is a first state");
    assert_eq!(first["state"]["tick"], 200);
    assert_eq!(lines.iter().filter(|line| line["kind"] == "step").count(), 9);
    let (_, lines, _) = trace(&["--from", "200", "--to", "204", "-c", program]);
    let steps = lines.iter().filter(|line| line["kind"] == "step");
    let ticks: Vec<u64> = steps.filter_map(|line| line["difference"]["tick"].as_u64()).collect();
    assert_eq!(ticks, [201, 202, 203, 204]);
}
