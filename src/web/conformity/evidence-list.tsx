import '../stock/stock.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { evidenceChecks, evidenceKinds } from '#rules/evidence.ts'
import { useRuleWords } from '../rules/rule-words.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { Day, When } from '../ui/when.tsx'
import { ConformityTabs } from './conformity-tabs.tsx'
import { Checked, type Evidence, useEvidenceName } from './evidence-lines.tsx'
import { SubjectCell } from './subject-words.tsx'

/** Papers and photographs, each with what it is of and how far anybody made sure of it. */
export const EvidenceList = () => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const may = useMay()
  const named = useEvidenceName()
  const { word } = useRuleWords()
  const columns: Column<Evidence>[] = [
    { key: 'kind', head: t('kindOf'), cell: named, phone: 'title' },
    {
      key: 'subject',
      head: t('subject'),
      cell: ({ subject }) => <SubjectCell subject={subject} />,
      phone: 'detail',
    },
    { key: 'issuer', head: t('issuer'), cell: ({ issuer }) => issuer, width: 170 },
    { key: 'standard', head: t('standard'), cell: ({ standard }) => standard, width: 120 },
    {
      key: 'until',
      head: t('validUntil'),
      cell: ({ validUntil }) => validUntil && <Day on={validUntil} weekday={false} />,
      width: 120,
    },
    {
      key: 'checked',
      head: t('checked'),
      cell: ({ checked }) => <Checked checked={checked} />,
      width: 176,
      phone: 'end',
    },
    {
      key: 'recorded',
      head: t('recordedAt'),
      cell: ({ recordedAt }) => <When at={recordedAt} />,
      width: 172,
      optional: true,
    },
  ]
  const begin = may('evidence.record') && (
    <Button component={Link} to={`/o/${operation}/conformity/evidence/new`} data-begins>
      {t('addEvidence')}
    </Button>
  )
  return (
    <ListPage
      name='listEvidence'
      params={{ operation }}
      title={t('tabs.evidence')}
      below={<ConformityTabs about={t('evidenceAbout')} />}
      columns={columns}
      search={useAddress()}
      searchable
      filters={[
        { kind: 'item', key: 'item', label: t('item'), any: t('anyItem') },
        {
          kind: 'choice',
          key: 'kind',
          label: t('kindOf'),
          any: t('anyKind'),
          options: evidenceKinds.map((value) => ({ value, label: word('evidenceKinds', value) })),
        },
        {
          kind: 'choice',
          key: 'checked',
          label: t('checked'),
          any: t('anyCheck'),
          options: evidenceChecks.map((value) => ({ value, label: t(`checks.${value}`) })),
        },
        { kind: 'flag', key: 'withdrawn', label: t('withdrawnOnly') },
      ]}
      sorts={(['newest', 'oldest'] as const).map((value) => ({
        value,
        label: t(`sorts.${value}`),
      }))}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/conformity/evidence/${id}`}
      acts={begin}
      empty={
        <Empty title={t('evidenceEmpty')} act={begin}>
          {t('evidenceEmptyHelp')}
        </Empty>
      }
    />
  )
}
