import { toPublicUrl } from '@/lib/system/config/public-address'

/** What others are told of a page: search engines, and whoever it is passed on to. */
export type Share = {
  /** The one address that the page is known by; it may be open under another. */
  path: string
  /** A sentence without any number that may change. */
  description: string
  /** Path of a square picture. */
  picture: string
}

/** Tags in the head by which a page is found and passed on (https://ogp.me). */
export function ShareTags({ title, path, description, picture }: Share & { title: string }) {
  const address = toPublicUrl(path)
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={address} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:image" content={toPublicUrl(picture)} />
    </>
  )
}
