export const findings = {
  sound: 'Sound',
  damaged: 'Damaged',
  over: 'Over',
  short: 'Short',
  wrong_item: 'Wrong item',
  unannounced: 'Unannounced',
}

/** How far goods have come: the columns of what is promised and what became of it. */
export const reached = {
  promised: 'Promised',
  committed: 'Committed',
  sent: 'Sent',
  arrived: 'Arrived',
  accepted: 'Accepted',
  delivered: 'Delivered',
}
