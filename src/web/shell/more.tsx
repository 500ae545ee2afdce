import { Drawer } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { Oneself, Places } from './side.tsx'

/** On a phone, all that is not at the thumb. */
export const More = ({
  me,
  operation,
  opened,
  close,
}: {
  me: Answered<'whoAmI'> | null | undefined
  operation: string
  opened: boolean
  close: () => void
}) => {
  const t = useTranslations('shell')
  const closeOnLink = (target: EventTarget): void => {
    if (target instanceof HTMLElement && target.closest('a')) close()
  }
  return (
    <Drawer
      opened={opened}
      onClose={close}
      title='Waybill'
      position='right'
      size='86%'
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {me && (
        <div className='wb-drawer' onClick={(event) => closeOnLink(event.target)}>
          <Places operation={operation} />
          <Oneself me={me} />
        </div>
      )}
    </Drawer>
  )
}
