import { Button } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import type { Answered, Asked, RouteName } from '#http/calling.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { useAct } from '../api/query.ts'
import { useDraft } from './draft.ts'
import { type EnvelopeValues, envelopeOf, noEnvelope } from './envelope.ts'
import { useIssueWords } from './issue-words.ts'
import { Refused } from './refused.tsx'

type Values = Record<string, unknown>

interface ActFormOf<N extends RouteName, V extends Values> {
  readonly name: N
  readonly params?: Readonly<Record<string, string>>
  /** The rules of the server, run here as one types. */
  readonly schema: z.ZodType
  /** What the form begins with, where there is no draft. */
  readonly start: V
  /** What its envelope begins with: on whose behalf, on which basis. */
  readonly envelope?: Partial<EnvelopeValues>
  /** Names the draft: what it is about. Drafts are kept until the act is done or thrown away. */
  readonly draft: string
  readonly onDone: (answer: Answered<N>) => void
  /** What is said once it is done. */
  readonly done: string
  /** Fields that are kept in no draft: passwords. */
  readonly forget?: readonly (keyof V)[]
  /** From what the form holds to what is sent, where they differ. */
  readonly toBody?: (values: V) => unknown
}

export interface ActFormState<V extends Values> {
  readonly fields: UseFormReturnType<V & { envelope: EnvelopeValues }>
  readonly busy: boolean
  readonly error: Error | null
  readonly submit: () => void
  /** Whether a draft was found, and how to begin anew. */
  readonly restored: boolean
  readonly restart: () => void
}

/**
 * A form that is one act. Its id is made with the draft, so that sending twice does it once. What
 * was typed stays until the act is done: through a refusal, a reload, a network that failed.
 */
export const useActForm = <N extends RouteName, V extends Values>(
  given: ActFormOf<N, V>,
): ActFormState<V> => {
  type Whole = V & { envelope: EnvelopeValues }
  const whole: Whole = { ...given.start, envelope: { ...noEnvelope, ...given.envelope } }
  const draft = useDraft<Whole>(`${given.name}/${given.draft}`, whole)
  const act = useAct(given.name)
  const words = useIssueWords()
  const t = useTranslations('ui.issues')
  const bodyOf = (values: Whole): unknown => {
    const { envelope: _envelope, ...content } = values
    return given.toBody ? given.toBody(content as unknown as V) : content
  }
  const fields = useForm<Whole>({
    initialValues: draft.kept?.values ?? whole,
    validateInputOnBlur: true,
    validate: (values) => {
      const parsed = given.schema.safeParse(bodyOf(values), { reportInput: true })
      return parsed.success ? {} : words(parsed.error.issues)
    },
  })
  const id = useRef(draft.kept?.id ?? newId())
  const { values } = fields
  const isDirty = fields.isDirty()
  const forgotten = Object.fromEntries((given.forget ?? []).map((key) => [key, given.start[key]]))
  useEffect(() => {
    if (isDirty) draft.keep({ id: id.current, values: { ...values, ...forgotten } })
    // What is forgotten is the same at every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isDirty, values, draft])
  const submit = fields.onSubmit(
    (sent) => {
      const content = given.schema.parse(bodyOf(sent)) as object
      const body = { ...content, ...envelopeOf(sent.envelope), id: id.current }
      // Awaited here, and not told by the mutation: news of the act may take this form away first.
      act.mutateAsync({ params: given.params ?? {}, body } as unknown as Asked<N>).then(
        (answer) => {
          draft.drop()
          id.current = newId()
          // What was sent is what there is now: nothing of it is still to be saved.
          fields.resetDirty(sent)
          notifications.show({ message: given.done, color: 'accent' })
          given.onDone(answer)
        },
        (error: Error) => fields.setErrors(fieldErrors(error, t('format'))),
      )
    },
    () => focusFirstError(),
  )
  const restart = () => {
    draft.drop()
    id.current = newId()
    fields.setValues(whole)
    fields.resetDirty(whole)
  }
  return {
    fields,
    busy: act.isPending,
    error: act.error,
    submit,
    restored: draft.kept !== undefined,
    restart,
  }
}

/** The frame of a form: the draft that was found, the fields, what was refused, the main act. */
export const ActForm = <V extends Values>({
  form,
  submit,
  cancel,
  children,
}: {
  form: ActFormState<V>
  /** Names the effect: "Record receipt of 3 packages". */
  submit: string
  cancel?: (() => void) | undefined
  children: ReactNode
}) => {
  const t = useTranslations('ui')
  return (
    <form
      className='wb-form'
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) form.submit()
      }}
    >
      {form.restored && (
        <p className='wb-draft'>
          {t('draftFound')}{' '}
          <button type='button' className='wb-link' onClick={form.restart}>
            {t('beginAnew')}
          </button>
        </p>
      )}
      {children}
      {form.error && <Refused error={form.error} />}
      <div className='wb-form-acts'>
        <Button type='submit' loading={form.busy}>
          {submit}
        </Button>
        {cancel && (
          <Button variant='default' onClick={cancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** Where the server says which fields do not fit, it is said beside them. */
const fieldErrors = (error: Error, says: string): Record<string, string> => {
  const list = error instanceof Refusal ? error.facts['fields'] : undefined
  if (!Array.isArray(list)) return {}
  return Object.fromEntries(list.map(({ field }: { field: string }) => [field, says]))
}

const focusFirstError = (): void => {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.wb-form [aria-invalid="true"]')?.focus(),
  )
}
