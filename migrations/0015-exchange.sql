-- Spreadsheets that were imported: how each went, which rows were bad and why, and what every row
-- that was recorded said, so that the same row changes nothing however often it comes.

create table import_run (
  operation int not null,
  id uuid not null,
  kind text not null check (kind in ('needs', 'pledge-lines', 'packing-list')),
  dry_run boolean not null,
  file_name text,
  format text not null check (format in ('xlsx', 'csv')),
  bytes bigint not null,
  -- the headings of the file, in its order: bad rows go back under the same
  headings jsonb not null,
  actor text not null,
  status text not null check (status in ('waiting', 'running', 'done', 'failed')),
  total int not null,
  read int not null,
  recorded int not null,
  unchanged int not null,
  bad int not null,
  started_at timestamptz not null,
  -- when it last said that it goes on: a run that stopped saying so was interrupted
  seen_at timestamptz not null,
  ended_at timestamptz,
  -- of a run that failed: the request under which the log has why
  failure text,
  primary key (operation, id)
);

create table import_bad_row (
  operation int not null,
  run uuid not null,
  -- its row in the file, from 1
  number int not null,
  cells jsonb not null,
  -- [{cell, column, code, says, remedy}]
  errors jsonb not null,
  primary key (operation, run, number)
);

-- What a row said when it was recorded. Its id is made of the row id (UUIDv5), and is the id of
-- the line that it became.
create table import_row (
  operation int not null,
  id uuid not null,
  kind text not null,
  row_id text not null,
  run uuid not null,
  act uuid not null,
  said jsonb not null,
  primary key (operation, id)
);

-- What rows said together of one request, pledge or package: rows that come later must agree.
create table import_part (
  operation int not null,
  id uuid not null,
  said jsonb not null,
  -- by column, the ids of what it names
  ids jsonb not null,
  primary key (operation, id)
);
