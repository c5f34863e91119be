//! How the kitchen comes and who fits it.

use kitchen::design::Services;
use leptos::prelude::*;

use super::super::Desk;
use super::{Save, Tick};
use crate::app::language;

/// Changes the services and saves.
fn with_services(desk: Desk, save: Save, change: impl FnOnce(&mut Services)) {
    let (mut services, vat) = desk.offer.with_untracked(|offer| (offer.services.clone(), offer.vat.clone()));
    change(&mut services);
    save.dispatch((services, vat));
}

#[component]
pub(super) fn ServicesForm(desk: Desk, save: Save) -> impl IntoView {
    let language = language();
    let get = move |read: fn(&Services) -> bool| {
        Signal::derive(move || desk.offer.with(|offer| read(&offer.services)))
    };
    let set = move |write: fn(&mut Services, bool)| {
        Callback::new(move |is_on| with_services(desk, save, |services| write(services, is_on)))
    };
    view! {
        <fieldset>
            <legend>{text::services::title(language)}</legend>
            <div class="grid">
                <Delivery desk save />
                <Count
                    id="floor"
                    label=text::services::floor(language)
                    about=text::services::floor_about(language)
                    most=Services::FLOORS
                    value=Signal::derive(move || desk.offer.with(|offer| offer.services.floor))
                    on_change=Callback::new(move |count| {
                        with_services(desk, save, |services| services.floor = count);
                    })
                />
            </div>
            <Tick
                label=text::services::hoist(language)
                about=text::services::hoist_about(language)
                value=get(|services| services.hoist)
                on_change=set(|services, is_on| services.hoist = is_on)
            />
            <Tick
                label=text::services::measure(language)
                about=text::services::measure_about(language)
                value=get(|services| services.measure)
                on_change=set(|services, is_on| services.measure = is_on)
            />
            <Tick
                label=text::services::install(language)
                value=get(|services| services.install)
                on_change=set(|services, is_on| services.install = is_on)
            />
            <Tick
                label=text::services::connect(language)
                value=get(|services| services.connect)
                on_change=set(|services, is_on| services.connect = is_on)
            />
            <Tick
                label=text::services::demolish(language)
                value=get(|services| services.demolish)
                on_change=set(|services, is_on| services.demolish = is_on)
            />
            <Tick
                label=text::services::rush(language)
                about=text::services::rush_about(language)
                value=get(|services| services.rush)
                on_change=set(|services, is_on| services.rush = is_on)
            />
            <Tick
                label=text::services::design(language)
                about=text::services::design_about(language)
                value=get(|services| services.design)
                on_change=set(|services, is_on| services.design = is_on)
            />
            <div class="grid">
                <Count
                    id="hours"
                    label=text::services::hours(language)
                    about=text::services::hours_about(language)
                    most=Services::HOURS
                    value=Signal::derive(move || desk.offer.with(|offer| offer.services.hours))
                    on_change=Callback::new(move |count| {
                        with_services(desk, save, |services| services.hours = count);
                    })
                />
                <Count
                    id="visits"
                    label=text::services::visits(language)
                    about=text::services::visits_about(language)
                    most=Services::VISITS
                    value=Signal::derive(move || desk.offer.with(|offer| offer.services.visits))
                    on_change=Callback::new(move |count| {
                        with_services(desk, save, |services| services.visits = count);
                    })
                />
            </div>
        </fieldset>
    }
}

#[component]
fn Delivery(desk: Desk, save: Save) -> impl IntoView {
    let language = language();
    let zones = desk.offer.with_untracked(|offer| offer.zones);
    let zone = move |km: Option<i32>| km.and_then(|km| zones.into_iter().find(|zone| km <= *zone));
    let chosen = Memo::new(move |_| zone(desk.offer.with(|offer| offer.services.delivery_km)));
    let options = zones.map(|km| {
        view! {
            <option value=km.to_string() selected=move || chosen.get() == Some(km)>
                {text::services::delivery_zone(language, km)}
            </option>
        }
    });
    view! {
        <div class="field">
            <label for="delivery">{text::services::delivery(language)}</label>
            <select
                id="delivery"
                on:change:target=move |event| {
                    let km = event.target().value().parse().ok();
                    with_services(desk, save, |services| services.delivery_km = km);
                }
            >
                <option value="" selected=move || chosen.get().is_none()>
                    {text::services::delivery_none(language)}
                </option>
                {options.into_iter().collect_view()}
            </select>
        </div>
    }
}

/// How many of something, with its explanation.
#[component]
fn Count(
    id: &'static str,
    label: &'static str,
    about: &'static str,
    most: i32,
    value: Signal<i32>,
    on_change: Callback<i32>,
) -> impl IntoView {
    let hint = format!("{id}-hint");
    let shown = move || value.get().to_string();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                type="number"
                min="0"
                max=most
                inputmode="numeric"
                aria-describedby=hint.clone()
                value=untrack(shown)
                prop:value=shown
                on:change:target=move |event| {
                    on_change.run(event.target().value().trim().parse().unwrap_or(0).clamp(0, most));
                }
            />
            <small class="muted" id=hint>
                {about}
            </small>
        </div>
    }
}
