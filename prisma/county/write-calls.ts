import { checkForm } from '@/lib/directory/phone/check-form'
import { describeCall } from '@/lib/directory/phone/check-words'
import { addMinutes } from '@/lib/system/clock/shanghai'
import { findKeeper } from './accounts'
import type { Call, County } from './types'
import type { Written } from './written'

export type Phone = { id: number; number: string }

/** The numbers of some services, by the service's id and their place in it. */
export async function readPhones(written: Written, services: string[]): Promise<Map<string, Phone>> {
  const ids = services.map(written.idOf)
  const rows = await written.db.phone.findMany({
    where: { serviceId: { in: ids }, number: { not: null } },
    select: { id: true, serviceId: true, position: true, number: true },
  })
  return new Map(
    rows.map(({ serviceId, position, id, number }) => [`${serviceId} ${position}`, { id, number: number! }]),
  )
}

/** What a line is called: by itself, or by that whose number it takes the place of. */
export function nameService(written: Written, key: string): string {
  const { entry, snapshot } = written.rows.get(key)!
  const { name } = snapshot as { name: string | null }
  return name ?? nameService(written, entry.refs.overridesId!)
}

/** Writes down who rang when and what came of it, each with its line in the log. */
export async function writeCalls(written: Written, county: County): Promise<void> {
  const phones = await readPhones(written, [...new Set(county.calls.map(({ service }) => service))])
  const made = county.calls.map((call: Call) => {
    const serviceId = written.idOf(call.service)
    const { id, number } = phones.get(`${serviceId} ${call.phone}`)!
    const read = checkForm.parse({ phoneId: id, number, intent: call.result, note: call.note })
    const keeper = findKeeper(county.accounts, county.places, call.place)
    const at = addMinutes(county.at, -call.minutesAgo)
    const { intent: result, ...rest } = read
    const staffId = written.idOf(keeper.key)
    return {
      check: { ...rest, result, checkedAt: at, checkedBy: keeper.name, staffId },
      line: {
        at,
        staffId,
        staffName: keeper.name,
        areaId: written.idOf(call.place),
        action: 'phone.check',
        kind: 'SERVICE' as const,
        recordId: serviceId,
        summary: describeCall(nameService(written, call.service), number, result, read.note),
      },
    }
  })
  await written.db.phoneCheck.createMany({ data: made.map(({ check }) => check) })
  await written.db.logEntry.createMany({ data: made.map(({ line }) => line) })
}
