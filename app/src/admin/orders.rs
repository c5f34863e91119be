//! The list of orders, newest first.

use kitchen::order::{OrderFilter, OrderNumber, OrderPage, OrderRow, Status};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;
use text::format::euro_cents;

use super::frame::AdminFrame;
use super::mails::StuckMails;
use crate::address;
use crate::api::staff::list_orders;
use crate::app::language;
use crate::ui::Loaded;
use crate::words;

/// Search and filter live in the address, so that a list can be kept and sent.
#[component]
pub fn Orders() -> impl IntoView {
    let language = language();
    let query = use_query_map();
    let filter = Memo::new(move |_| query.with(read));
    let page = Resource::new(move || filter.get(), list_orders);
    let show = move |page: OrderPage| view! { <List page filter=filter.get_untracked() /> };
    view! {
        <Title text=text::admin::orders(language) />
        <AdminFrame>
            <section class="wrap orders">
                <h1>{text::admin::orders(language)}</h1>
                <StuckMails />
                <Search filter />
                <Loaded resource=page show />
            </section>
        </AdminFrame>
    }
}

fn read(query: &ParamsMap) -> OrderFilter {
    OrderFilter {
        search: query.get("search").unwrap_or_default(),
        status: query.get("status").and_then(|key| key.parse().ok()),
        before: query.get("before").and_then(|number| number.parse().ok()),
    }
}

/// The address of a list.
fn list_address(filter: &OrderFilter, before: Option<OrderNumber>) -> String {
    let mut params = ParamsMap::new();
    params.insert("search", filter.search.clone());
    params.insert("status", filter.status.map(Status::key).unwrap_or_default().to_owned());
    if let Some(before) = before {
        params.insert("before", before.to_string());
    }
    format!("{}{}", address::ORDERS, params.to_query_string())
}

#[component]
fn Search(filter: Memo<OrderFilter>) -> impl IntoView {
    let language = language();
    let options = Status::ALL.map(|status| {
        let chosen = move || filter.with(|filter| filter.status == Some(status));
        view! {
            <option value=status.key() selected=chosen>
                {words::status(language, status)}
            </option>
        }
    });
    view! {
        <form class="search" method="get" action=address::ORDERS role="search">
            <p class="field">
                <label for="search">{text::admin::search(language)}</label>
                <input
                    id="search"
                    name="search"
                    type="search"
                    maxlength="100"
                    value=move || filter.with(|filter| filter.search.clone())
                />
            </p>
            <p class="field">
                <label for="status">{text::admin::filter(language)}</label>
                <select id="status" name="status">
                    <option value="">{text::admin::filter_all(language)}</option>
                    {options.into_iter().collect_view()}
                </select>
            </p>
            <button class="secondary">{text::admin::search_button(language)}</button>
        </form>
    }
}

#[component]
fn List(page: OrderPage, filter: OrderFilter) -> impl IntoView {
    let language = language();
    if page.rows.is_empty() {
        let asked = !filter.search.is_empty() || filter.status.is_some() || filter.before.is_some();
        let words = if asked { text::admin::none_found(language) } else { text::admin::none(language) };
        return view! { <p class="empty">{words}</p> }.into_any();
    }
    let newest = filter.before.is_some().then(|| list_address(&filter, None));
    let older = page.next.map(|next| list_address(&filter, Some(next)));
    view! {
        <div class="table">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{text::admin::number(language)}</th>
                        <th scope="col">{text::admin::date(language)}</th>
                        <th scope="col">{text::admin::customer(language)}</th>
                        <th scope="col">{text::admin::place(language)}</th>
                        <th scope="col">{text::admin::status(language)}</th>
                        <th scope="col" class="amount">
                            {text::admin::total(language)}
                        </th>
                    </tr>
                </thead>
                <tbody>{page.rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        <nav class="pages" aria-label=text::admin::orders(language)>
            {newest.map(|address| view! { <a class="secondary" href=address>{text::admin::newer(language)}</a> })}
            {older.map(|address| view! { <a class="secondary" href=address>{text::admin::older(language)}</a> })}
        </nav>
    }
    .into_any()
}

fn row(row: OrderRow) -> impl IntoView {
    let language = language();
    view! {
        <tr>
            <th scope="row">
                <a class="num" href=address::order(row.number)>
                    {row.number.to_string()}
                </a>
            </th>
            <td class="num">{words::moment(language, row.placed)}</td>
            <td>{row.name}</td>
            <td>{row.town}</td>
            <td>
                <span class="status" data-status=row.status.key()>
                    {words::status(language, row.status)}
                </span>
            </td>
            <td class="amount num">{euro_cents(language, row.gross.cents())}</td>
        </tr>
    }
}
