import 'server-only'
import { areaRecord } from '@/lib/area/area-record'
import { categoryRecord } from '@/lib/category/category-record'
import { activityRecord } from '@/lib/content/activity-record'
import { announcementRecord } from '@/lib/content/announcement-record'
import { articleRecord } from '@/lib/content/article-record'
import { columnRecord } from '@/lib/content/column-record'
import { projectRecord } from '@/lib/content/project-record'
import { teamRecord } from '@/lib/content/team-record'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { organizationRecord } from '@/lib/organization/organization-record'
import { hidingRecord } from '@/lib/service/hiding-record'
import { serviceRecord } from '@/lib/service/service-record'
import type { RecordDefinition } from './definition'

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
}

/** The definition of a kind of record. */
export function recordOf(kind: RecordKind): RecordDefinition {
  return RECORDS[kind]
}
