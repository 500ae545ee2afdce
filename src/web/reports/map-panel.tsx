import './map.css'
import { NativeSelect } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Empty, Loaded, Section } from '../ui/page.tsx'
import { useAfterTop } from './after-top.ts'
import { flowsAsked, wayAsked } from './asked.ts'
import { arcsOf, type FlowRow, keyOf, whereIs } from './flows.ts'
import type { WayRow } from './late.ts'
import { MapDrawing } from './map-drawing.tsx'
import { ConsignmentList, FlowList } from './map-lists.tsx'
import { useWorld } from './world.ts'

/** Who gives to whom and where consignments are: a map, and beside it the same as lists. */
export const MapPanel = () => {
  const t = useTranslations('reports.map')
  const operation = useOperation()
  const flows = useRead('reportFlows', flowsAsked(operation), useAfterTop(operation))
  const way = useRead('reportOnTheWay', wayAsked(operation))
  return (
    <Section title={t('title')}>
      <Loaded of={flows} height={420}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('empty')} />
          ) : (
            <MapOf flows={items} way={way.data?.items ?? []} />
          )
        }
      </Loaded>
    </Section>
  )
}

const MapOf = ({ flows, way }: { flows: readonly FlowRow[]; way: readonly WayRow[] }) => {
  const t = useTranslations('reports')
  const [only, setOnly] = useState('')
  const [pointed, setPointed] = useState('')
  const { ref, width } = useElementSize<HTMLDivElement>()
  const world = useWorld(width > 600)
  const kinds = [...new Set(flows.map((row) => row.class))]
  const shown = only ? flows.filter((row) => row.class === only) : flows
  const centre = world.data?.centre ?? (() => undefined)
  const { drawn, left } = arcsOf(shown, centre)
  return (
    <div className='wb-map'>
      <div className='wb-map-picture' ref={ref}>
        {world.error ? (
          <p className='wb-map-words'>{t('map.failed')}</p>
        ) : world.data && width > 0 ? (
          <MapDrawing
            world={world.data}
            width={width}
            arcs={drawn}
            consignments={way.flatMap((row) => {
              const at = whereIs(row, centre)
              return at ? [{ row, at }] : []
            })}
            pointed={pointed}
          />
        ) : (
          <p className='wb-map-words'>{t('map.reading')}</p>
        )}
        {left > 0 && <p className='wb-map-left'>{t('map.left', { drawn: drawn.length, left })}</p>}
        {kinds.length > 1 && (
          <NativeSelect
            className='wb-map-only wb-no-print'
            size='xs'
            aria-label={t('map.only')}
            value={only}
            data={[
              { value: '', label: t('map.all') },
              ...kinds.map((value) => ({ value, label: t('things', { class: value }) })),
            ]}
            onChange={(event) => setOnly(event.currentTarget.value)}
          />
        )}
      </div>
      <div className='wb-map-beside'>
        <FlowList rows={shown} keyOf={(row) => keyOf(row, centre)} point={setPointed} />
        <ConsignmentList
          rows={way}
          isPlaced={(row) => whereIs(row, centre) !== undefined}
          point={setPointed}
        />
      </div>
    </div>
  )
}
