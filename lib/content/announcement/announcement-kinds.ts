/** What the kinds of announcement are called. */
export const ANNOUNCEMENT_KINDS = { EVENT: '近期活动', NOTICE: '广而告之' } as const
