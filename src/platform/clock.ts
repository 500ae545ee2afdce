/** The time now. Passed as an argument, so that a test or the worked example can set it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
