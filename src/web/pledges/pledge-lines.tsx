import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { Figure } from '../ui/figure.tsx'
import { StageBar } from '../ui/stage-bar.tsx'
import { segmentsOf } from './standing.ts'

type Pledge = Answered<'getPledge'>
type Line = Pledge['lines'][number]

/** Each line with its promise, and one bar that shows where all of it stands now. */
export const PledgeLines = ({ operation, pledge }: { operation: string; pledge: Pledge }) => {
  const whole = pledge.lines.filter(({ parent }) => parent === null)
  return (
    <div className='wb-pledge-lines'>
      {whole.map((line) => (
        <PledgeLine key={line.id} operation={operation} pledge={pledge} line={line} />
      ))}
    </div>
  )
}

const PledgeLine = ({
  operation,
  pledge,
  line,
}: {
  operation: string
  pledge: Pledge
  line: Line
}) => {
  const t = useTranslations('pledges')
  const stage = useTranslations('stages')
  const item = useRead('getItem', { params: { item: line.item } })
  const trace = useRead('tracePledge', { params: { operation, code: pledge.id } })
  const parts = pledge.lines.filter(({ parent }) => parent === line.id).map(({ id }) => id)
  const own = new Set([line.id, ...parts])
  const standing = trace.data?.standing.filter((each) => own.has(each.pledgeLine ?? '')) ?? []
  const segments = segmentsOf(standing, (each) => stage(each))
  return (
    <article className='wb-card wb-pledge-line'>
      <header>
        <h3>{item.data?.name ?? '…'}</h3>
        <Figure
          value={line.quantity}
          unit={item.data?.unit}
          qualifier={line.qualifier}
          stated={line.stated}
          why={`pledge:${pledge.id}`}
        />
      </header>
      <StageBar segments={segments} total={line.quantity ?? undefined} />
      <p className='wb-pledge-terms'>
        {[
          line.provenance !== 'gift' && t(`provenance.${line.provenance}`),
          line.returnBy && t('returnBy', { on: line.returnBy }),
          line.earmark && t('earmark', { words: line.earmark }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </article>
  )
}
