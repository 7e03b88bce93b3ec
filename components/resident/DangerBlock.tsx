import { EMERGENCY_NUMBERS } from '@/lib/directory/phone/emergency'
import type { FoundDanger } from '@/lib/directory/search/danger'
import { CallKey } from './call/CallKey'
import { Icon } from './icons'

const NAMES = new Map<string, string>(EMERGENCY_NUMBERS.map(({ number, need }) => [number, need]))

/** What is a question of life stands above all else that was found: whom to ring, and what to say. */
export function DangerBlock({ danger }: { danger: FoundDanger }) {
  return (
    <section className="danger">
      <h2>{danger.title}</h2>
      {danger.numbers.map(number => (
        <a
          key={number}
          className="sos"
          href={`tel:${number}`}
          aria-label={`拨打${number}，${NAMES.get(number)}`}
        >
          <span>
            {NAMES.get(number)}
            <b>{number}</b>
          </span>
          <Icon name="phone" />
        </a>
      ))}
      {danger.advice.length > 0 && (
        <ol>
          {danger.advice.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {danger.counselling && (
        <CallKey number={danger.counselling} what="心理援助热线" caption="心里过不去，也可以打心理援助热线" />
      )}
    </section>
  )
}
