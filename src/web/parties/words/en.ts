export const parties = {} as const
