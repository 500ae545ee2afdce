import { v7 } from 'uuid'

/** Row 0 of everything: "none". Never NULL, since a unique key takes NULLs as different. */
export const none = '00000000-0000-0000-0000-000000000000'

/** A new UUIDv7 (RFC 9562): whoever acts makes the id, a phone offline included. */
export const newId = (): string => v7()
