-- How a movement is posted: the functions over the tables of 0001. They are functions because their
-- plans are kept and because each exchange with the server costs more than what they do.

-- The accounts that parallel arrays describe, numbered from 1. `p_ids` are the distinct ids; the
-- other arrays name them by number, since a movement of 1,000 lines names few parties, places and
-- items, and reading each id once saves a third of its time.
create function named_accounts(
  p_ids uuid[], p_stage stage[], p_reached stage[], p_holder int[], p_place int[], p_item int[],
  p_lot int[], p_pledge_line int[], p_consignment_line int[], p_condition condition[]
) returns table (ord int, stage stage, reached stage, holder uuid, place uuid, item uuid,
  lot uuid, pledge_line uuid, consignment_line uuid, condition condition)
language sql immutable as $$
  select x.ord::int, x.stage, x.reached, p_ids[x.holder], p_ids[x.place], p_ids[x.item],
         p_ids[x.lot], p_ids[x.pledge_line], p_ids[x.consignment_line], x.condition
    from unnest(p_stage, p_reached, p_holder, p_place, p_item, p_lot, p_pledge_line,
      p_consignment_line, p_condition) with ordinality as x(stage, reached, holder, place, item,
      lot, pledge_line, consignment_line, condition, ord)
$$;

-- Opens the accounts that are missing, empty, then locks all of them in one order. Gives their ids
-- and balances by the numbers of the arrays.
create function open_accounts(
  p_operation int, p_ids uuid[], p_stage stage[], p_reached stage[], p_holder int[],
  p_place int[], p_item int[], p_lot int[], p_pledge_line int[], p_consignment_line int[],
  p_condition condition[]
) returns table (ord int, id bigint, balance bigint) language plpgsql
-- Tables that nobody analyzed look small, and plans are kept: without this a plan made while the
-- table was empty goes on reading all of it.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  insert into account (operation, id, stage, reached, holder, place, item, lot, pledge_line,
    consignment_line, condition, balance, since)
  select p_operation, nextval('account_id'), x.stage, x.reached, x.holder, x.place, x.item, x.lot,
         x.pledge_line, x.consignment_line, x.condition, 0, null
    from named_accounts(p_ids, p_stage, p_reached, p_holder, p_place, p_item, p_lot,
      p_pledge_line, p_consignment_line, p_condition) x
   where not exists (
     select 1 from account a
      where a.operation = p_operation and a.lot = x.lot and a.item = x.item
        and a.holder = x.holder and a.place = x.place and a.stage = x.stage
        and a.reached = x.reached and a.pledge_line = x.pledge_line
        and a.consignment_line = x.consignment_line and a.condition = x.condition)
   order by x.lot, x.item, x.holder, x.place, x.stage, x.reached, x.pledge_line,
     x.consignment_line, x.condition
  on conflict do nothing;

  return query
  select x.ord, a.id, a.balance
    from named_accounts(p_ids, p_stage, p_reached, p_holder, p_place, p_item, p_lot,
      p_pledge_line, p_consignment_line, p_condition) x
    join account a on a.operation = p_operation and a.lot = x.lot and a.item = x.item
     and a.holder = x.holder and a.place = x.place and a.stage = x.stage
     and a.reached = x.reached and a.pledge_line = x.pledge_line
     and a.consignment_line = x.consignment_line and a.condition = x.condition
   order by a.id
     for update of a;
end $$;

-- Posts one movement: its postings, and what they do to balances and roll-ups. Null when posted.
-- Otherwise nothing was written, and the accounts' balances are given, for the caller to decide:
-- an account would go below its floor or beyond what a program counts exactly (2^53), or goods come
-- to where some were missing (`p_receives`).
-- With `p_decided` it posts whatever it is given, and the floors stand as constraints.
-- One function, since what it does takes less time than six exchanges with the server.
--
-- Accounts have the numbers of their arrays, lines name them by these. An account that is new is
-- written once, with its balance: `insert … on conflict do update` would check the floor on the
-- proposed row and refuse a legal withdrawal.
create function post_movement(
  p_operation int, p_act uuid, p_at timestamptz, p_decided boolean, p_ids uuid[],
  p_stage stage[], p_reached stage[], p_holder int[], p_place int[], p_item int[], p_lot int[],
  p_pledge_line int[], p_consignment_line int[], p_condition condition[], p_delta bigint[],
  p_receives int[],
  l_source int[], l_destination int[], l_quantity bigint[], l_turned boolean[],
  l_attributed boolean[], l_reverses_act uuid[], l_reverses_line int[],
  f_pledge_line int[], f_item int[], f_stage stage[], f_reached stage[],
  f_from_pledge_line int[], f_from_item int[], f_from_stage stage[], f_from_reached stage[],
  f_basis basis[], f_quantity bigint[],
  v_day date[], v_item int[], v_basis basis[], v_quantity bigint[]
) returns bigint[] language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  size int := cardinality(p_stage);
  ids bigint[] := array_fill(0::bigint, array[size]);
  held bigint[] := ids;
  fresh boolean[] := array_fill(true, array[size]);
  missing int := size;
  opened int;
  my_slot smallint := pg_backend_pid() & 7;
  known record;
begin
  for known in
    select x.ord, a.id, a.balance
      from named_accounts(p_ids, p_stage, p_reached, p_holder, p_place, p_item, p_lot,
        p_pledge_line, p_consignment_line, p_condition) x
      join account a on a.operation = p_operation and a.lot = x.lot and a.item = x.item
       and a.holder = x.holder and a.place = x.place and a.stage = x.stage
       and a.reached = x.reached and a.pledge_line = x.pledge_line
       and a.consignment_line = x.consignment_line and a.condition = x.condition
     order by a.id
       for update of a
  loop
    ids[known.ord] := known.id;
    held[known.ord] := known.balance;
    fresh[known.ord] := false;
    missing := missing - 1;
  end loop;

  if not p_decided then
    for i in 1 .. size loop
      if held[i] + p_delta[i] < 0
        and p_stage[i] not in ('source', 'found', 'unexplained', 'transformed')
        or abs(held[i] + p_delta[i]) > 9007199254740991 then
        return held;
      end if;
    end loop;
    if exists (
      select 1 from unnest(p_receives) r
        join account u on u.operation = p_operation and u.lot = p_ids[p_lot[r]]
         and u.item = p_ids[p_item[r]] and u.holder = p_ids[p_holder[r]]
         and u.stage = 'unexplained' and u.since is not null
         and u.place = p_ids[p_place[r]] and u.pledge_line = p_ids[p_pledge_line[r]]
         and u.consignment_line = p_ids[p_consignment_line[r]]
         and u.condition = p_condition[r] and u.reached = p_reached[r]) then
      return held;
    end if;
  end if;

  if missing > 0 then
    for i in 1 .. size loop
      if fresh[i] then ids[i] := nextval('account_id'); end if;
    end loop;
    -- Taken from `returning`: Citus counts the rows selected, not the rows inserted.
    with new as (
      insert into account (operation, id, stage, reached, holder, place, item, lot, pledge_line,
        consignment_line, condition, balance, since)
      select p_operation, ids[x.ord], x.stage, x.reached, x.holder, x.place, x.item, x.lot,
             x.pledge_line, x.consignment_line, x.condition, p_delta[x.ord],
             case when p_delta[x.ord] <> 0 then p_at end
        from named_accounts(p_ids, p_stage, p_reached, p_holder, p_place, p_item, p_lot,
          p_pledge_line, p_consignment_line, p_condition) x
       where fresh[x.ord]
       order by x.lot, x.item, x.holder, x.place, x.stage, x.reached, x.pledge_line,
         x.consignment_line, x.condition
      on conflict do nothing
      returning 1)
    select count(*) into opened from new;
    if opened < missing then
      raise exception 'an account was opened by another at the same time' using errcode = '40001';
    end if;
  end if;

  if missing < size then
    update account a
       set balance = a.balance + x.delta,
           since = case when a.balance + x.delta = 0 then null
                        when a.balance = 0 then p_at else a.since end
      from unnest(ids, p_delta, fresh) as x(id, delta, fresh)
     where not x.fresh and x.delta <> 0 and a.operation = p_operation and a.id = x.id;
  end if;

  insert into posting (operation, act, line, source, destination, quantity, reverses_act,
    reverses_line, attributed, turned)
  select p_operation, p_act, x.line::int, ids[x.source], ids[x.destination], x.quantity,
         x.reverses_act, x.reverses_line, coalesce(x.attributed, false), x.turned
    from unnest(l_source, l_destination, l_quantity, l_turned, l_attributed, l_reverses_act,
      l_reverses_line) with ordinality as x(source, destination, quantity, turned, attributed,
      reverses_act, reverses_line, line);

  insert into flow as f (operation, pledge_line, item, stage, reached, from_pledge_line,
    from_item, from_stage, from_reached, basis, slot, quantity)
  select p_operation, p_ids[x.pledge_line], p_ids[x.item], x.stage, x.reached,
         p_ids[x.from_pledge_line], p_ids[x.from_item], x.from_stage, x.from_reached, x.basis,
         my_slot, x.quantity
    from unnest(f_pledge_line, f_item, f_stage, f_reached, f_from_pledge_line, f_from_item,
      f_from_stage, f_from_reached, f_basis, f_quantity) as x(pledge_line, item, stage, reached,
      from_pledge_line, from_item, from_stage, from_reached, basis, quantity)
   order by 2, 3, 4, 5, 6, 7, 8, 9, 10
  on conflict (operation, pledge_line, item, stage, reached, from_pledge_line, from_item,
    from_stage, from_reached, basis, slot)
  do update set quantity = f.quantity + excluded.quantity;

  insert into item_flow as f (operation, item, stage, reached, from_item, from_stage,
    from_reached, basis, slot, quantity)
  select p_operation, p_ids[x.item], x.stage, x.reached, p_ids[x.from_item], x.from_stage,
         x.from_reached, x.basis, my_slot, sum(x.quantity)
    from unnest(f_item, f_stage, f_reached, f_from_item, f_from_stage, f_from_reached, f_basis,
      f_quantity) as x(item, stage, reached, from_item, from_stage, from_reached, basis, quantity)
   group by x.item, x.stage, x.reached, x.from_item, x.from_stage, x.from_reached, x.basis
   order by 2, 3, 4, 5, 6, 7, 8
  on conflict (operation, item, stage, reached, from_item, from_stage, from_reached, basis, slot)
  do update set quantity = f.quantity + excluded.quantity;

  if cardinality(v_day) > 0 then
    insert into arrival as v (operation, day, item, basis, slot, quantity)
    select p_operation, x.day, p_ids[x.item], x.basis, my_slot, x.quantity
      from unnest(v_day, v_item, v_basis, v_quantity) as x(day, item, basis, quantity)
     order by 2, 3, 4
    on conflict (operation, day, item, basis, slot)
    do update set quantity = v.quantity + excluded.quantity;
  end if;
  return null;
end $$;
