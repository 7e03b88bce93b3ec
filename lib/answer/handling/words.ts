/** What a handler who has done it writes begins so: the office reads it in the list. */
export const DONE = '办完了'

/** What a handler who cannot do it writes to the office begins so. */
export const DECLINED = '办不了'
