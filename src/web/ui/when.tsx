import { useFormatter } from 'use-intl'

/** An instant in the reader's zone, with its weekday where people plan by it. */
export const When = ({ at, planned = false }: { at: string; planned?: boolean }) => {
  const format = useFormatter()
  const date = new Date(at)
  return (
    <time dateTime={at} title={format.dateTime(date, 'full')} className='wb-when'>
      {format.dateTime(date, planned ? 'planned' : 'short')}
    </time>
  )
}

/** A day of the calendar, which has no zone. */
export const Day = ({ on, weekday = true }: { on: string; weekday?: boolean }) => {
  const format = useFormatter()
  return (
    <time dateTime={on} className='wb-when'>
      {format.dateTime(new Date(`${on}T12:00:00Z`), weekday ? 'day' : 'date')}
    </time>
  )
}
