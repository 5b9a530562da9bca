//! The `pellucid` command.
//!
//! One module per subcommand; this one decides which, and makes the process end with the right status. It sees the public
//! crate only, as any other embedder would.
#![forbid(unsafe_code)]

mod args;
mod asm;
mod build;
mod dap;
mod dis;
mod exe;
mod explain;
mod input;
mod interrupt;
mod page;
mod repl;
mod run;
mod tokens;
mod tour;
mod trace;
mod trace_json;
mod tree;
mod watch;

use args::{Command, Invocation};

fn main() {
    let invocation = match exe::carried() {
        Some(carried) => Invocation::of_carried(carried),
        None => args::parse(std::env::args_os().skip(1)),
    };
    let status = match &invocation.command {
        Command::Tokens => tokens::run(&invocation),
        Command::Tree => tree::run(&invocation),
        Command::Dis => dis::run(&invocation),
        Command::Tour => tour::run(&invocation),
        Command::Build => build::run(&invocation),
        // What runs Python code does so on a stack that bears deep recursion in native functions.
        _ => match pellucid::on_big_stack(|| execute(&invocation)) {
            Ok(status) => status,
            Err(error) => {
                eprintln!("pellucid: can't make a thread with a large stack: {error}");
                1
            }
        },
    };
    // Nothing is freed: the operating system does that faster.
    std::process::exit(status)
}

fn execute(invocation: &Invocation) -> i32 {
    match invocation.command {
        Command::Asm => asm::run(invocation),
        Command::Trace => match &invocation.flags.html {
            Some(out) => page::run(invocation, out),
            None if invocation.flags.json => trace_json::run(invocation),
            None => trace::run(invocation),
        },
        Command::Explain => explain::run(invocation),
        Command::Watch => watch::run(invocation),
        Command::Debug => dap::run(invocation),
        Command::Repl => repl::run(invocation),
        _ => run::run(invocation),
    }
}
