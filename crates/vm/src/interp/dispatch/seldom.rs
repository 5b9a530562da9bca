//! Instructions that run seldom, or that cost so much that one more call does not show: names of class bodies, deleting,
//! imports, `with`, `match`. They neither enter frames nor jump, so they need nothing of the loop but its registers.
//! The quick ones are in [`super`]; what all of them mean is elsewhere in [`crate::interp`] and in [`crate::ops`].

use crate::heap::{Kind, Tuple};
use crate::interp::reg::{Inst, Op};
use crate::types::exception::Exc;
use crate::value::Value;
use crate::vm::{Raised, Vm};

/// What was raised, and whether it is raised again: then the place where it was raised first stays.
type Failure = (Raised, bool);

fn anew(raised: Raised) -> Failure {
    (raised, false)
}

impl Vm {
    /// Carries out one of these instructions, with registers from `base` on. `pc` was saved.
    ///
    /// # Errors
    /// What it raises.
    #[inline(never)]
    pub(super) fn carry_out_seldom(&mut self, inst: &Inst, base: *mut Value) -> Result<(), Failure> {
        let at = self.slot_of(base, inst.a);
        match inst.op {
            Op::Reraise => match self.as_raised(self.machine.get(at)) {
                Some(raised) => Err((raised, true)),
                None => Err(anew(self.bad_operand("RERAISE"))),
            },
            Op::EndAsyncFor => match self.as_raised(self.machine.get(at)) {
                Some(raised) if self.is_exc(raised, Exc::StopAsyncIteration) => Ok(()),
                Some(raised) => Err((raised, true)),
                None => Err(anew(self.bad_operand("END_ASYNC_FOR"))),
            },
            Op::MatchGroup | Op::EnterAsyncWith => {
                let (first, second) = match inst.op {
                    Op::MatchGroup => self.match_group(self.machine.get(at), self.machine.get(at + 1)),
                    _ => self.enter_async_with(self.machine.get(at)),
                }
                .map_err(anew)?;
                self.machine.set(at, first);
                self.machine.set(at + 1, second);
                Ok(())
            }
            Op::DeleteGlobal => self.delete_global(inst.b).map_err(anew),
            Op::StoreName => self.store_name(inst.b, self.machine.get(at)).map_err(anew),
            Op::DeleteName => self.delete_name(inst.b).map_err(anew),
            Op::DeleteAttr => self.delete_attr(self.machine.get(at), inst.b).map_err(anew),
            Op::DeleteItem => {
                let index = self.machine.get(self.slot_of(base, inst.b));
                self.delitem(self.machine.get(at), index).map_err(anew)
            }
            Op::UnpackEx => self.unpack_ex(self.machine.get(at), inst.b as usize, inst.c as usize, at).map_err(anew),
            Op::UseNamespace => {
                self.use_namespace(self.machine.get(at));
                Ok(())
            }
            Op::SetupAnnotations => self.setup_annotations().map_err(anew),
            Op::ImportStar => self.exec_import_star(self.machine.get(at)).map_err(anew),
            Op::Print => self.echo(self.machine.get(at)).map_err(anew),
            _ => {
                let (behind, value) = self.seldom_value(inst, base, at).map_err(anew)?;
                self.machine.set(at + behind, value);
                Ok(())
            }
        }
    }

    /// The value that an instruction makes, and how many registers behind its first one it goes to.
    fn seldom_value(&mut self, inst: &Inst, base: *mut Value, at: usize) -> Result<(usize, Value), Raised> {
        let a = self.machine.get(at);
        Ok(match inst.op {
            Op::LoadName => (0, self.load_name(inst.b)?),
            Op::LoadClassCell => {
                let holder = self.machine.get(self.slot_of(base, inst.c));
                (0, self.load_class_cell(inst.b, holder)?)
            }
            Op::BuildClass => (0, self.build_class_function()?),
            Op::PushNamespace => (0, self.push_namespace()),
            Op::PushAssertionError => (0, self.types.exception(Exc::AssertionError).into()),
            Op::GetYieldFromIter if a.kind() == Some(Kind::Generator) => {
                self.check_yield_from(a)?;
                (0, a)
            }
            Op::GetYieldFromIter => (0, self.iter(a)?),
            Op::GetAwaitable => {
                let value = self.machine.get(self.slot_of(base, inst.b));
                (0, self.get_awaitable(value, inst.c)?)
            }
            Op::GetAnext => (1, self.get_anext(a)?),
            Op::ToTuple => {
                let source = self.machine.get(self.slot_of(base, inst.b));
                if source.is::<Tuple>() {
                    return Ok((0, source));
                }
                // In its register, so that a collection finds it while it grows.
                let list = self.new_list(Vec::new());
                self.machine.set(at, list);
                self.extend(Op::ListExtend, list, source)?;
                (0, self.list_to_tuple(list)?)
            }
            Op::ListToTuple => {
                let list = self.machine.get(self.slot_of(base, inst.b));
                (0, self.list_to_tuple(list)?)
            }
            Op::JoinRaised => (0, self.join_raised(a, self.machine.get(at + 1))?),
            Op::ExitWith => (3, self.exit_with(a, self.machine.get(at + 2))?),
            Op::Import => (0, self.exec_import(inst.b, a, self.machine.get(at + 1))?),
            Op::ImportFrom => (1, self.exec_import_from(inst.b, a)?),
            Op::MatchSequence => (1, Value::bool(self.match_sequence(a))),
            Op::MatchMapping => (1, Value::bool(self.match_mapping(a))),
            Op::MatchKeys => (2, self.match_keys(a, self.machine.get(at + 1))?),
            Op::MatchClass => {
                let (class, names) = (self.machine.get(at + 1), self.machine.get(at + 2));
                (0, self.match_class(a, class, names, inst.b as usize)?)
            }
            Op::DictRest => (0, self.dict_rest(a, self.machine.get(at + 1))?),
            Op::GetLen => (1, Value::from_usize(self.len(a)?)),
            other => unreachable!("{other:?} is carried out by the loop"),
        })
    }
}
