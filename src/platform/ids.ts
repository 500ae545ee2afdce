import { v7 } from 'uuid'
import { z } from 'zod'

/** Row 0 of everything: "none". Never NULL, since a unique key takes NULLs as different. */
export const none = '00000000-0000-0000-0000-000000000000'

/** A new UUIDv7 (RFC 9562): whoever acts makes the id, a phone offline included. */
export const newId = (): string => v7()

/** A client-made id. Shape: a UUID, version 7 by preference so that ids sort by time. */
export const id = z
  .uuid('Give a UUID, for example 0195a3c0-7b1e-7cc3-98a5-0242ac120002.')
  .refine((value) => value !== none, 'The all-zero UUID means "none" and names nothing.')
  .transform((value) => value.toLowerCase())
