-- The latest acts, and whether each was taken back: in the order of the list, so that acts of one
-- moment (an import) are not all joined and sorted for a page; 0.2 s for 27,000 of them.
drop index act_happened;
create index act_happened on act (operation, happened_at, id);
create index act_reversal on act (operation, corrects) where kind = 'act.reverse';
