/** A word that stands by itself begins with a capital, and one within a sentence with none. */
export const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1)

export const small = (word: string): string => word.charAt(0).toLocaleLowerCase() + word.slice(1)
