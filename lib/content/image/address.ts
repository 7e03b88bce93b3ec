import { LARGEST_ID } from '@/lib/system/database/ids'

/** Where residents and staff see a picture; its bytes never change. */
export function imageAddress(id: number): string {
  return `/images/${id}.webp`
}

/** Where the same picture is, small, for a list. */
export function smallImageAddress(id: number): string {
  return `/images/${id}s.webp`
}

/** What a picture's file name asks for ("12.webp", "12s.webp"), null when it is none of ours. */
export function readImageFile(name: string): { id: number; small: boolean } | null {
  const [, digits, small] = /^([1-9]\d{0,9})(s?)\.webp$/.exec(name) ?? []
  const id = Number(digits)
  return id <= LARGEST_ID ? { id, small: small === 's' } : null
}

/** The id in the file name of a picture in its own size, null when it is none of ours. */
export function readImageName(name: string): number | null {
  const file = readImageFile(name)
  return file && !file.small ? file.id : null
}

/** The id in a picture's address, null when it is not one of ours. */
export function readImageAddress(address: string): number | null {
  return address.startsWith('/images/') ? readImageName(address.slice('/images/'.length)) : null
}
