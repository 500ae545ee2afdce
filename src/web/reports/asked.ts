/** Readings that several panels of the overview share: the same words, so that one is sent. */
const params = (operation: string) => ({ params: { operation } })

export const pipelineAsked = (operation: string) => params(operation)

export const coverageAsked = (operation: string) => ({ ...params(operation), query: { limit: 50 } })

export const wayAsked = (operation: string) => ({ ...params(operation), query: { limit: 100 } })

export const flowsAsked = (operation: string) => ({ ...params(operation), query: { limit: 50 } })
