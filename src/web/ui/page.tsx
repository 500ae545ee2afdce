import { Skeleton, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { Refused } from './refused.tsx'

/** A page: its one heading, what it is about in a line, its acts, its content. */
export const Page = ({
  title,
  above,
  below,
  acts,
  children,
}: {
  title: string
  /** Where it belongs: a link back, a code. */
  above?: ReactNode
  /** One line under the heading. */
  below?: ReactNode
  acts?: ReactNode
  children: ReactNode
}) => {
  useEffect(() => {
    document.title = `${title} · Waybill`
  }, [title])
  return (
    <div className='wb-page'>
      <header className='wb-page-head'>
        <div className='wb-page-words'>
          {above && <div className='wb-page-above'>{above}</div>}
          <Title order={1}>{title}</Title>
          {below && <div className='wb-page-below'>{below}</div>}
        </div>
        {acts && <div className='wb-page-acts wb-no-print'>{acts}</div>}
      </header>
      {children}
    </div>
  )
}

/** A part of a page under a heading of its own. */
export const Section = ({
  title,
  acts,
  children,
}: {
  title: string
  acts?: ReactNode
  children: ReactNode
}) => (
  <section className='wb-section'>
    <div className='wb-section-head'>
      <Title order={2}>{title}</Title>
      {acts}
    </div>
    {children}
  </section>
)

/** Facts as pairs, on a grid: what has no value is left out, what is unknown is said. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) => (
  <dl className='wb-facts'>
    {facts
      .filter(
        ([, value]) => value !== undefined && value !== null && value !== '' && value !== false,
      )
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)

/** Nothing is here yet: what this would be, and what to do first. */
export const Empty = ({
  title,
  children,
  act,
}: {
  title: string
  children?: ReactNode
  act?: ReactNode
}) => (
  <div className='wb-empty'>
    <p className='wb-empty-title'>{title}</p>
    {children && <p>{children}</p>}
    {act}
  </div>
)

/** What is read, once it is there: before that a skeleton of its height, or the refusal. */
export const Loaded = <T,>({
  of,
  height = 240,
  children,
}: {
  of: { readonly data: T | undefined; readonly error: Error | null }
  height?: number
  children: (data: T) => ReactNode
}) => {
  if (of.data !== undefined) return children(of.data)
  if (of.error) return <Refused error={of.error} />
  return <Skeleton height={height} radius={4} className='wb-late' />
}

/** The way back to the list that a thing stands in. */
export const Back = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link to={to}>‹ {children}</Link>
)
