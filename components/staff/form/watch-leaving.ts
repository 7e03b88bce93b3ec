/**
 * Tells when a reader goes away of their own will, having read: by a link, or by the browser's ways back and on.
 * @returns ends the watch
 */
export function watchLeaving(onLeave: () => void): () => void {
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a[href]:not([target])')) onLeave()
  }
  // At the window, after whatever the link itself does: what is said may go with it.
  window.addEventListener('click', onClick)
  window.addEventListener('popstate', onLeave)
  return () => {
    window.removeEventListener('click', onClick)
    window.removeEventListener('popstate', onLeave)
  }
}
