-- Goods under one transport document: who sends what to whom, in which packages, on which legs,
-- with which papers, through which customs. How much stands where is in the ledger; here is what
-- the papers say. A delivery (the last mile) is a consignment whose lines name need lines.
--
-- Words: a LINE is what one package (or no package) holds of one item, lot and pledge line. A LEG
-- is one flight, truck or ship. A STEP is what one act did to one line: it is the only trace of a
-- line without a number ("dozens"), which has no postings.

create table consignment (
  operation int not null,
  id uuid not null,
  code text not null,
  kind text not null check (kind in ('inbound', 'delivery')),
  -- places; "none" where not known
  origin uuid not null,
  destination uuid not null,
  incoterm text,
  -- the named place of the incoterm, as written: "DAP Liège Airport"
  incoterm_place text,
  freight_payer uuid not null,
  storage_payer uuid not null,
  demurrage_payer uuid not null,
  insurer uuid not null,
  insured_minor bigint check (insured_minor >= 0),
  insured_currency text,
  -- printed on every package that has no message of its own
  message text,
  stated_date text,
  note text,
  version int not null default 1,
  -- the act that closed it; "none" while it is open
  closed_by uuid not null,
  closed_at timestamptz,
  primary key (operation, id),
  constraint consignment_code_taken unique (operation, code),
  check ((insured_minor is null) = (insured_currency is null)),
  constraint incoterm_needs_place check ((incoterm is null) = (incoterm_place is null))
);
create index consignment_open on consignment (operation, kind, closed_by, id);

create table consignment_party (
  operation int not null,
  consignment uuid not null,
  role text not null check (role in ('donor', 'exporter', 'consignor', 'forwarder', 'carrier',
    'handling_agent', 'consignee', 'notify_party', 'importer', 'customs_representative',
    'final_recipient')),
  party uuid not null,
  -- the customs number used here, where it is not the one the register has
  eori text,
  primary key (operation, consignment, role, party)
);
create index consignment_party_party on consignment_party (operation, party, role);
-- Goods have one holder: who packs, who handles and who receives are one party each.
create unique index role_held_once on consignment_party (operation, consignment, role)
  where role in ('exporter', 'consignor', 'handling_agent', 'consignee', 'importer',
    'customs_representative');

-- What each act said of the header, a leg, a document, a package, a customs file or a paper: the
-- whole of it as it then was. The rows themselves hold what was said last.
create table consignment_history (
  operation int not null,
  consignment uuid not null,
  act uuid not null,
  -- the id of what it is about; the consignment's own for the header
  subject uuid not null,
  content jsonb not null,
  primary key (operation, consignment, act, subject)
);

create table package (
  operation int not null,
  id uuid not null,
  consignment uuid not null,
  -- the package it lies in; "none" at the top
  parent uuid not null,
  number int not null,
  kind text not null check (kind in ('pallet', 'carton', 'box', 'crate', 'bag', 'drum', 'cylinder',
    'cool_box', 'container', 'other')),
  sscc text,
  own_code text not null,
  -- the marks painted or glued on it by others
  marks text,
  weight_grams bigint check (weight_grams > 0),
  length_mm int check (length_mm > 0),
  width_mm int check (width_mm > 0),
  height_mm int check (height_mm > 0),
  message text,
  primary key (operation, id),
  constraint package_number unique (operation, consignment, number),
  constraint package_code_taken unique (operation, own_code)
);
-- GS1 General Specifications 2.2.1: an SSCC names one logistic unit.
create unique index sscc_taken on package (operation, sscc) where sscc is not null;
create index package_parent on package (operation, parent);

create table consignment_line (
  operation int not null,
  id uuid not null,
  consignment uuid not null,
  number int not null,
  -- "none": unpackaged
  package uuid not null,
  item uuid not null,
  -- "none" only for a line without a number
  lot uuid not null,
  pledge_line uuid not null,
  -- "none" unless this is a delivery
  need_line uuid not null,
  quantity bigint check (quantity > 0),
  qualifier qualifier not null,
  stated text not null,
  provenance provenance not null,
  -- the value on the pro-forma: what customs, insurer and carrier are told
  value_minor bigint check (value_minor >= 0),
  value_currency text,
  value_basis text check (value_basis in ('donor_stated', 'market', 'catalogue', 'unknown')),
  primary key (operation, id),
  constraint consignment_line_number unique (operation, consignment, number),
  constraint unquantified_has_no_quantity
    check ((quantity is null) = (qualifier = 'unquantified')),
  check ((value_minor is null) = (value_currency is null)
    and (value_minor is null) = (value_basis is null))
);
create index consignment_line_package on consignment_line (operation, package);
create index consignment_line_pledge_line on consignment_line (operation, pledge_line);
create index consignment_line_lot on consignment_line (operation, lot);
create index consignment_line_need_line on consignment_line (operation, need_line);

create table leg (
  operation int not null,
  id uuid not null,
  consignment uuid not null,
  number int not null,
  mode text not null check (mode in ('air', 'sea', 'road', 'rail', 'inland_water', 'courier')),
  -- the flight, the truck's plate, the voyage
  vehicle text,
  carrier uuid not null,
  from_place uuid not null,
  to_place uuid not null,
  planned_departure timestamptz,
  actual_departure timestamptz,
  planned_arrival timestamptz,
  actual_arrival timestamptz,
  note text,
  primary key (operation, id),
  constraint leg_number unique (operation, consignment, number)
);
create index leg_vehicle on leg (operation, upper(replace(vehicle, ' ', '')));
create index leg_arrival on leg (operation, (coalesce(actual_arrival, planned_arrival)));

-- What one act did to one line; on which leg, if it said so. Quantity null: the line has no number.
create table consignment_step (
  operation int not null,
  act uuid not null,
  line uuid not null,
  leg uuid not null,
  stage stage not null,
  quantity bigint check (quantity > 0),
  reason text,
  primary key (operation, act, line, stage)
);
create index consignment_step_line on consignment_step (operation, line);
create index consignment_step_leg on consignment_step (operation, leg);

-- One master air waybill (the carrier's) holds many house air waybills (the forwarder's).
create table transport_document (
  operation int not null,
  id uuid not null,
  consignment uuid not null,
  kind text not null check (kind in ('master_air_waybill', 'house_air_waybill', 'cmr',
    'bill_of_lading', 'house_bill_of_lading', 'rail_consignment_note', 'other')),
  number text not null,
  issuer uuid not null,
  issued_on date,
  -- the scan; "none" where nobody has it
  source uuid not null,
  primary key (operation, id),
  constraint document_once unique (operation, consignment, kind, number)
);
create index transport_document_number on transport_document (operation, number);
-- A house number is its forwarder's own; the same one on two consignments is a mistake.
create unique index house_waybill_taken on transport_document (operation, number, issuer)
  where kind in ('house_air_waybill', 'house_bill_of_lading');

-- One customs file per declaration: the export, each transit, the import.
create table customs_file (
  operation int not null,
  id uuid not null,
  consignment uuid not null,
  kind text not null check (kind in ('export', 'transit', 'import')),
  country text not null,
  procedure text not null check (procedure in ('export', 're_export', 'transit',
    'free_circulation', 'free_circulation_with_relief', 'temporary_admission', 'warehouse')),
  -- the declaration's number (in the EU the MRN); until it is known nothing may leave under it
  reference text,
  office text,
  guarantee text,
  -- temporary admission: the day by which the goods leave again
  leave_by date,
  declarant uuid not null,
  opened_at timestamptz not null,
  cleared_at timestamptz,
  source uuid not null,
  note text,
  primary key (operation, id),
  constraint customs_reference_taken unique (operation, country, reference, consignment),
  constraint procedure_does_not_fit check (case kind
    when 'export' then procedure in ('export', 're_export')
    when 'transit' then procedure = 'transit'
    else procedure in ('free_circulation', 'free_circulation_with_relief', 'temporary_admission',
      'warehouse') end),
  constraint transit_needs_guarantee check (procedure <> 'transit' or guarantee is not null),
  constraint cleared_before_opened check (cleared_at >= opened_at)
);
create index customs_file_consignment on customs_file (operation, consignment);

-- A paper somebody on the way will ask for. `source` is the paper itself; "none": it is missing.
create table required_paper (
  operation int not null,
  id uuid not null,
  consignment uuid not null,
  paper text not null,
  -- who asks: a country, or whoever meets the goods on a leg
  country text,
  leg uuid not null,
  source uuid not null,
  note text,
  primary key (operation, id)
);
create index required_paper_consignment on required_paper (operation, consignment);

-- Checked against sanctions lists or export bans; append-only, the id is the act's.
create table compliance_check (
  operation int not null,
  act uuid not null,
  consignment uuid not null,
  kind text not null check (kind in ('sanctions', 'export_ban')),
  result text not null check (result in ('clear', 'licence_needed', 'licence_held', 'hit')),
  -- the person or office that checked, as it signs
  checked_by text not null,
  checked_at timestamptz not null,
  -- the list, the ordinance, the licence
  against text not null,
  source uuid not null,
  note text,
  primary key (operation, act)
);
create index compliance_check_consignment on compliance_check (operation, consignment);

-- A fact that broke the customs gate: the goods left a border place, and no procedure was named.
create table customs_breach (
  operation int not null,
  act uuid not null,
  consignment uuid not null,
  place uuid not null,
  rule text not null,
  primary key (operation, act, consignment, place)
);
create index customs_breach_consignment on customs_breach (operation, consignment);
