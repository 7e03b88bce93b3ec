let isHeld = false
const waiting: (() => void)[] = []

function release() {
  isHeld = false
  // Behind the click that belongs to it.
  setTimeout(() => {
    for (const run of waiting.splice(0)) run()
  })
}

if (typeof window !== 'undefined') {
  const hold = () => {
    isHeld = true
  }
  window.addEventListener('pointerdown', hold, true)
  window.addEventListener('pointerup', release, true)
  window.addEventListener('pointercancel', release, true)
}

/**
 * Runs what moves things on the page: at once, or, while a pointer is held down, when it is let go. A field is left by
 * pressing on something else, and a button that moved away under the pointer would not be clicked.
 */
export function whenReleased(run: () => void): void {
  if (isHeld) waiting.push(run)
  else run()
}
