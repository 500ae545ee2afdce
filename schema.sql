-- Made by npm run generate from migrations/; never edited.

create type basis as enum (
  'counted',
  'tallied',
  'documented',
  'reported'
);

create type condition as enum (
  'sound',
  'damaged'
);

create type need_priority as enum (
  'life_saving',
  'urgent',
  'routine'
);

create type provenance as enum (
  'gift',
  'purchase',
  'loan',
  'transfer',
  'own_stock'
);

create type qualifier as enum (
  'exact',
  'about',
  'at_least',
  'up_to',
  'unquantified'
);

create type stage as enum (
  'source',
  'promised',
  'committed',
  'packed',
  'in_transit',
  'landed',
  'arrived',
  'in_stock',
  'dispatched',
  'delivered',
  'issued',
  'in_service',
  'moving',
  'used',
  'short',
  'lost',
  'destroyed',
  'returned_to_donor',
  'seized',
  'handed_over',
  'cancelled',
  'found',
  'unexplained',
  'transformed'
);

create sequence account_id;

create table account (
  operation integer not null,
  id bigint not null,
  key uuid not null,
  stage stage not null,
  reached stage not null,
  holder uuid not null,
  place uuid not null,
  item uuid not null,
  lot uuid not null,
  pledge_line uuid not null,
  consignment_line uuid not null,
  condition condition not null,
  balance bigint not null,
  since timestamp with time zone,
  constraint account_pkey PRIMARY KEY (operation, id),
  constraint insufficient_stock CHECK (((balance >= 0) OR (stage = ANY (ARRAY['source'::stage, 'found'::stage, 'unexplained'::stage, 'transformed'::stage]))))
);
CREATE INDEX account_consignment_line ON public.account USING btree (operation, consignment_line, stage);
CREATE INDEX account_holder ON public.account USING btree (operation, holder, stage) WHERE (since IS NOT NULL);
CREATE UNIQUE INDEX account_key ON public.account USING btree (operation, key);
CREATE INDEX account_lot ON public.account USING btree (operation, lot);
CREATE INDEX account_open ON public.account USING btree (operation, holder, item) WHERE ((stage = ANY (ARRAY['promised'::stage, 'committed'::stage])) AND (since IS NOT NULL));
CREATE INDEX account_place ON public.account USING btree (operation, place, stage) WHERE (since IS NOT NULL);
CREATE INDEX account_pledge_line ON public.account USING btree (operation, pledge_line, stage);
CREATE INDEX account_stage ON public.account USING btree (operation, stage, since) WHERE (since IS NOT NULL);
CREATE INDEX account_unexplained ON public.account USING btree (operation, key) WHERE ((stage = 'unexplained'::stage) AND (since IS NOT NULL));

create table act (
  operation integer not null,
  id uuid not null,
  kind text not null,
  actor text not null,
  on_behalf_of jsonb,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  basis basis not null,
  source uuid not null,
  quote text,
  reason text,
  corrects uuid,
  subject uuid not null,
  fingerprint text not null,
  answer jsonb not null,
  constraint act_pkey PRIMARY KEY (operation, id)
);
CREATE INDEX act_happened ON public.act USING btree (operation, happened_at, id);
CREATE INDEX act_recorded ON public.act USING btree (operation, recorded_at);
CREATE INDEX act_reversal ON public.act USING btree (operation, corrects) WHERE (kind = 'act.reverse'::text);
CREATE INDEX act_subject ON public.act USING btree (operation, subject, id);

create table alarm (
  operation integer not null,
  id uuid not null,
  lot uuid not null,
  facility uuid not null,
  ward uuid not null,
  quantity bigint,
  what text not null,
  harm text not null,
  raised_at timestamp with time zone not null,
  verdict uuid not null,
  closed_by uuid not null,
  closed_at timestamp with time zone,
  finding text,
  note text,
  constraint alarm_pkey PRIMARY KEY (operation, id),
  constraint alarm_finding_check CHECK ((finding = ANY (ARRAY['confirmed'::text, 'unfounded'::text, 'other_cause'::text]))),
  constraint alarm_harm_check CHECK ((harm = ANY (ARRAY['none'::text, 'suspected'::text, 'harmed'::text]))),
  constraint alarm_quantity_check CHECK ((quantity > 0))
);
CREATE INDEX alarm_lot ON public.alarm USING btree (operation, lot);
CREATE INDEX alarm_open ON public.alarm USING btree (operation, closed_by, raised_at, id);

create table allocation (
  operation integer not null,
  id uuid not null,
  rule text not null,
  reason text not null,
  constraint allocation_pkey PRIMARY KEY (operation, id),
  constraint allocation_rule_check CHECK ((rule = ANY (ARRAY['by_hand'::text, 'priority_then_urgency'::text])))
);

create table allocation_book (
  operation integer not null,
  constraint allocation_book_pkey PRIMARY KEY (operation)
);

create table arrival (
  operation integer not null,
  day date not null,
  item uuid not null,
  basis basis not null,
  slot smallint not null,
  quantity bigint not null,
  constraint arrival_pkey PRIMARY KEY (operation, day, item, basis, slot)
);

create table breach (
  operation integer not null,
  id uuid not null,
  act uuid not null,
  rule text not null,
  verdict uuid not null,
  lot uuid not null,
  item uuid not null,
  quantity bigint not null,
  facility uuid not null,
  opened_at timestamp with time zone not null,
  closed_by uuid not null,
  closed_at timestamp with time zone,
  note text,
  constraint breach_pkey PRIMARY KEY (operation, id),
  constraint breach_quantity_check CHECK ((quantity > 0)),
  constraint breach_rule_check CHECK ((rule = ANY (ARRAY['no_verdict'::text, 'held'::text, 'held_for_rework'::text, 'rejected'::text, 'limited_use'::text, 'use_not_declared'::text, 'derogation_ended'::text, 'derogation_users'::text, 'no_logger_reading'::text, 'temperature_excursion'::text, 'permit_missing'::text, 'receiver_not_licensed'::text, 'urgent_release_expired'::text, 'urgent_release_exceeded'::text, 'urgent_release_elsewhere'::text])))
);
CREATE INDEX breach_act ON public.breach USING btree (operation, act);
CREATE INDEX breach_lot ON public.breach USING btree (operation, lot);
CREATE INDEX breach_open ON public.breach USING btree (operation, closed_by, opened_at, id);

create table compliance_check (
  operation integer not null,
  act uuid not null,
  consignment uuid not null,
  kind text not null,
  result text not null,
  checked_by text not null,
  checked_at timestamp with time zone not null,
  against text not null,
  source uuid not null,
  note text,
  constraint compliance_check_pkey PRIMARY KEY (operation, act),
  constraint compliance_check_kind_check CHECK ((kind = ANY (ARRAY['sanctions'::text, 'export_ban'::text]))),
  constraint compliance_check_result_check CHECK ((result = ANY (ARRAY['clear'::text, 'licence_needed'::text, 'licence_held'::text, 'hit'::text])))
);
CREATE INDEX compliance_check_consignment ON public.compliance_check USING btree (operation, consignment);

create table conformity_setting (
  operation integer not null,
  second_pair boolean not null default false,
  alarm_holds text not null default 'type'::text,
  constraint conformity_setting_pkey PRIMARY KEY (operation),
  constraint conformity_setting_alarm_holds_check CHECK ((alarm_holds = ANY (ARRAY['type'::text, 'lot'::text, 'nothing'::text])))
);

create table consignment (
  operation integer not null,
  id uuid not null,
  code text not null,
  kind text not null,
  origin uuid not null,
  destination uuid not null,
  incoterm text,
  incoterm_place text,
  freight_payer uuid not null,
  storage_payer uuid not null,
  demurrage_payer uuid not null,
  insurer uuid not null,
  insured_minor bigint,
  insured_currency text,
  message text,
  stated_date text,
  note text,
  version integer not null default 1,
  closed_by uuid not null,
  closed_at timestamp with time zone,
  labels text not null default 'discreet'::text,
  pouch_code text not null,
  constraint consignment_pkey PRIMARY KEY (operation, id),
  constraint consignment_code_taken UNIQUE (operation, code),
  constraint consignment_check CHECK (((insured_minor IS NULL) = (insured_currency IS NULL))),
  constraint consignment_insured_minor_check CHECK ((insured_minor >= 0)),
  constraint consignment_kind_check CHECK ((kind = ANY (ARRAY['inbound'::text, 'delivery'::text]))),
  constraint consignment_labels_check CHECK ((labels = ANY (ARRAY['open'::text, 'discreet'::text]))),
  constraint incoterm_needs_place CHECK (((incoterm IS NULL) = (incoterm_place IS NULL)))
);
CREATE INDEX consignment_open ON public.consignment USING btree (operation, kind, closed_by, id);

create table consignment_history (
  operation integer not null,
  consignment uuid not null,
  act uuid not null,
  subject uuid not null,
  content jsonb not null,
  constraint consignment_history_pkey PRIMARY KEY (operation, consignment, act, subject)
);

create table consignment_line (
  operation integer not null,
  id uuid not null,
  consignment uuid not null,
  number integer not null,
  package uuid not null,
  item uuid not null,
  lot uuid not null,
  pledge_line uuid not null,
  need_line uuid not null,
  quantity bigint,
  qualifier qualifier not null,
  stated text not null,
  provenance provenance not null,
  value_minor bigint,
  value_currency text,
  value_basis text,
  constraint consignment_line_pkey PRIMARY KEY (operation, id),
  constraint consignment_line_number UNIQUE (operation, consignment, number),
  constraint consignment_line_check CHECK ((((value_minor IS NULL) = (value_currency IS NULL)) AND ((value_minor IS NULL) = (value_basis IS NULL)))),
  constraint consignment_line_quantity_check CHECK ((quantity > 0)),
  constraint consignment_line_value_basis_check CHECK ((value_basis = ANY (ARRAY['donor_stated'::text, 'market'::text, 'catalogue'::text, 'unknown'::text]))),
  constraint consignment_line_value_minor_check CHECK ((value_minor >= 0)),
  constraint unquantified_has_no_quantity CHECK (((quantity IS NULL) = (qualifier = 'unquantified'::qualifier)))
);
CREATE INDEX consignment_line_lot ON public.consignment_line USING btree (operation, lot);
CREATE INDEX consignment_line_need_line ON public.consignment_line USING btree (operation, need_line);
CREATE INDEX consignment_line_package ON public.consignment_line USING btree (operation, package);
CREATE INDEX consignment_line_pledge_line ON public.consignment_line USING btree (operation, pledge_line);
CREATE INDEX consignment_line_unquantified ON public.consignment_line USING btree (operation, consignment) WHERE (quantity IS NULL);

create table consignment_party (
  operation integer not null,
  consignment uuid not null,
  role text not null,
  party uuid not null,
  eori text,
  constraint consignment_party_pkey PRIMARY KEY (operation, consignment, role, party),
  constraint consignment_party_role_check CHECK ((role = ANY (ARRAY['donor'::text, 'exporter'::text, 'consignor'::text, 'forwarder'::text, 'carrier'::text, 'handling_agent'::text, 'consignee'::text, 'notify_party'::text, 'importer'::text, 'customs_representative'::text, 'final_recipient'::text])))
);
CREATE INDEX consignment_party_party ON public.consignment_party USING btree (operation, party, role);
CREATE UNIQUE INDEX role_held_once ON public.consignment_party USING btree (operation, consignment, role) WHERE (role = ANY (ARRAY['exporter'::text, 'consignor'::text, 'handling_agent'::text, 'consignee'::text, 'importer'::text, 'customs_representative'::text]));

create table consignment_step (
  operation integer not null,
  act uuid not null,
  line uuid not null,
  leg uuid not null,
  stage stage not null,
  quantity bigint,
  reason text,
  constraint consignment_step_pkey PRIMARY KEY (operation, act, line, stage),
  constraint consignment_step_quantity_check CHECK ((quantity > 0))
);
CREATE INDEX consignment_step_leg ON public.consignment_step USING btree (operation, leg);
CREATE INDEX consignment_step_line ON public.consignment_step USING btree (operation, line);

create table consignment_value (
  operation integer not null,
  line uuid not null,
  consignment uuid not null,
  micros bigint not null,
  per text not null,
  currency text not null,
  basis text not null,
  words text,
  origin text,
  constraint consignment_value_pkey PRIMARY KEY (operation, line),
  constraint consignment_value_basis_check CHECK ((basis = ANY (ARRAY['donor_stated'::text, 'market'::text, 'catalogue'::text]))),
  constraint consignment_value_micros_check CHECK ((micros > 0)),
  constraint consignment_value_per_check CHECK ((per = ANY (ARRAY['unit'::text, 'line'::text])))
);
CREATE INDEX consignment_value_consignment ON public.consignment_value USING btree (operation, consignment);

create table crossing (
  operation integer not null,
  stage stage not null,
  consignment_line uuid not null,
  lot uuid not null,
  before uuid not null,
  pledge_line uuid not null,
  item uuid not null,
  slot smallint not null,
  quantity bigint not null,
  constraint crossing_pkey PRIMARY KEY (operation, stage, consignment_line, lot, before, pledge_line, item, slot)
);
CREATE INDEX crossing_pledge_line ON public.crossing USING btree (operation, pledge_line) WHERE (stage = 'arrived'::stage);

create table customs_breach (
  operation integer not null,
  act uuid not null,
  consignment uuid not null,
  place uuid not null,
  rule text not null,
  constraint customs_breach_pkey PRIMARY KEY (operation, act, consignment, place)
);
CREATE INDEX customs_breach_consignment ON public.customs_breach USING btree (operation, consignment);

create table customs_file (
  operation integer not null,
  id uuid not null,
  consignment uuid not null,
  kind text not null,
  country text not null,
  procedure text not null,
  reference text,
  office text,
  guarantee text,
  leave_by date,
  declarant uuid not null,
  opened_at timestamp with time zone not null,
  cleared_at timestamp with time zone,
  source uuid not null,
  note text,
  constraint customs_file_pkey PRIMARY KEY (operation, id),
  constraint customs_reference_taken UNIQUE (operation, country, reference, consignment),
  constraint cleared_before_opened CHECK ((cleared_at >= opened_at)),
  constraint customs_file_kind_check CHECK ((kind = ANY (ARRAY['export'::text, 'transit'::text, 'import'::text]))),
  constraint customs_file_procedure_check CHECK ((procedure = ANY (ARRAY['export'::text, 're_export'::text, 'transit'::text, 'free_circulation'::text, 'free_circulation_with_relief'::text, 'temporary_admission'::text, 'warehouse'::text]))),
  constraint procedure_does_not_fit CHECK (
CASE kind
    WHEN 'export'::text THEN (procedure = ANY (ARRAY['export'::text, 're_export'::text]))
    WHEN 'transit'::text THEN (procedure = 'transit'::text)
    ELSE (procedure = ANY (ARRAY['free_circulation'::text, 'free_circulation_with_relief'::text, 'temporary_admission'::text, 'warehouse'::text]))
END),
  constraint transit_needs_guarantee CHECK (((procedure <> 'transit'::text) OR (guarantee IS NOT NULL)))
);
CREATE INDEX customs_file_consignment ON public.customs_file USING btree (operation, consignment);

create table delivery_line (
  operation integer not null,
  id uuid not null,
  delivery uuid not null,
  plan uuid not null,
  from_place uuid not null,
  from_holder uuid not null,
  constraint delivery_line_pkey PRIMARY KEY (operation, id)
);
CREATE INDEX delivery_line_delivery ON public.delivery_line USING btree (operation, delivery);
CREATE INDEX delivery_line_plan ON public.delivery_line USING btree (operation, plan);

create table duty_entry (
  operation integer not null,
  id uuid not null,
  subject uuid not null,
  words text not null,
  follow_up boolean not null,
  closed_by uuid not null,
  outcome text,
  constraint duty_entry_pkey PRIMARY KEY (operation, id)
);
CREATE INDEX duty_entry_open ON public.duty_entry USING btree (operation, id) WHERE (follow_up AND (closed_by = '00000000-0000-0000-0000-000000000000'::uuid));
CREATE INDEX duty_entry_subject ON public.duty_entry USING btree (operation, subject, id);

create table duty_shift (
  operation integer not null,
  id uuid not null,
  to_user text,
  words text,
  open jsonb not null,
  taken_by uuid not null,
  constraint duty_shift_pkey PRIMARY KEY (operation, id)
);

create table evidence (
  operation integer not null,
  id uuid not null,
  subject text not null,
  item uuid not null,
  maker uuid not null,
  packaging text not null,
  lot uuid not null,
  package uuid not null,
  kind text not null,
  issuer text,
  body_number text,
  number text,
  standard text,
  edition text,
  issued_on date,
  valid_from date,
  valid_until date,
  "values" jsonb not null,
  languages text[] not null,
  note text,
  source uuid not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  constraint evidence_pkey PRIMARY KEY (operation, id),
  constraint evidence_body_number_check CHECK ((body_number ~ '^[0-9]{4}$'::text)),
  constraint evidence_dates_crossed CHECK ((valid_from <= valid_until)),
  constraint evidence_kind_check CHECK ((kind = ANY (ARRAY['declaration_of_conformity'::text, 'certificate'::text, 'authority_decision'::text, 'test_report'::text, 'label_photograph'::text, 'donor_statement'::text]))),
  constraint evidence_subject_check CHECK ((subject = ANY (ARRAY['type'::text, 'lot'::text, 'package'::text])))
);
CREATE INDEX evidence_item ON public.evidence USING btree (operation, item);
CREATE INDEX evidence_lot ON public.evidence USING btree (operation, lot);
CREATE INDEX evidence_package ON public.evidence USING btree (operation, package);

create table evidence_check (
  operation integer not null,
  evidence uuid not null,
  act uuid not null,
  checked text not null,
  note text,
  checked_at timestamp with time zone not null,
  checked_by text not null,
  constraint evidence_check_pkey PRIMARY KEY (operation, evidence, act),
  constraint evidence_check_checked_check CHECK ((checked = ANY (ARRAY['seen'::text, 'checked_with_issuer'::text, 'found_false'::text])))
);

create table file (
  operation integer not null,
  id uuid not null,
  digest text not null,
  type text not null,
  name text,
  size integer not null,
  caption text,
  constraint file_pkey PRIMARY KEY (operation, id)
);
CREATE INDEX file_digest ON public.file USING btree (operation, digest);

create table file_link (
  operation integer not null,
  subject uuid not null,
  file uuid not null,
  act uuid not null,
  constraint file_link_pkey PRIMARY KEY (operation, subject, file)
);
CREATE INDEX file_link_file ON public.file_link USING btree (operation, file);

create table file_part (
  operation integer not null,
  digest text not null,
  number integer not null,
  bytes bytea not null,
  constraint file_part_pkey PRIMARY KEY (operation, digest, number)
);

create table flow (
  operation integer not null,
  pledge_line uuid not null,
  item uuid not null,
  stage stage not null,
  reached stage not null,
  from_pledge_line uuid not null,
  from_item uuid not null,
  from_stage stage not null,
  from_reached stage not null,
  basis basis not null,
  slot smallint not null,
  quantity bigint not null,
  constraint flow_pkey PRIMARY KEY (operation, pledge_line, item, stage, reached, from_pledge_line, from_item, from_stage, from_reached, basis, slot)
);
CREATE INDEX flow_from_pledge_line ON public.flow USING btree (operation, from_pledge_line) WHERE (from_pledge_line <> pledge_line);

create table hand_over (
  operation integer not null,
  id uuid not null,
  to_operation integer not null,
  receiver uuid not null,
  place uuid not null,
  actor text not null,
  reason text not null,
  happened_at timestamp with time zone not null,
  lines jsonb not null,
  delivered_at timestamp with time zone,
  constraint hand_over_pkey PRIMARY KEY (operation, id)
);
CREATE INDEX hand_over_pending ON public.hand_over USING btree (operation, id) WHERE (delivered_at IS NULL);

create table hand_over_arrival (
  operation integer not null,
  id uuid not null,
  from_operation integer not null,
  lines jsonb not null,
  constraint hand_over_arrival_pkey PRIMARY KEY (operation, id)
);

create table import_bad_row (
  operation integer not null,
  run uuid not null,
  number integer not null,
  cells jsonb not null,
  errors jsonb not null,
  constraint import_bad_row_pkey PRIMARY KEY (operation, run, number)
);

create table import_goods (
  operation integer not null,
  run uuid not null,
  consignment uuid not null,
  lines jsonb not null,
  is_gift boolean not null,
  constraint import_goods_pkey PRIMARY KEY (operation, run, consignment)
);

create table import_part (
  operation integer not null,
  id uuid not null,
  said jsonb not null,
  ids jsonb not null,
  constraint import_part_pkey PRIMARY KEY (operation, id)
);

create table import_row (
  operation integer not null,
  id uuid not null,
  kind text not null,
  row_id text not null,
  run uuid not null,
  act uuid not null,
  said jsonb not null,
  constraint import_row_pkey PRIMARY KEY (operation, id)
);

create table import_run (
  operation integer not null,
  id uuid not null,
  kind text not null,
  dry_run boolean not null,
  file_name text,
  format text not null,
  bytes bigint not null,
  headings jsonb not null,
  actor text not null,
  status text not null,
  total integer not null,
  read integer not null,
  recorded integer not null,
  unchanged integer not null,
  bad integer not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  failure text,
  constraint import_run_pkey PRIMARY KEY (operation, id),
  constraint import_run_format_check CHECK ((format = ANY (ARRAY['xlsx'::text, 'csv'::text]))),
  constraint import_run_kind_check CHECK ((kind = ANY (ARRAY['needs'::text, 'pledge-lines'::text, 'packing-list'::text]))),
  constraint import_run_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
);

create table inspection (
  operation integer not null,
  id uuid not null,
  lot uuid not null,
  package uuid not null,
  kind text not null,
  plan text not null,
  limiting_quality integer not null,
  plan_words text not null,
  lot_size bigint not null,
  sample bigint not null,
  accept_up_to bigint not null,
  nonconforming bigint not null,
  accepted boolean not null,
  findings jsonb not null,
  inspected_by text not null,
  place uuid not null,
  note text,
  inspected_at timestamp with time zone not null,
  recorded_by text not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  constraint inspection_pkey PRIMARY KEY (operation, id),
  constraint inspection_accept_up_to_check CHECK ((accept_up_to >= 0)),
  constraint inspection_kind_check CHECK ((kind = ANY (ARRAY['visual'::text, 'marking'::text, 'leak'::text, 'laboratory'::text]))),
  constraint inspection_lot_size_check CHECK ((lot_size > 0)),
  constraint inspection_nonconforming_check CHECK ((nonconforming >= 0)),
  constraint inspection_plan_check CHECK ((plan = ANY (ARRAY['limiting_quality'::text, 'series'::text, 'rapid_protocol'::text, 'product_standard'::text]))),
  constraint inspection_sample_check CHECK ((sample > 0)),
  constraint inspection_sample_exceeded CHECK (((nonconforming <= sample) AND (sample <= lot_size)))
);
CREATE INDEX inspection_lot ON public.inspection USING btree (operation, lot, inspected_at);

create table installation (
  operation integer not null,
  act uuid not null,
  lot uuid not null,
  facility uuid not null,
  place uuid not null,
  installed_by text not null,
  accepted_by text not null,
  note text,
  constraint installation_pkey PRIMARY KEY (operation, act, lot)
);
CREATE INDEX installation_lot ON public.installation USING btree (operation, lot);

create table item (
  id uuid not null,
  class text not null,
  name text not null,
  sort_key text not null,
  model text,
  size text,
  maker uuid not null,
  unit text not null,
  regime text not null,
  storage_min_celsius integer,
  storage_max_celsius integer,
  un_number text,
  serialised boolean not null default false,
  parent uuid not null,
  note text,
  version integer not null default 1,
  constraint item_pkey PRIMARY KEY (id),
  constraint item_maker_fkey FOREIGN KEY (maker) REFERENCES party(id),
  constraint item_parent_fkey FOREIGN KEY (parent) REFERENCES item(id),
  constraint item_check CHECK ((storage_min_celsius <= storage_max_celsius)),
  constraint item_regime_check CHECK ((regime = ANY (ARRAY['unstated'::text, 'ppe'::text, 'medical_device'::text, 'ppe_and_medical_device'::text, 'in_vitro_diagnostic'::text, 'medicine'::text, 'controlled_medicine'::text, 'biocide'::text, 'community_mask'::text, 'none'::text])))
);
CREATE INDEX item_below ON public.item USING btree (parent);
CREATE INDEX item_class ON public.item USING btree (class, sort_key, id);
CREATE INDEX item_listed ON public.item USING btree (sort_key, id);

create table item_code (
  item uuid not null,
  scheme text not null,
  edition text not null,
  code text not null,
  level text not null,
  constraint item_code_pkey PRIMARY KEY (item, scheme, edition, code),
  constraint item_code_item_fkey FOREIGN KEY (item) REFERENCES item(id),
  constraint item_code_scheme_check CHECK ((scheme = ANY (ARRAY['gtin'::text, 'hs'::text, 'unspsc'::text, 'emdn'::text])))
);
CREATE UNIQUE INDEX gtin_taken ON public.item_code USING btree (code) WHERE (scheme = 'gtin'::text);
CREATE INDEX item_code_code ON public.item_code USING btree (scheme, code);

create table item_cover (
  operation integer not null,
  item uuid not null,
  slot smallint not null,
  lines bigint not null,
  open_lines bigint not null,
  needed bigint not null,
  allocated bigint not null,
  on_its_way bigint not null,
  delivered bigint not null,
  open bigint not null,
  constraint item_cover_pkey PRIMARY KEY (operation, item, slot)
);

create table item_flow (
  operation integer not null,
  item uuid not null,
  stage stage not null,
  reached stage not null,
  from_item uuid not null,
  from_stage stage not null,
  from_reached stage not null,
  basis basis not null,
  slot smallint not null,
  quantity bigint not null,
  constraint item_flow_pkey PRIMARY KEY (operation, item, stage, reached, from_item, from_stage, from_reached, basis, slot)
);

create table item_name (
  item uuid not null,
  "position" integer not null,
  name text not null,
  language text,
  script text,
  constraint item_name_pkey PRIMARY KEY (item, "position"),
  constraint item_name_item_fkey FOREIGN KEY (item) REFERENCES item(id)
);

create table item_pack (
  item uuid not null,
  level text not null,
  quantity bigint not null,
  weight_grams integer,
  length_mm integer,
  width_mm integer,
  height_mm integer,
  constraint item_pack_pkey PRIMARY KEY (item, level),
  constraint item_pack_item_fkey FOREIGN KEY (item) REFERENCES item(id),
  constraint item_pack_height_mm_check CHECK ((height_mm > 0)),
  constraint item_pack_length_mm_check CHECK ((length_mm > 0)),
  constraint item_pack_level_check CHECK ((level = ANY (ARRAY['piece'::text, 'inner_box'::text, 'carton'::text, 'pallet'::text]))),
  constraint item_pack_quantity_check CHECK ((quantity > 0)),
  constraint item_pack_weight_grams_check CHECK ((weight_grams > 0)),
  constraint item_pack_width_mm_check CHECK ((width_mm > 0))
);

create table item_word (
  word text not null,
  item uuid not null,
  constraint item_word_pkey PRIMARY KEY (word, item),
  constraint item_word_item_fkey FOREIGN KEY (item) REFERENCES item(id)
);
CREATE INDEX item_word_item ON public.item_word USING btree (item);

create table leg (
  operation integer not null,
  id uuid not null,
  consignment uuid not null,
  number integer not null,
  mode text not null,
  vehicle text,
  carrier uuid not null,
  from_place uuid not null,
  to_place uuid not null,
  planned_departure timestamp with time zone,
  actual_departure timestamp with time zone,
  planned_arrival timestamp with time zone,
  actual_arrival timestamp with time zone,
  note text,
  constraint leg_pkey PRIMARY KEY (operation, id),
  constraint leg_number UNIQUE (operation, consignment, number),
  constraint leg_mode_check CHECK ((mode = ANY (ARRAY['air'::text, 'sea'::text, 'road'::text, 'rail'::text, 'inland_water'::text, 'courier'::text])))
);
CREATE INDEX leg_arrival ON public.leg USING btree (operation, COALESCE(actual_arrival, planned_arrival));
CREATE INDEX leg_due ON public.leg USING btree (operation, planned_arrival) WHERE (actual_arrival IS NULL);
CREATE INDEX leg_vehicle ON public.leg USING btree (operation, upper(replace(vehicle, ' '::text, ''::text)));

create table licence (
  operation integer not null,
  id uuid not null,
  party uuid not null,
  number text not null,
  authority text not null,
  valid_until date not null,
  note text,
  recorded_at timestamp with time zone not null,
  withdrawn_by uuid not null,
  withdrawn_why text,
  constraint licence_pkey PRIMARY KEY (operation, id)
);
CREATE INDEX licence_party ON public.licence USING btree (operation, party);

create table lot (
  id uuid not null,
  item uuid not null,
  maker uuid not null,
  lot_number text not null,
  serial text not null,
  packaging text not null,
  expires_on date,
  made_on date,
  unstated boolean not null,
  consignment_line uuid not null,
  note text,
  version integer not null default 1,
  constraint lot_pkey PRIMARY KEY (id),
  constraint lot_item_fkey FOREIGN KEY (item) REFERENCES item(id),
  constraint lot_maker_fkey FOREIGN KEY (maker) REFERENCES party(id),
  constraint lot_check CHECK ((unstated = ((lot_number = ''::text) AND (serial = ''::text)))),
  constraint lot_check1 CHECK (((unstated = (consignment_line <> '00000000-0000-0000-0000-000000000000'::uuid)) OR (id = '00000000-0000-0000-0000-000000000000'::uuid)))
);
CREATE INDEX lot_expiry ON public.lot USING btree (expires_on, id);
CREATE INDEX lot_number ON public.lot USING btree (lot_number);
CREATE INDEX lot_serial ON public.lot USING btree (serial);
CREATE UNIQUE INDEX lot_taken ON public.lot USING btree (item, maker, lot_number, packaging) WHERE ((NOT unstated) AND (serial = ''::text));
CREATE UNIQUE INDEX lot_unstated ON public.lot USING btree (consignment_line, item) WHERE unstated;
CREATE UNIQUE INDEX serial_taken ON public.lot USING btree (item, maker, serial) WHERE (serial <> ''::text);

create table lot_arrival (
  operation integer not null,
  lot uuid not null,
  before uuid not null,
  item uuid not null,
  slot smallint not null,
  quantity bigint not null,
  constraint lot_arrival_pkey PRIMARY KEY (operation, lot, before, item, slot)
);

create table lot_descent (
  operation integer not null,
  act uuid not null,
  ancestor uuid not null,
  lot uuid not null,
  constraint lot_descent_pkey PRIMARY KEY (operation, act, ancestor, lot)
);
CREATE INDEX lot_descent_ancestor ON public.lot_descent USING btree (operation, ancestor);
CREATE INDEX lot_descent_lot ON public.lot_descent USING btree (operation, lot);

create table meeting (
  operation integer not null,
  act uuid not null,
  consignment uuid not null,
  leg uuid not null,
  party uuid not null,
  person text not null,
  telephone text,
  constraint meeting_pkey PRIMARY KEY (operation, act)
);
CREATE INDEX meeting_leg ON public.meeting USING btree (operation, leg, act);

create table member (
  operation integer not null,
  sign_in_user text not null,
  roles text[] not null,
  party uuid not null,
  since timestamp with time zone not null,
  constraint member_pkey PRIMARY KEY (operation, sign_in_user)
);

create table migration (
  name text not null,
  applied_at timestamp with time zone not null default now(),
  checksum text not null,
  constraint migration_pkey PRIMARY KEY (name)
);

create table need (
  operation integer not null,
  id uuid not null,
  code text not null,
  facility uuid not null,
  place uuid not null,
  asked_on date not null,
  contact text,
  note text,
  version integer not null default 1,
  constraint need_pkey PRIMARY KEY (operation, id),
  constraint need_code_taken UNIQUE (operation, code)
);
CREATE INDEX need_facility ON public.need USING btree (operation, facility);

create table need_cover (
  operation integer not null,
  need_line uuid not null,
  item uuid not null,
  by_when date,
  asked_on date not null,
  needed bigint not null,
  allocated bigint not null,
  on_its_way bigint not null,
  delivered bigint not null,
  open bigint not null,
  constraint need_cover_pkey PRIMARY KEY (operation, need_line)
);
CREATE INDEX need_cover_asked ON public.need_cover USING btree (operation, item, asked_on) WHERE (open > 0);
CREATE INDEX need_cover_due ON public.need_cover USING btree (operation, item, by_when) WHERE (open > 0);

create table need_line (
  operation integer not null,
  id uuid not null,
  need uuid not null,
  number integer not null,
  item uuid not null,
  quantity bigint not null,
  standards text[] not null,
  used_by text not null,
  purpose text not null,
  use_words text,
  by_when date,
  priority need_priority not null,
  verified_on date,
  verified_by uuid not null,
  withdrawn_by uuid not null,
  constraint need_line_pkey PRIMARY KEY (operation, id),
  constraint need_line_number UNIQUE (operation, need, number),
  constraint need_line_check CHECK (((verified_on IS NULL) = (verified_by = '00000000-0000-0000-0000-000000000000'::uuid))),
  constraint need_line_quantity_check CHECK ((quantity > 0))
);
CREATE INDEX need_line_due ON public.need_line USING btree (operation, by_when, id) WHERE ((withdrawn_by = '00000000-0000-0000-0000-000000000000'::uuid) AND (by_when IS NOT NULL));
CREATE INDEX need_line_item ON public.need_line USING btree (operation, item);
CREATE INDEX need_line_pressing ON public.need_line USING btree (operation, priority, COALESCE(by_when, 'infinity'::date), id);
CREATE INDEX need_line_unverified ON public.need_line USING btree (operation, id) WHERE ((withdrawn_by = '00000000-0000-0000-0000-000000000000'::uuid) AND (verified_on IS NULL));

create table need_version (
  operation integer not null,
  need uuid not null,
  number integer not null,
  act uuid not null,
  reason text not null,
  lines jsonb not null,
  constraint need_version_pkey PRIMARY KEY (operation, need, number)
);

create table operation (
  id integer not null generated by default as identity,
  act uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  slug text not null,
  name text not null,
  glide text,
  begins_on date,
  ends_on date,
  recipient_countries text[] not null default '{}'::text[],
  summary text,
  public boolean not null default false,
  public_delay_hours integer not null default 0,
  version integer not null default 1,
  situation_hours text[] not null default '{}'::text[],
  situation_time_zone text not null default 'UTC'::text,
  situation_hours_since timestamp with time zone not null default now(),
  constraint operation_pkey PRIMARY KEY (id),
  constraint slug_taken UNIQUE (slug)
);

create table operation_note (
  operation integer not null,
  id uuid not null,
  subject uuid not null,
  words text not null,
  source uuid not null,
  happened_on date,
  stated_date text,
  constraint operation_note_pkey PRIMARY KEY (operation, id)
);
CREATE INDEX operation_note_subject ON public.operation_note USING btree (operation, subject, id);

create table package (
  operation integer not null,
  id uuid not null,
  consignment uuid not null,
  parent uuid not null,
  number integer not null,
  kind text not null,
  sscc text,
  own_code text not null,
  marks text,
  weight_grams bigint,
  length_mm integer,
  width_mm integer,
  height_mm integer,
  message text,
  constraint package_pkey PRIMARY KEY (operation, id),
  constraint package_code_taken UNIQUE (operation, own_code),
  constraint package_number UNIQUE (operation, consignment, number),
  constraint package_height_mm_check CHECK ((height_mm > 0)),
  constraint package_kind_check CHECK ((kind = ANY (ARRAY['pallet'::text, 'carton'::text, 'box'::text, 'crate'::text, 'bag'::text, 'drum'::text, 'cylinder'::text, 'cool_box'::text, 'container'::text, 'other'::text]))),
  constraint package_length_mm_check CHECK ((length_mm > 0)),
  constraint package_weight_grams_check CHECK ((weight_grams > 0)),
  constraint package_width_mm_check CHECK ((width_mm > 0))
);
CREATE INDEX package_parent ON public.package USING btree (operation, parent);
CREATE UNIQUE INDEX sscc_taken ON public.package USING btree (operation, sscc) WHERE (sscc IS NOT NULL);

create table party (
  id uuid not null,
  kind text not null,
  name text not null,
  sort_key text not null,
  country text,
  parent uuid not null,
  eori text,
  note text,
  version integer not null default 1,
  constraint party_pkey PRIMARY KEY (id),
  constraint party_eori_taken UNIQUE (eori),
  constraint party_parent_fkey FOREIGN KEY (parent) REFERENCES party(id),
  constraint party_kind_check CHECK ((kind = ANY (ARRAY['government'::text, 'province'::text, 'region'::text, 'municipality'::text, 'company'::text, 'foundation'::text, 'ngo'::text, 'un_agency'::text, 'hospital'::text, 'carrier'::text, 'person'::text, 'joint_group'::text, 'other'::text])))
);
CREATE INDEX party_below ON public.party USING btree (parent);
CREATE INDEX party_listed ON public.party USING btree (sort_key, id);

create table party_code (
  scheme text not null,
  code text not null,
  party uuid not null,
  constraint party_code_taken PRIMARY KEY (scheme, code),
  constraint party_code_party_fkey FOREIGN KEY (party) REFERENCES party(id)
);
CREATE INDEX party_code_party ON public.party_code USING btree (party);

create table party_member (
  "group" uuid not null,
  party uuid not null,
  "position" integer not null,
  constraint party_member_pkey PRIMARY KEY ("group", party),
  constraint party_member_group_fkey FOREIGN KEY ("group") REFERENCES party(id),
  constraint party_member_party_fkey FOREIGN KEY (party) REFERENCES party(id)
);
CREATE INDEX party_member_party ON public.party_member USING btree (party);

create table party_name (
  party uuid not null,
  "position" integer not null,
  name text not null,
  language text,
  script text,
  constraint party_name_pkey PRIMARY KEY (party, "position"),
  constraint party_name_party_fkey FOREIGN KEY (party) REFERENCES party(id)
);

create table party_word (
  word text not null,
  party uuid not null,
  constraint party_word_pkey PRIMARY KEY (word, party),
  constraint party_word_party_fkey FOREIGN KEY (party) REFERENCES party(id)
);
CREATE INDEX party_word_party ON public.party_word USING btree (party);

create table permit (
  operation integer not null,
  id uuid not null,
  item uuid not null,
  quantity bigint not null,
  export_country text not null,
  export_number text not null,
  import_country text not null,
  import_number text not null,
  valid_until date not null,
  note text,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  withdrawn_by uuid not null,
  withdrawn_why text,
  constraint permit_pkey PRIMARY KEY (operation, id),
  constraint permit_quantity_check CHECK ((quantity > 0))
);
CREATE INDEX permit_item ON public.permit USING btree (operation, item);

create table permit_signature (
  operation integer not null,
  permit uuid not null,
  signed_by text not null,
  act uuid not null,
  office text not null,
  signed_at timestamp with time zone not null,
  constraint permit_signature_pkey PRIMARY KEY (operation, permit, signed_by)
);

create table permit_use (
  operation integer not null,
  permit uuid not null,
  act uuid not null,
  number integer not null,
  consignment uuid not null,
  item uuid not null,
  quantity bigint not null,
  constraint permit_use_pkey PRIMARY KEY (operation, act, number),
  constraint permit_use_quantity_check CHECK ((quantity > 0))
);
CREATE INDEX permit_use_consignment ON public.permit_use USING btree (operation, consignment);
CREATE INDEX permit_use_permit ON public.permit_use USING btree (operation, permit);

create table place (
  id uuid not null,
  kind text not null,
  name text not null,
  sort_key text not null,
  country text,
  latitude double precision,
  longitude double precision,
  time_zone text,
  unlocode text,
  iata text,
  gln text,
  parent uuid not null,
  operated_by uuid not null,
  note text,
  version integer not null default 1,
  constraint place_pkey PRIMARY KEY (id),
  constraint place_gln_taken UNIQUE (gln),
  constraint place_iata_taken UNIQUE (iata),
  constraint place_operated_by_fkey FOREIGN KEY (operated_by) REFERENCES party(id),
  constraint place_parent_fkey FOREIGN KEY (parent) REFERENCES place(id),
  constraint place_check CHECK (((latitude IS NULL) = (longitude IS NULL))),
  constraint place_kind_check CHECK ((kind = ANY (ARRAY['airport'::text, 'port'::text, 'warehouse'::text, 'hospital'::text, 'pharmacy'::text, 'ward'::text, 'city'::text, 'region'::text, 'country'::text, 'border_post'::text, 'handling_agent_shed'::text, 'other'::text]))),
  constraint place_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint place_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)))
);
CREATE INDEX place_below ON public.place USING btree (parent);
CREATE INDEX place_listed ON public.place USING btree (sort_key, id);
CREATE INDEX place_operator ON public.place USING btree (operated_by);
CREATE UNIQUE INDEX place_unlocode_taken ON public.place USING btree (unlocode, kind) WHERE (kind = ANY (ARRAY['city'::text, 'airport'::text, 'port'::text, 'border_post'::text]));

create table place_name (
  place uuid not null,
  "position" integer not null,
  name text not null,
  language text,
  script text,
  constraint place_name_pkey PRIMARY KEY (place, "position"),
  constraint place_name_place_fkey FOREIGN KEY (place) REFERENCES place(id)
);

create table place_word (
  word text not null,
  place uuid not null,
  constraint place_word_pkey PRIMARY KEY (word, place),
  constraint place_word_place_fkey FOREIGN KEY (place) REFERENCES place(id)
);
CREATE INDEX place_word_place ON public.place_word USING btree (place);

create table plan (
  operation integer not null,
  id uuid not null,
  allocation uuid not null,
  number integer not null,
  need_line uuid not null,
  supply_kind text not null,
  supply uuid not null,
  place uuid not null,
  quantity bigint not null,
  reason text not null,
  withdrawn_by uuid not null,
  constraint plan_id_taken PRIMARY KEY (operation, id),
  constraint plan_number UNIQUE (operation, allocation, number),
  constraint plan_check CHECK (((supply_kind = 'lot'::text) = (place <> '00000000-0000-0000-0000-000000000000'::uuid))),
  constraint plan_quantity_check CHECK ((quantity >= 0)),
  constraint plan_supply_kind_check CHECK ((supply_kind = ANY (ARRAY['pledge_line'::text, 'consignment_line'::text, 'lot'::text])))
);
CREATE INDEX plan_need_line ON public.plan USING btree (operation, need_line);
CREATE INDEX plan_supply ON public.plan USING btree (operation, supply, place);

create table plan_change (
  operation integer not null,
  plan uuid not null,
  act uuid not null,
  quantity_before bigint not null,
  quantity bigint not null,
  reason text not null,
  constraint plan_change_pkey PRIMARY KEY (operation, plan, act)
);

create table pledge (
  operation integer not null,
  id uuid not null,
  code text not null,
  donor uuid not null,
  shares text not null,
  recipients uuid[] not null default '{}'::uuid[],
  recipient_words text,
  solicited boolean,
  announced_on date,
  stated_date text,
  note text,
  version integer not null default 1,
  constraint pledge_pkey PRIMARY KEY (operation, id),
  constraint pledge_code_taken UNIQUE (operation, code),
  constraint pledge_shares_check CHECK ((shares = ANY (ARRAY['sole'::text, 'agreed'::text, 'stated'::text, 'unknown'::text])))
);
CREATE INDEX pledge_donor ON public.pledge USING btree (operation, donor);

create table pledge_line (
  operation integer not null,
  id uuid not null,
  pledge uuid not null,
  number integer not null,
  parent uuid not null,
  item uuid not null,
  quantity bigint,
  qualifier qualifier not null,
  stated text not null,
  provenance provenance not null,
  recipient uuid not null,
  owner uuid not null,
  return_by date,
  title_passes text,
  title_paper uuid not null,
  earmark text,
  constraint pledge_line_pkey PRIMARY KEY (operation, id),
  constraint pledge_line_number UNIQUE (operation, pledge, number),
  constraint loan_needs_return_date CHECK (((provenance <> 'loan'::provenance) OR (return_by IS NOT NULL))),
  constraint pledge_line_quantity_check CHECK ((quantity > 0)),
  constraint unquantified_has_no_quantity CHECK (((quantity IS NULL) = (qualifier = 'unquantified'::qualifier)))
);
CREATE INDEX pledge_line_parent ON public.pledge_line USING btree (operation, parent);
CREATE INDEX pledge_line_recipient ON public.pledge_line USING btree (operation, recipient);
CREATE INDEX pledge_line_said ON public.pledge_line USING btree (operation, item, qualifier) WHERE (parent = '00000000-0000-0000-0000-000000000000'::uuid);

create table pledge_share (
  operation integer not null,
  pledge uuid not null,
  party uuid not null,
  parts integer not null,
  constraint pledge_share_pkey PRIMARY KEY (operation, pledge, party),
  constraint pledge_share_parts_check CHECK ((parts > 0))
);

create table pledge_step (
  operation integer not null,
  act uuid not null,
  line uuid not null,
  step text not null,
  quantity bigint,
  reason text,
  donor_paper uuid not null,
  acceptance uuid not null,
  constraint pledge_step_pkey PRIMARY KEY (operation, act, line),
  constraint pledge_step_quantity_check CHECK ((quantity > 0)),
  constraint pledge_step_step_check CHECK ((step = ANY (ARRAY['committed'::text, 'declined'::text, 'withdrawn'::text])))
);
CREATE INDEX pledge_step_line ON public.pledge_step USING btree (operation, line);

create table pledge_value (
  operation integer not null,
  pledge uuid not null,
  number integer not null,
  line uuid not null,
  minor bigint not null,
  currency text not null,
  basis text not null,
  valued_on date,
  rate text,
  rate_source text,
  source uuid not null,
  constraint pledge_value_pkey PRIMARY KEY (operation, pledge, number),
  constraint pledge_value_basis_check CHECK ((basis = ANY (ARRAY['donor_stated'::text, 'market'::text, 'catalogue'::text, 'unknown'::text])))
);

create table pledge_version (
  operation integer not null,
  pledge uuid not null,
  number integer not null,
  act uuid not null,
  reason text not null,
  lines jsonb not null,
  constraint pledge_version_pkey PRIMARY KEY (operation, pledge, number)
);

create table posting (
  operation integer not null,
  act uuid not null,
  line integer not null,
  seq bigint not null generated by default as identity,
  source bigint not null,
  destination bigint not null,
  quantity bigint not null,
  reverses_act uuid,
  reverses_line integer,
  attributed boolean not null,
  turned boolean not null,
  constraint posting_pkey PRIMARY KEY (operation, act, line),
  constraint posting_check CHECK ((source <> destination)),
  constraint posting_check1 CHECK (((reverses_act IS NULL) = (reverses_line IS NULL))),
  constraint posting_quantity_check CHECK ((quantity > 0))
);
CREATE INDEX posting_destination ON public.posting USING btree (operation, destination, seq);
CREATE INDEX posting_reverses ON public.posting USING btree (operation, reverses_act, reverses_line) WHERE (reverses_act IS NOT NULL);
CREATE INDEX posting_source ON public.posting USING btree (operation, source, seq);
CREATE INDEX posting_turned_destination ON public.posting USING btree (operation, destination) WHERE turned;
CREATE INDEX posting_turned_source ON public.posting USING btree (operation, source) WHERE turned;

create table recall (
  id uuid not null,
  operation integer not null,
  alarm uuid not null,
  instruction text not null,
  words text not null,
  begun_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint recall_pkey PRIMARY KEY (id),
  constraint recall_instruction_check CHECK ((instruction = ANY (ARRAY['set_aside'::text, 'return'::text, 'destroy'::text])))
);
CREATE INDEX recall_operation ON public.recall USING btree (operation, begun_at, id);

create table recall_answer (
  operation integer not null,
  recall uuid not null,
  act uuid not null,
  number integer not null,
  party uuid not null,
  ward uuid not null,
  found bigint,
  set_aside bigint,
  used bigint,
  note text,
  answered_at timestamp with time zone not null,
  answered_by text not null,
  constraint recall_answer_pkey PRIMARY KEY (operation, recall, act, number),
  constraint recall_answer_found_check CHECK ((found >= 0)),
  constraint recall_answer_set_aside_check CHECK ((set_aside >= 0)),
  constraint recall_answer_used_check CHECK ((used >= 0))
);
CREATE INDEX recall_answer_party ON public.recall_answer USING btree (operation, recall, party, ward, answered_at);

create table recall_closing (
  operation integer not null,
  recall uuid not null,
  act uuid not null,
  closed_at timestamp with time zone not null,
  note text not null,
  constraint recall_closing_pkey PRIMARY KEY (operation, recall)
);

create table receipt (
  operation integer not null,
  id uuid not null,
  consignment uuid not null,
  kind text not null,
  corrects uuid not null,
  place uuid not null,
  holder uuid not null,
  reservation text,
  cold boolean not null,
  note text,
  constraint receipt_pkey PRIMARY KEY (operation, id),
  constraint receipt_kind_check CHECK ((kind = ANY (ARRAY['tally'::text, 'count'::text, 'report'::text, 'correction'::text])))
);
CREATE INDEX receipt_consignment ON public.receipt USING btree (operation, consignment, id);
CREATE INDEX receipt_corrects ON public.receipt USING btree (operation, corrects) WHERE (corrects <> '00000000-0000-0000-0000-000000000000'::uuid);

create table receipt_check (
  operation integer not null,
  act uuid not null,
  lot uuid not null,
  checked_at timestamp with time zone not null,
  note text,
  constraint receipt_check_pkey PRIMARY KEY (operation, lot, act)
);

create table receipt_line (
  operation integer not null,
  receipt uuid not null,
  number integer not null,
  consignment_line uuid not null,
  item uuid not null,
  lot uuid not null,
  finding text not null,
  quantity bigint,
  reason text,
  constraint receipt_line_pkey PRIMARY KEY (operation, receipt, number),
  constraint receipt_line_finding_check CHECK ((finding = ANY (ARRAY['sound'::text, 'damaged'::text, 'over'::text, 'short'::text, 'wrong_item'::text, 'unannounced'::text]))),
  constraint receipt_line_quantity_check CHECK ((quantity >= 0))
);
CREATE INDEX receipt_line_line ON public.receipt_line USING btree (operation, consignment_line);
CREATE INDEX receipt_line_lot ON public.receipt_line USING btree (operation, lot);

create table receipt_package (
  operation integer not null,
  receipt uuid not null,
  package uuid not null,
  seals_intact boolean,
  damage text,
  constraint receipt_package_pkey PRIMARY KEY (operation, receipt, package)
);
CREATE INDEX receipt_package_package ON public.receipt_package USING btree (operation, package);

create table recipe (
  operation integer not null,
  id uuid not null,
  name text not null,
  constraint recipe_pkey PRIMARY KEY (operation, id),
  constraint recipe_name_taken UNIQUE (operation, name)
);

create table recipe_part (
  operation integer not null,
  recipe uuid not null,
  side text not null,
  item uuid not null,
  quantity bigint not null,
  constraint recipe_part_pkey PRIMARY KEY (operation, recipe, side, item),
  constraint recipe_part_quantity_check CHECK ((quantity > 0)),
  constraint recipe_part_side_check CHECK ((side = ANY (ARRAY['part'::text, 'kit'::text])))
);

create table required_paper (
  operation integer not null,
  id uuid not null,
  consignment uuid not null,
  paper text not null,
  country text,
  leg uuid not null,
  source uuid not null,
  note text,
  constraint required_paper_pkey PRIMARY KEY (operation, id)
);
CREATE INDEX required_paper_consignment ON public.required_paper USING btree (operation, consignment);

create table sign_in_attempt (
  id text not null,
  key text not null,
  count integer not null,
  last_request bigint not null,
  constraint sign_in_attempt_pkey PRIMARY KEY (id),
  constraint sign_in_attempt_key_key UNIQUE (key)
);

create table sign_in_credential (
  id text not null,
  user_id uuid not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint sign_in_credential_pkey PRIMARY KEY (id),
  constraint sign_in_credential_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint sign_in_credential_user_id_fkey FOREIGN KEY (user_id) REFERENCES sign_in_user(id) ON DELETE CASCADE
);
CREATE INDEX sign_in_credential_user ON public.sign_in_credential USING btree (user_id);

create table sign_in_key (
  id text not null,
  reference_id uuid not null,
  name text,
  key text not null,
  start text,
  prefix text,
  enabled boolean,
  expires_at timestamp with time zone,
  last_request timestamp with time zone,
  config_id text not null,
  permissions text,
  metadata text,
  rate_limit_enabled boolean,
  rate_limit_time_window integer,
  rate_limit_max integer,
  request_count integer,
  remaining integer,
  refill_interval integer,
  refill_amount integer,
  last_refill_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint sign_in_key_pkey PRIMARY KEY (id),
  constraint sign_in_key_key_key UNIQUE (key),
  constraint sign_in_key_reference_id_fkey FOREIGN KEY (reference_id) REFERENCES sign_in_user(id) ON DELETE CASCADE
);
CREATE INDEX sign_in_key_user ON public.sign_in_key USING btree (reference_id);

create table sign_in_session (
  id text not null,
  user_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint sign_in_session_pkey PRIMARY KEY (id),
  constraint sign_in_session_token_key UNIQUE (token),
  constraint sign_in_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES sign_in_user(id) ON DELETE CASCADE
);
CREATE INDEX sign_in_session_user ON public.sign_in_session USING btree (user_id);

create table sign_in_user (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint sign_in_user_pkey PRIMARY KEY (id),
  constraint email_taken UNIQUE (email)
);

create table sign_in_verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint sign_in_verification_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_verification_identifier ON public.sign_in_verification USING btree (identifier);

create table signature (
  operation integer not null,
  act uuid not null,
  delivery uuid not null,
  signed_by text,
  note text,
  constraint signature_pkey PRIMARY KEY (operation, act)
);
CREATE INDEX signature_delivery ON public.signature USING btree (operation, delivery);

create table signature_line (
  operation integer not null,
  act uuid not null,
  line uuid not null,
  sound bigint not null,
  damaged bigint not null,
  refused bigint not null,
  reason text,
  constraint signature_line_pkey PRIMARY KEY (operation, act, line),
  constraint refused_needs_reason CHECK (((refused = 0) OR (reason IS NOT NULL))),
  constraint signature_line_damaged_check CHECK ((damaged >= 0)),
  constraint signature_line_refused_check CHECK ((refused >= 0)),
  constraint signature_line_sound_check CHECK ((sound >= 0))
);
CREATE INDEX signature_line_line ON public.signature_line USING btree (operation, line);

create table situation_report (
  operation integer not null,
  id uuid not null,
  until timestamp with time zone not null,
  hours integer not null,
  told jsonb not null,
  due_at timestamp with time zone,
  constraint situation_report_pkey PRIMARY KEY (operation, id)
);
CREATE UNIQUE INDEX situation_report_due ON public.situation_report USING btree (operation, due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX situation_report_until ON public.situation_report USING btree (operation, until, id);

create table source (
  operation integer not null,
  id uuid not null,
  kind text not null,
  title text not null,
  issuer text,
  number text,
  issued_on date,
  stated_date text,
  url text,
  note text,
  constraint source_pkey PRIMARY KEY (operation, id)
);

create table stock_ending (
  operation integer not null,
  act uuid not null,
  what text not null,
  reason text not null,
  authority text,
  constraint stock_ending_pkey PRIMARY KEY (operation, act),
  constraint stock_ending_what_check CHECK ((what = ANY (ARRAY['loss'::text, 'theft'::text, 'destruction'::text, 'return_to_donor'::text, 'seizure'::text])))
);

create table stock_move (
  operation integer not null,
  id uuid not null,
  from_place uuid not null,
  to_place uuid not null,
  to_holder uuid not null,
  note text,
  constraint stock_move_pkey PRIMARY KEY (operation, id)
);
CREATE INDEX stock_move_to ON public.stock_move USING btree (operation, to_place, id);

create table temperature_reading (
  operation integer not null,
  act uuid not null,
  number integer not null,
  receipt uuid not null,
  package uuid not null,
  logger text,
  min_celsius double precision not null,
  max_celsius double precision not null,
  minutes integer not null,
  excursion boolean not null,
  constraint temperature_reading_pkey PRIMARY KEY (operation, act, number),
  constraint temperature_reading_check CHECK ((min_celsius <= max_celsius)),
  constraint temperature_reading_minutes_check CHECK ((minutes >= 0))
);
CREATE INDEX temperature_reading_receipt ON public.temperature_reading USING btree (operation, receipt);

create table transport_document (
  operation integer not null,
  id uuid not null,
  consignment uuid not null,
  kind text not null,
  number text not null,
  issuer uuid not null,
  issued_on date,
  source uuid not null,
  constraint transport_document_pkey PRIMARY KEY (operation, id),
  constraint document_once UNIQUE (operation, consignment, kind, number),
  constraint transport_document_kind_check CHECK ((kind = ANY (ARRAY['master_air_waybill'::text, 'house_air_waybill'::text, 'cmr'::text, 'bill_of_lading'::text, 'house_bill_of_lading'::text, 'rail_consignment_note'::text, 'other'::text])))
);
CREATE UNIQUE INDEX house_waybill_taken ON public.transport_document USING btree (operation, number, issuer) WHERE (kind = ANY (ARRAY['house_air_waybill'::text, 'house_bill_of_lading'::text]));
CREATE INDEX transport_document_number ON public.transport_document USING btree (operation, number);

create table urgent_release (
  operation integer not null,
  id uuid not null,
  subject text not null,
  item uuid not null,
  maker uuid not null,
  packaging text not null,
  lot uuid not null,
  package uuid not null,
  quantity bigint not null,
  facilities uuid[] not null,
  authorised_by text not null,
  reason text not null,
  released_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  seen text not null default ''::text,
  evidence uuid[] not null default '{}'::uuid[],
  constraint urgent_release_pkey PRIMARY KEY (operation, id),
  constraint evidence_not_seen CHECK (((seen <> ''::text) OR (cardinality(evidence) > 0))) NOT VALID,
  constraint expires_before_release CHECK ((expires_at > released_at)),
  constraint urgent_release_facilities_check CHECK ((cardinality(facilities) > 0)),
  constraint urgent_release_quantity_check CHECK ((quantity > 0)),
  constraint urgent_release_subject_check CHECK ((subject = ANY (ARRAY['type'::text, 'lot'::text, 'package'::text])))
);
CREATE INDEX urgent_release_expiry ON public.urgent_release USING btree (operation, expires_at);

create table urgent_release_answer (
  operation integer not null,
  release uuid not null,
  act uuid not null,
  party uuid not null,
  set_aside bigint,
  note text,
  answered_at timestamp with time zone not null,
  answered_by text not null,
  constraint urgent_release_answer_pkey PRIMARY KEY (operation, release, act),
  constraint urgent_release_answer_set_aside_check CHECK ((set_aside >= 0))
);

create table urgent_release_use (
  operation integer not null,
  release uuid not null,
  act uuid not null,
  number integer not null,
  lot uuid not null,
  facility uuid not null,
  quantity bigint not null,
  to_store boolean not null default false,
  stored bigint not null default 0,
  constraint urgent_release_use_pkey PRIMARY KEY (operation, release, act, number),
  constraint urgent_release_use_quantity_check CHECK ((quantity > 0)),
  constraint urgent_release_use_stored_check CHECK (((stored >= 0) AND (stored <= quantity)))
);
CREATE INDEX urgent_release_use_act ON public.urgent_release_use USING btree (operation, act);

create table verdict (
  id uuid not null,
  seq bigint not null generated by default as identity,
  operation integer not null,
  subject text not null,
  item uuid not null,
  maker uuid not null,
  packaging text not null,
  lot uuid not null,
  package uuid not null,
  jurisdiction text,
  outcome text not null,
  reason text not null,
  decided_by text,
  decided_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  source uuid not null,
  lifts uuid[] not null,
  users text[] not null default '{}'::text[],
  purposes text[] not null default '{}'::text[],
  excluded_purposes text[] not null default '{}'::text[],
  under text not null default ''::text,
  authorised_on date,
  placed_on date,
  receipt_check boolean not null default false,
  evidence uuid[] not null default '{}'::uuid[],
  needs_second boolean not null default false,
  constraint verdict_pkey PRIMARY KEY (id),
  constraint verdict_check CHECK (
CASE subject
    WHEN 'type'::text THEN (item <> '00000000-0000-0000-0000-000000000000'::uuid)
    WHEN 'lot'::text THEN (lot <> '00000000-0000-0000-0000-000000000000'::uuid)
    ELSE (package <> '00000000-0000-0000-0000-000000000000'::uuid)
END),
  constraint verdict_outcome_check CHECK ((outcome = ANY (ARRAY['not_assessed'::text, 'pass'::text, 'limited_use'::text, 'hold'::text, 'hold_for_rework'::text, 'reject'::text]))),
  constraint verdict_subject_check CHECK ((subject = ANY (ARRAY['type'::text, 'lot'::text, 'package'::text])))
);
CREATE INDEX verdict_item ON public.verdict USING btree (item) WHERE (subject = 'type'::text);
CREATE INDEX verdict_lot ON public.verdict USING btree (lot) WHERE (subject = 'lot'::text);
CREATE INDEX verdict_operation ON public.verdict USING btree (operation, decided_at, id);
CREATE INDEX verdict_package ON public.verdict USING btree (package) WHERE (subject = 'package'::text);

create table verdict_confirmation (
  verdict uuid not null,
  operation integer not null,
  act uuid not null,
  confirmed_by text not null,
  confirmed_at timestamp with time zone not null,
  constraint verdict_confirmation_pkey PRIMARY KEY (verdict)
);

create table verdict_medicine (
  verdict uuid not null,
  operation integer not null,
  import_authorisation text not null,
  import_authority text not null,
  needed boolean not null,
  shelf_life_ok boolean not null,
  inn_on_label boolean not null,
  readable_label boolean not null,
  note text,
  constraint verdict_medicine_pkey PRIMARY KEY (verdict)
);

create view delivery_flow as
SELECT a.operation,
    a.consignment_line AS line,
    a.stage,
    a.condition,
    o.stage AS other_stage,
    o.reached AS other_reached,
    o.consignment_line AS other_line,
    p.quantity
   FROM ((account a
     JOIN posting p ON (((p.operation = a.operation) AND (p.destination = a.id))))
     JOIN account o ON (((o.operation = p.operation) AND (o.id = p.source))))
  WHERE (a.stage = ANY (ARRAY['dispatched'::stage, 'delivered'::stage]))
UNION ALL
 SELECT a.operation,
    a.consignment_line AS line,
    a.stage,
    a.condition,
    o.stage AS other_stage,
    o.reached AS other_reached,
    o.consignment_line AS other_line,
    (- p.quantity) AS quantity
   FROM ((account a
     JOIN posting p ON (((p.operation = a.operation) AND (p.source = a.id))))
     JOIN account o ON (((o.operation = p.operation) AND (o.id = p.destination))))
  WHERE (a.stage = ANY (ARRAY['dispatched'::stage, 'delivered'::stage]));

create view delivery_line_standing as
SELECT l.operation,
    l.id,
    l.delivery,
    l.plan,
    c.need_line,
    (COALESCE(f.dispatched, (0)::numeric))::bigint AS dispatched,
    (COALESCE(f.on_its_way, (0)::numeric))::bigint AS on_its_way,
    (COALESCE(f.delivered, (0)::numeric))::bigint AS delivered,
    (COALESCE(f.damaged, (0)::numeric))::bigint AS damaged,
    (COALESCE(f.refused, (0)::numeric))::bigint AS refused
   FROM ((delivery_line l
     JOIN consignment_line c ON (((c.operation = l.operation) AND (c.id = l.id))))
     CROSS JOIN LATERAL ( SELECT sum(x.quantity) FILTER (WHERE x.leaves) AS dispatched,
            sum(x.quantity) FILTER (WHERE (x.stage = 'dispatched'::stage)) AS on_its_way,
            sum(x.quantity) FILTER (WHERE x.arrives) AS delivered,
            sum(x.quantity) FILTER (WHERE (x.arrives AND (x.condition = 'damaged'::condition))) AS damaged,
            (- sum(x.quantity) FILTER (WHERE x.goes_back)) AS refused
           FROM ( SELECT y.stage,
                    y.condition,
                    y.quantity,
                    ((y.stage = 'dispatched'::stage) AND (y.other_stage = ANY (ARRAY['arrived'::stage, 'in_stock'::stage])) AND (y.other_line <> y.line)) AS leaves,
                    ((y.stage = 'dispatched'::stage) AND (y.other_stage = 'arrived'::stage) AND (y.other_line = y.line)) AS goes_back,
                    ((y.stage = 'delivered'::stage) AND ((y.other_stage = ANY (ARRAY['dispatched'::stage, 'arrived'::stage])) OR ((y.other_stage = 'unexplained'::stage) AND (y.other_reached = 'dispatched'::stage)))) AS arrives
                   FROM delivery_flow y
                  WHERE ((y.operation = l.operation) AND (y.line = l.id))) x) f);

create view need_coverage as
SELECT n.operation,
    n.id AS need_line,
    a.allocated,
    d.on_its_way,
    d.delivered,
        CASE
            WHEN (n.withdrawn_by = '00000000-0000-0000-0000-000000000000'::uuid) THEN GREATEST((0)::bigint, (((n.quantity - a.allocated) - d.on_its_way) - d.delivered))
            ELSE (0)::bigint
        END AS open
   FROM ((need_line n
     CROSS JOIN LATERAL ( SELECT (COALESCE(sum(p.open), (0)::numeric))::bigint AS allocated
           FROM plan_standing p
          WHERE ((p.operation = n.operation) AND (p.need_line = n.id))) a)
     CROSS JOIN LATERAL ( SELECT (COALESCE(sum(x.on_its_way), (0)::numeric))::bigint AS on_its_way,
            (COALESCE(sum(x.delivered), (0)::numeric))::bigint AS delivered
           FROM delivery_line_standing x
          WHERE ((x.operation = n.operation) AND (x.need_line = n.id))) d);

create view need_covered as
SELECT l.operation,
    l.id AS need_line,
    l.item,
    l.by_when,
    n.asked_on,
    l.quantity AS needed,
    p.allocated,
    s.on_its_way,
    s.delivered,
    GREATEST((0)::bigint, (((l.quantity - p.allocated) - s.on_its_way) - s.delivered)) AS open
   FROM (((need_line l
     JOIN need n ON (((n.operation = l.operation) AND (n.id = l.need))))
     CROSS JOIN LATERAL ( SELECT (COALESCE(sum(w.quantity), (0)::numeric))::bigint AS on_its_way,
            (COALESCE(sum(d.quantity), (0)::numeric))::bigint AS delivered
           FROM (((consignment_line c
             JOIN delivery_line y ON (((y.operation = c.operation) AND (y.id = c.id))))
             CROSS JOIN LATERAL ( SELECT sum(a.balance) AS quantity
                   FROM account a
                  WHERE ((a.operation = c.operation) AND (a.consignment_line = c.id) AND (a.stage = 'dispatched'::stage))) w)
             CROSS JOIN LATERAL ( SELECT sum(x.quantity) AS quantity
                   FROM crossing x
                  WHERE ((x.operation = c.operation) AND (x.stage = 'delivered'::stage) AND (x.consignment_line = c.id))) d)
          WHERE ((c.operation = l.operation) AND (c.need_line = l.id) AND (c.need_line <> '00000000-0000-0000-0000-000000000000'::uuid))) s)
     CROSS JOIN LATERAL ( SELECT (COALESCE(sum(GREATEST((0)::numeric, ((p_1.quantity)::numeric - d.drawn))), (0)::numeric))::bigint AS allocated
           FROM (plan p_1
             CROSS JOIN LATERAL ( SELECT COALESCE(sum(x.quantity), (0)::numeric) AS drawn
                   FROM (delivery_line y
                     JOIN crossing x ON (((x.operation = y.operation) AND (x.stage = 'dispatched'::stage) AND (x.consignment_line = y.id))))
                  WHERE ((y.operation = p_1.operation) AND (y.plan = p_1.id))) d)
          WHERE ((p_1.operation = l.operation) AND (p_1.need_line = l.id) AND (p_1.withdrawn_by = '00000000-0000-0000-0000-000000000000'::uuid))) p)
  WHERE (l.withdrawn_by = '00000000-0000-0000-0000-000000000000'::uuid);

create view plan_standing as
SELECT p.operation,
    p.id,
    p.allocation,
    p.number,
    p.need_line,
    p.supply_kind,
    p.supply,
    p.place,
    p.quantity,
    p.reason,
    p.withdrawn_by,
    d.drawn,
        CASE
            WHEN ((p.withdrawn_by = '00000000-0000-0000-0000-000000000000'::uuid) AND (n.withdrawn_by = '00000000-0000-0000-0000-000000000000'::uuid)) THEN GREATEST((0)::bigint, (p.quantity - d.drawn))
            ELSE (0)::bigint
        END AS open
   FROM ((plan p
     JOIN need_line n ON (((n.operation = p.operation) AND (n.id = p.need_line))))
     CROSS JOIN LATERAL ( SELECT (COALESCE(sum(x.dispatched), (0)::numeric))::bigint AS drawn
           FROM delivery_line_standing x
          WHERE ((x.operation = p.operation) AND (x.plan = p.id))) d);

CREATE OR REPLACE FUNCTION public.cover_delivered_needs(p_operation integer, p_delivery_lines uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  lines uuid[] := array(
    select c.need_line from consignment_line c
     where c.operation = p_operation and c.id = any(p_delivery_lines)
       and c.need_line <> '00000000-0000-0000-0000-000000000000'
    union
    select p.need_line from delivery_line d
      join plan p on p.operation = d.operation and p.id = d.plan
     where d.operation = p_operation and d.id = any(p_delivery_lines)
       and d.plan <> '00000000-0000-0000-0000-000000000000');
begin
  if lines <> '{}' then
    perform cover_needs(p_operation, lines);
  end if;
end $function$;

CREATE OR REPLACE FUNCTION public.cover_needs(p_operation integer, p_lines uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform 1 from need_line
    where operation = p_operation and id = any(p_lines) order by id for no key update;
  with fresh as materialized (
    select * from need_covered where operation = p_operation and need_line = any(p_lines)
  ), old as materialized (
    select * from need_cover where operation = p_operation and need_line = any(p_lines)
  ), gone as (
    delete from need_cover c using old o
     where c.operation = p_operation and c.need_line = o.need_line
       and not exists (select 1 from fresh f where f.need_line = o.need_line)
  ), put as (
    insert into need_cover as c (operation, need_line, item, by_when, asked_on, needed, allocated,
      on_its_way, delivered, open)
    select f.operation, f.need_line, f.item, f.by_when, f.asked_on, f.needed, f.allocated,
           f.on_its_way, f.delivered, f.open
      from fresh f
    on conflict (operation, need_line) do update set item = excluded.item,
      by_when = excluded.by_when, needed = excluded.needed, allocated = excluded.allocated,
      on_its_way = excluded.on_its_way, delivered = excluded.delivered, open = excluded.open
  )
  insert into item_cover as c (operation, item, slot, lines, open_lines, needed, allocated,
    on_its_way, delivered, open)
  select p_operation, x.item, pg_backend_pid() & 7, sum(sign), sum(sign * (open > 0)::int),
         sum(sign * needed), sum(sign * allocated), sum(sign * on_its_way), sum(sign * delivered),
         sum(sign * open)
    from (select 1 as sign, f.* from fresh f union all select -1, o.* from old o) x
   group by x.item
   order by x.item
  on conflict (operation, item, slot) do update set lines = c.lines + excluded.lines,
    open_lines = c.open_lines + excluded.open_lines, needed = c.needed + excluded.needed,
    allocated = c.allocated + excluded.allocated, on_its_way = c.on_its_way + excluded.on_its_way,
    delivered = c.delivered + excluded.delivered, open = c.open + excluded.open;
end $function$;

CREATE OR REPLACE FUNCTION public.facility_goods(p_operation integer, p_facility uuid, p_items uuid[], p_stages stage[])
 RETURNS TABLE(id bigint, stage stage, reached stage, holder uuid, place uuid, item uuid, lot uuid, pledge_line uuid, consignment_line uuid, condition condition, balance bigint, expires_on date)
 LANGUAGE plpgsql
 STABLE
 SET enable_seqscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return query
  select a.id, a.stage, a.reached, a.holder, a.place, a.item, a.lot, a.pledge_line,
         a.consignment_line, a.condition, a.balance, l.expires_on
    from account a join lot l on l.id = a.lot
   where a.operation = p_operation and a.holder = p_facility and a.item = any(p_items)
     and a.stage = any(p_stages) and a.since is not null
   order by a.since, a.id;
end $function$;

CREATE OR REPLACE FUNCTION public.gate_knows(p_operation integer, p_lots uuid[], p_items uuid[], p_packages uuid[], p_where uuid[], p_lock boolean)
 RETURNS json
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  v_lots uuid[] := p_lots;
  v_items uuid[];
  v_children uuid[];
  v_descents json;
  v_known json;
  v_wider json;
  v_direct uuid[];
  v_helped text[];
  v_controlled uuid[];
  v_checked uuid[];
  v_countries json;
  v_verdicts json;
  v_readings json;
  v_lapsing json;
  v_is_wider boolean;
  v_is_cold boolean;
  v_has_releases boolean;
begin
  -- Most goods are what they came as.
  if exists (
    select from lot_descent d where d.operation = p_operation and d.lot = any(p_lots)) then
    -- From which lots these came to be, all the way up, by acts that were not taken back, or whose
    -- taking back was.
    with recursive up(lot, ancestor) as (
      select null::uuid, l from unnest(p_lots) l
      union
      select d.lot, d.ancestor from up
        join lot_descent d on d.operation = p_operation and d.lot = up.ancestor
       where not exists (
         select from posting r
          where r.operation = d.operation and r.reverses_act = d.act
            and not exists (select from posting rr
              where rr.operation = r.operation and rr.reverses_act = r.act)))
    select array_agg(distinct ancestor), array_agg(lot) filter (where lot is not null),
           json_build_object('lot', array_agg(lot) filter (where lot is not null),
             'ancestor', array_agg(ancestor) filter (where lot is not null))
      into v_lots, v_children, v_descents
      from up;
  end if;

  -- With the maker that the lot or its item names. Cold is 8 °C or below.
  select json_build_object('lot', array_agg(l.id), 'item', array_agg(l.item),
           'packaging', array_agg(l.packaging), 'maker', array_agg(
             case when l.maker = '00000000-0000-0000-0000-000000000000' then i.maker
                  else l.maker end)),
         array_agg(distinct l.item), bool_or(i.parent <> '00000000-0000-0000-0000-000000000000'),
         bool_or(i.storage_max_celsius <= 8)
    into v_known, v_items, v_is_wider, v_is_cold
    from lot l join item i on i.id = l.item
   where l.id = any(v_lots) and l.id <> '00000000-0000-0000-0000-000000000000';

  if v_is_wider then
    with recursive up(of, id, parent, depth) as (
      select i.id, i.id, i.parent, 0 from item i where i.id = any(v_items)
      union all
      select up.of, i.id, i.parent, up.depth + 1 from up join item i on i.id = up.parent
       where i.id <> '00000000-0000-0000-0000-000000000000')
    select json_build_object('of', array_agg(of order by of, depth),
             'id', array_agg(id order by of, depth)), array_agg(distinct id)
      into v_wider, v_items
      from up;
  end if;

  if p_lock then
    perform from item where id = any(v_items) order by id for share;
    if cardinality(p_packages) > 0 then
      perform from package
        where operation = p_operation and id = any(p_packages) order by id for share;
    end if;
  end if;

  -- Which of those that came of others came in by themselves too: packed, found, or from outside
  -- to our place.
  if v_children is not null then
    select array_agg(distinct a.lot) into v_direct
      from account a
     where a.operation = p_operation and a.lot = any(v_children)
       and (a.stage in ('packed', 'found') or a.stage = 'arrived' and exists (
         select from posting p
           join account s on s.operation = p.operation and s.id = p.source
          where p.operation = a.operation and p.destination = a.id and s.stage = 'source'));
  end if;

  select o.recipient_countries,
         array(select i.id from item i
                where i.id = any(p_items) and i.regime = 'controlled_medicine'),
         array(select distinct c.lot from receipt_check c
                where c.operation = p_operation and c.lot = any(v_lots)),
         exists (select from urgent_release u where u.operation = p_operation)
    into v_helped, v_controlled, v_checked, v_has_releases
    from (select) goods left join operation o on o.id = p_operation;

  if cardinality(p_where) > 0 then
    select json_object_agg(x.id, x.country) into v_countries
      from (select id, country from place where id = any(p_where) and country is not null
            union all
            select id, country from party where id = any(p_where) and country is not null) x;
  end if;

  -- Our own verdicts as far as they count, and holds and rejects of other operations. Terms are
  -- of those that say more than their outcome.
  select json_build_object('id', array_agg(v.id), 'seq', array_agg(v.seq),
           'operation', array_agg(v.operation), 'subject', array_agg(v.subject),
           'item', array_agg(v.item), 'maker', array_agg(v.maker),
           'packaging', array_agg(v.packaging), 'lot', array_agg(v.lot),
           'package', array_agg(v.package), 'jurisdiction', array_agg(v.jurisdiction),
           'outcome', array_agg(v.outcome),
           'decidedAt', array_agg(greatest(v.decided_at, v.confirmed_at)),
           'recordedAt', array_agg(greatest(v.recorded_at, v.confirmed_at)),
           'terms', array_agg(case when v.lifts <> '{}' or v.outcome = 'limited_use'
               or v.under <> '' or v.receipt_check then json_build_object('lifts', v.lifts,
             'limits', case when v.outcome = 'limited_use' then json_build_object(
               'users', v.users, 'purposes', v.purposes, 'excluded', v.excluded_purposes) end,
             'under', case when v.under <> '' then json_build_object('rule', v.under,
               'authorisedOn', v.authorised_on, 'placedOn', v.placed_on) end,
             'receiptCheck', v.receipt_check) end))
    into v_verdicts
    from (select x.*, case when x.needs_second then (
                   select c.confirmed_at from verdict_confirmation c
                    where c.verdict = x.id) end as confirmed_at
            from (select * from verdict where subject = 'lot' and lot = any(v_lots)
                  union all
                  select * from verdict where subject = 'type' and item = any(v_items)
                  union all
                  select * from verdict where subject = 'package' and package = any(p_packages)) x
         ) v
   where (v.operation = p_operation or v.outcome not in ('pass', 'limited_use'))
     and (not v.needs_second or v.confirmed_at is not null);

  -- The receipts of cold goods without a logger reading, or with one that was out of range.
  if v_is_cold then
    select json_agg(json_build_object('receipt', r.id, 'lot', r.lot, 'read', r.read,
             'decidedAt', m.happened_at, 'recordedAt', m.recorded_at))
      into v_readings
      from (select distinct e.id, n.lot,
                   exists (select from temperature_reading t
                     where t.operation = e.operation and t.receipt = e.id) as read
              from lot l
              join item i on i.id = l.item and i.storage_max_celsius <= 8
              join receipt_line n on n.operation = p_operation and n.lot = l.id
               and n.finding in ('sound', 'unannounced', 'over')
              join receipt e on e.operation = n.operation and e.id = n.receipt
             where l.id = any(v_lots)
               and not exists (select from posting p
                 where p.operation = e.operation and p.reverses_act = e.id)) r
      join act m on m.operation = p_operation and m.id = r.id
     where not r.read or exists (
       select from temperature_reading t
        where t.operation = p_operation and t.receipt = r.id and t.excursion);
  end if;

  -- Goods under an urgent release are held once it has ended, if nobody decided on them.
  if v_has_releases then
    select json_agg(json_build_object('subject', u.subject, 'item', u.item, 'maker', u.maker,
             'packaging', u.packaging, 'lot', u.lot, 'package', u.package,
             'expiresAt', u.expires_at))
      into v_lapsing
      from urgent_release u
     where u.operation = p_operation
       and (u.subject = 'lot' and u.lot = any(v_lots)
         or u.subject = 'type' and u.item = any(v_items)
         or u.subject = 'package' and u.package = any(p_packages));
  end if;

  return json_build_object('descents', v_descents, 'lots', v_known, 'wider', v_wider,
    'direct', v_direct, 'checked', v_checked, 'controlled', v_controlled,
    'countries', v_countries, 'helped', v_helped, 'verdicts', v_verdicts,
    'readings', v_readings, 'lapsing', v_lapsing);
end $function$;

CREATE OR REPLACE FUNCTION public.open_accounts(p_operation integer, p_ids uuid[], p_key uuid[], p_stage stage[], p_reached stage[], p_holder integer[], p_place integer[], p_item integer[], p_lot integer[], p_pledge_line integer[], p_consignment_line integer[], p_condition condition[])
 RETURNS TABLE(ord integer, id bigint, balance bigint)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
begin
  insert into account (operation, id, key, stage, reached, holder, place, item, lot,
    pledge_line, consignment_line, condition, balance, since)
  select p_operation, nextval('account_id'), x.key, p_stage[i], p_reached[i], p_ids[p_holder[i]],
         p_ids[p_place[i]], p_ids[p_item[i]], p_ids[p_lot[i]], p_ids[p_pledge_line[i]],
         p_ids[p_consignment_line[i]], p_condition[i], 0, null
    from (select p_operation as operation, n as i, p_key[n] as key
            from generate_series(1, cardinality(p_key)) n offset 0) x
   where not exists (
     select 1 from account a where a.operation = x.operation and a.key = x.key)
   order by x.key
  on conflict do nothing;

  return query
  select x.i, a.id, a.balance
    from (select p_operation as operation, n as i, p_key[n] as key
            from generate_series(1, cardinality(p_key)) n offset 0) x
    join account a on a.operation = x.operation and a.key = x.key
   order by a.key
     for update of a;
end $function$;

CREATE OR REPLACE FUNCTION public.post_line(p_operation integer, p_act uuid, p_at timestamp with time zone, p_quantity bigint, p_basis basis, p_turned boolean, p_attributed boolean, p_owed uuid, v_day date, v_item uuid, v_quantity bigint, s_key uuid, s_stage stage, s_reached stage, s_holder uuid, s_place uuid, s_item uuid, s_lot uuid, s_pledge_line uuid, s_consignment_line uuid, s_condition condition, d_key uuid, d_stage stage, d_reached stage, d_holder uuid, d_place uuid, d_item uuid, d_lot uuid, d_pledge_line uuid, d_consignment_line uuid, d_condition condition)
 RETURNS bigint[]
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  held bigint[];
  s_id bigint;
  d_id bigint;
  s_held bigint := 0;
  d_held bigint := 0;
  my_slot smallint := pg_backend_pid() & 7;
begin
  begin
    if s_key < d_key then
      update account a
         set balance = a.balance - p_quantity,
             since = case when a.balance = p_quantity then null
                          when a.balance = 0 then p_at else a.since end
       where a.operation = p_operation and a.key = s_key
      returning a.id, a.balance into s_id, s_held;
    end if;
    update account a
       set balance = a.balance + p_quantity,
           since = case when a.balance = -p_quantity then null
                        when a.balance = 0 then p_at else a.since end
     where a.operation = p_operation and a.key = d_key
    returning a.id, a.balance into d_id, d_held;
    if s_key > d_key then
      update account a
         set balance = a.balance - p_quantity,
             since = case when a.balance = p_quantity then null
                          when a.balance = 0 then p_at else a.since end
       where a.operation = p_operation and a.key = s_key
      returning a.id, a.balance into s_id, s_held;
    end if;
    if s_held < -9007199254740991 or d_held > 9007199254740991 then
      raise exception 'beyond what is counted exactly' using errcode = 'WB001';
    end if;
    if p_owed is not null then
      perform from account where operation = p_operation and key = p_owed
         and stage = 'unexplained' and since is not null;
      if found then
        raise exception 'it may explain what was missing' using errcode = 'WB001';
      end if;
    end if;

    if s_id is null then
      insert into account (operation, id, key, stage, reached, holder, place, item, lot,
        pledge_line, consignment_line, condition, balance, since)
      values (p_operation, nextval('account_id'), s_key, s_stage, s_reached, s_holder, s_place,
        s_item, s_lot, s_pledge_line, s_consignment_line, s_condition, -p_quantity, p_at)
      on conflict do nothing
      returning id into s_id;
    end if;
    if d_id is null then
      insert into account (operation, id, key, stage, reached, holder, place, item, lot,
        pledge_line, consignment_line, condition, balance, since)
      values (p_operation, nextval('account_id'), d_key, d_stage, d_reached, d_holder, d_place,
        d_item, d_lot, d_pledge_line, d_consignment_line, d_condition, p_quantity, p_at)
      on conflict do nothing
      returning id into d_id;
    end if;
    if s_id is null or d_id is null then
      raise exception 'another opened the same account' using errcode = '40001';
    end if;
  exception when check_violation or sqlstate 'WB001' then
    select array[coalesce(min(balance) filter (where key = s_key), 0),
                 coalesce(min(balance) filter (where key = d_key), 0)] into held
      from account where operation = p_operation and key in (s_key, d_key);
    return held;
  end;

  insert into posting (operation, act, line, source, destination, quantity, attributed, turned)
  values (p_operation, p_act, 1, s_id, d_id, p_quantity, p_attributed, p_turned);

  update flow f
     set quantity = f.quantity + p_quantity
   where operation = p_operation and pledge_line = d_pledge_line and item = d_item
     and stage = d_stage and reached = d_reached and from_pledge_line = s_pledge_line
     and from_item = s_item and from_stage = s_stage and from_reached = s_reached
     and basis = p_basis and slot = my_slot;
  if not found then
    insert into flow as f (operation, pledge_line, item, stage, reached, from_pledge_line,
      from_item, from_stage, from_reached, basis, slot, quantity)
    values (p_operation, d_pledge_line, d_item, d_stage, d_reached, s_pledge_line, s_item,
      s_stage, s_reached, p_basis, my_slot, p_quantity)
    on conflict (operation, pledge_line, item, stage, reached, from_pledge_line, from_item,
      from_stage, from_reached, basis, slot)
    do update set quantity = f.quantity + excluded.quantity;
  end if;

  update item_flow f
     set quantity = f.quantity + p_quantity
   where operation = p_operation and item = d_item and stage = d_stage and reached = d_reached
     and from_item = s_item and from_stage = s_stage and from_reached = s_reached
     and basis = p_basis and slot = my_slot;
  if not found then
    insert into item_flow as f (operation, item, stage, reached, from_item, from_stage,
      from_reached, basis, slot, quantity)
    values (p_operation, d_item, d_stage, d_reached, s_item, s_stage, s_reached, p_basis, my_slot,
      p_quantity)
    on conflict (operation, item, stage, reached, from_item, from_stage, from_reached, basis, slot)
    do update set quantity = f.quantity + excluded.quantity;
  end if;

  if v_day is not null then
    insert into arrival as v (operation, day, item, basis, slot, quantity)
    values (p_operation, v_day, v_item, p_basis, my_slot, v_quantity)
    on conflict (operation, day, item, basis, slot)
    do update set quantity = v.quantity + excluded.quantity;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.post_movement(p_operation integer, p_act uuid, p_at timestamp with time zone, p_decided boolean, p_ids uuid[], p_key uuid[], p_stage stage[], p_reached stage[], p_holder integer[], p_place integer[], p_item integer[], p_lot integer[], p_pledge_line integer[], p_consignment_line integer[], p_condition condition[], p_delta bigint[], p_owed uuid[], l_source integer[], l_destination integer[], l_quantity bigint[], l_turned boolean[], l_attributed boolean[], l_reverses_act uuid[], l_reverses_line integer[], f_pledge_line integer[], f_item integer[], f_stage stage[], f_reached stage[], f_from_pledge_line integer[], f_from_item integer[], f_from_stage stage[], f_from_reached stage[], f_basis basis[], f_quantity bigint[], v_day date[], v_item integer[], v_basis basis[], v_quantity bigint[])
 RETURNS bigint[]
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  size int := cardinality(p_key);
  ids bigint[] := array_fill(0::bigint, array[size]);
  fresh boolean[] := array_fill(true, array[size]);
  missing int := size;
  opened int;
  held bigint[];
  my_slot smallint := pg_backend_pid() & 7;
  known record;
begin
  -- The update locks, in the order of the keys, and the floors stand as constraints: to lock and
  -- look first took a fifth longer. What goes too far is taken back to the beginning of this block
  -- and its locks with it; the balances told are then those of that moment, and whoever posts in
  -- spite of them locks first.
  begin
    for known in
      update account a
         set balance = a.balance + x.delta,
             since = case when a.balance + x.delta = 0 then null
                          when a.balance = 0 then p_at else a.since end
        from (select p_operation as operation, n as i, p_key[n] as key, p_delta[n] as delta
                from generate_series(1, size) n order by 3 offset 0) x
       where a.operation = x.operation and a.key = x.key
      returning x.i, a.id, a.balance
    loop
      if abs(known.balance) > 9007199254740991 then
        raise exception 'beyond what is counted exactly' using errcode = 'WB001';
      end if;
      ids[known.i] := known.id;
      fresh[known.i] := false;
      missing := missing - 1;
    end loop;

    if not p_decided
      and exists (select from account
        where operation = p_operation and stage = 'unexplained' and since is not null)
      and exists (
        select
          from (select p_operation as operation, key from unnest(p_owed) key offset 0) x
          join account u on u.operation = x.operation and u.key = x.key
           and u.stage = 'unexplained' and u.since is not null) then
      raise exception 'it may explain what was missing' using errcode = 'WB001';
    end if;

    if missing > 0 then
      for i in 1 .. size loop
        if fresh[i] then ids[i] := nextval('account_id'); end if;
      end loop;
      -- Taken from `returning`: Citus counts the rows selected, not the rows inserted.
      with new as (
        insert into account (operation, id, key, stage, reached, holder, place, item, lot,
          pledge_line, consignment_line, condition, balance, since)
        select p_operation, ids[i], p_key[i], p_stage[i], p_reached[i], p_ids[p_holder[i]],
               p_ids[p_place[i]], p_ids[p_item[i]], p_ids[p_lot[i]], p_ids[p_pledge_line[i]],
               p_ids[p_consignment_line[i]], p_condition[i], p_delta[i],
               case when p_delta[i] <> 0 then p_at end
          from generate_series(1, size) i
         where fresh[i]
         order by p_key[i]
        on conflict do nothing
        returning 1)
      select count(*) into opened from new;
      if opened < missing then
        raise exception 'another opened the same account' using errcode = '40001';
      end if;
    end if;
  exception when check_violation or sqlstate 'WB001' then
    if p_decided then raise; end if;
    select array_agg(coalesce(h.balance, 0) order by h.i) into held
      from (select x.i, a.balance
              from (select p_operation as operation, n as i, p_key[n] as key
                      from generate_series(1, size) n offset 0) x
              left join account a on a.operation = x.operation and a.key = x.key) h;
    return held;
  end;

  insert into posting (operation, act, line, source, destination, quantity, reverses_act,
    reverses_line, attributed, turned)
  select p_operation, p_act, i, ids[l_source[i]], ids[l_destination[i]], l_quantity[i],
         l_reverses_act[i], l_reverses_line[i], coalesce(l_attributed[i], false),
         coalesce(l_turned[i], false)
    from generate_series(1, cardinality(l_quantity)) i;

  insert into flow as f (operation, pledge_line, item, stage, reached, from_pledge_line,
    from_item, from_stage, from_reached, basis, slot, quantity)
  select p_operation, p_ids[f_pledge_line[i]], p_ids[f_item[i]], f_stage[i], f_reached[i],
         p_ids[f_from_pledge_line[i]], p_ids[f_from_item[i]], f_from_stage[i], f_from_reached[i],
         f_basis[i], my_slot, f_quantity[i]
    from generate_series(1, cardinality(f_quantity)) i
   order by 2, 3, 4, 5, 6, 7, 8, 9, 10
  on conflict (operation, pledge_line, item, stage, reached, from_pledge_line, from_item,
    from_stage, from_reached, basis, slot)
  do update set quantity = f.quantity + excluded.quantity;

  insert into item_flow as f (operation, item, stage, reached, from_item, from_stage,
    from_reached, basis, slot, quantity)
  select p_operation, p_ids[f_item[i]], f_stage[i], f_reached[i], p_ids[f_from_item[i]],
         f_from_stage[i], f_from_reached[i], f_basis[i], my_slot, sum(f_quantity[i])
    from generate_series(1, cardinality(f_quantity)) i
   group by 2, 3, 4, 5, 6, 7, 8
   order by 2, 3, 4, 5, 6, 7, 8
  on conflict (operation, item, stage, reached, from_item, from_stage, from_reached, basis, slot)
  do update set quantity = f.quantity + excluded.quantity;

  if cardinality(v_day) > 0 then
    insert into arrival as v (operation, day, item, basis, slot, quantity)
    select p_operation, v_day[i], p_ids[v_item[i]], v_basis[i], my_slot, v_quantity[i]
      from generate_series(1, cardinality(v_day)) i
     order by 2, 3, 4
    on conflict (operation, day, item, basis, slot)
    do update set quantity = v.quantity + excluded.quantity;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.posting_stands(p_operation integer, p_act uuid, p_line integer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE COST 10000
AS $function$
begin
  return exists (
    with recursive taken as (
      select p.act, p.line, p.quantity, 1 as sign from posting p
       where p.operation = p_operation and p.act = p_act and p.line = p_line
      union all
      select r.act, r.line, r.quantity, -t.sign from taken t
        join posting r on r.operation = p_operation and r.reverses_act = t.act
         and r.reverses_line = t.line)
    select 1 from taken having sum(sign * quantity) > 0);
end $function$;
