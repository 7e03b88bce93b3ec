/** The address of a consultation as an area's residents open it; any area on whose path it lies has one. */
export function addressOfAsk(code: string, id: number): string {
  return `/k/${code}/ask/${id}`
}

/** What came of it, as a picture to be kept and passed on. */
export function pictureOfAsk(code: string, id: number): string {
  return `${addressOfAsk(code, id)}/result.png`
}
