//! A session: the handle by which a program is moved forwards and backwards and looked at.
//!
//! It asks the thread on which the program runs (`worker.rs`), one request at a time. What is here is the order of
//! requests that each motion takes: forwards it is one run; backwards, runs from kept states, of which the last place that
//! fits is remembered.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use super::code::{CodeInfo, Codes};
use super::condition::Condition;
use super::follow::{Digester, Event, Follower, Teller};
use super::record::{self, Record, Recorder};
use super::scan::{Armed, Hit, Plan, Search};
use super::settings::Settings;
use super::state::{Heap, Item, State, Variable};
use super::station::Station;
use super::stop::{BreakAt, Breakpoint, BreakpointId, Direction, Motion, Raise, Reason, Stop};
use super::view::Lookout;
use super::worker::{self, Finish, Outcome, Reply, Request};
use crate::error::SourceError;
use crate::host::{Shared, StdHost, lock};
use crate::interpreter::machine;
use crate::options::Options;
use crate::program::Program;
use crate::stack::{BIG_STACK, BIG_STACK_LEVELS};

/// From so many instructions on, a search backwards keeps no states on the way.
const FAR: u64 = 1_000_000;
/// How many instructions a search backwards goes through first.
const FIRST_WINDOW: u64 = 2_000;
/// How many it goes through first of a part that is far away.
const FAR_WINDOW: u64 = 1 << 16;

/// A program that is run step by step, both ways.
pub struct Session {
    thread: Option<JoinHandle<()>>,
    requests: Sender<Request>,
    replies: Receiver<Reply>,
    codes: Vec<CodeInfo>,
    breakpoints: BTreeMap<BreakpointId, Armed>,
    next_id: u32,
    stop: Stop,
    /// Frames below the running one.
    depth: usize,
    /// Whether the code that runs is shown.
    shown: bool,
    finish: Option<Finish>,
    raised: Vec<Raise>,
    looked: u64,
    /// How far the program has been.
    furthest: u64,
    record: Arc<Mutex<Record>>,
    settings: Settings,
    pause: Arc<AtomicBool>,
    main_file: String,
    /// The file that [`Session::run_to`] was told.
    wanted_file: String,
}

/// Stops a run of a session from another thread.
#[derive(Clone)]
pub struct Stopper(Arc<AtomicBool>);

impl Stopper {
    /// Has the run that is in progress, or else the next one, stop soon.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Takes back a [`Stopper::stop`] that came when the run had already ended, so that it does not stop the next one.
    pub fn forget(&self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

impl Session {
    /// A session that stands before the program's first instruction.
    ///
    /// # Errors
    /// As the operating system, if there is no room for a thread.
    pub fn new(program: &Program, mut options: Options, settings: Settings) -> std::io::Result<Session> {
        let (requests, for_thread) = channel();
        let (for_session, replies) = channel();
        let record = Arc::new(Mutex::new(Record::default()));
        let shared = Arc::new(Mutex::new(Shared::default()));
        lock(&shared).remember(program);
        let pause = Arc::new(AtomicBool::new(false));
        let mut codes = Codes::new(program);
        let own = codes.take_new();
        let lookout = Lookout::new(codes, settings);
        let host = StdHost::new(&mut options, Arc::clone(&shared));
        options.native_levels.get_or_insert(BIG_STACK_LEVELS);
        let station = Station::new((for_thread, for_session), lookout, Arc::clone(&record), shared, Arc::clone(&pause));
        let host = Recorder::new(host, Arc::clone(&record));
        let program_there = program.clone();
        let thread = std::thread::Builder::new().name("python".into()).stack_size(BIG_STACK);
        let thread = thread.spawn(move || {
            let mut vm = machine(Box::new(host), &options);
            // (No time is counted: who looks at a program takes as long as they like.)
            vm.begin_run(options.fuel);
            worker::work(vm, &program_there, station);
        })?;
        Ok(Session {
            thread: Some(thread),
            requests,
            replies,
            codes: own,
            breakpoints: BTreeMap::new(),
            next_id: 1,
            stop: Stop { tick: 0, reason: Reason::Start },
            depth: 0,
            shown: true,
            finish: None,
            raised: Vec::new(),
            looked: 0,
            furthest: 0,
            record,
            settings,
            pause,
            main_file: program.filename().to_owned(),
            wanted_file: String::new(),
        })
    }

    // ---- Moving ----

    /// Makes a step. A breakpoint on the way ends it, unless it is a step of one instruction.
    pub fn step(&mut self, motion: Motion, direction: Direction) -> Stop {
        let depth = self.depth;
        let search = match motion {
            Motion::Instruction => Search::Instruction,
            Motion::Into => Search::Line { depth: usize::MAX },
            Motion::Over => Search::Line { depth },
            Motion::Out => Search::Out { depth },
        };
        self.search(search, direction)
    }

    /// Runs to the next breakpoint, or to the end (backwards: to the beginning).
    pub fn run(&mut self, direction: Direction) -> Stop {
        self.search(Search::Breakpoints, direction)
    }

    /// Runs to where a line begins, the next time or the last time; to the end or the beginning if that never comes. The
    /// file is named as in [`BreakAt::Line`].
    pub fn run_to(&mut self, file: &str, line: u32, direction: Direction) -> Stop {
        file.clone_into(&mut self.wanted_file);
        self.search(Search::Place { line }, direction)
    }

    /// Goes to a tick; to the end if the program ends before it.
    pub fn goto(&mut self, tick: u64) -> Stop {
        let paused = self.travel(tick);
        let reason = match tick {
            _ if paused => Reason::Paused,
            0 => Reason::Start,
            _ => Reason::Target,
        };
        self.stand(reason)
    }

    /// Runs to the end, to know how long the program is, and comes back.
    pub fn measure(&mut self) -> u64 {
        if self.finish.is_none() {
            let here = self.stop.clone();
            while self.finish.is_none() && !self.travel(u64::MAX) {}
            if here.tick != self.stop.tick {
                self.travel(here.tick);
            }
            self.stop = here;
        }
        self.length().unwrap_or(self.stop.tick)
    }

    /// Runs to the end, telling of each instruction of the program's own code and of its modules that is carried out. It
    /// begins with the one that comes next.
    ///
    /// ```
    /// use std::sync::mpsc;
    /// use pellucid::debug::{Session, Settings};
    /// use pellucid::{Options, Program};
    ///
    /// let (sender, events) = mpsc::channel();
    /// let program = Program::compile("x = 2 * len('ab')", "short.py")?;
    /// let mut session = Session::new(&program, Options::new(), Settings::default())?;
    /// session.follow(move |event| sender.send(event).unwrap());
    /// let changes: Vec<_> = events.iter().flat_map(|event| event.changed).collect();
    /// assert_eq!(changes, [("x".to_owned(), Some("4".to_owned()))]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn follow(&mut self, on_event: impl FnMut(Event) + Send + 'static) -> Stop {
        self.run_followed(Box::new(Teller::new(on_event)), u64::MAX)
    }

    /// Runs to a tick, or to the end, and gives one number for each instruction that is carried out, the one that comes
    /// next first: of where it stands, what its frame holds, and what the machine has done so far. Two runs through the same
    /// part of a session's program agree in all of them; so tests see that going back is exact.
    pub fn digests(&mut self, to: u64) -> Vec<u64> {
        let (sender, digests) = channel();
        let send = move |digest| {
            // (The receiver is there until the run is over.)
            let _ = sender.send(digest);
        };
        self.run_followed(Box::new(Digester(send)), to);
        digests.iter().collect()
    }

    /// Runs so many instructions further than the program has been, and comes back: so its length becomes known bit by bit.
    /// What is told is how far it has been now; [`Session::length`] knows whether that is the end.
    pub fn look_ahead(&mut self, ticks: u64) -> u64 {
        if self.finish.is_none() {
            let (here, depth) = (self.stop.clone(), self.depth);
            self.travel_from(None, self.furthest.saturating_add(ticks));
            while self.stop.tick != here.tick && self.travel_from(None, here.tick) {}
            (self.stop, self.depth) = (here, depth);
        }
        self.furthest
    }

    fn run_followed(&mut self, follower: Box<dyn Follower>, to: u64) -> Stop {
        if self.has_ended() || to <= self.stop.tick {
            return self.stop.clone();
        }
        let paused = self.run_plan(Plan { follower: Some(follower), ..Plan::to(to) }).paused;
        self.stand(if paused { Reason::Paused } else { Reason::Target })
    }

    fn search(&mut self, search: Search, direction: Direction) -> Stop {
        match direction {
            Direction::Forward => self.search_forward(search),
            Direction::Backward => self.search_backward(search),
        }
    }

    fn search_forward(&mut self, search: Search) -> Stop {
        self.raised.clear();
        if self.has_ended() {
            return self.stop.clone();
        }
        let standing = self.stop.clone();
        let from = standing.tick;
        let told = matches!(standing.reason, Reason::Exception { .. });
        let breaks = search.heeds_breakpoints();
        let plan = Plan { told, ..self.plan(search, u64::MAX) };
        let mut outcome = self.run_plan(plan);
        self.raised = std::mem::take(&mut outcome.raised);
        for (id, left) in &outcome.left {
            if let Some(armed) = self.breakpoints.get_mut(id) {
                armed.left = *left;
            }
        }
        if let Some(hit) = outcome.hit {
            return self.arrive(hit, outcome.tick);
        }
        if outcome.paused {
            let stop = self.stand(Reason::Paused);
            if told && stop.tick == from {
                // The exception here was told of; going on does not tell of it a second time.
                self.stop.reason = standing.reason;
            }
            return stop;
        }
        let uncaught = self.uncaught_hit().filter(|hit| hit.tick > from || (hit.tick == from && !told));
        match uncaught {
            Some(hit) if breaks => {
                self.travel(hit.tick);
                self.stand(hit.reason)
            }
            _ => self.stand(Reason::Step),
        }
    }

    fn search_backward(&mut self, search: Search) -> Stop {
        let now = self.stop.tick;
        let breaks = search.heeds_breakpoints();
        let uncaught = self.uncaught_hit().filter(|hit| breaks && hit.tick < now);
        if matches!(search, Search::Out { depth: 0 }) && self.breakpoints.is_empty() {
            // Nothing called the outermost frame, and nothing stops on the way.
            self.travel(0);
            return self.stand(Reason::Start);
        }
        // From the end one looks at the last instruction, too.
        let (mut until, mut inclusive) = if self.has_ended() { (now.saturating_sub(1), true) } else { (now, false) };
        let mut hit = None;
        // What is looked for is near, most times: first a little is gone through, then more and more of what the marks leave.
        let mut window = FIRST_WINDOW;
        let mut places: Option<Vec<(u64, u64)>> = None;
        while hit.is_none() && until > 0 {
            let mut floor = 0;
            if window > FIRST_WINDOW {
                let places = places.get_or_insert_with(|| self.places(search, until));
                while places.last().is_some_and(|place| place.0 >= until) {
                    places.pop();
                }
                let Some(&(start, end)) = places.last() else { break };
                if end < until {
                    (until, inclusive) = (end, true);
                    window = window.min(FAR_WINDOW);
                    if uncaught.as_ref().is_some_and(|uncaught| uncaught.tick >= until) {
                        break;
                    }
                }
                floor = start;
            }
            // Far away it will hardly be looked for again.
            let keeps = window < FAR;
            let start = until.saturating_sub(window).max(floor);
            let Some(from) = self.go_before(until, start, keeps, search) else { return self.give_up(now) };
            window = window.saturating_mul(8);
            let plan = Plan { last: true, inclusive, keeps, ..self.plan(search, until) };
            let outcome = self.run_plan(plan);
            if outcome.paused {
                return self.give_up(now);
            }
            hit = outcome.hit;
            (until, inclusive) = (from, true);
            if uncaught.as_ref().is_some_and(|uncaught| uncaught.tick >= from) {
                break;
            }
        }
        let hit = match (hit, uncaught) {
            (Some(hit), Some(uncaught)) if uncaught.tick > hit.tick => Some(uncaught),
            (hit, uncaught) => hit.or(uncaught),
        };
        match hit {
            Some(hit) => self.arrive(hit, None),
            None => {
                self.travel(0);
                self.stand(Reason::Start)
            }
        }
    }

    /// Goes to where a search of the places up to `until` is to begin: to `start`, or to a later kept state; the tick. None
    /// if it was asked to stop.
    fn go_before(&mut self, until: u64, start: u64, keeps: bool, search: Search) -> Option<u64> {
        let mut start = start;
        let mut from = self.restore(until - 1);
        let mut more = FIRST_WINDOW;
        loop {
            if from < start {
                if self.run_plan(Plan { keeps, ..Plan::to(start) }).paused {
                    return None;
                }
                from = start;
            }
            // Whether a call comes back where code that is shown goes on depends on what was shown last. So it has to begin
            // in such code.
            if self.shown || from == 0 || !matches!(search, Search::Line { .. }) {
                return Some(from);
            }
            start = from.saturating_sub(more);
            more = more.saturating_mul(8);
            from = self.restore(start);
        }
    }

    /// The parts of the run up to a tick in which a search may find something.
    fn places(&mut self, search: Search, until: u64) -> Vec<(u64, u64)> {
        match self.request(Request::Places(self.plan(search, until), until)) {
            Reply::Places(places) => places,
            _ => vec![(0, until)],
        }
    }

    /// Ends a search backwards that was asked to stop: where it got to says nothing, so the program stands where it stood.
    fn give_up(&mut self, now: u64) -> Stop {
        while self.travel(now) {}
        Stop { tick: now, reason: Reason::Paused }
    }

    /// Goes to where something was found, unless the program stands there.
    fn arrive(&mut self, hit: Hit, standing: Option<u64>) -> Stop {
        if standing != Some(hit.tick) {
            self.travel_from(standing, hit.tick);
        }
        self.stand(hit.reason)
    }

    /// The hit of a breakpoint at the exception that ended the program.
    fn uncaught_hit(&mut self) -> Option<Hit> {
        let finish = self.finish.as_ref()?;
        let Raise { tick, class, message } = finish.uncaught.clone()?;
        let fits = |armed: &&Armed| match &armed.breakpoint.at {
            BreakAt::Exception { class, .. } => class.as_ref().is_none_or(|class| finish.classes.contains(class)),
            _ => false,
        };
        let id = self.breakpoints.values().find(fits)?.id;
        Some(Hit { tick, reason: Reason::Exception { id, class, message } })
    }

    /// The session stands at a tick now, for this reason, or because there is nothing more.
    fn stand(&mut self, reason: Reason) -> Stop {
        if !matches!(self.stop.reason, Reason::End(_)) {
            self.stop.reason = reason;
        }
        self.stop.clone()
    }

    fn has_ended(&self) -> bool {
        matches!(self.stop.reason, Reason::End(_))
    }

    fn plan(&self, search: Search, until: u64) -> Plan {
        let armed = if search.heeds_breakpoints() { self.breakpoints.values().cloned().collect() } else { Vec::new() };
        Plan {
            search: Some(search),
            library: self.settings.library,
            armed,
            main_file: self.main_file.clone(),
            file: self.wanted_file.clone(),
            ..Plan::to(until)
        }
    }

    /// Goes to a tick, or to the end. True if it was asked to stop on the way.
    fn travel(&mut self, tick: u64) -> bool {
        let standing = (!self.has_ended()).then_some(self.stop.tick);
        self.travel_from(standing, tick)
    }

    fn travel_from(&mut self, standing: Option<u64>, tick: u64) -> bool {
        let ends = self.finish.as_ref().is_some_and(|finish| tick >= finish.tick);
        if ends && self.has_ended() && self.finish.as_ref().is_some_and(|finish| finish.tick == self.stop.tick) {
            return false;
        }
        let from = match standing {
            // (Far ahead, there may be a state that is nearer.)
            Some(from) if from <= tick && tick.min(self.furthest) < from + FAR => from,
            _ => self.restore(tick),
        };
        let target = if ends { u64::MAX } else { tick };
        from < target && self.run_plan(Plan::to(target)).paused
    }

    /// Goes back to a kept state at this tick or before; the tick.
    fn restore(&mut self, tick: u64) -> u64 {
        match self.request(Request::Restore(tick)) {
            Reply::Restored { tick, depth, shown } => {
                self.stop = Stop { tick, reason: Reason::Target };
                (self.depth, self.shown) = (depth, shown);
                tick
            }
            _ => unreachable!("a state at tick 0 is always kept"),
        }
    }

    fn run_plan(&mut self, plan: Plan) -> Outcome {
        let Reply::Ran(outcome) = self.request(Request::Run(plan)) else { unreachable!("a run comes out somehow") };
        if let Some(tick) = outcome.tick {
            self.furthest = self.furthest.max(tick);
            self.stop = Stop { tick, reason: Reason::Target };
        }
        (self.depth, self.shown) = (outcome.depth, outcome.shown);
        self.looked += outcome.looked;
        if let Some(finish) = &outcome.ended {
            self.stop.reason = Reason::End(finish.ended.clone());
            self.finish.get_or_insert_with(|| finish.clone());
        }
        outcome
    }

    fn request(&mut self, request: Request) -> Reply {
        if self.requests.send(request).is_ok()
            && let Ok(reply) = self.replies.recv()
        {
            return reply;
        }
        // The thread has panicked, which is a fault of this crate: its panic is passed on.
        match self.thread.take().map(JoinHandle::join) {
            Some(Err(payload)) => std::panic::resume_unwind(payload),
            _ => unreachable!("the thread ends when the session does"),
        }
    }

    // ---- Breakpoints ----

    /// Sets a breakpoint.
    ///
    /// # Errors
    /// If its condition is no Python expression.
    pub fn add_breakpoint(&mut self, breakpoint: Breakpoint) -> Result<BreakpointId, SourceError> {
        let condition = breakpoint.condition.as_deref().map(Condition::new).transpose()?.map(Arc::new);
        let id = BreakpointId(self.next_id);
        self.next_id += 1;
        let left = breakpoint.ignore;
        self.breakpoints.insert(id, Armed { id, breakpoint, condition, left });
        Ok(id)
    }

    /// Takes a breakpoint away; false if there is no such.
    pub fn remove_breakpoint(&mut self, id: BreakpointId) -> bool {
        self.breakpoints.remove(&id).is_some()
    }

    /// The breakpoints that are set.
    pub fn breakpoints(&self) -> impl Iterator<Item = (BreakpointId, &Breakpoint)> {
        self.breakpoints.iter().map(|(&id, armed)| (id, &armed.breakpoint))
    }

    // ---- Looking ----

    /// Where the session stands, and why.
    pub fn stop(&self) -> &Stop {
        &self.stop
    }

    /// How many instructions are carried out.
    pub fn tick(&self) -> u64 {
        self.stop.tick
    }

    /// How many instructions the program carries out in all, once its end was seen.
    pub fn length(&self) -> Option<u64> {
        self.finish.as_ref().map(|finish| finish.tick)
    }

    /// How many frames are below the running one.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// The exceptions that were raised on the way of the last step or run forwards (the first thousand of them).
    pub fn raised(&self) -> &[Raise] {
        &self.raised
    }

    /// Everything that can be seen here.
    pub fn state(&mut self) -> State {
        match self.request(Request::State) {
            Reply::State(state, codes) => {
                self.codes.extend(codes);
                *state
            }
            _ => unreachable!("a session stands somewhere between two motions"),
        }
    }

    /// The global variables of the module that a frame is in, by the frame's [`super::FrameState::level`].
    pub fn globals(&mut self, level: usize) -> Vec<Variable> {
        match self.request(Request::Globals(level)) {
            Reply::Globals(globals) => globals,
            _ => Vec::new(),
        }
    }

    /// The code objects that states speak of, by [`super::CodeId`]: those of the program, and those met so far.
    pub fn codes(&self) -> &[CodeInfo] {
        &self.codes
    }

    /// The standard output so far.
    pub fn output(&self) -> String {
        self.output_since(0)
    }

    /// The standard output so far, without its first bytes.
    pub fn output_since(&self, from: usize) -> String {
        let record = record::lock(&self.record);
        record.output.get(from..record.position.output).unwrap_or_default().to_owned()
    }

    /// What was written to standard error so far. (The traceback of an uncaught exception is in [`super::Ended`].)
    pub fn errors(&self) -> String {
        let record = record::lock(&self.record);
        record.errors.get(..record.position.errors).unwrap_or_default().to_owned()
    }

    /// Evaluates an expression with the variables of a frame, by its [`super::FrameState::level`]. Nothing that this does
    /// stays, and nothing of it gets out.
    ///
    /// # Errors
    /// The exception that it raised, as the last line of a traceback.
    pub fn evaluate(&mut self, level: usize, expression: &str) -> Result<Item, String> {
        self.evaluate_deep(level, expression).map(|(item, _)| item)
    }

    /// As [`Session::evaluate`], with the objects that the value refers to.
    ///
    /// # Errors
    /// As there.
    pub fn evaluate_deep(&mut self, level: usize, expression: &str) -> Result<(Item, Heap), String> {
        match self.request(Request::Evaluate(level, expression.to_owned())) {
            Reply::Evaluated(result) => result,
            _ => Err("there is no such frame".to_owned()),
        }
    }

    /// How many states of the machine are kept to go back to, and how many bytes they take.
    pub fn memory(&mut self) -> (usize, usize) {
        match self.request(Request::Memory) {
            Reply::Memory(count, bytes) => (count, bytes),
            _ => (0, 0),
        }
    }

    /// How many instructions steps and runs have looked at so far: what they cost beside running the program again. Not
    /// counted are runs that came to the program's end.
    pub fn looked_at(&self) -> u64 {
        self.looked
    }

    /// A handle that stops a run from another thread.
    pub fn stopper(&self) -> Stopper {
        Stopper(Arc::clone(&self.pause))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // If the thread is gone already there is nobody to tell.
        let _ = self.requests.send(Request::Quit);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
