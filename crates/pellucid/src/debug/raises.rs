//! Where exceptions were raised, so that the one that ends a program can be traced to its origin.

use std::collections::HashMap;

use pellucid_vm::Value;

use super::stop::Raise;

/// The last exceptions, by the object's address: where each was raised last.
#[derive(Default)]
pub(super) struct Raises {
    by_address: HashMap<usize, Raise>,
}

/// How many are kept at least.
const KEPT: usize = 2000;

impl Raises {
    /// Takes note of an exception being raised (not of its being raised again by a handler).
    pub(super) fn note(&mut self, exception: Value, raise: Raise) {
        let Some(address) = exception.address() else { return };
        if self.by_address.len() >= 2 * KEPT {
            let mut ticks: Vec<u64> = self.by_address.values().map(|raise| raise.tick).collect();
            ticks.sort_unstable();
            let oldest = ticks[ticks.len() - KEPT];
            self.by_address.retain(|_, raise| raise.tick >= oldest);
        }
        self.by_address.insert(address, raise);
    }

    /// Where this exception was raised.
    pub(super) fn origin(&self, exception: Value) -> Option<Raise> {
        self.by_address.get(&exception.address()?).cloned()
    }
}
