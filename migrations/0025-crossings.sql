-- What pledges came to and how needs are covered, kept with every movement as the roll-ups of 0001
-- are: net units that came to our places as what they are (`arrived`), left a store on a delivery
-- line (`dispatched`) and were signed for on it (`delivered`). From the postings it took 28 s at a
-- million of them.
create table crossing (
  operation int not null,
  stage stage not null,
  consignment_line uuid not null,
  lot uuid not null,
  -- `arrived`: the lot these units were before, at our places; "none" where they came as they are
  before uuid not null,
  pledge_line uuid not null,
  item uuid not null,
  slot smallint not null,
  quantity bigint not null,
  primary key (operation, stage, consignment_line, lot, before, pledge_line, item, slot)
) with (fillfactor = 70);
create index crossing_pledge_line on crossing (operation, pledge_line) where stage = 'arrived';

insert into crossing (operation, stage, consignment_line, lot, before, pledge_line, item, slot,
  quantity)
with recursive chain as (
  select operation, act, line, source, destination, quantity, 1 as sign
    from posting where reverses_act is null
  union all
  select r.operation, r.act, r.line, r.source, r.destination, r.quantity, -c.sign
    from chain c join posting r on r.operation = c.operation and r.reverses_act = c.act
     and r.reverses_line = c.line
), way as (
  select operation, case sign when 1 then source else destination end as source,
         case sign when 1 then destination else source end as destination,
         sign * quantity as quantity
    from chain
), side as (
  select w.operation, 'arrived'::stage as stage, d.consignment_line, d.lot,
         case when s.reached >= 'arrived' then s.lot
              else '00000000-0000-0000-0000-000000000000' end as before,
         d.pledge_line, d.item, w.quantity
    from way w
    join account s on s.operation = w.operation and s.id = w.source
    join account d on d.operation = w.operation and d.id = w.destination
   where d.reached >= 'arrived' and d.stage not in ('unexplained', 'transformed')
     and (s.reached < 'arrived' or s.lot <> d.lot)
  union all
  select w.operation, a.stage, a.consignment_line, a.lot,
         '00000000-0000-0000-0000-000000000000', a.pledge_line, a.item, x.sign * w.quantity
    from way w
    cross join lateral (values (w.destination, w.source, 1), (w.source, w.destination, -1))
      as x(this, other, sign)
    join account a on a.operation = w.operation and a.id = x.this
    join account o on o.operation = w.operation and o.id = x.other
   where a.stage = 'dispatched' and o.stage in ('arrived', 'in_stock')
       and o.consignment_line <> a.consignment_line
      or a.stage = 'delivered' and (o.stage in ('dispatched', 'arrived')
        or o.stage = 'unexplained' and o.reached = 'dispatched')
)
select operation, stage, consignment_line, lot, before, pledge_line, item, 0, sum(quantity)
  from side group by 1, 2, 3, 4, 5, 6, 7 having sum(quantity) <> 0;
