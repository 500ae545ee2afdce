-- What came, as whoever stood there said it. The quantities are in the ledger; here is what was
-- seen of each line and package, with the reasons, and what the temperature logger showed.
--
-- Words: a TALLY counts packages and takes their contents from the packing list, a COUNT counts
-- units, a REPORT rests on a paper or an article, a CORRECTION says what one of these should have
-- said. A FINDING is one thing seen of one line.

create table receipt (
  operation int not null,
  id uuid not null,
  -- "none": goods that no consignment announced
  consignment uuid not null,
  kind text not null check (kind in ('tally', 'count', 'report', 'correction')),
  -- the receipt that it corrects; "none" for the others
  corrects uuid not null,
  place uuid not null,
  holder uuid not null,
  -- written on the carrier's document at the hand-over
  reservation text,
  -- goods that a temperature logger should have travelled with
  cold boolean not null,
  note text,
  primary key (operation, id)
);
create index receipt_consignment on receipt (operation, consignment, id);
create index receipt_corrects on receipt (operation, corrects)
  where corrects <> '00000000-0000-0000-0000-000000000000';

create table receipt_package (
  operation int not null,
  receipt uuid not null,
  package uuid not null,
  -- null: nobody looked
  seals_intact boolean,
  -- what is wrong with it; null: nothing was seen
  damage text,
  primary key (operation, receipt, package)
);
create index receipt_package_package on receipt_package (operation, package);

create table receipt_line (
  operation int not null,
  receipt uuid not null,
  number int not null,
  -- "none" for goods that were not announced
  consignment_line uuid not null,
  item uuid not null,
  lot uuid not null,
  -- `over` repeats how many of the sound and damaged are more than announced
  finding text not null check (finding in ('sound', 'damaged', 'over', 'short', 'wrong_item',
    'unannounced')),
  -- null: it arrived, and nobody said how many ("dozens")
  quantity bigint check (quantity >= 0),
  reason text,
  primary key (operation, receipt, number)
);
create index receipt_line_line on receipt_line (operation, consignment_line);

-- A logger read. A receipt of cold goods without one shows it as missing.
create table temperature_reading (
  operation int not null,
  act uuid not null,
  number int not null,
  receipt uuid not null,
  -- "none": the whole receipt
  package uuid not null,
  logger text,
  min_celsius double precision not null,
  max_celsius double precision not null,
  minutes int not null check (minutes >= 0),
  excursion boolean not null,
  primary key (operation, act, number),
  check (min_celsius <= max_celsius)
);
create index temperature_reading_receipt on temperature_reading (operation, receipt);
