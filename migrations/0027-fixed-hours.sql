-- The hours of the day at which an operation's situation report is kept by itself, and by which clock;
-- since when they are so: what was due before is not missed.
alter table operation
  add column situation_hours text[] not null default '{}',
  add column situation_time_zone text not null default 'UTC',
  add column situation_hours_since timestamptz not null default now();

-- The fixed hour that a report is for; null where somebody kept it by hand. Once each.
alter table situation_report add column due_at timestamptz;
create unique index situation_report_due on situation_report (operation, due_at)
  where due_at is not null;
