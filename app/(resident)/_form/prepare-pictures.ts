import 'server-only'
import type { KeptPicture } from '@/lib/answer/case/said'
import { LARGEST_FILE_WORDS } from '@/lib/content/image/image-limits'
import { prepareImage } from '@/lib/content/image/prepare-image'
import type { PostedFile } from './read-posted'

/**
 * Pictures as they are kept: small, upright, without place or camera. One after the other.
 * @returns in Chinese why one of them cannot be taken
 */
export async function preparePictures(files: PostedFile[]): Promise<KeptPicture[] | string> {
  const kept: KeptPicture[] = []
  for (const { name, bytes } of files) {
    if (!bytes) return LARGEST_FILE_WORDS
    const made = await prepareImage(bytes, name)
    if (typeof made === 'string') return made
    kept.push({ data: made.data, width: made.width, height: made.height })
  }
  return kept
}
