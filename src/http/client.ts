import { type Client, clientOver, type Directory, type Reached } from './calling.ts'
import { everyRoute } from './routes.ts'

const directory = Object.fromEntries(
  everyRoute.map((route) => [route.name, route]),
) as unknown as Directory

/** The client over the same route values that this server mounts. */
export const clientOf = (reached: Reached): Client => clientOver(directory, reached)
