/** What a quantity rests on. */
export const bases = {
  counted: 'Counted, unit by unit',
  tallied: 'Tallied: packages counted, contents by the packing list',
  documented: 'Papers of the other side',
  reported: 'Reported by a source',
}
