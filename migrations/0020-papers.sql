-- What the papers and labels of a consignment need besides what it says of itself.
--
-- Words: a POUCH is the bag with the papers on the goods. Its CODE is printed on the papers in it;
-- whoever reads it there may see what a discreet label does not show.

alter table consignment
  add column labels text not null default 'discreet' check (labels in ('open', 'discreet')),
  add column pouch_code text;
-- Those of before get one out of their id, which members alone know; new ones get a random one.
update consignment set pouch_code =
  'K-' || upper(substr(md5(id::text), 1, 4)) || '-' || upper(substr(md5(id::text), 5, 4));
alter table consignment alter column pouch_code set not null;

-- What a line is worth to customs, and where it was made: said last. What each act said is in
-- consignment_history, under the line's id.
create table consignment_value (
  operation int not null,
  line uuid not null,
  consignment uuid not null,
  -- millionths of the currency: one mask may cost 0.035
  micros bigint not null check (micros > 0),
  -- of one base unit, or of the whole line where that has no number
  per text not null check (per in ('unit', 'line')),
  currency text not null,
  basis text not null check (basis in ('donor_stated', 'market', 'catalogue')),
  -- the basis in words: "market price, Hangzhou, March 2020"
  words text,
  -- the country where the goods were made
  origin text,
  primary key (operation, line)
);
create index consignment_value_consignment on consignment_value (operation, consignment);
