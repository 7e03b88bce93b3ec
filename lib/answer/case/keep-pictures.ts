import 'server-only'
import { prepareImage } from '@/lib/content/image/prepare-image'
import { sniffImage } from '@/lib/content/image/sniff'
import type { LostPicture, LostWhy } from './lost-pictures'
import { MOST_PICTURES } from './read-case'
import type { KeptPicture } from './said'

/** A file as it was sent; null bytes: larger than any that is taken. `at`: from which field of the form, from 1. */
export type SentFile = { name: string; bytes: Buffer | null; at: number }

const TOO_LARGE = '照片超过10MB，请先缩小'

function findWhy(bytes: Buffer | null): LostWhy {
  if (bytes === null) return 'large'
  if (bytes.length === 0) return 'empty'
  const format = sniffImage(bytes)
  return format === 'heic' ? 'heic' : format === null ? 'other' : 'broken'
}

/**
 * Pictures as they are kept: written anew, without the place and the camera that came with them.
 * @returns those that are pictures, why the others are not, in Chinese, and which they are
 */
export async function keepPictures(
  files: SentFile[],
): Promise<{ pictures: KeptPicture[]; lost: string[]; lostFiles: LostPicture[] }> {
  const pictures: KeptPicture[] = []
  const lost: string[] = []
  const lostFiles: LostPicture[] = []
  for (const { name, bytes, at } of files.slice(0, MOST_PICTURES)) {
    const made = bytes ? await prepareImage(bytes, name) : TOO_LARGE
    if (typeof made === 'string') {
      lost.push(made)
      lostFiles.push({ at, why: findWhy(bytes) })
    } else pictures.push({ data: made.data, width: made.width, height: made.height })
  }
  return { pictures, lost, lostFiles }
}
