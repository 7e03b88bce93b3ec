import 'server-only'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { consultationRecord } from './answer/consultation/consultation-record'
import { announcementRecord } from './content/announcement/announcement-record'
import { articleRecord } from './content/column/article-record'
import { columnRecord } from './content/column/column-record'
import { projectRecord } from './content/project/project-record'
import { activityRecord } from './content/team/activity-record'
import { teamRecord } from './content/team/team-record'
import { areaRecord } from './directory/area/area-record'
import { categoryRecord } from './directory/category/category-record'
import { holidayRecord } from './directory/holiday/holiday-record'
import { organizationRecord } from './directory/organization/organization-record'
import { hidingRecord } from './directory/service/hiding-record'
import { serviceRecord } from './directory/service/service-record'
import type { RecordDefinition } from './record/definition'

const RECORDS: Record<RecordKind, RecordDefinition> = {
  AREA: areaRecord,
  ORGANIZATION: organizationRecord,
  CATEGORY: categoryRecord,
  SERVICE: serviceRecord,
  HIDING: hidingRecord,
  ANNOUNCEMENT: announcementRecord,
  PROJECT: projectRecord,
  TEAM: teamRecord,
  ACTIVITY: activityRecord,
  COLUMN: columnRecord,
  ARTICLE: articleRecord,
  HOLIDAY: holidayRecord,
  CONSULTATION: consultationRecord,
}

/** The definition of a kind of record. */
export function recordOf(kind: RecordKind): RecordDefinition {
  return RECORDS[kind]
}
