// Remembers on this phone only; every page works without it.
;(() => {
  var root = document.documentElement
  root.classList.add('js')

  // An address may name a row: it stands open then.
  function openNamed() {
    var row = document.getElementById(location.hash.slice(1))
    var details = row ? row.querySelector('details') : null
    if (details) details.open = true
  }
  openNamed()
  window.addEventListener('hashchange', openNamed)

  if (navigator.serviceWorker)
    window.addEventListener('load', () => {
      navigator.serviceWorker.register('/sw.js').catch(() => {})
    })

  var store
  try {
    store = window.localStorage
  } catch (_) {}
  if (!store) return

  // Where no place is asked about, the one last looked at is.
  function offerPlace(form) {
    var box = document.createElement('label')
    box.className = 'within'
    box.innerHTML = '<input type="checkbox" name="k" checked> <span></span>'
    box.firstChild.value = store.getItem('k')
    box.lastChild.textContent = `只找${store.getItem('place')}`
    form.appendChild(box)
  }
  var form = document.querySelector('form.find')
  var place = document.querySelector('[data-place]')
  if (place) {
    store.setItem('k', place.value)
    store.setItem('place', place.getAttribute('data-place'))
  } else if (form && store.getItem('k') && !form.hasAttribute('data-everywhere')) offerPlace(form)

  // Whoever chose 大字 is led to its pages, once the scan is counted.
  var toggle = document.querySelector('[data-big]')
  if (!toggle) return
  var isBig = toggle.getAttribute('data-big') === '1'
  var kept = store.getItem('big')
  toggle.addEventListener('click', () => {
    store.setItem('big', isBig ? '0' : '1')
  })
  if (kept === null || (kept === '1') === isBig) return
  root.classList.toggle('big', !isBig)
  var to = toggle.getAttribute('href')
  // A refusal, or a kept page of another size: larger letters are all there is.
  if (to.charAt(0) === '?' || to === location.pathname + location.search) return
  function lead() {
    location.replace(to + location.hash)
  }
  var pixel = document.querySelector('.pixel')
  if (pixel && !pixel.complete) pixel.onload = pixel.onerror = lead
  else lead()
})()
