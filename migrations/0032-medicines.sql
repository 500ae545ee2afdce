-- Medicines, permits for controlled ones, and what became of urgent releases. See src/conformity.
--
-- Words: a PERMIT is the pair of authorisations, of the country that goods leave and of the one
-- they enter, for so much of a controlled medicine; it lets nothing go until two persons have signed
-- it. A LICENCE lets a party hold controlled medicines.

-- What a pharmacist found of a medicine that passes. A reference table, as verdicts are.
create table verdict_medicine (
  verdict uuid primary key,
  operation int not null,
  -- '': none was given, and the note says why
  import_authorisation text not null,
  import_authority text not null,
  needed boolean not null,
  shelf_life_ok boolean not null,
  inn_on_label boolean not null,
  readable_label boolean not null,
  note text
);

create table permit (
  operation int not null,
  id uuid not null,
  item uuid not null,
  quantity bigint not null check (quantity > 0),
  export_country text not null,
  export_number text not null,
  import_country text not null,
  import_number text not null,
  valid_until date not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- the act that withdrew it; "none" while it stands
  withdrawn_by uuid not null,
  withdrawn_why text,
  primary key (operation, id)
);
create index permit_item on permit (operation, item);

-- Two, by two different persons.
create table permit_signature (
  operation int not null,
  permit uuid not null,
  signed_by text not null,
  act uuid not null,
  -- in which office
  office text not null,
  signed_at timestamptz not null,
  primary key (operation, permit, signed_by)
);

-- What left under a permit; acts that were taken back do not count.
create table permit_use (
  operation int not null,
  permit uuid not null,
  act uuid not null,
  number int not null,
  consignment uuid not null,
  item uuid not null,
  quantity bigint not null check (quantity > 0),
  primary key (operation, act, number)
);
create index permit_use_permit on permit_use (operation, permit);
create index permit_use_consignment on permit_use (operation, consignment);

create table licence (
  operation int not null,
  id uuid not null,
  party uuid not null,
  number text not null,
  authority text not null,
  valid_until date not null,
  note text,
  recorded_at timestamptz not null,
  withdrawn_by uuid not null,
  withdrawn_why text,
  primary key (operation, id)
);
create index licence_party on licence (operation, party);

alter table urgent_release
  -- what was seen before it was signed: in words, and as evidence; '': nothing was named
  add seen text not null default '',
  add evidence uuid[] not null default '{}';

-- A party has read that what it had under an urgent release is held.
create table urgent_release_answer (
  operation int not null,
  release uuid not null,
  act uuid not null,
  party uuid not null,
  -- units it put aside; null: not counted
  set_aside bigint check (set_aside >= 0),
  note text,
  answered_at timestamptz not null,
  answered_by text not null,
  primary key (operation, release, act)
);
