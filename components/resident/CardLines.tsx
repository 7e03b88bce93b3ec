import { isStoodIn, listRows } from '@/lib/directory/card/choose-calls'
import type { Card } from '@/lib/directory/card/types'
import { NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import type { LineChange } from '@/lib/paper/edition/diff'
import { CategoryRow } from './CategoryRow'
import { CallKey } from './call/CallKey'
import { Icon } from './icons'
import type { SayFrom } from './say/say-from'

/** Round the clock everywhere in the country; of a county's own fallback nobody has written down the hours. */
function FallbackState({ number }: { number: string }) {
  return number === NATIONAL_FALLBACK ? (
    <small className="st on">
      <i />
      现在可拨，24小时
    </small>
  ) : null
}

/** Whom to ring who does not know whom. @param caption where nothing beside it says so */
export function AskKey({ number, caption }: { number: string; caption?: string }) {
  return (
    <CallKey number={number} what="不知道找谁" caption={caption}>
      <FallbackState number={number} />
    </CallKey>
  )
}

/** A card that offers nothing says so once. */
export function NoNumbers({ card }: { card: Card }) {
  return (
    <div className="none">
      <p>
        <b>这里的服务电话还没登记。</b>
        <br />
        有事可先打下面这个。
      </p>
      <AskKey number={card.fallbackNumber} />
    </div>
  )
}

type Props = {
  card: Card
  now: Date
  changes?: Map<number, LineChange>
  /** Slug of a category that stands open from the start. */
  opened?: string
  say?: SayFrom
}

/** The lines of a card, each with its number. */
export function CardLines({ card, now, changes, opened, say }: Props) {
  const rows = listRows(card.categories)
  if (rows.length === 0) return <NoNumbers card={card} />
  const { area, fallbackNumber, holidays } = card
  const context = { areaId: area.id, fallbackNumber, holidays, now, say }
  return (
    <div className="rows">
      {rows.map(category => (
        <CategoryRow
          key={category.slug}
          category={category}
          context={context}
          changes={changes}
          isOpen={category.slug === opened}
        />
      ))}
      <section className="line">
        <p className="h">
          <Icon name="ask" />
          <span>
            <b>不知道找谁</b>
            <small>政务服务便民热线</small>
          </span>
        </p>
        <AskKey number={fallbackNumber} />
      </section>
    </div>
  )
}

/** What an address names that means the row for which the emergency numbers stand in. */
export function findStoodIn({ categories }: Card): string | undefined {
  return categories.find(isStoodIn)?.slug
}
