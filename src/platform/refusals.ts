import { refuserOf, type Tellings } from './refusal.ts'

export const platformRefusals = {
  data_folder_in_use: {
    status: 503,
    says: 'Process {pid} on {host} has had {folder} open since {started}.',
    remedy:
      'Stop it, or use it at its address. If that machine is gone for good, delete the lock file.',
  },
  data_folder_version: {
    status: 503,
    says: '{folder} was written by PostgreSQL {found}; this program reads {version}.',
    remedy: 'Export with the release that wrote it, and import into a new folder with this one.',
  },
  migration_changed: {
    status: 503,
    says: 'Migration {name} was applied with other content than it has now.',
    remedy: 'Restore the file as it was released, and make the change in a new migration.',
  },
  database_newer: {
    status: 503,
    says: 'The database has migrations this program does not know: {names}.',
    remedy: 'Run the release that wrote this database, or a later one.',
  },
  cursor_invalid: {
    status: 422,
    says: 'The cursor {cursor} is not one of ours.',
    remedy: 'Take `next` of the page before as it is, or begin again without a cursor.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(platformRefusals)
