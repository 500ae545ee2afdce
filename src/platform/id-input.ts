import { z } from 'zod'
import { none } from './ids.ts'

/** A client-made id. Shape: a UUID, version 7 by preference so that ids sort by time. */
export const id = z
  .uuid('Give a UUID, for example 0195a3c0-7b1e-7cc3-98a5-0242ac120002.')
  .refine((value) => value !== none, 'The all-zero UUID means "none" and names nothing.')
  .transform((value) => value.toLowerCase())
