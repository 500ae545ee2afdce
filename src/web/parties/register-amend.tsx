import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { ChangedMeanwhile, useBase } from '../ui/changed-meanwhile.tsx'
import { Back, Loaded, Page } from '../ui/page.tsx'

interface Entry {
  readonly id: string
  readonly name: string
  readonly version: number
}

interface Amendment<T extends Entry, V extends Record<string, unknown>> {
  readonly act: 'amendParty' | 'amendPlace' | 'amendItem'
  readonly params: Readonly<Record<string, string>>
  readonly schema: z.ZodType
  readonly valuesOf: (entry: T) => V
  readonly bodyOf: (values: V) => object
  /** Its page, where one comes from and goes back to. */
  readonly page: string
  /** What the form does, and what is said once it is done. */
  readonly title: string
  readonly done: string
  /** The fields as the form calls them. */
  readonly labels: Partial<Readonly<Record<keyof T, string>>>
  readonly fields: (fields: unknown) => ReactNode
}

interface Found<T> {
  readonly data: T | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

/** An entry of the register written anew, over the version that was read. */
export const RegisterAmend = <T extends Entry, V extends Record<string, unknown>>({
  found,
  ...given
}: Amendment<T, V> & { found: Found<T> }) => {
  const t = useTranslations('parties')
  return (
    <Page
      title={given.title}
      above={<Back to={given.page}>{found.data?.name ?? '…'}</Back>}
      below={t('sharedHelp')}
    >
      <Loaded of={found}>
        {(entry) => <Amending {...given} entry={entry} readAgain={found.refetch} />}
      </Loaded>
    </Page>
  )
}

const Amending = <T extends Entry, V extends Record<string, unknown>>({
  entry,
  readAgain,
  ...given
}: Amendment<T, V> & { entry: T; readAgain: () => unknown }) => {
  const navigate = useNavigate()
  const { base, newer, take } = useBase(entry)
  const form = useActForm({
    name: given.act,
    params: given.params,
    schema: given.schema,
    draft: `${base.version}`,
    start: given.valuesOf(base),
    toBody: (values) => ({ ...given.bodyOf(values), amends: base.version }),
    done: given.done,
    onDone: () => void navigate({ to: given.page }),
  })
  const takeTheirs = () => {
    form.fields.setValues(given.valuesOf(entry) as never)
    take()
  }
  return (
    <ActForm form={form} submit={given.title}>
      <ChangedMeanwhile
        base={base}
        newer={newer}
        labels={given.labels}
        error={form.error}
        readAgain={readAgain}
        keepMine={take}
        takeTheirs={takeTheirs}
      />
      {given.fields(form.fields)}
    </ActForm>
  )
}
