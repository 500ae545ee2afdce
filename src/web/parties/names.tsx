import './parties.css'
import { useTranslations } from 'use-intl'
import type { Name } from '#parties/name.ts'
import { useLanguage } from '../words/provider.tsx'
import { useNamesOf } from '../ui/country.tsx'

/** The names, the reader's own first: 浙江省 for who reads Chinese, else the primary name. */
export const useOwnFirst = () => {
  const { language } = useLanguage()
  return (names: readonly Name[]): readonly Name[] => {
    const own = names.find((each) => each.language === language)
    return own ? [own, ...names.filter((each) => each !== own)] : names
  }
}

/** A name with the same in another script or language under it, as it stands in a list. */
export const NameCell = ({ names }: { names: readonly Name[] }) => {
  const [first, second] = useOwnFirst()(names)
  if (!first) return null
  return (
    <span className='wb-name'>
      <span lang={first.language ?? undefined}>{first.name}</span>
      {second && (
        <span className='wb-name-other' lang={second.language ?? undefined}>
          {second.name}
        </span>
      )}
    </span>
  )
}

/** The names after the first, under a heading. */
export const OtherNames = ({ names }: { names: readonly Name[] }) => {
  const others = useOwnFirst()(names).slice(1)
  if (others.length === 0) return null
  return (
    <span className='wb-names'>
      {others.map(({ name, language }) => (
        <span key={name} lang={language ?? undefined}>
          {name}
        </span>
      ))}
    </span>
  )
}

/** Every name with its language and script. */
export const NamesTable = ({ names }: { names: readonly Name[] }) => {
  const t = useTranslations('parties')
  const languageOf = useNamesOf('language')
  const scriptOf = useNamesOf('script')
  return (
    <table className='wb-small-table'>
      <thead>
        <tr>
          <th scope='col'>{t('name')}</th>
          <th scope='col'>{t('language')}</th>
          <th scope='col'>{t('script')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map(({ name, language, script }) => (
          <tr key={name}>
            <td lang={language ?? undefined}>{name}</td>
            <td>{language ? languageOf(language) : t('notSaid')}</td>
            <td>{script ? scriptOf(script) : t('notSaid')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
