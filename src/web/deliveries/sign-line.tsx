import { NumberInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { useLotName } from '../stock/lot-name.tsx'
import { Figure } from '../ui/figure.tsx'
import type { Delivery } from './delivery-page.tsx'

type Line = Delivery['lines'][number]

interface LineValues {
  readonly sound: number | ''
  readonly damaged: number | ''
  readonly refused: number | ''
  readonly reason: string
}

export interface SignValues extends Record<string, unknown> {
  /** By the line's id. */
  lines: Record<string, LineValues>
  signedBy: string
  note: string
}

export const emptyLine: LineValues = { sound: '', damaged: '', refused: '', reason: '' }

/** What is signed for: a line of which nothing was said is not among it. */
export const signedOf = ({ lines }: SignValues) =>
  Object.entries(lines).flatMap(([line, { sound, damaged, refused, reason }]) =>
    sound === '' && damaged === '' && refused === ''
      ? []
      : [
          {
            line,
            sound: Number(sound),
            damaged: Number(damaged),
            refused: Number(refused),
            reason: reason || null,
          },
        ],
  )

/** One line at the receiving point: the expected number beside an empty field. */
export const SignLine = ({ line, fields }: { line: Line; fields: unknown }) => {
  const t = useTranslations('deliveries')
  const lotName = useLotName()
  const form = fields as UseFormReturnType<SignValues>
  const said = form.getValues().lines[line.id] ?? emptyLine
  const isWrong = Number(said.damaged) + Number(said.refused) > 0
  const input = (finding: 'sound' | 'damaged' | 'refused') => ({
    label: t(`findings.${finding}`),
    min: 0,
    allowDecimal: false,
    thousandSeparator: ' ',
    hideControls: true,
    inputMode: 'numeric' as const,
    ...form.getInputProps(`lines.${line.id}.${finding}`),
  })
  return (
    <section className='wb-card wb-sign-line' aria-label={line.item.name}>
      <div className='wb-sign-goods'>
        <b>{line.item.name}</b>
        <span className='wb-quiet'>{lotName(line)}</span>
      </div>
      <div className='wb-sign-expected'>
        <span className='wb-quiet'>{t('expected')}</span>
        <Figure value={line.onItsWay} unit={line.unit} />
      </div>
      <NumberInput {...input('sound')} className='wb-sign-count' />
      <details className='wb-sign-more' open={isWrong || undefined}>
        <summary>{t('notAllSound')}</summary>
        <div>
          <NumberInput {...input('damaged')} />
          <NumberInput {...input('refused')} />
          {isWrong && (
            <TextInput label={t('lineReason')} {...form.getInputProps(`lines.${line.id}.reason`)} />
          )}
        </div>
      </details>
    </section>
  )
}
