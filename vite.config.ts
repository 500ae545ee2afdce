// How the web application is built: `waybill serve` does it from a checkout, `npm run build` for
// the package. `npm run dev` serves it with changes as they are saved.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react()],
  // The server puts a nonce of its own in this place, in every page it sends.
  html: { cspNonce: '__NONCE__' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: { '/api': process.env['WAYBILL_API'] ?? 'http://localhost:8020' } },
})
