//! Ctrl-C: the signal sets a flag that the interpreter looks at.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// The flag that Ctrl-C sets from now on. A machine that does not look at it any more is ended by the second Ctrl-C.
pub fn flag() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    // While the flag is set and nobody has reset it, the next signal ends the process. Registered first: handlers run in
    // the order of registration, and the first signal must find the flag unset.
    let _ = signal_hook::flag::register_conditional_shutdown(signal_hook::consts::SIGINT, 130, Arc::clone(&flag));
    let _ = signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&flag));
    flag
}
