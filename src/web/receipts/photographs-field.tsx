import { lazy, Suspense } from 'react'

const Photographs = lazy(async () => ({
  default: (await import('./photographs.tsx')).Photographs,
}))

/** Photographs of what a form speaks of; how they are made is fetched when a form is opened. */
export const PhotographsField = ({
  ids = [],
  change,
}: {
  ids: readonly string[] | undefined
  change: (ids: readonly string[]) => void
}) => (
  <Suspense fallback={<div className='wb-photographs-field' />}>
    <Photographs ids={ids} change={change} />
  </Suspense>
)
