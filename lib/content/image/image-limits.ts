import { LONGEST_HEAD_WORDS } from '@/lib/directory/area/head-picture'

/** The largest file that is taken: the photographs of a telephone. */
export const LARGEST_FILE = 10 * 1024 * 1024
export const LARGEST_FILE_WORDS = '图片最大10MB，请先缩小'

/** What may be chosen; what it really is, its content says. */
export const IMAGE_TYPES = 'image/jpeg,image/png,image/webp'

export const LONGEST_ALT = LONGEST_HEAD_WORDS

/** What a picture is for: to stand in a text, or at the head of a county's page. */
export const IMAGE_USES = ['text', 'head'] as const
export type ImageUse = (typeof IMAGE_USES)[number]

/** The longer side of the small one that lists show: sharp at the half of it. */
export const SMALL_SIDE = 480
