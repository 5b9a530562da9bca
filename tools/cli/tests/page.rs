//! The page of `pellucid trace --html`: it is one whole, loads nothing, survives whatever the program's text holds, and its
//! steps, put together from their differences, are the states of a session. (A browser tries it in `tests/page`.)

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Output};

use pellucid::debug::{Direction, Item, Label, Motion, Object, Reason, Session, Settings, State};
use pellucid::{Options, Program};
use serde_json::Value;

/// Makes a page of a program; the page and what was said.
fn page(name: &str, source: &str, flags: &[&str]) -> (String, Output) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let (file, out) = (folder.join(format!("{name}.py")), folder.join(format!("{name}.html")));
    std::fs::write(&file, source).expect("the folder can be written to");
    let mut command = Command::new(env!("CARGO_BIN_EXE_pellucid"));
    let output =
        command.args(["trace", "--html"]).arg(&out).args(flags).arg(&file).output().expect("it can be started");
    (std::fs::read_to_string(&out).unwrap_or_default(), output)
}

/// The data of a page.
fn data(page: &str) -> Value {
    let (_, rest) = page.split_once("<script type=\"application/json\" id=\"data\">").expect("the page has data");
    let (json, _) = rest.split_once("</script>").expect("the data ends");
    serde_json::from_str(json).expect("the data is JSON")
}

const PROGRAM: &str = "class Pair:
    def __init__(self, left, right):
        self.left, self.right = left, right


def turns(n):
    for k in range(n):
        yield {'k': k, (k, 'x'): [k] * k}


seen = [*turns(4)]
pair = Pair(seen, None)
pair.right = pair
alias = seen
alias.append(lambda: pair)
def deep(n):
    return deep(n - 1) + 1 if n else len('größe')
print(deep(5), sorted(seen[:3], key=len))
del alias[1:]
try:
    seen[0]['none']
except KeyError as error:
    print('caught', error)
total = sum(n for n in range(3))
1 / (total - 3)
";

/// A page's step as texts that can be compared: frames with code, instruction, stack and variables; objects; output.
#[derive(Debug, Default, PartialEq)]
struct Shown {
    frames: Vec<Frame>,
    heap: BTreeMap<u64, String>,
    output: String,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Frame {
    code: usize,
    instruction: usize,
    stack: Vec<String>,
    variables: Vec<(String, Option<String>)>,
}

/// Puts a page's steps together as its script does.
struct Reader<'d> {
    data: &'d Value,
    shown: Shown,
}

impl Reader<'_> {
    fn text(&self, number: &Value) -> &str {
        self.data["texts"][index(number)].as_str().expect("texts are strings")
    }

    fn item(&self, number: &Value) -> String {
        let item = &self.data["items"][index(number)];
        written(self.text(&item[0]), self.text(&item[1]), item[2].as_u64().unwrap_or(0))
    }

    fn value(&self, number: &Value) -> Option<String> {
        (number.as_i64() != Some(-1)).then(|| self.item(number))
    }

    fn step(&mut self, step: &Value) {
        let old = self.shown.frames.clone();
        self.shown.frames.truncate(index(&step["k"]));
        for change in step["f"].as_array().into_iter().flatten() {
            let frame = self.frame(change, old.get(self.shown.frames.len()));
            self.shown.frames.push(frame);
        }
        for id in step["d"].as_array().into_iter().flatten() {
            self.shown.heap.remove(&id.as_u64().expect("an id is a number"));
        }
        for version in step["h"].as_array().into_iter().flatten() {
            let object = &self.data["objects"][index(version)];
            let text = self.object(object);
            self.shown.heap.insert(object["id"].as_u64().expect("an id is a number"), text);
        }
        if let Some(length) = step["o"].as_u64() {
            let all = self.data["output"].as_str().expect("output is a string");
            self.shown.output = all.chars().take(length as usize).collect();
        }
    }

    fn frame(&self, change: &Value, old: Option<&Frame>) -> Frame {
        let instruction = index(&change["i"]);
        let items = |list: &[Value]| list.iter().map(|item| self.item(item)).collect::<Vec<_>>();
        let stack = change["s"].as_array();
        let variables = change["v"].as_array();
        if let Some(code) = change["c"].as_u64() {
            let variables = variables.expect("a new frame has variables").iter();
            let variables = variables.map(|v| self.variable(v)).collect();
            return Frame {
                code: code as usize,
                instruction,
                stack: items(stack.expect("a new frame has a stack")),
                variables,
            };
        }
        let mut frame = Frame { instruction, ..old.expect("a change is one of something").clone() };
        if let Some([kept, new @ ..]) = stack.map(Vec::as_slice) {
            frame.stack.truncate(index(kept));
            frame.stack.extend(items(new));
        }
        for change in variables.into_iter().flatten() {
            match change[2].is_null() {
                true => frame.variables[index(&change[0])].1 = self.value(&change[1]),
                false => frame.variables.push(self.variable(change)),
            }
        }
        frame
    }

    fn variable(&self, whole: &Value) -> (String, Option<String>) {
        (self.text(&whole[0]).to_owned(), self.value(&whole[2]))
    }

    fn object(&self, object: &Value) -> String {
        let parts = object["parts"].as_array().expect("an object has parts").iter().map(|part| {
            let label = match part[0].as_u64() {
                Some(0) => part[1].to_string(),
                Some(1) => self.item(&part[1]),
                _ => self.text(&part[1]).to_owned(),
            };
            format!("{label}={}", self.item(&part[2]))
        });
        let parts: Vec<String> = parts.collect();
        format!("{} {} {parts:?} {}", self.text(&object["type"]), self.text(&object["text"]), object["more"])
    }
}

fn index(number: &Value) -> usize {
    number.as_u64().expect("a number") as usize
}

fn written(text: &str, class: &str, object: u64) -> String {
    if object > 0 { format!("{text}:{class}#{object}") } else { format!("{text}:{class}") }
}

/// What a page is to show of a state.
fn expected(state: &State, output: &str) -> Shown {
    // The text of an object that is in the heap stands there.
    let item = |item: &Item| {
        let known = item.object.is_some_and(|id| state.heap.objects.contains_key(&id));
        written(if known { "" } else { &item.text }, &item.type_name, item.object.map_or(0, |id| id.0))
    };
    let object = |object: &Object| {
        let parts = object.parts.iter().map(|part| {
            let label = match &part.label {
                Label::Index(index) => index.to_string(),
                Label::Key(key) => item(key),
                Label::Name(name) => name.clone(),
            };
            format!("{label}={}", item(&part.value))
        });
        let parts: Vec<String> = parts.collect();
        format!("{} {} {parts:?} {}", object.type_name, object.text, object.more)
    };
    let frames = state.frames.iter().map(|frame| Frame {
        code: frame.code.0,
        instruction: frame.instruction,
        stack: frame.stack.iter().map(&item).collect(),
        variables: frame.variables.iter().map(|v| (v.name.clone(), v.value.as_ref().map(&item))).collect(),
    });
    Shown {
        frames: frames.collect(),
        heap: state.heap.objects.iter().map(|(id, o)| (id.0, object(o))).collect(),
        output: output.to_owned(),
    }
}

#[test]
fn steps_are_the_states_of_a_session() {
    let (html, output) = page("page_states", PROGRAM, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let data = data(&html);
    let steps = data["steps"].as_array().expect("there are steps");
    let name = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("page_states.py").display().to_string();
    let program = Program::compile(PROGRAM, &name).expect("it compiles");
    let settings = Settings { max_objects: 150, max_parts: 40, ..Settings::default() };
    let mut session = Session::new(&program, Options::new(), settings).expect("there is room for a thread");
    let mut reader = Reader { data: &data, shown: Shown::default() };
    for (number, step) in steps.iter().enumerate() {
        reader.step(step);
        let state = session.state();
        assert_eq!(reader.shown, expected(&state, &session.output()), "step {number}");
        let codes = session.codes();
        for frame in &state.frames {
            let row = &data["codes"][frame.code.0];
            assert_eq!(reader.text(&row["name"]), codes[frame.code.0].qualname);
            assert_eq!(reader.text(&row["after"][frame.instruction][0]), frame.mnemonic);
        }
        if number + 1 < steps.len() {
            session.step(Motion::Instruction, Direction::Forward);
        }
    }
    assert!(matches!(session.stop().reason, Reason::End(_)), "the last step is the end");
    assert_eq!(data["complete"], true);
    assert_eq!(data["ended"]["status"], 1);
    assert!(
        data["ended"]["message"].as_str().is_some_and(|text| text.ends_with("ZeroDivisionError: division by zero\n"))
    );
}

#[test]
fn a_page_is_one_whole_and_loads_nothing() {
    let (html, _) = page("page_whole", PROGRAM, &[]);
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    assert!(html.ends_with("</html>\n"));
    assert!(!html.contains("{{") || !html.contains("}}"), "every place is filled");
    // Every element that is opened is closed, and in the right order. (Scripts and styles hold no tags.)
    let mut open = Vec::new();
    let mut rest = html.as_str();
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let end = rest.find('>').expect("a tag ends");
        let tag = &rest[..end];
        let name = tag.split([' ', '\n']).next().unwrap_or_default();
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "</{name}> closes something else"),
            None if ["meta", "input", "!DOCTYPE"].contains(&name) => {}
            None => open.push(name),
        }
        if ["script", "style"].contains(&name) {
            let close = rest.find(&format!("</{name}>")).expect("it is closed");
            rest = &rest[close..];
        }
    }
    assert!(open.is_empty(), "{open:?} stay open");
    // The one address is the name of SVG, which is not loaded.
    let addresses = html.match_indices("://").map(|(at, _)| html[at..].split('"').next().unwrap_or_default());
    let others: Vec<&str> = addresses.filter(|&text| text != "://www.w3.org/2000/svg").collect();
    assert_eq!(others, Vec::<&str>::new());
    for loads in [" src=", "<link", "<img", "<iframe", "url(h", "@import", "import(", "fetch(", "XMLHttpRequest"] {
        assert!(!html.contains(loads), "the page has {loads}");
    }
    assert!(html.contains("default-src 'none'") && html.contains("<noscript>"));
}

#[test]
fn a_programs_text_does_not_break_the_page() {
    let odd = "s = '</script><script>alert(1)</script><!-- \\' \u{2028} \u{1d4b3} {{data}} \u{202e}'\nprint(s)\n";
    let (html, _) = page("page_odd", odd, &[]);
    assert_eq!(html.matches("<script").count(), 2);
    assert_eq!(html.matches("</script>").count(), 2);
    let data = data(&html);
    assert_eq!(data["files"][0]["source"], odd);
    assert!(data["output"].as_str().is_some_and(|text| text.starts_with("</script><script>alert(1)")));
}

#[test]
fn a_window_of_a_long_run() {
    let endless = "n = 0\nwhile True:\n    n += 1\n";
    let (html, output) = page("page_window", endless, &["--from", "1000", "--limit", "50"]);
    let data = data(&html);
    assert_eq!(data["steps"].as_array().map(Vec::len), Some(50));
    assert_eq!(data["steps"][0]["t"], 1000);
    assert_eq!(data["complete"], false);
    assert!(data["note"].as_str().is_some_and(|note| note.contains("1000 to 1049")), "{}", data["note"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("50 steps"));
    let (_, output) = page("page_beyond", "x = 1\n", &["--from=1000"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("ends after"));
    let (_, output) = page("page_wrong", "x = = 1\n", &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).ends_with("SyntaxError: invalid syntax\n"));
}
