-- The situation at a moment, kept as it was told: later acts do not change what was said.
create table situation_report (
  operation int not null,
  id uuid not null,
  until timestamptz not null,
  hours int not null,
  told jsonb not null,
  primary key (operation, id)
);
create index situation_report_until on situation_report (operation, until, id);
