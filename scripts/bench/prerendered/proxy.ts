/** Next looks for this file in the folders above too, and would find the application's own. It runs for no page. */
export function proxy() {}

export const config = { matcher: '/none' }
