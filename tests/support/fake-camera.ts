// A camera that looks at a printed label: Chromium shows a file of ours as what its camera sees.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBarcodes } from 'zxing-wasm/reader'
import type { Printed } from './papers.ts'

const [width, height] = [1280, 720]

export interface FakeCamera {
  readonly browserArguments: readonly string[]
  /** What it sees from the next time that it is opened. */
  readonly lookAt: (picture: Printed) => void
  readonly putAway: () => void
}

export const fakeCamera = (): FakeCamera => {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-camera-'))
  const file = join(folder, 'seen.y4m')
  const lookAt = (picture: Printed) => writeFileSync(file, filmOf(picture))
  lookAt({ width: 1, height: 1, grey: Uint8Array.of(128) })
  return {
    browserArguments: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
    ],
    lookAt,
    putAway: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Two frames of YUV4MPEG2, 4:2:0: the picture amid a grey table, as large as it fits. */
const filmOf = ({ width: w, height: h, grey }: Printed): Buffer => {
  const scale = Math.min((width * 0.9) / w, (height * 0.9) / h)
  const luma = Buffer.alloc(width * height, 128)
  const [left, top] = [(width - w * scale) / 2, (height - h * scale) / 2]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [column, row] = [Math.floor((x - left) / scale), Math.floor((y - top) / scale)]
      const isInside = column >= 0 && column < w && row >= 0 && row < h
      // Black is 16 and white 235 in video.
      if (isInside) luma[y * width + x] = 16 + ((grey[row * w + column] ?? 0) * 219) / 255
    }
  const frame = [Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  return Buffer.concat([head, ...frame, ...frame])
}

/** What of a printed page one code takes, with the white around it. */
export const cutOut = async (page: Printed, format: 'Code128' | 'QRCode'): Promise<Printed> => {
  const head = Buffer.from(`P5 ${page.width} ${page.height} 255\n`)
  const [found] = await readBarcodes(Buffer.concat([head, page.grey]), { formats: [format] })
  if (!found) throw new Error(`There is no ${format} on the page`)
  const { topLeft, topRight, bottomLeft, bottomRight } = found.position
  const corners = [topLeft, topRight, bottomLeft, bottomRight]
  const reach = (axis: 'x' | 'y', end: number): readonly [number, number] => {
    const values = corners.map((corner) => corner[axis])
    const white = 24
    return [
      Math.max(0, Math.floor(Math.min(...values)) - white),
      Math.min(end, Math.ceil(Math.max(...values)) + white),
    ]
  }
  const [[left, right], [top, bottom]] = [reach('x', page.width), reach('y', page.height)]
  const rows = Array.from({ length: bottom - top }, (_, at) =>
    page.grey.subarray((top + at) * page.width + left, (top + at) * page.width + right),
  )
  return { width: right - left, height: bottom - top, grey: Buffer.concat(rows) }
}
