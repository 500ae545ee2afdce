import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { ItemAnswer } from '#catalogue/item.ts'
import { useRead } from '../api/query.ts'
import { NamesTable, OtherNames, useOwnFirst } from '../parties/names.tsx'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { RegisterTimeline } from '../ui/timeline.tsx'
import { ItemLots } from './item-lots.tsx'
import { PackTable } from './packs.tsx'

/** One item: what it is, how it is packed and kept, its codes, its lots, what was done to it. */
export const ItemPage = () => {
  const item = useRead('getItem', { params: { item: useParam('item') } })
  return (
    <Loaded of={item} height={480}>
      {(found) => <Whole item={found} />}
    </Loaded>
  )
}

const Whole = ({ item }: { item: ItemAnswer }) => {
  const t = useTranslations('catalogue')
  const operation = useOperation()
  const may = useMay()
  const ownFirst = useOwnFirst()
  return (
    <Page
      title={ownFirst(item.names)[0]?.name ?? item.name}
      above={<Back to={`/o/${operation}/items`}>{t('items')}</Back>}
      below={<OtherNames names={item.names} />}
      acts={
        may('item.amend') && (
          <Button component={Link} to={`/o/${operation}/items/${item.id}/amend`} variant='default'>
            {t('amendItem')}
          </Button>
        )
      }
    >
      <ItemFacts item={item} />
      {item.note && (
        <Section title={t('note')}>
          <p className='wb-prose'>{item.note}</p>
        </Section>
      )}
      {item.packs.length > 0 && (
        <Section title={t('packs')}>
          <PackTable packs={item.packs} unit={item.unit} />
        </Section>
      )}
      {item.codes.length > 0 && (
        <Section title={t('codes')}>
          <Codes codes={item.codes} />
        </Section>
      )}
      <ItemLots item={item} />
      <Narrower item={item.id} />
      <Section title={t('names')}>
        <NamesTable names={item.names} />
      </Section>
      <Section title={t('done')}>
        <RegisterTimeline subject={item.id} />
      </Section>
    </Page>
  )
}

const ItemFacts = ({ item }: { item: ItemAnswer }) => {
  const t = useTranslations('catalogue')
  const operation = useOperation()
  const { parent, maker, storage } = item
  return (
    <Facts
      facts={[
        [t('class'), t(`classes.${item.class}`)],
        [t('unit'), t(`units.${item.unit}`)],
        [t('model'), item.model],
        [t('size'), item.size],
        [t('maker'), maker && <Link to={`/o/${operation}/parties/${maker.id}`}>{maker.name}</Link>],
        [
          t('parent'),
          parent && <Link to={`/o/${operation}/items/${parent.id}`}>{parent.name}</Link>,
        ],
        [t('regime'), t(`regimes.${item.regime}`)],
        [
          t('storage'),
          storage &&
            t('celsius', {
              min: storage.minCelsius === null ? '…' : String(storage.minCelsius),
              max: storage.maxCelsius === null ? '…' : String(storage.maxCelsius),
            }),
        ],
        [t('unNumber'), item.unNumber],
        [t('serialised'), item.serialised && t('yes')],
      ]}
    />
  )
}

const Codes = ({ codes }: { codes: ItemAnswer['codes'] }) => {
  const t = useTranslations('catalogue')
  return (
    <table className='wb-small-table'>
      <tbody>
        {codes.map((code) => (
          <tr key={`${code.scheme}${code.code}`}>
            <th scope='row'>{t(`schemes.${code.scheme}`)}</th>
            <td>{code.code}</td>
            <td>
              {code.scheme === 'gtin' && t(`levels.${code.level}`)}
              {code.scheme === 'hs' && t('editionOf', { year: String(code.edition) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Narrower = ({ item }: { item: string }) => {
  const t = useTranslations('catalogue')
  const operation = useOperation()
  const { data } = useRead('listItems', { query: { under: item, limit: 50 } })
  if (!data?.items.length) return null
  return (
    <Section title={t('narrower')}>
      <ul className='wb-part-list'>
        {data.items.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/o/${operation}/items/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
