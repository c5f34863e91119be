-- What the maker sells, by version; the one loaded last counts.
create table catalogues (
  version text not null primary key,
  json text not null,
  loaded_at bigint not null
);

-- Who the maker is: one row.
create table maker (
  id bigint not null primary key constraint maker_is_one check (id = 1),
  json text not null
);

-- Designs as customers save them. The edit token is kept as its SHA-256 only.
create table designs (
  id text not null primary key,
  edit_hash text not null constraint designs_edit_hash unique,
  share_token text not null constraint designs_share_token unique,
  revision bigint not null constraint designs_revision check (revision >= 1),
  name text not null,
  file text not null,
  created_at bigint not null,
  saved_at bigint not null
);

create index designs_newest on designs (saved_at, id);

-- The last order number of each year.
create table order_numbers (
  year bigint not null primary key,
  n bigint not null constraint order_numbers_n check (n >= 1)
);

-- Orders: what lists and searches read. The bulk of each is in order_papers.
create table orders (
  id text not null primary key,
  year bigint not null,
  n bigint not null,
  design_id text not null references designs (id),
  idempotency_key text not null constraint orders_idempotency_key unique,
  request_hash text not null,
  status text not null constraint orders_status check (status in (
    'received', 'confirmed', 'measured', 'revised', 'approved', 'in_production', 'ready', 'delivered',
    'installed', 'closed', 'cancelled')),
  name text not null,
  town text not null,
  email text not null,
  gross_cents bigint not null,
  search text not null,
  placed_at bigint not null,
  constraint orders_number unique (year, n)
);

create index orders_by_status on orders (status, year, n);
create index orders_by_design on orders (design_id, year, n);

-- The words by which an order is found, each the beginning of a range.
create table order_words (
  word text collate "C" not null,
  year bigint not null,
  n bigint not null,
  primary key (word, year, n),
  foreign key (year, n) references orders (year, n)
);

-- What was agreed, frozen when the order was placed.
create table order_papers (
  order_id text not null primary key references orders (id),
  contact text not null,
  regime text not null constraint order_papers_regime check (regime in ('standard21', 'renovation6')),
  catalogue_version text not null references catalogues (version),
  design text not null,
  quote text not null,
  findings text not null,
  texts text not null
);

-- Every status an order had.
create table order_steps (
  order_id text not null references orders (id),
  position bigint not null,
  from_status text,
  to_status text not null,
  at bigint not null,
  staff_email text,
  primary key (order_id, position)
);

-- Links to the status page; the token is kept as its SHA-256 only.
create table status_links (
  token_hash text not null primary key,
  order_id text not null references orders (id),
  created_at bigint not null
);

-- Mails that must go out; written in the transaction that causes them.
create table outbox (
  id text not null primary key,
  order_id text not null references orders (id),
  kind text not null constraint outbox_kind check (kind in ('customer', 'owner')),
  link text not null,
  state text not null constraint outbox_state check (state in ('waiting', 'sent', 'given_up')),
  attempts bigint not null constraint outbox_attempts check (attempts >= 0),
  created_at bigint not null,
  due_at bigint not null,
  leased_until bigint not null,
  done_at bigint,
  last_error text
);

create index outbox_due on outbox (state, due_at);

-- Who works here.
create table staff (
  id text not null primary key,
  email text not null constraint staff_email unique,
  role text not null constraint staff_role check (role in ('owner', 'sales')),
  password_hash text not null,
  epoch bigint not null,
  is_demo boolean not null,
  created_at bigint not null
);

-- Sessions; the id is kept as its SHA-256 only.
create table sessions (
  id_hash text not null primary key,
  staff_id text references staff (id) on delete cascade,
  data text not null,
  started_at bigint not null,
  expires_at bigint not null
);

create index sessions_by_staff on sessions (staff_id);
create index sessions_by_expiry on sessions (expires_at);

-- Recent attempts to sign in, by address and by account.
create table sign_in_attempts (
  subject text not null,
  id text not null,
  at bigint not null,
  primary key (subject, id)
);

create index sign_in_attempts_by_time on sign_in_attempts (at);
