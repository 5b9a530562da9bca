//! What the screen shows and how keys change it: plain state, without a terminal.
//!
//! The app keeps the last [`View`] and where the user looks; [`App::act`] says what to ask the session for.

use std::collections::{HashMap, HashSet};
use std::sync::mpsc::Sender;

use pellucid::debug::{CodeInfo, FrameState, Label, ObjectId, Reason, SourceRange};

use super::driver::{Request, View};
use super::keys::Action;
use super::source::Sources;

/// The panes, in the order of the tab key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pane {
    Source,
    Bytecode,
    Tree,
    Values,
    Heap,
    Output,
}

/// All of them.
pub const PANES: [Pane; 6] = [Pane::Source, Pane::Bytecode, Pane::Tree, Pane::Values, Pane::Heap, Pane::Output];

impl Pane {
    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Pane::Source => "Source",
            Pane::Bytecode => "Bytecode",
            Pane::Tree => "Tree",
            Pane::Values => "Stack and variables",
            Pane::Heap => "Heap",
            Pane::Output => "Output",
        }
    }
}

/// What is being typed at the bottom.
pub enum Field {
    /// Text to look for.
    Search(String),
    /// A step to go to.
    Place(String),
    /// A line of input that the program waits for.
    Input(String, Sender<Option<String>>),
}

/// How a pane is scrolled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scroll {
    /// The line of the cursor, if the user moved it; else the pane follows the program.
    pub cursor: Option<usize>,
    /// Columns to the left of the pane.
    pub left: usize,
}

/// Everything the screen is drawn from.
pub struct App {
    /// Where the session stands, once it has said so.
    pub view: Option<View>,
    /// What it was like at the stop before, for what has changed.
    pub before: Vec<(usize, String, String)>,
    /// All listings.
    pub codes: Vec<CodeInfo>,
    /// Texts and trees of the files.
    pub sources: Sources,
    /// The frame that is looked at: how many below the innermost.
    pub frame_up: usize,
    /// The pane that keys go to.
    pub focus: Pane,
    /// Which of tree, heap and output has the fourth place of a small window.
    pub corner: Pane,
    /// Whether that pane is alone.
    pub zoom: bool,
    /// Whether the bytecode is shown as it was before optimisation.
    pub unoptimised: bool,
    /// Whether the page of help is open, and from which line on.
    pub help: Option<usize>,
    /// What is being typed.
    pub field: Option<Field>,
    /// What was last searched for.
    pub search: String,
    /// A remark for the bottom line.
    pub remark: Option<String>,
    /// The furthest step that was seen.
    pub furthest: u64,
    /// Columns and rows of the screen.
    pub screen: (u16, u16),
    /// Where the user has asked to go since the session has been at work.
    pub waiting: Option<Request>,
    /// Since when the session has been at work.
    pub busy: Option<std::time::Instant>,
    /// Whether it is time to go.
    pub quit: bool,
    /// How panes are scrolled.
    pub scrolls: HashMap<Pane, Scroll>,
    /// Rows that panes had when they were drawn last.
    pub heights: HashMap<Pane, usize>,
    /// Short names for objects, in the order in which they were met.
    names: HashMap<ObjectId, usize>,
}

impl App {
    /// An app that waits for its first view.
    pub fn new(sources: Sources) -> App {
        App {
            view: None,
            before: Vec::new(),
            codes: Vec::new(),
            sources,
            frame_up: 0,
            focus: Pane::Source,
            corner: Pane::Tree,
            zoom: false,
            unoptimised: false,
            help: None,
            field: None,
            search: String::new(),
            remark: None,
            furthest: 0,
            screen: (80, 24),
            waiting: None,
            busy: Some(std::time::Instant::now()),
            quit: false,
            scrolls: HashMap::new(),
            heights: HashMap::new(),
            names: HashMap::new(),
        }
    }

    /// The frame that is looked at.
    pub fn frame(&self) -> Option<&FrameState> {
        let frames = &self.view.as_ref()?.state.frames;
        frames.get(frames.len().checked_sub(1 + self.frame_up)?)
    }

    /// The place that runs in it.
    pub fn range(&self) -> SourceRange {
        self.frame().map(|frame| frame.range).unwrap_or_default()
    }

    /// The file that the source pane shows: that of the frame, or the program's own.
    pub fn file(&self) -> &str {
        self.frame().map_or(self.sources.main(), |frame| &frame.file)
    }

    /// The listing of the frame's code.
    pub fn code(&self) -> Option<&CodeInfo> {
        self.codes.get(self.frame()?.code.0)
    }

    /// The short name of an object.
    pub fn name_of(&self, id: ObjectId) -> usize {
        self.names.get(&id).copied().unwrap_or(0)
    }

    /// Takes in where the session has come to.
    pub fn stopped(&mut self, mut view: View) {
        self.before = self.values();
        self.codes.append(&mut view.codes);
        self.name_objects(&view);
        let moved = self.view.as_ref().is_none_or(|old| old.stop.tick != view.stop.tick);
        let innermost = view.state.frames.iter().rev().position(|frame| !frame.library);
        self.remark = remark(&view.stop.reason);
        self.busy = None;
        self.furthest = self.furthest.max(view.stop.tick);
        if moved {
            self.frame_up = innermost.unwrap_or(0);
            self.scrolls.values_mut().for_each(|scroll| scroll.cursor = None);
        }
        self.view = Some(view);
        let file = self.file().to_owned();
        self.sources.load(&file);
    }

    /// The program was run ahead.
    pub fn ran_ahead(&mut self, furthest: u64, length: Option<u64>) {
        self.furthest = self.furthest.max(furthest);
        if let Some(view) = &mut self.view {
            view.length = length;
        }
    }

    /// Gives numbers to objects that have none: in the order of the variables and stacks that they are found by, then of
    /// the objects that refer to them.
    fn name_objects(&mut self, view: &View) {
        let items = view.globals.iter().filter_map(|variable| variable.value.as_ref());
        let frames = view.state.frames.iter().flat_map(|frame| {
            frame.variables.iter().filter_map(|variable| variable.value.as_ref()).chain(&frame.stack)
        });
        let mut found: Vec<ObjectId> = items.chain(frames).filter_map(|item| item.object).collect();
        let mut seen: HashSet<ObjectId> = HashSet::new();
        let mut next = 0;
        while let Some(&id) = found.get(next) {
            next += 1;
            if !seen.insert(id) {
                continue;
            }
            let number = self.names.len() + 1;
            self.names.entry(id).or_insert(number);
            let parts = view.state.heap.objects.get(&id).into_iter().flat_map(|object| &object.parts);
            for part in parts {
                let key = match &part.label {
                    Label::Key(key) => key.object,
                    Label::Index(_) | Label::Name(_) => None,
                };
                found.extend(key.into_iter().chain(part.value.object));
            }
        }
    }

    /// What all variables of all frames say, by depth and name.
    fn values(&self) -> Vec<(usize, String, String)> {
        let Some(view) = &self.view else { return Vec::new() };
        let frames = view
            .state
            .frames
            .iter()
            .flat_map(|frame| frame.variables.iter().map(move |variable| (frame.level + 1, variable)));
        let globals = view.globals.iter().map(|variable| (0, variable));
        frames
            .chain(globals)
            .map(|(level, variable)| {
                let text = variable.value.as_ref().map_or(String::new(), |value| value.text.clone());
                (level, variable.name.clone(), text)
            })
            .collect()
    }

    /// Whether a variable says something else than at the stop before.
    pub fn changed(&self, level: usize, name: &str, text: &str) -> bool {
        let old = self.before.iter().find(|(l, n, _)| *l == level && n == name);
        old.map_or(!self.before.is_empty(), |(_, _, old)| old != text)
    }

    /// Does what a key asks for; what the session is to do, if anything.
    pub fn act(&mut self, action: Action) -> Option<Request> {
        if self.help.is_some() {
            self.act_in_help(action);
            return None;
        }
        match action {
            Action::Quit => self.quit = true,
            Action::Help => self.help = Some(0),
            Action::Focus(by) => {
                let at = PANES.iter().position(|&pane| pane == self.focus).unwrap_or(0);
                self.choose(PANES[(at as isize + by).rem_euclid(PANES.len() as isize) as usize]);
            }
            Action::Zoom => self.zoom = !self.zoom,
            Action::Listing => self.unoptimised = !self.unoptimised,
            Action::Move(by) => self.move_cursor(by),
            Action::Page(by) => {
                let page = self.heights.get(&self.focus).map_or(1, |height| height.saturating_sub(1).max(1));
                self.move_cursor(by * page as isize);
            }
            Action::Sideways(by) => {
                let scroll = self.scrolls.entry(self.focus).or_default();
                scroll.left = scroll.left.saturating_add_signed(by).min(1000);
            }
            Action::Follow => {
                self.scrolls.clear();
            }
            Action::Search => self.field = Some(Field::Search(String::new())),
            Action::Next(by) => self.find(by),
            Action::Place => self.field = Some(Field::Place(String::new())),
            Action::Frame(by) => self.choose_frame(by),
            Action::Cancel => self.remark = None,
            action => return self.request(action),
        }
        None
    }

    fn act_in_help(&mut self, action: Action) {
        let top = self.help.unwrap_or(0);
        self.help = match action {
            Action::Move(by) => Some(top.saturating_add_signed(by)),
            Action::Page(by) => Some(top.saturating_add_signed(by * 10)),
            Action::Quit | Action::Help | Action::Cancel => None,
            _ => Some(top),
        };
    }

    /// What moves the program.
    fn request(&mut self, action: Action) -> Option<Request> {
        let file = self.file().to_owned();
        let line = self.cursor(Pane::Source) as u32 + 1;
        Some(match action {
            Action::Step(motion, direction) => Request::Step(motion, direction),
            Action::Run(direction) => Request::Run(direction),
            Action::RunToCursor(direction) => Request::RunTo(file, line, direction),
            Action::Start => Request::Goto(0),
            Action::End => Request::Goto(u64::MAX),
            Action::Breakpoint => Request::Toggle(file, line),
            _ => return None,
        })
    }

    /// Looks at another frame.
    fn choose_frame(&mut self, by: isize) {
        let frames = self.view.as_ref().map_or(0, |view| view.state.frames.len());
        self.frame_up = self.frame_up.saturating_add_signed(-by).min(frames.saturating_sub(1));
        self.scrolls.values_mut().for_each(|scroll| scroll.cursor = None);
        let file = self.file().to_owned();
        self.sources.load(&file);
    }

    /// The line that a pane is about: the user's cursor, or where the program is.
    pub fn cursor(&self, pane: Pane) -> usize {
        let chosen = self.scrolls.get(&pane).and_then(|scroll| scroll.cursor);
        chosen.unwrap_or_else(|| super::panes::current(self, pane)).min(self.len(pane).saturating_sub(1))
    }

    /// How many lines a pane has.
    pub fn len(&self, pane: Pane) -> usize {
        super::panes::len(self, pane)
    }

    fn move_cursor(&mut self, by: isize) {
        let last = self.len(self.focus).saturating_sub(1);
        let to = self.cursor(self.focus).saturating_add_signed(by).min(last);
        self.scrolls.entry(self.focus).or_default().cursor = Some(to);
    }

    /// Moves the cursor to the next line that has what was searched for.
    fn find(&mut self, by: isize) {
        let len = self.len(self.focus) as isize;
        if self.search.is_empty() || len == 0 {
            return;
        }
        let start = self.cursor(self.focus) as isize;
        let needle = self.search.to_lowercase();
        let order = (1..=len).map(|n| (start + n * by).rem_euclid(len) as usize);
        let has = |&line: &usize| super::panes::text(self, self.focus, line).to_lowercase().contains(&needle);
        match order.into_iter().find(has) {
            Some(line) => self.scrolls.entry(self.focus).or_default().cursor = Some(line),
            None => self.remark = Some(format!("'{}' is not in this pane", self.search)),
        }
    }

    /// A key while something is being typed: the request that it leads to.
    pub fn type_key(&mut self, key: crossterm::event::KeyEvent) -> Option<Request> {
        use crossterm::event::{KeyCode, KeyModifiers};
        let field = self.field.as_mut()?;
        let text = match field {
            Field::Search(text) | Field::Place(text) | Field::Input(text, _) => text,
        };
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Char('c') if control => self.quit = true,
            KeyCode::Char('d') if control => self.leave_field(),
            KeyCode::Char(c) if !control => text.push(c),
            KeyCode::Backspace => drop(text.pop()),
            KeyCode::Esc => self.leave_field(),
            KeyCode::Enter => return self.enter(),
            _ => {}
        }
        None
    }

    /// Gives up what is being typed; to a program that asks, it is the end of its input.
    fn leave_field(&mut self) {
        if let Some(Field::Input(_, sender)) = self.field.take() {
            let _ = sender.send(None);
        }
    }

    fn enter(&mut self) -> Option<Request> {
        match self.field.take()? {
            Field::Search(text) => {
                self.search = text;
                self.find(1);
                None
            }
            Field::Input(text, sender) => {
                // A session that is gone needs no line.
                let _ = sender.send(Some(text));
                None
            }
            Field::Place(text) => {
                let place = self.place(text.trim());
                if place.is_none() {
                    self.remark = Some(format!("'{text}' is neither a step nor a percentage"));
                }
                place.map(Request::Goto)
            }
        }
    }

    /// The tick that a text names: a number, or a percentage of the whole.
    fn place(&self, text: &str) -> Option<u64> {
        match text.strip_suffix('%') {
            Some(percent) => {
                let percent: f64 = percent.trim().parse().ok()?;
                let length = self.view.as_ref()?.length? as f64;
                (0.0..=100.0).contains(&percent).then_some((length * percent / 100.0) as u64)
            }
            None => text.replace(['_', ','], "").parse().ok(),
        }
    }

    /// The tick at a place of the time line, `at` of `width` columns.
    pub fn tick_at(&self, at: usize, width: usize) -> Option<u64> {
        let length = self.view.as_ref()?.length?;
        Some((u128::from(length) * at as u128 / width.saturating_sub(1).max(1) as u128).min(u128::from(length)) as u64)
    }

    /// Makes a pane the one that keys go to.
    pub fn choose(&mut self, pane: Pane) {
        self.focus = pane;
        if matches!(pane, Pane::Tree | Pane::Heap | Pane::Output) {
            self.corner = pane;
        }
    }

    /// Puts the cursor into the line that is this many rows below the top of a pane.
    pub fn click(&mut self, pane: Pane, row: usize) {
        let (len, height) = (self.len(pane), self.heights.get(&pane).copied().unwrap_or(1));
        let line = super::draw::top(self.cursor(pane), height, len) + row;
        self.scrolls.entry(pane).or_default().cursor = Some(line.min(len.saturating_sub(1)));
    }

    /// Whether all panes have a place of their own.
    pub fn is_large(&self) -> bool {
        super::draw::is_large(self.screen)
    }
}

/// What there is to say about why the program stands here.
fn remark(reason: &Reason) -> Option<String> {
    match reason {
        Reason::Start => Some("at the start".into()),
        Reason::Step | Reason::Target => None,
        Reason::Breakpoint(_) => Some("at a breakpoint".into()),
        Reason::Exception { class, message, .. } => Some(format!("about to raise {class}: {message}")),
        Reason::Paused => Some("stopped on the way".into()),
        Reason::End(ended) => {
            let last = ended.message.trim_end().lines().last().unwrap_or_default();
            Some(format!("the program has ended, status {} {last}", ended.status).trim_end().to_owned())
        }
    }
}
