import { useTranslations } from 'use-intl'
import { moveArrival } from '#stock/stock.ts'
import { useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { EnvelopeFields } from '../ui/envelope-fields.tsx'
import { useLotName } from './lot-name.tsx'
import type { Move } from './move-list.tsx'
import { UnitsInput } from './picked.tsx'

/** What came of a move. Nothing is filled in: the number that left stands beside an empty field. */
export const MoveArrival = ({ move, close }: { move: Move; close: () => void }) => {
  const t = useTranslations('stock')
  const lotName = useLotName()
  const operation = useOperation()
  const open = move.lines.filter(({ underWay }) => underWay > 0)
  const form = useActForm({
    name: 'recordMoveArrival',
    params: { operation, move: move.id },
    schema: moveArrival,
    draft: move.id,
    start: { lines: open.map(() => '') },
    toBody: ({ lines }) => ({
      lines: open.flatMap(({ lot, condition }, at) => {
        const quantity = lines[at]
        return quantity === '' ? [] : [{ lot, condition, quantity }]
      }),
    }),
    done: t('arrived'),
    onDone: close,
  })
  const { fields } = form
  const counted = fields.getValues().lines.some((quantity) => quantity !== '')
  return (
    <ActForm form={form} submit={t('arrivalSubmit', { to: move.to.name })} cancel={close}>
      <p className='wb-hint'>{t('arrivalHelp')}</p>
      {open.map((line, at) => (
        <UnitsInput
          key={`${line.lot}${line.condition}`}
          label={`${line.item.name}, ${lotName(line)}`}
          there={line.underWay}
          unit={line.item.unit}
          description={t('ofUnderWay', { there: line.underWay })}
          {...fields.getInputProps(`lines.${at}`)}
        />
      ))}
      {!counted && <p className='wb-hint'>{t('arrivalNothing')}</p>}
      <EnvelopeFields fields={fields} basis />
    </ActForm>
  )
}
