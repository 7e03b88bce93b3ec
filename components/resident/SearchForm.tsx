import { LONGEST_QUERY } from '@/lib/directory/search/query'
import type { AreaRef } from '@/lib/system/tree/area-ref'

type Props = {
  /** Whose card is searched; without one, everything. */
  area?: AreaRef
  big: boolean
  query?: string
  /** Somebody chose to look everywhere: the place last looked at is not brought up again. */
  everywhere?: boolean
}

/** A plain GET form: works without script, keeps the area and the 大字 choice. */
export function SearchForm({ area, big, query = '', everywhere }: Props) {
  return (
    <form className="find" action="/search" method="get" data-everywhere={everywhere ? '' : undefined}>
      <label htmlFor="q">
        {area ? '找一找：您要办啥，就写啥' : '找一找：您要办啥，就写啥，写村、镇的名字也行'}
      </label>
      <div>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={query}
          maxLength={LONGEST_QUERY}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit">找</button>
      </div>
      {area && <input type="hidden" name="k" value={area.code} data-place={area.name} />}
      {big && <input type="hidden" name="big" value="1" />}
    </form>
  )
}
