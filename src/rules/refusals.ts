import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const ruleRefusals = {
  rule_not_found: {
    status: 404,
    says: 'There is no rule {rule}.',
    remedy: 'Look for it among all rules: GET /api/rules?search=…',
  },
} as const satisfies Tellings

export const refuse = refuserOf(ruleRefusals)
