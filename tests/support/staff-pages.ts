import { readdirSync } from 'node:fs'

/** Addresses of all pages of the app, from the files themselves; what stands in brackets varies ("/staff/teams/[id]"). */
export const STAFF_PAGES = readdirSync('app/staff', { recursive: true, encoding: 'utf8' })
  .filter(path => /(^|\/)page\.tsx$/.test(path))
  // A folder in round brackets is a room, not a part of the address.
  .map(path => `/staff/${path.replace(/\([^)]+\)\//g, '').replace(/\/?page\.tsx$/, '')}`.replace(/\/$/, ''))
