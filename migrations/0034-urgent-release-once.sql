-- The quantity of an urgent release is what may reach the facilities that it names. A store on the
-- way is one of them, and what it sends on is no second use: `stored` of a use were let go before,
-- into a store, and come out of it now.
alter table urgent_release_use add column to_store boolean not null default false;
alter table urgent_release_use add column stored bigint not null default 0
  constraint urgent_release_use_stored_check check (stored between 0 and quantity);
update urgent_release_use u set to_store = true
 where exists (select from act m
   where m.operation = u.operation and m.id = u.act
     and m.kind in ('stock.release', 'stock.assemble'));
