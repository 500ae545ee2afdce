// How a text is set: in which face each character is, and where a line may end.

/** A font, as far as setting a text needs to know it. */
export interface Face {
  readonly has: (codePoint: number) => boolean
}

export interface Run<F extends Face> {
  readonly face: F
  readonly text: string
}

/** For a character that no face has: it shows that there is one. */
export const unknownCharacter = '□'

/**
 * A text in runs of one face each: of every character the first face that has it, but one that the
 * run before has stays in it if it is a space or a mark. `otherwise` gives a face for the rest.
 */
export const runsOf = <F extends Face>(
  text: string,
  faces: readonly F[],
  otherwise: (codePoint: number) => F | undefined,
): Run<F>[] => {
  const runs: { face: F; text: string }[] = []
  for (const wanted of text) {
    const last = runs.at(-1)
    const { face, character } = placed(wanted, last?.face, faces, otherwise)
    if (!face) continue
    if (last?.face === face) last.text += character
    else runs.push({ face, text: character })
  }
  return runs
}

const placed = <F extends Face>(
  character: string,
  before: F | undefined,
  faces: readonly F[],
  otherwise: (codePoint: number) => F | undefined,
): { face: F | undefined; character: string } => {
  const code = character.codePointAt(0) ?? 0
  if (before && /[\s\p{M}]/u.test(character) && before.has(code)) return { face: before, character }
  const face = faces.find((each) => each.has(code)) ?? otherwise(code)
  if (face || character === unknownCharacter) return { face, character }
  return placed(unknownCharacter, before, faces, otherwise)
}

/** Han, and the punctuation and full-width forms that are set with it. */
const wide = /[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/u
const staysBehind = /[，。、；：！？）》」』”’,.;:!?)\]]/
const staysBefore = /[（《「『“‘([]/

/** Pieces between which a line may end: after a space, and between characters of Chinese. */
export const piecesOf = (text: string): string[] => {
  const pieces: string[] = []
  let before = ''
  for (const character of text) {
    const apart = before === ' ' || wide.test(before) || (wide.test(character) && before !== '')
    const held = staysBehind.test(character) || staysBefore.test(before) || character === ' '
    if (before === '' || (apart && !held)) pieces.push(character)
    else pieces[pieces.length - 1] += character
    before = character
  }
  return pieces
}

/** The lines of a text that are no wider than `width`; a word that is wider is broken. */
export const wrap = (text: string, width: number, measure: (text: string) => number): string[] =>
  text.split('\n').flatMap((paragraph) => {
    const pieces = piecesOf(paragraph).flatMap((piece) =>
      measure(piece.trimEnd()) <= width ? [piece] : broken(piece, width, measure),
    )
    const lines: string[] = ['']
    let filled = 0
    for (const piece of pieces) {
      const isFirst = filled === 0
      if (!isFirst && filled + measure(piece.trimEnd()) > width) {
        lines.push(piece)
        filled = measure(piece)
        continue
      }
      lines[lines.length - 1] += piece
      filled += measure(piece)
    }
    return lines.map((line) => line.trimEnd())
  })

const broken = (piece: string, width: number, measure: (text: string) => number): string[] => {
  const parts: string[] = ['']
  let filled = 0
  for (const character of piece) {
    const wide = measure(character)
    if (filled > 0 && filled + wide > width) {
      parts.push('')
      filled = 0
    }
    parts[parts.length - 1] += character
    filled += wide
  }
  return parts
}
