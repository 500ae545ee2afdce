-- How a movement is posted: the functions over the tables of 0001. They are functions because their
-- plans are kept and because each exchange with the server costs more than what they do.
--
-- Accounts are found by their key and locked in its order, whoever posts. Tables that nobody
-- analyzed look small and kept plans stay, so the functions over arrays rule out what a plan made
-- for an empty table would go on doing: no scans, and no join from the side of the account. For the
-- latter `offset 0` keeps the planner from seeing that `operation` is one value; it thinks that an
-- operation has two rows, and read all of it: 1.8 s for 100 lines instead of 2 ms.

-- Opens the accounts that are missing, empty, then locks all of them. Gives their ids and balances
-- by the numbers of the arrays. `p_ids` are the distinct ids that the other arrays name by number:
-- 1,000 lines name few parties, places and items, and reading each id once saves a third.
create function open_accounts(
  p_operation int, p_ids uuid[], p_key uuid[], p_stage stage[], p_reached stage[], p_holder int[],
  p_place int[], p_item int[], p_lot int[], p_pledge_line int[], p_consignment_line int[],
  p_condition condition[]
) returns table (ord int, id bigint, balance bigint) language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set plan_cache_mode = force_custom_plan as $$
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
end $$;

-- Posts one movement: its postings, and what they do to balances and roll-ups. Null when posted.
-- Otherwise nothing was written, and the accounts' balances are given, for the caller to decide:
-- an account would go below its floor or beyond what a program counts exactly (2^53), or goods come
-- to where some were missing (`p_owed` names what is owed there).
-- With `p_decided` it posts whatever it is given, and the floors stand as constraints.
--
-- Accounts have the numbers of their arrays, lines name them by these. An account that is new is
-- written once, with its balance: `insert … on conflict do update` would check the floor on the
-- proposed row and refuse a legal withdrawal.
create function post_movement(
  p_operation int, p_act uuid, p_at timestamptz, p_decided boolean, p_ids uuid[],
  p_key uuid[], p_stage stage[], p_reached stage[], p_holder int[], p_place int[], p_item int[],
  p_lot int[], p_pledge_line int[], p_consignment_line int[], p_condition condition[],
  p_delta bigint[], p_owed uuid[],
  l_source int[], l_destination int[], l_quantity bigint[], l_turned boolean[],
  l_attributed boolean[], l_reverses_act uuid[], l_reverses_line int[],
  f_pledge_line int[], f_item int[], f_stage stage[], f_reached stage[],
  f_from_pledge_line int[], f_from_item int[], f_from_stage stage[], f_from_reached stage[],
  f_basis basis[], f_quantity bigint[],
  v_day date[], v_item int[], v_basis basis[], v_quantity bigint[]
) returns bigint[] language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set plan_cache_mode = force_custom_plan as $$
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
end $$;

-- The same for a movement of one line that reverses nothing, as most are: `s_` leaves, `d_`
-- receives. Statements over single values take half the time of those over arrays (160 µs against
-- 283 on PGlite), and an update that is tried first half the time of `insert … on conflict`. Both
-- accounts are updated in the order of their keys.
create function post_line(
  p_operation int, p_act uuid, p_at timestamptz, p_quantity bigint, p_basis basis,
  p_turned boolean, p_attributed boolean, p_owed uuid, v_day date, v_item uuid, v_quantity bigint,
  s_key uuid, s_stage stage, s_reached stage, s_holder uuid, s_place uuid, s_item uuid, s_lot uuid,
  s_pledge_line uuid, s_consignment_line uuid, s_condition condition,
  d_key uuid, d_stage stage, d_reached stage, d_holder uuid, d_place uuid, d_item uuid, d_lot uuid,
  d_pledge_line uuid, d_consignment_line uuid, d_condition condition
) returns bigint[] language plpgsql set plan_cache_mode = force_generic_plan as $$
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
end $$;
