import { Link, useLocation } from '@tanstack/react-router'

/** On a narrow screen the tabs are drawn along: the one that is read is drawn into sight. */
const intoSight = (tabs: HTMLElement | null): void => {
  const here = tabs?.querySelector<HTMLElement>('[aria-current]')
  if (tabs && here) tabs.scrollLeft = here.offsetLeft - tabs.offsetLeft - 16
}

export interface RoomTab {
  readonly to: string
  readonly label: string
  /** Pages of the same list, under other addresses. */
  readonly also?: readonly string[]
}

/** The other lists of a room, beside the one that is read. */
export const RoomTabs = ({ label, tabs }: { label: string; tabs: readonly RoomTab[] }) => {
  const at = useLocation().pathname
  return (
    <nav className='wb-room-tabs wb-no-print' aria-label={label} ref={intoSight}>
      {tabs.map(({ to, label: word, also }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          {...(also?.includes(at) && { 'aria-current': 'page' as const })}
        >
          {word}
        </Link>
      ))}
    </nav>
  )
}
