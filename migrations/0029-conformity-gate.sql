-- What a verdict can say, and who must say it. See src/conformity/verdict.ts and gate.ts.
--
-- Words: NOT ASSESSED takes back what was decided on the same subject; LIMITED USE lets goods go for named users and purposes only; HOLD FOR REWORK holds them
-- until they are relabelled or repacked. A pass UNDER a derogation lets go by the derogation's
-- dates. A CONFIRMATION is the second pair of eyes; a RECEIPT CHECK says that a lot is as its type.

alter table verdict
  drop constraint verdict_outcome_check,
  add constraint verdict_outcome_check
    check (outcome in ('not_assessed', 'pass', 'limited_use', 'hold', 'hold_for_rework', 'reject')),
  -- of a limited use: empty users or purposes are any
  add users text[] not null default '{}',
  add purposes text[] not null default '{}',
  add excluded_purposes text[] not null default '{}',
  -- a rule's id in src/rules; '': under none
  add under text not null default '',
  -- the authority's decision, and when the goods were first placed on the market, where known
  add authorised_on date,
  add placed_on date,
  -- of a pass of a type: lots wait for a receipt check
  add receipt_check boolean not null default false,
  add evidence uuid[] not null default '{}',
  -- it lets go only once another person has confirmed it
  add needs_second boolean not null default false;

-- A verdict for one use is a limited use; a hold for one use holds for all, which errs safely.
update verdict set outcome = 'limited_use', users = array[use]
 where outcome = 'pass' and use = any('{intensive_care_staff,operating_theatre_staff,
   emergency_staff,ward_staff,laboratory_staff,ambulance_staff,primary_care_staff,care_home_staff,
   home_care_staff,support_staff,patients,public,nobody}');
update verdict set outcome = 'limited_use', purposes = array[use]
 where outcome = 'pass' and use is not null;
alter table verdict drop column use;

-- A reference table, as verdicts are.
create table verdict_confirmation (
  verdict uuid primary key,
  operation int not null,
  act uuid not null,
  confirmed_by text not null,
  confirmed_at timestamptz not null
);

create table receipt_check (
  operation int not null,
  act uuid not null,
  lot uuid not null,
  checked_at timestamptz not null,
  note text,
  primary key (operation, lot, act)
);

-- What an operation asks of its conformity desk.
create table conformity_setting (
  operation int primary key,
  second_pair boolean not null default false,
  -- what a facility's alarm on a lot holds at once: its type, the lot, or nothing
  alarm_holds text not null default 'type' check (alarm_holds in ('type', 'lot', 'nothing'))
);

alter table breach
  drop constraint breach_rule_check,
  add constraint breach_rule_check check (rule in ('no_verdict', 'held', 'held_for_rework',
    'rejected', 'limited_use', 'use_not_declared', 'derogation_ended', 'derogation_users',
    'no_logger_reading', 'temperature_excursion', 'permit_missing', 'receiver_not_licensed',
    'urgent_release_expired', 'urgent_release_exceeded', 'urgent_release_elsewhere'));

create index receipt_line_lot on receipt_line (operation, lot);

-- As in 0018, with all of the above.
-- Everything that decides on these lots and packages at these places and parties. With `p_lock`
-- none of it changes until the transaction ends: a verdict waits for what has asked here, and what
-- comes after it sees the verdict, since each statement of a function sees what was committed
-- before it. Operation first, then as lists of rows; `places` are countries by id.
create or replace function gate_knows(
  p_operation int, p_lots uuid[], p_packages uuid[], p_where uuid[], p_lock boolean
) returns json language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set plan_cache_mode = force_generic_plan as $$
declare
  v_lots uuid[] := p_lots;
  v_items uuid[];
  v_children uuid[];
  v_descents json;
  v_known json;
  v_wider json;
  v_direct json;
  v_countries json;
  v_helped text[];
  v_checked json;
  v_verdicts json;
  v_lapsing json;
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
    select array_agg(distinct ancestor), array_agg(distinct lot) filter (where lot is not null),
           json_agg(json_build_object('lot', lot, 'ancestor', ancestor))
             filter (where lot is not null)
      into v_lots, v_children, v_descents
      from up;
  end if;

  -- With the maker that the lot or its item names.
  select json_agg(json_build_object('lot', l.id, 'item', l.item, 'packaging', l.packaging,
           'maker', case when l.maker = '00000000-0000-0000-0000-000000000000' then i.maker
                         else l.maker end)),
         array_agg(distinct l.item)
    into v_known, v_items
    from lot l join item i on i.id = l.item
   where l.id = any(v_lots) and l.id <> '00000000-0000-0000-0000-000000000000';

  with recursive up(of, id, parent, depth) as (
    select i.id, i.id, i.parent, 0 from item i
     where i.id = any(v_items) and i.id <> '00000000-0000-0000-0000-000000000000'
    union all
    select up.of, i.id, i.parent, up.depth + 1 from up join item i on i.id = up.parent
     where i.id <> '00000000-0000-0000-0000-000000000000')
  select json_agg(json_build_object('of', of, 'id', id) order by of, depth), array_agg(distinct id)
    into v_wider, v_items
    from up;

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
    select json_agg(distinct a.lot) into v_direct
      from account a
     where a.operation = p_operation and a.lot = any(v_children)
       and (a.stage in ('packed', 'found') or a.stage = 'arrived' and exists (
         select from posting p
           join account s on s.operation = p.operation and s.id = p.source
          where p.operation = a.operation and p.destination = a.id and s.stage = 'source'));
  end if;

  select json_object_agg(x.id, x.country) into v_countries
    from (select id, country from place where id = any(p_where) and country is not null
          union all
          select id, country from party where id = any(p_where) and country is not null) x;
  select recipient_countries into v_helped from operation where id = p_operation;

  if exists (
    select from receipt_check c where c.operation = p_operation and c.lot = any(v_lots)) then
    select json_agg(distinct c.lot) into v_checked
      from receipt_check c where c.operation = p_operation and c.lot = any(v_lots);
  end if;

  -- Our own verdicts as far as they count, holds and rejects of other operations, and the receipts
  -- of cold goods (8 °C or below) without a logger reading, or with one that was out of range.
  select json_agg(x.v) into v_verdicts
    from (
      select json_build_object('id', v.id, 'seq', v.seq, 'operation', v.operation,
             'subject', v.subject, 'item', v.item, 'maker', v.maker, 'packaging', v.packaging,
             'lot', v.lot, 'package', v.package, 'jurisdiction', v.jurisdiction,
             'outcome', v.outcome, 'decidedAt', greatest(v.decided_at, c.confirmed_at),
             'recordedAt', greatest(v.recorded_at, c.confirmed_at), 'lifts', v.lifts,
             'limits', case when v.outcome = 'limited_use' then json_build_object(
               'users', v.users, 'purposes', v.purposes, 'excluded', v.excluded_purposes) end,
             'under', case when v.under <> '' then json_build_object('rule', v.under,
               'authorisedOn', v.authorised_on, 'placedOn', v.placed_on) end,
             'receiptCheck', v.receipt_check, 'rule', null) as v
        from (select * from verdict where subject = 'lot' and lot = any(v_lots)
              union all
              select * from verdict where subject = 'type' and item = any(v_items)
              union all
              select * from verdict where subject = 'package' and package = any(p_packages)) v
        left join verdict_confirmation c on c.verdict = v.id
       where (v.operation = p_operation or v.outcome not in ('pass', 'limited_use'))
         and (not v.needs_second or c.verdict is not null)
      union all
      select json_build_object('id', r.id, 'seq', 0, 'operation', p_operation, 'subject', 'lot',
             'item', none.id, 'maker', none.id, 'packaging', '', 'lot', r.lot,
             'package', none.id, 'jurisdiction', null, 'outcome', 'hold',
             'decidedAt', m.happened_at, 'recordedAt', m.recorded_at, 'lifts', '{}'::uuid[],
             'limits', null, 'under', null, 'receiptCheck', false,
             'rule', case when r.read then 'temperature_excursion' else 'no_logger_reading' end)
        from (select '00000000-0000-0000-0000-000000000000'::uuid as id) none,
             (select distinct e.id, n.lot,
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
          where t.operation = p_operation and t.receipt = r.id and t.excursion)) x;

  -- Goods under an urgent release are held once it has ended, if nobody decided on them.
  if exists (select from urgent_release u where u.operation = p_operation) then
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
    'direct', v_direct, 'checked', v_checked, 'countries', v_countries, 'helped', v_helped,
    'verdicts', v_verdicts, 'lapsing', v_lapsing);
end $$;
