//! Two modules in each other's place.

use super::is_corner;
use crate::design::Module;
use crate::edit::module::kind_of;
use crate::edit::{Edit, Stand};
use crate::kitchen::Kitchen;
use crate::refusal::Refusal;

/// In one row the outer sides of the pair stay and what stands between them moves by the difference of the two
/// widths; elsewhere each takes the left side of the other.
pub(super) fn steps(kitchen: &Kitchen<'_>, one: &Module, other: &Module) -> Result<Vec<Edit>, Refusal> {
    if is_corner(kitchen, one)? || is_corner(kitchen, other)? {
        return Err(Refusal::StaysInCorner);
    }
    let (left, right) = if one.x <= other.x { (one, other) } else { (other, one) };
    let to = |module: &Module, like: &Module, x| Stand { place: like.place.clone(), x, ..Stand::of(module) };
    let level = |module: &Module| kind_of(kitchen.catalogue, &module.code).map(|kind| kind.family.stands());
    let stands = level(left)?;
    if one.place != other.place || level(right)? != stands {
        return Ok(vec![Edit::Arrange(vec![to(left, right, right.x), to(right, left, left.x)])]);
    }
    let by = right.width - left.width;
    let mut arranged = vec![to(right, left, left.x), to(left, right, right.x + by)];
    for placed in &kitchen.placed {
        let module = placed.module;
        let is_between = module.place == left.place
            && placed.family().stands() == stands
            && module.x > left.x
            && module.x < right.x;
        if is_between && placed.family().is_corner() {
            return Err(Refusal::StaysInCorner);
        }
        if is_between {
            arranged.push(Stand { x: module.x + by, ..Stand::of(module) });
        }
    }
    Ok(vec![Edit::Arrange(arranged)])
}
