import type { ReactNode } from 'react'
import { Icon } from '@/components/resident/icons'
import { formatCaseNumber } from '@/lib/answer/case/number'
import { pathOfPart } from '@/lib/answer/round/parts'
import type { Round, RoundPoint } from '@/lib/answer/round/read-round'
import { formatDayTime } from '@/lib/system/clock/shanghai'
import type { RoundPage } from './round-page'

/** Where a problem at a point is written down. */
function addressOfProblem({ path, big, round }: RoundPage, point: string): string {
  const query = new URLSearchParams({ part: pathOfPart(round.part), point, ...(big && { big: '1' }) })
  return `${path}/problem?${query}`
}

/** What every form about a point sends. */
export function LookFields({ round, point }: { round: Round; point: string }) {
  return (
    <>
      <input type="hidden" name="day" value={round.day} />
      <input type="hidden" name="part" value={pathOfPart(round.part)} />
      <input type="hidden" name="point" value={point} />
    </>
  )
}

/** A tick, or its taking back: one press. */
function TickForm({ page, point, children }: { page: RoundPage; point: string; children: ReactNode }) {
  return (
    <form method="post" action={page.path}>
      <input type="hidden" name="token" value={page.formToken} />
      <LookFields round={page.round} point={point} />
      {children}
    </form>
  )
}

type Props = { page: RoundPage; point: RoundPoint; at: number }

/** A point that was looked at: when, and what was found; a slip of the thumb is taken back. */
function Seen({ page, point: { point, at, found } }: Omit<Props, 'at'>) {
  return (
    <div className="seen">
      <p>
        ✓ {formatDayTime(at!).split(' ')[1]}看过{found && `，已报${formatCaseNumber(found)}`}
      </p>
      {!found && (
        <TickForm page={page} point={point}>
          <button type="submit" name="act" value="untick" aria-label={`${point}，点错了，取消`}>
            点错了
          </button>
        </TickForm>
      )}
    </div>
  )
}

/** One point of the round. */
export function PointRow({ page, point, at }: Props) {
  const name = point.point
  return (
    <section className="point" id={`p${at}`}>
      <h2>{name}</h2>
      <div className="keys">
        {point.at ? (
          <Seen page={page} point={point} />
        ) : (
          <TickForm page={page} point={name}>
            <button
              className="tap"
              type="submit"
              name="act"
              value="tick"
              aria-label={`${name}，看过了，没事`}
            >
              <Icon name="check" />
              <span>看过了，没事</span>
            </button>
          </TickForm>
        )}
        <a
          className="tap"
          href={addressOfProblem(page, name)}
          aria-label={`${name}，${point.found ? '又有问题' : '有问题'}`}
        >
          {point.found ? '又有问题' : '有问题'}
        </a>
      </div>
    </section>
  )
}
