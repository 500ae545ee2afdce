import { book } from '../src/rules/book.ts'
import { certainties, type Rule } from '../src/rules/rule.ts'

const certaintyWords = {
  checked: 'checked',
  from_memory: 'from memory',
  unsure: '**unsure**',
} satisfies Record<Rule['certainty'], string>

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const sourceOf = ({ source }: Rule): string => {
  const name = source.url ? `[${cell(source.title)}](${source.url})` : cell(source.title)
  return source.article ? `${name}, ${cell(source.article)}` : name
}

const rowOf = (rule: Rule): string => {
  const { id, title, issuedOn, appliesFrom, appliesUntil, certainty, checkedAgainst } = rule
  const known = checkedAgainst
    ? `${certaintyWords[certainty]}: ${cell(checkedAgainst)}`
    : certaintyWords[certainty]
  return `| \`${id}\` | ${cell(title)} | ${rule.kind} | ${issuedOn} | ${appliesFrom} | ${appliesUntil ?? 'open'} | ${sourceOf(rule)} | ${known} |`
}

const countOf = (certainty: Rule['certainty']): number =>
  book.filter((rule) => rule.certainty === certainty).length

/** docs/guide/rules.md: each rule with its source, its days and how sure we are of it. */
export const rulesPage = (): string =>
  [
    '<!-- Written by `npm run generate` from src/rules. -->',
    '',
    '# The rules',
    '',
    'What jurisdictions ask of goods, as Waybill knows it. Nothing is law because it stands here: the',
    'source is. A rule says nothing of a day before it was issued and applies.',
    '',
    `${book.length} rules: ${certainties.map((each) => `${countOf(each)} ${certaintyWords[each]}`).join(', ')}. *Checked* is`,
    'what we found in the source named beside it, which is often one that reports the law; *from memory*',
    'and *unsure* want a reader with the official text. The same is at `/api/rules`, and in the web',
    'under *What is asked*: titles in the language of the reader, notes in English, acts as they are',
    'named at home.',
    '',
    'The sampling plans of ISO 2859-2 (lots that stand alone, by limiting quality) are a table that is',
    'not collated with the printed standard. From 2 % on it is *checked* against a reading of it (a',
    'program for the Brazilian map standard ET-CQDG); 0.5, 0.8 and 1.25 % are *from memory*. A test computes the consumer’s risk of each of its',
    'cells, which is 10 % or less but for a few (13 %), as the standard says of itself. Beside every',
    'plan the web says so, with the risk.',
    '',
    'What of them will be asked of goods, and what of it is missing, is told before they fly: of an offer',
    'that nobody recorded (`POST /api/operations/{operation}/screenings`), of a pledge or a consignment',
    '(`…/pledges/{pledge}/screening`, `…/consignments/{consignment}/screening`), and while a pledge is',
    'entered in the web.',
    '',
    ...[...new Set(book.map(({ jurisdiction }) => jurisdiction))].flatMap((jurisdiction) => [
      `## ${jurisdiction}`,
      '',
      '| rule | what it says | kind | issued | applies from | until | source | certainty |',
      '|---|---|---|---|---|---|---|---|',
      ...book.filter((rule) => rule.jurisdiction === jurisdiction).map(rowOf),
      '',
    ]),
  ].join('\n')
