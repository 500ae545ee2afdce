import { authenticate } from './me.ts'

export type AccountTold = 'done' | 'wrong' | 'noPassword' | 'tooMany' | 'fault'

/** Changes the own password, and ends every other session: whoever has the old one is out. */
export const changePassword = async (
  currentPassword: string,
  newPassword: string,
): Promise<AccountTold> =>
  toldOf(
    await authenticate('change-password', {
      currentPassword,
      newPassword,
      revokeOtherSessions: true,
    }),
  )

/** Changes the name that others read beside what one did, also before today. */
export const rename = async (name: string): Promise<AccountTold> =>
  toldOf(await authenticate('update-user', { name }))

const byCode: Readonly<Record<string, AccountTold>> = {
  INVALID_PASSWORD: 'wrong',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'noPassword',
}

const toldOf = async (answer: Response): Promise<AccountTold> => {
  if (answer.ok) return 'done'
  if (answer.status === 429) return 'tooMany'
  const { code = '' } = (await answer.json()) as { code?: string }
  return byCode[code] ?? 'fault'
}
