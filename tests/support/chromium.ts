import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/**
 * A real browser out of an npm package, which holds one for Linux on x64; elsewhere the installed
 * one that WAYBILL_CHROMIUM names. The package's own arguments are left: they put all in one process
 * and turn web security off.
 */
export const launchChromium = async (...more: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: await executable(),
    args: [
      '--no-sandbox',
      '--headless=shell',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      ...more,
    ],
  })

const executable = async (): Promise<string> => {
  const installed = process.env['WAYBILL_CHROMIUM']
  if (installed) return installed
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('Name an installed Chromium in WAYBILL_CHROMIUM: npm brings one for Linux x64.')
  // With this set the package unpacks the libraries that its browser needs and a server may lack.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x'
  return sparticuz.executablePath()
}
