//! The rows as the price bar opens them.

use serde::{Deserialize, Serialize};

use super::{Kind, Line, Reason, Row};
use crate::money::Money;

/// What a group of lines is headed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupName {
    /// Cabinets.
    Cabinets,
    /// Handles.
    Handles,
    /// Worktop with cut-outs, joints and edges.
    Worktop,
    /// Fillers, corner posts and panels.
    Closing,
    /// Plinth.
    Plinth,
    /// Sinks, taps, appliances, Recupel and accessories.
    Equipment,
    /// Delivery.
    Delivery,
    /// Placing, fitting, connecting, demolition.
    Fitting,
    /// Measuring, designing, rush and the cost of a small order.
    Handling,
    /// Discounts.
    Discounts,
}

impl GroupName {
    /// Every group, in the order in which a customer reads them.
    pub const ALL: [GroupName; 10] = [
        GroupName::Cabinets,
        GroupName::Handles,
        GroupName::Worktop,
        GroupName::Closing,
        GroupName::Plinth,
        GroupName::Equipment,
        GroupName::Delivery,
        GroupName::Fitting,
        GroupName::Handling,
        GroupName::Discounts,
    ];

    /// The group of a line.
    pub fn of(line: &Line) -> GroupName {
        match line.kind {
            Kind::Module => GroupName::Cabinets,
            Kind::Handle => GroupName::Handles,
            Kind::Worktop | Kind::Cutout | Kind::Joint | Kind::Edge => GroupName::Worktop,
            Kind::Panel | Kind::Filler => GroupName::Closing,
            Kind::Plinth => GroupName::Plinth,
            Kind::Sink | Kind::Tap | Kind::Appliance | Kind::Recupel | Kind::Extra => GroupName::Equipment,
            Kind::Discount => GroupName::Discounts,
            Kind::Service => match line.reason {
                Reason::Delivery { .. } | Reason::Floors | Reason::Hoist => GroupName::Delivery,
                Reason::Measuring
                | Reason::Designing
                | Reason::CreditedAtOrder
                | Reason::Rush { .. }
                | Reason::SmallOrder { .. } => GroupName::Handling,
                _ => GroupName::Fitting,
            },
        }
    }
}

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub name: GroupName,
    /// Its rows.
    pub rows: Vec<Row>,
    /// The sum of their nets.
    pub net: Money,
}

/// The groups that have rows.
pub(super) fn groups(mut rows: Vec<Row>) -> Vec<Group> {
    let group = |name| {
        let rows: Vec<Row> = rows.extract_if(.., |row| GroupName::of(&row.line) == name).collect();
        let net = rows.iter().map(|row| row.line.net).sum();
        (!rows.is_empty()).then_some(Group { name, rows, net })
    };
    GroupName::ALL.into_iter().filter_map(group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quote::row::rows;

    #[test]
    fn groups_hold_every_row_once_in_the_order_of_reading() {
        let service = |reason| Line::new(Kind::Service, "X", Money::from_cents(100), reason);
        let lines = [
            service(Reason::Placing),
            service(Reason::Delivery { km: 30 }),
            service(Reason::Floors),
            Line::new(Kind::Module, "OD-600", Money::from_cents(27_700), Reason::Cabinet { group: 2 }),
            service(Reason::CreditedAtOrder),
        ];
        let found: Vec<_> = groups(rows(&lines))
            .iter()
            .map(|group| (group.name, group.rows.len(), group.net.to_string()))
            .collect();
        let expected = [
            (GroupName::Cabinets, 1, "277.00"),
            (GroupName::Delivery, 2, "2.00"),
            (GroupName::Fitting, 1, "1.00"),
            (GroupName::Handling, 1, "1.00"),
        ];
        assert_eq!(found, expected.map(|(name, count, net)| (name, count, net.to_owned())));
    }
}
