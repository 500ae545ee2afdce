-- What: items, their packs and codes, and the lots in which they come. Reference tables, as
-- parties are (see 0004-parties.sql): no operation, acts of the register, row 0 is "none".

create table item (
  id uuid primary key,
  class text not null,
  -- the first of its names
  name text not null,
  sort_key text collate "C" not null,
  model text,
  size text,
  -- who makes this model; "nobody" where any maker's will do
  maker uuid not null references party,
  -- every quantity of the item counts this, so it never changes
  unit text not null,
  regime text not null check (regime in ('unstated', 'ppe', 'medical_device',
    'ppe_and_medical_device', 'in_vitro_diagnostic', 'medicine', 'controlled_medicine', 'biocide',
    'community_mask', 'none')),
  storage_min_celsius int,
  storage_max_celsius int,
  -- dangerous goods: UN1987
  un_number text,
  serialised boolean not null default false,
  -- the wider item: "FFP2" lies beneath "masks", a model beneath "FFP2"
  parent uuid not null references item,
  note text,
  version int not null default 1,
  check (storage_min_celsius <= storage_max_celsius)
);
insert into item (id, class, name, sort_key, maker, unit, regime, parent) values
  ('00000000-0000-0000-0000-000000000000', 'other', 'nothing', '',
   '00000000-0000-0000-0000-000000000000', 'unstated', 'unstated',
   '00000000-0000-0000-0000-000000000000');
create index item_listed on item (sort_key, id);
create index item_below on item (parent);
create index item_class on item (class, sort_key, id);

create table item_name (
  item uuid not null references item,
  position int not null,
  name text not null,
  language text,
  script text,
  primary key (item, position)
);

create table item_word (
  word text collate "C" not null,
  item uuid not null references item,
  primary key (word, item)
);
create index item_word_item on item_word (item);

-- How an item is packed. Packs present quantities; they never are quantities.
create table item_pack (
  item uuid not null references item,
  level text not null check (level in ('piece', 'inner_box', 'carton', 'pallet')),
  -- base units in one pack
  quantity bigint not null check (quantity > 0),
  weight_grams int check (weight_grams > 0),
  length_mm int check (length_mm > 0),
  width_mm int check (width_mm > 0),
  height_mm int check (height_mm > 0),
  primary key (item, level)
);

-- What other registers call an item. A GTIN names one item at one level of packing; HS, UNSPSC
-- and EMDN name classes of items, in an edition ('' where the scheme has none).
create table item_code (
  item uuid not null references item,
  scheme text not null check (scheme in ('gtin', 'hs', 'unspsc', 'emdn')),
  edition text not null,
  code text not null,
  level text not null,
  primary key (item, scheme, edition, code)
);
create index item_code_code on item_code (scheme, code);
create unique index gtin_taken on item_code (code) where scheme = 'gtin';

-- A stated lot is one item of one maker under one number in one packaging. An unstated lot belongs
-- to one consignment line and is never shared: two boxes that do not say their lot may be of two.
-- '' where the goods show no number, no serial number or no packaging.
create table lot (
  id uuid primary key,
  item uuid not null references item,
  maker uuid not null references party,
  lot_number text collate "C" not null,
  serial text collate "C" not null,
  packaging text not null,
  expires_on date,
  made_on date,
  unstated boolean not null,
  consignment_line uuid not null,
  note text,
  version int not null default 1,
  check (unstated = (lot_number = '' and serial = '')),
  check (unstated = (consignment_line <> '00000000-0000-0000-0000-000000000000')
    or id = '00000000-0000-0000-0000-000000000000')
);
insert into lot (id, item, maker, lot_number, serial, packaging, unstated, consignment_line) values
  ('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000',
   '00000000-0000-0000-0000-000000000000', '', '', '', true,
   '00000000-0000-0000-0000-000000000000');
create unique index lot_taken on lot (item, maker, lot_number, packaging)
  where not unstated and serial = '';
-- A serialised device is a lot of one: its maker gives a serial number once.
create unique index serial_taken on lot (item, maker, serial) where serial <> '';
create unique index lot_unstated on lot (consignment_line, item) where unstated;
create index lot_number on lot (lot_number);
create index lot_serial on lot (serial);
create index lot_expiry on lot (expires_on, id);
