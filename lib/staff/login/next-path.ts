const HOME = '/staff'

/** Where to go after a login: a page of the app and nothing else, whatever the address says. */
export function readNextPath(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/staff(?:[/?][\w\-./?=&%]*)?$/.test(asked)) return HOME
  return asked.startsWith('/staff/login') || asked.startsWith('/staff/invite') ? HOME : asked
}
