import { blindInput, countInput, tallyInput } from '#receipts/receipt.ts'

/** The server's rules for what is received, run here before anything is kept. */
export const rules = { tally: tallyInput, count: countInput, blind: blindInput }
