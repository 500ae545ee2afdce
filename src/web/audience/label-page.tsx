import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { SyntheticEvent } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { useAddress, useParam } from '../shell/address.ts'
import { Figure } from '../ui/figure.tsx'
import { Facts, Loaded, Page } from '../ui/page.tsx'
import { useLanguage } from '../words/provider.tsx'
import { PublicFrame } from './frame.tsx'

type Package = Answered<'getPublicPackage'>
type Consignment = Answered<'getPublicConsignment'>
type Shown = Consignment['shown']

/** What a label or a paper of the pouch leads to: a package by its code, a consignment by C-…. */
export const LabelPage = () => {
  const code = useParam('code')
  return (
    <PublicFrame>
      <div className='wb-label'>
        {/^C-/i.test(code) ? <ByConsignment code={code} /> : <ByPackage code={code} />}
      </div>
    </PublicFrame>
  )
}

const ByPackage = ({ code }: { code: string }) => {
  const t = useTranslations('audience')
  const { pouch } = useAddress()
  const found = useRead('getPublicPackage', { params: { code }, query: { pouch } })
  return (
    <Page title={code} above={t('label')}>
      <Loaded of={found}>
        {(one) => (
          <>
            {one.kept && (
              <p role='alert' className='wb-label-kept'>
                <span aria-hidden='true'>⚠ </span>
                {t(`kept.${one.kept}`)}
              </p>
            )}
            {one.shown ? <PackageShown one={one} shown={one.shown} /> : <Discreet />}
          </>
        )}
      </Loaded>
      {found.error && pouch && <AskPouch />}
    </Page>
  )
}

const PackageShown = ({ one, shown }: { one: Package; shown: NonNullable<Package['shown']> }) => {
  const t = useTranslations('audience')
  return (
    <>
      {shown.message && <blockquote className='wb-label-message'>{shown.message}</blockquote>}
      <p>{t('packageOf', { number: one.number, count: one.count })}</p>
      <ShownFacts shown={shown} grams={shown.weightGrams} />
      <Contents contents={shown.contents} />
      <p className='wb-hint'>{t('confirms')}</p>
    </>
  )
}

const ByConsignment = ({ code }: { code: string }) => {
  const t = useTranslations('audience')
  const { pouch } = useAddress()
  const found = useRead(
    'getPublicConsignment',
    { params: { code }, query: { pouch: pouch ?? '' } },
    { enabled: Boolean(pouch) },
  )
  return (
    <Page title={code} above={t('paper')}>
      {pouch ? (
        <Loaded of={found}>
          {(one) => (
            <>
              <p>{t('packagesIn', { packages: one.packages, outermost: one.outermost })}</p>
              <ShownFacts shown={one.shown} grams={one.weightGrams} />
              <Contents contents={one.shown.contents} />
              <p className='wb-hint'>{t('confirms')}</p>
            </>
          )}
        </Loaded>
      ) : (
        <AskPouch />
      )}
      {found.error && <AskPouch />}
    </Page>
  )
}

const ShownFacts = ({ shown, grams }: { shown: Shown; grams: number | null }) => {
  const t = useTranslations('audience')
  const format = useFormatter()
  const called = useCalled()
  const kilograms = { style: 'unit', unit: 'kilogram', maximumFractionDigits: 1 } as const
  return (
    <Facts
      facts={[
        [t('consignee'), shown.consignee ? called(shown.consignee) : t('notNamed')],
        [t('weight'), grams === null ? t('notWeighed') : format.number(grams / 1000, kilograms)],
        [t('givenBy'), format.list(shown.donors.map(called))],
        [t('gift'), shown.isGift ? t('isGift') : t('isNoGift')],
      ]}
    />
  )
}

const Contents = ({ contents }: { contents: Shown['contents'] }) => {
  const t = useTranslations('audience')
  const called = useCalled()
  return (
    <table className='wb-figures'>
      <thead>
        <tr>
          <th scope='col'>{t('contents')}</th>
          <th scope='col' className='wb-end'>
            {t('quantity')}
          </th>
        </tr>
      </thead>
      <tbody>
        {contents.map((line) => (
          <tr key={called(line.item)}>
            <td>{called(line.item)}</td>
            <td className='wb-end'>
              <Figure
                value={line.quantity}
                unit={line.unit}
                qualifier={line.qualifier}
                stated={line.stated}
                basis={line.reported ? 'reported' : undefined}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A name in the reader's language with the primary one beside it. */
const useCalled = () => {
  const { language } = useLanguage()
  return (names: Shown['donors'][number]): string => {
    const own = names.find((each) => each.language === language)?.name
    const primary = names[0]?.name ?? ''
    return own && own !== primary ? `${own} / ${primary}` : primary
  }
}

const Discreet = () => {
  const t = useTranslations('audience')
  return (
    <>
      <p>{t('discreet')}</p>
      <AskPouch />
    </>
  )
}

/** The code on the papers in the pouch opens what a discreet label does not show. */
const AskPouch = () => {
  const t = useTranslations('audience')
  const navigate = useNavigate()
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('pouch')
    if (typeof typed === 'string' && typed.trim())
      void navigate({ to: '.', search: { pouch: typed.trim().toUpperCase() } })
  }
  return (
    <form className='wb-form wb-no-print' onSubmit={submit}>
      <TextInput
        name='pouch'
        label={t('pouch')}
        description={t('pouchHelp')}
        autoComplete='off'
        autoCapitalize='characters'
        placeholder='K-0000-0000'
        required
        withAsterisk={false}
      />
      <Button type='submit'>{t('show')}</Button>
    </form>
  )
}
