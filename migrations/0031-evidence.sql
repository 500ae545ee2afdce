-- Evidence that goods are what they are said to be, and inspections of lots. See
-- src/conformity/evidence.ts and inspection.ts.
--
-- Words: EVIDENCE is a paper or a photograph, at the level it supports; its files are in
-- `file_link` under its id. A CHECK is what somebody did to make sure of it, an act of its own: the
-- latest counts. An INSPECTION is of a lot, supports a decision and makes none.

create table evidence (
  operation int not null,
  id uuid not null,
  subject text not null check (subject in ('type', 'lot', 'package')),
  -- of a type: "none" and '' where it speaks of any maker, any packaging
  item uuid not null,
  maker uuid not null,
  packaging text not null,
  lot uuid not null,
  package uuid not null,
  kind text not null check (kind in ('declaration_of_conformity', 'certificate',
    'authority_decision', 'test_report', 'label_photograph', 'donor_statement')),
  issuer text,
  body_number text check (body_number ~ '^[0-9]{4}$'),
  number text,
  standard text,
  edition text,
  issued_on date,
  valid_from date,
  valid_until date,
  constraint evidence_dates_crossed check (valid_from <= valid_until),
  -- [{property, value, unit}] as the report writes them
  "values" jsonb not null,
  languages text[] not null,
  note text,
  source uuid not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- the act that withdrew it; "none" while it stands
  withdrawn_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_why text,
  primary key (operation, id)
);
create index evidence_item on evidence (operation, item);
create index evidence_lot on evidence (operation, lot);
create index evidence_package on evidence (operation, package);

create table evidence_check (
  operation int not null,
  evidence uuid not null,
  act uuid not null,
  checked text not null check (checked in ('seen', 'checked_with_issuer', 'found_false')),
  note text,
  checked_at timestamptz not null,
  checked_by text not null,
  primary key (operation, evidence, act)
);

create table inspection (
  operation int not null,
  id uuid not null,
  lot uuid not null,
  -- in which the sample was taken; "none" where that was not said
  package uuid not null,
  kind text not null check (kind in ('visual', 'marking', 'leak', 'laboratory')),
  plan text not null check (plan in ('limiting_quality', 'series', 'rapid_protocol',
    'product_standard')),
  -- of a plan by limiting quality, in hundredths of a per cent; 0 otherwise
  limiting_quality int not null,
  -- the series, protocol or standard that gives the numbers
  plan_words text not null,
  lot_size bigint not null check (lot_size > 0),
  sample bigint not null check (sample > 0),
  accept_up_to bigint not null check (accept_up_to >= 0),
  nonconforming bigint not null check (nonconforming >= 0),
  constraint inspection_sample_exceeded check (nonconforming <= sample and sample <= lot_size),
  accepted boolean not null,
  -- [{property, nonconforming, value, unit, words}]
  findings jsonb not null,
  inspected_by text not null,
  place uuid not null,
  note text,
  inspected_at timestamptz not null,
  recorded_by text not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_why text,
  primary key (operation, id)
);
create index inspection_lot on inspection (operation, lot, inspected_at);
