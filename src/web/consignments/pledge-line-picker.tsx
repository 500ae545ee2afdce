import { NativeSelect, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'

export type PledgeLine = Answered<'getPledge'>['lines'][number]

/** The lines of a pledge that goods can be packed from. */
export const openLines = (lines: readonly PledgeLine[]): PledgeLine[] =>
  lines.filter(({ parent, quantity, open }) => parent === null && (quantity === null || open !== 0))

/** A pledge with something still to come, and which of its lines: each with its open balance. */
export const PledgeLinePicker = ({
  pledge,
  line,
  onPledge,
  onLine,
  error,
}: {
  pledge: string | null
  line: string | null
  onPledge: (pledge: string | null) => void
  onLine: (line: PledgeLine | undefined) => void
  error: ReactNode
}) => {
  const t = useTranslations('consignments.goods')
  const format = useFormatter()
  const operation = useOperation()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 200)
  const query = { open: true, limit: 20, search: search || undefined }
  const found = useRead('listPledges', { params: { operation }, query })
  const chosen = useRead(
    'getPledge',
    { params: { operation, pledge: pledge ?? '' } },
    { enabled: pledge !== null },
  )
  const rows = (found.data?.items ?? []).map(({ id, code, donors }) => ({
    value: id,
    label: nameOf(code, donors),
  }))
  const data = chosen.data
    ? [
        {
          value: chosen.data.id,
          label: nameOf(
            chosen.data.code,
            chosen.data.donors.map(({ name }) => name),
          ),
        },
        ...rows.filter(({ value }) => value !== pledge),
      ]
    : rows
  const lines = openLines(chosen.data?.lines ?? [])
  return (
    <>
      <Select
        label={t('pledge')}
        searchable
        nothingFoundMessage={t('noOpenPledge')}
        data={data}
        filter={({ options }) => options}
        value={pledge}
        onChange={onPledge}
        onSearchChange={setTyped}
        error={pledge === null ? error : undefined}
      />
      {pledge !== null && (
        <NativeSelect
          label={t('pledgeLine')}
          data={[
            { value: '', label: t('choose') },
            ...lines.map((each) => ({
              value: each.id,
              label: t('openLine', {
                item: each.itemName,
                open: each.open === null ? each.stated : format.number(each.open),
              }),
            })),
          ]}
          value={line ?? ''}
          onChange={({ currentTarget: { value } }) => onLine(lines.find(({ id }) => id === value))}
          error={error}
        />
      )}
    </>
  )
}

const nameOf = (code: string, donors: readonly string[]): string =>
  [code, donors.join(' + ')].join(' · ')
