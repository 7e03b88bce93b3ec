/** A clerk waits for a look at cards so long at most: the press may be busy with a whole county. */
export const PATIENCE_MS = 1500
