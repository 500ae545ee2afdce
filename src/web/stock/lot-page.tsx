import './stock.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { letsGo } from '#conformity/verdict.ts'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { LabelLinks } from '../conformity/label-links.tsx'
import { VerdictLine } from '../conformity/verdict-line.tsx'
import { segmentsOf } from '../pledges/standing.ts'
import { Movements } from '../reports/movements.tsx'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { StageBar } from '../ui/stage-bar.tsx'
import { Day } from '../ui/when.tsx'
import { LotDecisions, LotStanding } from './lot-standing.tsx'
import { useLotName } from './lot-name.tsx'

type Lot = Answered<'getLot'>

/** One lot: where all of it is, until when it is good, what was decided on it, how it came here. */
export const LotPage = () => {
  const lot = useRead('getLot', { params: { lot: useParam('lot') } })
  return (
    <Loaded of={lot} height={480}>
      {(found) => <Whole lot={found} />}
    </Loaded>
  )
}

const Whole = ({ lot }: { lot: Lot }) => {
  const t = useTranslations('stock')
  const stage = useTranslations('stages')
  const operation = useOperation()
  const lotName = useLotName()
  const trace = useRead('traceLot', { params: { operation, lot: lot.id } })
  const verdicts = useRead('listVerdicts', { params: { operation }, query: { lot: lot.id } })
  return (
    <Page
      title={lot.item.name}
      above={
        <>
          <Back to={`/o/${operation}/stock`}>{t('title')}</Back> · {lotName(lot)}
        </>
      }
      acts={<Acts lot={lot} />}
    >
      <Facts
        facts={[
          [t('lotNumber'), lot.lotNumber || t('lotUnstated')],
          [t('serial'), lot.serial],
          [t('packaging'), lot.packaging],
          [t('expires'), lot.expiresOn && <Day key='e' on={lot.expiresOn} weekday={false} />],
          [t('made'), lot.madeOn && <Day key='m' on={lot.madeOn} />],
          [t('maker'), lot.maker?.name],
          [t('note'), lot.note],
        ]}
      />
      <Loaded of={trace}>
        {({ standing, lots, movements }) => (
          <>
            <Section title={t('whereAll')}>
              <div className='wb-card'>
                <StageBar segments={segmentsOf(standing, (each) => stage(each))} />
              </div>
              <LotStanding lot={lot.id} standing={standing} />
            </Section>
            <Section title={t('decided')}>
              <LotDecisions lot={lot.id} />
              {verdicts.data?.items.length === 0 && (
                <p className='wb-quiet'>{t('nothingDecided')}</p>
              )}
              {verdicts.data && !letsGo(verdicts.data.items[0]?.outcome ?? 'none') && (
                <LabelLinks
                  path={`lots/${lot.id}/quarantine-labels`}
                  title={t('quarantineLabel')}
                />
              )}
              <ul className='wb-plain'>
                {verdicts.data?.items.map((verdict) => (
                  <VerdictLine key={verdict.id} verdict={verdict} />
                ))}
              </ul>
            </Section>
            {lots.length > 1 && (
              <Section title={t('kin')}>
                <ul className='wb-plain'>
                  {lots
                    .filter(({ id }) => id !== lot.id)
                    .map((each) => (
                      <li key={each.id}>
                        <Link to={`/o/${operation}/stock/lots/${each.id}`}>
                          {each.item}, {each.lot || t('lotUnstated')}
                        </Link>{' '}
                        <span className='wb-quiet'>{t(`kinships.${each.kinship}`)}</span>
                      </li>
                    ))}
                </ul>
              </Section>
            )}
            <Section title={t('done')}>
              <Movements of={movements} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Acts = ({ lot }: { lot: Lot }) => {
  const t = useTranslations('stock')
  const operation = useOperation()
  const may = useMay()
  const about = `lot=${lot.id}&item=${lot.item.id}`
  return (
    <>
      {may('verdict.record') && (
        <Button component={Link} to={`/o/${operation}/conformity/decide?${about}`}>
          {t('decide')}
        </Button>
      )}
      {may('recall.record') && (
        <Button component={Link} to={`/o/${operation}/recalls/new?${about}`} variant='default'>
          {t('recall')}
        </Button>
      )}
      {may('alarm.record') && (
        <Button
          component={Link}
          to={`/o/${operation}/recalls/alarms/new?lot=${lot.id}`}
          variant='default'
        >
          {t('raiseAlarm')}
        </Button>
      )}
      {may('urgent_release.record') && (
        <Button
          component={Link}
          to={`/o/${operation}/conformity/urgent/new?${about}`}
          variant='default'
        >
          {t('urgent')}
        </Button>
      )}
    </>
  )
}
