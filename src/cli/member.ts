import { Command, Option } from 'commander'
import { type Role, roles } from '#acts/permission.ts'
import { newId } from '#platform/ids.ts'
import { asking, exit, located, misused } from './command.ts'
import type { Location } from './settings.ts'

interface Adding extends Location {
  readonly operation: string
  readonly email: string
  readonly role: Role[]
  readonly party?: string
  readonly json?: boolean
}

const add = located('add', 'make a person a member of an operation, with these roles and no others')
  .requiredOption('--operation <slug>', 'which operation')
  .requiredOption('--email <address>', 'who')
  .addOption(
    new Option('--role <role...>', 'as what; several may be named')
      .choices(roles)
      .makeOptionMandatory(),
  )
  .option('--party <id>', 'the organisation that the person acts for')
  .option('--json', 'print the membership as JSON')
  .action(
    asking<Adding>(async (client, { operation, email, role, party, json }) => {
      const person = { email }
      const body = { id: newId(), person, roles: role, ...(party !== undefined && { party }) }
      const made = await client('admitMember', { params: { operation }, body })
      const told = `${email} is ${made.roles.join(', ')} in ${operation}.`
      process.stdout.write(`${json ? JSON.stringify(made) : told}\n`)
      return exit.done
    }),
  )

export const memberCommand = new Command('member')
  .description('who is what in an operation')
  .exitOverride(misused)
  .addCommand(add)
