import 'server-only'
import { readNetwork } from '@/app/(resident)/_form/caller'
import type { PostedFile } from '@/app/(resident)/_form/read-posted'
import { keepPictures } from '@/lib/answer/case/keep-pictures'
import type { LostPicture } from '@/lib/answer/case/lost-pictures'
import { receiveCase } from '@/lib/answer/case/receive'
import type { ReceiveOutcome, Said } from '@/lib/answer/case/said'
import { parseScanned } from '@/lib/paper/scan/day-mark'
import type { SayPage } from './kind-page'

/** What came of it, and which pictures could not be taken. */
export type SaidOutcome = ReceiveOutcome & { lost: LostPicture[] }

/**
 * Hands what was said to the office.
 * @param once by what the form is known
 */
export async function receiveSaid(
  request: Request,
  page: SayPage,
  said: Said,
  once: string,
  files: PostedFile[],
): Promise<SaidOutcome> {
  const { area, about, now } = page
  const scanned = about.code ? parseScanned(about.code, now) : null
  let lost: LostPicture[] = []
  const outcome = await receiveCase(
    said,
    {
      path: [area, ...area.ancestors],
      source: scanned ? 'SCAN' : 'PAGE',
      codeToken: scanned?.token ?? null,
      once,
      network: readNetwork(request),
    },
    async () => {
      const kept = await keepPictures(said.kind === 'PROBLEM' ? files : [])
      lost = kept.lostFiles
      return kept.pictures
    },
  )
  return { ...outcome, lost }
}
