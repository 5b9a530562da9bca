//! The adapter: answers requests about a program and moves it.
//!
//! One thread: a request is answered, and what moves the program is carried out until it stops. Requests that come
//! meanwhile stop it for a moment, are answered, and it goes on, unless it was to pause.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError};

use pellucid::bytecode::format::is_bytecode;
use pellucid::debug::{CodeId, Direction, Motion, Reason, Session, Settings, SourceRange, Stop};
use pellucid::{CompileMode, CompileOptions, Output, Program};
use serde_json::{Value, json};

use super::breakpoints::Breakpoints;
use super::protocol::{Client, Request, Stream};
use super::variables::Stand;
use super::{Doing, Shared};
use crate::args::Invocation;
use crate::input::Input;
use crate::run;

/// The only thread there is.
const THREAD: u32 = 1;
/// Addresses that instructions of one code object have in the view of instructions.
const CODE_SIZE: u64 = 1 << 20;

/// Moves the program.
#[derive(Clone, Copy)]
enum Go {
    Run(Direction),
    Step(Motion, Direction),
}

pub struct Adapter<'a> {
    client: Client,
    invocation: &'a Invocation,
    shared: Shared,
    requests: Receiver<Result<Request, String>>,
    /// Requests to move the program that came while it was moving.
    waiting: VecDeque<Request>,
    session: Option<Session>,
    breakpoints: Breakpoints,
    /// What can be seen where it stands, once somebody has asked.
    stand: Option<Stand>,
    /// What `launch` wants.
    stop_on_entry: bool,
    stop_at_end: bool,
    no_debug: bool,
    /// What the client counts lines and columns from.
    first_line: u32,
    first_column: u32,
    /// The end of the program has been told of.
    terminated: bool,
    quit: bool,
}

type Answer = Result<Value, String>;

impl<'a> Adapter<'a> {
    /// An adapter that waits for its first request.
    pub fn new(
        client: Client,
        invocation: &'a Invocation,
        shared: Shared,
        requests: Receiver<Result<Request, String>>,
    ) -> Adapter<'a> {
        Adapter {
            client,
            invocation,
            shared,
            requests,
            waiting: VecDeque::new(),
            session: None,
            breakpoints: Breakpoints::default(),
            stand: None,
            stop_on_entry: false,
            stop_at_end: false,
            no_debug: false,
            first_line: 1,
            first_column: 1,
            terminated: false,
            quit: false,
        }
    }

    /// Answers requests until the client leaves.
    ///
    /// # Errors
    /// If what comes is not the protocol.
    pub fn serve(&mut self) -> Result<(), String> {
        while !self.quit {
            if let Some(request) = self.waiting.pop_front() {
                self.handle(&request);
                continue;
            }
            match self.requests.recv() {
                Ok(Ok(request)) => self.handle(&request),
                Ok(Err(problem)) => return Err(problem),
                Err(_) => break,
            }
        }
        Ok(())
    }

    /// Answers a request, and does what follows from it.
    fn handle(&mut self, request: &Request) {
        if let Some(go) = motion(&request.command, &request.arguments) {
            let can =
                if self.session.is_some() { Ok(json!({"allThreadsContinued": true})) } else { Err(not_launched()) };
            let goes = can.is_ok();
            self.client.respond(request, can);
            if goes {
                self.go(go);
            }
            return;
        }
        let answer = self.answer(&request.command, &request.arguments);
        let done = answer.is_ok();
        self.client.respond(request, answer);
        match request.command.as_str() {
            "launch" if done => self.client.event("initialized", json!({})),
            "configurationDone" if done => self.start(),
            "pause" if done => self.stopped("pause", None, json!([])),
            "disconnect" | "terminate" => {
                self.terminate();
                self.quit = request.command == "disconnect";
            }
            _ => {}
        }
    }

    fn answer(&mut self, command: &str, arguments: &Value) -> Answer {
        match command {
            "initialize" => Ok(self.initialize(arguments)),
            "launch" => self.launch(arguments),
            "attach" => Err("there is nothing to attach to: a program is launched".to_owned()),
            "disconnect" | "terminate" => Ok(json!({})),
            "threads" => Ok(json!({"threads": [{"id": THREAD, "name": "main"}]})),
            _ => self.answer_about_program(command, arguments),
        }
    }

    fn answer_about_program(&mut self, command: &str, arguments: &Value) -> Answer {
        let Some(session) = &mut self.session else { return Err(not_launched()) };
        let none = json!({"breakpoints": []});
        match command {
            "setBreakpoints" | "setFunctionBreakpoints" | "setExceptionBreakpoints" | "setDataBreakpoints"
                if self.no_debug =>
            {
                Ok(none)
            }
            "setBreakpoints" => self.breakpoints.set_lines(session, arguments),
            "setFunctionBreakpoints" => self.breakpoints.set_functions(session, arguments),
            "setExceptionBreakpoints" => self.breakpoints.set_exceptions(session, arguments),
            "setDataBreakpoints" => self.breakpoints.set_data(session, arguments),
            "configurationDone" | "pause" => Ok(json!({})),
            "dataBreakpointInfo" => Ok(self.stand().data_info(arguments)),
            "stackTrace" => Ok(self.stack_trace(arguments)),
            "scopes" => {
                let level = arguments["frameId"].as_u64().unwrap_or(0) as usize;
                self.stand().scopes(level.wrapping_sub(1))
            }
            "variables" => {
                self.stand();
                let (Some(stand), Some(session)) = (&mut self.stand, &mut self.session) else {
                    return Err(not_launched());
                };
                stand.variables(session, arguments)
            }
            "evaluate" => self.evaluate(arguments),
            "exceptionInfo" => self.exception_info(),
            "loadedSources" => Ok(self.loaded_sources()),
            "disassemble" => self.disassemble(arguments),
            _ => Err(format!("the request '{command}' is not one that is understood here")),
        }
    }

    // ---- The beginning and the end ----

    fn initialize(&mut self, arguments: &Value) -> Value {
        self.first_line = u32::from(arguments["linesStartAt1"].as_bool().unwrap_or(true));
        self.first_column = u32::from(arguments["columnsStartAt1"].as_bool().unwrap_or(true));
        json!({
            "supportsConfigurationDoneRequest": true,
            "supportsFunctionBreakpoints": true,
            "supportsConditionalBreakpoints": true,
            "supportsHitConditionalBreakpoints": true,
            "supportsLogPoints": true,
            "supportsDataBreakpoints": true,
            "supportsStepBack": true,
            "supportsSteppingGranularity": true,
            "supportsDisassembleRequest": true,
            "supportsEvaluateForHovers": true,
            "supportsExceptionInfoRequest": true,
            "supportsExceptionFilterOptions": true,
            "supportsLoadedSourcesRequest": true,
            "supportsDelayedStackTraceLoading": true,
            "supportsTerminateRequest": true,
            "exceptionBreakpointFilters": [
                {
                    "filter": "raised",
                    "label": "Raised exceptions",
                    "description": "where any exception is raised",
                    "supportsCondition": true,
                    "conditionDescription": "the name of a class, such as KeyError",
                },
                {
                    "filter": "uncaught",
                    "label": "Uncaught exceptions",
                    "description": "where the exception is raised that ends the program",
                    "default": true,
                },
            ],
        })
    }

    fn launch(&mut self, arguments: &Value) -> Answer {
        let flag = |name: &str| arguments[name].as_bool().unwrap_or(false);
        (self.stop_on_entry, self.stop_at_end, self.no_debug) =
            (flag("stopOnEntry"), flag("stopAtEnd"), flag("noDebug"));
        let path = arguments["program"].as_str().ok_or("launch needs a program: the path of a Python file")?;
        if let Some(folder) = arguments["cwd"].as_str() {
            std::env::set_current_dir(folder).map_err(|error| format!("can't go to the folder {folder}: {error}"))?;
        }
        let texts = |name: &str| arguments[name].as_array().into_iter().flatten().filter_map(Value::as_str);
        let mut flags = self.invocation.flags.clone();
        flags.path.extend(texts("path").map(PathBuf::from));
        let invocation = Invocation {
            command: self.invocation.command,
            flags,
            input: Some(Input::File(path.into())),
            args: texts("args").map(OsString::from).collect(),
        };
        let program = self.load(path)?;
        let stream = |category| Output::To(Box::new(Stream { client: self.client.clone(), category }));
        let options = run::options(&invocation).stdout(stream("stdout")).stderr(stream("stderr"));
        let given = match (arguments["input"].as_str(), arguments["stdin"].as_str()) {
            (Some(file), _) => std::fs::read(file).map_err(|error| format!("can't read the input {file}: {error}"))?,
            (None, text) => text.unwrap_or_default().as_bytes().to_vec(),
        };
        // Standard input belongs to the protocol.
        let options = options.input(std::io::Cursor::new(given));
        let session = Session::new(&program, options, Settings::default()).map_err(|error| error.to_string())?;
        self.shared.lock().stopper = Some(session.stopper());
        self.session = Some(session);
        Ok(json!({}))
    }

    /// Reads and compiles the program; what is wrong with it is told as the program's own output, too.
    fn load(&self, path: &str) -> Result<Program, String> {
        let bytes = std::fs::read(path).map_err(|error| format!("can't read the program {path}: {error}"))?;
        let name = std::path::absolute(path).map_or(path.to_owned(), |path| path.display().to_string());
        let optimize = !self.invocation.flags.no_optimize;
        let options = CompileOptions { mode: CompileMode::Module, optimize };
        let loaded = if is_bytecode(&bytes) {
            Program::from_bytes(&bytes).map_err(|error| format!("{name}: {error}"))
        } else {
            Program::compile_file(bytes, &name, options).map_err(|error| error.to_string())
        };
        loaded.inspect_err(|problem| self.client.output("stderr", &format!("{}\n", problem.trim_end())))
    }

    fn start(&mut self) {
        if self.stop_on_entry && !self.no_debug {
            self.stopped("entry", None, json!([]));
        } else {
            self.go(Go::Run(Direction::Forward));
        }
    }

    fn terminate(&mut self) {
        if self.session.take().is_some() && !self.terminated {
            self.client.event("terminated", json!({}));
        }
        self.terminated = true;
    }

    // ---- Moving ----

    fn go(&mut self, go: Go) {
        self.stand = None;
        let direction = match go {
            Go::Run(direction) | Go::Step(_, direction) => direction,
        };
        let mut go = go;
        loop {
            let doing = if matches!(go, Go::Run(Direction::Forward)) { Doing::Running } else { Doing::Searching };
            self.shared.set(doing);
            // What came just before is answered now: from here on, it is for the reader to stop the run.
            if self.interrupted() {
                self.shared.set(Doing::Standing);
                return;
            }
            let Some(session) = &mut self.session else { return };
            let stop = match go {
                Go::Run(direction) => session.run(direction),
                Go::Step(motion, direction) => session.step(motion, direction),
            };
            self.shared.set(Doing::Standing);
            match &stop.reason {
                Reason::Breakpoint(id) if self.breakpoints.message(*id).is_some() => {
                    let message = self.breakpoints.message(*id).unwrap_or_default().to_owned();
                    let text = self.filled(&message);
                    self.client.output("console", &(text + "\n"));
                    go = Go::Run(direction);
                }
                // Somebody has asked for something, which is answered before it goes on.
                Reason::Paused => {}
                _ => {
                    self.report(&stop);
                    return;
                }
            }
        }
    }

    /// Answers what came while the program ran. True if it is not to go on.
    fn interrupted(&mut self) -> bool {
        loop {
            match self.requests.try_recv() {
                Err(TryRecvError::Empty) => return self.session.is_none(),
                Err(TryRecvError::Disconnected) | Ok(Err(_)) => {
                    self.terminate();
                    self.quit = true;
                    return true;
                }
                Ok(Ok(request)) if motion(&request.command, &request.arguments).is_some() => {
                    self.waiting.push_back(request);
                }
                Ok(Ok(request)) => {
                    let pauses = request.command == "pause";
                    self.handle(&request);
                    // What was seen here is not what is seen at the next stop.
                    if pauses || self.quit {
                        return true;
                    }
                    self.stand = None;
                }
            }
        }
    }

    /// The message of a log point, with what stands in braces evaluated.
    fn filled(&mut self, message: &str) -> String {
        let level = self.stand().state.frames.last().map_or(0, |frame| frame.level);
        let mut out = String::new();
        let mut rest = message;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((expression, behind)) = after.split_once('}') else { break };
            out.push_str(before);
            let value = self.session.as_mut().map(|session| session.evaluate(level, expression));
            match value {
                Some(Ok(item)) => out.push_str(&item.text),
                Some(Err(problem)) => out.push_str(&format!("<{problem}>")),
                None => {}
            }
            rest = behind;
        }
        self.stand = None;
        out + rest
    }

    /// Tells the client why the program has stopped.
    fn report(&mut self, stop: &Stop) {
        match &stop.reason {
            Reason::Start => self.stopped("entry", Some("the beginning of the program"), json!([])),
            Reason::Step => self.stopped("step", None, json!([])),
            Reason::Target => self.stopped("goto", None, json!([])),
            Reason::Paused => self.stopped("pause", None, json!([])),
            Reason::Breakpoint(id) => self.stopped("breakpoint", None, json!([id.0])),
            Reason::Exception { id, class, message } => {
                let text = format!("{class}: {message}");
                self.stopped("exception", Some(&text), json!([id.0]));
            }
            Reason::End(ended) if !self.terminated => {
                self.client.output("stderr", &ended.message);
                self.client.event("exited", json!({"exitCode": ended.status}));
                if self.stop_at_end {
                    self.terminated = true;
                    self.stopped("pause", Some("the program has ended; step back to see how"), json!([]));
                } else {
                    self.terminate();
                }
            }
            Reason::End(_) => self.terminate_again(),
        }
    }

    /// The end was reached a second time, after stepping back from it.
    fn terminate_again(&mut self) {
        self.session = None;
        self.client.event("terminated", json!({}));
    }

    fn stopped(&self, reason: &str, text: Option<&str>, ids: Value) {
        self.client.event(
            "stopped",
            json!({
                "reason": reason,
                "description": text,
                "text": text,
                "threadId": THREAD,
                "allThreadsStopped": true,
                "hitBreakpointIds": ids,
            }),
        );
    }

    // ---- Looking ----

    /// What can be seen where the program stands.
    fn stand(&mut self) -> &mut Stand {
        let session = self.session.as_mut().expect("callers have seen that there is one");
        self.stand.get_or_insert_with(|| Stand::new(session.state()))
    }

    /// A source as the client knows it.
    fn source(file: &str) -> Value {
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
        if file.starts_with('<') {
            return json!({"name": file, "presentationHint": "deemphasize"});
        }
        json!({"name": name, "path": file})
    }

    fn place(&self, range: SourceRange) -> Value {
        if range.line == 0 {
            return json!({"line": 0, "column": 0});
        }
        let (line, column) = (self.first_line, self.first_column);
        json!({
            "line": range.line - 1 + line,
            "column": range.column + column,
            "endLine": range.end_line.max(1) - 1 + line,
            "endColumn": range.end_column + column,
        })
    }

    fn stack_trace(&mut self, arguments: &Value) -> Value {
        let frames = self.stand().state.frames.clone();
        let start = arguments["startFrame"].as_u64().unwrap_or(0) as usize;
        let count = arguments["levels"].as_u64().filter(|&count| count > 0).map_or(usize::MAX, |count| count as usize);
        let shown = frames.iter().rev().skip(start).take(count).map(|frame| {
            let mut row = self.place(frame.range);
            row["id"] = json!(frame.level + 1);
            row["name"] = json!(frame.function);
            row["source"] = Adapter::source(&frame.file);
            row["instructionPointerReference"] =
                json!(address(frame.code.0 as u64 * CODE_SIZE + frame.instruction as u64));
            if frame.library {
                row["presentationHint"] = json!("subtle");
            }
            row
        });
        json!({"stackFrames": shown.collect::<Vec<_>>(), "totalFrames": frames.len()})
    }

    fn evaluate(&mut self, arguments: &Value) -> Answer {
        let expression = arguments["expression"].as_str().ok_or("evaluate needs an expression")?;
        let innermost = self.stand().state.frames.last().map_or(0, |frame| frame.level);
        let level = arguments["frameId"].as_u64().map_or(innermost, |id| (id as usize).saturating_sub(1));
        let session = self.session.as_mut().ok_or_else(not_launched)?;
        let (item, heap) = session.evaluate_deep(level, expression)?;
        Ok(self.stand().evaluated(&item, heap))
    }

    fn exception_info(&mut self) -> Answer {
        let session = self.session.as_ref().ok_or_else(not_launched)?;
        match &session.stop().reason {
            Reason::Exception { class, message, .. } => {
                Ok(json!({"exceptionId": class, "description": message, "breakMode": "always"}))
            }
            _ => Err("the program did not stop at an exception".to_owned()),
        }
    }

    fn loaded_sources(&mut self) -> Value {
        let codes = self.session.as_ref().map(Session::codes).unwrap_or_default();
        let mut files: Vec<&str> = codes.iter().map(|code| code.file.as_str()).collect();
        files.sort_unstable();
        files.dedup();
        json!({"sources": files.into_iter().map(Adapter::source).collect::<Vec<_>>()})
    }

    /// `disassemble`: instructions around a place; beyond a code object's ends there are none.
    fn disassemble(&mut self, arguments: &Value) -> Answer {
        let number = |name: &str| arguments[name].as_i64().unwrap_or(0);
        let reference = arguments["memoryReference"].as_str().unwrap_or_default();
        let start = u64::from_str_radix(reference.trim_start_matches("0x"), 16)
            .map_err(|_| format!("'{reference}' is no place of an instruction"))?;
        let code = CodeId((start / CODE_SIZE) as usize);
        let session = self.session.as_ref().ok_or_else(not_launched)?;
        let info = session.codes().get(code.0).ok_or("there is no such code")?;
        let first = (start % CODE_SIZE) as i64 + number("instructionOffset") + number("offset");
        let count = number("instructionCount").clamp(0, 10_000);
        let rows = (first..first + count).map(|index| {
            let at = code.0 as i64 * CODE_SIZE as i64 + index;
            let line = usize::try_from(index).ok().and_then(|index| info.lines.get(index));
            match line {
                None => json!({"address": address(at.max(0) as u64), "instruction": "", "presentationHint": "invalid"}),
                Some(line) => {
                    let mut row = self.place(line.range);
                    row["address"] = json!(address(at as u64));
                    row["instruction"] = json!(line.text);
                    row["symbol"] = json!(info.qualname);
                    row["location"] = Adapter::source(&info.file);
                    row
                }
            }
        });
        Ok(json!({"instructions": rows.collect::<Vec<_>>()}))
    }
}

fn address(at: u64) -> String {
    format!("{at:#x}")
}

fn not_launched() -> String {
    "no program has been launched, or it has ended".to_owned()
}

/// Whether a request moves the program, and how.
fn motion(command: &str, arguments: &Value) -> Option<Go> {
    let by_instruction = arguments["granularity"] == "instruction";
    let step =
        |motion: Motion, direction| Go::Step(if by_instruction { Motion::Instruction } else { motion }, direction);
    Some(match command {
        "continue" => Go::Run(Direction::Forward),
        "reverseContinue" => Go::Run(Direction::Backward),
        "next" => step(Motion::Over, Direction::Forward),
        "stepIn" => step(Motion::Into, Direction::Forward),
        "stepOut" => Go::Step(Motion::Out, Direction::Forward),
        "stepBack" => step(Motion::Over, Direction::Backward),
        _ => return None,
    })
}
