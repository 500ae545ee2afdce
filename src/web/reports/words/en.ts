import { reached } from '#platform/code-words/en/journey.ts'
import { papers } from '#platform/code-words/en/transport.ts'
import { lowered } from '#platform/code-words/lowered.ts'

export const reports = {
  why: 'Why this figure',
  close: 'Close',
  whereNow: 'Where it stands now',
  acts: 'The acts behind it',
  noPosting: 'Nothing was posted yet.',
  withoutNumber: 'Named without a number, and in no sum',
  said: { promised: 'promised', sent: 'sent' },
  takenBack: 'taken back',
  fromTo: '{from} → {to}',
  copyAddress: 'The address of this panel can be shared.',
  whyColumn: '{item}: {column}',
  whyLines: 'The lines behind it',
  whyLinesHelp:
    'Each is a line of a pledge, or goods that nobody promised. Open its figure for the acts and sources.',
  whyNone: 'No line has come so far.',
  whyItems: 'The items in it',
  whyNeeds: 'Who asks for it',
  whyNeedsNone: 'No line of a need stands any more.',
  nobodyPromised: 'Nobody promised these',
  jointShares: 'shares not known',
  more: 'More',
  columns: reached,
  item: 'Item',
  overview: 'Overview',
  things: `{class, select,
    mask {masks}
    respirator {respirators}
    medical_mask {surgical masks}
    community_mask {community masks}
    coverall {protective suits}
    gown {gowns}
    glove {gloves}
    eye_protection {pieces of eye protection}
    other_protection {pieces of protective equipment}
    ventilator {ventilators}
    monitor {monitors}
    infusion_pump {infusion pumps}
    ultrasound {ultrasound machines}
    imaging {imaging devices}
    oxygen {oxygen devices}
    other_device {devices}
    thermometer {thermometers}
    consumable {consumables}
    ivd_test {tests}
    reagent {reagents}
    sampling {sampling kits}
    disinfectant {disinfectants}
    medicine {medicines}
    vaccine {vaccines}
    traditional_medicine {traditional medicines}
    supplies {medical supplies}
    equipment {pieces of equipment}
    food {pieces of food}
    other {goods}}`,
  day: {
    arrived: '<n></n> {things} have arrived',
    sent: '<n></n> {things} are on their way, and none is known to have arrived.',
    promised: '<n></n> {things} are promised, and none is known to have been sent.',
    none: 'Nothing is promised yet.',
    wait: '{share, number, ::percent} are not accepted.',
    passed: 'all are accepted.',
    noVerdict: 'nobody has told of a verdict on any.',
    join: '<first></first>; {second}',
    open: '<n></n> {things} are promised and not sent.',
    need: 'The oldest open need, for {things}, is {days, plural, one {# day} other {# days}} old.',
    late: '{count, plural, one {One consignment is late.} other {# consignments are late.}}',
    words:
      '{count, plural, one {One item is known in words only.} other {# items are known in words only.}}',
  },
  pipeline: 'From the promise to the ward',
  pipelineCaption:
    'For each item: how much was promised, committed, sent, arrived, accepted and delivered.',
  pipelineEmpty: 'Nothing is promised yet',
  pipelineEmptyHelp: 'Record the first pledge; goods appear here from the promise on.',
  ownScale:
    'Each item is drawn to its own scale. A dash in a dotted box is unknown, not zero; a dotted edge rests on a report, nobody counted.',
  waitsHere: '{column}: {quantity} {unit} go no further yet',
  allItems: 'All {count, number} items',
  fewerItems: 'Fewer items',
  inWords: 'Named without a number',
  inWordsHelp: 'Known to exist, in no sum, waiting for a count.',
  map: {
    title: 'Who gives to whom',
    label: 'Map of flows from donors to recipients and of consignments',
    flows: 'From whom to whom',
    consignments: 'Consignments on their way',
    all: 'all goods',
    only: 'Which goods',
    nobody: 'nobody named',
    nowhere: 'not on the map: no one country',
    noPlace: 'its place is not known',
    at: 'at {place}',
    towards: 'to {place}',
    left: 'The {drawn, number} widest are drawn; {left, number} more stand in the list.',
    failed: 'The outlines of countries could not be read; the list tells the same.',
    empty: 'No flow yet',
    reading: 'Reading the outlines of countries',
  },
  fresh: {
    title: 'New',
    none: 'Nothing was done yet.',
    late: 'Late',
    noneLate: 'Nothing that has a date is late.',
    needLate: '{item} for {facility}',
    days: '{days, plural, =0 {today} one {# day} other {# days}}',
    andMore: '{count, plural, one {and one more} other {and # more}}',
    stuck: 'Standing still',
    noneStuck: 'Nothing lies still.',
  },
  coverage: {
    title: 'Needs and what covers them',
    none: 'No need was recorded yet',
    noneHelp:
      'Record what a facility asks for, to which standard and by when; what covers it appears here.',
    needed: 'Needed',
    covered: 'Covered',
    open: 'Open',
    oldest: 'Oldest open',
    delivered: 'Delivered',
    onItsWay: 'On its way',
    allocated: 'Allocated',
    full: 'covered',
  },
  arrivals: {
    title: 'Arrivals board',
    asOf: 'As of',
    hoursThere: 'each hour is the clock of the place itself',
    print: 'Print',
    span: 'How far ahead',
    within: '{hours, plural, =168 {in the next week} other {in the next # hours}}',
    where: 'Where',
    anywhere: 'anywhere',
    none: 'Nothing is expected in this time',
    noneHelp:
      'Flights and trucks appear here once a consignment has a leg with its planned arrival.',
    states: { expected: 'expected', late: 'late', arrived: 'arrived' },
    modes: {
      air: 'by air',
      road: 'by road',
      rail: 'by rail',
      sea: 'by sea',
      inland_water: 'by inland water',
      courier: 'by courier',
    },
    noVehicle: 'No number yet',
    noNumber: 'no waybill number',
    pieces: '{count, plural, =0 {no pieces recorded} one {# piece} other {# pieces}}',
    missing: 'missing: {papers}',
    complete: 'no paper missing',
    customs: { none: 'no customs procedure', open: 'customs open', cleared: 'cleared' },
    nobodyMeets: 'Nobody is named',
    meet: 'Name who meets it',
    meetAnother: 'Name another',
    meetTitle: 'Who meets {vehicle}',
    metNow: 'It is written who meets it.',
    person: 'Who will be there',
    telephone: 'Telephone',
    forWhom: 'For whom',
    papers: lowered(papers),
  },
} as const

export const stages = {
  source: 'Origin',
  promised: 'Promised',
  committed: 'Committed',
  packed: 'Packed',
  in_transit: 'In transit',
  landed: 'Landed',
  arrived: 'Arrived, waiting',
  in_stock: 'In stock',
  moving: 'Between two places',
  dispatched: 'On the last mile',
  delivered: 'Delivered',
  issued: 'On the ward',
  in_service: 'In service',
  used: 'Used',
  short: 'Short',
  lost: 'Lost',
  destroyed: 'Destroyed',
  returned_to_donor: 'Returned to the donor',
  seized: 'Seized',
  handed_over: 'Handed over',
  cancelled: 'Cancelled',
  found: 'Found',
  unexplained: 'Unexplained',
  transformed: 'Made over',
} as const
