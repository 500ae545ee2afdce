import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** What can be acted on. */
const accent: MantineColorsTuple = [
  '#eaf0fd',
  '#d3dff9',
  '#a6bdf2',
  '#7799ea',
  '#4f7ae2',
  '#3566dc',
  '#1d56c9',
  '#1748ad',
  '#113b92',
  '#0a2c73',
]

/** What is held, late or refused. */
const warn: MantineColorsTuple = [
  '#fff1e8',
  '#ffdfcc',
  '#ffbd99',
  '#ff9a5c',
  '#f47b33',
  '#dd5f16',
  '#b3420a',
  '#983707',
  '#7d2c04',
  '#5e2002',
]

/** Quiet greys with a little of the stages' teal in them, for a dark theme that is drawn. */
const dark: MantineColorsTuple = [
  '#e4ecee',
  '#c3d0d3',
  '#a4b5ba',
  '#75898f',
  '#3b4d52',
  '#2a383c',
  '#1c282b',
  '#151f22',
  '#101719',
  '#0b1012',
]

export const theme = createTheme({
  fontFamily: "'Inter Variable', 'Noto Sans SC', system-ui, sans-serif",
  // Codes too: digits of one width, and no font that the product does not bring.
  fontFamilyMonospace: "'Inter Variable', 'Noto Sans SC', system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '32px' },
      h2: { fontSize: '18px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '24px' },
    },
  },
  colors: { accent, warn, dark },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  autoContrast: true,
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  // A field that is only stepped to, as the first one in error is, hides nothing of the form.
  components: {
    Select: { defaultProps: { openOnFocus: false } },
    MultiSelect: { defaultProps: { openOnFocus: false } },
  },
})
