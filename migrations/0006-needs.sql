-- What a facility or an authority asks for, line by line: to which standard, for whose use, by
-- when. How far a line is covered is never stored: it is the view need_coverage
-- (0013-allocation.sql), from plans and the ledger.

create type need_priority as enum ('life_saving', 'urgent', 'routine');

create table need (
  operation int not null,
  id uuid not null,
  code text not null,
  -- who asks and will sign for it
  facility uuid not null,
  -- where it is to be brought
  place uuid not null,
  asked_on date not null,
  contact text,
  note text,
  version int not null default 1,
  primary key (operation, id),
  constraint need_code_taken unique (operation, code)
);
create index need_facility on need (operation, facility);

create table need_line (
  operation int not null,
  id uuid not null,
  need uuid not null,
  number int not null,
  item uuid not null,
  quantity bigint not null check (quantity > 0),
  -- standards of which any one will do, as written: "EN 149 FFP2", "NIOSH N95"
  standards text[] not null,
  -- the declared use, held against a limited-use verdict: who wears or uses it, and for what
  used_by text not null,
  purpose text not null,
  use_words text,
  by_when date,
  priority need_priority not null,
  -- when somebody last made sure that it is still needed; by which act ("none": nobody yet)
  verified_on date,
  verified_by uuid not null,
  -- the act that withdrew it; "none" while it stands
  withdrawn_by uuid not null,
  primary key (operation, id),
  constraint need_line_number unique (operation, need, number),
  check ((verified_on is null) = (verified_by = '00000000-0000-0000-0000-000000000000'))
);
create index need_line_item on need_line (operation, item);
-- The order of the list: the gravest first, then the soonest.
create index need_line_pressing on need_line
  (operation, priority, (coalesce(by_when, 'infinity'::date)), id);

create table need_version (
  operation int not null,
  need uuid not null,
  number int not null,
  act uuid not null,
  reason text not null,
  lines jsonb not null,
  primary key (operation, need, number)
);
