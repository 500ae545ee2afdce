import { useTranslations } from 'use-intl'
import { itemClasses } from '#catalogue/item.ts'
import { book } from '#rules/book.ts'
import { certainties, ruleKinds } from '#rules/rule.ts'
import type { RowOf } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import type { Column } from '../ui/columns.ts'
import { ListPage } from '../ui/list-page.tsx'
import { Empty } from '../ui/page.tsx'
import { CertaintyMark } from './certainty-mark.tsx'
import { useRuleTitle } from './rule-title.ts'
import { useRuleWords } from './rule-words.ts'

type Row = RowOf<'listRules'>

const jurisdictions = [...new Set(book.map(({ jurisdiction }) => jurisdiction))]

/** The rules: what is asked, where, since when, and how sure we are of it. */
export const RuleList = () => {
  const t = useTranslations('rules')
  const catalogue = useTranslations('catalogue')
  const words = useRuleWords()
  const titleOf = useRuleTitle()
  const operation = useOperation()
  const search = useAddress()
  const columns: Column<Row>[] = [
    {
      key: 'title',
      head: t('rule'),
      cell: (row) => titleOf(row).text,
      phone: 'title',
    },
    {
      key: 'kind',
      head: t('kind'),
      cell: ({ kind }) => t(`kinds.${kind}`),
      width: 158,
      phone: 'detail',
    },
    {
      key: 'jurisdiction',
      head: t('jurisdiction'),
      cell: ({ jurisdiction }) => words.jurisdiction(jurisdiction),
      width: 150,
      sort: 'jurisdiction',
      phone: 'detail',
    },
    { key: 'applies', head: t('applies'), cell: (row) => <Applies row={row} />, width: 256 },
    {
      key: 'certainty',
      head: t('certainty'),
      cell: ({ certainty }) => <CertaintyMark certainty={certainty} />,
      width: 130,
      phone: 'end',
    },
  ]
  return (
    <ListPage
      name='listRules'
      title={t('title')}
      below={t('about')}
      columns={columns}
      search={search}
      searchable
      filters={[
        {
          kind: 'choice',
          key: 'jurisdiction',
          label: t('jurisdiction'),
          any: t('anyJurisdiction'),
          options: jurisdictions.map((value) => ({ value, label: words.jurisdiction(value) })),
        },
        {
          kind: 'choice',
          key: 'class',
          label: t('classes'),
          any: t('anyClass'),
          options: itemClasses.map((value) => ({ value, label: catalogue(`classes.${value}`) })),
        },
        {
          kind: 'choice',
          key: 'kind',
          label: t('kind'),
          any: t('anyKind'),
          options: ruleKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
        },
        {
          kind: 'choice',
          key: 'certainty',
          label: t('certainty'),
          any: t('anyCertainty'),
          options: certainties.map((value) => ({ value, label: t(`certainties.${value}`) })),
        },
        { kind: 'day', key: 'on', label: t('on') },
      ]}
      sorts={[
        { value: 'jurisdiction', label: t('sorts.jurisdiction') },
        { value: 'newest', label: t('sorts.newest') },
      ]}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/o/${operation}/rules/${id}`}
      empty={<Empty title={t('empty')}>{t('emptyHelp')}</Empty>}
    />
  )
}

/** From which day until which, as a phrase. */
export const Applies = ({ row }: { row: Pick<Row, 'appliesFrom' | 'appliesUntil'> }) => {
  const t = useTranslations('rules')
  const { day } = useRuleWords()
  const from = day(row.appliesFrom)
  return row.appliesUntil
    ? t('fromUntil', { from, until: day(row.appliesUntil) })
    : t('fromOn', { from })
}
