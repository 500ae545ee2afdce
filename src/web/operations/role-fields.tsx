import './operations.css'
import { Checkbox } from '@mantine/core'
import { useFormatter, useTranslations } from 'use-intl'
import { type ActKind, may, type Role, roles } from '#acts/permission.ts'

/** The things that acts are about, in the order of the table of permissions: `pledge`, `need` … */
export const subjectOf = (kind: ActKind) => kind.split('.')[0] as SubjectOf<ActKind>
type SubjectOf<K> = K extends `${infer S}.${string}` ? S : never
export type Subject = SubjectOf<ActKind>

const kinds = Object.keys(may) as ActKind[]

const subjectsFor = (role: Role): Subject[] => [
  ...new Set(
    kinds.filter((kind) => (may[kind] as readonly string[]).includes(role)).map(subjectOf),
  ),
]

/** What a role may work on, in a sentence that is read off the table of permissions. */
export const useRoleSentence = () => {
  const t = useTranslations('operations')
  const format = useFormatter()
  return (role: Role): string => {
    const subjects = subjectsFor(role)
    if (subjects.length === 0) return t(role === 'public' ? 'seesPublic' : 'onlyReads')
    return t('worksOn', { list: format.list(subjects.map((each) => t(`subjects.${each}`))) })
  }
}

/** Chooses roles, each with what it may do. */
export const RoleFields = ({
  label,
  value,
  onChange,
  error,
}: {
  label: string
  value: readonly Role[]
  onChange: (roles: Role[]) => void
  error?: React.ReactNode
}) => {
  const role = useTranslations('roles')
  const sentence = useRoleSentence()
  return (
    <Checkbox.Group
      label={label}
      value={[...value]}
      onChange={(chosen) => onChange(roles.filter((each) => chosen.includes(each)))}
      error={error}
    >
      <div className='wb-roles'>
        {roles.map((each) => (
          <Checkbox key={each} value={each} label={role(each)} description={sentence(each)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
