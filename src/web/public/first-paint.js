// The theme that was chosen, before anything is painted, so that no page flashes in the other one.
;(function () {
  const chosen = localStorage.getItem('mantine-color-scheme-value') || 'auto'
  const dark =
    chosen === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark'
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  const language = localStorage.getItem('waybill-language')
  if (language) document.documentElement.lang = language
})()
