//! The debug adapter as an editor meets it: the protocol through pipes and by TCP.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

const PROGRAM: &str = "\
def scale(values, factor):
    out = []
    for value in values:
        out.append(value * factor)
    return out

total = 0
for number in scale([1, 2, 3], 10):
    total += number
print('total', total)
print(missing)
";

/// An editor with its adapter.
struct Editor {
    child: Child,
    to: Box<dyn Write>,
    from: Box<dyn BufRead>,
    seq: i64,
    /// Events that nobody has waited for yet.
    events: Vec<Value>,
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A file of this run of the tests: another run beside it has its own.
fn file(name: &str, text: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("dap-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("the folder can be written to");
    let path = folder.join(name);
    std::fs::write(&path, text).expect("the folder can be written to");
    path
}

fn adapter(arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pellucid"));
    command.args(["debug", "--dap"]).args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("it can be started")
}

impl Editor {
    fn by_pipe() -> Editor {
        let mut child = adapter(&[]);
        let to = Box::new(child.stdin.take().expect("it is piped"));
        let from = Box::new(BufReader::new(child.stdout.take().expect("it is piped")));
        Editor { child, to, from, seq: 0, events: Vec::new() }
    }

    fn by_port() -> Editor {
        let mut child = adapter(&["--port", "0"]);
        let mut told = String::new();
        BufReader::new(child.stderr.take().expect("it is piped")).read_line(&mut told).expect("it tells its port");
        let address = told.trim().rsplit(' ').next().expect("the last word is the address").to_owned();
        let stream = TcpStream::connect(address).expect("it listens");
        let from = Box::new(BufReader::new(stream.try_clone().expect("a second handle")));
        Editor { child, to: Box::new(stream), from, seq: 0, events: Vec::new() }
    }

    fn send(&mut self, command: &str, arguments: Value) {
        self.seq += 1;
        let body = json!({"seq": self.seq, "type": "request", "command": command, "arguments": arguments}).to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("it reads");
        self.to.flush().expect("it reads");
    }

    fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.from.read_line(&mut line).expect("it writes") > 0, "the adapter is gone");
            match line.trim_end().split_once(": ") {
                Some((_, number)) => length = number.parse().expect("a number"),
                None => break,
            }
        }
        let mut body = vec![0; length];
        self.from.read_exact(&mut body).expect("a whole message");
        serde_json::from_slice(&body).expect("JSON")
    }

    /// Sends a request and gives its response.
    fn ask(&mut self, command: &str, arguments: Value) -> Value {
        self.send(command, arguments);
        loop {
            let message = self.read();
            if message["type"] == "response" && message["request_seq"] == self.seq {
                return message;
            }
            self.events.push(message);
        }
    }

    /// The body of a response that has to be a good one.
    fn get(&mut self, command: &str, arguments: Value) -> Value {
        let response = self.ask(command, arguments);
        assert_eq!(response["success"], true, "{response}");
        response["body"].clone()
    }

    /// Waits for an event; what was told before it, and nobody asked for, is dropped.
    fn wait(&mut self, event: &str) -> Value {
        while let Some(index) = self.events.iter().position(|message| message["type"] == "event") {
            let message = self.events.remove(index);
            if message["event"] == event {
                return message["body"].clone();
            }
        }
        loop {
            let message = self.read();
            if message["event"] == event {
                return message["body"].clone();
            }
        }
    }

    /// Launches a program with breakpoints at these lines.
    fn launch(&mut self, program: &PathBuf, more: Value, lines: &[u32]) -> Value {
        let capabilities = self.get("initialize", json!({"adapterID": "pellucid"}));
        assert_eq!(capabilities["supportsStepBack"], true);
        let mut arguments = json!({"program": program});
        more.as_object().expect("an object").iter().for_each(|(key, value)| arguments[key] = value.clone());
        self.get("launch", arguments);
        self.wait("initialized");
        let breakpoints: Vec<Value> = lines.iter().map(|line| json!({"line": line})).collect();
        let set = self.get("setBreakpoints", json!({"source": {"path": program}, "breakpoints": breakpoints}));
        self.get("configurationDone", json!({}));
        set
    }

    /// The line of the innermost frame.
    fn line(&mut self) -> Value {
        self.get("stackTrace", json!({"threadId": 1}))["stackFrames"][0]["line"].clone()
    }

    /// A request that moves the program; why it stopped.
    fn go(&mut self, command: &str, arguments: Value) -> Value {
        self.get(command, arguments);
        self.wait("stopped")["reason"].clone()
    }

    fn evaluate(&mut self, expression: &str) -> Value {
        self.ask("evaluate", json!({"expression": expression}))
    }
}

#[test]
fn breakpoints_steps_and_back_again() {
    let program = file("dap_steps.py", PROGRAM);
    let mut editor = Editor::by_pipe();
    let set = editor.launch(&program, json!({}), &[4, 6]);
    assert_eq!(set["breakpoints"][0]["line"], 4);
    assert_eq!(set["breakpoints"][1]["line"], 7, "an empty line's breakpoint moves to the next with code: {set}");
    assert_eq!(editor.wait("stopped")["reason"], "breakpoint");
    // Line 7 comes first, then the loop in scale, three times.
    assert_eq!(editor.line(), 7);
    for expected in ["1", "2", "3"] {
        assert_eq!(editor.go("continue", json!({})), "breakpoint");
        assert_eq!(editor.line(), 4);
        assert_eq!(editor.evaluate("value")["body"]["result"], expected);
    }
    assert_eq!(editor.go("stepBack", json!({})), "step");
    assert_eq!(editor.line(), 3);
    assert_eq!(editor.evaluate("out")["body"]["result"], "[10, 20]");
    assert_eq!(editor.go("reverseContinue", json!({})), "breakpoint");
    assert_eq!(editor.evaluate("value, out")["body"]["result"], "(2, [10])");
    // A breakpoint on the way ends a step.
    assert_eq!(editor.go("stepOut", json!({})), "breakpoint");
    assert_eq!(editor.go("stepOut", json!({})), "step");
    assert_eq!(editor.line(), 8);
    assert_eq!(editor.go("next", json!({})), "step");
    assert_eq!(editor.line(), 9);
    let before = editor.get("stackTrace", json!({"threadId": 1}))["stackFrames"][0].clone();
    assert_eq!(editor.go("next", json!({"granularity": "instruction"})), "step");
    let after = editor.get("stackTrace", json!({"threadId": 1}))["stackFrames"][0].clone();
    assert_ne!(before["instructionPointerReference"], after["instructionPointerReference"]);
}

#[test]
fn variables_have_structure() {
    let program = file("dap_variables.py", PROGRAM);
    let mut editor = Editor::by_pipe();
    editor.launch(&program, json!({}), &[5]);
    editor.wait("stopped");
    let frame = editor.get("stackTrace", json!({"threadId": 1, "levels": 1}))["stackFrames"][0].clone();
    assert_eq!((&frame["name"], &frame["source"]["name"]), (&json!("scale"), &json!("dap_variables.py")));
    let scopes = editor.get("scopes", json!({"frameId": frame["id"]}));
    let locals = editor.get("variables", json!({"variablesReference": scopes["scopes"][0]["variablesReference"]}));
    let out = locals["variables"].as_array().expect("a list").iter().find(|v| v["name"] == "out").expect("it is there");
    assert_eq!((&out["value"], &out["type"]), (&json!("[10, 20, 30]"), &json!("list")));
    let items =
        editor.get("variables", json!({"variablesReference": out["variablesReference"], "start": 1, "count": 1}));
    assert_eq!(
        items["variables"],
        json!([{"name": "[1]", "value": "20", "type": "int", "evaluateName": null, "variablesReference": 0}])
    );
    // What an expression does, does not stay.
    assert_eq!(editor.evaluate("out.append(5) or len(out)")["body"]["result"], "4");
    assert_eq!(editor.evaluate("len(out)")["body"]["result"], "3");
    let failed = editor.evaluate("nothing_of_that_name");
    assert_eq!(failed["success"], false);
    assert!(failed["message"].as_str().is_some_and(|text| text.starts_with("NameError")), "{failed}");
    let info = editor.get("dataBreakpointInfo", json!({"name": "total"}));
    editor.get("setDataBreakpoints", json!({"breakpoints": [{"dataId": info["dataId"]}]}));
    assert_eq!(editor.go("continue", json!({})), "breakpoint");
    assert_eq!(editor.evaluate("total")["body"]["result"], "10");
    let asked = json!({"memoryReference": frame["instructionPointerReference"], "instructionOffset": -1, "instructionCount": 3});
    let rows = editor.get("disassemble", asked);
    assert_eq!(rows["instructions"].as_array().map(Vec::len), Some(3));
    assert_eq!(rows["instructions"][1]["symbol"], "scale");
}

#[test]
fn uncaught_exceptions_log_points_and_the_end() {
    let program = file("dap_end.py", PROGRAM);
    let mut editor = Editor::by_port();
    editor.get("initialize", json!({}));
    editor.get("launch", json!({"program": program, "stopOnEntry": true, "stopAtEnd": true}));
    editor.wait("initialized");
    let log = json!({"line": 9, "logMessage": "number is {number}", "condition": "number > 10"});
    editor.get("setBreakpoints", json!({"source": {"path": program}, "breakpoints": [log]}));
    editor.get("setExceptionBreakpoints", json!({"filters": ["uncaught"]}));
    editor.get("configurationDone", json!({}));
    assert_eq!(editor.wait("stopped")["reason"], "entry");
    editor.get("continue", json!({}));
    assert_eq!(editor.wait("output")["output"], "number is 20\n");
    assert_eq!(editor.wait("output")["output"], "number is 30\n");
    assert_eq!(editor.wait("output")["output"], "total 60\n");
    assert_eq!(editor.wait("stopped")["reason"], "exception");
    assert_eq!(editor.get("exceptionInfo", json!({"threadId": 1}))["exceptionId"], "NameError");
    assert_eq!(editor.line(), 11);
    editor.get("continue", json!({}));
    assert!(editor.wait("output")["output"].as_str().is_some_and(|text| text.ends_with("is not defined\n")));
    assert_eq!(editor.wait("exited")["exitCode"], 1);
    editor.wait("stopped");
    assert_eq!(editor.go("stepBack", json!({})), "exception");
    assert_eq!(editor.line(), 11);
    editor.get("disconnect", json!({}));
    assert_eq!(editor.child.wait().expect("it ends").code(), Some(0));
}

#[test]
fn a_running_program_is_paused_and_asked() {
    let program = file("dap_forever.py", "n = 0\nwhile True:\n    n += 1\n");
    let mut editor = Editor::by_pipe();
    editor.launch(&program, json!({}), &[]);
    // A request while it runs is answered, and it goes on.
    assert_eq!(editor.get("threads", json!({}))["threads"][0]["id"], 1);
    let set = editor.get(
        "setBreakpoints",
        json!({"source": {"path": program}, "breakpoints": [{"line": 3, "hitCondition": "> 5"}]}),
    );
    assert_eq!(set["breakpoints"][0]["verified"], true);
    assert_eq!(editor.wait("stopped")["reason"], "breakpoint");
    editor.get("setBreakpoints", json!({"source": {"path": program}, "breakpoints": []}));
    editor.get("continue", json!({}));
    editor.get("pause", json!({"threadId": 1}));
    assert_eq!(editor.wait("stopped")["reason"], "pause");
    editor.get("continue", json!({}));
    editor.get("disconnect", json!({}));
    assert_eq!(editor.child.wait().expect("it ends").code(), Some(0));
}

#[test]
fn mistakes_are_answered() {
    let program = file("dap_wrong.py", "x = = 1\n");
    let mut editor = Editor::by_pipe();
    editor.get("initialize", json!({}));
    for (command, arguments) in [
        ("launch", json!({})),
        ("launch", json!({"program": "no/such/file.py"})),
        ("launch", json!({"program": program})),
        ("attach", json!({})),
        ("stackTrace", json!({})),
        ("continue", json!({})),
        ("makeCoffee", json!({})),
    ] {
        let response = editor.ask(command, arguments);
        assert_eq!(response["success"], false, "{command}");
        assert!(response["message"].as_str().is_some_and(|text| text.len() > 10), "{response}");
    }
    let program = file("dap_right.py", "x = 1\ny = 2\n");
    editor.launch(&program, json!({"stopOnEntry": true}), &[]);
    editor.wait("stopped");
    for (command, arguments) in [
        ("scopes", json!({"frameId": 99})),
        ("variables", json!({"variablesReference": 99})),
        ("evaluate", json!({})),
        ("evaluate", json!({"expression": "1 +"})),
        ("disassemble", json!({"memoryReference": "zz"})),
        ("disassemble", json!({"memoryReference": "0xfffffffffff"})),
        ("setBreakpoints", json!({"breakpoints": [{"line": 1}]})),
    ] {
        assert_eq!(editor.ask(command, arguments)["success"], false, "{command}");
    }
    let bad = json!({"source": {"path": program}, "breakpoints": [{"line": 1, "condition": "1 +"}, {"line": 900}, {}]});
    let set = editor.get("setBreakpoints", bad);
    assert!(set["breakpoints"].as_array().is_some_and(|all| all.iter().all(|one| one["verified"] == false)), "{set}");
}

#[test]
fn noise_ends_it_with_a_message() {
    for noise in ["hello\n\n", "Content-Length: 3\r\n\r\n{{{", "Content-Length: 10\r\n\r\n{}"] {
        let mut child = adapter(&[]);
        child.stdin.take().expect("it is piped").write_all(noise.as_bytes()).expect("it reads");
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(1), "{noise:?}");
        assert!(String::from_utf8_lossy(&output.stderr).starts_with("pellucid debug: "), "{noise:?}");
    }
}
