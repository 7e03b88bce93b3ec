import { EMERGENCY_NUMBERS } from '@/lib/directory/phone/emergency'
import type { FoundDanger } from '@/lib/directory/search/danger'
import { CallButton } from './Document'
import { Icon } from './icons'

const NAMES = new Map<string, string>(EMERGENCY_NUMBERS.map(({ number, name }) => [number, name]))

/** What is a question of life stands above all else that was found: whom to ring, and what to say. */
export function DangerBlock({ danger }: { danger: FoundDanger }) {
  return (
    <section className="danger">
      <h2>{danger.title}</h2>
      {danger.numbers.map(number => (
        <a key={number} className="sos" href={`tel:${number}`}>
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
        <CallButton number={danger.counselling} label="心里过不去，也可以打心理援助热线" quiet />
      )}
    </section>
  )
}
