import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'
import program from 'zxing-wasm/reader/zxing_reader.wasm?url'

// From our own origin: left alone it would fetch its program from elsewhere.
prepareZXingModule({ overrides: { locateFile: () => program } })

const options: ReaderOptions = {
  formats: ['Code128', 'DataMatrix', 'QRCode', 'EAN13', 'EAN8', 'UPCA', 'ITF', 'DataBar'],
  // With its separators, as a scanner sends it.
  textMode: 'Plain',
  maxNumberOfSymbols: 1,
}

const read = async (picture: Blob | ImageData): Promise<string | undefined> => {
  const [found] = await readBarcodes(picture, { ...options, tryHarder: true })
  return found && found.isValid ? found.symbologyIdentifier + found.text : undefined
}

/** What the browser can draw, upright and on white: a code on nothing would be black on black. */
const readPicture = async (picture: File): Promise<string | undefined> => {
  try {
    const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' })
    const { width, height } = bitmap
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    const pen = canvas.getContext('2d')
    if (!pen) return await read(picture)
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, width, height)
    pen.drawImage(bitmap, 0, 0)
    bitmap.close()
    return await read(pen.getImageData(0, 0, width, height))
  } catch {
    return read(picture)
  }
}

/** The camera, looking until it has read one code; or a picture that was taken before. */
export const Camera = ({ heard, close }: { heard: (text: string) => void; close: () => void }) => {
  const t = useTranslations('receipts.scan')
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(heard)
  useEffect(() => {
    latest.current = heard
  })
  const [trouble, setTrouble] = useState<'noCamera' | 'nothingRead'>()
  useEffect(() => {
    const screen = video.current
    let ended = false
    let stream: MediaStream | undefined
    const look = async () => {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1920 } },
      })
      if (ended || !screen) return stop()
      screen.srcObject = stream
      await screen.play()
      const canvas = document.createElement('canvas')
      const pen = canvas.getContext('2d', { willReadFrequently: true })
      while (!ended && pen) {
        await new Promise(requestAnimationFrame)
        const { videoWidth: width, videoHeight: height } = screen
        if (width === 0) continue
        Object.assign(canvas, { width, height })
        pen.drawImage(screen, 0, 0)
        const text = await read(pen.getImageData(0, 0, width, height))
        if (text !== undefined && !ended) return latest.current(text)
      }
    }
    const stop = () => {
      ended = true
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    look().catch(() => setTrouble('noCamera'))
    return stop
  }, [])
  const fromPicture = async (picture: File) => {
    const text = await readPicture(picture).catch(() => undefined)
    if (text === undefined) setTrouble('nothingRead')
    else heard(text)
  }
  return (
    <div className='wb-camera'>
      {trouble !== 'noCamera' && <video ref={video} muted playsInline aria-label={t('looking')} />}
      <p role='status'>{t(trouble ?? 'looking')}</p>
      <div className='wb-camera-acts'>
        <Button component='label' variant='default'>
          {t('picture')}
          <input
            type='file'
            accept='image/*'
            className='wb-visually-hidden'
            onChange={(event) => {
              const [picture] = event.currentTarget.files ?? []
              if (picture) void fromPicture(picture)
            }}
          />
        </Button>
        <Button onClick={close}>{t('stop')}</Button>
      </div>
    </div>
  )
}
