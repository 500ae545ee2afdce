export const consignments = {} as const
