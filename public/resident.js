// Remembers 大字 on this phone only. Everything on the page works without this script.
;(() => {
  var root = document.documentElement
  var toggle = document.querySelector('[data-big]')
  var store
  try {
    store = window.localStorage
  } catch (_) {
    return
  }
  if (!store || !toggle) return
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
