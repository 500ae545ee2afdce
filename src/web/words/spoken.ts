// The words of each room in each language are a file of their own: fetched with the first page that
// speaks them, and in the one language that is spoken.
import type { words as english } from './en.ts'
import { chosenLanguage, type Language } from './language.ts'

type Everything = typeof english
export type Room = Exclude<keyof Everything, 'acts' | 'roles' | 'stages'>

const files = import.meta.glob<Partial<Everything>>('../*/words/*.ts')

/** What was fetched of each language. Rooms are added to it before any page speaks them. */
const spoken: Readonly<Record<Language, Partial<Everything>>> = { en: {}, it: {}, fr: {}, zh: {} }
/** What the door, the frame and every page speak. */
const rooms = new Set<Room>(['shell', 'session', 'ui'])
let speaking = chosenLanguage()

/** The language that is spoken until another's words are there. */
export const spokenNow = (): Language => speaking

const fetched = async (language: Language, room: Room): Promise<void> => {
  const load = files[`../${room}/words/${language}.ts`]
  if (!load) throw new Error(`${room} says nothing in ${language}`)
  Object.assign(spoken[language], await load())
}

const missing = (language: Language): Room[] =>
  [...rooms].filter((room) => !(room in spoken[language]))

/** Fetches the words of these rooms; a language that is spoken next has them too. */
export const bringWords = async (...more: readonly Room[]): Promise<void> => {
  for (const room of more) rooms.add(room)
  const language = speaking
  await Promise.all(missing(language).map((room) => fetched(language, room)))
}

/** Fetches in this language all that was spoken so far, and from then on what comes. */
export const speakFrom = async (language: Language): Promise<void> => {
  // Again, if a page of another room was opened meanwhile.
  while (missing(language).length > 0)
    await Promise.all(missing(language).map((room) => fetched(language, room)))
  speaking = language
}

/** All that can be said in this language by now: one object, into which words come. */
export const wordsIn = (language: Language): Everything => spoken[language] as Everything

/** A page, and the words of the rooms that speak on it: neither is of use without the other. */
export const withWords =
  <M>(load: () => Promise<M>, ...spokenThere: readonly Room[]) =>
  async (): Promise<M> => {
    const [module] = await Promise.all([load(), bringWords(...spokenThere)])
    return module
  }
