import { wholeNumber } from './whole-number'

/** The year that a list or an activity belongs to. */
export const yearSchema = wholeNumber('年份', 2000, 2100, ['年', '年度'])

/** Where a record stands among its neighbours, from 0. */
export const positionSchema = wholeNumber('顺序', 0, 9999).default(0)
