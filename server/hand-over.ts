import 'server-only'
import { shareInProcess } from '@/lib/system/process/shared'
import { type Door, makeDoor } from './door'

type TakeDoor = (door: Promise<Door>) => void

/** Gives the door, which Next compiles, to the server that waits for it (`main.mjs`), which nothing compiles. */
export function handOverDoor(): void {
  const takeDoor = shareInProcess<TakeDoor>('takeDoor', () => () => {})
  takeDoor(makeDoor())
}
