/** Line drawings on a 24 grid; one sheet a page, each drawn once and referred to. */
export const PATHS = {
  phone: 'M7 3 4.5 4.5C4 12 12 20 19.5 19.5L21 17l-4.5-3-2.2 1.8C12 14.7 9.3 12 8.2 9.7L10 7.5z',
  news: 'M4 10v4h3l7 4V6L7 10zM17 9c1.3 1.5 1.3 4.5 0 6M8 14v5h2v-4',
  day: 'M4 5.5h16v14.5H4zM4 10h16M8.5 3v4M15.5 3v4M8 14h3M8 17h3',
  rescue: 'M12 3 5 6v5c0 5 3 8 7 10 4-2 7-5 7-10V6zM12 8v7M8.5 11.5h7',
  medical: 'M4 9c0-6 8-5 8-1 0-4 8-5 8 1 0 5-5 8-8 11-3-3-8-6-8-11zM7 12h3l1.5-3 2 5 1-2H17',
  crop: 'M12 21V10M12 12C6 12 5 8 5 5c5 0 7 3 7 7zM12 15c0-4 3-6 7-6 0 4-3 6-7 6z',
  law: 'M12 3v17M7 20h10M5 6h14M5 6l-3 7c1 2 5 2 6 0zM19 6l-3 7c1 2 5 2 6 0z',
  jobs: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16M12 12v2',
  chat: 'M4 5h16v11h-9l-4 4v-4H4zM8 9h8M8 12h5',
  town: 'M3 20h18M5 20V9l4-3 4 3v11M13 20v-8h6v8M8 11h2M8 15h2M16 15h0',
  village: 'M3 11l9-7 9 7M5 10v10h14V10M10 20v-6h4v6',
  list: 'M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1',
  leaf: 'M5 19C4 10 10 4 20 4c0 10-6 16-15 15zM5 19 14 10',
  card: 'M5 3h14v18H5zM8 7h8M8 11h8M8 16h2M13 15h3v3h-3z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20',
} as const

export type IconName = keyof typeof PATHS

/** Categories name their icon in the directory; one that is not drawn here gets the list sign. */
export function iconOf(name: string): IconName {
  return name in PATHS ? (name as IconName) : 'list'
}

export function Icon({ name }: { name: IconName }) {
  return (
    <svg aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  )
}

export function IconSheet() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="sheet">
      {Object.entries(PATHS).map(([name, d]) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
          <path d={d} />
        </symbol>
      ))}
    </svg>
  )
}
