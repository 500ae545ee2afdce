import type { Consignment } from './standing.ts'

/** An act that is being done about a consignment, in its form. */
export type Act =
  | 'send'
  | 'land'
  | 'leg'
  | 'document'
  | 'customs'
  | 'paper'
  | 'check'
  | 'label'
  | 'values'
  | 'labels'
  | 'close'
  | 'reopen'

export interface Doing {
  readonly act: Act
  /** What it is about, where that is there already: a leg, a file, a package. */
  readonly id?: string | undefined
}

/** What every such form is given. */
export interface FormOf {
  readonly consignment: Consignment
  readonly id: string | undefined
  readonly close: () => void
}
