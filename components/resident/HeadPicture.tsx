import { imageAddress } from '@/lib/content/image/address'
import type { HeadPicture as Picture } from '@/lib/directory/area/areas'
import { HEAD_PICTURE } from '@/lib/directory/area/head-picture'
import { HILLS, Hills } from './Hills'

/** For web views that know no WebP (iOS before 14): the hills in the picture's place, of its size. */
const DRAWN = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 360 64' preserveAspectRatio='none'><path fill='none' stroke='#b8923a' stroke-width='1.5' d='${HILLS}'/></svg>`,
)}`

const { width, height } = HEAD_PICTURE

/** The head of a county's page: its own picture, else the drawn hills. */
export function HeadPicture({ picture }: { picture: Picture | null }) {
  if (!picture) return <Hills onGround />
  return (
    <picture className="head">
      <source type="image/webp" srcSet={imageAddress(picture.id)} />
      <img src={DRAWN} width={width} height={height} alt={picture.alt} loading="lazy" />
    </picture>
  )
}
