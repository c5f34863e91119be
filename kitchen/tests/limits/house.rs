//! Ceilings, windows and doors.

use kitchen::rules::Rule;
use kitchen::rules::Severity::{Error, Hint, Warning};

use super::table::{Limit, limit, pair};

#[rustfmt::skip]
pub(super) const LIMITS: &[Limit] = &[
    limit(Rule::CeilingTall, Error, "plinth and tall unit at most the ceiling less 10", &["ceiling_tall_error"], "domain.md §2.2 CEILING_TALL")
        .shown(&[pair("ceiling-tall-at-10", "ceiling-tall-beyond-9").told(2180, 2179)]),
    limit(Rule::CeilingTall, Hint, "not 20 to 250 left above that no ceiling filler closes", &["ceiling_tall_hint_min", "ceiling_tall_hint_max"], "domain.md §2.2 CEILING_TALL")
        .shown(&[
            pair("ceiling-tall-hint-at-251", "ceiling-tall-hint-beyond-250").told(250, 250).because("250 still are too much"),
            pair("ceiling-tall-hint-at-19", "ceiling-tall-hint-beyond-20").told(20, 250).because("what is told is how far it is from 250"),
            pair("ceiling-tall-hint-filled-at-150", "ceiling-tall-hint-filled-beyond-151").told(151, 250).because("what is told is how far it is from 250"),
        ]),
    limit(Rule::CeilingTilt, Warning, "the diagonal of the carcass and the plinth at most the ceiling less 0", &["ceiling_tilt_warning"], "domain.md §2.2 CEILING_TILT")
        .shown(&[pair("ceiling-tilt-at-2255", "ceiling-tilt-beyond-2254").told(2255, 2254)]),
    limit(Rule::WallUnitTop, Error, "the top of a wall unit at most the ceiling less 10", &["wall_unit_top_error"], "domain.md §2.2 WALL_UNIT_TOP")
        .shown(&[pair("wall-unit-top-at-10", "wall-unit-top-beyond-9").told(2180, 2179)]),
    limit(Rule::NicheMin, Error, "at least 400 between worktop and wall unit", &["niche_error"], "domain.md §2.2 NICHE_MIN")
        .shown(&[
            pair("niche-at-400", "niche-beyond-399").told(399, 400).after(Warning, 400, 480),
            pair("niche-peninsula-at-400", "niche-peninsula-beyond-399").told(399, 400).after(Warning, 400, 480),
        ]),
    limit(Rule::NicheMin, Warning, "at least 480", &["niche_warning"], "domain.md §2.2 NICHE_MIN")
        .shown(&[pair("niche-at-480", "niche-beyond-479").told(479, 480)]),
    limit(Rule::NicheMin, Hint, "at most 650, hood cabinets excepted", &["niche_hint"], "domain.md §2.2 NICHE_MIN")
        .shown(&[pair("niche-at-650", "niche-beyond-651").told(651, 650)]),
    limit(Rule::WindowTall, Error, "a tall or wall unit at least 20 beside, above or below a window", &["window_tall_error"], "domain.md §2.2 WINDOW_TALL")
        .shown(&[pair("window-tall-at-20", "window-tall-beyond-19").told(19, 20)]),
    limit(Rule::WindowSill, Error, "the worktop at least 0 below the sill of a window that opens inward", &["window_sill_error"], "domain.md §2.2 WINDOW_SILL")
        .shown(&[pair("window-sill-at-918", "window-sill-beyond-917").told(918, 917)]),
    limit(Rule::WindowSill, Warning, "the same below any other window", &[], "domain.md §2.2 WINDOW_SILL")
        .shown(&[pair("window-sill-at-918", "window-sill-fixed-beyond-917").told(918, 917)]),
    limit(Rule::WindowTap, Warning, "a tap at most as high as the room between the worktop and the sill of a window that opens inward", &[], "domain.md §2.2 WINDOW_TAP")
        .shown(&[pair("window-tap-at-300", "window-tap-beyond-299").told(299, 300)]),
    limit(Rule::DoorSwing, Error, "no unit in the quarter circle of the door's width, nor before an opening, what closes its row included (0 measured)", &[], "kitchen.md §8")
        .shown(&[
            pair("door-swing-at-800", "door-swing-beyond-799").told(799, 800),
            pair("door-swing-passage-at-29", "door-swing-passage-beyond-28").told(0, 900).because("what stands before it is told as 0"),
        ]),
    limit(Rule::DoorAppl, Warning, "no open appliance, drawer (500) or pull-out in the quarter circle of a room door", &["open_drawer"], "domain.md §2.2 DOOR_APPL")
        .shown(&[pair("door-appl-at-830", "door-appl-beyond-829").told(829, 830)]),
    limit(Rule::DoorAppl, Warning, "the open doors of two appliances at a right angle share at most 0", &[], "domain.md §2.2 DOOR_APPL")
        .shown(&[pair("door-appl-fronts-at-0", "door-appl-fronts-beyond-1").told(1, 0)]),
    limit(Rule::OppositeOpen, Warning, "between fronts that face each other what both take when open: a drawer or pull-out 500, a dishwasher 650, an oven 500, the door of a tall unit its width", &["open_drawer", "open_dishwasher", "open_oven"], "domain.md §2.2 OPPOSITE_OPEN")
        .shown(&[
            pair("opposite-open-at-1150", "opposite-open-beyond-1149").told(1149, 1150),
            pair("opposite-open-oven-at-1150", "opposite-open-oven-beyond-1149").told(1149, 1150),
        ]),
    limit(Rule::EntryWidth, Warning, "a door or passage at least 813 wide", &["entry_width_warning"], "domain.md §2.2 ENTRY_WIDTH")
        .shown(&[pair("entry-width-at-813", "entry-width-beyond-812").told(812, 813)]),
];
