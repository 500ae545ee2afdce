import { largestFile } from '#files/file.ts'

/** Pixels of the longer side: a lot number on a carton three metres away is still read. */
const longest = 2048
const smallest = 192

interface Pictures {
  readonly whole: Blob
  readonly small: Blob | null
}

/**
 * A photograph as it is kept and sent: upright, since the browser turns it as the camera held it,
 * and without what else the camera wrote into it, such as where it was taken. One that this browser
 * cannot draw is kept as it is, for the server to judge; undefined where it is too large for that.
 */
export const scaled = async (picture: Blob): Promise<Pictures | undefined> => {
  try {
    const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' })
    const [whole, small] = await Promise.all([
      drawn(bitmap, longest, 0.82),
      drawn(bitmap, smallest, 0.7),
    ])
    bitmap.close()
    return { whole, small }
  } catch {
    return picture.size <= largestFile ? { whole: picture, small: null } : undefined
  }
}

const drawn = async (bitmap: ImageBitmap, side: number, quality: number): Promise<Blob> => {
  const { width, height } = bitmap
  const scale = Math.min(1, side / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('Nothing can be drawn here')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('Nothing was drawn'))),
      'image/jpeg',
      quality,
    )
  })
}
