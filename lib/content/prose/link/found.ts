import type { LinkTarget } from './target'

/** A part of a text that leads somewhere: from where in it, up to where. */
export type FoundLink = { start: number; end: number; target: LinkTarget }
