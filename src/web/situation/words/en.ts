export const situation = {} as const
