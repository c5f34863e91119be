//! The one context of the editor: the design, what follows from it, and the single way to change it.

use std::sync::Arc;

use kitchen::catalogue::Catalogue;
use kitchen::design::{Design, Place};
use kitchen::drawing::{Drawing, View, draw};
use kitchen::edit::{self, Edit, Loans};
use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::money::Money;
use kitchen::quote::{Quote, Share, quote};
use kitchen::rules::{Finding, check};
use leptos::prelude::*;
use text::Language;
use text::format::{euro_cents, euro_delta};

use super::desk::Desk;
use super::history::{History, KeptMoment, Moment};
use super::keep::Shelf;
use super::saying::Done;

/// The editor. Copy, and provided once by the configurator.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The language of the page.
    pub language: Language,
    /// Whether the design may only be looked at.
    pub read_only: bool,
    /// What is shown, selected and dragged.
    pub desk: Desk,
    /// What everything costs.
    pub quote: Memo<Quote>,
    /// What each cabinet really costs, in the order of the design.
    pub shares: Memo<Vec<Share>>,
    /// What the rules say.
    pub findings: Memo<Vec<Finding>>,
    design: RwSignal<Design>,
    catalogue: StoredValue<Arc<Catalogue>>,
    invoice_year: i32,
    history: History,
}

impl Editor {
    /// The editor of a design.
    pub fn new(
        language: Language,
        read_only: bool,
        design: Design,
        catalogue: Arc<Catalogue>,
        invoice_year: i32,
    ) -> Editor {
        let desk = Desk::new(View::best(&Kitchen::new(&design, &catalogue)));
        let design = RwSignal::new(design);
        let catalogue = StoredValue::new(catalogue);
        let read = move || catalogue.with_value(Arc::clone);
        // Price and rules are of the same kitchen, which is laid out once.
        let judged = Memo::new(move |_| {
            let catalogue = read();
            design.with(|design| {
                let kitchen = Kitchen::new(design, &catalogue);
                (quote(&kitchen, invoice_year, &[]), check(&kitchen))
            })
        });
        let quote = Memo::new(move |_| judged.with(|(quote, _)| quote.clone()));
        let findings = Memo::new(move |_| judged.with(|(_, findings)| findings.clone()));
        let shares = Memo::new(move |_| {
            let catalogue = read();
            design.with(|design| {
                let kitchen = Kitchen::new(design, &catalogue);
                quote.with(|quote: &Quote| quote.shares(&kitchen, quote.totals.regime()))
            })
        });
        let history = History::new();
        Editor {
            language,
            read_only,
            desk,
            quote,
            shares,
            findings,
            design,
            catalogue,
            invoice_year,
            history,
        }
    }

    /// The editor around this component.
    pub fn expect() -> Editor {
        expect_context()
    }

    /// The catalogue that the design is read with.
    pub fn catalogue(self) -> Arc<Catalogue> {
        self.catalogue.with_value(Arc::clone)
    }

    /// The year in which the kitchen would be invoiced; it decides whether 6 % is possible.
    pub fn invoice_year(self) -> i32 {
        self.invoice_year
    }

    /// The wall in view, that of a row or an opening to come.
    pub fn wall(self) -> Id {
        self.with(|design| self.desk.wall(design))
    }

    /// The wall or island side in view, to which new modules go.
    pub fn place(self) -> Place {
        self.with(|design| self.desk.place(design))
    }

    /// Reads the design; who reads it is told when it changes.
    pub fn with<T>(self, read: impl FnOnce(&Design) -> T) -> T {
        self.design.with(read)
    }

    /// Reads the design as it is now.
    pub fn now<T>(self, read: impl FnOnce(&Design) -> T) -> T {
        self.design.with_untracked(read)
    }

    /// Reads the design together with its derived parts.
    pub fn kitchen<T>(self, read: impl FnOnce(&Kitchen<'_>) -> T) -> T {
        let catalogue = self.catalogue();
        self.design.with(|design| read(&Kitchen::new(design, &catalogue)))
    }

    /// Reads the design as it is now together with its derived parts.
    pub fn kitchen_now<T>(self, read: impl FnOnce(&Kitchen<'_>) -> T) -> T {
        let catalogue = self.catalogue();
        self.design.with_untracked(|design| read(&Kitchen::new(design, &catalogue)))
    }

    /// A view of the design.
    pub fn drawing(self, view: &View) -> Drawing {
        self.kitchen(|kitchen| draw(kitchen, view))
    }

    /// The total of a design that is only tried, with VAT.
    pub fn gross_of(self, kitchen: &Kitchen<'_>) -> Money {
        quote(kitchen, self.invoice_year, &[]).gross()
    }

    /// What an edit would change in the total, in words; none where it changes nothing or is not possible.
    pub fn delta(self, edit: &Edit) -> Option<String> {
        let catalogue = self.catalogue();
        let next = self.with(|design| edit::apply(design, &catalogue, edit)).ok()?;
        let delta = self.gross_of(&Kitchen::new(&next, &catalogue)) - self.quote.with(Quote::gross);
        (delta != Money::ZERO).then(|| euro_delta(self.language, delta.cents()))
    }

    /// Whether an edit is possible and changes something.
    pub fn can(self, edit: &Edit) -> bool {
        let catalogue = self.catalogue();
        self.with(|design| edit::apply(design, &catalogue, edit).is_ok_and(|next| next != *design))
    }

    /// The single way to change the design. Says what came of it; false when it was refused.
    pub fn apply(self, edit: Edit) -> bool {
        if self.read_only {
            return false;
        }
        let catalogue = self.catalogue();
        let Moment { design: before, loans } = self.moment();
        match edit::perform(&before, &loans, &catalogue, &edit) {
            Ok((next, _)) if next == before => true,
            Ok((next, owed)) => {
                let paid = self.quote.get_untracked();
                self.history.push(Moment { design: before.clone(), loans });
                self.history.remember(owed);
                self.desk.forget_place();
                self.design.set(next);
                self.desk.say(self.said(&edit, (&before, &paid), &catalogue));
                true
            }
            Err(refusal) => {
                self.desk.refuse(refusal.sentence(self.language));
                false
            }
        }
    }

    /// What an edit did, in words.
    fn said(self, edit: &Edit, before: (&Design, &Quote), catalogue: &Catalogue) -> String {
        let language = self.language;
        let sentence = |after: &Design, pays: &Quote| {
            Done { edit, before, after: (after, pays), catalogue, language }.sentence()
        };
        self.now(|after| self.quote.with_untracked(|pays| sentence(after, pays)))
    }

    /// Takes the last change back.
    pub fn undo(self) {
        if let Some(moment) = self.history.back(self.moment()) {
            self.show(moment);
            self.desk.say(text::editor::undone(self.language, self.total()));
        }
    }

    /// Makes the change that was taken back last again.
    pub fn redo(self) {
        if let Some(moment) = self.history.forth(self.moment()) {
            self.show(moment);
            self.desk.say(text::editor::redone(self.language, self.total()));
        }
    }

    /// What was done and undone.
    pub fn history(self) -> History {
        self.history
    }

    /// Puts another version of the design in this one's place; undo brings this one back.
    pub fn replace(self, design: Design) {
        self.history.push(self.moment());
        self.show(Moment { design, loans: Loans::default() });
    }

    fn moment(self) -> Moment {
        Moment { design: self.now(Clone::clone), loans: self.history.loans() }
    }

    fn show(self, moment: Moment) {
        self.history.remember(moment.loans);
        self.desk.forget_place();
        self.design.set(moment.design);
    }

    /// Keeps what the units of this design remember; it outlives the tab.
    pub fn keep_loans(self, place: &Shelf) {
        place.put(&self.moment().kept());
    }

    /// Takes up what the units remembered, if it was kept for this very design.
    pub fn restore_loans(self, place: &Shelf) {
        let kept: Option<KeptMoment> = place.get();
        if let Some(loans) = kept.and_then(|kept| self.now(|design| kept.loans_of(design))) {
            self.history.remember(loans);
        }
    }

    /// What a cabinet really costs; none when it is not there.
    pub fn share(self, id: &Id) -> Option<Share> {
        let is_of = |share: &&Share| share.module.as_ref() == Some(id);
        self.shares.with(|shares| shares.iter().find(is_of).cloned())
    }

    /// The total with VAT now.
    pub fn gross(self) -> Money {
        self.quote.with_untracked(Quote::gross)
    }

    /// The total with VAT now, in words.
    pub fn total(self) -> String {
        euro_cents(self.language, self.gross().cents())
    }

    /// An amount in words.
    pub fn euro(self, amount: Money) -> String {
        euro_cents(self.language, amount.cents())
    }

    /// The name of a module's type.
    pub fn name(self, id: &Id) -> Option<String> {
        self.with(|design| self.name_in(design, id))
    }

    fn name_in(self, design: &Design, id: &Id) -> Option<String> {
        let catalogue = self.catalogue();
        let known = design.module(id).map(|module| module.name(&catalogue, self.language).to_owned());
        known.or_else(|| {
            self.now(|now| now.module(id).map(|new| new.name(&catalogue, self.language).to_owned()))
        })
    }
}
