/** One line: hills with five beacon towers, as the wall of the Qin left them; 360 × 64. */
export const HILLS =
  'M0 52C24 50 34 40 52 39l2-13h-2v-5h3v2h3v-2h3v2h3v-2h3v5h-2l2 14c20 6 30 12 50 6l1-8h-1v-3h2v1h2v-1h2v1h2v-1h2v3h-1l1 7c16-6 30-24 54-27l3-13h-3V3h4v3h4V3h4v3h4V3h4v5h-3l3 14c22 8 34 22 52 23l1-9h-1v-4h2v2h2v-2h2v2h2v-2h2v4h-1l1 8c18-2 24-8 38-9 20-1 36 10 61 12'

/** Around what shows, so that only the line itself is seen of the edge. */
const GROUND = 'V70H-9V52z'

/**
 * The drawn hills: the head of a county that has no picture, and the foot of every page. Colours are the page's to say.
 * @param onGround the line with the ground below it, so that it can be filled
 */
export function Hills({ onGround }: { onGround?: boolean }) {
  return (
    <svg className="hills" aria-hidden="true" viewBox="0 0 360 64" preserveAspectRatio="none">
      <path d={onGround ? HILLS + GROUND : HILLS} />
    </svg>
  )
}
