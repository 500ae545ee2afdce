import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { countryNamer } from '../ui/country-select.tsx'
import { useLanguage } from '../words/provider.tsx'
import { useMay } from '../session/me.ts'
import { Section } from '../ui/page.tsx'
import { Day, When } from '../ui/when.tsx'
import type { Act, Doing } from './doing.ts'
import type { Consignment } from './standing.ts'

interface PaperworkOf {
  readonly consignment: Consignment
  readonly begin: (doing: Doing) => void
}

/** What travels with the goods on paper, and what of it is missing. */
export const Paperwork = ({ consignment, begin }: PaperworkOf) => {
  const may = useMay()
  const of = { consignment, begin }
  return (
    <div className='wb-paperwork'>
      <Papers {...of} act={may('consignment.paper') ? 'paper' : undefined} />
      <Documents {...of} act={may('consignment.paper') ? 'document' : undefined} />
      <Customs {...of} act={may('consignment.customs') ? 'customs' : undefined} />
      <Checks {...of} act={may('consignment.check') ? 'check' : undefined} />
    </div>
  )
}

type PartOf = PaperworkOf & { readonly act: Act | undefined }

/** A list under its heading, with what adds to it; each row opens what is new of it. */
const Part = ({
  of: { act, begin },
  title,
  none,
  children,
}: {
  of: PartOf
  title: string
  none: string
  children: readonly ReactNode[]
}) => {
  const t = useTranslations('consignments')
  return (
    <Section
      title={title}
      acts={
        act && (
          <Button variant='default' size='xs' onClick={() => begin({ act })}>
            {t(`acts.${act}.title`)}
          </Button>
        )
      }
    >
      {children.length === 0 ? (
        <p className='wb-quiet'>{none}</p>
      ) : (
        <ul className='wb-paper-list wb-card'>{children}</ul>
      )}
    </Section>
  )
}

/** The name of a row: a way into its form for whoever may amend it. */
const Row = ({
  of: { act, begin },
  id,
  name,
  children,
}: {
  of: PartOf
  id: string
  name: string
  children: ReactNode
}) => (
  <li>
    {act && act !== 'check' ? (
      <button type='button' className='wb-link' onClick={() => begin({ act, id })}>
        {name}
      </button>
    ) : (
      <b>{name}</b>
    )}
    {children}
  </li>
)

const Papers = (of: PartOf) => {
  const t = useTranslations('consignments')
  const country = useCountry()
  const papers = of.consignment.papers.toSorted((a, b) => Number(a.present) - Number(b.present))
  return (
    <Part of={of} title={t('paper.title')} none={t('paper.none')}>
      {papers.map((paper) => (
        <Row key={paper.id} of={of} id={paper.id} name={t(`paper.kinds.${paper.paper}`)}>
          {paper.present ? (
            <span>
              {t('paper.present')} <span className='wb-quiet'>{paper.sourceTitle}</span>
            </span>
          ) : (
            <span className='wb-held'>{t('paper.missing')}</span>
          )}
          <span className='wb-quiet'>
            {[paper.country && t('paper.askedBy', { country: country(paper.country) }), paper.note]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Row>
      ))}
    </Part>
  )
}

const Documents = (of: PartOf) => {
  const t = useTranslations('consignments')
  return (
    <Part of={of} title={t('document.title')} none={t('document.none')}>
      {of.consignment.documents.map((each) => (
        <Row key={each.id} of={of} id={each.id} name={each.number}>
          <span>{t(`document.kinds.${each.kind}`)}</span>
          <span className='wb-quiet'>
            {each.issuerName} {each.issuedOn && <Day on={each.issuedOn} />}{' '}
            {each.sourceTitle ?? t('document.noScan')}
          </span>
        </Row>
      ))}
    </Part>
  )
}

const Customs = (of: PartOf) => {
  const t = useTranslations('consignments')
  const country = useCountry()
  return (
    <Part of={of} title={t('customs.title')} none={t('customs.none')}>
      {of.consignment.customs.map((file) => (
        <Row
          key={file.id}
          of={of}
          id={file.id}
          name={`${t(`customs.kinds.${file.kind}`)} · ${country(file.country)}`}
        >
          <span>
            {t(`customs.procedures.${file.procedure}`)}{' '}
            {file.reference ? (
              <code>{file.reference}</code>
            ) : (
              <span className='wb-held'>{t('customs.noReference')}</span>
            )}
          </span>
          <span className='wb-quiet'>
            {file.clearedAt ? (
              <>
                {t('customs.cleared')} <When at={file.clearedAt} planned />
              </>
            ) : (
              t('customs.waiting', { hours: file.dwellHours })
            )}
            {file.leaveBy && (
              <>
                {' '}
                {t('customs.leaveByShort')} <Day on={file.leaveBy} />
              </>
            )}
          </span>
        </Row>
      ))}
    </Part>
  )
}

const Checks = (of: PartOf) => {
  const t = useTranslations('consignments')
  const format = useFormatter()
  return (
    <Part of={of} title={t('check.title')} none={t('check.none')}>
      {of.consignment.checks.map((check) => (
        <Row key={check.id} of={of} id={check.id} name={t(`check.kinds.${check.kind}`)}>
          <span
            className={
              check.result === 'clear' || check.result === 'licence_held' ? undefined : 'wb-held'
            }
          >
            {t(`check.results.${check.result}`)}
          </span>
          <span className='wb-quiet'>
            {[
              check.against,
              check.checkedBy,
              format.dateTime(new Date(check.checkedAt), 'planned'),
              check.note,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Row>
      ))}
    </Part>
  )
}

const useCountry = () => {
  const { language } = useLanguage()
  return countryNamer(language)
}
