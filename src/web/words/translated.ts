/** The same keys in another language. A key that is missing is a fault of types. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>
}
