-- An alarm from a ward, and a recall that reaches everyone who has, had or will get the goods.
-- See src/recalls. Who holds what is in the ledger: nothing of it is kept here.

create table alarm (
  operation int not null,
  id uuid not null,
  lot uuid not null,
  -- the party that raised it, and its ward
  facility uuid not null,
  ward uuid not null,
  -- units seen to be so; null: nobody counted
  quantity bigint check (quantity > 0),
  what text not null,
  harm text not null check (harm in ('none', 'suspected', 'harmed')),
  raised_at timestamptz not null,
  -- the hold it made at once, whose id is the alarm's; "none" where it held nothing
  verdict uuid not null,
  -- the act that answered it; "none" while it is open
  closed_by uuid not null,
  closed_at timestamptz,
  finding text check (finding in ('confirmed', 'unfounded', 'other_cause')),
  note text,
  primary key (operation, id)
);
create index alarm_open on alarm (operation, closed_by, raised_at, id);
create index alarm_lot on alarm (operation, lot);

-- A reference table: what is recalled here is recalled in every operation, and each tells its own
-- holders. Its id is that of the verdict that holds or rejects the goods from then on.
create table recall (
  id uuid primary key,
  operation int not null,
  alarm uuid not null,
  -- what whoever has any of it is to do
  instruction text not null check (instruction in ('set_aside', 'return', 'destroy')),
  words text not null,
  begun_at timestamptz not null,
  recorded_at timestamptz not null
);
create index recall_operation on recall (operation, begun_at, id);

-- Each operation closes its own books of it.
create table recall_closing (
  operation int not null,
  recall uuid not null,
  act uuid not null,
  closed_at timestamptz not null,
  note text not null,
  primary key (operation, recall)
);

-- What a party said to a notice: that it has read it (no ward, no counts), or what a ward found.
create table recall_answer (
  operation int not null,
  recall uuid not null,
  act uuid not null,
  number int not null,
  party uuid not null,
  ward uuid not null,
  found bigint check (found >= 0),
  set_aside bigint check (set_aside >= 0),
  used bigint check (used >= 0),
  note text,
  answered_at timestamptz not null,
  answered_by text not null,
  primary key (operation, recall, act, number)
);
create index recall_answer_party on recall_answer (operation, recall, party, ward, answered_at);
