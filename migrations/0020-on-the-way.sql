-- Goods on their way that were named without a number: no account tells where they wait.
create index consignment_line_unquantified on consignment_line (operation, consignment)
  where quantity is null;
