import { Command } from 'commander'
import { text } from 'node:stream/consumers'
import type { Client } from '#http/calling.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { asking, exit, located, misused } from './command.ts'
import type { Location } from './settings.ts'

interface Adding extends Location {
  readonly email: string
  readonly name: string
  readonly passwordStdin?: boolean
  readonly json?: boolean
}

const add = located('add', 'let a person sign in')
  .requiredOption('--email <address>', 'the address, which you vouch for')
  .requiredOption('--name <name>', 'how the person is called')
  .option('--password-stdin', 'read a password from standard input; else a provider or key lets in')
  .option('--json', 'print the user as JSON')
  .action(
    asking<Adding>(async (client, { email, name, passwordStdin, json }) => {
      // A password among the arguments would be seen by everyone who lists the processes.
      const password = passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined
      const body = { id: newId(), email, name, ...(password !== undefined && { password }) }
      const { user } = await client('recordPerson', { body })
      process.stdout.write(json ? `${JSON.stringify({ user })}\n` : `${email} is user ${user}.\n`)
      return exit.done
    }),
  )

interface Keying extends Location {
  readonly email: string
  readonly name: string
  readonly json?: boolean
}

const key = located('key', 'make an API key for a person and print it: it is shown this once')
  .requiredOption('--email <address>', 'whose key')
  .option('--name <name>', 'where it is used', 'command line')
  .option('--json', 'print the id and the secret of the key as JSON')
  .action(
    asking<Keying>(async (client, { email, name, json }) => {
      const user = await userOf(client, email)
      const body = { id: newId(), name }
      const made = await client('recordKey', { params: { user }, body })
      process.stdout.write(`${json ? JSON.stringify(made) : made.secret}\n`)
      return exit.done
    }),
  )

const owner = located('owner', 'make a person an owner: they let others in and open operations')
  .requiredOption('--email <address>', 'who')
  .action(
    asking<Location & { readonly email: string }>(async (client, { email }) => {
      const body = { id: newId(), user: await userOf(client, email) }
      await client('recordOwner', { body })
      process.stdout.write(`${email} is an owner of this installation.\n`)
      return exit.done
    }),
  )

const userOf = async (client: Client, email: string): Promise<string> => {
  const { items } = await client('listPeople', { query: { email } })
  if (items[0]) return items[0].user
  throw new Refusal('person_unknown', { person: email })
}

export const personCommand = new Command('person')
  .description('let people sign in, and make their API keys')
  .exitOverride(misused)
  .addCommand(add)
  .addCommand(key)
  .addCommand(owner)
