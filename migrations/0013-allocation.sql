-- Plans: who is meant to get what. A plan is never a movement: nothing here is posted, and how far
-- a plan is carried out is read off the deliveries that name it.
--
-- Words: a SUPPLY is a pledge line, a consignment line, or a lot at a place, with all that came
-- from it. A plan is OPEN for what it says less what deliveries drew.

-- Whoever plans locks the book of the operation. Supplies overlap (a pledge line has consignment
-- lines, a lot comes from several pledges), so locks on single supplies would let two plans pass
-- each other. Coordinators plan some times an hour; a plan takes milliseconds.
create table allocation_book (
  operation int not null,
  primary key (operation)
);

create table allocation (
  operation int not null,
  id uuid not null,
  rule text not null check (rule in ('by_hand', 'priority_then_urgency')),
  reason text not null,
  primary key (operation, id)
);

create table plan (
  operation int not null,
  id uuid not null,
  allocation uuid not null,
  number int not null,
  need_line uuid not null,
  supply_kind text not null check (supply_kind in ('pledge_line', 'consignment_line', 'lot')),
  supply uuid not null,
  -- of a lot; "none" otherwise
  place uuid not null,
  quantity bigint not null check (quantity >= 0),
  reason text not null,
  -- the act that withdrew it; "none" while it stands
  withdrawn_by uuid not null,
  constraint plan_id_taken primary key (operation, id),
  constraint plan_number unique (operation, allocation, number),
  check ((supply_kind = 'lot') = (place <> '00000000-0000-0000-0000-000000000000'))
);
create index plan_supply on plan (operation, supply, place);
create index plan_need_line on plan (operation, need_line);

-- Overrides and withdrawals: what it said before, what it says now, and why.
create table plan_change (
  operation int not null,
  plan uuid not null,
  act uuid not null,
  quantity_before bigint not null,
  quantity bigint not null,
  reason text not null,
  primary key (operation, plan, act)
);

-- A plan whose need was withdrawn binds nothing any more.
create view plan_standing as
select p.operation, p.id, p.allocation, p.number, p.need_line, p.supply_kind, p.supply, p.place,
       p.quantity, p.reason, p.withdrawn_by, d.drawn,
       case when p.withdrawn_by = '00000000-0000-0000-0000-000000000000'
             and n.withdrawn_by = '00000000-0000-0000-0000-000000000000'
            then greatest(0, p.quantity - d.drawn) else 0 end as open
  from plan p
  join need_line n on n.operation = p.operation and n.id = p.need_line
 cross join lateral (
   select coalesce(sum(x.dispatched), 0)::bigint as drawn
     from delivery_line_standing x
    where x.operation = p.operation and x.plan = p.id) d;

create view need_coverage as
select n.operation, n.id as need_line, a.allocated, d.on_its_way, d.delivered,
       case when n.withdrawn_by = '00000000-0000-0000-0000-000000000000'
            then greatest(0, n.quantity - a.allocated - d.on_its_way - d.delivered)
            else 0 end as open
  from need_line n
 cross join lateral (
   select coalesce(sum(p.open), 0)::bigint as allocated
     from plan_standing p
    where p.operation = n.operation and p.need_line = n.id) a
 cross join lateral (
   select coalesce(sum(x.on_its_way), 0)::bigint as on_its_way,
          coalesce(sum(x.delivered), 0)::bigint as delivered
     from delivery_line_standing x
    where x.operation = n.operation and x.need_line = n.id) d;
