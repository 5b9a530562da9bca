//! Screens at three sizes, and what keys and the mouse lead to, without a terminal.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use pellucid::{Options, Program};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::app::{App, Field, Pane};
use super::driver::{Answer, Driver};
use super::source::Sources;
use super::theme::Theme;
use super::{draw, react, send};

const CHAIN: &str = "\
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

def build(items):
    head = None
    for item in items:
        head = Node(item, head)
    return head

chain = build(['a', [1, 2]])
same = chain
print(chain.value, same is chain)
";

const ASKS: &str = "\
def read():
    text = input('how many? ')
    return int(text)

try:
    print(read() * 2)
except ValueError as error:
    print('no number:', error)
print(1 / 0)
";

/// An app with its session, driven by hand.
struct Stage {
    app: App,
    driver: Driver,
}

impl Stage {
    fn new(text: &str) -> Stage {
        Stage::start(text, false)
    }

    fn start(text: &str, ahead: bool) -> Stage {
        let program = Program::compile(text, "program.py").expect("it is Python");
        let driver = Driver::start(&program, Options::new(), None, ahead).expect("a thread");
        let mut stage = Stage { app: App::new(Sources::new("program.py", text)), driver };
        stage.wait();
        stage
    }

    /// Waits until the session stands or asks.
    fn wait(&mut self) {
        match self.driver.answers.recv().expect("the session goes on") {
            Answer::Stopped(view) => self.app.stopped(*view),
            Answer::Asks(sender) => self.app.field = Some(Field::Input(String::new(), sender)),
            Answer::Ahead { furthest, length } => self.app.ran_ahead(furthest, length),
        }
    }

    /// Types keys one after the other; each that moves the program is waited for.
    fn keys(&mut self, keys: &str) {
        for key in keys.chars() {
            let code = match key {
                '>' => KeyCode::Right,
                '\n' => KeyCode::Enter,
                '\t' => KeyCode::Tab,
                c => KeyCode::Char(c),
            };
            self.event(crossterm::event::Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        }
    }

    fn event(&mut self, event: crossterm::event::Event) {
        let asked = matches!(self.app.field, Some(Field::Input(..)));
        let request = react(&mut self.app, &self.driver, event);
        let sent = request.is_some();
        send(&mut self.app, &self.driver, request);
        if sent || (asked && self.app.field.is_none()) {
            self.wait();
        }
    }

    fn screen(&mut self, width: u16, height: u16) -> String {
        self.app.screen = (width, height);
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
        terminal.draw(|frame| draw::draw(frame, &mut self.app, Theme::None)).expect("it draws");
        let text = terminal.backend().to_string();
        text.lines().map(|line| line.trim_matches('"').trim_end().to_owned() + "\n").collect()
    }

    fn tick(&self) -> u64 {
        self.app.view.as_ref().expect("it has stopped").stop.tick
    }
}

#[test]
fn a_small_window() {
    let mut stage = Stage::new(CHAIN);
    stage.keys("ssssssssss>>");
    let screen = stage.screen(80, 24);
    assert!(
        include_str!("../../../../docs/watch.md").contains(screen.trim_end()),
        "docs/watch.md shows another screen"
    );
    insta::assert_snapshot!(screen);
    stage.keys("\t\t\t\tz");
    insta::assert_snapshot!(stage.screen(80, 24));
}

#[test]
fn a_large_window() {
    let mut stage = Stage::new(CHAIN);
    stage.keys("ssssssssss>>");
    insta::assert_snapshot!(stage.screen(120, 40));
}

#[test]
fn a_huge_window_at_the_end() {
    let mut stage = Stage::new(ASKS);
    stage.keys("G");
    assert!(matches!(stage.app.field, Some(Field::Input(..))));
    stage.keys("x\n");
    insta::assert_snapshot!(stage.screen(200, 60));
}

#[test]
fn help_lists_the_keys() {
    let mut stage = Stage::new(CHAIN);
    stage.keys("?");
    let screen = stage.screen(80, 48);
    for row in super::keys::KEYS {
        assert!(screen.contains(row.help), "{}", row.help);
    }
    stage.keys("q");
    assert!(stage.app.help.is_none() && !stage.app.quit);
}

#[test]
fn both_ways_and_to_places() {
    let mut stage = Stage::new(CHAIN);
    stage.keys(">>>");
    assert_eq!(stage.tick(), 3);
    stage.keys("I");
    assert_eq!(stage.tick(), 2);
    stage.keys("G");
    let length = stage.tick();
    stage.keys(":50%\n");
    assert_eq!(stage.tick(), length / 2);
    stage.keys(":7\n");
    assert_eq!(stage.tick(), 7);
    stage.keys(":x\n");
    assert_eq!(stage.tick(), 7);
    assert!(stage.app.remark.as_ref().is_some_and(|remark| remark.contains("neither")));
    stage.keys("g");
    assert_eq!(stage.tick(), 0);
}

#[test]
fn breakpoints_cursor_and_search() {
    let mut stage = Stage::new(CHAIN);
    stage.screen(120, 40);
    stage.keys("/head = Node\nb");
    assert_eq!(stage.app.cursor(Pane::Source), 8);
    assert!(stage.screen(120, 40).contains("●"));
    stage.keys("c");
    assert_eq!(stage.app.range().line, 9);
    stage.keys("cc");
    assert_eq!(stage.app.view.as_ref().and_then(|view| view.length), Some(stage.tick()));
    stage.keys("C");
    assert_eq!(stage.app.range().line, 9);
    stage.keys("/same = chain\nr");
    assert_eq!(stage.app.range().line, 13);
    stage.keys("/no such text\n");
    assert!(stage.app.remark.as_ref().is_some_and(|remark| remark.contains("not in this pane")));
}

#[test]
fn the_time_line_is_dragged() {
    let mut stage = Stage::new(CHAIN);
    stage.keys("G");
    stage.screen(80, 24);
    let mouse = |column| {
        let kind = MouseEventKind::Drag(MouseButton::Left);
        crossterm::event::Event::Mouse(MouseEvent { kind, column, row: 22, modifiers: KeyModifiers::NONE })
    };
    stage.event(mouse(1));
    assert_eq!(stage.tick(), 0);
    stage.event(mouse(79));
    assert_eq!(Some(stage.tick()), stage.app.view.as_ref().and_then(|view| view.length));
    stage.event(mouse(30));
    assert!(stage.tick() > 0);
}

#[test]
fn other_frames_are_looked_at() {
    let mut stage = Stage::new(CHAIN);
    stage.keys("/self.value\nrg/self.value\nr");
    assert_eq!(stage.app.frame().map(|frame| frame.function.as_str()), Some("Node.__init__"));
    stage.keys("[");
    assert_eq!(stage.app.frame().map(|frame| frame.function.as_str()), Some("build"));
    assert_eq!(stage.app.range().line, 9);
    stage.keys("[[[");
    assert_eq!(stage.app.frame().map(|frame| frame.function.as_str()), Some("<module>"));
}

#[test]
fn a_window_that_is_too_small_says_so() {
    assert!(Stage::new(CHAIN).screen(30, 8).contains("too small"));
}

#[test]
fn a_program_is_run_ahead_while_nobody_asks() {
    // (Some nine million steps: more than are run at once.)
    let mut stage = Stage::start("n = 0\nwhile n < 1500000:\n    n += 1\nprint(n)\n", true);
    let length = |stage: &Stage| stage.app.view.as_ref().and_then(|view| view.length);
    assert_eq!((stage.tick(), length(&stage)), (0, None));
    stage.wait();
    assert_eq!((stage.tick(), length(&stage)), (0, None));
    assert!(stage.app.furthest >= 4_000_000 && stage.screen(100, 30).contains(" of more than "));
    while length(&stage).is_none() {
        stage.wait();
    }
    let whole = length(&stage).expect("it is known now");
    assert!(stage.tick() == 0 && whole > 4_000_000);
    assert!(stage.screen(100, 30).contains(" step 0 of "));
    // Where it stands has not changed.
    stage.keys("n");
    assert_eq!(stage.app.frame().map(|frame| frame.range.line), Some(2));
    stage.keys("G");
    assert_eq!(stage.tick(), whole);
}

#[test]
fn what_may_wait_or_write_is_not_run_ahead() {
    assert!(super::may_run_ahead("x = 1", false, false) && super::may_run_ahead("input()", true, false));
    assert!(!super::may_run_ahead("x = input()", false, false) && !super::may_run_ahead("x = 1", false, true));
    assert!(!super::may_run_ahead("time.sleep(9)", true, false));
}
