/** Where the header ends, as the frame's style tells the browser. */
function headerHeight(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
}

function bringIntoSight(message: HTMLElement): void {
  const { top, bottom } = message.getBoundingClientRect()
  if (top < headerHeight() || bottom > window.innerHeight) message.scrollIntoView({ block: 'center' })
}

/** Gives what was said the focus, and brings it into sight if it is not (a bar that sticks always is). */
export function showMessage(message: HTMLElement): void {
  // The browser would scroll to where a bar lies when it does not stick.
  message.focus({ preventScroll: true })
  bringIntoSight(message)
  // What else the same answer changes is drawn by then, and may have moved it.
  requestAnimationFrame(() => bringIntoSight(message))
}

/** Brings what stands elsewhere on the page into sight, with the focus on it. */
export function goTo(element: HTMLElement | null): void {
  if (!element) return
  element.focus({ preventScroll: true })
  const isTall = element.offsetHeight > window.innerHeight / 2
  element.scrollIntoView({ block: isTall ? 'start' : 'center' })
}
