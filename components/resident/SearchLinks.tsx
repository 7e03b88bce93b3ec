import type { ContentHit, ContentKind } from '@/lib/content/search/search-content'
import type { PlaceHit } from '@/lib/directory/search/places'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { signOfKind } from './AreaTiles'
import { Section } from './Document'
import { type IconName, iconOf } from './icons'
import { link } from './link'
import { Way } from './Way'

const ICONS: Record<ContentKind, IconName> = {
  news: 'news',
  column: 'leaf',
  article: 'leaf',
  project: 'list',
}

/** News, columns, articles and projects that were found. */
export function ContentLinks({ content, big }: { content: ContentHit[]; big: boolean }) {
  if (!content.length) return null
  return (
    <Section title="资讯、栏目和项目">
      {content.map(({ kind, title, more, address }) => (
        <Way
          key={`${kind} ${address} ${title}`}
          to={link(address, big)}
          icon={ICONS[kind]}
          name={title}
          about={more ?? undefined}
        />
      ))}
    </Section>
  )
}

/** Places that were found. */
export function PlaceLinks({ places, big }: { places: PlaceHit[]; big: boolean }) {
  if (!places.length) return null
  return (
    <Section title="地方">
      {places.map(place => (
        <Way
          key={place.code}
          to={link(`/k/${place.code}`, big)}
          icon={signOfKind(place.kind)}
          name={`${place.parentName} ${place.name}`}
        />
      ))}
    </Section>
  )
}

type KindsProps = {
  categories: { slug: string; name: string; icon: string }[]
  area: AreaRef | null
  big: boolean
}

/** The kinds of help, for whom nothing was found: rows of the area's page, else what a search for each finds. */
export function KindLinks({ categories, area, big }: KindsProps) {
  return (
    <Section title="也许在这几类里">
      {categories.map(({ slug, name, icon }) => (
        <Way
          key={slug}
          to={
            area
              ? `${link(`/k/${area.code}`, big && 'all')}#${slug}`
              : link(`/search?${new URLSearchParams({ q: name })}`, big)
          }
          icon={iconOf(icon)}
          name={name}
        />
      ))}
    </Section>
  )
}
