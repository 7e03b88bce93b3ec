import 'server-only'
import { prepareImage } from '@/lib/content/image/prepare-image'
import { MOST_PICTURES } from './read-case'
import type { KeptPicture } from './said'

/** A file as it was sent; null bytes: larger than any that is taken. */
export type SentFile = { name: string; bytes: Buffer | null }

const TOO_LARGE = '照片超过10MB，请先缩小'

/**
 * Pictures as they are kept: written anew, without the place and the camera that came with them.
 * @returns those that are pictures, and why the others are not, in Chinese
 */
export async function keepPictures(files: SentFile[]): Promise<{ pictures: KeptPicture[]; lost: string[] }> {
  const pictures: KeptPicture[] = []
  const lost: string[] = []
  for (const { name, bytes } of files.slice(0, MOST_PICTURES)) {
    const made = bytes ? await prepareImage(bytes, name) : TOO_LARGE
    if (typeof made === 'string') lost.push(made)
    else pictures.push({ data: made.data, width: made.width, height: made.height })
  }
  return { pictures, lost }
}
