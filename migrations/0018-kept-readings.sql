-- What the most frequent acts read, as functions whose plans are kept: on PGlite the gate's nine
-- statements took 6 ms, nearly all of it planning, and these take 0.4. They rule out what a plan
-- made for an empty table would go on doing (see 0014).

-- Everything that decides on these lots and packages at these places and parties. With `p_lock`
-- none of it changes until the transaction ends: a verdict waits for what has asked here, and what
-- comes after it sees the verdict, since each statement of a function sees what was committed
-- before it. Operation first, then as lists of rows; `places` are countries by id.
create function gate_knows(
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
  v_verdicts json;
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

  -- Our own verdicts, and holds and rejects of other operations.
  select json_agg(json_build_object('id', v.id, 'seq', v.seq, 'operation', v.operation,
           'subject', v.subject, 'item', v.item, 'maker', v.maker, 'packaging', v.packaging,
           'lot', v.lot, 'package', v.package, 'jurisdiction', v.jurisdiction, 'use', v.use,
           'outcome', v.outcome, 'decidedAt', v.decided_at, 'recordedAt', v.recorded_at,
           'lifts', v.lifts))
    into v_verdicts
    from (select * from verdict where subject = 'lot' and lot = any(v_lots)
          union all
          select * from verdict where subject = 'type' and item = any(v_items)
          union all
          select * from verdict where subject = 'package' and package = any(p_packages)) v
   where v.operation = p_operation or v.outcome <> 'pass';

  return json_build_object('descents', v_descents, 'lots', v_known, 'wider', v_wider,
    'direct', v_direct, 'countries', v_countries, 'helped', v_helped, 'verdicts', v_verdicts);
end $$;

-- What a facility holds of these items, with when it expires; the oldest first.
create function facility_goods(
  p_operation int, p_facility uuid, p_items uuid[], p_stages stage[]
) returns table (
  id bigint, stage stage, reached stage, holder uuid, place uuid, item uuid, lot uuid,
  pledge_line uuid, consignment_line uuid, condition condition, balance bigint, expires_on date
) language plpgsql stable
set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
begin
  return query
  select a.id, a.stage, a.reached, a.holder, a.place, a.item, a.lot, a.pledge_line,
         a.consignment_line, a.condition, a.balance, l.expires_on
    from account a join lot l on l.id = a.lot
   where a.operation = p_operation and a.holder = p_facility and a.item = any(p_items)
     and a.stage = any(p_stages) and a.since is not null
   order by a.since, a.id;
end $$;
