-- What a store does with goods besides sending them out. How much lies where is in the ledger; here
-- is what its acts say more: where a move goes, how goods ended and by whose authority, who took
-- them over, which kit is made of what.

create table stock_move (
  operation int not null,
  id uuid not null,
  from_place uuid not null,
  to_place uuid not null,
  -- who holds them there
  to_holder uuid not null,
  note text,
  primary key (operation, id)
);
create index stock_move_to on stock_move (operation, to_place, id);

-- How goods ended. The act's source is the document.
create table stock_ending (
  operation int not null,
  act uuid not null,
  what text not null check (what in ('loss', 'theft', 'destruction', 'return_to_donor',
    'seizure')),
  reason text not null,
  -- who ordered or certified it, as written
  authority text,
  primary key (operation, act)
);

-- The outbox: goods that another operation takes over. Written with the movement that hands them
-- over; the movement that takes them in, under the same id, follows from it exactly once, also
-- after a crash in between. `delivered_at` is set after it, and only spares looking again.
create table hand_over (
  operation int not null,
  id uuid not null,
  to_operation int not null,
  receiver uuid not null,
  place uuid not null,
  actor text not null,
  reason text not null,
  happened_at timestamptz not null,
  -- item, lot, condition, quantity; and the pledge line they came from, which stays theirs here
  lines jsonb not null,
  delivered_at timestamptz,
  primary key (operation, id)
);
create index hand_over_pending on hand_over (operation, id) where delivered_at is null;

-- The other end: goods that came from another operation, under the same id.
create table hand_over_arrival (
  operation int not null,
  id uuid not null,
  from_operation int not null,
  lines jsonb not null,
  primary key (operation, id)
);

-- What a kit is made of, in base units of each item. Assembled forwards, split backwards.
create table recipe (
  operation int not null,
  id uuid not null,
  name text not null,
  primary key (operation, id),
  constraint recipe_name_taken unique (operation, name)
);

create table recipe_part (
  operation int not null,
  recipe uuid not null,
  side text not null check (side in ('part', 'kit')),
  item uuid not null,
  quantity bigint not null check (quantity > 0),
  primary key (operation, recipe, side, item)
);
