import type { Listener, Live } from './live.ts'
import type { News } from './sql.ts'

export interface Followed {
  readonly operation: number
  readonly live: Live
  readonly lastEventId: string | undefined
}

const heartbeatMs = 15_000
/** Then the browser comes again by itself, and is asked anew whether it is still a member. */
const longestMs = 15 * 60_000
/** Messages that a listener may leave unread; one that is slower comes again and resumes. */
const mostUnread = 5000

/**
 * Acts as server-sent events (WHATWG HTML, 9.2): `act` with {act, kind, subject, at}; `many` where
 * so much was done that whoever listens reads again what it shows. Ids are where to resume.
 */
export const eventsOf = async ({ operation, live, lastEventId }: Followed) => {
  const { body, say, end, atEnd } = textStream()
  const listener: Listener = {
    tell: (news) => say(news.map(eventOf).join('')),
    tellMany: () => say('event: many\ndata: {}\n\n'),
    end,
  }
  say('retry: 2000\n\n')
  const since = resumeAt(lastEventId)
  if (since === undefined) listener.tellMany()
  const leave = await live.listen(operation, since ?? null, listener)
  const heartbeat = setInterval(() => say(': still here\n\n'), heartbeatMs)
  const longest = setTimeout(end, longestMs)
  atEnd(() => {
    leave()
    clearInterval(heartbeat)
    clearTimeout(longest)
  })
  const headers = { 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
  return { type: 'text/event-stream', body, headers }
}

const eventOf = (news: News): string =>
  `id: ${news.at}/${news.act}\nevent: act\ndata: ${JSON.stringify(news)}\n\n`

/** Null where it begins; undefined where the place it broke off is not one of ours. */
const resumeAt = (lastEventId: string | undefined): string | null | undefined => {
  if (!lastEventId) return null
  const [at = ''] = lastEventId.split('/')
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at)) ? at : undefined
}

/** A stream of text that is written from outside, until whoever reads it or writes it ends it. */
const textStream = () => {
  const bytes = new TextEncoder()
  let isOpen = true
  let whenOver = () => {}
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const over = () => {
    isOpen = false
    whenOver()
  }
  const end = () => {
    if (!isOpen) return
    over()
    controller?.close()
  }
  const say = (text: string) => {
    if (isOpen && (controller?.desiredSize ?? 0) < -mostUnread) end()
    else if (isOpen) controller?.enqueue(bytes.encode(text))
  }
  const body = new ReadableStream<Uint8Array>({
    start: (own) => void (controller = own),
    cancel: over,
  })
  const atEnd = (then: () => void) => {
    whenOver = then
    if (!isOpen) then()
  }
  return { body, say, end, atEnd }
}
