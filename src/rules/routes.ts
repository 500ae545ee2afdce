import { z } from 'zod'
import { read } from '#http/route.ts'
import { ruleById } from './applying.ts'
import { listRules } from './listing.ts'
import { refuse } from './refusals.ts'
import { rule, rulePage, ruleQuery } from './rule.ts'

export const ruleRoutes = [
  read({
    name: 'listRules',
    path: '/api/rules',
    readers: 'signed in',
    summary: 'What jurisdictions ask of goods, with dates, sources and how sure we are',
    query: ruleQuery,
    answer: rulePage,
    refusals: ['cursor_invalid'],
    columns: {
      Rule: (row) => row.id,
      Title: (row) => row.title,
      Kind: (row) => row.kind,
      Jurisdiction: (row) => row.jurisdiction,
      Classes: (row) => row.classes,
      'Issued on': (row) => row.issuedOn,
      'Applies from': (row) => row.appliesFrom,
      'Applies until': (row) => row.appliesUntil,
      Source: (row) => row.source.title,
      Article: (row) => row.source.article,
      Address: (row) => row.source.url,
      Certainty: (row) => row.certainty,
      'Checked against': (row) => row.checkedAgainst,
      Note: (row) => row.note,
    },
    load: async (_q, { query }) => listRules(query),
  }),
  read({
    name: 'getRule',
    path: '/api/rules/{rule}',
    readers: 'signed in',
    summary: 'One rule, whole',
    query: z.object({}),
    answer: rule,
    refusals: ['rule_not_found'],
    load: async (_q, { params: { rule: id = '' } }) => {
      const found = ruleById(id)
      if (!found) throw refuse('rule_not_found', { rule: id })
      return found
    },
  }),
]
