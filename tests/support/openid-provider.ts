// A real OpenID Connect provider on the loopback, and a browser that walks through it.
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { browser } from './browser.ts'

export interface Person {
  name: string
  email: string
  emailVerified: boolean
}

export interface OpenIdProvider {
  issuer: string
  client: { clientId: string; clientSecret: string }
  /** Goes where `url` leads, signing in as `login` and consenting; gives where it is sent back. */
  walk(url: string, login: string): Promise<string>
  close(): Promise<void>
}

/** Starts it for one client, at `redirectUri`. It insists on PKCE. */
export const startProvider = async (
  redirectUri: string,
  people: Readonly<Record<string, Person>>,
  port = 0,
): Promise<OpenIdProvider> => {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { clientId: 'waybill', clientSecret: 'the-secret-of-this-client' }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, login) => {
      const person = people[login]
      return person && { accountId: login, claims: () => ({ sub: login, ...claimsOf(person) }) }
    },
    pkce: { required: () => true },
    cookies: { keys: ['only for this test'] },
    jwks: { keys: [signingKey] },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => void answer(request, response))
  return {
    issuer,
    client,
    walk: (url, login) => walk(issuer, url, login),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

const signingKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  format: 'jwk',
})

const claimsOf = ({ name, email, emailVerified }: Person) => ({
  name,
  email,
  email_verified: emailVerified,
})

const walk = async (issuer: string, url: string, login: string): Promise<string> => {
  const browse = browser((request) => fetch(request))
  let next = url
  while (next.startsWith(issuer)) {
    let page = await browse(new Request(next))
    if (page.status === 200) page = await browse(formOn(await page.text(), issuer, login))
    const location = page.headers.get('location')
    if (!location) throw new Error(`The provider answers ${page.status}: ${await page.text()}`)
    next = new URL(location, issuer).href
  }
  return next
}

/** The provider's own development page: a form to log in, or to consent. */
const formOn = (page: string, issuer: string, login: string): Request => {
  const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? ''
  const body = new URLSearchParams({ prompt, login, password: 'any' })
  return new Request(new URL(action, issuer), { method: 'POST', body })
}
