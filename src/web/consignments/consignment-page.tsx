import './consignments.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { ScreenedConsignment } from '../rules/screened.tsx'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Back, Loaded, Page, Section } from '../ui/page.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { ConsignmentAct } from './consignment-act.tsx'
import { Acts } from './consignment-acts.tsx'
import { Discrepancies } from './discrepancies.tsx'
import type { Doing } from './doing.ts'
import { GoodsTable } from './goods-table.tsx'
import { LegsTable } from './legs-table.tsx'
import { PapersPanel } from './papers-panel.tsx'
import { Paperwork } from './paperwork.tsx'
import { Parties } from './parties.tsx'
import { type Consignment, named } from './standing.ts'
import { Strip } from './strip.tsx'

/** One consignment as a logistician wants it: how far it is, what is in it, what is missing. */
export const ConsignmentPage = () => {
  const operation = useOperation()
  const id = useParam('consignment')
  const found = useRead('getConsignment', { params: { operation, consignment: id } })
  return (
    <Loaded of={found} height={480}>
      {(kept) => <Whole operation={operation} kept={kept} />}
    </Loaded>
  )
}

const Whole = ({ operation, kept }: { operation: string; kept: Consignment }) => {
  const t = useTranslations('consignments')
  const may = useMay()
  const [doing, setDoing] = useState<Doing>()
  const from = named(kept, 'consignor')[0] ?? (named(kept, 'donor').join(' + ') || t('nobody'))
  const to = named(kept, 'consignee')[0] ?? kept.destination?.name ?? t('nobody')
  return (
    <Page
      title={t('fromTo', { from, to })}
      above={
        <>
          <Back to={`/o/${operation}/consignments`}>{t('title')}</Back> · <b>{kept.code}</b>
        </>
      }
      below={<Summary kept={kept} />}
      acts={<Acts operation={operation} kept={kept} begin={setDoing} />}
    >
      <Strip consignment={kept} />
      {doing && (
        <ConsignmentAct doing={doing} consignment={kept} close={() => setDoing(undefined)} />
      )}
      <Section
        title={t('leg.title')}
        acts={
          may('consignment.leg') && (
            <Button variant='default' size='xs' onClick={() => setDoing({ act: 'leg' })}>
              {t('acts.leg.title')}
            </Button>
          )
        }
      >
        <LegsTable legs={kept.legs} begin={may('consignment.leg') ? setDoing : undefined} />
      </Section>
      <Section title={t('goods.title')}>
        {kept.lines.length + kept.packages.length === 0 ? (
          <p className='wb-quiet'>{t('goods.none')}</p>
        ) : (
          <GoodsTable
            consignment={kept}
            begin={may('consignment.pack') && !kept.closedAt ? setDoing : undefined}
          />
        )}
      </Section>
      <Discrepancies consignment={kept} />
      <Paperwork consignment={kept} begin={setDoing} />
      <Section title={t('papers.title')}>
        <PapersPanel consignment={kept} begin={setDoing} />
      </Section>
      <ScreenedConsignment consignment={kept.id} />
      <Section title={t('parties')}>
        <Parties operation={operation} kept={kept} />
      </Section>
      <Section title={t('done')}>
        <Timeline operation={operation} subject={kept.id} />
      </Section>
    </Page>
  )
}

/** Under the heading: what it consists of, in a line. */
const Summary = ({ kept }: { kept: Consignment }) => {
  const t = useTranslations('consignments')
  const format = useFormatter()
  const outermost = kept.packages.filter(({ parent }) => parent === null)
  const weights = outermost.flatMap(({ weightGrams }) => weightGrams ?? [])
  const grams = weights.reduce((sum, each) => sum + each, 0)
  const isWeighed = outermost.length > 0 && weights.length === outermost.length
  const missing = kept.papers.filter(({ present }) => !present).length
  return (
    <>
      {[
        outermost.length > 0
          ? t('summary', { outermost: outermost.length, packages: kept.packages.length })
          : t('unpackaged', { lines: kept.lines.length }),
        isWeighed && format.number(grams / 1000, { style: 'unit', unit: 'kilogram' }),
        kept.documents.map(({ number }) => number).join(', '),
      ]
        .filter(Boolean)
        .join(' · ')}
      {missing > 0 && (
        <>
          {' · '}
          <span className='wb-held'>{t('papersMissingNow', { missing })}</span>
        </>
      )}
    </>
  )
}
