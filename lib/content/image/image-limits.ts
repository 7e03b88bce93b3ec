/** The largest file that is taken: the photographs of a telephone. */
export const LARGEST_FILE = 10 * 1024 * 1024
export const LARGEST_FILE_WORDS = '图片最大10MB，请先缩小'

/** What may be chosen; what it really is, its content says. */
export const IMAGE_TYPES = 'image/jpeg,image/png,image/webp'

export const LONGEST_ALT = 100
