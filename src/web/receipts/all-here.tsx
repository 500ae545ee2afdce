import { Button, Modal } from '@mantine/core'
import { useTranslations } from 'use-intl'

/** That all packages stand there is said by their number, and once more before it is recorded. */
export const AllHere = ({
  count,
  busy,
  back,
  record,
}: {
  count: number
  busy: boolean
  back: () => void
  record: () => void
}) => {
  const t = useTranslations('receipts')
  return (
    <Modal
      opened
      onClose={back}
      title={t('all', { count })}
      closeButtonProps={{ 'aria-label': t('back') }}
    >
      <p>{t('allHelp', { count })}</p>
      <div className='wb-form-acts'>
        <Button size='lg' loading={busy} onClick={record}>
          {t('recordAll', { count })}
        </Button>
      </div>
    </Modal>
  )
}
