// What cannot wait for the application: its theme, and what to do if a file of it does not come.
;(function () {
  const page = document.documentElement
  // The theme that was chosen, before anything is painted: no page flashes in the other one.
  const chosen = localStorage.getItem('mantine-color-scheme-value') || 'auto'
  const dark =
    chosen === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark'
  page.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  const language = localStorage.getItem('waybill-language') || navigator.language.slice(0, 2)
  if (localStorage.getItem('waybill-language')) page.lang = language

  // Without one of its files nothing of it starts. It is opened once more by itself, and if that
  // does not help, it says so. The application takes the mark away once it has started.
  const mark = 'waybill-opened-again'
  const texts = new Map([
    ['it', ['Waybill non si è aperto.', 'Controlla la rete, poi', 'riaprilo']],
    ['fr', ['Waybill n’a pas pu s’ouvrir.', 'Vérifiez le réseau, puis', 'ouvrez-le à nouveau']],
    ['zh', ['Waybill 未能打开。', '请检查网络，然后', '重新打开']],
  ])
  const english = ['Waybill could not be opened.', 'Check the network, then', 'open it again']
  const openAgain = () => {
    // What came of the application does not start over this: it would take the mark away, and a page
    // that lacks its style would be opened again for ever.
    page.dataset['failed'] = 'yes'
    if (!sessionStorage.getItem(mark)) {
      sessionStorage.setItem(mark, 'yes')
      location.reload()
      return
    }
    const [title, remedy, act] = texts.get(language) || english
    const heading = document.createElement('h1')
    heading.append(title || '')
    const link = document.createElement('a')
    link.href = location.href
    link.append(act || '')
    const line = document.createElement('p')
    line.append(`${remedy} `, link)
    const told = document.createElement('main')
    told.className = 'wb-page wb-not-opened'
    told.append(heading, line)
    document.querySelector('#root')?.replaceChildren(told)
  }
  // What a file that fails tells does not rise to the window: it is caught on its way down.
  const failed = (/** @type {Event} */ { target }) => {
    const isScript = target instanceof HTMLScriptElement && target.type === 'module'
    const isStyle = target instanceof HTMLLinkElement && target.rel === 'stylesheet'
    if (isScript || (isStyle && !page.dataset['started'])) openAgain()
  }
  addEventListener('error', failed, true)
  addEventListener('waybill:not-started', openAgain)
})()
