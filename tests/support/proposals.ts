import { getArea } from '@/lib/directory/area/areas'
import { getCard } from '@/lib/directory/card/cards'
import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import type { Outcome } from '@/lib/revision/proposal/outcome'
import type { Proposal } from '@/lib/revision/proposal/proposal'
import { readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import { getPrisma } from '@/lib/system/database/database'
import { openCounty } from './county'
import type { Directory } from './directory'

/** The outcome of what was to succeed. @throws Error where it did not */
export function expectOk(outcome: Outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome
}

/** The service 法律维权服务 of a county of a test's own, and who may change it. */
export async function openService(directory: Directory) {
  const { code, countyId, serviceId, clerk: editor } = await openCounty(directory)
  const publisher = await directory.addActor('PUBLISHER', code)
  const open = () => readWorkingCopy(getPrisma(), 'SERVICE', serviceId)

  /** What a form sends that was opened just now. */
  const propose = async (change: Partial<ServiceSnapshot>, extra: Partial<Proposal> = {}) => {
    const { live, seen } = await open()
    const snapshot = { ...(live as ServiceSnapshot), ...change }
    const own = { kind: 'SERVICE', recordId: serviceId, revisionId: null, intent: 'draft' } as const
    return { ...own, snapshot, seen, ...extra } satisfies Proposal
  }
  /** The names of the lines of 法律维权 that a village below shows. */
  const namesOnCard = async () => {
    const card = await getCard((await getArea(`${code}-1-1`))!, new Date())
    return card.categories.find(({ slug }) => slug === 'legal')!.lines.map(line => line.name)
  }
  return { code, countyId, serviceId, editor, publisher, open, propose, namesOnCard }
}
