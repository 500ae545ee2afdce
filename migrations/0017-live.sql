-- What was recorded lately, for whoever follows an operation as it happens.
create index act_recorded on act (operation, recorded_at);
