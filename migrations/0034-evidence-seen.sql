-- An urgent release says what was seen before it was signed: in words, or by what is recorded.
-- Older ones that say nothing stay as they are, and are read as such.
alter table urgent_release add constraint evidence_not_seen
  check (seen <> '' or cardinality(evidence) > 0) not valid;
