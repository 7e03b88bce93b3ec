import type { ContentHit, ContentKind } from '@/lib/content/search/search-content'
import type { PlaceHit } from '@/lib/directory/search/places'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { Section } from './Document'
import { Icon, type IconName, iconOf } from './icons'
import { link } from './link'

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
      <ul className="links">
        {content.map(({ kind, title, more, address }) => (
          <li key={`${kind} ${address} ${title}`}>
            <a href={link(address, big)}>
              <Icon name={ICONS[kind]} />
              <span>
                {title}
                {more && <small>{more}</small>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Places that were found. */
export function PlaceLinks({ places, big }: { places: PlaceHit[]; big: boolean }) {
  if (!places.length) return null
  return (
    <Section title="地方">
      <ul className="links">
        {places.map(place => (
          <li key={place.code}>
            <a href={link(`/k/${place.code}`, big)}>
              <Icon name={place.kind === 'VILLAGE' ? 'village' : 'town'} />
              {place.parentName} {place.name}
            </a>
          </li>
        ))}
      </ul>
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
      <ul className="links">
        {categories.map(({ slug, name, icon }) => (
          <li key={slug}>
            <a
              href={
                area
                  ? `${link(`/k/${area.code}`, big)}#${slug}`
                  : link(`/search?${new URLSearchParams({ q: name })}`, big)
              }
            >
              <Icon name={iconOf(icon)} />
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
