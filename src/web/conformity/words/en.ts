export const conformity = {} as const
