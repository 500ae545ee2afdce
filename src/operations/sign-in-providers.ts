import { z } from 'zod'

/** OpenID Connect Discovery 1.0 §3 asks for https; a provider on this machine may do without. */
const issuer = z.url().refine((text) => {
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}, 'An issuer is an https address.')

/**
 * An organisation's OpenID Connect provider. Register there the redirect address
 * `{baseUrl}/api/auth/callback/{id}`. `issuer` is written exactly as the provider's discovery
 * document writes it. Without `clientSecret` the client is a public one (PKCE alone).
 */
const oidcProvider = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'An id is lower-case letters, digits and hyphens.'),
  name: z.string().optional(),
  issuer,
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  /** Whether whom it vouches for becomes a user on first sign-in. Unset: as for passwords. */
  openSignUp: z.boolean().optional(),
})
export type OidcProvider = z.infer<typeof oidcProvider>

/** Of WAYBILL_OIDC, JSON: `[{"id":"aid-org","issuer":"https://…","clientId":"…","clientSecret":"…"}]` */
export const oidcProviders = z
  .array(oidcProvider)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Each id names one.')

/** Where its endpoints are told. OpenID Connect Discovery 1.0 §4. */
export const discoveryUrl = ({ issuer }: OidcProvider): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`

const document = z.object({ issuer: z.string() })

/** Why a provider cannot be used now, or undefined when it answers as itself (§4.3). */
export const whatAils = async (provider: OidcProvider): Promise<string | undefined> => {
  try {
    const answer = await fetch(discoveryUrl(provider), { signal: AbortSignal.timeout(5_000) })
    const told = document.parse(await answer.json()).issuer
    return told === provider.issuer ? undefined : `it calls itself ${told}`
  } catch (error) {
    return String(error)
  }
}
