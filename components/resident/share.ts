import { findNumbers } from '@/lib/content/prose/link/find-numbers'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import type { Share } from './ShareTags'

type Place = Pick<AreaRef, 'code' | 'name'>
type PlaceWithPath = Pick<AreaRef, 'code' | 'name' | 'kind'> & {
  ancestors: Pick<AreaRef, 'name' | 'kind'>[]
}

/** What is read of a text where it is passed on. */
const LONGEST = 90

/** 固阳县金山镇支农社区: counties and below are named, as on paper. */
function nameFully({ name, ancestors }: PlaceWithPath): string {
  const above = ancestors.filter(({ kind }) => kind === 'COUNTY' || kind === 'TOWN').map(({ name }) => name)
  return [...above.reverse(), name].join('')
}

const pictureOf = ({ code }: Place) => `/k/${code}/share.png`

const shorten = (text: string) => {
  const signs = [...text.replace(/\s+/g, ' ').trim()]
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : signs.join('')
}

/** A passed-on text stays as it is when a number changes: one that has any gives way to other words. */
const withoutNumbers = (text: string | null, otherwise: string) =>
  text?.trim() && findNumbers(text).length === 0 ? shorten(text) : otherwise

/** @param categories what the area's card offers; none: it has no card */
export function shareArea(area: PlaceWithPath, categories: { name: string }[]): Share {
  const kinds = categories.map(({ name }) => name).filter(name => !/\d/.test(name))
  const description = categories.length
    ? `${nameFully(area)}的志愿服务电话：${kinds.join('、') || '六类服务'}。打开就能拨。`
    : `${nameFully(area)}的明白卡：找到您的村、社区，志愿服务电话打开就能拨。`
  return { path: `/k/${area.code}`, description: shorten(description), picture: pictureOf(area) }
}

/** `/` where there are several counties. */
export function sharePortal(): Share {
  const description = '选您的旗县、村，看身边的志愿服务电话，打开就能拨。'
  return { path: '/', description, picture: '/icon-512.png' }
}

/** A page that belongs to an area, in words of ours. */
export function shareBelow(area: Place, path: string, description: string): Share {
  return { path, description: shorten(description), picture: pictureOf(area) }
}

/**
 * A page of what is told: an announcement, a column, an article.
 * @param text what it says in short, as its writer wrote it
 * @param otherwise words of ours where that is empty or has a number in it
 */
export function shareTold(area: Place, path: string, text: string | null, otherwise: string): Share {
  return { path, description: withoutNumbers(text, otherwise), picture: pictureOf(area) }
}
