import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import type { PlaceAnswer } from '#parties/place.ts'
import { useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { useNamesOf } from '../ui/country.tsx'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { RegisterTimeline } from '../ui/timeline.tsx'
import { NamesTable, OtherNames, useOwnFirst } from './names.tsx'

/** One place: its names, its codes, where it lies, who runs it, what lies in it. */
export const PlacePage = () => {
  const place = useRead('getPlace', { params: { place: useParam('place') } })
  return (
    <Loaded of={place} height={480}>
      {(found) => <Whole place={found} />}
    </Loaded>
  )
}

const Whole = ({ place }: { place: PlaceAnswer }) => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const may = useMay()
  const ownFirst = useOwnFirst()
  return (
    <Page
      title={ownFirst(place.names)[0]?.name ?? place.name}
      above={<Back to={`/o/${operation}/places`}>{t('places')}</Back>}
      below={<OtherNames names={place.names} />}
      acts={
        may('place.amend') && (
          <Button
            component={Link}
            to={`/o/${operation}/places/${place.id}/amend`}
            variant='default'
          >
            {t('amendPlace')}
          </Button>
        )
      }
    >
      <PlaceFacts place={place} />
      {place.note && (
        <Section title={t('note')}>
          <p className='wb-prose'>{place.note}</p>
        </Section>
      )}
      <Section title={t('names')}>
        <NamesTable names={place.names} />
      </Section>
      <Within place={place.id} />
      <Section title={t('done')}>
        <RegisterTimeline subject={place.id} />
      </Section>
    </Page>
  )
}

const PlaceFacts = ({ place }: { place: PlaceAnswer }) => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const format = useFormatter()
  const countryOf = useNamesOf('region')
  const { parent, operatedBy, coordinates } = place
  const degrees = (value: number) => format.number(value, { maximumFractionDigits: 5 })
  return (
    <Facts
      facts={[
        [t('kind'), t(`placeKinds.${place.kind}`)],
        [t('country'), place.country && countryOf(place.country)],
        [
          t('liesIn'),
          parent && <Link to={`/o/${operation}/places/${parent.id}`}>{parent.name}</Link>,
        ],
        [
          t('runBy'),
          operatedBy && (
            <Link to={`/o/${operation}/parties/${operatedBy.id}`}>{operatedBy.name}</Link>
          ),
        ],
        [t('unlocode'), place.unlocode],
        [t('iata'), place.iata],
        [t('schemes.gln'), place.gln],
        [t('timeZone'), place.timeZone && <Now key='z' zone={place.timeZone} />],
        [
          t('coordinates'),
          coordinates && `${degrees(coordinates.latitude)}, ${degrees(coordinates.longitude)}`,
        ],
      ]}
    />
  )
}

/** The zone, and what its clocks say: whoever calls there wants to know. */
const Now = ({ zone }: { zone: string }) => {
  const t = useTranslations('parties')
  const format = useFormatter()
  const at = format.dateTime(new Date(), {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  return t('zoneNow', { zone, at })
}

const Within = ({ place }: { place: string }) => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const { data } = useRead('listPlaces', { query: { parent: place, limit: 100 } })
  if (!data?.items.length) return null
  return (
    <Section title={t('within')}>
      <ul className='wb-part-list'>
        {data.items.map(({ id, name, kind }) => (
          <li key={id}>
            <Link to={`/o/${operation}/places/${id}`}>{name}</Link> · {t(`placeKinds.${kind}`)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
