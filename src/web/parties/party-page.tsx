import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { PartyAnswer } from '#parties/party.ts'
import { useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { useParam } from '../shell/address.ts'
import { useNamesOf } from '../ui/country.tsx'
import { Back, Facts, Loaded, Page, Section } from '../ui/page.tsx'
import { RegisterTimeline } from '../ui/timeline.tsx'
import { NamesTable, OtherNames, useOwnFirst } from './names.tsx'

/** One party: its names in their scripts, its codes, where it belongs, what was done to it. */
export const PartyPage = () => {
  const party = useRead('getParty', { params: { party: useParam('party') } })
  return (
    <Loaded of={party} height={480}>
      {(found) => <Whole party={found} />}
    </Loaded>
  )
}

const Whole = ({ party }: { party: PartyAnswer }) => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const may = useMay()
  const countryOf = useNamesOf('region')
  const ownFirst = useOwnFirst()
  return (
    <Page
      title={ownFirst(party.names)[0]?.name ?? party.name}
      above={<Back to={`/o/${operation}/parties`}>{t('parties')}</Back>}
      below={<OtherNames names={party.names} />}
      acts={
        may('party.amend') &&
        party.kind !== 'joint_group' && (
          <Button
            component={Link}
            to={`/o/${operation}/parties/${party.id}/amend`}
            variant='default'
          >
            {t('amendParty')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          [t('kind'), t(`partyKinds.${party.kind}`)],
          [t('country'), party.country && countryOf(party.country)],
          [
            t('partOf'),
            party.parent && (
              <Link to={`/o/${operation}/parties/${party.parent.id}`}>{party.parent.name}</Link>
            ),
          ],
          [t('eori'), party.eori],
          ...party.codes.map(({ scheme, code }) => [t(`schemes.${scheme}`), code] as const),
          [
            t('pledges'),
            <Link key='p' to={`/o/${operation}/pledges`} search={{ donor: party.id }}>
              {t('itsPledges')}
            </Link>,
          ],
        ]}
      />
      {party.note && (
        <Section title={t('note')}>
          <p className='wb-prose'>{party.note}</p>
        </Section>
      )}
      {party.members.length > 0 && (
        <Section title={t('members')}>
          <ul className='wb-part-list'>
            {party.members.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/o/${operation}/parties/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('names')}>
        <NamesTable names={party.names} />
      </Section>
      <PlacesRun party={party.id} />
      <Section title={t('done')}>
        <RegisterTimeline subject={party.id} />
      </Section>
    </Page>
  )
}

const PlacesRun = ({ party }: { party: string }) => {
  const t = useTranslations('parties')
  const operation = useOperation()
  const { data } = useRead('listPlaces', { query: { operatedBy: party, limit: 50 } })
  if (!data?.items.length) return null
  return (
    <Section title={t('placesRun')}>
      <ul className='wb-part-list'>
        {data.items.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/o/${operation}/places/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
