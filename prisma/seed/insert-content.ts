import { announcements } from './data/announcements'
import { articles, columns } from './data/columns'
import { projects } from './data/projects'
import { activities, teams } from './data/teams'
import type { Db, Ledger } from './ledger'

const ONCE = { skipDuplicates: true, select: { id: true } } as const

export async function insertAnnouncements(db: Db, ledger: Ledger): Promise<void> {
  for (const { key, area, ...announcement } of announcements) {
    await ledger.put(key, { areaId: area }, ids =>
      db.announcement.createManyAndReturn({ data: { ...announcement, ...ids }, ...ONCE }),
    )
  }
}

export async function insertProjects(db: Db, ledger: Ledger): Promise<void> {
  for (const [index, { key, area, ...project }] of projects.entries()) {
    await ledger.put(key, { areaId: area }, ids =>
      db.project.createManyAndReturn({ data: { ...project, position: index + 1, ...ids }, ...ONCE }),
    )
  }
}

export async function insertTeams(db: Db, ledger: Ledger): Promise<void> {
  for (const { key, area, ...team } of teams) {
    await ledger.put(key, { areaId: area }, ids =>
      db.team.createManyAndReturn({ data: { ...team, ...ids }, ...ONCE }),
    )
  }
}

export async function insertActivities(db: Db, ledger: Ledger): Promise<void> {
  for (const { key, area, team, ...activity } of activities) {
    await ledger.put(key, { areaId: area, teamId: team }, ids =>
      db.activity.createManyAndReturn({ data: { ...activity, ...ids }, ...ONCE }),
    )
  }
}

export async function insertColumns(db: Db, ledger: Ledger): Promise<void> {
  for (const [index, { key, area, ...column }] of columns.entries()) {
    await ledger.put(key, { areaId: area }, ids =>
      db.column.createManyAndReturn({ data: { ...column, position: index + 1, ...ids }, ...ONCE }),
    )
  }
  for (const [index, { key, column, ...article }] of articles.entries()) {
    await ledger.put(key, { columnId: column }, ids =>
      db.article.createManyAndReturn({ data: { ...article, position: index + 1, ...ids }, ...ONCE }),
    )
  }
}
