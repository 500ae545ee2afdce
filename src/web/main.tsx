import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@fontsource-variable/inter/index.css'
import './ui/tokens.css'
import './ui/solidity.css'
import './ui/page.css'
import './ui/list.css'
import './ui/form.css'
import './ui/timeline.css'
import './shell/shell.css'
import './session/door.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { setNonce } from 'get-nonce'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './api/query.ts'
import { register } from './outbox/registration.ts'
import { router } from './router.ts'
import { theme } from './ui/theme.ts'
import { Words } from './words/provider.tsx'
import { bringWords } from './words/spoken.ts'
import { part } from './ui/part.tsx'

// The server's nonce, for the style elements that the component library writes.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
// The lock on scrolling behind a dialog writes one too, and asks elsewhere.
setNonce(nonce)
const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')

const Notices = part(async () => (await import('./shell/notices.tsx')).Notices, { quiet: true })

const application = (
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme='auto' getStyleNonce={() => nonce}>
      <QueryClientProvider client={queries}>
        <Words>
          <Suspense>
            <Notices />
          </Suspense>
          <RouterProvider router={router} />
        </Words>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>
)
// Until here a file that does not come has the page opened once more: see public/first-paint.js.
bringWords().then(
  () => {
    if (document.documentElement.dataset['failed']) return
    document.documentElement.dataset['started'] = 'yes'
    sessionStorage.removeItem('waybill-opened-again')
    createRoot(root).render(application)
  },
  () => window.dispatchEvent(new Event('waybill:not-started')),
)

// Names in Chinese stand beside others in every language; their files wait for the first paint.
void import('./ui/chinese-font.ts')

// After the first paint too: it fetches what must open without a network. Where pages are served as
// they are written there is no worker, and nothing to register.
window.addEventListener('load', () => void register().catch(() => undefined))
