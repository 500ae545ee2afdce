// The other end of the wire, in a process of its own: posts bodies from so many clients over kept
// connections, and tells how many seconds the round took.
import { Agent, request } from 'node:http'
import { newId } from '../src/platform/ids.ts'
import { fromClients, timed } from './measure.ts'

export interface Round {
  readonly urls: readonly string[]
  readonly key: string
  readonly body: object
  readonly clients: number
  readonly calls: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

const post = (url: string, key: string, body: object) =>
  new Promise<void>((resolve, reject) => {
    const text = JSON.stringify({ id: newId(), ...body })
    const headers = {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    }
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let told = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (told += chunk))
      answer.on('end', () => (answer.statusCode === 201 ? resolve() : reject(new Error(told))))
    })
    sent.on('error', reject)
    sent.end(text)
  })

process.on('message', ({ urls, key, body, clients, calls }: Round) => {
  let turn = 0
  const call = () => post(urls[(turn += 1) % urls.length] ?? '', key, body)
  timed(() => fromClients(clients, calls, call)).then(
    (seconds) => process.send?.({ seconds }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
