import 'server-only'
import { changeAs } from '@/lib/staff/call/change-as'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'
import { idsOnPath } from '@/lib/system/tree/path'
import { requireCounty } from './county'
import type { Template } from './rules-form'

/** Of a county that has none of its own; what stands in 〔 〕 is for whoever answers to fill in. */
export const USUAL_TEMPLATES: Template[] = [
  { name: '已经修好', text: '您好，您反映的事已经修好了。要是还有问题，请再告诉我们。' },
  { name: '已派人，几日内办', text: '您好，已经派人去办，〔几月几日〕前办好。没办好，请再告诉我们。' },
  {
    name: '这件归别处管，怎么找',
    text: '您好，这件事归〔单位〕管，电话〔号码〕，地址〔在哪〕。已经把您的话转过去了，您也可以直接找他们。',
  },
]

const TEMPLATE = { name: true, text: true } as const
const BY_POSITION = [{ position: 'asc' as const }, { id: 'asc' as const }]

/** The templates of the county among some areas; the usual ones where it has none. @param path of an office */
export async function listTemplates(path: string): Promise<Template[]> {
  const where = { areaId: { in: idsOnPath(path) } }
  const own = await getPrisma().caseTemplate.findMany({ where, orderBy: BY_POSITION, select: TEMPLATE })
  return own.length ? own : USUAL_TEMPLATES
}

/** The same for whoever handles the cases of an office. @throws Refused role or area */
export async function readTemplates(actor: Actor, officeId: number): Promise<Template[]> {
  const { path } = await requireMay(actor, 'case:handle', officeId)
  return listTemplates(path)
}

/**
 * Puts a county's templates in the place of those it had.
 * @returns false where the area is no county
 * @throws Refused role or area
 */
export async function saveTemplates(actor: Actor, areaId: number, templates: Template[]): Promise<boolean> {
  const county = await requireCounty(actor, areaId)
  if (!county) return false
  await changeAs(actor, async db => {
    await db.caseTemplate.deleteMany({ where: { areaId } })
    const rows = templates.map((template, position) => ({ ...template, areaId, position }))
    await db.caseTemplate.createMany({ data: rows })
    const summary = `${county.name}：答复模板${templates.length}条`
    await writeLog(db, { actor, areaId, action: 'case.rules', summary })
  })
  return true
}
