-- What donors promise. The quantities that are still promised or committed stand in the ledger;
-- here is what was said, by whom, in which version, and on which terms.

create type qualifier as enum ('exact', 'about', 'at_least', 'up_to', 'unquantified');
create type provenance as enum ('gift', 'purchase', 'loan', 'transfer', 'own_stock');

create table pledge (
  operation int not null,
  id uuid not null,
  code text not null,
  -- one party: the donor, or the joint group of all donors (its members stand in party_member)
  donor uuid not null,
  shares text not null check (shares in ('sole', 'agreed', 'stated', 'unknown')),
  recipients uuid[] not null default '{}',
  recipient_words text,
  solicited boolean,
  announced_on date,
  stated_date text,
  note text,
  version int not null default 1,
  primary key (operation, id),
  constraint pledge_code_taken unique (operation, code)
);
create index pledge_donor on pledge (operation, donor);

create table pledge_share (
  operation int not null,
  pledge uuid not null,
  party uuid not null,
  parts int not null check (parts > 0),
  primary key (operation, pledge, party)
);

create table pledge_line (
  operation int not null,
  id uuid not null,
  pledge uuid not null,
  number int not null,
  -- a part of a wider line that got its own recipient; "none" for a line of its own
  parent uuid not null,
  item uuid not null,
  quantity bigint check (quantity > 0),
  qualifier qualifier not null,
  stated text not null,
  provenance provenance not null,
  recipient uuid not null,
  owner uuid not null,
  return_by date,
  title_passes text,
  title_paper uuid not null,
  earmark text,
  primary key (operation, id),
  constraint pledge_line_number unique (operation, pledge, number),
  constraint loan_needs_return_date check (provenance <> 'loan' or return_by is not null),
  constraint unquantified_has_no_quantity
    check ((quantity is null) = (qualifier = 'unquantified'))
);
create index pledge_line_parent on pledge_line (operation, parent);
create index pledge_line_recipient on pledge_line (operation, recipient);

-- A value as somebody stated it; several may stand side by side (two currencies, two bases).
create table pledge_value (
  operation int not null,
  pledge uuid not null,
  number int not null,
  line uuid not null,
  minor bigint not null,
  currency text not null,
  basis text not null check (basis in ('donor_stated', 'market', 'catalogue', 'unknown')),
  valued_on date,
  rate text,
  rate_source text,
  source uuid not null,
  primary key (operation, pledge, number)
);

create table pledge_version (
  operation int not null,
  pledge uuid not null,
  number int not null,
  act uuid not null,
  reason text not null,
  lines jsonb not null,
  primary key (operation, pledge, number)
);

-- What became binding, or was declined or withdrawn: by line, wholly or in part.
create table pledge_step (
  operation int not null,
  act uuid not null,
  line uuid not null,
  step text not null check (step in ('committed', 'declined', 'withdrawn')),
  quantity bigint check (quantity > 0),
  reason text,
  donor_paper uuid not null,
  acceptance uuid not null,
  primary key (operation, act, line)
);
create index pledge_step_line on pledge_step (operation, line);
