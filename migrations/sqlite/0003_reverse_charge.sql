-- A business that files VAT returns orders with the reverse charge. SQLite cannot change a check, so the table is made anew.
create table order_papers_next (
  order_id text not null primary key references orders (id),
  contact text not null,
  regime text not null constraint order_papers_regime check (regime in ('standard21', 'renovation6', 'reverse_charge')),
  catalogue_version text not null references catalogues (version),
  design text not null,
  quote text not null,
  findings text not null,
  texts text not null
) strict;
insert into order_papers_next
select order_id, contact, regime, catalogue_version, design, quote, findings, texts from order_papers;
drop table order_papers;
alter table order_papers_next rename to order_papers;
