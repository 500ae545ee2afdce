import { useId, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'

/** A file that is dragged here, or chosen. */
export const FileDrop = ({
  file,
  onFile,
  busy,
}: {
  file: File | undefined
  onFile: (file: File) => void
  busy: boolean
}) => {
  const t = useTranslations('exchange')
  const format = useFormatter()
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const [first] = files ?? []
    if (first && !busy) onFile(first)
  }
  return (
    <label
      htmlFor={id}
      className='wb-drop'
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <input
        id={id}
        type='file'
        accept='.xlsx,.csv'
        className='wb-visually-hidden'
        disabled={busy}
        onChange={({ currentTarget }) => {
          take(currentTarget.files)
          // The same file, corrected, is chosen again.
          currentTarget.value = ''
        }}
      />
      <b>{file ? file.name : t('dropHere')}</b>
      <span>
        {file
          ? t('size', {
              size: format.number(Math.max(1, file.size / 1024), { maximumFractionDigits: 0 }),
            })
          : t('dropHelp')}
      </span>
    </label>
  )
}
