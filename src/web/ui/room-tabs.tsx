import { Link } from '@tanstack/react-router'

export interface RoomTab {
  readonly to: string
  readonly label: string
}

/** The other lists of a room, beside the one that is read. */
export const RoomTabs = ({ label, tabs }: { label: string; tabs: readonly RoomTab[] }) => (
  <nav className='wb-room-tabs wb-no-print' aria-label={label}>
    {tabs.map((tab) => (
      <Link key={tab.to} to={tab.to} activeOptions={{ exact: true, includeSearch: false }}>
        {tab.label}
      </Link>
    ))}
  </nav>
)
