export const ui = {
  unit: `{unit, select,
    piece {{count, plural, one {piece} other {pieces}}}
    pair {{count, plural, one {pair} other {pairs}}}
    set {{count, plural, one {set} other {sets}}}
    kit {{count, plural, one {kit} other {kits}}}
    test {{count, plural, one {test} other {tests}}}
    dose {{count, plural, one {dose} other {doses}}}
    tablet {{count, plural, one {tablet} other {tablets}}}
    vial {{count, plural, one {vial} other {vials}}}
    bottle {{count, plural, one {bottle} other {bottles}}}
    gram {g}
    millilitre {ml}
    unstated {(unit not stated)}
    other {{unit}}}`,
  unknown: 'unknown',
  reported: ', reported',
  asStated: 'As stated: {words}',
  nothingYet: 'Nothing yet',
  noneFound: 'Nothing matches',
  clearFilters: 'Clear all filters',
  clear: 'Clear',
  seek: 'Search',
  found: '{count, plural, one {one} other {{shown}}}',
  manyFound: 'over 10,000',
  sortedBy: 'In which order',
  export: 'Export',
  columns: 'Columns',
  loadingMore: 'Reading more',
  earlier: 'Earlier',
  recordedAt: 'recorded {at}',
  actorFor: '{actor} for {party}',
  cancel: 'Cancel',
  draftFound: 'You had begun this; here it is as you left it.',
  beginAnew: 'Begin anew',
  fault: 'Something went wrong on our side.',
  faultRemedy: 'Nothing was lost. Try again; if it stays, tell whoever runs this installation.',
  offline: 'The server cannot be reached.',
  offlineRemedy: 'What you typed is kept. Try again when there is a network.',
  whenAndSource: 'When, for whom, on which source',
  happenedAt: 'When it happened',
  happenedAtHelp: 'Leave empty for now.',
  onBehalfOf: 'On behalf of',
  onBehalfOfHelp: 'If somebody else acted and told you.',
  behalfBy: 'How they told you',
  by: {
    telephone: 'By telephone',
    'e-mail': 'By e-mail',
    letter: 'By letter',
    message: 'By message',
    person: 'In person',
  },
  source: 'Source',
  sourceHelp: 'The paper, article or note that this rests on.',
  quote: 'What it says',
  quoteHelp: 'Its words in quotation marks, or a summary.',
  basis: 'What the quantities rest on',
  basisHelp: '"Reported" needs a source, and looks like a report everywhere until someone counts.',
  basisUsual: 'As usual for this act',
  bases: {
    counted: 'Counted, unit by unit',
    tallied: 'Tallied: packages counted, contents by the packing list',
    documented: 'Papers of the other side',
    reported: 'Reported by a source',
  },
  reason: 'Reason',
  issues: {
    needed: 'This is needed.',
    atLeast: 'At least {least}.',
    atMost: 'At most {most}.',
    format: 'This is not in the form it should have.',
  },
} as const

export const acts = {
  pledge_record: 'Pledge recorded',
  pledge_amend: 'Pledge amended',
  pledge_commit: 'Lines committed',
  pledge_decline: 'Lines declined',
  pledge_withdraw: 'Lines withdrawn',
  pledge_specify: 'Line said more exactly',
} as const
