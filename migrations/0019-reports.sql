-- What pledges say by item, for the pipeline: which qualifiers, and which lines have no number.
create index pledge_line_said on pledge_line (operation, item, qualifier)
  where parent = '00000000-0000-0000-0000-000000000000';
