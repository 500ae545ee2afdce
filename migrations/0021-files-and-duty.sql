-- Files: photographs and scanned papers. The bytes of a file are kept once in an operation, in
-- parts, so that neither a reading nor a writing holds ten megabytes in one value.

create table file_part (
  operation int not null,
  -- SHA-256 of the whole, hex
  digest text not null,
  number int not null,
  bytes bytea not null,
  primary key (operation, digest, number)
);

create table file (
  operation int not null,
  id uuid not null,
  digest text not null,
  -- what its bytes say it is, never what it was called
  type text not null,
  name text,
  size int not null,
  caption text,
  primary key (operation, id)
);
create index file_digest on file (operation, digest);

-- What a file shows or proves: a receipt, a source, a signature, a breach.
create table file_link (
  operation int not null,
  subject uuid not null,
  file uuid not null,
  act uuid not null,
  primary key (operation, subject, file)
);
create index file_link_file on file_link (operation, file);

-- The duty log: what was told or happened on a shift. Nothing is changed or deleted; a thing to
-- follow up is closed by a later act.
create table duty_entry (
  operation int not null,
  id uuid not null,
  subject uuid not null,
  words text not null,
  follow_up boolean not null,
  -- the act that closed it; "none" while it is open
  closed_by uuid not null,
  outcome text,
  primary key (operation, id)
);
create index duty_entry_subject on duty_entry (operation, subject, id);
create index duty_entry_open on duty_entry (operation, id)
  where follow_up and closed_by = '00000000-0000-0000-0000-000000000000';

create table duty_shift (
  operation int not null,
  id uuid not null,
  -- who takes over, if named: a user of sign-in
  to_user text,
  words text,
  -- what was open to follow up at that moment, as it was
  open jsonb not null,
  taken_by uuid not null,
  primary key (operation, id)
);
