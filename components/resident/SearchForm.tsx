import { Icon } from './icons'

/** A plain GET form: works without script, keeps the area and the 大字 choice. */
export function SearchForm({ area, big, query = '' }: { area?: string; big: boolean; query?: string }) {
  return (
    <form className="search" action="/search" method="get">
      <label htmlFor="q">{area ? '找一项服务，也可以打拼音' : '找你的村、镇或一项服务，也可以打拼音'}</label>
      <div>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={query}
          maxLength={40}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit">
          <Icon name="search" />找
        </button>
      </div>
      {area && <input type="hidden" name="k" value={area} />}
      {big && <input type="hidden" name="big" value="1" />}
    </form>
  )
}
