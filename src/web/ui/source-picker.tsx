import { Button, NativeSelect, Select, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sourceKinds } from '#acts/source.ts'
import { newId } from '#platform/ids.ts'
import { useAct, useRead } from '../api/query.ts'
import { useParam } from '../shell/address.ts'
import { Refused } from './refused.tsx'

interface SourcePickerOf {
  readonly label?: string
  readonly description?: string
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  readonly error?: ReactNode
}

/** A paper, an article or a telephone note of this operation; a new one is recorded here. */
export const SourcePicker = ({ value, onChange, ...given }: SourcePickerOf) => {
  const t = useTranslations('ui')
  const [open, setOpen] = useState(value !== null)
  const [isNew, setNew] = useState(false)
  const operation = useParam('operation')
  const found = useRead(
    'listSources',
    { params: { operation }, query: { limit: 100 } },
    { enabled: open && operation !== '' },
  )
  const data = (found.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))
  const taken = (id: string) => {
    setOpen(true)
    setNew(false)
    onChange(id)
  }
  return (
    <div className='wb-source'>
      <Select
        label={t('source')}
        description={t('sourceHelp')}
        {...given}
        searchable
        clearable
        data={data}
        value={value}
        onChange={onChange}
        onDropdownOpen={() => setOpen(true)}
        nothingFoundMessage={t('noneFound')}
      />
      {isNew ? (
        <NewSource operation={operation} onDone={taken} cancel={() => setNew(false)} />
      ) : (
        <button type='button' className='wb-link' onClick={() => setNew(true)}>
          {t('newSource')}
        </button>
      )}
    </div>
  )
}

const NewSource = ({
  operation,
  onDone,
  cancel,
}: {
  operation: string
  onDone: (id: string) => void
  cancel: () => void
}) => {
  const t = useTranslations('ui')
  const record = useAct('recordSource')
  const [id] = useState(newId)
  const [said, say] = useState({ kind: 'letter', title: '', number: '', issuedOn: '' })
  const send = () =>
    record.mutate(
      {
        params: { operation },
        body: {
          id,
          kind: sourceKinds.find((kind) => kind === said.kind) ?? 'other',
          title: said.title,
          number: said.number || null,
          issuedOn: said.issuedOn || null,
        },
      },
      { onSuccess: (source) => onDone(source.id) },
    )
  const field = (name: keyof typeof said) => ({
    value: said[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      say((now) => ({ ...now, [name]: value })),
  })
  return (
    <div className='wb-line' role='group' aria-label={t('newSource')}>
      <NativeSelect
        label={t('sourceKind')}
        data={sourceKinds.map((value) => ({ value, label: t(`sourceKinds.${value}`) }))}
        {...field('kind')}
      />
      <TextInput label={t('sourceTitle')} {...field('title')} />
      <TextInput label={t('sourceNumber')} {...field('number')} />
      <TextInput type='date' label={t('sourceDay')} {...field('issuedOn')} />
      {record.error && <Refused error={record.error} />}
      <div className='wb-line-acts'>
        <Button
          variant='light'
          size='sm'
          loading={record.isPending}
          disabled={said.title.trim() === ''}
          onClick={send}
        >
          {t('recordSource')}
        </Button>
        <Button variant='default' size='sm' onClick={cancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
