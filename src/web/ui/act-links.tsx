import { Link } from '@tanstack/react-router'
import { useOperation } from '../session/me.ts'
import { type NamedAct, pageOfAct } from './act-page.ts'
import { useActWords } from './act-words.ts'
import { When } from './when.tsx'

/** Acts that stand in the way, each with the page where it can be taken back itself. */
export const ActLinks = ({ acts }: { acts: readonly NamedAct[] }) => {
  const operation = useOperation()
  const kind = useActWords()
  return (
    <ul className='wb-act-links'>
      {acts.map((act) => (
        <li key={act.act}>
          <Link to={`/o/${operation}/${pageOfAct(act)}`}>{kind(act.kind)}</Link>{' '}
          <When at={act.happenedAt} />
        </li>
      ))}
    </ul>
  )
}
