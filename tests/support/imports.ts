/** One import, export-from or dynamic import of a module. */
export interface Import {
  /** Undefined where a dynamic import does not name its module in plain text. */
  readonly specifier: string | undefined
  readonly line: number
  /** `import type` and `export type`: erased before the program runs. */
  readonly typeOnly: boolean
  readonly kind: 'import' | 're-export' | 'star re-export' | 'dynamic'
  /** The names between braces, as the other module calls them. */
  readonly names: readonly string[]
}

const braces = String.raw`\{[^{}]*\}`
const name = String.raw`[\w$]+`
const importClause = `(?:${name}|\\*\\s*as\\s+${name}|${braces})(?:\\s*,\\s*(?:\\*\\s*as\\s+${name}|${braces}))?`
const exportClause = `(?:\\*(?:\\s*as\\s+${name})?|${braces})`
const start = String.raw`(?<![\w$.])`
const staticImport = new RegExp(
  `${start}(?:import\\s*(?:(?<type>type\\s+)?(?<clause>${importClause})\\s*from\\s*)?` +
    `|export\\s*(?<exportType>type\\s+)?(?<exported>${exportClause})\\s*from\\s*)(?=['"])`,
  'g',
)
const dynamicImport = new RegExp(`${start}import\\s*\\(\\s*`, 'g')

/**
 * Every module that this TypeScript names. A scanner, not a parser: comments, strings and regular
 * expressions are blanked out first, so that text which looks like an import is not one.
 */
export const importsOf = (source: string): readonly Import[] => {
  const code = withoutText(source)
  const lineAt = (at: number): number => source.slice(0, at).split('\n').length
  const textAt = (at: number): string | undefined => {
    const quote = code[at]
    if (quote === undefined || !['"', "'", '`'].includes(quote)) return undefined
    const text = source.slice(at + 1, code.indexOf(quote, at + 1))
    return quote === '`' && text.includes('${') ? undefined : text
  }
  const fixed = [...code.matchAll(staticImport)].map((match): Import => {
    const { type, clause, exportType, exported } = match.groups ?? {}
    const named = /\{([^{}]*)\}/.exec(exported ?? clause ?? '')?.[1] ?? ''
    return {
      specifier: textAt(match.index + match[0].length),
      line: lineAt(match.index),
      typeOnly: (type ?? exportType) !== undefined,
      kind:
        exported === undefined
          ? 'import'
          : exported.startsWith('*')
            ? 'star re-export'
            : 're-export',
      names: named
        .split(',')
        .flatMap((part) => /^(?:type\s+)?([\w$]+)/.exec(part.trim())?.[1] ?? []),
    }
  })
  const dynamic = [...code.matchAll(dynamicImport)].map((match): Import => ({
    specifier: textAt(match.index + match[0].length),
    line: lineAt(match.index),
    typeOnly: false,
    kind: 'dynamic',
    names: [],
  }))
  return [...fixed, ...dynamic]
}

const blank = '\u0001'
const beforeRegExp =
  /(?:^|[^\w$)\]}"'`\s]|\b(?:return|typeof|case|in|of|do|else|void|delete|new|yield|await))\s*$/

/**
 * The code at its place, with comments as spaces and the insides of strings, templates and regular
 * expressions blanked out. A string that is not closed ends with its line, so that an apostrophe in
 * JSX text costs one line at most.
 */
export const withoutText = (source: string): string => {
  const out = source.split('')
  const wipe = (from: number, to: number, by: string): number => {
    for (let at = from; at < to; at += 1) if (out[at] !== '\n') out[at] = by
    return to
  }
  /** The end of a run of text: where `closes` first matches from `from`, or the end of the file. */
  const endOf = (from: number, closes: RegExp): number => {
    const sticky = new RegExp(closes.source, 'g')
    sticky.lastIndex = from
    const match = sticky.exec(source)
    return match === null ? source.length : match.index + match[0].length
  }
  /** Open braces since each template's `${`; the innermost last. */
  const templates: number[] = []
  const inTemplate = (from: number): number => {
    const end = endOf(from, /(?:\\[^]|[^\\`$]|\$(?!\{))*/)
    wipe(from, end, blank)
    if (source.startsWith('${', end)) {
      templates.push(0)
      return end + 2
    }
    return end + 1
  }
  let at = 0
  while (at < source.length) {
    const character = source[at]
    const depth = templates.at(-1)
    if (source.startsWith('//', at)) at = wipe(at, endOf(at, /[^\n]*/), ' ')
    else if (source.startsWith('/*', at)) at = wipe(at, endOf(at + 2, /[^]*?\*\//), ' ')
    else if (character === '"' || character === "'") {
      const end = endOf(at + 1, new RegExp(`(?:\\\\[^]|[^\\\\\\n${character}])*`))
      at = wipe(at + 1, end, blank) + 1
    } else if (character === '`') at = inTemplate(at + 1)
    else if (character === '}' && depth === 0) {
      templates.pop()
      at = inTemplate(at + 1)
    } else if (
      character === '/' &&
      beforeRegExp.test(out.slice(Math.max(0, at - 80), at).join(''))
    ) {
      const end = endOf(at + 1, /(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^\\/[\n])*/)
      at = source[end] === '/' ? wipe(at + 1, end, blank) + 1 : at + 1
    } else {
      if (depth !== undefined && (character === '{' || character === '}'))
        templates[templates.length - 1] = depth + (character === '{' ? 1 : -1)
      at += 1
    }
  }
  return out.join('')
}
