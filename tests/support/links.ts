import { receiveCase } from '@/lib/answer/case/receive'
import type { KeptPicture } from '@/lib/answer/case/said'
import { takeStep } from '@/lib/answer/case/take-step'
import { drawLinkToken } from '@/lib/answer/handling/token'
import type { HandlerKind } from '@/lib/generated/prisma/enums'
import { now } from '@/lib/system/clock/clock'
import { addDays } from '@/lib/system/clock/shanghai'
import { unseal } from '@/lib/system/config/seal'
import { getPrisma } from '@/lib/system/database/database'
import { sendFrom } from './send-case'

type Problem = { text?: string; phone?: string | null; sharesPhone?: boolean; pictures?: KeptPicture[] }

/** A problem that a resident of an area has sent. @returns its id and number */
export async function sendProblem(
  code: string,
  { text = '3号楼道堆满了纸箱', phone = '13800000000', sharesPhone = false, pictures = [] }: Problem = {},
) {
  const where = { estate: '支农小区', building: '3号楼', unit: '2单元' }
  const outcome = await receiveCase(
    { kind: 'PROBLEM', topic: '楼道堆物', isUrgent: true, text, ...where, phone, sharesPhone },
    await sendFrom(code, { network: null }),
    async () => pictures,
  )
  if (outcome.status !== 'received') throw new Error(outcome.status)
  const { id } = await getPrisma().case.findUniqueOrThrow({ where: { number: outcome.number } })
  return { id, number: outcome.number }
}

/** Hands a case to somebody without an account. @returns the token of their link */
export async function forwardTo(caseId: number, name = '安居物业', kind: HandlerKind = 'NAMED') {
  const link = drawLinkToken()
  const at = now()
  const { id } = await getPrisma().$transaction(async db => {
    const held = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    await takeStep(db, held, { kind: 'FORWARDED', at, office: '固阳县', text: `交${name}办` })
    return db.handling.create({
      data: { caseId, kind, name, note: '请三天内清走', dueAt: addDays(at, 3), createdAt: at, ...link },
    })
  })
  return { id, token: unseal(link.tokenSealed, 'handler link')! }
}
