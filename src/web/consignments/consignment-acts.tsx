import { Button, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useMay } from '../session/me.ts'
import type { Doing } from './doing.ts'
import { type Consignment, waitsFor } from './standing.ts'

/** The main act of the moment, and all others behind one button. */
export const Acts = ({
  operation,
  kept,
  begin,
}: {
  operation: string
  kept: Consignment
  begin: (doing: Doing) => void
}) => {
  const t = useTranslations('consignments')
  const may = useMay()
  const address = `/o/${operation}/consignments/${kept.id}`
  const waits = waitsFor(kept)
  // Receiving is of one place: where nobody said which, it is chosen there.
  const there = kept.destination?.id
  const receiving = `/o/${operation}/receiving${there ? `/${kept.id}` : ''}`
  const allowed = {
    receive: may('receipt.record'),
    pack: may('consignment.pack'),
    send: may('consignment.send'),
    land: may('consignment.land'),
    close: may('consignment.close'),
    reopen: may('consignment.close'),
  }
  const moving = kept.closedAt ? (['reopen'] as const) : (['send', 'land', 'close'] as const)
  const others = moving.filter((act) => act !== waits && allowed[act])
  const isInbound = kept.kind === 'inbound'
  if (!isInbound) return null
  return (
    <>
      {allowed[waits] &&
        (waits === 'pack' || waits === 'receive' ? (
          <Button
            component={Link}
            to={waits === 'pack' ? `${address}/pack` : receiving}
            search={(waits === 'receive' && there ? { place: there } : {}) as never}
            data-begins
          >
            {t(waits)}
          </Button>
        ) : (
          <Button onClick={() => begin({ act: waits })}>{t(`acts.${waits}.title`)}</Button>
        ))}
      {waits !== 'pack' && !kept.closedAt && allowed.pack && (
        <Button component={Link} to={`${address}/pack`} variant='default'>
          {t('pack')}
        </Button>
      )}
      <Menu position='bottom-end'>
        <Menu.Target>
          <Button variant='default'>{t('more')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((act) => (
            <Menu.Item key={act} onClick={() => begin({ act })}>
              {t(`acts.${act}.title`)}
            </Menu.Item>
          ))}
          {may('consignment.amend') && (
            <Menu.Item component={Link} to={`${address}/amend`}>
              {t('amend')}
            </Menu.Item>
          )}
          <Menu.Item
            component={Link}
            to={`/o/${operation}/imports/new`}
            search={{ kind: 'packing-list' } as never}
          >
            {t('importPacking')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
