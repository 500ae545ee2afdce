-- The goods that a dry run of packing lists found, by consignment: what will be asked of them on
-- arrival is worked out when it is read, by the rules of that day.
create table import_goods (
  operation int not null,
  run uuid not null,
  consignment uuid not null,
  -- [{ref, item, madeOn, expiresOn}], each once
  lines jsonb not null,
  is_gift boolean not null,
  primary key (operation, run, consignment)
);
