/**
 * How many answers a consultation takes in a day. A carrier puts a whole village behind one address (RFC 6598), and a
 * village of 300 that is told of it at a meeting answers on that day: from its page, all of them, some a second time.
 */
export const MOST_OF_NETWORK = 400
/** Of one network by the pages of all places: a flood does not grow with the number of villages. */
export const MOST_OF_NETWORK_IN_ALL = 800
/** By the page of one place, whichever the networks: a large town on the day of its fair. */
export const MOST_OF_PLACE = 2000
/** In all. */
export const MOST_OF_ALL = 5000
