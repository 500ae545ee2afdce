export interface Facts {
  /** One identifier, or a range as `3100-3105`. */
  readonly identifiers: string
  /** Its flags, parts and Digital Link key, as they stand in the product's table. */
  readonly format: string
}

/** What the product keeps of GS1's syntax dictionary, entry by entry. */
export const factsOf = (dictionary: string): Facts[] =>
  dictionary
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => {
      const [identifiers = '', ...words] = line.replace(/#.*/, '').trim().split(/\s+/)
      const isFlags = /^[^\w[]+$/.test(words[0] ?? '')
      const flags = isFlags ? (words[0] ?? '').replace(/[^*?]/g, '') : ''
      const parts = words.slice(isFlags ? 1 : 0).filter((word) => /^\[?[NXYZ][\d.]/.test(word))
      const key = words.find((word) => /^dlpkey\b/.test(word))?.replace('dlpkey', 'key')
      return { identifiers, format: [flags, ...parts, key].filter(Boolean).join(' ') }
    })
