import { Radio, type RadioGroupProps, Stack } from '@mantine/core'
import type { ReactNode } from 'react'

/** One of a few, all of them in sight, each with what it means. */
export const RadioChoices = <Value extends string>({
  of,
  word,
  help,
  size = 'sm',
  ...group
}: {
  of: readonly Value[]
  word: (value: NoInfer<Value>) => ReactNode
  help?: (value: NoInfer<Value>) => ReactNode
} & Omit<RadioGroupProps<NoInfer<Value>>, 'children'>) => (
  <Radio.Group<Value> {...group}>
    <Stack gap={8} mt={8}>
      {of.map((value) => (
        <Radio
          key={value}
          value={value}
          size={size}
          label={word(value)}
          description={help?.(value)}
        />
      ))}
    </Stack>
  </Radio.Group>
)
