import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ConsignmentPaper, LabelSize } from '#papers/paper.ts'
import { call } from '../api/client.ts'
import { useMay, useOperation } from '../session/me.ts'
import { Refused } from '../ui/refused.tsx'
import { languageNames, languages } from '../words/language.ts'
import { useLanguage } from '../words/provider.tsx'
import type { Doing } from './doing.ts'
import type { Consignment } from './standing.ts'

const kinds = [
  'gift-letter',
  'acceptance',
  'packing-list',
  'pro-forma-invoice',
  'dispatch-note',
  'manifest',
] as const satisfies readonly ConsignmentPaper[]
const sizes = ['100x150', 'a6', 'a4'] as const satisfies readonly LabelSize[]

/** The papers of the pouch and the labels, as PDF, in one to three languages side by side. */
export const PapersPanel = ({
  consignment,
  begin,
}: {
  consignment: Consignment
  begin: (doing: Doing) => void
}) => {
  const t = useTranslations('consignments')
  const may = useMay()
  const operation = useOperation()
  const { language } = useLanguage()
  const [kind, setKind] = useState<(typeof kinds)[number] | 'labels'>('gift-letter')
  const [size, setSize] = useState<LabelSize>('100x150')
  const [chosen, choose] = useState<readonly string[]>([language, '', ''])
  const [made, setMade] = useState<{ busy?: true; error?: Error; address?: string }>({})
  const asked = chosen.filter((each, at) => each !== '' && chosen.indexOf(each) === at).join(',')
  const of = { operation, consignment: consignment.id }
  const open = async () => {
    setMade({ busy: true })
    try {
      const answer =
        kind === 'labels'
          ? await call('getConsignmentLabels', { params: of, query: { languages: asked, size } })
          : await call('getConsignmentPaper', {
              params: { ...of, kind },
              query: { languages: asked },
            })
      const address = URL.createObjectURL(await answer.blob())
      window.open(address, '_blank')
      setMade({ address })
    } catch (error) {
      setMade({ error: error instanceof Error ? error : new Error(String(error)) })
    }
  }
  return (
    <div className='wb-card wb-papers'>
      <div className='wb-papers-fields'>
        <NativeSelect
          label={t('papers.kind')}
          data={[
            ...kinds.map((value) => ({ value, label: t(`papers.kinds.${value}`) })),
            { value: 'labels', label: t('papers.labels') },
          ]}
          value={kind}
          onChange={({ currentTarget: { value } }) =>
            setKind(kinds.find((each) => each === value) ?? 'labels')
          }
        />
        {kind === 'labels' && (
          <NativeSelect
            label={t('papers.size')}
            data={sizes.map((value) => ({ value, label: t(`papers.sizes.${value}`) }))}
            value={size}
            onChange={({ currentTarget: { value } }) =>
              setSize(sizes.find((each) => each === value) ?? '100x150')
            }
          />
        )}
        {chosen.map((value, at) => (
          <NativeSelect
            key={at}
            label={t('papers.language', { number: at + 1 })}
            data={[
              ...(at > 0 ? [{ value: '', label: t('papers.noLanguage') }] : []),
              ...languages.map((each) => ({ value: each, label: languageNames[each] })),
            ]}
            value={value}
            onChange={({ currentTarget: { value: next } }) =>
              choose(chosen.map((each, index) => (index === at ? next : each)))
            }
          />
        ))}
      </div>
      <div className='wb-line-acts'>
        <Button loading={made.busy ?? false} onClick={() => void open()}>
          {t('papers.open')}
        </Button>
        {may('consignment.value') && (
          <Button variant='default' onClick={() => begin({ act: 'values' })}>
            {t('acts.values.title')}
          </Button>
        )}
        {may('consignment.label') && (
          <Button variant='default' onClick={() => begin({ act: 'labels' })}>
            {t('acts.labels.title')}
          </Button>
        )}
      </div>
      {made.error && <Refused error={made.error} />}
      {made.address && (
        <p>
          <a href={made.address} target='_blank' rel='noreferrer'>
            {t('papers.made')}
          </a>
        </p>
      )}
      <p className='wb-hint'>{t(`labels.${consignment.labels}Help`)}</p>
    </div>
  )
}
