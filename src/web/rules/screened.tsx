import { useDebouncedValue } from '@mantine/hooks'
import { useTranslations } from 'use-intl'
import { screeningInput } from '#screening/screening.ts'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Loaded, Section } from '../ui/page.tsx'
import type { Screening } from './finding-words.ts'
import { useRuleWords } from './rule-words.ts'
import { ScreeningPanel } from './screening-panel.tsx'

/** What will be asked of what a pledge promises. */
export const ScreenedPledge = ({ pledge }: { pledge: string }) => {
  const params = { operation: useOperation(), pledge }
  return <Screened of={useRead('screenPledge', { params })} />
}

/** What will be asked of a consignment on its way and where it goes. */
export const ScreenedConsignment = ({ consignment }: { consignment: string }) => {
  const params = { operation: useOperation(), consignment }
  return <Screened of={useRead('screenConsignment', { params })} />
}

interface Offered {
  readonly lines: readonly { readonly id: string; readonly item: string | null }[]
  readonly donor: string | null
  readonly finalRecipient: string | null
  readonly departsOn: string | null
  readonly isGift: boolean
}

/** The same while it is entered: asked anew once the typing pauses. */
export const ScreenedOffer = ({ offered }: { offered: Offered }) => {
  const t = useTranslations('rules')
  const operation = useOperation()
  const [settled] = useDebouncedValue(JSON.stringify(offered), 400)
  const { lines, ...rest } = JSON.parse(settled) as Offered
  const asked = {
    ...rest,
    lines: lines.flatMap(({ id, item }) => (item ? [{ ref: id, item }] : [])),
  }
  const body = screeningInput.safeParse(asked)
  const found = useRead(
    'screenOffer',
    { params: { operation }, body: asked },
    { enabled: body.success },
  )
  return (
    <Section title={t('screening.title')}>
      <p className='wb-quiet'>{t(body.success ? 'screening.aboutOffer' : 'screening.notYet')}</p>
      {body.success && (
        <div aria-live='polite'>
          <Loaded of={found}>{(answer) => <ScreeningPanel found={answer} />}</Loaded>
        </div>
      )}
    </Section>
  )
}

const Screened = ({
  of,
}: {
  of: { readonly data: Screening | undefined; readonly error: Error | null }
}) => {
  const t = useTranslations('rules')
  return (
    <Section title={t('screening.title')}>
      <Loaded of={of}>
        {(found) => (
          <>
            <p className='wb-quiet'>
              <Way found={found} />
            </p>
            <ScreeningPanel found={found} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

const Way = ({ found }: { found: Screening }) => {
  const t = useTranslations('rules')
  const words = useRuleWords()
  const { from, to, on } = found
  return (
    <>
      {to &&
        t('screening.way', {
          from: from ? words.country(from) : t('screening.unknownFrom'),
          to: words.country(to),
        })}
      {to && '. '}
      {t('screening.about', { day: words.day(on.arrives) })}
    </>
  )
}
