// Remembers 大字 and the place last looked at, on this phone only. Everything on the page works without this script.
;(() => {
  var root = document.documentElement

  // An address may name a row: it stands open then.
  function openNamed() {
    var row = document.getElementById(location.hash.slice(1))
    if (row && 'open' in row) row.open = true
  }
  openNamed()
  window.addEventListener('hashchange', openNamed)

  // Keeps what was looked at for when there is no network.
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
  var form = document.querySelector('form.search')
  var place = document.querySelector('[data-place]')
  if (place) {
    store.setItem('k', place.value)
    store.setItem('place', place.getAttribute('data-place'))
  } else if (form && store.getItem('k') && !form.hasAttribute('data-everywhere')) offerPlace(form)

  var toggle = document.querySelector('[data-big]')
  if (!toggle) return
  function show(big) {
    root.classList.toggle('big', big)
    toggle.textContent = big ? '标准字' : '大字'
  }
  var kept = store.getItem('big')
  if (kept !== null && root.classList.contains('big') !== (kept === '1')) show(kept === '1')
  toggle.addEventListener('click', event => {
    event.preventDefault()
    var big = !root.classList.contains('big')
    store.setItem('big', big ? '1' : '0')
    show(big)
  })
})()
