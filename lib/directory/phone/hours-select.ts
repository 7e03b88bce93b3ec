/** What Prisma is to select of a phone for `gatherHours`. */
export const HOURS = {
  closedOnHolidays: true,
  schedules: { select: { weekday: true, opensAt: true, closesAt: true, seasonId: true, dateId: true } },
  seasons: { select: { id: true, name: true, from: true, to: true } },
  specialDates: { select: { id: true, date: true, note: true } },
} as const
