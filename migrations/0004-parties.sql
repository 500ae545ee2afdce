-- Who and where. Reference tables: they have no operation, all operations share them, and what is
-- written in them are acts of operation 0, the register. Row 0 of each is "none", so that joins
-- are never outer joins.
--
-- Words: a NAME is kept as it is written, in any script. A WORD is a piece of a name, or a code,
-- folded (small letters, no accents) and found by its beginning; in scripts without spaces every
-- rest of the name is a word. Collation "C" lets `^@` (starts with) use the key.

create table party (
  id uuid primary key,
  kind text not null check (kind in ('government', 'province', 'region', 'municipality', 'company',
    'foundation', 'ngo', 'un_agency', 'hospital', 'carrier', 'person', 'joint_group', 'other')),
  -- the first of its names; of a joint group, the names of its members
  name text not null,
  -- the name, folded: the order of lists
  sort_key text collate "C" not null,
  country text,
  parent uuid not null references party,
  eori text constraint party_eori_taken unique,
  note text,
  version int not null default 1
);
insert into party (id, kind, name, sort_key, parent) values
  ('00000000-0000-0000-0000-000000000000', 'other', 'nobody', '',
   '00000000-0000-0000-0000-000000000000');
create index party_listed on party (sort_key, id);
create index party_below on party (parent);

create table party_name (
  party uuid not null references party,
  -- 0 is the primary name
  position int not null,
  name text not null,
  -- ISO 639-1 and ISO 15924, where known
  language text,
  script text,
  primary key (party, position)
);

create table party_word (
  word text collate "C" not null,
  party uuid not null references party,
  primary key (word, party)
);
create index party_word_party on party_word (party);

-- What other registers call a party: its LEI, GLN, tax number. EORI has its own column, because
-- customs asks for it.
create table party_code (
  scheme text not null,
  code text not null,
  party uuid not null references party,
  constraint party_code_taken primary key (scheme, code)
);
create index party_code_party on party_code (party);

-- Who promised jointly. A group's id follows from its members (UUIDv5), so there is one group of
-- the same members, whoever makes it first.
create table party_member (
  "group" uuid not null references party,
  party uuid not null references party,
  position int not null,
  primary key ("group", party)
);
create index party_member_party on party_member (party);

create table place (
  id uuid primary key,
  kind text not null check (kind in ('airport', 'port', 'warehouse', 'hospital', 'pharmacy', 'ward',
    'city', 'region', 'country', 'border_post', 'handling_agent_shed', 'other')),
  name text not null,
  sort_key text collate "C" not null,
  country text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  -- IANA, for example Europe/Brussels
  time_zone text,
  unlocode text,
  iata text constraint place_iata_taken unique,
  gln text constraint place_gln_taken unique,
  parent uuid not null references place,
  operated_by uuid not null references party,
  note text,
  version int not null default 1,
  check ((latitude is null) = (longitude is null))
);
insert into place (id, kind, name, sort_key, parent, operated_by) values
  ('00000000-0000-0000-0000-000000000000', 'other', 'nowhere', '',
   '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000');
create index place_listed on place (sort_key, id);
create index place_below on place (parent);
create index place_operator on place (operated_by);
-- A UN/LOCODE names a town with its port and airport, so its warehouses and wards share it.
create unique index place_unlocode_taken on place (unlocode, kind)
  where kind in ('city', 'airport', 'port', 'border_post');

create table place_name (
  place uuid not null references place,
  position int not null,
  name text not null,
  language text,
  script text,
  primary key (place, position)
);

create table place_word (
  word text collate "C" not null,
  place uuid not null references place,
  primary key (word, place)
);
create index place_word_place on place_word (place);
