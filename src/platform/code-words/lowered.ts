/** A list as it stands within a sentence; what begins with several capitals keeps them. */
export const lowered = <Words extends Readonly<Record<string, string>>>(
  words: Words,
): { readonly [Code in keyof Words]: string } =>
  Object.fromEntries(
    Object.entries(words).map(([code, word]) => [
      code,
      word.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase()),
    ]),
  ) as { readonly [Code in keyof Words]: string }
