import { PLACE_PATHS } from './place-icons'

/** Line drawings on a 24 grid; a page carries those it uses, each once (addIconSheet). */
export const PATHS = {
  phone:
    'M5.8 3.3c.9-.5 2-.2 2.5.7l1.7 3.1c.4.8.3 1.7-.4 2.3L8.1 10.7c1.2 2.3 2.9 4 5.2 5.2l1.3-1.5c.6-.7 1.5-.8 2.3-.4l3.1 1.7c.9.5 1.2 1.6.7 2.5-1 1.8-2.5 2.7-4.4 2.7C9.6 20.9 3.1 14.4 3.1 7.7c0-1.9.9-3.4 2.7-4.4z',
  news: 'M4 10v4h3l7 4V6L7 10zM17.5 9c1.3 1.5 1.3 4.5 0 6M8 14v5h2.5v-4',
  day: 'M4 5.5h16v14.5H4zM4 10h16M8.5 3v4M15.5 3v4M8 14h3M8 17h3',
  rescue: 'M7 17v-5a5 5 0 0 1 10 0v5M4.5 17h15v3.5h-15zM12 2v2.2M4.2 5.2l1.6 1.6M19.8 5.2l-1.6 1.6',
  medical:
    'M5.5 3H4v5.5a4.5 4.5 0 0 0 9 0V3h-1.5M8.5 13v3a5 5 0 0 0 10 0v-2.5M18.5 9.3a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2z',
  crop: 'M12 21V10M12 13C6.5 13 4.5 9.5 4.5 5 9.5 5 12 8 12 13zM12 17c0-4.5 2.8-7 7.5-7 0 4.5-2.8 7-7.5 7z',
  law: 'M12 3v17M7 20.5h10M5 6h14M5 6l-3 7.5c1 2.2 5 2.2 6 0zM19 6l-3 7.5c1 2.2 5 2.2 6 0z',
  jobs: 'M3.5 8h17v11.5h-17zM8.5 8V5h7v3M3.5 13h17M12 12v2.5',
  chat: 'M3 4h12.5v8.5H8.5L5.5 15.5v-3H3zM18.5 8.5H21V17h-2.5v3.2L15 17h-4.5v-1.5',
  police: 'M12 3 5 5.8v5.2c0 5 3 8 7 10 4-2 7-5 7-10V5.8zM12 8v5.5M12 16.8v.2',
  fire: 'M12.5 2.5c.5 4 5.5 6.5 5.5 12a6 6 0 0 1-12 0c0-2.5 1.2-4 2.5-5.3.2 1.8 1 2.8 2 3.3 1.5-2.5.5-6 2-10z',
  pulse: 'M2 12.5h5l2.2-6 4.2 12 2.4-6H22',
  crash:
    'M2.5 16.5v-3.2l3-1.3 2.5-4h6.5l3.3 4 3.7 1v3.5h-1.7M8.3 16.5h7.2M2.5 16.5h1.6M6.2 14.4a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2zM17.6 14.4a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2zM5.5 12h12.3',
  ask: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9.5 9.8c0-3.3 5-3.3 5-.2 0 2-2.5 2-2.5 4M12 16.8v.1',
  warn: 'M12 3.5 22 20.5H2zM12 9.5v5.5M12 17.8v.2',
  say: 'M4 4.5h16v11h-8.5L7 20v-4.5H4zM8 8.5h8M8 11.8h5',
  village: 'M3 11.5 12 4l9 7.5M5.5 10v10h13V10M10 20v-5.5h4V20',
  town: 'M3 20h18M5 20V9l4-3 4 3v11M13 20v-8h6v8M8 11h2M8 15h2M16 15h0',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.1M4.5 12h.1M4.5 18h.1',
  leaf: 'M5 19C4 10 10 4 20 4c0 10-6 16-15 15zM5 19 14 10',
  card: 'M5 3h14v18H5zM8 7h8M8 11h8M8 16h2M13 15h3v3h-3z',
  bell: 'M6 17v-6a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10.5 21h3M3 3l18 18',
  cross: 'M6 6l12 12M18 6 6 18',
  busy: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8 12h8',
  check: 'M4.5 12.5l5 5 10-11',
  pen: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5',
  face1: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM7.5 13c1 5 8 5 9 0zM9 9.5v.1M15 9.5v.1',
  face2: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8 13.5c2 3 6 3 8 0M9 10v.1M15 10v.1',
  face3: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8.5 15h7M9 10v.1M15 10v.1',
  face4: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8.5 15.5c2-2 5-2 7 0M9 10v.1M15 10v.1',
  face5: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8 16.5c2-4 6-4 8 0M7.8 8.5l2.4 1.2M16.2 8.5l-2.4 1.2',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5',
} as const

const DRAWN = { ...PATHS, ...PLACE_PATHS }

export type IconName = keyof typeof DRAWN

/** Categories name their icon in the directory; one that is not drawn here gets the list sign. */
export function iconOf(name: string): keyof typeof PATHS {
  return name in PATHS ? (name as keyof typeof PATHS) : 'list'
}

/** A drawing beside words that say the same. iOS before 12.2 knows `xlink:href` alone. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg aria-hidden="true">
      <use xlinkHref={`#i-${name}`} />
    </svg>
  )
}

const USE = /<use xlink:href="#i-([a-z0-9-]+)"/g

/** Puts the drawings that a page uses at its end, each drawn once. @param html a whole document */
export function addIconSheet(html: string): string {
  const used = new Set([...html.matchAll(USE)].map(([, name]) => name as IconName))
  const symbols = [...used].map(
    name => `<symbol id="i-${name}" viewBox="0 0 24 24"><path d="${DRAWN[name]}"/></symbol>`,
  )
  return html
    .replaceAll('></use>', '/>')
    .replace('</body>', () => `<svg class="sheet" aria-hidden="true">${symbols.join('')}</svg></body>`)
}
