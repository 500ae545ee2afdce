import './why-panel.css'
import { Drawer } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Figure, Unknown } from '../ui/figure.tsx'
import { Loaded } from '../ui/page.tsx'
import { solidityOf } from '../ui/solidity.ts'
import { Movements } from './movements.tsx'
import { WhyClass, WhyItem, WhyNeed } from './why-lines.tsx'

type Trace = Answered<'tracePledge'>

/** Why a figure is what it is: the accounts it stands in, the acts behind them, their sources. */
export const WhyPanel = ({ why }: { why: string }) => {
  const t = useTranslations('reports')
  const navigate = useNavigate()
  const close = () =>
    void navigate({
      to: '.',
      search: ({ why: _why, ...rest }: Record<string, unknown>) => rest,
    })
  const [kind = '', id = '', column = ''] = why.split(':')
  return (
    <Drawer
      opened
      onClose={close}
      position='right'
      size='lg'
      title={t('why')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {kind === 'item' ? (
        <WhyItem item={id} column={column} />
      ) : kind === 'class' ? (
        <WhyClass of={id} column={column} />
      ) : kind === 'need' ? (
        <WhyNeed item={id} />
      ) : (
        <Asked kind={kind} id={id} />
      )}
      <p className='wb-why-share'>{t('copyAddress')}</p>
    </Drawer>
  )
}

const Asked = ({ kind, id }: { kind: string; id: string }) => {
  const operation = useOperation()
  const is = (wanted: string) => ({ enabled: kind === wanted })
  const params = { operation, code: id }
  const pledge = useRead('tracePledge', { params }, is('pledge'))
  const consignment = useRead('traceConsignment', { params }, is('consignment'))
  const lot = useRead('traceLot', { params: { operation, lot: id } }, is('lot'))
  const found = { pledge, consignment, delivery: consignment, lot }[kind] ?? pledge
  return <Loaded of={found}>{(trace) => <Told trace={trace} />}</Loaded>
}

const Told = ({ trace }: { trace: Trace }) => {
  const t = useTranslations('reports')
  const stage = useTranslations('stages')
  return (
    <div className='wb-why'>
      <p className='wb-why-title'>{trace.title}</p>
      <h3>{t('whereNow')}</h3>
      {trace.standing.length === 0 && <p>{t('noPosting')}</p>}
      <table className='wb-why-table'>
        <tbody>
          {trace.standing.map((each) => (
            <tr key={each.account}>
              <td>
                <span className='wb-solid wb-swatch' data-solidity={solidityOf(each.stage)} />
                {stage(each.stage)}
              </td>
              <td>
                {each.item}
                <span className='wb-why-where'>
                  {[each.holder, each.place, each.lot].filter(Boolean).join(' · ')}
                </span>
              </td>
              <td className='wb-end'>
                <Figure value={each.quantity} unit={each.unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {trace.words.length > 0 && (
        <>
          <h3>{t('withoutNumber')}</h3>
          <ul className='wb-why-words'>
            {trace.words.map((words) => (
              <li key={`${words.item}${words.said}`}>
                {words.item}, {t(`said.${words.said}`)} <Unknown stated={words.stated} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('acts')}</h3>
      <Movements of={trace.movements} />
    </div>
  )
}
