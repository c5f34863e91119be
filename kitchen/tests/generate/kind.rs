//! Every kind of change that there is. A variant that is added to an edit does not compile here until it has a kind, and a
//! kind does not compile in [`super::attempt`] until it is tried.

use kitchen::edit::{Edit, IslandEdit, RoomEdit, RowEdit, StyleEdit};

macro_rules! kinds {
    ($($kind:ident: $edit:pat,)*) => {
        /// A kind of change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $($kind,)* }

        impl Kind {
            pub const ALL: &[Kind] = &[$(Kind::$kind,)*];

            pub fn of(edit: &Edit) -> Kind {
                match edit { $($edit => Kind::$kind,)* }
            }
        }
    };
}

kinds! {
    All: Edit::All(_),
    Place: Edit::Place { .. },
    Move: Edit::Move { .. },
    Copy: Edit::Duplicate { .. },
    Remove: Edit::Remove { .. },
    Width: Edit::SetWidth { .. },
    OwnFront: Edit::SetFront { .. },
    OwnHandle: Edit::SetHandle { .. },
    Made: Edit::SetMade { .. },
    Hinge: Edit::SetHinge { .. },
    Drain: Edit::Drain { .. },
    Hang: Edit::Hang { .. },
    Equip: Edit::Equip { .. },
    Replace: Edit::Replace { .. },
    Mirror: Edit::Mirror { .. },
    MirrorWall: Edit::MirrorWall { .. },
    Arrange: Edit::Arrange(_),
    Insert: Edit::Row(RowEdit::Insert { .. }),
    Resize: Edit::Row(RowEdit::Resize { .. }),
    Swap: Edit::Row(RowEdit::Swap { .. }),
    Duplicate: Edit::Row(RowEdit::Duplicate { .. }),
    Corner: Edit::Row(RowEdit::Corner { .. }),
    KeepFromEnd: Edit::Row(RowEdit::KeepFromEnd { .. }),
    CloseGap: Edit::Row(RowEdit::CloseGap { .. }),
    Balance: Edit::Row(RowEdit::BalanceWidths { .. }),
    IslandAdd: Edit::Island(IslandEdit::Add(_)),
    IslandMove: Edit::Island(IslandEdit::Move { .. }),
    IslandTurn: Edit::Island(IslandEdit::Turn { .. }),
    IslandResize: Edit::Island(IslandEdit::Resize { .. }),
    IslandStretch: Edit::Island(IslandEdit::Stretch { .. }),
    Waterfall: Edit::Island(IslandEdit::Waterfall { .. }),
    Support: Edit::Island(IslandEdit::Support { .. }),
    IslandRemove: Edit::Island(IslandEdit::Remove { .. }),
    Ceiling: Edit::Room(RoomEdit::Height(_)),
    WallLength: Edit::Room(RoomEdit::WallLength { .. }),
    AddOpening: Edit::Room(RoomEdit::AddOpening(_)),
    ChangeOpening: Edit::Room(RoomEdit::ChangeOpening(_)),
    RemoveOpening: Edit::Room(RoomEdit::RemoveOpening { .. }),
    AddConnection: Edit::Room(RoomEdit::AddConnection(_)),
    ChangeConnection: Edit::Room(RoomEdit::ChangeConnection { .. }),
    RemoveConnection: Edit::Room(RoomEdit::RemoveConnection { .. }),
    AddObstacle: Edit::Room(RoomEdit::AddObstacle(_)),
    ChangeObstacle: Edit::Room(RoomEdit::ChangeObstacle { .. }),
    RemoveObstacle: Edit::Room(RoomEdit::RemoveObstacle { .. }),
    Front: Edit::Style(StyleEdit::Front { .. }),
    Carcass: Edit::Style(StyleEdit::Carcass(_)),
    Handle: Edit::Style(StyleEdit::Handle(_)),
    Worktop: Edit::Style(StyleEdit::Worktop(_)),
    Plinth: Edit::Style(StyleEdit::Plinth(_)),
    PlinthHeight: Edit::Style(StyleEdit::PlinthHeight(_)),
    System: Edit::Style(StyleEdit::System(_)),
    Splash: Edit::Style(StyleEdit::Splash(_)),
    Upstand: Edit::Style(StyleEdit::Upstand(_)),
    Apron: Edit::Style(StyleEdit::Apron(_)),
    CeilingFiller: Edit::Style(StyleEdit::CeilingFiller(_)),
    Cornice: Edit::Style(StyleEdit::Cornice(_)),
    LightStrip: Edit::Style(StyleEdit::LightStrip(_)),
    Led: Edit::Style(StyleEdit::Led(_)),
    Grain: Edit::Style(StyleEdit::GrainMatched(_)),
    AddExtra: Edit::AddExtra(_),
    RemoveExtra: Edit::RemoveExtra { .. },
    Services: Edit::Services(_),
    Vat: Edit::Vat(_),
    Name: Edit::Name(_),
    Language: Edit::Language(_),
}
