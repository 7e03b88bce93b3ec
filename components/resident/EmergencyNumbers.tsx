import { EMERGENCY_NUMBERS } from '@/lib/directory/phone/emergency'
import { CallButton } from './Document'

/** Four in a row, or two and two where the letters are large; never three and one. */
const PAIRS = [EMERGENCY_NUMBERS.slice(0, 2), EMERGENCY_NUMBERS.slice(2)]

/** Constants of every page: always shown, never taken down (facts: 国办发〔2020〕53号 keeps them apart from 12345). */
export function EmergencyNumbers({ fallbackNumber }: { fallbackNumber: string }) {
  return (
    <section>
      <h2>紧急电话</h2>
      <div className="emergency">
        {PAIRS.map(pair => (
          <div key={pair[0]!.number}>
            {pair.map(({ number, name }) => (
              <a key={number} href={`tel:${number}`}>
                <b>{number}</b>
                {name}
              </a>
            ))}
          </div>
        ))}
      </div>
      <CallButton number={fallbackNumber} label="不知道找谁" quiet />
    </section>
  )
}
