/** A clerk waits for a look at cards so long at most: the press may be busy with a whole county. */
export const PATIENCE_MS = 1500
/** Before a batch longer: what is not looked at cannot be chosen. */
export const BATCH_PATIENCE_MS = 4000
