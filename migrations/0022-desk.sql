-- Who meets a flight or a truck; a later act says it anew.
create table meeting (
  operation int not null,
  act uuid not null,
  consignment uuid not null,
  leg uuid not null,
  party uuid not null,
  person text not null,
  telephone text,
  primary key (operation, act)
);
create index meeting_leg on meeting (operation, leg, act);
create index leg_due on leg (operation, planned_arrival) where actual_arrival is null;
