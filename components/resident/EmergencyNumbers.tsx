import { EMERGENCY_NUMBERS } from '@/lib/directory/phone/emergency'
import { Icon } from './icons'

/** Four in a row, or two and two where the letters are large; never three and one. */
const PAIRS = [EMERGENCY_NUMBERS.slice(0, 2), EMERGENCY_NUMBERS.slice(2)]

/**
 * Constants of every page: always shown, never taken down (国办发〔2020〕53号 keeps them apart from 12345).
 * @param id what an address names when it means the row they stand in for
 */
export function EmergencyNumbers({ id }: { id?: string }) {
  return (
    <nav className="em" id={id} aria-label="紧急电话">
      {PAIRS.map(pair => (
        <p key={pair[0]!.number}>
          {pair.map(({ number, need, icon }) => (
            <a key={number} href={`tel:${number}`} aria-label={`拨打${number}，${need}`}>
              <span>
                <Icon name={icon} />
                {need}
              </span>
              <b>{number}</b>
            </a>
          ))}
        </p>
      ))}
    </nav>
  )
}
