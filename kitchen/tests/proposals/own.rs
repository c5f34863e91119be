//! What units that stand had of their own, and what was wrong already: where a row does not have or mend it, it is said.

use corpus::demo;
use kitchen::catalogue::Slot;
use kitchen::design::{Design, Made, Module};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::proposal::{Own, fill};
use kitchen::room::{CornerKind, Wall};
use kitchen::rules::{Rule, Severity, check};
use text::Language;

use super::held::unit;
use super::{YEAR, room};

/// A sink, a hob and units beside them on 3600, two of them with something of their own.
fn row() -> Design {
    let mut design = room(3600, 1200);
    let inner = unit("a", "OD", 600, 150, &[]);
    let bin = unit("b", "OAF", 600, 750, &[(Slot::Sink, "S-INOX-500"), (Slot::Tap, "T-STD")]);
    let hob = unit("d", "OKP", 600, 1950, &[(Slot::Hob, "A-IND-60")]);
    let glass = unit("f", "BD", 600, 150, &[]);
    design.modules = vec![
        Module {
            front: Some("F-OAK-NAT".into()),
            made: Made { inner_drawers: 3, ..Made::default() },
            ..inner
        },
        bin,
        Module { front: Some("F-PET-SAND".into()), ..unit("c", "OL3", 600, 1350, &[]) },
        hob,
        Module { handle: Some("H-EDGE".into()), ..unit("e", "OL3", 600, 2550, &[]) },
        Module { made: Made { glass: true, height: Some(Mm(910)), ..Made::default() }, ..glass },
    ];
    design
}

#[test]
fn what_single_units_had_of_their_own_and_no_row_has_is_said() {
    for proposal in fill(&row(), demo(), &"B".into(), YEAR).unwrap() {
        assert!(!proposal.stands);
        // The front of c is that of the style.
        let given_up = [
            Own::Front("F-OAK-NAT".into()),
            Own::Handle("H-EDGE".into()),
            Own::Height(Mm(910)),
            Own::InnerDrawers,
            Own::Glass,
            Own::Bin,
        ];
        // Any row may have its sink above a bin by itself.
        let has_bin = proposal.design.modules.iter().any(|unit| *unit.code == *"OAF");
        let count = given_up.len() - usize::from(has_bin);
        assert_eq!(proposal.given_up, given_up[..count], "{:?}", proposal.profile);
        for (language, words) in [
            (Language::Nl, "Niet overgenomen van de kasten die hier stonden: eigen fronten, eigen grepen, "),
            (
                Language::Fr,
                "Non repris des meubles qui étaient ici : façades particulières, poignées particulières, ",
            ),
            (Language::En, "Not kept from the cabinets that stood here: fronts of their own, "),
        ] {
            let why = proposal.why(demo(), language);
            assert!(why.contains(words), "{why}");
        }
    }
}

#[test]
fn a_row_of_units_as_the_style_has_them_gives_nothing_up() {
    let mut design = row();
    for module in &mut design.modules {
        (module.front, module.handle, module.made) = (None, None, Made::default());
    }
    design.modules[1].code = "OSP".into();
    for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
        assert_eq!(proposal.given_up, [], "{:?}", proposal.profile);
        assert_eq!(proposal.left_wrong, [], "{:?}", proposal.profile);
        assert!(!proposal.why(demo(), Language::Nl).contains("overgenomen"));
    }
}

#[test]
fn an_error_elsewhere_that_a_row_leaves_is_said() {
    // On wall B a hob stands 49 from the end of its worktop, near the corner (HOB_RUN_END asks 150). A row that joins
    // there mends it.
    let mut design = room(3000, 1700);
    let wall = |id: &str, length| Wall { id: id.into(), length: Mm(length), corner: CornerKind::Inner };
    design.room.walls = vec![wall("A", 4400), wall("B", 3000)];
    design.room.connections[0].wall = "A".into();
    design.modules = vec![
        unit("hob", "OKP", 600, 681, &[(Slot::Hob, "A-IND-60")]),
        unit("b", "OL3", 600, 1281, &[]),
        unit("c", "OL3", 600, 1881, &[]),
    ];
    let wrong = |design: &Design| -> Vec<Rule> {
        let findings = check(&Kitchen::new(design, demo())).into_iter();
        findings.filter(|finding| finding.severity == Severity::Error).map(|finding| finding.code).collect()
    };
    assert_eq!(wrong(&design), [Rule::HobRunEnd]);
    for proposal in fill(&design, demo(), &"A".into(), YEAR).unwrap() {
        let left: Vec<Rule> = proposal.left_wrong.iter().map(|finding| finding.code).collect();
        assert_eq!(left, wrong(&proposal.design), "{:?}", proposal.profile);
        for (language, words) in [
            (Language::Nl, "Wat al fout was, blijft: "),
            (Language::Fr, "Ce qui était déjà une erreur le reste : "),
            (Language::En, "What was wrong already stays: "),
        ] {
            let why = proposal.why(demo(), language);
            let named =
                proposal.left_wrong.iter().map(|finding| format!("{words}{}.", finding.title(language)));
            assert!(named.clone().all(|words| why.contains(&words)), "{why}");
            assert_eq!(why.contains(words), named.count() > 0, "{why}");
        }
    }
}
