import { LARGEST_ID } from '@/lib/system/database/ids'

/** Where residents and staff see a picture; its bytes never change. */
export function imageAddress(id: number): string {
  return `/images/${id}.webp`
}

/** The id in a picture's file name ("12.webp"), null when it is none of ours. */
export function readImageName(name: string): number | null {
  const id = Number(/^([1-9]\d{0,9})\.webp$/.exec(name)?.[1])
  return id <= LARGEST_ID ? id : null
}

/** The id in a picture's address, null when it is not one of ours. */
export function readImageAddress(address: string): number | null {
  return address.startsWith('/images/') ? readImageName(address.slice('/images/'.length)) : null
}
