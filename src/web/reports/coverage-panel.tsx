import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Figure } from '../ui/figure.tsx'
import { Empty, Loaded, Section } from '../ui/page.tsx'
import { StageBar } from '../ui/stage-bar.tsx'
import { coverageAsked } from './asked.ts'
import { daysSince } from './day.ts'

/** How far what is asked for is covered, item by item: what is open first to be seen. */
export const CoveragePanel = () => {
  const t = useTranslations('reports')
  const operation = useOperation()
  const found = useRead('reportCoverage', coverageAsked(operation))
  return (
    <Section title={t('coverage.title')}>
      <Loaded of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('coverage.none')}>{t('coverage.noneHelp')}</Empty>
          ) : (
            <div className='wb-card wb-coverage'>
              <table>
                <thead>
                  <tr>
                    <th scope='col'>{t('item')}</th>
                    <th scope='col' className='wb-coverage-bar'>
                      {t('coverage.covered')}
                    </th>
                    <th scope='col' className='wb-end'>
                      {t('coverage.needed')}
                    </th>
                    <th scope='col' className='wb-end'>
                      {t('coverage.open')}
                    </th>
                    <th scope='col' className='wb-end wb-coverage-age'>
                      {t('coverage.oldest')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <tr key={row.itemId}>
                      <th scope='row'>{row.item}</th>
                      <td className='wb-coverage-bar'>
                        <StageBar
                          legend={false}
                          total={row.needed}
                          segments={[
                            segment('delivered', row.delivered, t('coverage.delivered')),
                            segment('sent', row.onItsWay, t('coverage.onItsWay')),
                            segment('committed', row.allocated, t('coverage.allocated')),
                          ]}
                        />
                      </td>
                      <td className='wb-end'>
                        <Figure value={row.needed} unit={row.unit} why={`need:${row.itemId}`} />
                      </td>
                      <td className='wb-end'>
                        {row.open === 0 ? (
                          t('coverage.full')
                        ) : (
                          <Figure value={row.open} why={`need:${row.itemId}`} />
                        )}
                      </td>
                      <td className='wb-end wb-coverage-age'>
                        {row.oldestOpenAskedOn &&
                          t('fresh.days', { days: daysSince(row.oldestOpenAskedOn, new Date()) })}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </Section>
  )
}

const segment = (
  solidity: 'delivered' | 'sent' | 'committed',
  quantity: number,
  label: string,
) => ({ solidity, quantity, label })
