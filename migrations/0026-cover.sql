-- How far needs are covered, kept with every act as the roll-ups of 0001 and 0025 are. By need line,
-- since what is open of one line is never made up by another's surplus; and by item, of which a page
-- reads one row each. From the need lines it took 2 s for 135,200 of them.
create table need_cover (
  operation int not null,
  need_line uuid not null,
  item uuid not null,
  by_when date,
  asked_on date not null,
  needed bigint not null,
  allocated bigint not null,
  on_its_way bigint not null,
  delivered bigint not null,
  open bigint not null,
  primary key (operation, need_line)
) with (fillfactor = 80);
-- The most pressing open line of an item, and the oldest.
create index need_cover_due on need_cover (operation, item, by_when) where open > 0;
create index need_cover_asked on need_cover (operation, item, asked_on) where open > 0;

create table item_cover (
  operation int not null,
  item uuid not null,
  slot smallint not null,
  lines bigint not null,
  open_lines bigint not null,
  needed bigint not null,
  allocated bigint not null,
  on_its_way bigint not null,
  delivered bigint not null,
  open bigint not null,
  primary key (operation, item, slot)
) with (fillfactor = 50);

-- What need_coverage says of the lines that stand, from the roll-ups that lie under it.
create view need_covered as
select l.operation, l.id as need_line, l.item, l.by_when, n.asked_on, l.quantity as needed,
       p.allocated, s.on_its_way, s.delivered,
       greatest(0, l.quantity - p.allocated - s.on_its_way - s.delivered) as open
  from need_line l
  join need n on n.operation = l.operation and n.id = l.need
 cross join lateral (
   select coalesce(sum(w.quantity), 0)::bigint as on_its_way,
          coalesce(sum(d.quantity), 0)::bigint as delivered
     from consignment_line c
     join delivery_line y on y.operation = c.operation and y.id = c.id
    cross join lateral (
      select sum(a.balance) as quantity from account a
       where a.operation = c.operation and a.consignment_line = c.id
         and a.stage = 'dispatched') w
    cross join lateral (
      select sum(x.quantity) as quantity from crossing x
       where x.operation = c.operation and x.stage = 'delivered'
         and x.consignment_line = c.id) d
    where c.operation = l.operation and c.need_line = l.id
      and c.need_line <> '00000000-0000-0000-0000-000000000000') s
 cross join lateral (
   select coalesce(sum(greatest(0, p.quantity - d.drawn)), 0)::bigint as allocated
     from plan p
    cross join lateral (
      select coalesce(sum(x.quantity), 0) as drawn
        from delivery_line y
        join crossing x on x.operation = y.operation and x.stage = 'dispatched'
         and x.consignment_line = y.id
       where y.operation = p.operation and y.plan = p.id) d
    where p.operation = l.operation and p.need_line = l.id
      and p.withdrawn_by = '00000000-0000-0000-0000-000000000000') p
 where l.withdrawn_by = '00000000-0000-0000-0000-000000000000';

-- Says again how these lines are covered. Called last by whoever changed what they ask, what is
-- planned for them or what goes to them: the lock makes a second wait, and it then sees the first.
create function cover_needs(p_operation int, p_lines uuid[]) returns void language plpgsql as $$
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
end $$;

-- The same of those that these delivery lines go to.
create function cover_delivered_needs(p_operation int, p_delivery_lines uuid[]) returns void
language plpgsql as $$
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
end $$;

insert into need_cover select * from need_covered;
insert into item_cover
select operation, item, 0, count(*), count(*) filter (where open > 0), sum(needed), sum(allocated),
       sum(on_its_way), sum(delivered), sum(open)
  from need_cover group by operation, item;

-- What came to our places, by lot: `crossing` without its lines, for whoever sums all of it.
create table lot_arrival (
  operation int not null,
  lot uuid not null,
  before uuid not null,
  item uuid not null,
  slot smallint not null,
  quantity bigint not null,
  primary key (operation, lot, before, item, slot)
) with (fillfactor = 70);

insert into lot_arrival
select operation, lot, before, item, 0, sum(quantity)
  from crossing where stage = 'arrived' group by operation, lot, before, item;
