import { type Body, type Call, idOf, operation } from './call.ts'

/** The emergency answered. Only the owner of an installation begins an operation. */
export const begun: Body<'recordOperation'> = {
  id: idOf('operation'),
  slug: operation,
  name: 'Medical aid from China to Italy and Belgium, March 2020',
  glide: 'EP-2020-000012-001',
  beginsOn: '2020-03-01',
  recipientCountries: ['IT', 'BE'],
  summary:
    'What one newspaper article of the week of 16 March 2020 reported of pledges, flights and ' +
    'arrivals. Nobody of this operation counted anything: every figure is a report.',
  public: true,
}

export const sources: readonly Call[] = [
  {
    name: 'recordSource',
    params: { operation },
    body: {
      id: idOf('article'),
      kind: 'article',
      title: 'Newspaper article on medical aid from China to Europe',
      issuer: 'A newspaper, week of 16 March 2020',
      statedDate: 'not stated; between 17 and 19 March 2020',
      note: 'The one source of every figure here. Quotes are summaries where they have no marks.',
    },
  },
]

/** Claims that no posting can hold. They enter no figure, and wait for a room of their own. */
export const notes: readonly Call[] = [
  {
    name: 'recordNote',
    params: { operation },
    body: {
      id: idOf('note/tons'),
      subject: idOf('zhejiang'),
      words:
        'Zhejiang Province has sent 35.4 tons of medical supplies and commonly used drugs so ' +
        'far. A cumulative weight: recorded consignments state none, so they explain none of it.',
      source: idOf('article'),
      statedDate: 'to date',
    },
  },
  {
    name: 'recordNote',
    params: { operation },
    body: {
      id: idOf('note/eu-standards'),
      subject: idOf('sent/zoomlion'),
      words:
        'The 50,000 masks are said to comply with European Union standards. Which standard, and ' +
        'on what evidence, is not given.',
      source: idOf('article'),
      statedDate: 'Friday, about 13 March',
    },
  },
]
