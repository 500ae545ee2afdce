-- What is still open, donor by donor: account_holder has the facilities between them.
create index account_open on account (operation, holder, item)
  where stage in ('promised', 'committed') and since is not null;

-- Whether anything is left of a posting that reversals, and reversals of those, did not take back.
-- A function, since its plan is kept: within a trace it was planned four times over, 3 ms.
create function posting_stands(p_operation int, p_act uuid, p_line int) returns boolean
language plpgsql stable cost 10000 as $$
begin
  return exists (
    with recursive taken as (
      select p.act, p.line, p.quantity, 1 as sign from posting p
       where p.operation = p_operation and p.act = p_act and p.line = p_line
      union all
      select r.act, r.line, r.quantity, -t.sign from taken t
        join posting r on r.operation = p_operation and r.reverses_act = t.act
         and r.reverses_line = t.line)
    select 1 from taken having sum(sign * quantity) > 0);
end $$;
