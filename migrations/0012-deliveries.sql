-- The last mile. A delivery is a consignment of kind 'delivery' (0008-consignments.sql): its
-- consignee is the facility, its destination the receiving point, its lines name need lines. Here
-- is what only a delivery has: the plan each line draws, and what the receiving point signed.

create table delivery_line (
  operation int not null,
  -- the consignment line it is
  id uuid not null,
  delivery uuid not null,
  -- the plan this line carries out; "none" where nobody planned it
  plan uuid not null,
  -- where what is refused goes back to, and who holds it there
  from_place uuid not null,
  from_holder uuid not null,
  primary key (operation, id)
);
create index delivery_line_delivery on delivery_line (operation, delivery);
create index delivery_line_plan on delivery_line (operation, plan);

-- What one act of the receiving point (or of the driver, with a photograph) said of a delivery.
create table signature (
  operation int not null,
  act uuid not null,
  delivery uuid not null,
  -- the name under the signature, as written
  signed_by text,
  note text,
  primary key (operation, act)
);
create index signature_delivery on signature (operation, delivery);

create table signature_line (
  operation int not null,
  act uuid not null,
  line uuid not null,
  sound bigint not null check (sound >= 0),
  damaged bigint not null check (damaged >= 0),
  -- went back with the truck
  refused bigint not null check (refused >= 0),
  reason text,
  primary key (operation, act, line),
  constraint refused_needs_reason check (refused = 0 or reason is not null)
);
create index signature_line_line on signature_line (operation, line);

-- A device that a facility took into service: who installed it, who accepted it.
create table installation (
  operation int not null,
  act uuid not null,
  lot uuid not null,
  facility uuid not null,
  place uuid not null,
  installed_by text not null,
  -- the person of the facility who accepted it as working
  accepted_by text not null,
  note text,
  primary key (operation, act, lot)
);
create index installation_lot on installation (operation, lot);

-- Every posting into (+) or out of (-) the road and the receiving point, by delivery line.
create view delivery_flow as
select a.operation, a.consignment_line as line, a.stage, a.condition, o.stage as other_stage,
       o.reached as other_reached, o.consignment_line as other_line, p.quantity
  from account a
  join posting p on p.operation = a.operation and p.destination = a.id
  join account o on o.operation = p.operation and o.id = p.source
 where a.stage in ('dispatched', 'delivered')
union all
select a.operation, a.consignment_line, a.stage, a.condition, o.stage, o.reached,
       o.consignment_line, -p.quantity
  from account a
  join posting p on p.operation = a.operation and p.source = a.id
  join account o on o.operation = p.operation and o.id = p.destination
 where a.stage in ('dispatched', 'delivered');

-- How far each delivery line is. `dispatched` is what left a store under it, less what was taken
-- back; refused goods go back under the name of the line, and still left. `delivered` is what was
-- signed for, less what came back; what the facility used, gave to its wards or lost was delivered.
create view delivery_line_standing as
select l.operation, l.id, l.delivery, l.plan, c.need_line,
       coalesce(f.dispatched, 0)::bigint as dispatched,
       coalesce(f.on_its_way, 0)::bigint as on_its_way,
       coalesce(f.delivered, 0)::bigint as delivered,
       coalesce(f.damaged, 0)::bigint as damaged,
       coalesce(f.refused, 0)::bigint as refused
  from delivery_line l
  join consignment_line c on c.operation = l.operation and c.id = l.id
 cross join lateral (
   select sum(x.quantity) filter (where x.leaves) as dispatched,
          sum(x.quantity) filter (where x.stage = 'dispatched') as on_its_way,
          sum(x.quantity) filter (where x.arrives) as delivered,
          sum(x.quantity) filter (where x.arrives and x.condition = 'damaged') as damaged,
          -sum(x.quantity) filter (where x.goes_back) as refused
     from (
       select y.stage, y.condition, y.quantity,
              y.stage = 'dispatched' and y.other_stage in ('arrived', 'in_stock')
                and y.other_line <> y.line as leaves,
              y.stage = 'dispatched' and y.other_stage = 'arrived'
                and y.other_line = y.line as goes_back,
              y.stage = 'delivered' and (y.other_stage in ('dispatched', 'arrived')
                or y.other_stage = 'unexplained' and y.other_reached = 'dispatched') as arrives
         from delivery_flow y
        where y.operation = l.operation and y.line = l.id) x) f;
