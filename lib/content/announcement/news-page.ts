/** Pages that an address may name: more than anybody turns. */
export const MOST_NEWS_PAGES = 99

/** Which page of a list of news is asked for; the first when none is named. @returns null when there can be no such page */
export function readNewsPage(typed: string | null): number | null {
  if (typed === null) return 1
  return /^[1-9]\d?$/.test(typed) ? Number(typed) : null
}

/** The address of a page of an area's news. */
export function addressOfNews(code: string, page = 1): string {
  return `/k/${code}/news${page > 1 ? `?page=${page}` : ''}`
}
