-- What the gate knows, as a list for each column: an object for each row takes four times as long.
-- And only what there is to know of these goods is asked. See src/conformity/gate-sql.ts.

drop function gate_knows(int, uuid[], uuid[], uuid[], boolean);

-- Everything that decides on these goods at these places and parties. With `p_lock` none of it
-- changes until the transaction ends: a verdict waits for what has asked here, and what comes
-- after it sees the verdict, since each statement of a function sees what was committed before it.
-- Operation first, then lists of ids; `p_items` of the goods as they are named, `p_where` places and
-- parties. Answers lists of one length for what are rows elsewhere.
create function gate_knows(
  p_operation int, p_lots uuid[], p_items uuid[], p_packages uuid[], p_where uuid[],
  p_lock boolean
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
end $$;
