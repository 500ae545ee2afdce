export const allocation = {} as const
