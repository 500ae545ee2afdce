-- The first of the needs that wait on a desk: those that are due, and those nobody verified.
create index need_line_due on need_line (operation, by_when, id)
  where withdrawn_by = '00000000-0000-0000-0000-000000000000' and by_when is not null;
create index need_line_unverified on need_line (operation, id)
  where withdrawn_by = '00000000-0000-0000-0000-000000000000' and verified_on is null;
