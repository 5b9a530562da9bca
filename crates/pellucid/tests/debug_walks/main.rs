//! Programs of the corpus, walked through both ways: what a session shows depends on where it stands alone, not on the way
//! there.
//!
//! A share of the scripts and a few walks through each run with every `cargo test`; `PELLUCID_WALKS=200x100` is two hundred
//! scripts with a hundred walks through each. Seeds are fixed.

mod marks;
mod programs;
mod state;

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use pellucid::debug::{Breakpoint, Direction, Motion, Reason, Session};
use programs::Script;

/// How many scripts and walks.
fn amount() -> (usize, usize) {
    let asked = std::env::var("PELLUCID_WALKS").unwrap_or_default();
    let (scripts, walks) = asked.split_once('x').unwrap_or(("", ""));
    (scripts.parse().unwrap_or(40), walks.parse().unwrap_or(8))
}

/// A small generator of numbers that depend on the seed alone.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound.max(1)
    }
}

/// Runs a check on each script, on two threads; panics with what all of them found wrong.
fn for_scripts(check: impl Fn(&Script) -> Result<(), String> + Sync) {
    let scripts = programs::some(amount().0);
    assert!(scripts.len() >= 30, "the corpus was found");
    let (next, wrong) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(script) = scripts.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(error) = check(script) {
                        wrong.lock().expect("no check panics with the lock").push(format!("{}: {error}", script.name));
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().expect("no check panics with the lock");
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), scripts.len(), wrong.join("\n"));
}

/// The states at these ticks, in this order.
fn states_at(session: &mut Session, ticks: impl Iterator<Item = u64>) -> Vec<String> {
    let look = |tick| {
        session.goto(tick);
        state::exact(session)
    };
    ticks.map(look).collect()
}

#[test]
fn a_replay_is_the_record() {
    for_scripts(|script| {
        let mut session = script.session();
        let length = session.measure();
        let count = length.min(60);
        let ticks: Vec<u64> = (0..=count).map(|n| n * length / count.max(1)).collect();
        let record = states_at(&mut session, ticks.iter().copied());
        let output = session.output();
        session.goto(0);
        let replay = states_at(&mut session, ticks.iter().copied());
        state::same(&record, &replay, &ticks)?;
        let mut backwards = states_at(&mut session, ticks.iter().rev().copied());
        backwards.reverse();
        state::same(&record, &backwards, &ticks)?;
        session.goto(length);
        if session.output() != output {
            return Err("the output is another".into());
        }
        Ok(())
    });
}

#[test]
fn a_replay_agrees_at_every_step() {
    for_scripts(|script| {
        let mut session = script.session();
        let record = session.digests(u64::MAX);
        let length = session.tick();
        if record.len() as u64 != length {
            return Err(format!("{} digests of {length} instructions", record.len()));
        }
        session.goto(0);
        agree(&mut session, &record, length)?;
        // From kept states, backwards; and from some places, as a user goes about.
        for part in (0..6).rev() {
            session.goto(length * part / 6);
            agree(&mut session, &record, length * (part + 1) / 6)?;
        }
        let mut numbers = Numbers(length);
        for _ in 0..6 {
            session.goto(numbers.below(length));
            session.step(Motion::Over, Direction::Backward);
            let end = session.tick() + numbers.below(2000);
            agree(&mut session, &record, end.min(length))?;
        }
        Ok(())
    });
}

/// From where the session stands to `end`, each instruction finds what it found the first time.
fn agree(session: &mut Session, record: &[u64], end: u64) -> Result<(), String> {
    let from = session.tick() as usize;
    let found = session.digests(end);
    let expected = &record[from..(end as usize).max(from)];
    match found.iter().zip(expected).position(|(found, expected)| found != expected) {
        Some(at) => Err(format!("at {} it is not as it was", from + at)),
        None if found.len() != expected.len() => Err(format!("{} steps from {from} to {end}", found.len())),
        None => Ok(()),
    }
}

#[test]
fn steps_back_are_the_steps_forward() {
    for_scripts(|script| {
        let mut session = script.session();
        let length = session.measure();
        let mut numbers = Numbers(length);
        for motion in [Motion::Instruction, Motion::Into] {
            session.goto(numbers.below(length));
            if motion == Motion::Into {
                session.step(motion, Direction::Forward);
            }
            let mut seen = Vec::new();
            for _ in 0..25 {
                seen.push((session.tick(), state::exact(&mut session)));
                if matches!(session.step(motion, Direction::Forward).reason, Reason::End(_)) {
                    break;
                }
            }
            for (tick, state) in seen.iter().skip(1).rev() {
                session.step(motion, Direction::Backward);
                if session.tick() != *tick || state::exact(&mut session) != *state {
                    return Err(format!("{motion:?} back came to {} instead of {tick}", session.tick()));
                }
            }
        }
        Ok(())
    });
}

/// One move of a walk.
fn wander(session: &mut Session, numbers: &mut Numbers, length: u64, lines: u64) {
    let direction = if numbers.below(2) == 0 { Direction::Forward } else { Direction::Backward };
    match numbers.below(8) {
        0 => session.goto(numbers.below(length + 1)),
        1 => session.step(Motion::Instruction, direction),
        2 | 3 => session.step(Motion::Into, direction),
        4 => session.step(Motion::Over, direction),
        5 => session.step(Motion::Out, direction),
        6 => session.run_to("", numbers.below(lines) as u32 + 1, direction),
        _ => {
            let breakpoint = Breakpoint::line(numbers.below(lines) as u32 + 1);
            let id = session.add_breakpoint(breakpoint).expect("there is no condition");
            let stop = session.run(direction);
            session.remove_breakpoint(id);
            stop
        }
    };
}

#[test]
fn a_walk_ends_where_the_straight_way_leads() {
    for_scripts(|script| {
        if !script.is_the_same_anywhere {
            return Ok(());
        }
        let mut session = script.session();
        let length = session.measure();
        let mut straight = script.session();
        for walk in 0..amount().1 as u64 {
            let mut numbers = Numbers(walk * 1000 + length);
            for _ in 0..6 {
                wander(&mut session, &mut numbers, length, script.lines);
            }
            let tick = session.tick();
            // From the beginning, without a stop on the way.
            straight.goto(0);
            straight.goto(tick);
            let (found, expected) = (state::portable(&mut session), state::portable(&mut straight));
            if found != expected {
                return Err(format!("walk {walk} to {tick}: {}", state::difference(&expected, &found)));
            }
            if session.output() != straight.output() {
                return Err(format!("walk {walk} to {tick}: the output is another"));
            }
        }
        Ok(())
    });
}
