import { EMERGENCY_NUMBERS } from '@/lib/phone/emergency'
import { CallButton } from './Document'

/** Constants of every page: always shown, never taken down (facts: 国办发〔2020〕53号 keeps them apart from 12345). */
export function EmergencyNumbers({ fallbackNumber }: { fallbackNumber: string }) {
  return (
    <section>
      <h2>紧急电话</h2>
      <div className="emergency">
        {EMERGENCY_NUMBERS.map(({ number, name }) => (
          <a key={number} href={`tel:${number}`}>
            <b>{number}</b>
            {name}
          </a>
        ))}
      </div>
      <CallButton number={fallbackNumber} shown={fallbackNumber} label="不知道找谁" quiet />
    </section>
  )
}
