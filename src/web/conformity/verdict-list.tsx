import '../stock/stock.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { outcomes } from '#conformity/verdict.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { When } from '../ui/when.tsx'
import { ConformityTabs } from './conformity-tabs.tsx'
import { OutcomeWord } from './outcome.tsx'
import { SubjectCell, useSubjectWords } from './subject-words.tsx'
import { Reach, type Verdict } from './verdict-line.tsx'

/** Every verdict of ours, and the holds of other operations that reach goods here. */
export const VerdictList = () => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const may = useMay()
  const words = useSubjectWords()
  const columns: Column<Verdict>[] = [
    {
      key: 'subject',
      head: t('subject'),
      cell: ({ subject }) => <SubjectCell subject={subject} />,
      phone: 'title',
    },
    {
      key: 'outcome',
      head: t('outcome'),
      cell: ({ outcome }) => <OutcomeWord outcome={outcome} />,
      width: 150,
      phone: 'end',
    },
    { key: 'reach', head: t('reach'), cell: (verdict) => <Reach verdict={verdict} />, width: 200 },
    { key: 'reason', head: t('reason'), cell: ({ reason }) => reason, phone: 'detail' },
    {
      key: 'by',
      head: t('decidedBy'),
      cell: ({ decidedBy, ours }) => (ours ? decidedBy : t('ofAnother')),
      width: 170,
      optional: true,
    },
    {
      key: 'at',
      head: t('decidedAt'),
      cell: ({ decidedAt }) => <When at={decidedAt} />,
      width: 172,
      phone: 'detail',
    },
    {
      key: 'acts',
      head: t('acts'),
      cell: ({ subject }) =>
        may('recall.record') && (
          <Button
            component={Link}
            to={`/o/${operation}/recalls/new?${recalled(subject)}`}
            size='compact-sm'
            variant='default'
            aria-label={t('recallOf', { subject: words(subject) })}
          >
            {t('recall')}
          </Button>
        ),
      align: 'end',
      width: 100,
      phone: 'act',
    },
  ]
  const begin = may('verdict.record') && (
    <Button component={Link} to={`/o/${operation}/conformity/decide`} data-begins>
      {t('recordVerdict')}
    </Button>
  )
  return (
    <ListPage
      name='listVerdicts'
      params={{ operation }}
      title={t('tabs.verdicts')}
      below={<ConformityTabs about={t('verdictsAbout')} />}
      columns={columns}
      search={useAddress()}
      searchable
      filters={[
        { kind: 'item', key: 'item', label: t('item'), any: t('anyItem') },
        {
          kind: 'choice',
          key: 'outcome',
          label: t('outcome'),
          any: t('anyOutcome'),
          options: outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) })),
        },
        { kind: 'flag', key: 'waiting', label: t('toConfirmOnly') },
        {
          kind: 'choice',
          key: 'subject',
          label: t('level'),
          any: t('anyLevel'),
          options: (['type', 'lot', 'package'] as const).map((value) => ({
            value,
            label: t(`levels.${value}`),
          })),
        },
      ]}
      sorts={(['newest', 'oldest'] as const).map((value) => ({
        value,
        label: t(`sorts.${value}`),
      }))}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/conformity/verdicts/${id}`}
      acts={begin}
      empty={
        <Empty title={t('verdictsEmpty')} act={begin}>
          {t('verdictsEmptyHelp')}
        </Empty>
      }
    />
  )
}

const recalled = ({ item, maker, packaging, lot, package: box }: Verdict['subject']): string =>
  new URLSearchParams(
    Object.entries({ item, maker, packaging, lot, package: box }).flatMap(([key, value]) =>
      value ? [[key, value]] : [],
    ),
  ).toString()
