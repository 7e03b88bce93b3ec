import { foundNothing, type SearchAnswer } from '@/lib/content/search/search'
import { NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import { LONGEST_QUERY } from '@/lib/directory/search/query'
import { BackTo } from './BackTo'
import { AskKey } from './CardLines'
import { CallKey } from './call/CallKey'
import { DangerBlock } from './DangerBlock'
import { Document, Section } from './Document'
import { EmergencyNumbers } from './EmergencyNumbers'
import { SearchForm } from './SearchForm'
import { CardHits, CountyBlock } from './SearchHits'
import { ContentLinks, KindLinks, PlaceLinks } from './SearchLinks'
import { trailThrough } from './trail'

type Props = { query: string; tooLong: boolean; answer: SearchAnswer; big: boolean; now: Date }

/** What was found: danger first, then lines that ring, hotlines, what is told, and places. */
export function SearchView({ query, tooLong, answer, big, now }: Props) {
  const { area, dangers, hits, empty, counties, hotlines, content, places, categories } = answer
  const path = `/search?${new URLSearchParams({ q: query, ...(area && { k: area.code }) })}`
  const fallbackNumber = area?.fallbackNumber ?? NATIONAL_FALLBACK
  const isNothing = foundNothing(answer)
  const isOffered = hotlines.some(({ number }) => number === fallbackNumber)
  const form = (
    <SearchForm area={area ?? undefined} big={big} query={query} everywhere={!area && query !== ''} />
  )
  return (
    <Document
      title={query ? `找“${query}”` : '找一找'}
      path={path}
      big={big}
      heading="找一找"
      trail={trailThrough(area)}
      hasOwnEmergency={dangers.length > 0}
    >
      {dangers.map(danger => (
        <DangerBlock key={danger.title} danger={danger} />
      ))}
      {dangers.length > 0 && (
        <div className="end">
          <EmergencyNumbers />
        </div>
      )}
      {form}
      {tooLong && (
        <p className="lead" role="alert">
          太长了，最多{LONGEST_QUERY}个字，请缩短再找。
        </p>
      )}
      {area && <CardHits hits={hits} empty={empty} area={area} fallbackNumber={fallbackNumber} now={now} />}
      {counties.map(group => (
        <CountyBlock key={group.county.id} group={group} big={big} now={now} />
      ))}
      {hotlines.length > 0 && (
        <Section title="全国统一的电话">
          {hotlines.map(({ number, name }) => (
            <CallKey key={number} number={number} what={name} caption={name} />
          ))}
        </Section>
      )}
      <ContentLinks content={content} big={big} />
      <PlaceLinks places={places} big={big} />
      {!query && <p className="lead">比如打“腰疼找谁看”“想找个律师”，也可以打拼音“nongyao”。</p>}
      {query && isNothing && (
        <>
          <p className="lead">没有找到“{query}”。换个词试试，或者直接拨：</p>
          <AskKey number={fallbackNumber} />
          <KindLinks categories={categories} area={area} big={big} />
        </>
      )}
      {query && !isNothing && !isOffered && (
        <Section title="不是您要找的？">
          <AskKey number={fallbackNumber} />
        </Section>
      )}
      {area && <BackTo area={area} big={big} />}
    </Document>
  )
}
